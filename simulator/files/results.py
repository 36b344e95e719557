"""What a projection says as rows: headline, weekly quantiles, indicators, what binds, costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING

from simulator.files.rows import Row

if TYPE_CHECKING:
    from simulator.figures import Figure
    from simulator.projection import Projection

METRICS = {
    "bookings": "Bookings so far",
    "revenue": "Recognised revenue so far",
    "arr": "ARR",
}
STAGES = ("Demand", "Follow-up", "Appointments")
NONE = "not defined"
ERROR = "Computing error of the chance (95 %)"


def rows_of_projection(projection: Projection) -> Iterator[Row]:
    """Every figure that a projection shows, with its scenario. Amounts have the unit "currency"."""
    plan = projection.plan
    for rows in (
        _headline,
        _milestones,
        _quantiles,
        _indicators,
        _funnel,
        _binding,
        _hours,
        _costs,
    ):
        for row in rows(projection):
            value: object = row.value
            if isinstance(value, float) and not isfinite(value):
                row = replace(row, value=NONE)
            yield replace(row, scenario=plan.id, scenario_name=plan.name)


def _headline(projection: Projection) -> Iterator[Row]:
    by = projection.plan.goal.by

    def row(measure: str, value: float, unit: str, day: date | None = by) -> Row:
        return Row("headline", measure, value, unit=unit, day=day)

    yield row("Goal", projection.plan.goal.amount, "currency")
    yield row("Chance of the goal", projection.chance, "share")
    yield row("Standard error of the chance", projection.chance_standard_error, "share")
    yield row(ERROR, projection.chance_error, "share")
    for level in (10, 50, 90):
        low, high = projection.quantile_interval(level / 100)
        yield row(f"P{level}", projection.quantile(level / 100), "currency")
        yield row(f"P{level}, computing error from (95 %)", low, "currency")
        yield row(f"P{level}, computing error to (95 %)", high, "currency")
    guesses, all_of_them = projection.guesses
    yield row("Assumptions", all_of_them, "count", None)
    yield row("Assumptions that are guesses", guesses, "count", None)


def _milestones(projection: Projection) -> Iterator[Row]:
    for index, one in enumerate(projection.milestones):
        item = f"Milestone {index + 1}"
        yield Row("milestone", "Amount", one.amount, item, "currency", day=one.by)
        yield Row("milestone", "Chance", one.chance, item, "share", day=one.by)
        yield Row("milestone", ERROR, one.error, item, "share", day=one.by)
    if projection.milestones:
        chance = projection.chance_of_all_milestones
        yield Row("milestone", "Chance of all and the goal", chance, unit="share")
        error = projection.chance_of_all_milestones_error
        yield Row("milestone", f"{ERROR} of all and the goal", error, unit="share")


def _quantiles(projection: Projection) -> Iterator[Row]:
    measure = METRICS[projection.metric]
    for level, values in projection.quantiles.items():
        for week, (day, value) in enumerate(
            zip(projection.week_ends, values.tolist(), strict=True)
        ):
            yield Row("quantile", measure, value, f"P{level}", "currency", week=week + 1, day=day)


def _indicators(projection: Projection) -> Iterator[Row]:
    for one in projection.indicators:
        yield Row("indicator", "Plan", one.plan_per_week, one.name, f"{one.touch} per week")
        yield from _figure("indicator", one.expected, one.name, f"{one.touch} per week")
        if one.target is not None:
            yield Row("indicator", "The team's own target", one.target, one.name, "per week")


def _funnel(projection: Projection) -> Iterator[Row]:
    for one in projection.funnel:
        yield from _figure("funnel", one.per_week, one.name, "per week")
        yield Row("funnel", "Waiting at the end", one.queue, one.name, "count")


def _binding(projection: Projection) -> Iterator[Row]:
    binding = projection.binding
    for stage, share in zip(STAGES, binding.shares, strict=True):
        yield Row("binding", "Share of futures it holds back", share, stage, "share")
    yield Row("binding", "Computing error (95 %)", binding.error, unit="share")
    for stage, week in zip(STAGES[1:], binding.since, strict=True):
        if week is not None:
            day = projection.week_ends[week]
            yield Row("binding", "First week in which it leads", week + 1, stage, "week", day=day)
    for stage, weeks in zip(STAGES, binding.by_week.tolist(), strict=True):
        for week, (day, share) in enumerate(zip(projection.week_ends, weeks, strict=True)):
            measure = "Share of futures it holds back, by week"
            yield Row("binding", measure, share, stage, "share", week=week + 1, day=day)


def _hours(projection: Projection) -> Iterator[Row]:
    for one in projection.hours:
        yield Row("hours", "Available", one.available, one.name, "hours per week")
        yield Row("hours", "Used", one.used, one.name, "hours per week")
        yield Row("hours", "Prospecting that is done", one.prospecting_done, one.name, "share")


def _costs(projection: Projection) -> Iterator[Row]:
    costs = projection.costs
    parts = ("Spend", costs.spend), ("Programmes", costs.programmes), ("People", costs.people)
    for measure, value in (*parts, ("Cost", costs.total)):
        yield Row("cost", measure, value, unit="currency")
    yield from _figure("cost", projection.wins, "Wins", "wins")
    yield from _figure("cost", projection.later, "Won after the goal date", "currency")
    yield from _figure("cost", projection.cac, "Cost of a win", "currency")
    yield from _figure("cost", projection.payback_months, "Payback", "months")
    names = {source.id: source.name for source in projection.plan.sources}
    for source, share in projection.shares.items():
        name = names.get(source, "Open pipeline")
        yield Row("source", "Share of the value of wins", share, name, "share")


def _figure(section: str, figure: Figure, item: str, unit: str) -> Iterator[Row]:
    yield Row(section, "Mean", figure.mean, item, unit)
    yield Row(section, "P10", figure.low, item, unit)
    yield Row(section, "P50", figure.median, item, unit)
    yield Row(section, "P90", figure.high, item, unit)
