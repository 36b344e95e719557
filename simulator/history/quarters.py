"""Quarters of the fiscal year, as first and last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """The three months that begin on `start`."""

    start: date

    @property
    def end(self) -> date:
        """Its last day."""
        return self.after.start - timedelta(days=1)

    @property
    def after(self) -> Quarter:
        """The next quarter."""
        return Quarter(_months_on(self.start, 3))

    @property
    def before(self) -> Quarter:
        """The quarter before."""
        return Quarter(_months_on(self.start, -3))

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    @property
    def name(self) -> str:
        """Its months, as in "Jan-Mar 2026"."""
        return f"{self.start:%b}-{self.end:%b %Y}"


def _months_on(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def quarter_of(day: date, first_month: int = 1) -> Quarter:
    """The quarter that holds a day, in a fiscal year that starts with `first_month`."""
    return Quarter(_months_on(day.replace(day=1), -((day.month - first_month) % 3)))


def complete_quarters(first: date, last: date, first_month: int = 1) -> tuple[Quarter, ...]:
    """The quarters that lie wholly between two days (both included), oldest first."""
    quarter = quarter_of(first, first_month)
    if quarter.start < first:
        quarter = quarter.after
    found = []
    while quarter.end <= last:
        found.append(quarter)
        quarter = quarter.after
    return tuple(found)
