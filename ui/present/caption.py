"""The line above a presentation: company, scenario, and which keys help."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts.ink import width, write
from ui.fonts import font

LEAST_KEYS = 90  # pixels, at 100 % text, that are left to the keys beside the longest names


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
        bold, plain, small = font("lead", 700), font("lead"), font("small")
        room = self.width() - now.sizes.scaled(LEAST_KEYS)
        write(painter, (2, y), self.document, bold, now.text, room=room)
        x = 2 + width(self.document, bold) + 14
        write(painter, (x, y), self.scenario, plain, now.text_muted, room=room - x)
        left = min(x + width(self.scenario, plain), room) + 24  # names come before keys
        at = (max(self.width() - width(keys, small), left), y)
        write(painter, at, keys, small, now.text_muted, room=self.width() - at[0])
        painter.end()

    def sizeHint(self) -> QSize:
        """As high as its text asks."""
        return QSize(400, theme.current().sizes.scaled(32))
