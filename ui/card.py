"""A white card with a thin border and round corners: the ground that every view stands on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui import theme


class Card(QFrame):
    """Put a layout into it; it paints its ground in the colours of the present theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the border, half a pixel in so that the line is crisp."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.border, 1.0))
        painter.setBrush(now.card)
        inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, now.sizes.radius, now.sizes.radius)
        painter.end()
