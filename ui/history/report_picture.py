"""The rows of bars in a report, drawn as small charts with their scales."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from string import Formatter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from simulator.assumption import Picture
from simulator.history import report_pictures, texts
from simulator.history.report_pictures import BARS
from simulator.history.telling import english
from ui import figures
from ui.history import telling
from ui.theme import Theme

LONG, HIGH = 30.0, 5.8  # of a chart, in heights of its type
FINE = 3.0  # pixels of a picture for one of its document: it is printed too


@dataclass(frozen=True, slots=True)
class Row:
    """A row of bars: what it is called, its axes in words, and heights from 0 to 1."""

    title: str
    along: str
    up: str
    first: str
    last: str
    top: str
    heights: tuple[float, ...]

    @property
    def caption(self) -> str:
        """What its vertical axis shows, over what."""
        return f"{self.up} · {self.along}"


def read(line: str) -> Row | None:
    """The row of bars that a line of a report holds, in the window's language or in English."""
    if not any(bar in line for bar in BARS):
        return None
    for template in (telling.in_window(texts.PICTURE), texts.PICTURE):
        match = _pattern(template).fullmatch(line.strip())
        if match:
            held = match.groupdict()
            most = len(BARS) - 1
            heights = tuple(BARS.index(bar) / most for bar in held["bars"])
            first, last, top = (
                held[name].replace("-", figures.MINUS) for name in ("from_x", "to_x", "top")
            )
            return Row(held["title"], held["x"], held["y"], first, last, top, heights)
    return None


def as_known(row: Row, pictures: Sequence[Picture]) -> Row:
    """The row with the true heights of its bars where the picture that it was written from is
    known: the signs of a text come in eight heights only."""
    for picture in pictures:
        own = read(telling.anew(report_pictures.drawn(picture, english)))
        if own == row:
            return replace(row, heights=report_pictures.heights(picture))
    return row


@lru_cache(maxsize=4)
def _pattern(template: str) -> re.Pattern[str]:
    found = ""
    for literal, name, _, _ in Formatter().parse(template):
        found += re.escape(literal)
        if name:
            found += f"(?P<{name}>[{BARS}]+)" if name == "bars" else f"(?P<{name}>.+?)"
    return re.compile(found)


def drawn(row: Row, face: QFont, now: Theme) -> tuple[QImage, float, float]:
    """A chart of a row in the type and colours given; its width and height in the document."""
    type_ = QFont(face)
    type_.setPixelSize(max(round(_pixels(face) * 0.85), 6))
    room = QFontMetricsF(type_)
    em = room.height()
    wide, high = LONG * em, HIGH * em
    image = QImage(round(wide * FINE), round(high * FINE), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(FINE)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(type_)
    left = max(room.horizontalAdvance(row.top), room.horizontalAdvance("0")) + 0.6 * em
    plot = QRectF(left, 0.6 * em, wide - left - 0.5 * em, high - 2.4 * em)
    _bars(painter, row, plot, now)
    _scales(painter, row, plot, room, now)
    painter.end()
    return image, wide, high


def _bars(painter: QPainter, row: Row, plot: QRectF, now: Theme) -> None:
    each = plot.width() / max(len(row.heights), 1)
    gap = min(each * 0.16, 2.5)
    for place, share in enumerate(row.heights):
        high = max(share * plot.height(), 1.0)
        x = plot.left() + place * each + gap / 2
        painter.fillRect(QRectF(x, plot.bottom() - high, each - gap, high), now.band_50)


def _scales(painter: QPainter, row: Row, plot: QRectF, room: QFontMetricsF, now: Theme) -> None:
    painter.setPen(now.grid)
    for y in (plot.top(), plot.bottom()):
        painter.drawLine(int(plot.left()), round(y), int(plot.right()), round(y))
    painter.setPen(now.text_muted)
    shift, gap = room.ascent() / 2 - room.descent() / 2, 0.4 * room.height()
    for text, y in ((row.top, plot.top()), ("0", plot.bottom())):
        x = plot.left() - gap - room.horizontalAdvance(text)
        painter.drawText(QPointF(x, y + shift), text)
    below = plot.bottom() + 1.1 * room.height()
    painter.drawText(QPointF(plot.left(), below), row.first)
    painter.drawText(QPointF(plot.right() - room.horizontalAdvance(row.last), below), row.last)
    middle = plot.center().x() - room.horizontalAdvance(row.along) / 2
    painter.drawText(QPointF(middle, below), row.along)


def _pixels(face: QFont) -> float:
    """The size of a type in pixels of a document, of which 96 are an inch."""
    return float(face.pixelSize()) if face.pixelSize() > 0 else face.pointSizeF() * 96 / 72
