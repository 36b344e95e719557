"""The last useful date of a lever: after it, less than LEAST of its effect on this goal is left.

The effect of a lever that is moved on a date and stays there is followed through the waits of the
funnel at their mean: what part of it is won, and counts, by the goal date.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import WARM_UP
from simulator.kernels import carry_over, lag_matrix, lag_weights
from simulator.levers import Lever, levers
from simulator.people import position
from simulator.plan import Lag, Plan, Programme, Spend
from simulator.revenue import share_counted

LEAST = 0.02  # of the effect that it has when it is moved on the first day


def last_dates(plan: Plan) -> dict[str, date | None]:
    """By lever: the last day on which moving it still matters; None where it never does."""
    leads, appointments, opportunities = worth_by_week(plan)
    found: dict[str, date | None] = {}
    for lever in levers(plan):
        owner, _, kind = lever.id.rpartition(".")
        if kind == "people":
            worth = appointments if owner == plan.capacity.appointment_role else leads
            build = _hired(plan, owner)
        elif kind == "level":
            programme = next(item for item in plan.programmes if item.id == owner)
            worth = _acted_on(programme, leads, appointments, opportunities)
            build = _built(programme.half_life, plan.weeks)
        else:
            worth, build = leads, _built(_half_life(plan, lever), plan.weeks)
        found[lever.id] = _last(plan, worth, build)
    return found


def worth_by_week(plan: Plan) -> tuple[Doubles, Doubles, Doubles]:
    """float64[weeks] each: what part of what enters in a week as a lead, an appointment or an
    opportunity counts by the goal date."""
    weeks = plan.weeks
    opportunities = share_counted(plan) @ _matrix(plan.cycle.opportunity_to_win, weeks)
    appointments = opportunities @ _matrix(plan.cycle.appointment_to_opportunity, weeks)
    leads = appointments @ _matrix(plan.cycle.lead_to_appointment, weeks)
    return leads, appointments, opportunities


def _matrix(lag: Lag, weeks: int) -> Doubles:
    weights = lag_weights(weeks + WARM_UP, lag.mean.likely, lag.cv, lag.sample)
    return lag_matrix(weights, weeks, weeks)


def _half_life(plan: Plan, lever: Lever) -> float:
    owner = lever.id.rpartition(".")[0]
    work = next(source.work for source in plan.sources if source.id == owner)
    return work.half_life if isinstance(work, Spend) else 0.0


def _built(half_life: float, weeks: int) -> Doubles:
    """Share of a change that has come through, by weeks since it was made (adstock)."""
    built: Doubles = 1.0 - carry_over(half_life) ** np.arange(1.0, weeks + 1.0)
    return built


def _hired(plan: Plan, role: str) -> Doubles:
    hired = next(item for item in plan.roles if item.id == role)
    return position(hired.leaving.likely, hired.ramp_weeks, hired.refill_weeks, False, plan.weeks)


def _acted_on(
    programme: Programme, leads: Doubles, appointments: Doubles, opportunities: Doubles
) -> Doubles:
    """By week, at the latest stage that a programme acts on."""
    rates = {effect.rate for effect in programme.effects}
    if "opportunity_to_win" in rates or "churn" in rates:
        return opportunities
    return appointments if "appointment_to_opportunity" in rates else leads


def _last(plan: Plan, worth: Doubles, build: Doubles) -> date | None:
    effect = np.array([worth[week:] @ build[: plan.weeks - week] for week in range(plan.weeks)])
    if effect[0] <= 0:
        return None
    week = int(np.flatnonzero(effect >= LEAST * effect[0])[-1])
    return plan.week_start(week)
