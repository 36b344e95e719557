"""The search above the levers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui import theme
from ui.fonts import font
from ui.icons import icon


class Search(QWidget):
    """Words to look for; `changed` when they are others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find a lever"))
        self._field.setAccessibleName(self.tr("Find a lever"))
        self._field.setClearButtonEnabled(True)
        self._glass = self._field.addAction(
            icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        layout = QHBoxLayout(self)
        edge = theme.current().sizes.edge
        layout.setContentsMargins(edge, 12, edge, 4)
        layout.addWidget(self._field)
        self._field.textChanged.connect(self.changed)
        theme.theme_changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._field.text()

    def begin(self) -> None:
        """Take the keyboard."""
        self._field.setFocus()
        self._field.selectAll()

    def end(self) -> None:
        """Look for nothing any more."""
        self._field.clear()

    def _dress(self) -> None:
        self._field.setFont(font("body"))
        self._glass.setIcon(icon("search"))
