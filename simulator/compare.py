"""Scenarios compared in the same futures: who wins how often, by how much, at what cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Singles
from simulator.problems import Problem
from simulator.projection import Projection


@dataclass(frozen=True, slots=True)
class Difference:
    """One scenario against the first, future by future; amounts in currency at the goal date.

    `beats` is the share of futures in which it ends higher (ties count half); each `_error` is
    the half-width of a 95 % interval of computing error; `regret` is what choosing it loses on
    average against the best of all compared scenarios in each future.
    """

    name: str
    chance: float
    chance_difference: float
    chance_difference_error: float
    beats: float
    beats_error: float
    mean_difference: float
    mean_difference_error: float
    cost_difference: float
    regret: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All scenarios against the first one (which stands first, with differences of 0)."""

    differences: tuple[Difference, ...]
    trials: int


def compare(projections: Sequence[Projection]) -> Comparison:
    """Compares projections of the same seed and trials; Problem where they cannot be compared."""
    if not projections:
        raise Problem("nothing to compare; give at least one projection")
    base = projections[0]
    for other in projections:
        if (other.seed, other.trials) != (base.seed, base.trials):
            raise Problem(
                f"“{other.plan.name}” was simulated in other futures than “{base.plan.name}”; "
                "use the same seed and number of trials"
            )
        if other.metric != base.metric:
            raise Problem(
                f"“{other.plan.name}” and “{base.plan.name}” count different things; "
                "give them the same goal metric"
            )
    best = np.max([item.final for item in projections], axis=0)
    differences = tuple(_difference(item, base, best) for item in projections)
    return Comparison(differences, base.trials)


def _difference(item: Projection, base: Projection, best: Singles) -> Difference:
    gap = item.final - base.final
    beats = (gap > 0) + np.float32(0.5) * (gap == 0)
    reached = (item.final >= np.float32(item.plan.goal.amount)).astype(np.float32)
    reached -= base.final >= np.float32(base.plan.goal.amount)
    return Difference(
        name=item.plan.name,
        chance=item.chance,
        chance_difference=item.chance - base.chance,
        chance_difference_error=_error(reached),
        beats=float(beats.mean(dtype=np.float64)),
        beats_error=_error(beats),
        mean_difference=float(gap.mean(dtype=np.float64)),
        mean_difference_error=_error(gap),
        cost_difference=item.costs.total - base.costs.total,
        regret=float((best - item.final).mean(dtype=np.float64)),
    )


def _error(values: Singles) -> float:
    """Half-width of the 95 % interval of a mean over trials."""
    return float(sampling_error.half_width(values.reshape(-1, draws.REPLICATE).mean(axis=1)))
