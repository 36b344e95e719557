"""From single wins to the goal metric: new bookings, recognised revenue or ARR."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan
from tests.reference import days
from tests.reference.crowd import Wins
from tests.reference.demand import Lookup, rate_by_week, strengths

Floats = NDArray[np.float64]
WEEKS_PER_MONTH = 365.25 / 12.0 / 7.0


def before_the_goal(plan: Plan, wins: Wins, rng: np.random.Generator) -> Wins:
    """Wins up to the end of the goal date: those of the cut week with the share of its days."""
    counts = wins.week < plan.weeks - 1
    counts |= (wins.week == plan.weeks - 1) & (rng.random(wins.week.size) < days.last_share(plan))
    return Wins(wins.week[counts], wins.trial[counts], wins.value[counts])


def booked(wins: Wins, weeks: int, trials: int) -> tuple[Floats, Floats]:
    """Value and number of wins in each week, [weeks, trials] each."""
    cell = wins.week * trials + wins.trial
    size = weeks * trials
    value = np.bincount(cell, weights=wins.value, minlength=size).reshape(weeks, trials)
    count = np.bincount(cell, minlength=size).reshape(weeks, trials)
    return np.asarray(value, dtype=np.float64), count.astype(np.float64)


def week_factor(plan: Plan, values: Lookup) -> Floats:
    """What a week does to recurring revenue, [weeks, trials]."""
    churn = rate_by_week(
        plan, "churn", None, values(plan.customers.churn), values, strengths(plan)
    )[days.WARM :]
    net = values(plan.customers.expansion)[None, :] - churn
    return np.asarray((1.0 + net) ** (1.0 / WEEKS_PER_MONTH))


def recognised(plan: Plan, value: Floats, values: Lookup) -> Floats:
    """Recognised revenue to each week's end, [weeks, trials]: bookings and the existing base."""
    weeks = plan.weeks
    length = plan.customers.contract_months * WEEKS_PER_MONTH
    ends = np.arange(1.0, weeks + 1.0)
    ends[-1] = weeks - 1 + days.last_share(plan)
    share = np.clip((ends[:, None] - (np.arange(weeks) + 0.5)[None, :]) / length, 0.0, 1.0)
    factor = week_factor(plan, values)
    left = np.cumprod(np.vstack([np.ones_like(factor[:1]), factor[:-1]]), axis=0) * factor**0.5
    base = left * plan.customers.monthly_revenue * 12.0 * 7.0 / 365.25
    base[-1] *= days.last_share(plan)
    return np.asarray(share @ value + np.cumsum(base, axis=0))


def recurring(plan: Plan, value: Floats, values: Lookup) -> Floats:
    """ARR at each week's end, [weeks, trials]."""
    factor = week_factor(plan, values)
    factor[-1] = factor[-1] ** days.last_share(plan)
    level = np.full(value.shape[1], plan.customers.monthly_revenue * 12.0)
    out = np.empty_like(value)
    for week in range(plan.weeks):
        won = value[week] * 12.0 / plan.customers.contract_months
        level = level * factor[week] + won * np.sqrt(factor[week])
        out[week] = level
    return out


def goal_path(plan: Plan, value: Floats, values: Lookup) -> Floats:
    """The goal metric at each week's end, [weeks, trials]."""
    if plan.goal.metric == "revenue":
        return recognised(plan, value, values)
    if plan.goal.metric == "arr":
        return recurring(plan, value, values)
    return np.asarray(np.cumsum(value, axis=0))
