"""The closing rhythm of quarters: wins follow a profile by week, and some slip into the next.

A week belongs to the quarter of its middle day; of the last one, only days that count are looked
at. What enters it counts by its days before it is spread. A quarter that ends with the goal date
keeps all its wins. Of one that goes on, the weeks after the goal date are taken to be like those
before it: their wins close by the profile as well, and what closes later is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import counted, quarter_start
from simulator.plan import Plan

_SLIPPING = 3  # weeks at the end of a quarter whose wins may slip, and over which they land


@dataclass(frozen=True, slots=True)
class Quarter:
    """`weeks` of the plan in a quarter, `after` of them once more after the goal date, and the
    `places` of all in the quarter, from 0 to 12."""

    weeks: tuple[int, ...]
    after: int
    places: tuple[int, ...]


def quarters(plan: Plan) -> list[Quarter]:
    """The plan's weeks by quarter; the last goes on to its end where the goal date cuts it off."""
    groups: dict[date, list[int]] = {}
    for week in range(plan.weeks):
        groups.setdefault(_quarter(plan, week), []).append(week)
    found = []
    for start, weeks in groups.items():
        grid = list(weeks)
        if weeks[-1] == plan.weeks - 1 and _goes_on(plan, start):
            while _quarter(plan, grid[-1] + 1) == start:
                grid.append(grid[-1] + 1)
        places = tuple(min((_middle(plan, week) - start).days // 7, 12) for week in grid)
        found.append(Quarter(tuple(weeks), len(grid) - len(weeks), places))
    return found


def rhythm(plan: Plan) -> tuple[Doubles, Doubles] | None:
    """Matrices [weeks, weeks] that re-spread expected wins, the last week's share of days included:
    by the profile, and what a slip share of 1 adds to that; None where the plan has neither profile
    nor slip."""
    if not plan.cycle.quarter_profile and plan.cycle.slip is None:
        return None
    spread = profile_matrix(plan)
    return spread, (slip_matrix(plan) - np.eye(plan.weeks)) @ spread


def profile_matrix(plan: Plan) -> Doubles:
    """Each week's wins spread over its quarter in proportion to the profile. Columns sum to 1; in
    the last week to the share of its days, in a quarter that is cut off to what closes in time."""
    profile, days = plan.cycle.quarter_profile, counted(plan)
    if not profile:
        return np.diag(days)
    matrix = np.zeros((plan.weeks, plan.weeks))
    for quarter in quarters(plan):
        weeks = list(quarter.weeks)
        weights = np.array([profile[place] for place in quarter.places])
        if weights.sum() <= 0:
            weights = np.ones(len(weights))
        whole = np.ones(len(weights))  # the share of each week that lies in the quarter
        if not _cut_off(plan, quarter):
            whole[: len(weeks)] = days[weeks]
        closing = weights[: len(weeks)] * days[weeks] / (weights @ whole)
        standing_for = whole.sum() / days[weeks].sum()
        matrix[np.ix_(weeks, weeks)] = np.outer(closing, days[weeks]) * standing_for
    return matrix


def slip_matrix(plan: Plan) -> Doubles:
    """Wins of the last weeks of a quarter land in the first weeks of the next, or outside."""
    matrix, days = np.eye(plan.weeks), counted(plan)
    groups = quarters(plan)
    for index, quarter in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else None
        count = len(quarter.weeks) + quarter.after
        for week in quarter.weeks[max(count - _SLIPPING, 0) :]:
            matrix[week, week] = 0.0
            if following is None:
                continue
            over = min(_SLIPPING, len(following.weeks) + following.after)
            for target in following.weeks[:over]:
                matrix[target, week] += days[target] / over
    return matrix


def _middle(plan: Plan, week: int) -> date:
    """The middle one of the days of a week that count."""
    start = plan.week_start(week)
    until = (plan.goal.by - start).days if week == plan.weeks - 1 else 6
    return start + timedelta(days=until // 2)


def _quarter(plan: Plan, week: int) -> date:
    return quarter_start(_middle(plan, week), plan.cycle.fiscal_year_starts)


def _goes_on(plan: Plan, start: date) -> bool:
    """Whether the quarter that begins at `start` goes on after the goal date."""
    after = plan.goal.by + timedelta(days=1)
    return quarter_start(after, plan.cycle.fiscal_year_starts) <= start


def _cut_off(plan: Plan, quarter: Quarter) -> bool:
    last = quarter.weeks[-1]
    return last == plan.weeks - 1 and _goes_on(plan, _quarter(plan, last))
