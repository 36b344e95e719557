"""The values that every assumption takes in a chunk of trials, drawn once for all levers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator import draws, uncertain
from simulator.arrays import Doubles, Singles
from simulator.assumption import Assumption
from simulator.identities import assumptions
from simulator.plan import Plan
from simulator.uncertain import POSITIVE, Support

Z_95 = 1.6448536269514722  # the standard normal's P95


def assumption_values(plan: Plan, seed: int, blocks: Sequence[int]) -> dict[int, Doubles]:
    """float64[trials] for every assumption of the plan, by identity; plain numbers are constant.

    Volumes and win rates load on the market factor; pairs that the plan correlates come after.
    Raises Problem where the correlations contradict each other.
    """
    held = assumptions(plan)
    uncertain_ids = [key for key, item in held.items() if item.assumption.is_range]
    drawn = [draws.score_blocks(seed, (draws.MARKET, *uncertain_ids), b) for b in blocks]
    market, *rows = np.concatenate(drawn, axis=1)
    scores = dict(zip(uncertain_ids, rows, strict=True))
    loaded = {source.volume.id for source in plan.sources}
    loaded |= {source.to_win.id for source in plan.sources}
    pairs = [(pair.first, pair.second, pair.value) for pair in plan.market.correlations]
    scores = draws.correlate(
        scores,
        plan.market.loading,
        market,
        loaded & set(uncertain_ids),
        pairs,
    )
    trials = draws.BLOCK * len(blocks)
    values: dict[int, Doubles] = {}
    for key, item in held.items():
        assumption = item.assumption
        if assumption.low is None or assumption.high is None:
            values[key] = np.full(trials, assumption.likely)
        else:
            values[key] = uncertain.transform(
                scores[key],
                assumption.low,
                assumption.likely,
                assumption.high,
                item.meaning.support,
            )
    return values


def ends(assumption: Assumption, support: Support = POSITIVE) -> tuple[float, float]:
    """The P5 and P95 of an assumption: where its two fixed shapes stand (alike without a range)."""
    if assumption.low is None or assumption.high is None:
        return assumption.likely, assumption.likely
    low, high = uncertain.transform(
        np.array([-Z_95, Z_95]), assumption.low, assumption.likely, assumption.high, support
    )
    return float(low), float(high)


def mix(value: Doubles, low: float, high: float) -> Doubles:
    """The weight of the second of two fixed shapes: where `value` lies between them, in [0, 1]."""
    if high <= low:
        return np.zeros_like(value)
    return np.clip((value - low) / (high - low), 0.0, 1.0)


def drift(noise: Singles, sd: float, half_life: float) -> Singles:
    """float32[weeks, trials]: exp of a stationary AR(1) with this sd and half-life, mean 1, driven
    by standard normal noise of the same shape."""
    kept = 2.0 ** (-1.0 / half_life)
    fresh = np.float32(np.sqrt(1.0 - kept**2))
    path = noise.copy()
    for week in range(1, len(path)):
        path[week] *= fresh
        path[week] += np.float32(kept) * path[week - 1]
    path *= np.float32(sd)
    path -= np.float32(sd * sd / 2.0)
    np.exp(path, out=path)
    return path


