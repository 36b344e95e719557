"""The open pipeline, deal by deal: age, chance, expected date, and which deals are stale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.ages import Incidence, ageing, counts, incidence
from simulator.history.calibration import promised
from simulator.history.coded import Bools
from simulator.history.deals import Deals

DEAD_BELOW = 0.01  # chance below which an open deal counts as stale
_FEWEST_OF_KIND = 10


@dataclass(frozen=True, slots=True)
class OpenDeals:
    """Arrays of one entry per open deal: its place in `deals`, age in days, chance of a win by age
    (before calibration), the day on which half of such wins have come (`date.toordinal`, 0 where it
    has no chance), amount (that of its kind where it has none), and whether it is stale."""

    place: Integers
    age: Integers
    chance: Doubles
    expected_on: Integers
    amount: Doubles
    amount_known: Bools
    stale: Bools
    oldest_win: int

    def wins(self, factor: float) -> float:
        """Wins to expect of all, `factor` being what their chances come to; none counts twice."""
        return float(np.minimum(self.chance * factor, 1.0).sum())


def open_deals(deals: Deals) -> OpenDeals:
    """The open deals of known age with what their age promises."""
    place = np.flatnonzero(deals.open & ageing(deals))
    age = deals.ages[place]
    chance = promised(deals)
    won_ages = deals.ages[deals.won & ageing(deals)]
    oldest = int(won_ages.max(initial=0))
    known = np.nan_to_num(deals.amount[place]) > 0
    amount = np.where(known, deals.amount[place], typical_amounts(deals)[place])
    stale = (age > oldest) | (chance < DEAD_BELOW)
    expected = np.where(chance > 0, deals.today + _half_way(incidence(counts(deals)), age), 0)
    return OpenDeals(place, age, chance, expected, amount, known, stale, oldest)


def _half_way(curve: Incidence, age: Integers) -> Integers:
    """Days until half of the wins that are still to come at each age have come."""
    rising = np.maximum.accumulate(curve.won)
    target = (curve.won_at(age) + curve.rate) / 2.0
    days: Integers = np.maximum(np.searchsorted(rising, target) - age, 1)
    return days


def typical_amounts(deals: Deals) -> Doubles:
    """float64[deals]: the mean amount of won deals of the same product (else segment) as each deal;
    of all won deals where there are fewer than ten of its kind."""
    valued = deals.won & (np.nan_to_num(deals.amount) > 0)
    whole = float(deals.amount[valued].mean()) if valued.any() else 0.0
    column = deals.traits.get("product") or deals.traits.get("segment")
    if column is None:
        return np.full(len(deals), whole)
    kinds = len(column.texts)
    count = np.bincount(column.codes[valued], minlength=kinds)
    total = np.bincount(column.codes[valued], weights=deals.amount[valued], minlength=kinds)
    means = np.where(count >= _FEWEST_OF_KIND, total / np.maximum(count, 1), whole)
    return np.asarray(means[column.codes], dtype=np.float64)
