"""Hours of each role by week and trial: hiring, ramp, leaving and refilling, day by day."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan, Role
from tests.reference import days
from tests.reference.beliefs import POSITIVE
from tests.reference.demand import Lookup, mix_of

Floats = NDArray[np.float64]


def effective_people(plan: Plan, role: Role, yearly_leaving: float) -> Floats:
    """Ramped-up equivalents by week, [weeks]; the first weeks are the steady state of before.

    A cohort is followed by its age in days; a leaver comes back `refill_weeks` later at age 0.
    """
    by_day = days.daily(role.people, plan)
    leave = 1.0 - np.exp(-yearly_leaving / 365.25)
    ramp_days = round(7.0 * role.ramp_weeks)
    refill_days = max(1, round(7.0 * role.refill_weeks))
    settle = 3 * (ramp_days + refill_days) + 400
    levels = np.concatenate([np.full(settle, by_day[0]), by_day])
    usefulness = (np.arange(ramp_days) + 0.5) / max(ramp_days, 1)
    cohorts = np.zeros(ramp_days)
    awaited = np.zeros(refill_days + 1)
    ramped = float(by_day[0])
    out = np.empty(levels.size)
    for day, level in enumerate(levels):
        fresh = awaited[day % awaited.size] + max(0.0, level - levels[max(day - 1, 0)])
        ramped = max(0.0, ramped - max(0.0, levels[max(day - 1, 0)] - level))
        if ramp_days:
            ramped += cohorts[-1]
            cohorts = np.concatenate([[fresh], cohorts[:-1]])
        else:
            ramped += fresh
        out[day] = ramped + float(usefulness @ cohorts)
        awaited[day % awaited.size] = leave * (ramped + cohorts.sum())
        ramped *= 1.0 - leave
        cohorts = cohorts * (1.0 - leave)
    return days.weekly_mean(out[settle:])


def programme_hours(plan: Plan, role: Role) -> Floats:
    """Hours that programmes take from a role, [weeks]."""
    total = np.zeros(days.WARM + plan.weeks)
    for programme in plan.programmes:
        for taken in programme.hours:
            if taken.role == role.id:
                monthly = days.daily(programme.lever, plan) * taken.per_unit
                total += days.weekly_of_month(monthly, plan)
    return total


def free_hours(plan: Plan, role: Role, values: Lookup) -> Floats:
    """Selling hours left after programmes, [weeks, trials]."""
    low, high, weight = mix_of(role.leaving, values(role.leaving), POSITIVE)
    people = np.outer(effective_people(plan, role, low), 1.0 - weight)
    people += np.outer(effective_people(plan, role, high), weight)
    left = role.selling_hours * people - programme_hours(plan, role)[:, None]
    return np.asarray(np.maximum(left, 0.0))
