"""The goal metric by fiscal quarter: what each adds (of a level: where each ends)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.calendar import quarter_start
from simulator.figures import made_again
from simulator.plan import Plan
from simulator.quantiles import LEVELS


@made_again
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
    spans, rows = [], []
    first = plan.start
    before = reached_by(first - timedelta(days=1))
    while first <= plan.goal.by:
        inside = quarter_start(first, plan.cycle.fiscal_year_starts)
        last = min(_next(inside) - timedelta(days=1), plan.goal.by)
        after = reached_by(last)
        spans.append((first, last))
        rows.append(after if plan.goal.metric == "arr" else after - before)
        first, before = last + timedelta(days=1), after
    levels = _quantiles(np.sort(np.stack(rows), axis=1)).tolist()
    return tuple(
        Quarter(*span, dict(zip(LEVELS, own, strict=True)))
        for span, own in zip(spans, levels, strict=True)
    )


def _next(start: date) -> date:
    """The first day three months on."""
    month = start.month + 2
    return date(start.year + month // 12, month % 12 + 1, 1)


def _quantiles(rows: Singles) -> Doubles:
    """float64[rows, LEVELS] of sorted rows [rows, trials]: linear between neighbours, as for the
    weeks."""
    at = np.array(LEVELS) / 100.0 * (rows.shape[1] - 1)
    low = at.astype(np.intp)
    below = rows[:, low].astype(np.float64)
    found: Doubles = below + (rows[:, low + 1] - below) * (at - low)
    return found
