"""The field that a goal is typed into: it lies over the goal's handle while it is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from simulator.problems import Problem
from ui import figures, theme
from ui.card import paint_card
from ui.fonts import font
from ui.value_field import ValueField
from ui.wording import translate

BESIDE = 20  # pixels at 100 % text that a longer amount than the present one may need
WORDS = 6  # pixels between the field and the sentence below it
ROUND = 5  # radius of the sentence's corners


class GoalField(ValueField):
    """`typed` carries a new goal. A click on the handle, Enter or a figure opens it, Escape and
    Enter close it; what cannot be a goal is said in one sentence below."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("currency", parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._says = Sentence(parent)
        self._home: Callable[[], QRect] | None = None
        self.wrong.connect(self._say)
        self.hide()

    def open(self, goal: float, currency: str, first: str, home: Callable[[], QRect]) -> None:
        """Ask for a goal in the place of the handle; `first` is what was typed on the handle."""
        self._home = home
        self.forget()
        self.show_value(goal, currency)
        self.place()
        self.show()
        self.raise_()
        self.setFocus()
        if first:
            self.selectAll()
            self.insert(first)

    def place(self) -> None:
        """Stay over the handle, within the card, and as wide as what is shown needs."""
        if self._home is None:
            return
        pill, room = self._home(), self.parentWidget()
        assert room is not None
        beside = theme.current().sizes.scaled(BESIDE)
        wide = min(max(self.wanted_width() + beside, pill.width() + 8), room.width() - 12)
        left = min(max(pill.center().x() - wide // 2, 6), room.width() - 6 - wide)
        self.setGeometry(left, pill.top() - 2, wide, pill.height() + 4)
        self._says.place(self.geometry().bottom() + WORDS)

    def read(self) -> float:
        """The goal that the words mean; Problem where they mean none."""
        goal = super().read()
        if goal <= 0.0:
            words = translate("A goal is more than nothing: type it like {example}")
            raise Problem(words.format(example=figures.money(12e6, self._currency)))
        return goal

    def close_up(self) -> None:
        """Leave the handle as it was."""
        if not self.isHidden() or self.accessibleDescription():
            self.forget()
            self.hide()

    def wants_escape(self) -> bool:
        """It always closes the field."""
        return True

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the goal as it is; Enter takes what was typed, or nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            self.closed.emit()
            event.accept()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not self._is_wrong:
                self.close_up()
                self.closed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving it takes what was typed; a sentence about what cannot be stays to be read."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.isHidden():
            self.hide()

    def _say(self, words: str) -> None:
        self.setAccessibleDescription(words)
        self._says.say(words)
        self.place()


class Sentence(QLabel):
    """What is wrong, or deserves a look, on a ground of its own over the bars; a click takes it
    away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str, warns: bool = False) -> None:
        """Say a sentence, or nothing; `warns`: nothing is wrong with it."""
        now = theme.current()
        self.setFont(font("small"))
        colour = now.watch if warns else now.bad
        self.setStyleSheet(f"color: {colour.name()}; padding: 5px 8px")
        self.setText(f"▲ {words}" if warns and words else words)
        self.setVisible(bool(words))
        self.raise_()

    def place(self, top: int) -> None:
        """Below the field, as high as its words."""
        room = self.parentWidget()
        if room is not None:
            wide = room.width() - 2 * theme.current().sizes.padding
            self.setGeometry(theme.current().sizes.padding, top, wide, self.heightForWidth(wide))

    def mousePressEvent(self, event: object) -> None:
        """Read and done."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words on the card's own colour."""
        paint_card(self, ROUND)
        super().paintEvent(event)
