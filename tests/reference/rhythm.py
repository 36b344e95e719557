"""The closing rhythm: wins move within their quarter, and some slip into the next one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan
from tests.reference import days
from tests.reference.crowd import Wins
from tests.reference.demand import Lookup

Floats = NDArray[np.float64]


def quarters(plan: Plan) -> list[list[int]]:
    """The plan's weeks, grouped by the quarter of their first day."""
    first = [
        days.quarter_start(plan.week_start(week), plan.cycle.fiscal_year_starts)
        for week in range(plan.weeks)
    ]
    return [[w for w in range(plan.weeks) if first[w] == start] for start in sorted(set(first))]


def closing_shares(plan: Plan) -> Floats:
    """Where a win of each week of the plan closes under the profile alone, [weeks, weeks]."""
    profile = plan.cycle.quarter_profile
    move = np.eye(plan.weeks)
    if not profile:
        return move
    for group in quarters(plan):
        weight = np.zeros(plan.weeks)
        for week in group:
            begin = plan.week_start(week)
            start = days.quarter_start(begin, plan.cycle.fiscal_year_starts)
            weight[week] = profile[min((begin - start).days // 7, len(profile) - 1)]
        for week in group:
            move[week] = weight / weight.sum() if weight.sum() > 0.0 else move[week]
    return move


def slipping(plan: Plan) -> list[tuple[list[int], list[int]]]:
    """(last three weeks of a quarter that ends in the plan, first three of the next, if any)."""
    groups = quarters(plan)
    out = []
    for number, group in enumerate(groups):
        after = plan.week_start(group[-1] + 1)
        first = plan.cycle.fiscal_year_starts
        ends = days.quarter_start(after, first) != days.quarter_start(
            plan.week_start(group[-1]), first
        )
        if ends:
            out.append((group[-3:], groups[number + 1][:3] if number + 1 < len(groups) else []))
    return out


def in_rhythm(plan: Plan, wins: Wins, values: Lookup, rng: np.random.Generator) -> Wins:
    """The same wins in the weeks in which they really close."""
    inside = wins.week < plan.weeks
    week, trial, value = wins.week[inside], wins.trial[inside], wins.value[inside]
    if plan.cycle.quarter_profile:
        steps = np.cumsum(closing_shares(plan), axis=1)
        steps[:, -1] = 1.0
        draw = rng.random(week.size)
        moved = np.empty_like(week)
        for start in np.unique(week):
            mine = week == start
            moved[mine] = np.searchsorted(steps[start], draw[mine], side="right")
        week = moved
    if plan.cycle.slip is not None:
        slips = rng.random(week.size) < values(plan.cycle.slip)[trial]
        before = week.copy()
        for late, early in slipping(plan):
            mine = slips & np.isin(before, late)
            count = int(mine.sum())
            week[mine] = rng.choice(np.array(early), count) if early else plan.weeks
    return Wins(week, trial, value)
