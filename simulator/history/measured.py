"""What records tell of the past: people at work by month, and deals created in a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.ages import ageing
from simulator.history.coded import Coded
from simulator.history.deals import Deals

FEWEST_MONTHS = 4
_RECENT = 182  # days in which who closed a deal is at work today


@dataclass(frozen=True, slots=True)
class Span:
    """P10 to P90 of whole months, and how many months they are."""

    low: float
    high: float
    months: int

    def with_today(self, level: float) -> Span:
        """The span stretched to a level that holds today: that was seen as well."""
        return Span(min(self.low, level), max(self.high, level), self.months)


def whole_months(first: int, last: int) -> Integers:
    """int64[months + 1]: the first days (`date.toordinal`) of the calendar months that lie wholly
    between two days (both included), and the day after the last of them."""
    start, end = date.fromordinal(first), date.fromordinal(last + 1)
    from_month = start.year * 12 + start.month - (1 if start.day == 1 else 0)
    to_month = end.year * 12 + end.month - 1
    starts = [date(k // 12, k % 12 + 1, 1).toordinal() for k in range(from_month, to_month + 1)]
    return np.array(starts, dtype=np.int64)


def people_at_work(deals: Deals) -> Span | None:
    """How many different owners created or closed a deal in each whole month of the records; None
    where the file names none, or for fewer than four months."""
    if deals.owner is None or not (~deals.open).any():
        return None
    starts = whole_months(int(deals.closed[~deals.open].min()), deals.today)
    if len(starts) - 1 < FEWEST_MONTHS:
        return None
    named = _named(deals.owner)
    months, owners = [], []
    for days, known in ((deals.created, deals.dated), (deals.closed, ~deals.open)):
        inside = named & known & (days >= starts[0]) & (days < starts[-1])
        months.append(np.searchsorted(starts, days[inside], side="right") - 1)
        owners.append(deals.owner.codes[inside])
    pairs = np.unique(np.stack([np.concatenate(months), np.concatenate(owners)]), axis=1)
    return _span(np.bincount(pairs[0], minlength=len(starts) - 1).astype(np.float64))


def people_today(deals: Deals) -> int:
    """How many different owners closed a deal in the last half year."""
    if deals.owner is None:
        return 0
    recent = ~deals.open & (deals.closed > deals.today - _RECENT) & _named(deals.owner)
    return len(np.unique(deals.owner.codes[recent]))


def created_in_a_year(deals: Deals) -> float:
    """Deals created a week in the last twelve months, or since the first where that is less."""
    created = deals.created[ageing(deals)]
    days = max(min(365, deals.today - int(created.min(initial=deals.today)) + 1), 28)
    return float((created > deals.today - days).sum()) * 7.0 / days


def _named(owner: Coded) -> np.ndarray:
    return np.array([bool(text) for text in owner.texts] or [False])[owner.codes]


def _span(by_month: Doubles) -> Span:
    low, high = np.quantile(by_month, (0.1, 0.9)).tolist()
    return Span(float(low), float(high), len(by_month))
