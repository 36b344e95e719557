"""The goal metric by fiscal quarter: what each adds (of a level: where each ends)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from simulator.arrays import Singles
from simulator.calendar import quarter_start
from simulator.plan import Plan

LEVELS = (5, 10, 25, 50, 75, 90, 95)


@dataclass(frozen=True, slots=True)
class Quarter:
    """First and last day that count, and quantiles of the metric by level, in currency."""

    start: date
    end: date
    quantiles: dict[int, float]


def quarters(plan: Plan, reached_by: Callable[[date], Singles]) -> tuple[Quarter, ...]:
    """The quarters of a plan, the first and the last cut by it.

    `reached_by(day)` is the metric [trials] at a day's end; before the plan, what it starts from.
    """
    made: list[Quarter] = []
    first = plan.start
    before = reached_by(first - timedelta(days=1))
    while first <= plan.goal.by:
        inside = quarter_start(first, plan.cycle.fiscal_year_starts)
        last = min(_next(inside) - timedelta(days=1), plan.goal.by)
        after = reached_by(last)
        row = np.sort(after if plan.goal.metric == "arr" else after - before)
        made.append(Quarter(first, last, _quantiles(row)))
        first, before = last + timedelta(days=1), after
    return tuple(made)


def _next(start: date) -> date:
    """The first day three months on."""
    month = start.month + 2
    return date(start.year + month // 12, month % 12 + 1, 1)


def _quantiles(row: Singles) -> dict[int, float]:
    """Linear between neighbours of a sorted row, as for the weeks."""
    places = np.arange(len(row), dtype=np.float64)
    found = np.interp(np.array(LEVELS) / 100.0 * (len(row) - 1), places, row)
    return {level: float(value) for level, value in zip(LEVELS, found, strict=True)}
