"""What is wrong, in words, beside the field that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from simulator.problems import Problem
from ui import theme
from ui.charts.ink import fill, triangle
from ui.fonts import font


class TroubleLine(QLabel):
    """A sentence with a warning triangle; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(17, 0, 0, 3)
        self.hide()
        theme.theme_changed.connect(self._dress)

    def say(self, words: str) -> None:
        """Say a sentence, or nothing."""
        if words != self.words:
            self.words = words
            said = words[:1].upper() + words[1:]
            self.setText(said)
            self.setAccessibleName(said)
            self._dress()
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The triangle, then the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, theme.current().bad)
        triangle(painter, 7, theme.current().sizes.scaled(8), 5)
        painter.end()

    def _dress(self) -> None:
        self.setFont(font("small", 500))
        colours = self.palette()
        colours.setColor(self.foregroundRole(), theme.current().bad)
        self.setPalette(colours)


def by_place(problems: Iterable[Problem]) -> dict[str, str]:
    """Sentences by place; of several at one place the first."""
    found: dict[str, str] = {}
    for problem in problems:
        found.setdefault(problem.place, problem.message)
    return found


def about(place: str, found: dict[str, str]) -> str:
    """What is said of a field: of itself, or of a part of what it holds."""
    if place in found:
        return found[place]
    return next(
        (said for other, said in found.items() if other.startswith((f"{place}.", f"{place}["))), ""
    )


def within(prefix: str, found: dict[str, str]) -> list[tuple[str, str]]:
    """All that is wrong below a place, as (place, sentence)."""
    return [
        (place, said)
        for place, said in found.items()
        if not prefix or place == prefix or place.startswith((f"{prefix}.", f"{prefix}["))
    ]
