"""The fan chart by quarter: one column of bands for each, the median as a line across it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui import theme
from ui.charts.axes import Plot, label_width
from ui.charts.fan_series import Series
from ui.charts.ink import fill, line, width, write
from ui.charts.scale import Scale
from ui.fonts import font

BESIDE = 7.0  # pixels between a column and its median in words
WIDER = 1.5  # than the labels of the axis, at most: bold, and with a decimal


def draw_bars(painter: QPainter, plot: Plot, up: Scale, series: Series) -> None:
    """Nested columns of 90, 80 and 50 % of futures; base median dashed; names beneath."""
    now = theme.current()
    slot = plot.width / max(len(series.xs), 1)
    half = _half(slot)
    for index, share in enumerate(series.xs):
        x = plot.left + share * plot.width
        for low, high, colour in (
            (5, 95, now.band_90),
            (10, 90, now.band_80),
            (25, 75, now.band_50),
        ):
            top, foot = (up.at(float(series.rows[level][index])) for level in (high, low))
            fill(painter, colour)
            painter.drawRoundedRect(QRectF(x - half, top, 2 * half, foot - top), 2, 2)
        y = up.at(float(series.rows[50][index]))
        line(painter, (x - half, y), (x + half, y), now.median, 2.2)
        if series.base is not None:
            dashed = up.at(float(series.base[index]))
            line(painter, (x - half - 5, dashed), (x + half + 5, dashed), now.base, 1.3, (3.0, 3.0))
        _names(painter, plot, series, index, x, half, slot, y)


def room_for_last(wide: float, series: Series, labels: list[tuple[float, str]]) -> int:
    """Pixels right of the plot that the last median's words need beyond their slot."""
    slot = wide / max(len(series.xs), 1)
    words = label_width(labels) * WIDER + BESIDE
    return max(round(words - slot / 2 + _half(slot)), 0) if words <= slot - 2 * _half(slot) else 0


def _half(slot: float) -> float:
    return min(slot * 0.3, 46.0)


def _names(
    painter: QPainter,
    plot: Plot,
    series: Series,
    index: int,
    x: float,
    half: float,
    slot: float,
    y: float,
) -> None:
    now, small = theme.current(), font("tiny")
    below = (x, plot.bottom + now.sizes.scaled(17))
    if width(series.names[index], small) <= slot - 4:
        write(painter, below, series.names[index], small, now.text_muted, "centre")
    bold, words = font("small", 700), series.money(50, index)
    if half + BESIDE + width(words, bold) <= slot - half:
        at = (x + half + BESIDE, y + now.sizes.scaled(4))
        write(painter, at, words, bold, now.text)
