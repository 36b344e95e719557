"""The reference's calendar: every day of the warm-up year and of the plan, summed into weeks."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan, Schedule

Floats = NDArray[np.float64]
WARM = 52


def all_days(plan: Plan) -> list[date]:
    """Every day from 52 weeks before the plan to the end of its last week."""
    count = 7 * (WARM + plan.weeks)
    return [plan.start + timedelta(days=day - 7 * WARM) for day in range(count)]


def daily(schedule: Schedule, plan: Plan) -> Floats:
    """The level of a lever on every day."""
    levels = []
    for day in all_days(plan):
        if day < plan.start:
            levels.append(schedule.before)
            continue
        level = schedule.value
        for step in sorted(schedule.steps, key=lambda one: one.start):
            if step.start <= day:
                level = step.value
        levels.append(level)
    return np.array(levels)


def weekly_mean(by_day: Floats) -> Floats:
    """Means over the seven days of each week."""
    return np.asarray(by_day.reshape(-1, 7).mean(axis=1))


def weekly_of_month(by_day: Floats, plan: Plan) -> Floats:
    """Sums over each week of monthly amounts that spread evenly over the days of their month."""
    lengths = np.array([monthrange(day.year, day.month)[1] for day in all_days(plan)])
    return np.asarray((by_day / lengths).reshape(-1, 7).sum(axis=1))


def season(plan: Plan) -> Floats:
    """The season of each week."""
    return weekly_mean(np.array([plan.market.season[day.month - 1] for day in all_days(plan)]))


def last_share(plan: Plan) -> float:
    """Share of the last week that lies before the end of the goal date."""
    begin = plan.start + timedelta(days=7 * (plan.weeks - 1))
    return ((plan.goal.by - begin).days + 1) / 7.0


def quarter_start(day: date, fiscal_year_starts: int) -> date:
    """First day of the three-month block that a day lies in."""
    back = (day.month - fiscal_year_starts) % 3
    month, year = day.month - back, day.year
    return date(year, month, 1) if month >= 1 else date(year - 1, month + 12, 1)
