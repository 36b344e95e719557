"""The crosshair of the fan chart: what one week (or quarter) may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import figures, theme
from ui.charts.axes import Plot
from ui.charts.fan_series import Series
from ui.charts.ink import line, width, write
from ui.charts.scale import Scale
from ui.fonts import font

LEVELS = (90, 50, 10)


def draw_reading(
    painter: QPainter, plot: Plot, up: Scale, series: Series, index: int, currency: str
) -> None:
    """A line through the point, a dot on each quantile and a small card with the figures."""
    if index >= len(series.xs):
        return
    now = theme.current()
    x = plot.left + series.xs[index] * plot.width
    line(painter, (x, plot.top), (x, plot.bottom), now.text_muted, 1.0)
    for level in LEVELS:
        painter.setPen(now.card)
        painter.setBrush(now.median)
        painter.drawEllipse(QPointF(x, up.at(float(series.rows[level][index]))), 3.6, 3.6)
    _card(painter, plot, series, index, x, currency)


def _card(
    painter: QPainter, plot: Plot, series: Series, index: int, x: float, currency: str
) -> None:
    now = theme.current()
    rows = [(f"P{level}", series.money(level, index), level == 50) for level in LEVELS]
    if series.base is not None:
        words = QCoreApplication.translate("FanChart", "Base P50")
        rows.append((words, figures.money(float(series.base[index]), currency), False))
    bold, plain = font("small", 700), font("small")
    pitch = now.sizes.scaled(17)
    long = max(
        width(series.head(index), bold),
        max(width(name, bold) + width(value, bold) for name, value, _ in rows) + 18,
    )
    high = pitch * (len(rows) + 1) + 12
    left = x + 12 if x + 36 + long <= plot.right else x - 36 - long
    top = min(max(plot.top + 6, 0), plot.bottom - high)
    place = QRectF(left, top, long + 24, high)
    painter.setPen(now.border)
    painter.setBrush(now.card)
    painter.drawRoundedRect(place, 6, 6)
    y = top + pitch
    write(painter, (left + 12, y), series.head(index), bold, now.text)
    for name, value, strong in rows:
        y += pitch
        face, colour = (bold, now.text) if strong else (plain, now.text_muted)
        write(painter, (left + 12, y), name, face, colour)
        write(painter, (place.right() - 12, y), value, face, now.text, "right")
