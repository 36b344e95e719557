"""What the tour of the first start says, and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.plan_page import PlanPage
from ui.tour import Stop


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Tour", words)


def stops(page: PlanPage, tabs: QWidget) -> tuple[Stop, ...]:
    """Lever, headline, scorecard, scenarios."""

    def first_lever() -> QWidget | None:
        rows = [row for row in page.levers.rows.values() if row.isVisible()]
        return rows[0] if rows else page.levers

    return (
        Stop(
            first_lever,
            translate("Move a lever"),
            translate(
                "Drag it, use the arrow keys, or click its value and type. While it moves, "
                "thousands of possible years are simulated again. The strong part of the track "
                "was measured, the pale one is a stretch, the grey one a guess."
            ),
        ),
        Stop(
            lambda: page.headline,
            translate("Read the chance"),
            translate(
                "How many of those years reach the goal that marketing and sales share, how exact "
                "the computing is, and how much of it rests on guesses."
            ),
        ),
        Stop(
            lambda: page.scorecard,
            translate("One scorecard for both teams"),
            translate(
                "Every leading indicator with what the plan expects of it, and the range that is "
                "usual if the plan holds."
            ),
        ),
        Stop(
            lambda: tabs,
            translate("Try it as a scenario"),
            translate(
                "The plus makes a copy of the plan. All scenarios are compared with the base (the "
                "star) in the same possible years. Every step can be undone."
            ),
        ),
    )
