"""What the fan chart draws, as plain rows: by week to date, or by quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from ui import figures
from ui.shown import Shown

LEVELS = (5, 10, 25, 50, 75, 90, 95)
Row = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Series:
    """Quantiles by point; `xs` are shares of the way from `start` to `end` (the day after).

    `days[k]` is the last day counted at point k; `names` are the quarters where `bars` is True.
    """

    start: date
    end: date
    xs: list[float]
    days: tuple[date, ...]
    rows: dict[int, Row]
    base: Row | None
    goal: float
    currency: str
    bars: bool = False
    names: tuple[str, ...] = ()

    @property
    def lowest(self) -> float:
        """Least value that must be on the axis: 0, unless a level stays far above it."""
        least = float(self.rows[5].min())
        far_above = least > 0.4 * self.highest
        return least * 0.98 if far_above else min(least, 0.0)

    @property
    def highest(self) -> float:
        """Greatest value that must be on the axis, with the goal where it applies."""
        top = float(self.rows[95].max())
        return top if self.bars else max(top, self.goal * 1.06)

    def money(self, level: int, index: int) -> str:
        """A quantile at a point, short."""
        return figures.money(float(self.rows[level][index]), self.currency)

    def head(self, index: int) -> str:
        """What a point is called."""
        return self.names[index] if self.bars else figures.day(self.days[index])

    def read_out(self, index: int) -> str:
        """A point in words, for screen readers."""
        words = QCoreApplication.translate("FanChart", "{head}: P10 {low}, P50 {mid}, P90 {high}.")
        low, mid, high = (self.money(level, index) for level in (10, 50, 90))
        return words.format(head=self.head(index), low=low, mid=mid, high=high)


def cumulative(shown: Shown) -> Series:
    """The goal metric to date at each week's end; a flow starts from nothing on the first day."""
    plan, projection = shown.plan, shown.projection
    end = plan.goal.by + timedelta(days=1)
    span = max((end - plan.start).days, 1)
    days = tuple(projection.week_ends)
    xs = [((day - plan.start).days + 1) / span for day in days]
    rows = {level: np.asarray(projection.quantiles[level], float) for level in LEVELS}
    base = _base_median(shown, len(days))
    if plan.goal.metric != "arr":
        zero = np.zeros(1)
        xs, days = [0.0, *xs], (plan.start, *days)
        rows = {level: np.concatenate((zero, row)) for level, row in rows.items()}
        base = None if base is None else np.concatenate((zero, base))
    return Series(plan.start, end, xs, days, rows, base, plan.goal.amount, shown.currency)


def quarterly(shown: Shown) -> Series:
    """What each fiscal quarter adds to the goal metric (of a level: where it ends)."""
    plan, parts = shown.plan, shown.projection.quarters
    end = plan.goal.by + timedelta(days=1)
    rows = {level: np.array([part.quantiles[level] for part in parts], float) for level in LEVELS}
    base: Row | None = None
    if shown.base_projection is not None:
        found = shown.base_projection.quarters
        if len(found) == len(parts):
            base = np.array([part.quantiles[50] for part in found], float)
    count = len(parts)
    xs = [(index + 0.5) / count for index in range(count)]
    names = tuple(_quarter_name(part.end, plan.cycle.fiscal_year_starts) for part in parts)
    days = tuple(part.end for part in parts)
    return Series(
        plan.start, end, xs, days, rows, base, plan.goal.amount, shown.currency, True, names
    )


def _quarter_name(end: date, fiscal_year_starts: int) -> str:
    """Q2 2027, or Q1 · Jun 2027 with its last month where the fiscal year is its own."""
    if fiscal_year_starts == 1:
        return f"Q{(end.month + 2) // 3} {end.year}"
    number = (end.month - fiscal_year_starts) % 12 // 3 + 1
    return f"Q{number} · {figures.short_month(end)} {end.year}"


def _base_median(shown: Shown, count: int) -> Row | None:
    base = shown.base_projection
    if base is None or len(base.quantiles[50]) != count:
        return None
    return np.asarray(base.quantiles[50], float)
