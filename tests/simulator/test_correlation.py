"""Correlations: what was asked for comes out, and contradictions are refused with the pair."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.correlation import Contradiction, Pair, correlate

TRIALS = 200_000
RANDOM = np.random.default_rng(8)
MARKET = RANDOM.standard_normal(TRIALS)
SCORES = {identity: RANDOM.standard_normal(TRIALS) for identity in range(1, 7)}


def correlations(result: dict[int, np.ndarray]) -> np.ndarray:
    """Between assumptions 1 to 6 and, last, the market."""
    return np.asarray(np.corrcoef([*(result[identity] for identity in range(1, 7)), MARKET]))


def test_the_market_loads_on_those_that_are_named() -> None:
    found = correlations(correlate(SCORES, 0.7, MARKET, {1, 2, 99}, []))
    assert found[0, 1] == pytest.approx(0.49, abs=0.01)
    assert found[0, 6] == pytest.approx(0.7, abs=0.01)
    assert found[2, 6] == pytest.approx(0.0, abs=0.01)


def test_pairs_get_their_correlation_and_leave_the_others() -> None:
    pairs = [(1, 2, 0.2), (3, 1, 0.4), (4, 5, -0.8)]
    result = correlate(SCORES, 0.7, MARKET, {1, 2, 6}, pairs)
    expected = np.eye(7)
    for one, other, value in [
        (1, 2, 0.2),
        (1, 3, 0.4),
        (4, 5, -0.8),
        (1, 6, 0.49),
        (2, 6, 0.49),
        (1, 7, 0.7),
        (2, 7, 0.7),
        (6, 7, 0.7),
    ]:
        expected[one - 1, other - 1] = expected[other - 1, one - 1] = value
    assert np.max(np.abs(correlations(result) - expected)) < 0.01
    assert all(np.var(values) == pytest.approx(1.0, abs=0.02) for values in result.values())


def test_what_nothing_touches_stays_bit_for_bit() -> None:
    result = correlate(SCORES, 0.7, MARKET, {1}, [(2, 3, 0.5), (2, 42, 0.9), (5, 5, 0.3)])
    assert np.array_equal(result[2], SCORES[2])
    assert np.array_equal(result[4], SCORES[4])
    assert np.array_equal(result[5], SCORES[5])
    alone = correlate(SCORES, 0.7, MARKET, {1}, [])
    assert np.array_equal(result[1], alone[1])


def refused(loading: float, loaded: set[int], pairs: list[Pair]) -> Contradiction:
    """The refusal of these correlations."""
    with pytest.raises(Contradiction) as caught:
        correlate(SCORES, loading, MARKET, loaded, pairs)
    return caught.value


def test_a_triangle_that_cannot_be_is_refused_with_the_pair_to_change() -> None:
    problem = refused(0.7, set(), [(1, 2, 0.9), (2, 3, 0.9), (1, 3, 0.3)])
    assert problem.pair in [(1, 2, 0.9), (2, 3, 0.9), (1, 3, 0.3)]
    assert problem.allowed is not None
    assert str(problem.pair[0]) in problem.message
    assert problem.message.endswith(".")


def test_the_market_forbids_strong_opposites() -> None:
    problem = refused(0.7, {1, 2}, [(1, 2, -0.5)])
    assert problem.pair == (1, 2, -0.5)
    assert problem.allowed == (-0.01, 0.99)
    assert "from -0.01 to 0.99" in problem.message


def test_two_contradictions_are_named_one_after_the_other() -> None:
    pairs = [(1, 2, 0.9), (2, 3, 0.9), (1, 3, -0.9), (4, 5, 0.9), (5, 6, 0.9), (4, 6, -0.9)]
    problem = refused(0.7, set(), pairs)
    assert problem.pair in pairs[:3]
    assert problem.allowed is not None


def test_a_market_that_explains_all_leaves_nothing_to_choose() -> None:
    problem = refused(1.0, {1, 2}, [(1, 2, 0.5)])
    assert problem.allowed is None
    assert "market factor" in problem.message


@given(st.lists(st.floats(-0.99, 0.99), min_size=3, max_size=3), st.floats(0.0, 0.95))
def test_refused_exactly_where_not_positive_definite(rhos: list[float], loading: float) -> None:
    matrix = np.eye(4)
    first, second, third = rhos
    for row, column, value in ((0, 1, first), (1, 2, second), (0, 2, third)):
        matrix[row, column] = matrix[column, row] = value
    matrix[0, 3] = matrix[3, 0] = matrix[1, 3] = matrix[3, 1] = loading
    least = float(np.linalg.eigvalsh(matrix)[0])
    few = {identity: SCORES[identity][:8] for identity in (1, 2, 3)}
    pairs = [(1, 2, first), (2, 3, second), (1, 3, third)]
    try:
        correlate(few, loading, MARKET[:8], {1, 2}, pairs)
    except Contradiction as problem:
        assert least < 1e-6
        if problem.allowed is not None:
            mended = [
                (a, b, min(max(rho, problem.allowed[0]), problem.allowed[1]))
                if (a, b) == problem.pair[:2]
                else (a, b, rho)
                for a, b, rho in pairs
            ]
            if problem.pair == pairs[2] or third == 0.0:
                correlate(few, loading, MARKET[:8], {1, 2}, mended)
    else:
        assert least > 0.0
