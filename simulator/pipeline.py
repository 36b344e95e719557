"""Open deals: each one's chance of a win by week, given its age, and the wins drawn from it.

Won t weeks on with chance [F(a+t) - F(a+t-1)] / S(a), F the incidence of wins by age, S the share
still open by age (Aalen-Johansen), times a calibration factor, odds times (amount / median)^b.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator import draws
from simulator.arrays import Doubles, Integers, Singles
from simulator.calendar import counted
from simulator.kernels import integral_of_cdf
from simulator.nets import Words
from simulator.plan import Plan

_FAR = 260  # weeks of age after which no more wins are expected of the default curves
_CELLS = 256  # of a deal's chance: where a search for the week of its win begins
_AT_ONCE = 160_000  # draws, so that they stay in the cache


@dataclass(frozen=True, slots=True)
class AgeCurves:
    """F and S at the ages 0, 1, 2 ... weeks; flat beyond the last point."""

    won: Doubles
    still_open: Doubles


def age_curves(plan: Plan) -> AgeCurves:
    """The plan's curves; where it has none, those of its sales cycle and plain mean win rate."""
    pipeline = plan.pipeline
    if pipeline.won_by_age and pipeline.open_by_age:
        return AgeCurves(np.asarray(pipeline.won_by_age), np.asarray(pipeline.open_by_age))
    cycle = plan.cycle.opportunity_to_win
    ages = np.arange(_FAR + 1.0)
    step = 1e-3
    upper = integral_of_cdf(ages + step, cycle.mean.likely, cycle.cv, cycle.sample)
    lower = integral_of_cdf(ages, cycle.mean.likely, cycle.cv, cycle.sample)
    closed = np.clip((upper - lower) / step, 0.0, 1.0)
    rates = [source.to_win.likely for source in plan.sources]
    rate = float(np.mean(rates)) if rates else 0.2
    return AgeCurves(rate * closed, 1.0 - closed)


def weekly_chances(plan: Plan) -> tuple[Doubles, Doubles]:
    """Chances before calibration: float64[deals, weeks] of a win in each week of the plan, and
    float64[deals] of a win at any time."""
    curves, deals = age_curves(plan), plan.pipeline.deals
    days = np.array([(plan.start - deal.opened).days for deal in deals], dtype=np.float64)
    age = np.maximum(days, 0.0) / 7.0
    left = np.interp(age, np.arange(float(len(curves.still_open))), curves.still_open)
    points = np.arange(float(len(curves.won)))
    won = np.interp(age[:, np.newaxis] + np.arange(plan.weeks + 1.0), points, curves.won)
    some = np.where(left > 1e-9, left, np.inf)
    ever = np.clip((curves.won[-1] - won[:, 0]) / some, 0.0, 1.0)
    chances = np.diff(won, axis=1) / some[:, np.newaxis]
    passed = np.maximum(chances.sum(axis=1), 1e-300)
    factor = np.where(passed > ever, ever / passed, 1.0) * _size_factors(plan, ever)
    return chances * factor[:, np.newaxis], ever * _size_factors(plan, ever)


def _size_factors(plan: Plan, ever: Doubles) -> Doubles:
    """What the amount does to each deal's whole chance: odds times (amount / median)^b."""
    pipeline = plan.pipeline
    median = pipeline.median_amount
    if not pipeline.size_effect or not median:
        return np.ones(len(ever))
    amounts = np.array([deal.amount for deal in pipeline.deals])
    odds = (np.maximum(amounts, 1e-9) / median) ** pipeline.size_effect
    return np.where((ever > 0.0) & (ever < 1.0), odds / (1.0 - ever + ever * odds), 1.0)


@dataclass(frozen=True, slots=True)
class OpenDeals:
    """The listed deals that may be won within the plan, and what is needed to draw their wins.

    Likely ones first. `keys` of their draws; `amounts`; `by_week` float32[deals, weeks]: the chance
    to be won by each week's end; `within` and `ever`: by the goal date, and at any time; `guide`
    [deals, _CELLS]: the first week in which a place in each part of `within` may be won.
    """

    keys: Words
    amounts: Singles
    by_week: Singles
    within: Doubles
    ever: Doubles
    guide: Integers

    def some(self, part: slice) -> OpenDeals:
        """Some of the deals."""
        return OpenDeals(
            self.keys[part],
            self.amounts[part],
            self.by_week[part],
            self.within[part],
            self.ever[part],
            self.guide[part],
        )


