"""What is wrong, in words, beside the field that it is about."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from simulator.assumption import Assumption
from simulator.edits import assumption_place, at
from simulator.plan import Plan
from simulator.problems import Problem
from simulator.schema import meaning_of
from ui import problem_words, theme
from ui.assumptions import ranges
from ui.assumptions.heed import Notice
from ui.assumptions.words import place_name
from ui.charts.ink import fill, triangle
from ui.fonts import font


class TroubleLine(QLabel):
    """A sentence with a warning triangle, in the colour of a fault or of a mere notice; takes no
    room while there is nothing to say."""

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
        fill(painter, self._ink())
        triangle(painter, 7, theme.current().sizes.scaled(8), 5)
        painter.end()

    def _dress(self) -> None:
        self.setFont(font("small", 500))
        self.setStyleSheet(f"color: {self._ink().name()}")

    def _ink(self) -> QColor:
        now = theme.current()
        return now.watch if isinstance(self.words, Notice) else now.bad


def by_place(problems: Iterable[Problem], plan: Plan, currency: str) -> dict[str, str]:
    """Sentences by place; of several at one place the first. Ranges are spoken of as typed."""
    found: dict[str, str] = {}
    for problem in problems:
        if problem.place not in found:
            found[problem.place] = _as_typed(problem, plan, currency)
    return found


def at_place(problem: Problem, plan: Plan, currency: str) -> str:
    """A problem as a sentence behind the name of its place in the plan."""
    told = by_place([problem], plan, currency)[problem.place]
    return f"{place_name(plan, problem.place)}: {told}" if problem.place else told


def count(found: dict[str, str], plan: Plan) -> int:
    """How many things are wrong; a shared assumption counts once."""
    return len({_identity(plan, place) or place for place in found})


def _identity(plan: Plan, place: str) -> int:
    """Identity of the assumption that a place is in; 0 where it is in none."""
    try:
        owner = assumption_place(plan, place)
    except (AttributeError, IndexError, TypeError):
        return 0
    return int(at(plan, owner).id) if owner else 0


def _as_typed(problem: Problem, plan: Plan, currency: str) -> str:
    try:
        held = at(plan, problem.place) if problem.place else None
    except (AttributeError, IndexError, TypeError):
        return problem_words.translated(problem.message)
    if not isinstance(held, Assumption):
        return problem_words.translated(problem.message)
    owner, _, name = problem.place.rpartition(".")
    meaning = meaning_of(type(at(plan, owner) if owner else plan), name)
    kind = ranges.kind_of(meaning)
    own = ranges.trouble(held, kind, currency) or _outside(held, kind, currency)
    return own or problem_words.translated(problem.message)


def _outside(held: Assumption, kind: ranges.Kind, currency: str) -> str:
    """A plain share that none can be, in percent as it was typed; empty if that is not wrong."""
    least, most = kind.support.low, kind.support.high
    if not kind.percent or held.is_range or math.isinf(most) or least <= held.likely <= most:
        return ""
    return ranges.translate(
        "{number} is outside what is allowed here: it must be from {least} to {most}."
    ).format(
        number=ranges.number(held.likely, kind, currency),
        least=ranges.number(least, kind, currency),
        most=ranges.number(most, kind, currency),
    )


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
