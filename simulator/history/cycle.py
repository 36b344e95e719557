"""The sales cycle: days from creation to the win, the sample itself and its mean."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from scipy import special

from simulator.arrays import Doubles
from simulator.history.ages import ageing, counts, incidence, resampled
from simulator.history.deals import Deals
from simulator.history.ranges import TO_P90, Range

_RESAMPLES = 400
_SEED = 20_011
LEAST = 0.5  # days: what a deal that is won on the day of its creation takes


@dataclass(frozen=True, slots=True)
class SalesCycle:
    """`days` is the sample of won deals, sorted; `mean` is the range of its mean, with the deals
    that are still open counted in (their wins come late: the sample alone is too short)."""

    days: Doubles
    mean: Range


def sales_cycle(deals: Deals) -> SalesCycle:
    """The cycle of the deals that are won: mean of the Aalen-Johansen incidence, its range from
    resampling deals with replacement, wider where they are few."""
    kept = ageing(deals) & deals.won
    days = np.sort(deals.ages[kept]).astype(np.float64)
    ends = counts(deals)
    mean = float(incidence(ends).mean_days)
    drawn = incidence(resampled(ends, _RESAMPLES, np.random.default_rng(_SEED))).mean_days
    drawn = drawn[np.isfinite(drawn)]
    low, high = np.quantile(drawn, (0.1, 0.9)) if len(drawn) else (mean, mean)
    mean, low, high = (max(float(value), LEAST) for value in (mean, low, high))
    found = Range(min(low, mean), mean, max(high, mean))
    return SalesCycle(days, _of_few(found, len(days)))


def _of_few(found: Range, wins: int) -> Range:
    """A resampled range as wide as so few wins ask for: resampling takes their spread for known
    and a little too small, Student's t does not."""
    if wins < 2:
        return found
    more = float(special.stdtrit(wins - 1, 0.9)) / TO_P90 * sqrt(wins / (wins - 1.0))
    down, up = log(found.likely / found.low), log(found.high / found.likely)
    return Range(found.likely * exp(-more * down), found.likely, found.likely * exp(more * up))
