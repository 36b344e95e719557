"""Waiting times between stages: single durations, and the share that arrives k weeks later."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from simulator.plan import Lag
from tests.reference.beliefs import POSITIVE
from tests.reference.demand import Lookup, mix_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def share_below(lag: Lag, mean: float, time: Floats) -> Floats:
    """Distribution function of a duration with this mean."""
    if lag.sample:
        past = np.sort(np.array(lag.sample)) * (mean / np.mean(lag.sample))
        return np.asarray(np.searchsorted(past, time, side="right") / past.size)
    if mean <= 0.0:
        return (np.asarray(time) >= 0.0).astype(float)
    shape = 1.0 / lag.cv**2
    return np.asarray(stats.gamma.cdf(time, shape, scale=mean / shape))


def weekly_shares(lag: Lag, mean: float, weeks: int) -> Floats:
    """P(floor(U + duration) = k) for a uniform entry U, by averaging over a fine grid of U."""
    entry: Floats = (np.arange(2000, dtype=np.float64) + 0.5) / 2000.0
    below = np.array([share_below(lag, mean, k - entry).mean() for k in range(weeks + 1)])
    return np.diff(below)


@dataclass(frozen=True)
class Wait:
    """A lag in every trial: a mix of two kernels with the trial's own weight."""

    lag: Lag
    low: float
    high: float
    weight: Floats

    def shares(self, weeks: int) -> tuple[Floats, Floats]:
        """Weekly shares of the two kernels, [weeks] each."""
        return weekly_shares(self.lag, self.low, weeks), weekly_shares(self.lag, self.high, weeks)

    def arrive(self, week: Ints, trial: Ints, rng: np.random.Generator) -> Ints:
        """The week in which each item arrives that sets out at some time of its week."""
        slow = rng.random(week.size) < self.weight[trial]
        mean = np.where(slow, self.high, self.low)
        if self.lag.sample:
            past = np.array(self.lag.sample) / np.mean(self.lag.sample)
            duration = mean * rng.choice(past, week.size)
        else:
            shape = 1.0 / self.lag.cv**2
            duration = rng.gamma(shape, 1.0, week.size) * mean / shape
        return np.asarray(week + np.floor(rng.random(week.size) + duration), dtype=np.int64)


def wait_of(lag: Lag, values: Lookup) -> Wait:
    """The lag with the trials' weights between its kernels."""
    low, high, weight = mix_of(lag.mean, values(lag.mean), POSITIVE)
    return Wait(lag, low, high, weight)
