"""Wins and what they are worth: counts from a fixed score, values from deals drawn one by one.

The first DEALS values of a trial and week are single deals of the plan's own distribution,
kept as running sums; a lognormal of the right mean and variance stands for further ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.counts import poisson_counts
from simulator.deal_table import DEALS


@dataclass(frozen=True, slots=True)
class Pool:
    """Sums of deals of mean 1 [rows, DEALS + 1] and the cv of one; `rows` [weeks, trials] says
    where the row of each trial and week begins in the flat table, `rest` [weeks, trials] holds
    normal scores for the deals past the last."""

    sums: Singles
    spread: float
    rows: np.ndarray
    rest: Singles


@dataclass(frozen=True, slots=True)
class Expected:
    """Wins and their value expected in each week and trial, [weeks, trials]; the cv of single
    values by trial, [trials] (None: that of the pool)."""

    wins: Singles
    value: Singles
    spread: Singles | None


def value_of(counts: Singles, expected: Expected, pool: Pool) -> Singles:
    """float32[weeks, trials]: the value of the wins, with the mean that the deals of each trial and
    week have, the cv of the trial's, and the shape of the pool."""
    whole = np.minimum(counts, np.float32(DEALS)).astype(np.intp)
    whole += pool.rows
    total = np.take(pool.sums.ravel(), whole, mode="clip")
    many = np.flatnonzero(counts > DEALS)
    if len(many):
        total.ravel()[many] += _rest(counts.ravel()[many] - DEALS, pool, many)
    if expected.spread is not None and pool.spread > 0:
        total -= counts
        total *= expected.spread * np.float32(1.0 / pool.spread)
        total += counts
        np.maximum(total, np.float32(0.0), out=total)
    total *= expected.value
    total /= np.maximum(expected.wins, np.float32(1e-30))
    return total


def _rest(count: Singles, pool: Pool, where: np.ndarray) -> Singles:
    """The sum of `count` deals of mean 1 as a lognormal of the same mean and variance."""
    spread = np.log1p(np.float32(pool.spread**2) / count)
    result = np.sqrt(spread) * pool.rest.ravel()[where]
    result -= spread * np.float32(0.5)
    np.exp(result, out=result)
    result *= count
    total: Singles = result
    return total


def bookings(
    expected: Expected, scores: Singles, uniforms: Singles, pool: Pool
) -> tuple[Singles, Singles]:
    """Counts and values of new wins, [weeks, trials] each, currency."""
    counts = poisson_counts(expected.wins, scores, uniforms)
    return counts, value_of(counts, expected, pool)
