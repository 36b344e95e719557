"""Sums of single deals as a table: for each count, the quantiles of the sum of that many deals.

Sums of few deals come from the deals' own distribution, one by one, and not from a curve that has
the same mean and variance. The table is the same for every seed; a trial and week reads it with a
uniform number of its own, so that replicates stay independent.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from simulator import draws
from simulator.arrays import Singles
from simulator.plan import Deals
from simulator.values import drawn_values

ROWS = 4096
DEALS = 32  # the most deals that are drawn one by one


@lru_cache(maxsize=8)
def sums_of_deals(
    deals: tuple[Deals, ...], weights: tuple[float, ...], rates: tuple[float, ...]
) -> tuple[Singles, float]:
    """float32[ROWS, DEALS + 1], columns in rising order: sums of 0, 1, 2 ... deals of mean 1, and
    the cv of one. `weights` are expected wins of each source, `rates` its win rate."""
    sums = np.zeros((ROWS, DEALS + 1), np.float32)
    if not deals:
        return sums, 0.0
    even = np.tile((np.arange(ROWS) + 0.5) / ROWS, (DEALS, 1))
    uniforms = draws.generator(0, "deal table").permuted(even, axis=1)
    singles = [drawn_values(deals, np.asarray(weights), rates, row) for row in uniforms]
    sums[:, 1:] = np.cumsum(np.stack(singles, axis=1), axis=1)
    spread = float(sums[:, 1].std())
    sums.sort(axis=0)
    sums.setflags(write=False)
    return sums, spread
