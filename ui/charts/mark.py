"""Marks on a card: in its title's row that its figures are old, around it that it has the keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui import theme
from ui.charts.ink import fill, outline, triangle, width, write
from ui.fonts import font

ALONE = 26  # pixels at 100 % text of a sign without words
PLAIN = 7  # pixels beside the words
SIGN = 23  # pixels at 100 % text from the mark's edge to its words, where a sign stands before them


def mark_width(words: str, warning: bool = True) -> float:
    """Pixels that the mark takes."""
    if not words:
        return float(theme.current().sizes.scaled(ALONE))
    sign = theme.current().sizes.scaled(SIGN) if warning else PLAIN
    return width(words, font("small", 600)) + sign + PLAIN


def draw_mark(
    painter: QPainter, right: float, free_from: float, words: str, warning: bool = False
) -> None:
    """A mark that ends at `right`; where it would reach further left than `free_from`, a warning
    is its sign alone, and anything else is left out."""
    now, sizes = theme.current(), theme.current().sizes
    wide, high = mark_width(words, warning), sizes.scaled(20)
    if right - wide < free_from:
        if not warning:
            return
        words, wide = "", mark_width("")
    left, middle = right - wide, float(sizes.scaled(21))
    ink = now.notice_text if warning else now.text_muted
    fill(painter, now.notice if warning else now.raised)
    painter.drawRoundedRect(QRectF(left, middle - high / 2, wide, high), 5, 5)
    if warning:
        fill(painter, ink)
        triangle(painter, left + sizes.scaled(13), middle, sizes.scaled(5))
    if not words:
        return
    at = (left + (sizes.scaled(SIGN) if warning else PLAIN), middle + sizes.scaled(4))
    write(painter, at, words, font("small", 600), ink)


def draw_ring(painter: QPainter, card: QRectF) -> None:
    """Where the keyboard is."""
    now = theme.current()
    outline(painter, now.accent, 2)
    inner = card.adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(inner, now.sizes.radius, now.sizes.radius)
