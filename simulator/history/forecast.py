"""The bookings of the days ahead, from what is known on one day: open deals and deals to come.

Wins of open deals: each one's chance by its age, times the factor of past quarter-ends. Wins of
deals still to be created: the pace of creation, times the share that is won before the period ends,
times how past quarters compared with that share. Worth: the amounts of past wins of the same kind.
Every factor carries its estimation error and its change between quarters.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.ages import Incidence, ageing, counts, incidence
from simulator.history.calibration import Calibration, Replay, calibration, combined, promised
from simulator.history.creation import pace
from simulator.history.deals import Deals
from simulator.history.estimate import past_ends
from simulator.history.quarters import Quarter
from simulator.history.ranges import LEAST_CV, TO_P90, Range
from simulator.history.worth import mean_range, usable

TRIALS = 8_192
MOST_BY_DEAL = 5_000
_FEWEST_OF_KIND = 10


@dataclass(frozen=True, slots=True)
class Ahead:
    """float64[trials]: bookings of the period, and the parts from open deals and from new ones."""

    total: Doubles
    of_open: Doubles
    of_new: Doubles

    def quantile(self, share: float) -> float:
        """A quantile of the bookings."""
        return float(np.quantile(self.total, share))


def bookings_ahead(
    known: Deals, quarters: tuple[Quarter, ...], days: int, seed: int = 1, trials: int = TRIALS
) -> Ahead:
    """Bookings of the `days` after `known.as_of`; `quarters` are the complete ones before it."""
    rng = np.random.default_rng([seed, known.today])
    worth = mean_range(np.sort(known.amount[usable(known)]))
    level = _drawn(rng, trials, worth.likely, sqrt(_sd(worth) ** 2 + LEAST_CV**2)) / worth.likely
    month = quarters[0].start.month if quarters else 1
    factor = _factors(rng, trials, calibration(known, past_ends(known, month)))
    of_open = _open_bookings(known, days, factor, rng) * level
    of_new = _new_bookings(known, quarters, days, rng, trials) * level
    return Ahead(of_open + of_new, of_open, of_new)


def _sd(found: Range) -> float:
    """Sd of log of a positive range."""
    return log(max(found.high, 1e-300) / max(found.low, 1e-300)) / (2.0 * TO_P90)


def _drawn(rng: np.random.Generator, trials: int, likely: float, sd: float) -> Doubles:
    """float64[trials]: lognormal round its median, antithetic in pairs."""
    half = rng.standard_normal((trials + 1) // 2)
    z = np.concatenate([half, -half])[:trials]
    rng.shuffle(z)
    return likely * np.exp(sd * z)


def _factors(rng: np.random.Generator, trials: int, found: Calibration) -> Doubles:
    return _drawn(rng, trials, found.whole.likely, _sd(found.whole))


def _open_bookings(known: Deals, days: int, factor: Doubles, rng: np.random.Generator) -> Doubles:
    place = np.flatnonzero(known.open & ageing(known))
    chance = promised(known, days)
    alive = chance > 0
    place, chance = place[alive], chance[alive]
    valued = np.nan_to_num(known.amount[place]) > 0
    total = _by_deal(known.amount[place[valued]], chance[valued], factor, rng)
    for kind, amounts in _kinds(known, place[~valued]):
        here = chance[~valued][kind]
        mean = np.minimum(factor * here.mean(), 1.0)
        total += _sums(rng.binomial(len(here), mean), amounts, rng)
    return total


def _by_deal(
    amount: Doubles, chance: Doubles, factor: Doubles, rng: np.random.Generator
) -> Doubles:
    """float64[trials]: worth of the deals that are won, each by its own chance and amount; beyond
    MOST_BY_DEAL deals a normal of the same mean and variance."""
    if len(amount) > MOST_BY_DEAL:
        mean, variance = float(chance @ amount), float((chance * (1.0 - chance)) @ amount**2)
        found = factor * mean + np.sqrt(factor * variance) * rng.standard_normal(len(factor))
        return np.maximum(found, 0.0)
    total = np.zeros(len(factor))
    for first in range(0, len(amount), 500):
        part = slice(first, first + 500)
        won = rng.random((len(factor), len(amount[part]))) < factor[:, None] * chance[part]
        total += won @ amount[part]
    return total


def _kinds(known: Deals, place: Integers) -> list[tuple[Integers, Doubles]]:
    """Open deals (as indices into `place`) by product or segment, with the amounts of past wins of
    their kind; kinds with few wins take all of them."""
    if not len(place):
        return []
    valued = usable(known)
    every = known.amount[valued]
    column = known.traits.get("product") or known.traits.get("segment")
    if column is None:
        return [(np.arange(len(place)), every)]
    found = []
    for code in np.unique(column.codes[place]).tolist():
        amounts = known.amount[valued & (column.codes == code)]
        here = np.flatnonzero(column.codes[place] == code)
        found.append((here, amounts if len(amounts) >= _FEWEST_OF_KIND else every))
    return found


def _sums(number: Integers, amounts: Doubles, rng: np.random.Generator) -> Doubles:
    """float64[trials]: the sum of `number` amounts drawn with replacement, for each trial. Above
    2,000,000 draws the sums are normal with the same mean and variance."""
    draws = int(number.sum())
    if draws > 2_000_000:
        spread = np.sqrt(number) * amounts.std() * rng.standard_normal(len(number))
        near: Doubles = np.maximum(number * amounts.mean() + spread, 0.0)
        return near
    cumulated = np.concatenate([[0.0], np.cumsum(rng.choice(amounts, draws))])
    ends = np.cumsum(number)
    found: Doubles = cumulated[ends] - cumulated[ends - number]
    return found


def _new_bookings(
    known: Deals, quarters: tuple[Quarter, ...], days: int, rng: np.random.Generator, trials: int
) -> Doubles:
    kept = ageing(known)
    curve = incidence(counts(known))
    steady = pace(known.created[kept], known.today)
    level = _sd(steady.per_week)
    created = _drawn(
        rng, trials, steady.per_week.likely * days / 7.0, sqrt(level**2 + steady.change**2)
    )
    share = float(curve.won_at(np.arange(days)).mean())
    factor = _factors(rng, trials, same_quarter(known, curve, quarters))
    wins = rng.poisson(np.minimum(created * np.minimum(share * factor, 1.0), 1e7))
    return _sums(wins, known.amount[usable(known)], rng)


def same_quarter(known: Deals, curve: Incidence, quarters: tuple[Quarter, ...]) -> Calibration:
    """Wins within the quarter of creation against what the incidence by age gives; the closing
    rhythm makes them differ."""
    found = []
    for quarter in quarters[-8:]:
        first, last = quarter.start.toordinal(), quarter.end.toordinal()
        inside = known.dated & (known.created >= first) & (known.created <= last)
        hoped = float(curve.won_at(last - known.created[inside]).sum())
        won = int((inside & known.won & (known.closed <= last)).sum())
        if hoped >= 3.0:
            found.append(
                Replay(quarter.start, quarter.end, int(inside.sum()), hoped, won, 1.0 / hoped, 0.0)
            )
    return combined(tuple(found))
