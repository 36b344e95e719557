"""The boxes of the funnel strip: where each stage stands, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui import theme
from ui.charts.ink import fill, line, triangle, width, wrapped, write
from ui.fonts import font

LINES = 3  # below volume and range
NARROW = 560  # pixels at 100 % text below which the stages stand in two rows


@dataclass(frozen=True, slots=True)
class Box:
    """What one stage says; `limit` (and where there is little room `brief` or `terse`) is given for
    the stage that holds revenue back."""

    name: str
    volume: str
    range: str
    notes: tuple[str, ...]
    limit: str = ""
    brief: str = ""
    terse: str = ""


def rows_of(wide: float) -> int:
    """In how many rows the stages stand."""
    return 2 if 0 < wide < theme.current().sizes.scaled(NARROW) else 1


def in_a_row(wide: float, count: int) -> int:
    """How many of the stages stand side by side."""
    return max(ceil(count / rows_of(wide)), 1)


def places(size: QSizeF, count: int) -> list[QRectF]:
    """Where each stage stands, with the arrow behind it."""
    across = in_a_row(size.width(), count)
    slot, high = (size.width() - 24.0) / across, (size.height() - 14.0) / rows_of(size.width())
    found = []
    for index in range(count):
        row, column = divmod(index, across)
        found.append(QRectF(12.0 + column * slot, 7.0 + row * high, slot, high))
    return found


def draw_arrow(painter: QPainter, place: QRectF) -> None:
    """From a stage to the next."""
    muted, tip, middle = theme.current().text_muted, place.right() - 2, place.center().y()
    for way in (-1, 1):
        line(painter, (tip - 2, middle + 4 * way), (tip + 2, middle), muted)


def draw_box(painter: QPainter, box: Box, place: QRectF, unit: str) -> None:
    """What a stage says; marked where it holds revenue back. `unit` stands behind its volume."""
    now, sizes = theme.current(), theme.current().sizes
    inside = place.adjusted(2, 0, -10, 0)
    if box.limit:
        fill(painter, now.notice)
        painter.drawRoundedRect(inside, 6, 6)
    x, room = inside.left() + 12, inside.width() - 20
    muted = now.notice_text if box.limit else now.text_muted
    y = inside.top() + sizes.scaled(17)
    write(painter, (x, y), box.name, font("body"), muted, room=room)
    y += sizes.scaled(21)
    write(painter, (x, y), box.volume, font("figure"), now.text)
    after = x + width(box.volume, font("figure")) + 5
    write(painter, (after, y), unit, font("body"), now.text)
    y += sizes.scaled(16)
    write(painter, (x, y), box.range, font("small"), muted, room=room)
    _draw_lines(painter, box, (x, y + sizes.scaled(15)), room)


def _draw_lines(painter: QPainter, box: Box, at: tuple[float, float], room: float) -> None:
    """The limit, and of the notes what has room below it."""
    now, sizes = theme.current(), theme.current().sizes
    muted = now.notice_text if box.limit else now.text_muted
    (x, y), pitch, left_over = at, sizes.scaled(14), LINES
    if box.limit:
        indent = float(sizes.scaled(16))
        lines = _limit_lines(box, room - indent)
        fill(painter, now.notice_text)
        triangle(painter, x + sizes.scaled(5), y - sizes.scaled(4), sizes.scaled(5))
        for words in lines:
            write(painter, (x + indent, y), words, font("small", 600), now.notice_text)
            y += pitch
        left_over -= len(lines)
    for note in box.notes:
        for words in wrapped(note, font("small"), room, left_over) if left_over else ():
            write(painter, (x, y), words, font("small"), muted, room=room)
            y += pitch
            left_over -= 1


def _limit_lines(box: Box, room: float) -> list[str]:
    """The whole words in two lines; else shorter ones that leave a line for what waits; else the
    brief ones in as many lines as there are."""
    bold = font("small", 600)
    for words in (box.limit, box.brief, box.terse) if box.notes else (box.limit,):
        lines = wrapped(words, bold, room, LINES - 1)
        if words and " ".join(lines) == words:
            return lines
    return wrapped(box.brief, bold, room, LINES)
