"""The distribution's figures as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.charts.bins import Bins
from ui.charts.numbers import Column, Numbers
from ui.shown import Shown


def distribution_numbers(shown: Shown, bins: Bins) -> Numbers:
    """One row for each bar: from, to, share of futures, and the chance of at least `from`."""
    heads = (
        Column(_tr("From"), "money"),
        Column(_tr("To"), "money"),
        Column(_tr("Share of futures"), "share"),
        Column(_tr("Chance of at least “from”"), "share"),
    )
    rows = tuple(
        (low, high, part, shown.projection.chance_at(low)) for low, high, part in bins.rows()
    )
    title = _tr("{plan}: where it may end").format(plan=shown.plan.name)
    return Numbers(title, heads, rows, shown.currency)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Distribution", text)
