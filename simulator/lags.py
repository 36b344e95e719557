"""Waits between the stages: weekly weights, mixed by trial where the mean is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.beliefs import ends, mix
from simulator.kernels import lag_matrix, lag_weights
from simulator.plan import Lag

_ROWS = 18  # weeks of one piece of a product
_NEGLIGIBLE = 1e-9  # what float32 would not see beside weights of which the largest is near 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block of rows of a matrix, without the columns that are zero."""

    rows: slice
    columns: slice
    matrix: Singles


class Banded:
    """A matrix [outputs, inputs] of which each block of rows is zero outside some columns."""

    def __init__(self, matrix: Doubles) -> None:
        self.pieces: list[_Piece] = []
        for start in range(0, len(matrix), _ROWS):
            rows = slice(start, min(start + _ROWS, len(matrix)))
            used = np.flatnonzero(np.abs(matrix[rows]).max(axis=0) > _NEGLIGIBLE)
            columns = slice(int(used[0]), int(used[-1]) + 1) if len(used) else slice(0, 1)
            block = matrix[rows, columns].astype(np.float32)
            block[np.abs(block) < _NEGLIGIBLE] = 0.0
            self.pieces.append(_Piece(rows, columns, block))

    def times(self, entries: Singles, result: Singles) -> None:
        """Writes the product with entries [inputs, trials] into `result` [outputs, trials]."""
        for piece in self.pieces:
            np.matmul(piece.matrix, entries[piece.columns], out=result[piece.rows])


class Wait:
    """Weights by lag [weeks] of a first shape, what a second adds to them, and the mix [trials]."""

    def __init__(self, first: Doubles, added: Doubles | None, mix: Singles) -> None:
        self.first, self.added, self.mix = first, added, mix
        self._matrices: dict[int, tuple[Banded, Banded | None]] = {}

    def carry(self, entries: Singles, result: Singles, spare: Singles) -> None:
        """Writes exits by week of entries, both [weeks, trials], into `result`; `spare` is as large
        and loses its content."""
        first, added = self._banded(len(entries))
        first.times(entries, result)
        if added is not None:
            added.times(entries, spare)
            spare *= self.mix
            result += spare

    def _banded(self, weeks: int) -> tuple[Banded, Banded | None]:
        found = self._matrices.get(weeks)
        if found is None:
            added = None if self.added is None else Banded(lag_matrix(self.added, weeks, weeks))
            found = Banded(lag_matrix(self.first, weeks, weeks)), added
            self._matrices[weeks] = found
        return found

    def inherit(self, entries: Singles, outputs: int) -> Singles:
        """float32[first weeks of `outputs`, ..., trials]: exits in the weeks after the last entry,
        as long as there are any."""
        added = self.first if self.added is None else self.added
        seen = np.flatnonzero(np.maximum(np.abs(self.first), np.abs(added)) > _NEGLIGIBLE)
        weeks = min(outputs, max(int(seen[-1]), 1)) if len(seen) else 1
        result = _after(self.first, entries, weeks)
        if self.added is not None:
            extra = _after(self.added, entries, weeks)
            extra *= self.mix
            result += extra
        return result


def _after(weights: Doubles, entries: Singles, outputs: int) -> Singles:
    inputs = len(entries)
    matrix = lag_matrix(weights, outputs + inputs, inputs + outputs)[-outputs:, :inputs]
    used = np.flatnonzero(np.abs(matrix).max(axis=0) > _NEGLIGIBLE)
    first = int(used[0]) if len(used) else inputs - 1
    flat = matrix[:, first:].astype(np.float32) @ entries[first:].reshape(inputs - first, -1)
    return flat.reshape(outputs, *entries.shape[1:])


@lru_cache(maxsize=64)
def _weights(weeks: int, mean: float, cv: float, sample: tuple[float, ...]) -> Doubles:
    weights = lag_weights(weeks, mean, cv, sample)
    weights.setflags(write=False)
    return weights


def wait(lag: Lag, values: Mapping[int, Singles], weeks: int) -> Wait:
    """The weights of a lag over `weeks`; a mean with a range mixes those at its P5 and P95."""
    low, high = ends(lag.mean)
    first = _weights(weeks, low, lag.cv, lag.sample)
    drawn = values[lag.mean.id]
    if low == high:
        return Wait(first, None, np.zeros(len(drawn), np.float32))
    added = _weights(weeks, high, lag.cv, lag.sample) - first
    return Wait(first, added, mix(drawn, low, high))
