"""Everything that a shown projection is asked besides itself: prices, dates, what tells, credit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from simulator.decisions.credit import Credit, credit
from simulator.decisions.last_date import last_dates
from simulator.decisions.price import Price, prices
from simulator.decisions.tells import Telling, Tripwire, telling
from simulator.levers import levers
from simulator.plan import Plan
from simulator.problems import Problem
from simulator.projection import Projection

TRIALS = 4096


@dataclass(frozen=True, slots=True)
class Insight:
    """Answers by lever or indicator; `credit` is None for the base itself, or where scenario and
    base do not have the same levers or cannot be projected."""

    prices: dict[str, Price]
    last_dates: dict[str, date | None]
    telling: dict[str, Telling]
    credit: Credit | None
    trials: int

    @property
    def tells(self) -> dict[str, tuple[float, float]]:
        """By indicator: share of the variance explained by its first weeks, and its error."""
        return {key: (item.explained[0], item.errors[0]) for key, item in self.telling.items()}

    @property
    def tripwires(self) -> dict[str, Tripwire]:
        """By indicator, for those that tell enough."""
        return {key: item.tripwire for key, item in self.telling.items() if item.tripwire}

    @property
    def needs(self) -> dict[str, float]:
        """By indicator: its level a week in futures that come out at the goal."""
        return {key: item.needed for key, item in self.telling.items() if item.needed is not None}


def insight(
    projection: Projection,
    base: Plan | None = None,
    *,
    trials: int = TRIALS,
    stop: Callable[[], bool] | None = None,
) -> Insight:
    """Works everything out in the projection's own futures; Cancelled when `stop` says so."""
    plan = projection.plan
    trials = min(trials, projection.trials)
    return Insight(
        prices=prices(plan, projection, trials=trials, stop=stop),
        last_dates=last_dates(plan),
        telling=telling(plan, projection, trials=trials, stop=stop),
        credit=_credit(projection, base, stop),
        trials=trials,
    )


def _credit(
    projection: Projection, base: Plan | None, stop: Callable[[], bool] | None
) -> Credit | None:
    """In as many futures as the projection, so that the parts add up to the change it shows."""
    plan = projection.plan
    if base is None or base.id == plan.id:
        return None
    if [lever.id for lever in levers(plan)] != [lever.id for lever in levers(base)]:
        return None
    try:
        return credit(
            plan, base, trials=projection.trials, seed=projection.seed, stop=stop, known=projection
        )
    except Problem:  # a base that cannot be projected, or a level that this plan does not take
        return None
