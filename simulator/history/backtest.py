"""What the program would have said at each past quarter-end, against what then came.

At each quarter-end everything is estimated from what was known on that day alone: deals created
later do not exist, deals closed later are open. Two things that people do today are judged beside
it: the open pipeline weighted by its win rate, and the average of the last four quarters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from simulator.history.ages import ageing
from simulator.history.deals import Deals, known_on
from simulator.history.estimate import FEWEST_WINS, refuse_won_alone
from simulator.history.forecast import TRIALS, bookings_ahead
from simulator.history.pipeline import typical_amounts
from simulator.history.quarters import Quarter, complete_quarters, quarter_of
from simulator.history.rates import closed_only
from simulator.history.scoring import crps, pit
from simulator.history.stages import LOST
from simulator.history.worth import usable
from simulator.problems import Problem

FEWEST_DAYS = 90  # days of recorded closings that a quarter-end needs behind it
_FEWEST_WINS = 3 * FEWEST_WINS


@dataclass(frozen=True, slots=True)
class Tested:
    """One quarter, projected from the day before it began. All amounts in the deals' currency;
    `p10` to `p90` are quantiles of the projection; `came` is what was booked; `pit` and `crps`
    are scores; `by_stage` and `by_average` are the two simple forecasts. Where `by_average` counts
    a quarter in whose course the records begin, that quarter is `partial`, and `by_whole` is the
    average without it (None where nothing is left)."""

    quarter: Quarter
    p10: float
    p25: float
    p50: float
    p75: float
    p90: float
    came: float
    pit: float
    crps: float
    by_stage: float
    by_average: float
    quarters_averaged: int
    by_whole: float | None = None
    partial: Quarter | None = None

    @property
    def in_80(self) -> bool:
        """Whether what came lies in the 80 % band."""
        return self.p10 <= self.came <= self.p90

    @property
    def in_50(self) -> bool:
        """Whether what came lies in the 50 % band."""
        return self.p25 <= self.came <= self.p75

    @property
    def better_than_whole(self) -> bool | None:
        """Whether the CRPS is below the error of the average of whole quarters; None where there is
        no whole quarter before."""
        return None if self.by_whole is None else self.crps < abs(self.by_whole - self.came)

    @property
    def better_than_both(self) -> bool:
        """Whether the CRPS is below that of both simple forecasts (their absolute error)."""
        return self.crps < min(abs(self.by_stage - self.came), abs(self.by_average - self.came))


@dataclass(frozen=True, slots=True)
class TooShort:
    """A quarter that could not be tested, and why, in a sentence."""

    quarter: Quarter
    why: str


@dataclass(frozen=True, slots=True)
class Backtest:
    """All quarters that were tested, oldest first, and those that could not be; `recorded_from` is
    the day of the first closing; `left_out` counts the won deals that `bookable` leaves out."""

    tested: tuple[Tested, ...]
    too_short: tuple[TooShort, ...]
    currency: str
    recorded_from: date | None = None
    left_out: int = 0

    def share(self, inside: Callable[[Tested], bool]) -> float:
        """The share of tested quarters for which something holds (nan where none was tested)."""
        return float(np.mean([inside(t) for t in self.tested])) if self.tested else float("nan")

    def mean(self, figure: Callable[[Tested], float]) -> float:
        """The mean of a figure over the tested quarters (nan where none was tested)."""
        return float(np.mean([figure(t) for t in self.tested])) if self.tested else float("nan")

    @property
    def words(self) -> str:
        """What the test shows and how far it can be trusted, in a sentence or two."""
        count = len(self.tested)
        if count == 0:
            return "No past quarter has enough history before it: nothing could be tested."
        inside = sum(t.in_80 for t in self.tested)
        first = f"What came lay in the 80% band in {inside} of {count} quarters."
        if count < 8:
            first += f" {count} are too few to tell a good band from a bad one."
        return first


def backtest(
    deals: Deals,
    most: int | None = None,
    first_month: int = 1,
    seed: int = 1,
    trials: int = TRIALS,
    progress: Callable[[float], None] | None = None,
) -> Backtest:
    """Tests the last `most` quarters (default: all) that lie wholly in the file. `progress` is told
    the share done after each quarter and may raise Cancelled. Raises Problem where all are won,
    or none has an amount."""
    refuse_won_alone(deals)
    every, deals = deals, bookable(deals)
    if not deals.won.any():
        raise Problem(
            f"No won deal has an amount in {deals.currency}: there are no bookings to test against."
        )
    left_out = int(every.won.sum() - deals.won.sum())
    tested: list[Tested] = []
    short: list[TooShort] = []
    quarters = _quarters(deals, first_month)
    for place, quarter in enumerate(quarters[-most:] if most else quarters):
        why = _lacking(deals, quarter)
        if why:
            short.append(TooShort(quarter, why))
        else:
            tested.append(_test(deals, quarter, first_month, seed, trials))
        if progress is not None:
            progress((place + 1) / len(quarters))
    first = date.fromordinal(int(every.closed[~every.open].min()))
    return Backtest(tuple(tested), tuple(short), deals.currency, first, left_out)


def bookable(deals: Deals) -> Deals:
    """The deals without those whose worth in the plan's currency is not known: else the projection
    would count their wins at the worth of others, and what came at nothing.

    Deals in another currency go where open or lost ones are known to be in it too. Other wins
    without a usable amount end at the same day as if they were lost: open deals that will be such
    wins cannot be told from others, and the share of them that came so far goes with the rates.
    """
    if deals.foreign is not None and (deals.foreign & ~deals.won).any():
        deals = deals.taken(~deals.foreign)
    return replace(deals, state=np.where(deals.won & ~usable(deals), LOST, deals.state))


def booked(deals: Deals, quarter: Quarter) -> float:
    """The amounts of the deals won in a quarter."""
    first, last = quarter.start.toordinal(), quarter.end.toordinal()
    here = usable(deals) & (deals.closed >= first) & (deals.closed <= last)
    return float(deals.amount[here].sum())


def _quarters(deals: Deals, first_month: int) -> tuple[Quarter, ...]:
    """Quarters that end within the file and begin after its first record."""
    dated = deals.created[deals.dated]
    first = int(dated.min()) if len(dated) else int(deals.closed[~deals.open].min())
    return complete_quarters(date.fromordinal(first), deals.as_of, first_month)


def _lacking(deals: Deals, quarter: Quarter) -> str:
    """Why a quarter cannot be tested; empty where it can."""
    day = quarter.start.toordinal() - 1
    ended = ~deals.open & (deals.closed <= day)
    if not ended.any():
        return "no deal had closed before it"
    days = day - int(deals.closed[ended].min()) + 1
    wins = int((ended & deals.won & ageing(deals) & usable(deals)).sum())
    if days < FEWEST_DAYS:
        return f"closings were recorded for only {days} days before it: {FEWEST_DAYS} are needed"
    if wins < _FEWEST_WINS:
        return f"only {wins} deals had been won before it: {_FEWEST_WINS} are needed"
    return ""


def _test(deals: Deals, quarter: Quarter, first_month: int, seed: int, trials: int) -> Tested:
    known = known_on(deals, quarter.before.end)
    first = date.fromordinal(int(known.closed[~known.open].min()))
    past = complete_quarters(first, known.as_of, first_month)
    ahead = bookings_ahead(known, past, quarter.days, seed, trials)
    came = booked(deals, quarter)
    p10, p25, p50, p75, p90 = np.quantile(ahead.total, (0.1, 0.25, 0.5, 0.75, 0.9)).tolist()
    began = quarter_of(first, first_month)
    average, count = last_quarters(known, began, quarter)
    partial = began if began.start < first and _counts(began, quarter) else None
    whole, left = last_quarters(known, began.after, quarter) if partial else (average, count)
    return Tested(
        quarter, p10, p25, p50, p75, p90, came, pit(ahead.total, came), crps(ahead.total, came),
        stage_weighted(known), average, count, whole if left else None, partial,
    )  # fmt: skip


def _counts(first: Quarter, quarter: Quarter) -> bool:
    """Whether the first quarter of the records is among the four before another."""
    return quarter.start <= first.after.after.after.after.start


def stage_weighted(known: Deals) -> float:
    """The open pipeline times its win rate, as people weigh it: every open deal at the share of
    closed deals that was won. (A file shows the last stage of a deal, not that of the day: all
    open deals are weighed alike.) Deals without an amount count the mean of their kind."""
    place = np.flatnonzero(known.open & ageing(known))
    amount = np.nan_to_num(known.amount[place])
    amount = np.where(amount > 0, amount, typical_amounts(known)[place])
    return float(amount.sum()) * closed_only(known)


def last_quarters(known: Deals, first: Quarter, quarter: Quarter) -> tuple[float, int]:
    """Mean bookings of the last four quarters before one, or of those that the file has, `first`
    being the first in which anything closed; and how many they are."""
    found: list[float] = []
    before = quarter.before
    while len(found) < 4 and before.start >= first.start:
        found.append(booked(known, before))
        before = before.before
    return (float(np.mean(found)) if found else 0.0), len(found)
