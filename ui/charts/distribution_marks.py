"""The strokes of the distribution: bars, shares, the goal's handle and the rail of chances."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import figures, theme
from ui.charts.axes import Plot
from ui.charts.bins import Bins
from ui.charts.distribution_places import pill_of, shares_of
from ui.charts.ink import fill, line, outline, width, write
from ui.charts.scale import Scale
from ui.fonts import font
from ui.shown import Shown

LINE_WITH = (5.0, 3.5)


def draw_bars(
    painter: QPainter, plot: Plot, along: Scale, bins: Bins, tallest: float, goal: float
) -> None:
    """A bar for each bin, cut at the goal: grey where it is missed, blue where it is reached."""
    now = theme.current()
    high = (plot.bottom - plot.top) / tallest if tallest > 0 else 0.0
    at = along.at(goal)
    missed: list[QRectF] = []
    reached: list[QRectF] = []
    gap = 1.0 if along.at(bins.edges[1]) - along.at(bins.edges[0]) > 3.5 else 0.0
    for low, top, part in bins.rows():
        if part <= 0.0:
            continue
        left, right = along.at(low), along.at(top) - gap
        tall = part / bins.wide * high
        if left < at:
            missed.append(QRectF(left, plot.bottom - tall, min(right, at) - left, tall))
        if right > at:
            start = max(left, at)
            reached.append(QRectF(start, plot.bottom - tall, right - start, tall))
    fill(painter, now.miss)
    painter.drawRects(missed)
    fill(painter, now.reach)
    painter.drawRects(reached)


def draw_shares(painter: QPainter, plot: Plot, along: Scale, goal: float, chance: float) -> None:
    """Miss at the left, reach at the right, above the bars; aside of the goal's line."""
    now = theme.current()
    y, x = plot.top - now.sizes.scaled(12), along.at(goal)
    miss = QCoreApplication.translate("Distribution", "Miss {share}")
    reach = QCoreApplication.translate("Distribution", "Reach {share}")
    left = miss.format(share=figures.share(1 - chance))
    right = reach.format(share=figures.share(chance))
    plain, bold = font("small"), font("small", 700)
    begins, ends = shares_of(plot, x, width(left, plain), width(right, bold))
    if ends is None:  # large text in a narrow card
        right = figures.share(chance)
        begins, ends = None, shares_of(plot, x, 0.0, width(right, bold))[1]
    if begins is not None:  # else what is reached says both
        write(painter, (begins, y), left, plain, now.text)
    if ends is not None:
        write(painter, (ends, y), right, bold, now.text, "right")


def draw_pill(
    painter: QPainter, plot: Plot, along: Scale, goal: float, words: str, focused: bool
) -> None:
    """The goal's handle with its dashed line; at the edge where the goal is off the axis."""
    now, face = theme.current(), font("small", 700)
    x = along.at(goal)
    pill = pill_of(plot, x, words)
    left, top, wide, high = pill.left(), pill.top(), pill.width(), pill.height()
    if plot.left - 1 <= x <= plot.right + 1:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line(painter, (x, top + high), (x, plot.bottom), now.goal, 1.3, LINE_WITH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if focused:
        outline(painter, now.accent, 2)
        painter.drawRoundedRect(
            QRectF(left - 3, top - 3, wide + 6, high + 6), high / 2 + 3, high / 2 + 3
        )
    fill(painter, now.inverse)
    painter.drawRoundedRect(QRectF(left, top, wide, high), high / 2, high / 2)
    middle = top + high / 2
    _arrows(painter, left + 15, middle)
    at = (left + 26, middle + now.sizes.scaled(4))
    write(painter, at, words, face, now.inverse_text)


def draw_rail(painter: QPainter, plot: Plot, rail: Scale, chance: float, focused: bool) -> None:
    """The chance as a handle between 0 and 100 %."""
    now = theme.current()
    y = plot.bottom + now.sizes.scaled(48)
    x = rail.at(chance)
    fill(painter, now.track)
    painter.drawRoundedRect(QRectF(rail.start - 3, y - 3, rail.end - rail.start + 6, 6), 3, 3)
    fill(painter, now.reach)
    painter.drawRoundedRect(QRectF(rail.start - 3, y - 3, max(x - rail.start + 3, 6), 6), 3, 3)
    painter.setPen(now.reach)
    painter.setBrush(now.card)
    outline(painter, now.accent if focused else now.reach, 2)
    painter.setBrush(now.card)
    painter.drawEllipse(QPointF(x, y), 7, 7)
    if focused:
        outline(painter, now.accent, 1.5)
        painter.drawEllipse(QPointF(x, y), 10.5, 10.5)


def reading(shown: Shown, amount: float) -> str:
    """The chance of reaching an amount, in words."""
    words = QCoreApplication.translate("Distribution", "at least {amount}: {chance}")
    return words.format(
        amount=figures.money(amount, shown.currency),
        chance=figures.share(shown.projection.chance_at(amount)),
    )


def draw_reading(painter: QPainter, plot: Plot, along: Scale, amount: float, words: str) -> None:
    """A line at an amount and the chance of reaching it."""
    now, face = theme.current(), font("small", 600)
    x = along.at(amount)
    line(painter, (x, plot.top), (x, plot.bottom), now.text_muted)
    long = width(words, face) + 16
    left = min(max(x - long / 2, 6.0), plot.right + 8 - long)
    high = now.sizes.scaled(22)
    painter.setPen(now.border)
    painter.setBrush(now.card)
    painter.drawRoundedRect(QRectF(left, plot.top - 4, long, high), 5, 5)
    at = (left + 8, plot.top - 4 + high / 2 + now.sizes.scaled(4))
    write(painter, at, words, face, now.text)


def _arrows(painter: QPainter, x: float, y: float) -> None:
    """A double arrow: this can be dragged to both sides."""
    ink = theme.current().inverse_text
    line(painter, (x - 5.5, y), (x + 5.5, y), ink, 1.4)
    for way in (-1, 1):
        tip = x + way * 5.5
        line(painter, (tip, y), (tip - way * 3, y - 3), ink, 1.4)
        line(painter, (tip, y), (tip - way * 3, y + 3), ink, 1.4)
