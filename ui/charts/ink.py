"""Writing and marks: the few strokes that every view draws with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
)

from ui.charts.searchable import write_letters

As = Literal["glyphs", "text", "shapes"]
_written: As = "glyphs"  # on a screen; see `written`
_laid: dict[tuple[str, int, int], tuple[list[QGlyphRun], float]] = {}
MOST_LAID = 1_000
_widths: dict[tuple[str, int, int], float] = {}  # measuring costs more than drawing does
_broken: dict[tuple[str, int, int, float, int], tuple[str, ...]] = {}
MOST_KEPT = 4_000
FILLED = 0.6  # of its room that a line has to fill if it is cut behind a whole word

Align = Literal["left", "centre", "right"]
BEFORE: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}  # of the words' width


def write(
    painter: QPainter,
    at: tuple[float, float],
    words: str,
    font: QFont,
    colour: QColor,
    align: Align = "left",
    room: float | None = None,
) -> float:
    """Write one line with its baseline at `at`, cut to `room` pixels; returns the x after it."""
    x, y = at
    if room is not None and width(words, font) > room:
        words = wrapped(words, font, room, 1)[0]
    if align != "left":
        x -= width(words, font) * (1.0 if align == "right" else 0.5)
    if _written == "shapes":
        path = QPainterPath()
        path.addText(QPointF(x, y), font, words)
        painter.fillPath(path, colour)
        return x
    painter.setPen(colour)
    if _written == "text":
        write_letters(painter, (x, y), words, font, width(words, font), BEFORE[align])
        return x
    runs, rise = _glyphs(words, font)
    for run in runs:
        painter.drawGlyphRun(QPointF(x, y - rise), run)
    return x


def _glyphs(words: str, font: QFont) -> tuple[list[QGlyphRun], float]:
    """Words laid out, and how far above the baseline: most of a frame's words were in one before,
    and to lay them out takes twice as long as to draw them."""
    key = (words, font.pixelSize(), int(font.weight()))
    found = _laid.get(key)
    if found is None:
        layout = QTextLayout(words, font)
        layout.beginLayout()
        row = layout.createLine()
        layout.endLayout()
        found = _laid[key] = (layout.glyphRuns(), row.ascent())
        if len(_laid) > MOST_LAID:
            del _laid[next(iter(_laid))]
    return found


@contextmanager
def written(how: As) -> Iterator[None]:
    """Meanwhile words are drawn as `shapes`, the same where the typeface is not installed, or as
    `text` that can be searched and copied."""
    global _written
    before, _written = _written, how
    try:
        yield
    finally:
        _written = before


def width(words: str, font: QFont) -> float:
    """Pixels that one line takes, in a size and weight of the program's typeface."""
    key = (words, font.pixelSize(), int(font.weight()))
    found = _widths.get(key)
    if found is None:
        if len(_widths) > MOST_KEPT:
            _widths.clear()
        found = _widths[key] = QFontMetricsF(font).horizontalAdvance(words)
    return found


def line(
    painter: QPainter,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: QColor,
    thickness: float = 1.0,
    dashes: Iterable[float] = (),
) -> None:
    """A straight line; `dashes` are lengths of dash and gap in units of the thickness."""
    painter.setPen(stroke(colour, thickness, dashes))
    painter.drawLine(QPointF(*start), QPointF(*end))


def stroke(colour: QColor, thickness: float, dashes: Iterable[float] = ()) -> QPen:
    """A pen with flat ends."""
    pen = QPen(colour, thickness)
    pattern = list(dashes)
    if pattern:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(pattern)
    return pen


def fill(painter: QPainter, colour: QColor) -> None:
    """From now on shapes are filled with this colour and have no outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def outline(painter: QPainter, colour: QColor, thickness: float = 1.0) -> None:
    """From now on shapes have this outline and no filling."""
    painter.setPen(QPen(colour, thickness))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def diamond(painter: QPainter, x: float, y: float, half: float) -> None:
    """A square on its corner."""
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def triangle(painter: QPainter, x: float, y: float, half: float) -> None:
    """A warning triangle that points up, centred at x, y."""
    corners = ((x, y - half), (x + half * 1.1, y + half * 0.85), (x - half * 1.1, y + half * 0.85))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def box(painter: QPainter, left: float, top: float, right: float, bottom: float) -> None:
    """A rectangle by its edges."""
    painter.drawRect(QRectF(left, top, right - left, bottom - top))


def wrapped(words: str, font: QFont, room: float, most: int) -> list[str]:
    """Words broken into at most `most` lines of `room` pixels; what is over is cut."""
    if width(words, font) <= room:
        return [words]
    key = (words, font.pixelSize(), int(font.weight()), room, most)
    found = _broken.get(key)
    if found is None:
        if len(_broken) > MOST_KEPT:
            _broken.clear()
        found = _broken[key] = tuple(_break(words, font, room, most))
    return list(found)


def _break(words: str, font: QFont, room: float, most: int) -> list[str]:
    metrics = QFontMetricsF(font)
    if most <= 1:
        return [_cut(words, metrics, room)]
    parts = words.split(" ")
    count = len(parts)
    while count > 1 and metrics.horizontalAdvance(" ".join(parts[:count])) > room:
        count -= 1
    rest = " ".join(parts[count:])
    first = metrics.elidedText(" ".join(parts[:count]), Qt.TextElideMode.ElideRight, max(room, 0.0))
    return [first, *(wrapped(rest, font, room, most - 1) if rest else [])]


def _cut(words: str, metrics: QFontMetricsF, room: float) -> str:
    """Words cut behind a whole one; within one where much of the room would be left empty."""
    if metrics.horizontalAdvance(words) <= room:
        return words
    parts = words.split(" ")
    for count in range(len(parts) - 1, 0, -1):
        cut = " ".join(parts[:count]).rstrip(" ,;:·–—/(…") + "…"
        wide = metrics.horizontalAdvance(cut)
        if wide <= room:
            if wide >= FILLED * room:
                return cut
            break
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0.0))
