"""The axes of the charts: amounts at the left with grid lines, dates or amounts along the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter

from ui import figures, theme
from ui.charts.dates import Span, spans, unit_for
from ui.charts.ink import line, width, write
from ui.charts.scale import Scale, StickyRange, ticks
from ui.fonts import font


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle that the curves are drawn in."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Pixels across."""
        return self.right - self.left


def amounts(span: StickyRange, currency: str) -> list[tuple[float, str]]:
    """The round amounts of a range with their labels, all in the same unit."""
    values = ticks(span.low, span.high, span.step)
    return [(value, figures.axis_money(value, span.step, span.high, currency)) for value in values]


def label_width(labels: list[tuple[float, str]]) -> float:
    """Room that the widest label takes."""
    return max((width(words, font("tiny")) for _, words in labels), default=0.0)


def amounts_up(
    painter: QPainter, plot: Plot, scale: Scale, labels: list[tuple[float, str]]
) -> None:
    """Grid lines with their amounts at the left."""
    now, small = theme.current(), font("tiny")
    drop = now.sizes.scaled(4)
    for value, words in labels:
        y = round(scale.at(value)) + 0.5
        line(painter, (plot.left, y), (plot.right, y), now.grid)
        write(painter, (plot.left - 10, y + drop), words, small, now.text_muted, "right")


def amounts_along(
    painter: QPainter, plot: Plot, scale: Scale, labels: list[tuple[float, str]]
) -> None:
    """A base line with amounts beneath it, only those that do not touch each other."""
    now, small = theme.current(), font("tiny")
    line(painter, (plot.left, plot.bottom + 0.5), (plot.right, plot.bottom + 0.5), now.grid)
    free_from = -1e9
    for value, words in labels:
        x, half = scale.at(value), width(words, small) / 2
        if x - half < free_from or not plot.left - 8 <= x - half or x + half > plot.right + 8:
            continue
        free_from = x + half + 8
        at = (x, plot.bottom + now.sizes.scaled(17))
        write(painter, at, words, small, now.text_muted, "centre")


def dates_along(painter: QPainter, plot: Plot, start: date, end: date) -> None:
    """Names of weeks, months, quarters or years, each in the middle of its span."""
    now, small = theme.current(), font("tiny")
    days = max((end - start).days, 1)
    per_day = plot.width / days
    unit = unit_for(days, plot.width, now.sizes.text_scale)
    y = plot.bottom + now.sizes.scaled(17)
    for span in spans(start, end, unit):
        left = plot.left + max((span.start - start).days, 0) * per_day
        right = plot.left + min((span.end - start).days, days) * per_day
        if span.start > start:
            x = round(left) + 0.5
            line(painter, (x, plot.bottom), (x, plot.bottom + 4), now.grid)
        words = span_name(span, days)
        if width(words, small) <= right - left:
            write(painter, ((left + right) / 2, y), words, small, now.text_muted, "centre")


def span_name(span: Span, days: int) -> str:
    """Short name of a span; January carries the year in plans that are longer than one."""
    locale = QLocale()
    if span.unit == "week":
        return figures.short_day(span.start)
    if span.unit == "year":
        return str(span.start.year)
    if span.unit == "quarter":
        quarter = (span.start.month + 2) // 3
        return f"Q{quarter} {span.start.year % 100:02d}"
    if days > 370 and span.start.month == 1:
        return str(span.start.year)
    return locale.standaloneMonthName(span.start.month, QLocale.FormatType.ShortFormat)
