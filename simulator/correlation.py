"""A Gaussian copula: one market factor, and the pairs that the user gives."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from simulator.problems import Problem

Array = NDArray[np.floating]
Pair = tuple[int, int, float]

_LEAST_PIVOT = 1e-9


class Contradiction(Problem):
    """Correlations that cannot all be true: `pair` is the one to change, `allowed` what it may be
    while the others stay (None: nothing, as long as the market factor explains everything)."""

    def __init__(self, pair: Pair, allowed: tuple[float, float] | None) -> None:
        self.pair, self.allowed = pair, allowed
        first, second, wanted = pair
        advice = (
            f"choose one from {allowed[0]:g} to {allowed[1]:g}"
            if allowed
            else "remove it, or let the market factor explain less"
        )
        super().__init__(
            f"The correlation {wanted:g} between assumptions {first} and {second} cannot be true "
            f"together with the others: {advice}."
        )


def correlate(
    scores: Mapping[int, Array],
    loading: float,
    market: Array,
    loaded: Set[int],
    pairs: Sequence[Pair],
) -> dict[int, Array]:
    """Scores with the wanted correlations, by identity; what nothing touches stays as it is.

    A loaded score becomes loading M + sqrt(1 - loading^2) e, so two of them correlate by
    loading^2. A pair (first, second, rho) then correlates by rho instead, whether loaded or not;
    all other correlations, those with the market too, stay. Pairs with an identity that is not
    in `scores` (a plain number), or of one with itself, are left out. Raises Contradiction, which
    names the pair to change, where no joint distribution has all these correlations.
    """
    used = [(a, b, rho) for a, b, rho in pairs if a in scores and b in scores and a != b]
    paired = sorted({identity for pair in used for identity in pair[:2]})
    loadings = [loading if identity in loaded else 0.0 for identity in paired]
    rows = _factor(paired, loadings, used)
    result = dict(scores)
    for identity in loaded:
        if identity in scores and identity not in paired:
            own = math.sqrt(max(0.0, 1.0 - loading * loading))
            result[identity] = loading * market + own * scores[identity]
    for place, identity in enumerate(paired):
        total = loadings[place] * market
        for weight, other in zip(rows[place], paired[: place + 1], strict=True):
            total = total + weight * scores[other]
        result[identity] = total
    return result


def _factor(paired: list[int], loadings: list[float], pairs: Sequence[Pair]) -> list[list[float]]:
    """Rows of the lower triangular root of what the market leaves unexplained."""
    rows = _cholesky(_unexplained(paired, loadings, pairs))
    if rows is None:
        raise _contradiction(paired, loadings, pairs)
    return rows


def _unexplained(
    paired: list[int], loadings: list[float], pairs: Sequence[Pair]
) -> list[list[float]]:
    place = {identity: number for number, identity in enumerate(paired)}
    matrix = [[0.0] * len(paired) for _ in paired]
    for number, loading in enumerate(loadings):
        matrix[number][number] = 1.0 - loading * loading
    for first, second, wanted in pairs:
        row, column = place[first], place[second]
        matrix[row][column] = matrix[column][row] = wanted - loadings[row] * loadings[column]
    return matrix


def _cholesky(matrix: list[list[float]]) -> list[list[float]] | None:
    """The lower triangular root by rows, or None where the matrix is not positive definite."""
    rows: list[list[float]] = []
    for number, given in enumerate(matrix):
        row: list[float] = []
        for column in range(number):
            known = sum(a * b for a, b in zip(row, rows[column], strict=False))
            row.append((given[column] - known) / rows[column][column])
        pivot = given[number] - sum(value * value for value in row)
        if not pivot > _LEAST_PIVOT:
            return None
        row.append(math.sqrt(pivot))
        rows.append(row)
    return rows


def _contradiction(
    paired: list[int], loadings: list[float], pairs: Sequence[Pair]
) -> Contradiction:
    """Names the pair whose smallest change makes all correlations possible."""
    choices: list[tuple[float, int, tuple[float, float]]] = []
    for number, (_, _, wanted) in enumerate(pairs):
        allowed = _allowed(paired, loadings, pairs, number)
        if allowed is not None:
            nearest = min(max(wanted, allowed[0]), allowed[1])
            choices.append((abs(wanted - nearest), number, allowed))
    if choices:
        _, number, allowed = min(choices)
        return Contradiction(pairs[number], allowed)
    if len(pairs) > 1:
        # No single change helps: without the last pair the same question is nearer to an answer.
        return _contradiction(paired, loadings, pairs[:-1])
    return Contradiction(pairs[0], None)


def _allowed(
    paired: list[int], loadings: list[float], pairs: Sequence[Pair], number: int
) -> tuple[float, float] | None:
    """The hundredths, least and most, that one pair may be while the others stay; None: none."""
    first, second, _ = pairs[number]
    possible = [
        hundredths / 100.0
        for hundredths in range(-99, 100)
        if _cholesky(
            _unexplained(
                paired,
                loadings,
                [*pairs[:number], (first, second, hundredths / 100.0), *pairs[number + 1 :]],
            )
        )
    ]
    return (possible[0], possible[-1]) if possible else None
