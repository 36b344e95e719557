"""What is said of a goal that is hardly meant: a thousand times off what was there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import figures

TIMES = 1000.0  # from here on the letter for thousands or millions may be missing, or be too many


def far_from_before(goal: float, before: float, currency: str) -> str:
    """A sentence about a goal after the one `before`; empty where it is not far from that."""
    words = _tr("{goal} is far below the goal of before, {other}: check that it is meant.")
    if goal * TIMES > before:
        words = _tr("{goal} is far above the goal of before, {other}: check that it is meant.")
    return _told(words, goal, before, currency)


def far_from_middle(goal: float, middle: float, currency: str) -> str:
    """A sentence about a goal that no future is near; `middle` is the P50 of its metric."""
    words = _tr("{goal} is far below what half of all futures reach, {other}: check it.")
    if goal * TIMES > middle:
        words = _tr("{goal} is far above what half of all futures reach, {other}: check it.")
    return _told(words, goal, middle, currency)


def _told(words: str, goal: float, other: float, currency: str) -> str:
    if min(goal, other) <= 0.0 or max(goal, other) < TIMES * min(goal, other):
        return ""
    return words.format(goal=figures.money(goal, currency), other=figures.money(other, currency))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FarGoal", text)