def open_deals(plan: Plan, seed: int) -> OpenDeals:
    """All that the draws of a plan's listed deals have in common."""
    chances, ever = weekly_chances(plan)
    by_week = np.cumsum(chances * counted(plan), axis=1)
    order = np.argsort(-by_week[:, -1], kind="stable")
    kept = order[by_week[order, -1] > 0.0]
    by_week, ever = by_week[kept], ever[kept]
    within = by_week[:, -1]
    deals = [plan.pipeline.deals[place] for place in kept.tolist()]
    first = np.ceil(by_week * (_CELLS / within[:, np.newaxis])).astype(np.int64)
    place = np.arange(len(kept))[:, np.newaxis] * (_CELLS + 1) + np.minimum(first, _CELLS)
    ends = np.bincount(place.ravel(), minlength=len(kept) * (_CELLS + 1))
    return OpenDeals(
        keys=draws.stream_keys(seed, [f"deal {deal.id}" for deal in deals]),
        amounts=np.array([deal.amount for deal in deals], dtype=np.float32),
        by_week=by_week.astype(np.float32),
        within=within,
        ever=ever,
        guide=np.cumsum(ends.reshape(len(kept), _CELLS + 1), axis=1)[:, :_CELLS],
    )


@dataclass(frozen=True, slots=True)
class PipelineWins:
    """Wins of listed deals in all, float32[trials], and their amounts, float32[weeks, trials]."""

    wins: Singles
    value: Singles


def pipeline_wins(
    deals: OpenDeals, calibration: Singles, weeks: int, blocks: Sequence[int]
) -> PipelineWins:
    """Draws the wins in some blocks of trials; `calibration` [trials]."""
    trials = len(calibration)
    scale = (1.0 / np.maximum(calibration, 1e-30)).astype(np.float32)
    most = float(calibration.max(initial=0.0))
    wins, value = np.zeros(trials, np.float32), np.zeros(weeks * trials, np.float32)
    shares = deals.within * np.minimum(most, 1.0 / np.maximum(deals.ever, 1e-300))
    number = np.cumsum(shares + 4.0 / draws.REPLICATE) * trials
    bounds = np.flatnonzero(np.diff(number // _AT_ONCE, prepend=-1.0)).tolist()
    for start, stop in zip(bounds, [*bounds, len(shares)][1:], strict=True):
        own = deals.some(slice(start, stop))
        week, trial, worth = _won(own, draws.low_draws(own.keys, shares[start:stop], blocks), scale)
        np.add.at(wins, trial, np.float32(1.0))
        np.add.at(value, week * trials + trial, worth)
    return PipelineWins(wins, value.reshape(weeks, trials))


def _won(deals: OpenDeals, low: draws.Low, scale: Singles) -> tuple[Integers, Integers, Singles]:
    """Week, trial and amount of each win among the draws."""
    ever, within = deals.ever.astype(np.float32), deals.by_week[:, -1]
    places = scale.take(low.trial, mode="clip")
    np.maximum(places, ever.take(low.stream), out=places)
    places *= low.uniform
    winning = np.flatnonzero(places < within.take(low.stream))
    place = places.ravel().take(winning)
    stream = np.tile(low.stream, len(places)).take(winning)
    week = _weeks(deals, place, stream)
    return week, low.trial.ravel().take(winning), deals.amounts.take(stream)


def _weeks(deals: OpenDeals, place: Singles, stream: Integers) -> Integers:
    """The week in which each place is reached, of the deals `stream`."""
    cells = (np.float32(_CELLS) / deals.by_week[:, -1]).take(stream)
    cells *= place
    part = cells.astype(np.int64)
    np.minimum(part, _CELLS - 1, out=part)
    part += stream * _CELLS
    week: Integers = deals.guide.ravel().take(part)
    weeks = deals.by_week.shape[1]
    late = np.flatnonzero(place >= deals.by_week.ravel().take(stream * weeks + week))
    rows = stream[late]
    scaled = (deals.by_week / deals.by_week[:, -1:] + np.arange(len(deals.keys))[:, None]).ravel()
    found = np.searchsorted(scaled, place[late] / deals.by_week[rows, -1] + rows, side="right")
    week[late] = np.clip(found - rows * weeks, week[late], weeks - 1)
    return week
