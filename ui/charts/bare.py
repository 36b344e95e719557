"""What a card says in place of figures where a plan has nothing yet that could bring revenue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.fonts import font
from ui.ground import Ground
from ui.shown import Shown

BELOW_TITLE = 38  # pixels at 100 % text
EDGE, INNER = 6, 10


def is_bare(shown: Shown) -> bool:
    """Whether nothing leads to revenue: no source, no open deal, and no future with any."""
    plan = shown.plan
    if plan.sources or plan.pipeline.deals:
        return False
    return shown.projection.quantile(1.0) <= 0.0


@dataclass(frozen=True, slots=True)
class Bare:
    """What is missing, in words, and the buttons that add it: their words and what they do."""

    words: str
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    title: str = ""
    titled: bool = True  # whether the card has a title of its own above
    main: bool = False  # the card that says it first: at the left, its first button stands out


class BareNote(Ground):
    """Words and buttons in the middle of a card."""

    def __init__(self, bare: Bare, parent: QWidget) -> None:
        super().__init__("card", parent)
        self._card, self._titled = parent, bare.titled
        middle = Qt.AlignmentFlag.AlignLeft if bare.main else Qt.AlignmentFlag.AlignCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(INNER, 0, INNER, 0)
        column.setSpacing(6 if bare.main else 10)
        column.addStretch(1)
        self._title = QLabel(bare.title)
        self._words = QLabel(bare.words)
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(middle)
            label.setVisible(bool(label.text()))
            column.addWidget(label)
        self.buttons = [QPushButton(words) for words, _ in bare.actions]
        if self.buttons:
            row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(8)
            row.setContentsMargins(0, 4, 0, 0)
            if bare.main:
                self.buttons[0].setProperty("kind", "primary")
            else:
                row.addStretch(1)
            for button, (_, does) in zip(self.buttons, bare.actions, strict=True):
                button.clicked.connect(does)
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.hide()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def place(self, width: int, height: int) -> None:
        """Fill a card of this size below its title."""
        top = theme.current().sizes.scaled(BELOW_TITLE) if self._titled else 6
        right = EDGE if self._titled else 40
        self.setGeometry(EDGE, top, width - EDGE - right, height - top - 6)
        if self.buttons:
            needed = sum(button.sizeHint().width() + 8 for button in self.buttons) + 2 * INNER
            beside = needed <= self.width()
            way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._row.setDirection(way)

    def showEvent(self, event: QShowEvent) -> None:
        """A style sheet that came meanwhile took the fonts away."""
        super().showEvent(event)
        self._dress()
        self.place(self._card.width(), self._card.height())

    def _dress(self) -> None:
        now = theme.current()
        self._title.setFont(font("lead", 700))
        self._words.setFont(font("body"))
        self._words.setStyleSheet(f"color: {now.text_muted.name()}")
        for button in self.buttons:
            button.setFont(font("body"))
        self.updateGeometry()
