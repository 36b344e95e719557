"""The closing rhythm of quarters: wins follow a profile by week, and some slip into the next."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import quarter_start
from simulator.plan import Plan

_SLIPPING = 3  # weeks at the end of a quarter whose wins may slip, and over which they land


def quarters(plan: Plan) -> list[list[int]]:
    """The plan's weeks by quarter; a week belongs to the quarter of its first day."""
    groups: dict[object, list[int]] = {}
    for week in range(plan.weeks):
        start = quarter_start(plan.week_start(week), plan.cycle.fiscal_year_starts)
        groups.setdefault(start, []).append(week)
    return list(groups.values())


def rhythm(plan: Plan) -> tuple[Doubles, Doubles] | None:
    """Matrices [weeks, weeks] that re-spread expected wins: by the profile, and what a slip share
    of 1 adds to that; None where the plan has neither profile nor slip."""
    if not plan.cycle.quarter_profile and plan.cycle.slip is None:
        return None
    spread = profile_matrix(plan)
    return spread, (slip_matrix(plan) - np.eye(plan.weeks)) @ spread


def profile_matrix(plan: Plan) -> Doubles:
    """Columns sum to 1: each week's wins spread over its quarter in proportion to the profile."""
    profile = plan.cycle.quarter_profile
    if not profile:
        return np.eye(plan.weeks)
    matrix = np.zeros((plan.weeks, plan.weeks))
    for weeks in quarters(plan):
        weights = np.array([profile[_place(plan, week)] for week in weeks])
        if weights.sum() <= 0:
            weights = np.ones(len(weeks))
        matrix[np.ix_(weeks, weeks)] = (weights / weights.sum())[:, None]
    return matrix


def _place(plan: Plan, week: int) -> int:
    day = plan.week_start(week)
    return min((day - quarter_start(day, plan.cycle.fiscal_year_starts)).days // 7, 12)


def slip_matrix(plan: Plan) -> Doubles:
    """Wins of the last weeks of a full quarter land in the first weeks of the next, or outside."""
    matrix = np.eye(plan.weeks)
    groups = quarters(plan)
    for index, weeks in enumerate(groups):
        last = plan.week_start(weeks[-1]) + timedelta(days=7)
        start = plan.week_start(weeks[0])
        ends_here = quarter_start(last, plan.cycle.fiscal_year_starts) != quarter_start(
            start, plan.cycle.fiscal_year_starts
        )
        if not ends_here:
            continue
        landing = groups[index + 1][:_SLIPPING] if index + 1 < len(groups) else []
        for week in weeks[-_SLIPPING:]:
            matrix[week, week] = 0.0
            for target in landing:
                matrix[target, week] += 1.0 / len(landing)
    return matrix
