"""The line above a presentation: company, scenario, and which keys help."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts.ink import width, write
from ui.fonts import font


class Caption(QWidget):
    """Names at the left, keys at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document = ""
        self.scenario = ""

    def show_names(self, document: str, scenario: str) -> None:
        """Say what is presented."""
        self.document, self.scenario = document, scenario
        self.setAccessibleName(f"{document}: {scenario}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line."""
        now = theme.current()
        painter = QPainter(self)
        y = self.height() / 2 + now.sizes.scaled(6)
        keys = self.tr("Esc ends  ·  L shows or hides the levers  ·  Page Up / Down: scenarios")
        right = width(keys, font("small"))
        bold = font("lead", 700)
        room = self.width() - right - 24
        write(painter, (2, y), self.document, bold, now.text, room=room)
        x = 2 + width(self.document, bold) + 14
        write(painter, (x, y), self.scenario, font("lead"), now.text_muted, room=room - x)
        at = (float(self.width()), y)
        write(painter, at, keys, font("small"), now.text_muted, "right")
        painter.end()

    def sizeHint(self) -> QSize:
        """As high as its text asks."""
        return QSize(400, theme.current().sizes.scaled(32))
