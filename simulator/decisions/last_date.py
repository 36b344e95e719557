"""The last useful date of a lever: after it, less than LEAST of its effect on this goal is left.

The effect of a lever that is moved on a date and stays there is followed through the waits of the
funnel at their mean: what part of it is won, and counts, by the goal date. A lever that acts on
several stages is useful until the last of them is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import WARM_UP, counted
from simulator.kernels import carry_over, lag_matrix, lag_weights
from simulator.levers import Lever, levers
from simulator.people import position
from simulator.plan import Activity, Lag, Plan, Programme, Spend
from simulator.revenue import share_counted

LEAST = 0.02  # of the effect that it has when it is moved on the first day


@dataclass(frozen=True, slots=True)
class _Worth:
    """float64[weeks] each: what counts of what enters a stage, or is kept of customers."""

    leads: Doubles
    appointments: Doubles
    opportunities: Doubles
    kept: Doubles


def last_dates(plan: Plan) -> dict[str, date | None]:
    """By lever: the last day on which moving it still matters; None where it never does."""
    worth = _Worth(*worth_by_week(plan), kept_by_week(plan))
    found: dict[str, date | None] = {}
    for lever in levers(plan):
        owner, _, kind = lever.id.rpartition(".")
        if kind == "people":
            ways = _hiring(plan, owner, worth)
        elif kind == "level":
            ways = _programme(next(item for item in plan.programmes if item.id == owner), worth)
        else:
            ways = _touching(plan, lever, worth)
        days = [_last(plan, *way) for way in ways]
        found[lever.id] = max((day for day in days if day is not None), default=None)
    return found


def worth_by_week(plan: Plan) -> tuple[Doubles, Doubles, Doubles]:
    """float64[weeks] each: what part of what enters in a week as a lead, an appointment or an
    opportunity counts by the goal date."""
    weeks = plan.weeks
    opportunities = share_counted(plan) @ _matrix(plan.cycle.opportunity_to_win, weeks)
    appointments = opportunities @ _matrix(plan.cycle.appointment_to_opportunity, weeks)
    leads = appointments @ _matrix(plan.cycle.lead_to_appointment, weeks)
    return leads, appointments, opportunities


def kept_by_week(plan: Plan) -> Doubles:
    """float64[weeks]: how much it counts that customers are kept in a week: alike in every week for
    their ARR, for what is left of the plan where revenue is recognised, and not for bookings."""
    counts = counted(plan)
    if plan.goal.metric == "arr":
        return counts
    if plan.goal.metric == "revenue" and plan.customers.monthly_revenue > 0:
        return np.cumsum(counts[::-1])[::-1] - counts / 2.0
    return np.zeros(plan.weeks)


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


def _hiring(plan: Plan, role: str, worth: _Worth) -> Iterator[tuple[Doubles, Doubles]]:
    """People of a role matter where they meet, follow up or prospect."""
    if role == plan.capacity.appointment_role:
        yield worth.appointments, _hired(plan, role)
        return
    works = (source.work for source in plan.sources)
    prospects = any(isinstance(work, Activity) and work.role == role for work in works)
    if prospects or role == plan.capacity.follow_up_role:
        yield worth.leads, _hired(plan, role)


def _touching(plan: Plan, lever: Lever, worth: _Worth) -> Iterator[tuple[Doubles, Doubles]]:
    """Spend and activities bring leads, and what rides on them may act on later stages."""
    yield worth.leads, _built(_half_life(plan, lever), plan.weeks)
    for programme in plan.programmes:
        if programme.halo_of == lever.id.rpartition(".")[0]:
            yield from _programme(programme, worth)


def _programme(programme: Programme, worth: _Worth) -> Iterator[tuple[Doubles, Doubles]]:
    """At the latest stage that a programme acts on, and at the customers that it keeps."""
    rates = {effect.rate for effect in programme.effects}
    built = _built(programme.half_life, len(worth.leads))
    if "opportunity_to_win" in rates:
        yield worth.opportunities, built
    elif "appointment_to_opportunity" in rates:
        yield worth.appointments, built
    elif rates - {"churn"} or programme.replaces or programme.hours:
        yield worth.leads, built
    if "churn" in rates:
        yield worth.kept, built


def _last(plan: Plan, worth: Doubles, build: Doubles) -> date | None:
    """The first day of the last week in which a move still matters."""
    effect = np.array([worth[week:] @ build[: plan.weeks - week] for week in range(plan.weeks)])
    if effect[0] <= 0:
        return None
    week = int(np.flatnonzero(effect >= LEAST * effect[0])[-1])
    return plan.week_start(week)
