"""Waits between the stages: weekly weights, mixed by trial where the mean is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.beliefs import ends, mix
from simulator.kernels import lag_matrix, lag_weights
from simulator.plan import Lag

_ROWS = 13  # weeks of one piece of a product
_NEGLIGIBLE = 1e-8  # weight of a lag's tail that float32 would not see


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block of rows of a lag's matrix, without the columns that are zero."""

    rows: slice
    columns: slice
    matrix: Singles


class Wait:
    """Weights by lag [weeks] of a first shape, what a second adds to them, and the mix [trials]."""

    def __init__(self, first: Doubles, added: Doubles | None, mix: Singles) -> None:
        self.first, self.added, self.mix = first, added, mix
        self._pieces: dict[int, tuple[list[_Piece], list[_Piece]]] = {}

    def carry(self, entries: Singles, result: Singles, spare: Singles) -> Singles:
        """Exits by week of entries, both [weeks, ..., trials], written into `result`; `spare` is as
        large and loses its content."""
        weeks = len(entries)
        if weeks not in self._pieces:
            added = [] if self.added is None else _pieces(self.added, weeks)
            self._pieces[weeks] = (_pieces(self.first, weeks), added)
        first, added = self._pieces[weeks]
        _multiply(first, entries, result)
        if added:
            _multiply(added, entries, spare)
            spare *= self.mix
            result += spare
        return result

    def inherit(self, entries: Singles, outputs: int) -> Singles:
        """float32[outputs, ..., trials]: exits in the weeks after the last entry."""
        result = _after(self.first, entries, outputs)
        if self.added is not None:
            extra = _after(self.added, entries, outputs)
            extra *= self.mix
            result += extra
        return result


def _pieces(weights: Doubles, weeks: int) -> list[_Piece]:
    left = np.abs(weights[::-1]).cumsum()[::-1]
    reach = int(np.count_nonzero(left > _NEGLIGIBLE))
    matrix = lag_matrix(weights, weeks, weeks).astype(np.float32)
    pieces = []
    for start in range(0, weeks, _ROWS):
        rows = slice(start, min(start + _ROWS, weeks))
        columns = slice(max(0, start - reach), rows.stop)
        pieces.append(_Piece(rows, columns, np.ascontiguousarray(matrix[rows, columns])))
    return pieces


def _multiply(pieces: list[_Piece], entries: Singles, result: Singles) -> None:
    source = entries.reshape(len(entries), -1)
    target = result.reshape(len(result), -1)
    for piece in pieces:
        np.matmul(piece.matrix, source[piece.columns], out=target[piece.rows])


def _after(weights: Doubles, entries: Singles, outputs: int) -> Singles:
    inputs = len(entries)
    matrix = lag_matrix(weights, outputs + inputs, inputs + outputs)[-outputs:, :inputs]
    flat = matrix.astype(np.float32) @ entries.reshape(inputs, -1)
    return flat.reshape(outputs, *entries.shape[1:])


def wait(lag: Lag, values: Mapping[int, Doubles], weeks: int) -> Wait:
    """The weights of a lag over `weeks`; a mean with a range mixes those at its P5 and P95."""
    low, high = ends(lag.mean)
    first = lag_weights(weeks, low, lag.cv, lag.sample)
    drawn = values[lag.mean.id]
    if low == high:
        return Wait(first, None, np.zeros(len(drawn), np.float32))
    added = lag_weights(weeks, high, lag.cv, lag.sample) - first
    return Wait(first, added, mix(drawn, low, high).astype(np.float32))
