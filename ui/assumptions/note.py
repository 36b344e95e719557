"""Texts of several lines: a note, and a short text that breaks where there is little room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from simulator.plan import Plan
from ui import figures, theme
from ui.assumptions import texts
from ui.assumptions.specs import Spec
from ui.history.plain_words import known_as

NOTE_LINES = 3
MARGIN = 2  # pixels between the text and its edge: one line is as high as other fields
MOST_LINES = 9
LONGEST = 400  # letters of a short text


class NoteField(QPlainTextEdit):
    """A text of several lines; taken when the field is left. Signals as those of a TextField."""

    committed = Signal(object)
    typed = Signal(str)
    entered = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.trial: Callable[[Any], str] = lambda value: ""
        self._value = self._shown = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(MARGIN)
        self.textChanged.connect(self._look)

    def show_value(self, value: Any, plan: Plan, currency: str) -> None:
        """Show a text."""
        shown = texts.exact(value, self.spec, currency)
        self._value, self._shown = value, shown.replace(figures.SPACE, " ")  # as Qt gives it back
        self.setToolTip("\n".join(filter(None, [self.accessibleDescription(), known_as(value)])))
        self._fit()
        if not self.hasFocus() and self.toPlainText() != self._shown:
            with QSignalBlocker(self):
                self.setPlainText(self._shown)

    def accept(self) -> None:
        """Take what was typed."""
        if self.toPlainText() not in (self._value, self._shown):
            self.committed.emit(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field has the focus."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        super().focusOutEvent(event)
        self.accept()

    def _look(self) -> None:
        self.typed.emit(self.trial(self.toPlainText()))

    def _fit(self) -> None:
        self.setFixedHeight(theme.current().sizes.scaled(18) * NOTE_LINES + 14)


class WrappedField(NoteField):
    """A text shown over as many lines as it needs; Return takes it, Escape brings it back."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)

    def show_value(self, value: Any, plan: Plan, currency: str) -> None:
        """Show a text, as high as it is."""
        super().show_value(value, plan, currency)
        self._fit()

    def accept(self) -> None:
        """Take what was typed, in one line."""
        words = " ".join(self.toPlainText().split())[:LONGEST]
        if words not in (self._value, self._shown):
            self.committed.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the text, Escape brings back the one that holds."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), MOST_LINES)
        high = lines * self.fontMetrics().lineSpacing() + 2 * MARGIN + 10
        if high != self.height():
            self.setFixedHeight(high)
