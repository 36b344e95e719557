"""A value that is typed: it reads as bold text, and is a field to type in once it is clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from simulator.problems import Problem
from ui import problem_words, theme, wording
from ui.fonts import font
from ui.typed_undo import answers, keeps_escape

MARGIN = 4  # pixels from the edges to the letters


class ValueField(QLineEdit):
    """`typed` carries a new value; `wrong` a sentence, or "" once it is right again."""

    typed = Signal(float)
    wrong = Signal(str)

    def __init__(self, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._currency, self._value = unit, "USD", 0.0
        self._is_wrong = False
        self._just_clicked = False
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(40)
        self.setTextMargins(MARGIN - 2, 0, MARGIN - 2, 0)
        self.returnPressed.connect(self._accept)
        self.editingFinished.connect(self._accept)
        self.dress()

    def dress(self) -> None:
        """Take font and colours of the present theme."""
        now = theme.current()
        self.setFont(font("value"))
        colours = self.palette()
        clear = QColor(0, 0, 0, 0)
        colours.setColor(QPalette.ColorRole.Base, clear)
        colours.setColor(QPalette.ColorRole.Text, now.text)
        self.setPalette(colours)

    def show_value(self, value: float, currency: str) -> None:
        """Show a value, unless something else is being typed."""
        self._value, self._currency = value, currency
        words = wording.lever_value(value, self._unit, currency)
        if words != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(words)
            self._select()

    def wanted_width(self) -> int:
        """As wide as its text."""
        text = self.text() or "0"
        return round(QFontMetricsF(self.font()).horizontalAdvance(text)) + 2 * MARGIN + 3

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All is selected: typing replaces it."""
        super().focusInEvent(event)
        self._just_clicked = event.reason() == Qt.FocusReason.MouseFocusReason
        self._mark("")
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that brought the focus selects all; a drag over a part selects that."""
        super().mouseReleaseEvent(event)
        if self._just_clicked and not self.hasSelectedText():
            self.selectAll()
        self._just_clicked = False

    def event(self, event: QEvent) -> bool:
        """Undo and Escape take back what is being typed."""
        own = answers(event, self.isModified()) or keeps_escape(event, self.wants_escape())
        return own or super().event(event)

    def wants_escape(self) -> bool:
        """Whether Escape is the field's own: while something is being typed."""
        return self.isModified()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and undo take back what was typed."""
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if (undo or event.key() == Qt.Key.Key_Escape) and self.isModified():
            self.forget()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text; a ring while it is typed in, or a line below while it is pointed at."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self._is_wrong:
            painter.setPen(QPen(now.bad if self._is_wrong else now.accent, 1.5))
            painter.setBrush(now.card)
            painter.drawRoundedRect(box, 4, 4)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.track)
            painter.drawRoundedRect(box, 4, 4)
        painter.end()
        super().paintEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be typed in."""
        super().enterEvent(event)
        self.update()

    def _accept(self) -> None:
        if not self.isModified():
            return
        try:
            value = self.read()
        except Problem as problem:
            self._mark(problem_words.said(problem))
            if not self.hasFocus():
                self.forget(keep_words=True)
            return
        self.setModified(False)
        self._mark("")
        if value != self._value:
            self.typed.emit(value)
        self.setText(wording.lever_value(self._value, self._unit, self._currency))
        self._select()

    def read(self) -> float:
        """The value that the words mean. Raises Problem with one sentence."""
        return wording.parse(self.text(), self._unit, self._currency)

    def forget(self, keep_words: bool = False) -> None:
        """Show the value that holds again, instead of what was typed."""
        self.setText(wording.lever_value(self._value, self._unit, self._currency))
        self.setModified(False)
        self._select()
        if not keep_words:
            self._mark("")
        self._is_wrong = False
        self.update()

    def _select(self) -> None:
        """Typing replaces the value; a field without the keyboard shows no selection."""
        if self.hasFocus():
            self.selectAll()

    def _mark(self, words: str) -> None:
        self._is_wrong = bool(words)
        self.wrong.emit(words)
        self.update()
