"""Which dates a time axis names, for any length of plan and any width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["week", "month", "quarter", "year"]
DAYS: dict[Unit, float] = {"week": 7.0, "month": 30.4, "quarter": 91.3, "year": 365.25}


@dataclass(frozen=True, slots=True)
class Span:
    """A week, month, quarter or year of the calendar: first day, and the day after its last."""

    unit: Unit
    start: date
    end: date


NEEDED: dict[Unit, float] = {"week": 48.0, "month": 34.0, "quarter": 46.0, "year": 34.0}


def unit_for(days: int, pixels: float, scale: float = 1.0) -> Unit:
    """The finest unit whose spans have room for their names, in pixels at 100 % text times `scale`;
    weeks only in short plans."""
    per_day = pixels / max(days, 1)
    units: tuple[Unit, ...] = ("week", "month", "quarter", "year")
    for unit in units[0 if days <= 120 else 1 :]:
        if DAYS[unit] * per_day >= NEEDED[unit] * scale:
            return unit
    return "year"


def spans(start: date, end: date, unit: Unit) -> Iterator[Span]:
    """The spans of `unit` that touch start..end (the day after the last), not cut."""
    first = _floor(start, unit)
    while first < end:
        after = _next(first, unit)
        yield Span(unit, first, after)
        first = after


def _floor(day: date, unit: Unit) -> date:
    if unit == "week":
        return day
    if unit == "month":
        return day.replace(day=1)
    if unit == "quarter":
        return date(day.year, day.month - (day.month - 1) % 3, 1)
    return date(day.year, 1, 1)


def _next(day: date, unit: Unit) -> date:
    if unit == "week":
        return day + timedelta(days=7)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, 1)
