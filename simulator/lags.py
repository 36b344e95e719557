"""Waits between the stages: weekly weights, mixed by trial where the mean is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.beliefs import ends, mix
from simulator.kernels import lag_matrix, lag_weights
from simulator.plan import Lag


@dataclass(frozen=True, slots=True)
class Wait:
    """Weights by lag [weeks] of the first shape, what the second adds to them, and the mix [trials]."""

    first: Doubles
    added: Doubles | None
    mix: Singles

    def carry(self, entries: Singles, outputs: int) -> Singles:
        """float32[outputs, ..., trials]: exits by week of entries [weeks, ..., trials]; the last
        output is the week of the last entry, or `outputs` weeks after it if entries are past."""
        return self._carry(entries, outputs, past=False)

    def inherit(self, entries: Singles, outputs: int) -> Singles:
        """float32[outputs, ..., trials]: exits in the weeks after the last entry."""
        return self._carry(entries, outputs, past=True)

    def _carry(self, entries: Singles, outputs: int, past: bool) -> Singles:
        result = _product(self.first, entries, outputs, past)
        if self.added is not None:
            extra = _product(self.added, entries, outputs, past)
            extra *= self.mix
            result += extra
        return result


def _product(weights: Doubles, entries: Singles, outputs: int, past: bool) -> Singles:
    inputs = len(entries)
    matrix = lag_matrix(weights, outputs + (inputs if past else 0), inputs + (outputs if past else 0))
    if past:
        matrix = matrix[-outputs:, :inputs]
    flat = matrix.astype(np.float32) @ entries.reshape(inputs, -1)
    return flat.reshape(outputs, *entries.shape[1:])


def wait(lag: Lag, values: Mapping[int, Doubles], weeks: int) -> Wait:
    """The weights of a lag; a mean with a range mixes the weights at its P5 and P95."""
    low, high = ends(lag.mean)
    first = lag_weights(weeks, low, lag.cv, lag.sample)
    drawn = values[lag.mean.id]
    if low == high:
        return Wait(first, None, np.zeros(len(drawn), np.float32))
    added = lag_weights(weeks, high, lag.cv, lag.sample) - first
    return Wait(first, added, mix(drawn, low, high).astype(np.float32))
