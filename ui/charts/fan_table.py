"""The fan chart's figures as a table."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from ui.charts.fan_series import LEVELS, Series
from ui.charts.numbers import Column, Numbers
from ui.shown import Shown


def fan_numbers(shown: Shown, series: Series) -> Numbers:
    """One row for each week's end (or quarter): quantiles of the metric and the base's median."""

    def words(text: str) -> str:
        return QCoreApplication.translate("FanChart", text)

    head = Column(words("Quarter")) if series.bars else Column(words("By the end of"), "day")
    columns = [head, *(Column(f"P{level}", "money") for level in LEVELS)]
    if series.base is not None:
        columns.append(Column(words("Base P50"), "money"))
    if not series.bars:
        columns.append(Column(words("Goal"), "money"))
    on_the_way = {} if series.bars else _milestones(shown, series)
    if on_the_way:
        columns += [Column(words("Milestone"), "money"), Column(words("Its chance"), "share")]
    rows = []
    for index, day in enumerate(series.days):
        row: list[str | float | None] = [float(series.rows[p][index]) for p in LEVELS]
        if series.base is not None:
            row.append(float(series.base[index]))
        if not series.bars:
            row.append(series.goal)
        if on_the_way:
            row += on_the_way.get(index, (None, None))
        if series.xs[index] == 0.0:  # nothing yet: that was so the evening before
            day -= timedelta(days=1)
        rows.append((series.names[index] if series.bars else day, *row))
    title = words("{plan}: {metric} in {currency}").format(
        plan=shown.plan.name, metric=shown.plan.goal.metric, currency=shown.currency
    )
    return Numbers(title, tuple(columns), tuple(rows), shown.currency)


def _milestones(shown: Shown, series: Series) -> dict[int, tuple[float, float]]:
    """Amount and chance of each milestone by the row of the week in which it is due."""
    found = {}
    for milestone in shown.projection.milestones:
        weeks = (index for index, day in enumerate(series.days) if day >= milestone.by)
        found[next(weeks, len(series.days) - 1)] = (milestone.amount, milestone.chance)
    return found
