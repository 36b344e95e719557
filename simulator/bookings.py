"""Wins and what they are worth: counts from a fixed score, values from deals drawn one by one.

The first POOL_DEALS values of a trial and week are single deals of the plan's own distribution,
kept as running sums; a lognormal of the right mean and variance stands for further ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simulator.arrays import NO_END, Singles
from simulator.counts import Scores, poisson_counts
from simulator.workspace import Workspace

POOL_DEALS = 32
_BOTH = ("counts", "values")
_TINY = np.float32(1e-30)


@dataclass(frozen=True)
class Pool:
    """Deals of mean 1: running sums [rows, POOL_DEALS + 1] and their cv; `rows` [weeks, trials]
    says where in `sums` the row of each trial and week starts (whole numbers)."""

    sums: Singles
    spread: float
    rows: Singles
    draw_rest: Callable[[], Singles]

    @cached_property
    def rest(self) -> Singles:
        """Normal scores [weeks, trials] for the deals past the last; few plans need them."""
        return self.draw_rest()


@dataclass(frozen=True, slots=True)
class Luck:
    """What fixes the wins of a group of deals and their values, whatever the levers are."""

    scores: Scores
    pool: Pool


@dataclass(frozen=True, slots=True)
class Expected:
    """Wins and their value expected in each week and trial, [weeks, trials]; the cv of single
    values by trial, [trials] (None: that of the pool). Used up by `bookings`."""

    wins: Singles
    value: Singles
    spread: Singles | None

    @property
    def in_all(self) -> float:
        """The value of all weeks in the mean of the trials."""
        return float(self.value.mean(axis=1, dtype=np.float64).sum())


def value_of(counts: Singles, expected: Expected, pool: Pool, space: Workspace) -> Singles:
    """float32[weeks, trials]: the value of the wins, with the mean that the deals of each trial and
    week have, the cv of the trial's, and the shape of the pool."""
    weeks, trials = counts.shape
    total = space.take("values", weeks, trials)
    at = space.take("spare", weeks, trials)
    past = counts.max(initial=0.0) > POOL_DEALS
    if past:
        np.clip(counts, np.float32(0.0), np.float32(POOL_DEALS), out=at)
        at += pool.rows
    else:
        np.add(counts, pool.rows, out=at)
    index = space.places(weeks, trials)
    np.copyto(index, at, casting="unsafe")
    np.take(pool.sums.ravel(), index, out=total, mode="wrap")
    if past:
        _add_rest(total, counts, pool, space)
    if expected.spread is not None and pool.spread > 0:
        total -= counts
        total *= expected.spread * np.float32(1.0 / pool.spread)
        total += counts
        np.clip(total, np.float32(0.0), NO_END, out=total)
    total *= expected.value
    np.add(expected.wins, _TINY, out=at)
    total /= at
    return total


def _add_rest(total: Singles, counts: Singles, pool: Pool, space: Workspace) -> None:
    """Adds the deals past the pool's, where there are any."""
    many = np.flatnonzero(counts > POOL_DEALS)
    if 2 * len(many) < counts.size:
        number = counts.ravel()[many] - POOL_DEALS
        total.ravel()[many] += _rest(number, pool, pool.rest.ravel()[many])
        return
    number = np.subtract(counts, np.float32(POOL_DEALS), out=space.take("spare", *counts.shape))
    np.clip(number, np.float32(1e-3), NO_END, out=number)
    number = _rest(number, pool, pool.rest)
    number *= counts > POOL_DEALS
    total += number


def _rest(count: Singles, pool: Pool, scores: Singles) -> Singles:
    """The sum of `count` deals of mean 1 as a lognormal of the same mean and variance."""
    spread = np.float32(pool.spread**2) / count
    spread += np.float32(1.0)
    np.log(spread, out=spread)
    result = np.sqrt(spread)
    result *= scores
    spread *= np.float32(0.5)
    result -= spread
    np.exp(result, out=result)
    result *= count
    total: Singles = result
    return total


def bookings(
    expected: Sequence[Expected], luck: Sequence[Luck], space: Workspace
) -> tuple[Singles, Singles]:
    """Counts and values of new wins of all groups of deals, [weeks, trials] each, currency."""
    counts, value = _of_group(expected[0], luck[0], space)
    if len(expected) == 1:
        return counts, value
    all_counts, all_value = (space.take(f"{name} of all", *counts.shape) for name in _BOTH)
    np.copyto(all_counts, counts)
    np.copyto(all_value, value)
    for other, own in zip(expected[1:], luck[1:], strict=True):
        counts, value = _of_group(other, own, space)
        all_counts += counts
        all_value += value
    return all_counts, all_value


def _of_group(expected: Expected, luck: Luck, space: Workspace) -> tuple[Singles, Singles]:
    counts = poisson_counts(expected.wins, luck.scores, space)
    return counts, value_of(counts, expected, luck.pool, space)
