"""Open deals: each one's chance of a win by week, given its age, and the wins drawn from it.

Won t weeks on with chance [F(a+t) - F(a+t-1)] / S(a), F the incidence of wins by age, S the share
still open by age (Aalen-Johansen), times a calibration factor, odds times (amount / median)^b.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.calendar import counted
from simulator.kernels import integral_of_cdf
from simulator.plan import OpenDeal, Pipeline, Plan

_FAR = 260  # weeks of age after which no more wins are expected of the default curves


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


def weekly_chances(deal: OpenDeal, plan: Plan, curves: AgeCurves) -> tuple[Doubles, float]:
    """float64[weeks]: chance that a deal is won in each week of the plan, before calibration, and
    its chance of ever being won."""
    pipeline = plan.pipeline
    age = max((plan.start - deal.opened).days, 0) / 7.0
    points = np.arange(len(curves.won), dtype=np.float64)
    left = float(np.interp(age, np.arange(float(len(curves.still_open))), curves.still_open))
    if left <= 1e-9:
        return np.zeros(plan.weeks), 0.0
    won = np.interp(age + np.arange(plan.weeks + 1.0), points, curves.won)
    ever = min(max((curves.won[-1] - won[0]) / left, 0.0), 1.0)
    chances = np.diff(won) / left
    if ever > 0.0 and chances.sum() > ever:
        chances *= ever / chances.sum()
    factor = _size_factor(deal, pipeline, ever)
    return chances * factor, ever * factor


def _size_factor(deal: OpenDeal, pipeline: Pipeline, ever: float) -> float:
    """What the amount does to the whole chance: odds times (amount / median)^b."""
    median = pipeline.median_amount
    if not pipeline.size_effect or not median or not 0.0 < ever < 1.0:
        return 1.0
    odds: float = (max(deal.amount, 1e-9) / median) ** pipeline.size_effect
    return odds / (1.0 - ever + ever * odds)


_recent: list[tuple[Plan, list[tuple[Doubles, float]]]] = []


def _chances_to_date(plan: Plan) -> list[tuple[Doubles, float]]:
    """For each deal: its chance to be won by each week's end, and ever; kept for the plan asked
    last, whose chunks all ask for the same."""
    for kept, found in _recent:
        if kept is plan:
            return found
    curves, cut = age_curves(plan), counted(plan)
    found = []
    for deal in plan.pipeline.deals:
        chances, ever = weekly_chances(deal, plan, curves)
        found.append((np.cumsum(chances * cut), ever))
    _recent[:] = [(plan, found)]
    return found


@dataclass(frozen=True, slots=True)
class PipelineWins:
    """Wins of listed deals and their amounts, float32[weeks, trials]."""

    wins: Singles
    value: Singles


def pipeline_wins(plan: Plan, calibration: Doubles, uniforms: Doubles) -> PipelineWins:
    """Draws the wins: `calibration` [trials], a uniform for each deal and trial [deals, trials]."""
    weeks, trials = plan.weeks, len(calibration)
    cells: list[np.ndarray] = []
    amounts: list[Doubles] = []
    scale = 1.0 / np.maximum(calibration, 1e-300)
    most = float(calibration.max(initial=0.0))
    for deal, own, (by_week, ever) in zip(
        plan.pipeline.deals, uniforms, _chances_to_date(plan), strict=True
    ):
        if ever <= 0.0:
            continue
        possible = np.flatnonzero(own < by_week[-1] * most)
        place = own[possible] * np.maximum(scale[possible], ever)
        winning = np.flatnonzero(place < by_week[-1])
        week = np.searchsorted(by_week, place[winning], "right")
        cells.append(week * trials + possible[winning])
        amounts.append(np.full(len(winning), deal.amount))
    if not cells:
        nothing = np.zeros((weeks, trials), np.float32)
        return PipelineWins(nothing, nothing)
    where, worth = np.concatenate(cells), np.concatenate(amounts)
    shape = (weeks, trials)
    wins = np.bincount(where, minlength=weeks * trials).reshape(shape)
    value = np.bincount(where, worth, minlength=weeks * trials).reshape(shape)
    return PipelineWins(wins.astype(np.float32), value.astype(np.float32))
