"""Levers whose level an import made up, told in the window's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from simulator.history.placeholders import note_of, spend_made_up
from simulator.plan import Plan
from ui.history import telling


def told(plan: Plan, key: str) -> str:
    """That the level of a lever (by its identity) is a placeholder, and how to replace it; empty
    for a level that is somebody's own."""
    return telling.anew(note_of(plan, key))


def of_costs(plans: Iterable[Plan]) -> str:
    """That what plans cost rests on spend that an import made up; empty where it does not."""
    names = dict.fromkeys(name for plan in plans for name in spend_made_up(plan))
    if not names:
        return ""
    words = QCoreApplication.translate(
        "Import",
        "Spend is a placeholder ({levers}), and so is every cost that rests on it: the file of "
        "deals held none. Put in what you spend.",
    )
    return words.format(levers=", ".join(names))
