"""The closing rhythm: wins move within their quarter, and some slip into the next one.

The quarter of a week is that of its fourth day, or of the middle one of those that count. The last
quarter may go on after the goal date; its later weeks then bring as many wins as those before, and
all of them close by the profile.
"""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan
from tests.reference import days
from tests.reference.crowd import Wins
from tests.reference.demand import Lookup

Floats = NDArray[np.float64]


def quarter_of(plan: Plan, week: int) -> tuple[int, int]:
    """The quarter of a week, as a running number, and how many whole weeks of it lie before."""
    count = round(7 * days.last_share(plan)) if week == plan.weeks - 1 else 7
    day = plan.week_start(week) + timedelta(days=(count - 1) // 2)
    begin = days.quarter_start(day, plan.cycle.fiscal_year_starts)
    return begin.year * 4 + (begin.month - 1) // 3, (day - begin).days // 7


def ends_in_time(plan: Plan) -> bool:
    """Whether no day of the last week's quarter comes after the goal date."""
    day = plan.goal.by
    last = quarter_of(plan, plan.weeks - 1)[0]
    while True:
        day += timedelta(days=1)
        begin = days.quarter_start(day, plan.cycle.fiscal_year_starts)
        number = begin.year * 4 + (begin.month - 1) // 3
        if number >= last:
            return number > last


def quarters(plan: Plan) -> list[list[int]]:
    """Weeks by quarter; those of the last one that come after the plan have numbers beyond it."""
    out: list[list[int]] = []
    seen = None
    for week in range(plan.weeks + 15):
        number, _ = quarter_of(plan, week)
        if week >= plan.weeks and (number != seen or ends_in_time(plan)):
            break
        if number != seen:
            out.append([])
            seen = number
        out[-1].append(week)
    return out


def counted_days(plan: Plan, week: int) -> float:
    """The share of a week's days before the end of the goal date."""
    return 1.0 if week < plan.weeks - 1 else days.last_share(plan) if week < plan.weeks else 0.0


def closing(plan: Plan) -> list[tuple[list[int], Floats, float]]:
    """Of each quarter its weeks in the plan, how its wins that close in time divide over them, and
    how many these are for each win that its weeks in the plan bring."""
    profile = plan.cycle.quarter_profile
    out = []
    for group in quarters(plan):
        mine = [week for week in group if week < plan.weeks]
        share = np.array([counted_days(plan, week) for week in mine])
        weight = np.array([profile[min(quarter_of(plan, w)[1], len(profile) - 1)] for w in group])
        if weight.sum() == 0.0:
            weight = np.ones(len(group))
        here = weight[: len(mine)] * share
        goes_on = mine[-1] == plan.weeks - 1 and not ends_in_time(plan)
        for_each = (here.sum() / weight.sum()) * (len(group) / share.sum()) if goes_on else 1.0
        out.append((mine, here / max(here.sum(), 1e-300), float(for_each)))
    return out


def slipping(plan: Plan) -> list[tuple[list[int], list[int]]]:
    """(weeks among the last three of a quarter, the first three of the next if it begins in the
    plan; of both those after the plan too)."""
    groups = quarters(plan)
    following = [*groups[1:], []]
    return [(group[-3:], after[:3]) for group, after in zip(groups, following, strict=True)]


def in_rhythm(plan: Plan, wins: Wins, values: Lookup, rng: np.random.Generator) -> Wins:
    """The same wins, none of them after the goal date, in the weeks in which they really close."""
    week, trial, value = wins.week, wins.trial, wins.value
    if plan.cycle.quarter_profile:
        parts = []
        for weeks, shares, number in closing(plan):
            found = np.flatnonzero(np.isin(week, weeks))
            copies = np.floor(number + rng.random(found.size)).astype(int)
            found = np.repeat(found, copies)
            parts.append((rng.choice(np.array(weeks), found.size, p=shares), found))
        week = np.concatenate([part[0] for part in parts])
        kept = np.concatenate([part[1] for part in parts])
        trial, value = trial[kept], value[kept]
    if plan.cycle.slip is not None:
        slips = rng.random(week.size) < values(plan.cycle.slip)[trial]
        before = week.copy()
        for late, early in slipping(plan):
            mine = slips & np.isin(before, late)
            count = int(mine.sum())
            week[mine] = rng.choice(np.array(early), count) if early else plan.weeks
            cut = mine & (week == plan.weeks - 1)
            cut &= rng.random(week.size) >= days.last_share(plan)
            week[cut] = plan.weeks
    inside = week < plan.weeks
    return Wins(week[inside], trial[inside], value[inside])
