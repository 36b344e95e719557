"""When deals close in a quarter and are created in a year, where the data carry it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from simulator.arrays import Doubles, Integers
from simulator.history import texts
from simulator.history.deals import Deals
from simulator.history.quarters import Quarter
from simulator.history.telling import english

WEEKS = 13
_FEWEST_WINS = 200
_FEWEST_QUARTERS = 2
_FEWEST_YEARS = 2
_CERTAIN = 0.001  # chance of such a pattern by luck, below which it counts as seen


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Weights with mean 1 (13 weeks of a quarter, or 12 months), empty where the data carry none;
    `why` says in a sentence what was seen."""

    weights: tuple[float, ...]
    count: int
    why: str


def closing_rhythm(deals: Deals, quarters: tuple[Quarter, ...]) -> Rhythm:
    """Wins by week of the quarter, over complete quarters; used where they differ from an even
    spread beyond luck (chi-square) and halves of the file agree (correlation above 0.3)."""
    won = deals.closed[deals.won]
    tables = [_weeks(won, quarter) for quarter in quarters]
    total = np.sum(tables, axis=0) if tables else np.zeros(WEEKS)
    wins = int(total.sum())
    if len(tables) < _FEWEST_QUARTERS or wins < _FEWEST_WINS:
        return Rhythm((), wins, english(texts.RHYTHM_FEW, wins=wins, quarters=len(tables)))
    halves = np.sum(tables[::2], axis=0), np.sum(tables[1::2], axis=0)
    if _luck(total) > _CERTAIN or not _alike(*halves) > 0.3:
        return Rhythm((), wins, texts.RHYTHM_EVEN)
    shrunk = total + 13.0  # one win a week of an even spread, a dozen times over
    weights = shrunk / shrunk.mean()
    late = total[-3:].sum() / total.sum()
    why = english(texts.RHYTHM_SEEN, share=float(late))
    return Rhythm(tuple(weights.tolist()), wins, why)


def _weeks(won: Integers, quarter: Quarter) -> Doubles:
    """Wins by week of a quarter; its last day or two belong to week 13."""
    first, last = quarter.start.toordinal(), quarter.end.toordinal()
    here = won[(won >= first) & (won <= last)] - first
    week = np.minimum(here // 7, WEEKS - 1)
    return np.bincount(week, minlength=WEEKS).astype(np.float64)


def _alike(first: Doubles, second: Doubles) -> float:
    """Correlation of two patterns; 0 where one of them is flat."""
    if min(float(first.std()), float(second.std())) < 1e-12:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _luck(found: Doubles) -> float:
    """The chance of a pattern at least this uneven where all weeks are alike (chi-square), with the
    statistic halved: wins come in bunches, not one by one."""
    even = found.mean()
    statistic = float(((found - even) ** 2).sum() / even) / 2.0
    return float(special.chdtrc(len(found) - 1, statistic))


def season(deals: Deals) -> Rhythm:
    """Creation of deals by month, each month against its year, over whole years of records."""
    created = deals.created[deals.dated]
    months = _months(created)
    years = (int(months.max()) - int(months.min()) + 1) // 12 if len(months) else 0
    if years < _FEWEST_YEARS:
        return Rhythm((), len(created), texts.SEASON_SHORT)
    last = int(months.max())  # the month under way is not whole
    window = months[(months < last) & (months >= last - 12 * years)]
    table = np.bincount(window - (last - 12 * years), minlength=12 * years).astype(np.float64)
    by_year = table.reshape(years, 12)
    shares = by_year / np.maximum(by_year.sum(axis=1, keepdims=True), 1.0)
    total = by_year.sum(axis=0)
    alike = min(_alike(row, shares.mean(axis=0)) for row in shares)
    if _luck(total) > _CERTAIN or not alike > 0.5:
        return Rhythm((), len(window), texts.SEASON_NONE)
    first_month = (last - 12 * years) % 12
    weights = np.roll(shares.mean(axis=0) * 12.0, first_month)
    return Rhythm(tuple(weights.tolist()), len(window), texts.SEASON_SEEN)


def _months(days: Integers) -> Integers:
    """Months since year 0 of days given as `date.toordinal`."""
    stamps = (days - 719_163).astype("datetime64[D]").astype("datetime64[M]")
    return stamps.astype(np.int64) + 1970 * 12
