"""The strokes of the cumulative fan: bands, median, base, goal, milestones, labels at the edge."""

from __future__ import annotations

from datetime import date

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui import figures, theme
from ui.charts import bands
from ui.charts.axes import Plot
from ui.charts.fan_series import Series
from ui.charts.ink import diamond, fill, line, stroke, width, write
from ui.charts.labels import spread
from ui.charts.scale import Scale
from ui.fonts import font
from ui.shown import Shown

DASHES = (5.0, 3.5)


def draw_curves(painter: QPainter, plot: Plot, up: Scale, series: Series) -> None:
    """The three bands, the base's median dashed, the median."""
    now = theme.current()
    xs = bands.pixels(np.asarray(series.xs), Scale(0.0, 1.0, plot.left, plot.right))
    painter.save()
    painter.setClipRect(QRectF(plot.left, plot.top - 6, plot.width, plot.bottom - plot.top + 8))
    rows = {level: bands.pixels(row, up) for level, row in series.rows.items()}
    for low, high, colour in (
        (5, 95, now.band_90),
        (10, 90, now.band_80),
        (25, 75, now.band_50),
    ):
        fill(painter, colour)
        painter.drawPolygon(bands.band(xs, rows[low], rows[high]))
    if series.base is not None:
        painter.setPen(stroke(now.base, 1.3, (3.0, 3.0)))
        painter.drawPolyline(bands.line(xs, bands.pixels(series.base, up)))
    painter.setPen(stroke(now.median, 2.2))
    painter.drawPolyline(bands.line(xs, rows[50]))
    painter.restore()


def draw_goal(painter: QPainter, plot: Plot, up: Scale, shown: Shown) -> QRectF:
    """The goal as a dashed line with its name at the left; gives the place of the name."""
    now, face = theme.current(), font("small", 600)
    y = round(up.at(shown.plan.goal.amount)) + 0.5
    if not plot.top - 4 <= y <= plot.bottom + 4:
        return _goal_beyond(painter, plot, y, shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    line(painter, (plot.left, y), (plot.right, y), now.goal, 1.3, DASHES)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    words = QCoreApplication.translate("FanChart", "Goal {amount}").format(
        amount=figures.money(shown.plan.goal.amount, shown.currency)
    )
    left, base, high = plot.left + 6, y - now.sizes.scaled(6), now.sizes.scaled(14)
    _halo(painter, left, base, words, True)
    write(painter, (left, base), words, face, now.goal)
    return QRectF(left - 2, base - high + 2, width(words, face) + 4, high + 2)


def _goal_beyond(painter: QPainter, plot: Plot, y: float, shown: Shown) -> QRectF:
    """Say that the goal lies beyond the axis; the median is far from it."""
    now, face = theme.current(), font("small", 600)
    words = QCoreApplication.translate("FanChart", "Goal {amount}: above this chart")
    base = plot.top + now.sizes.scaled(12)
    if y > plot.bottom:
        words = QCoreApplication.translate("FanChart", "Goal {amount}: below this chart")
        base = plot.bottom - now.sizes.scaled(6)
    words = words.format(amount=figures.money(shown.plan.goal.amount, shown.currency))
    left, high = plot.left + 6, now.sizes.scaled(14)
    _halo(painter, left, base, words, True)
    write(painter, (left, base), words, face, now.goal)
    return QRectF(left - 2, base - high + 2, width(words, face) + 4, high + 2)


def draw_milestones(
    painter: QPainter, plot: Plot, up: Scale, shown: Shown, series: Series, goal: QRectF
) -> None:
    """A diamond for each amount on the way, with its chance; a label that has no room beside the
    others and the name of the goal is left out."""
    now, face = theme.current(), font("tiny", 500)
    taken = [goal]
    for milestone in shown.projection.milestones:
        x = plot.left + plot.width * _way(series, milestone.by)
        y = up.at(milestone.amount)
        if not (plot.left <= x <= plot.right and plot.top <= y <= plot.bottom):
            continue
        painter.setPen(stroke(now.card, 1.5))
        painter.setBrush(now.goal)
        diamond(painter, x, y, 5.5)
        words = QCoreApplication.translate("FanChart", "{amount} · {chance}").format(
            amount=figures.money(milestone.amount, shown.currency),
            chance=figures.share(milestone.chance),
        )
        long, high = width(words, face), now.sizes.scaled(13)
        place = QRectF(x - long - 10, y - high - 2, long + 4, high)
        if place.left() < plot.left or any(place.intersects(other) for other in taken):
            continue
        taken.append(place)
        _halo(painter, place.left() + 2, place.bottom() - 3, words, False)
        write(painter, (place.left() + 2, place.bottom() - 3), words, face, now.text)


def draw_right_labels(painter: QPainter, plot: Plot, up: Scale, series: Series) -> None:
    """P90, P50 and P10 beside the ends of their lines, never over each other."""
    now = theme.current()
    gap, drop = float(now.sizes.scaled(17)), now.sizes.scaled(4)
    wanted = [up.at(float(series.rows[level][-1])) for level in (90, 50, 10)]
    placed = spread(wanted, gap, plot.top + drop, plot.bottom)
    for level, y in zip((90, 50, 10), placed, strict=True):
        face = font("small", 700 if level == 50 else 400)
        colour = now.text if level == 50 else now.text_muted
        write(painter, (plot.right + 8, y + drop), f"P{level}", face, colour)
        at = (plot.right + 8 + width("P50 ", font("small", 700)) + 2, y + drop)
        write(painter, at, series.money(level, -1), face, colour)


def _way(series: Series, day: date) -> float:
    return ((day - series.start).days + 1) / max((series.end - series.start).days, 1)


def _halo(painter: QPainter, x: float, y: float, words: str, strong: bool) -> None:
    """A veil of the card's colour behind words that may lie over a band."""
    now = theme.current()
    face = font("small", 600) if strong else font("tiny", 500)
    veil = theme.with_alpha(now.card, 0.72)
    fill(painter, veil)
    high = now.sizes.scaled(14)
    painter.drawRect(QRectF(x - 2, y - high + 3, width(words, face) + 4, high))
