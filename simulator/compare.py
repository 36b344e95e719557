"""Scenarios compared in the same futures: who wins how often, by how much, at what cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Singles
from simulator.problems import Problem
from simulator.projection import Projection


@dataclass(frozen=True, slots=True)
class Difference:
    """One scenario against the first, future by future; amounts in currency at its goal date.

    `chance` is that of its own goal, `chance_at_first` that of the amount the first one wants;
    `chance_difference` is at the first's amount in both. `beats` is the share of futures in which
    it ends higher (ties count half); each `_error` is the half-width of a 95 % interval of
    computing error; `regret` is what choosing it loses on average against the best of all compared
    scenarios in each future.
    """

    name: str
    goal: float
    by: date
    chance: float
    chance_at_first: float
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

    @property
    def one_goal(self) -> bool:
        """True where all scenarios want the same amount."""
        return len({item.goal for item in self.differences}) == 1

    @property
    def one_date(self) -> bool:
        """True where all goals are on the same day."""
        return len({item.by for item in self.differences}) == 1


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
    wanted = base.plan.goal.amount
    reached = (item.final >= np.float32(wanted)).astype(np.float32)
    reached -= base.final >= np.float32(wanted)
    at_first = item.chance_at(wanted)
    return Difference(
        name=item.plan.name,
        goal=item.plan.goal.amount,
        by=item.plan.goal.by,
        chance=item.chance,
        chance_at_first=at_first,
        chance_difference=at_first - base.chance,
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
