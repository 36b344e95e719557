"""Selling hours of a role: headcount by date, ramp of new hires, leavers and their replacement.

Leaving is a flow in expectation: a position that was filled by a new hire is, t weeks later, worth
`new_position[t]` ramped people; one that a ramped person held, `held_position[t]`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import DAYS_PER_YEAR, WARM_UP, weekly_mean
from simulator.plan import Plan, Role, Schedule


@lru_cache(maxsize=128)
def position(
    leaving: float, ramp_weeks: float, refill_weeks: float, ramped: bool, weeks: int
) -> Doubles:
    """float64[weeks]: expected ramped people that one position gives, by weeks since it was filled
    (by a ramped person if `ramped`, else by a new hire). `leaving` is a yearly rate."""
    stay = np.exp(-leaving * 7.0 / DAYS_PER_YEAR)
    worth = _worth(ramp_weeks)
    ages = len(worth)
    refill = round(refill_weeks)
    staff = np.zeros(ages)
    staff[-1 if ramped else 0] = 1.0
    due = np.zeros(weeks + refill + 2)
    result = np.empty(weeks)
    for week in range(weeks):
        staff[0] += due[week]
        result[week] = staff @ worth
        # Counted to the end of the week in which they leave; missed from the next.
        due[week + refill + 1] += staff.sum() * (1.0 - stay)
        staff *= stay
        if ages > 1:
            staff[-1] += staff[-2]
            staff[1:-1] = staff[:-2]
            staff[0] = 0.0
    result.setflags(write=False)
    return result


def steady(leaving: float, ramp_weeks: float, refill_weeks: float) -> float:
    """Expected ramped people that a position gives in the long run: what `position` tends to.

    Each week a share of positions 1 / (weeks that one stays + weeks that it is empty) is filled.
    """
    left = -np.expm1(-leaving * 7.0 / DAYS_PER_YEAR)
    if left <= 0.0:
        return 1.0
    worth = _worth(ramp_weeks)
    filled = 1.0 / (1.0 / left + round(refill_weeks))
    staying = (1.0 - left) ** np.arange(len(worth))
    staying[-1] /= left
    return float(filled * (staying @ worth))


def _worth(ramp_weeks: float) -> Doubles:
    """What a new hire is worth by weeks since the start; the last entry holds from then on."""
    ages = np.arange(int(np.ceil(ramp_weeks)) + 1) + 0.5
    worth: Doubles = np.minimum(1.0, ages / max(ramp_weeks, 0.5))
    worth[-1] = 1.0
    return worth


def effective_people(role: Role, plan: Plan, leaving: float) -> Doubles:
    """float64[WARM_UP + weeks]: expected ramped people of a role at a yearly leaving rate."""
    key = (leaving, role.ramp_weeks, role.refill_weeks)
    return _effective(role.people, key, plan.start, plan.weeks)


@lru_cache(maxsize=128)
def _effective(
    people: Schedule, key: tuple[float, float, float], start: date, in_plan: int
) -> Doubles:
    levels = weekly_mean(people, start, in_plan)
    weeks = len(levels)
    result = np.full(weeks, people.before * steady(*key))
    changes = np.diff(levels, prepend=people.before)
    for week in np.flatnonzero(changes):
        kernel = position(*key, bool(changes[week] < 0), weeks)
        result[week:] += changes[week] * kernel[: weeks - week]
    filled: Doubles = np.maximum(result, 0.0)
    filled.setflags(write=False)
    return filled


def head_count(role: Role, plan: Plan) -> Doubles:
    """float64[weeks]: people on the payroll in each week of the plan."""
    return weekly_mean(role.people, plan.start, plan.weeks)[WARM_UP:]
