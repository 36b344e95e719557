"""The distribution's figures as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.charts.bins import Bins
from ui.charts.numbers import Column, Numbers
from ui.shown import Shown


def distribution_numbers(shown: Shown, bins: Bins) -> Numbers:
    """One row for each bar: from, to, share of futures, and the chance of at least `from`; and one
    for the goal, in its place among them."""
    heads = (
        Column(_tr("From"), "money"),
        Column(_tr("To"), "money"),
        Column(_tr("Share of futures"), "share"),
        Column(_tr("Chance of at least “from”"), "share"),
        Column(_tr("Mark")),
    )
    chance_at, goal = shown.projection.chance_at, shown.plan.goal.amount
    bars = [(low, high, part, chance_at(low), None) for low, high, part in bins.rows()]
    marked = (goal, None, None, chance_at(goal), _tr("Goal"))
    rows = tuple(sorted([*bars, marked], key=lambda row: row[0]))
    title = _tr("{plan}: where it may end").format(plan=shown.plan.name)
    return Numbers(title, heads, rows, shown.currency)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Distribution", text)
