"""Dates of a plan as weekly numbers: months spread over days, seasons, quarters, the cut last week.

Weekly arrays run from the first week of the year before the plan (index 0 is week -WARM_UP) to
the week of the goal date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from simulator.arrays import Doubles
from simulator.plan import Plan, Schedule

WARM_UP = 52
DAYS_PER_YEAR = 365.25
WEEKS_PER_MONTH = DAYS_PER_YEAR / 12.0 / 7.0


@lru_cache(maxsize=32)
def _days(start: date, weeks: int) -> tuple[tuple[date, ...], Doubles, np.ndarray]:
    """Each day of the weekly axis, the length of its month, and its month 0..11."""
    first = start - timedelta(days=7 * WARM_UP)
    days = tuple(first + timedelta(days=k) for k in range(7 * (WARM_UP + weeks)))
    lengths = np.array([month_length(day) for day in days], dtype=np.float64)
    months = np.array([day.month - 1 for day in days])
    return days, lengths, months


def month_length(day: date) -> int:
    """Days in the month of `day`."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - date(day.year, day.month, 1)).days


def _daily(schedule: Schedule, start: date, weeks: int) -> Doubles:
    """Value of a lever on each day of the weekly axis."""
    values = np.full(7 * (WARM_UP + weeks), schedule.value)
    values[: 7 * WARM_UP] = schedule.before
    for step in schedule.steps:
        values[max(7 * WARM_UP + (step.start - start).days, 7 * WARM_UP) :] = step.value
    return values


@lru_cache(maxsize=256)
def weekly_mean(schedule: Schedule, start: date, weeks: int) -> Doubles:
    """float64[WARM_UP + weeks]: mean level of a lever in each week."""
    return _frozen(_daily(schedule, start, weeks).reshape(-1, 7).mean(axis=1))


@lru_cache(maxsize=256)
def weekly_amount(schedule: Schedule, start: date, weeks: int) -> Doubles:
    """float64[WARM_UP + weeks]: a monthly lever by week, spread over the days of its month."""
    lengths = _days(start, weeks)[1]
    return _frozen((_daily(schedule, start, weeks) / lengths).reshape(-1, 7).sum(axis=1))


@lru_cache(maxsize=32)
def season(factors: Sequence[float], start: date, weeks: int) -> Doubles:
    """float64[WARM_UP + weeks]: mean of the twelve monthly factors over the days of each week."""
    months = _days(start, weeks)[2]
    return _frozen(np.asarray(factors)[months].reshape(-1, 7).mean(axis=1))


def counted(plan: Plan) -> Doubles:
    """float64[weeks]: the share of each week up to the goal date; 1 except perhaps in the last."""
    shares = np.ones(plan.weeks)
    shares[-1] = ((plan.goal.by - plan.week_start(plan.weeks - 1)).days + 1) / 7.0
    return shares


def week_ends(plan: Plan) -> tuple[date, ...]:
    """The last day that counts in each week."""
    return _week_ends(plan.start, plan.weeks, plan.goal.by)


@lru_cache(maxsize=32)
def _week_ends(start: date, weeks: int, last: date) -> tuple[date, ...]:
    ends = [start + timedelta(days=7 * week + 6) for week in range(weeks)]
    ends[-1] = last
    return tuple(ends)


def week_of(plan: Plan, day: date) -> int:
    """The plan's week that holds a day, kept inside the plan."""
    return min(max((day - plan.start).days // 7, 0), plan.weeks - 1)


def quarter_start(day: date, fiscal_year_starts: int) -> date:
    """First day of the quarter that holds `day`."""
    back = (day.month - fiscal_year_starts) % 3
    month = day.month - back
    return date(day.year, month, 1) if month >= 1 else date(day.year - 1, month + 12, 1)


def _frozen(values: Doubles) -> Doubles:
    values.setflags(write=False)
    return values
