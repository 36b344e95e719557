"""The values that every assumption takes in a chunk of trials, drawn once for all levers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from simulator import draws, uncertain
from simulator.arrays import Doubles, Singles
from simulator.assumption import Assumption
from simulator.correlation import correlate
from simulator.identities import assumptions
from simulator.plan import Plan
from simulator.ranges import Range, Ranges
from simulator.uncertain import POSITIVE, Support
from simulator.weeks import rotated

Z_95 = 1.6448536269514722  # the standard normal's P95


class Beliefs:
    """All assumptions of a plan: what is needed to draw their values in any trials."""

    def __init__(self, plan: Plan) -> None:
        ranges: dict[int, Range] = {}
        self._plain: dict[int, float] = {}
        for key, held in assumptions(plan).items():
            low, likely, high = held.assumption.low, held.assumption.likely, held.assumption.high
            if low is None or high is None or low == high:
                self._plain[key] = likely
            else:
                ranges[key] = Range(low, likely, high, held.meaning.support)
        self._places = {key: place for place, key in enumerate(ranges, 1)}
        self._ranges = Ranges(list(ranges.values()))
        market = plan.market
        self._loading = market.loading
        loaded = {item.id for source in plan.sources for item in (source.volume, source.to_win)}
        self._loaded = loaded & set(ranges)
        self._pairs = [(pair.first, pair.second, pair.value) for pair in market.correlations]

    def values(self, seed: int, blocks: Sequence[int]) -> dict[int, Singles]:
        """float32[trials] for every assumption, by identity; plain numbers are constant.

        Volumes and win rates load on the market factor; pairs that the plan correlates come after.
        Raises Problem where the correlations contradict each other.
        """
        drawn = draws.scores(seed, (draws.MARKET, *self._places), blocks)
        scores = {key: drawn[place] for key, place in self._places.items()}
        moved = correlate(scores, self._loading, drawn[0], self._loaded, self._pairs)
        for key, row in moved.items():
            if row is not scores[key]:
                drawn[self._places[key]] = row
        values = self._ranges.values(drawn[1:])
        found = {key: values[place - 1] for key, place in self._places.items()}
        for key, number in self._plain.items():
            found[key] = np.full(drawn.shape[1], number, np.float32)
        return found


@lru_cache(maxsize=1024)
def ends(assumption: Assumption, support: Support = POSITIVE) -> tuple[float, float]:
    """The P5 and P95 of an assumption: where its two fixed shapes stand (alike without a range)."""
    if assumption.low is None or assumption.high is None:
        return assumption.likely, assumption.likely
    low, high = uncertain.transform(
        np.array([-Z_95, Z_95]), assumption.low, assumption.likely, assumption.high, support
    )
    return float(low), float(high)


def mix(value: Singles, low: float, high: float) -> Singles:
    """The weight of the second of two fixed shapes: where `value` lies between them, in [0, 1]."""
    if high <= low:
        return np.zeros_like(value)
    weight: Singles = value - low
    weight *= 1.0 / (high - low)
    return np.clip(weight, 0.0, 1.0, out=weight)


def drift(scores: Singles, sd: float, half_life: float, parts: Sequence[slice]) -> Singles:
    """float32[weeks, trials]: exp of a stationary AR(1) with this sd and half-life, mean 1, from
    standard normal scores of the same shape, slowest movement first; part by part of the trials,
    so that a part has the same bits in any company."""
    shape = (sd * _wandering(len(scores), half_life)).astype(np.float32)
    path = np.empty_like(scores)
    for part in parts:
        np.matmul(shape, scores[:, part], out=path[:, part])
    path -= np.float32(sd * sd / 2.0)
    return np.exp(path, out=path)


@lru_cache(maxsize=8)
def _wandering(weeks: int, half_life: float) -> Doubles:
    """float64[weeks, weeks]: makes a stationary AR(1) of variance 1 of scores."""
    kept = 2.0 ** (-1.0 / half_life)
    path: Doubles = rotated(np.eye(weeks))
    for week in range(1, weeks):
        path[week] *= np.sqrt(1.0 - kept**2)
        path[week] += kept * path[week - 1]
    path.setflags(write=False)
    return path
