"""A white card with a thin border and round corners: the ground that every view stands on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui import theme


def draw_card(painter: QPainter, place: QRectF, radius: float) -> None:
    """Ground and border, half a pixel in so that the line is crisp."""
    now = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.border, 1.0))
    painter.setBrush(now.card)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_card(widget: QWidget, radius: float) -> None:
    """A card as large as a widget, upon it."""
    painter = QPainter(widget)
    draw_card(painter, QRectF(widget.rect()), radius)
    painter.end()


class Card(QFrame):
    """Put a layout into it; it paints its ground in the colours of the present theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and border of the card."""
        paint_card(self, theme.current().sizes.radius)
