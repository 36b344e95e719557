"""The ground of one colour behind cards and rows: as a widget, and for widgets that paint it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme


def paint_ground(widget: QWidget, event: QPaintEvent, token: str = "background") -> None:
    """Paint a widget in a colour of the theme, as far as it is to be painted anew."""
    painter = QPainter(widget)
    painter.fillRect(event.rect(), getattr(theme.current(), token))
    painter.end()


class Ground(QWidget):
    """`token` is the name of a colour of the theme."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        theme.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One colour."""
        paint_ground(self, event, self._token)
