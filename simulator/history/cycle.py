"""The sales cycle: days from creation to the win, the sample itself and its mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles
from simulator.history.ages import ageing, counts, incidence, resampled
from simulator.history.deals import Deals
from simulator.history.ranges import Range

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
    resampling deals with replacement."""
    kept = ageing(deals) & deals.won
    days = np.sort(deals.ages[kept]).astype(np.float64)
    ends = counts(deals)
    mean = float(incidence(ends).mean_days)
    drawn = incidence(resampled(ends, _RESAMPLES, np.random.default_rng(_SEED))).mean_days
    drawn = drawn[np.isfinite(drawn)]
    low, high = np.quantile(drawn, (0.1, 0.9)) if len(drawn) else (mean, mean)
    mean, low, high = (max(float(value), LEAST) for value in (mean, low, high))
    return SalesCycle(days, Range(min(low, mean), mean, max(high, mean)))
