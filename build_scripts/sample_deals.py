"""The sample company's open deals, drawn from its own cycle, and how deals end by age."""

from __future__ import annotations

import random
from datetime import date, timedelta
from math import exp, lgamma, log, sqrt
from statistics import NormalDist

from sample_sources import measured

from simulator.plan import OpenDeal, Pipeline

SEED = 2027
OPEN_DEALS = 120
WON_MEAN, WON_SPREAD = 10.0, 0.7
LOST_MEAN, LOST_SPREAD = 6.0, 0.9
WIN_RATE = 0.24
CURVE_WEEKS = 60


def gamma_share(value: float, mean: float, spread: float) -> float:
    """Share of a gamma distribution below a value (the power series of the incomplete gamma)."""
    shape = 1.0 / spread**2
    scaled = value * shape / mean
    if scaled <= 0.0:
        return 0.0
    term = total = 1.0 / shape
    for step in range(1, 400):
        term *= scaled / (shape + step)
        total += term
    return min(1.0, total * exp(shape * log(scaled) - scaled - lgamma(shape)))


def won_by_age() -> tuple[float, ...]:
    """Share of all deals that is won by the end of each week of age."""
    return tuple(
        round(WIN_RATE * gamma_share(week, WON_MEAN, WON_SPREAD), 4)
        for week in range(CURVE_WEEKS + 1)
    )


def open_by_age() -> tuple[float, ...]:
    """Share of all deals that is still open at the end of each week of age."""
    return tuple(
        round(
            1.0
            - WIN_RATE * gamma_share(week, WON_MEAN, WON_SPREAD)
            - (1.0 - WIN_RATE) * gamma_share(week, LOST_MEAN, LOST_SPREAD),
            4,
        )
        for week in range(CURVE_WEEKS + 1)
    )


def _age_in_days(uniform: float, still_open: tuple[float, ...]) -> int:
    """An age drawn in proportion to how many deals are still open at it, in days, at least 1."""
    target = uniform * sum(still_open)
    for week, share in enumerate(still_open):
        if target < share:
            return max(1, int(7.0 * (week + target / share)))
        target -= share
    return 7 * CURVE_WEEKS


def _deal(
    number: int, start: date, stream: random.Random, still_open: tuple[float, ...]
) -> OpenDeal:
    """One open deal; an enterprise deal is on average two and a half times as large."""
    large = stream.random() < 0.2
    mean, spread = (104e3, 0.7) if large else (43e3, 0.6)
    deviation = sqrt(log(1.0 + spread**2))
    score = NormalDist().inv_cdf(0.0005 + 0.999 * stream.random())
    amount = mean * exp(deviation * score - deviation**2 / 2.0)
    age = _age_in_days(stream.random(), still_open)
    return OpenDeal(
        id=f"D-{number:04d}",
        amount=float(round(amount / 250.0) * 250),
        opened=start - timedelta(days=age),
        segment="Enterprise" if large else "Mid-market",
    )


def pipeline(start: date) -> Pipeline:
    """About seven weeks of opportunities, as many as the rates of the plan leave open."""
    stream = random.Random(SEED)
    still_open = open_by_age()
    deals = [_deal(2600 + 3 * index, start, stream, still_open) for index in range(OPEN_DEALS)]
    return Pipeline(
        deals=tuple(sorted(deals, key=lambda deal: (deal.opened, deal.id))),
        won_by_age=won_by_age(),
        open_by_age=still_open,
        calibration=measured(110, (0.76, 0.9, 1.07), "forecasts at eight quarter-ends", 8),
    )
