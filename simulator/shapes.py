"""What levers do by week before anything is uncertain: touches, strengths and hours.

Everything here is a function of the plan alone, small, and made anew when a lever moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import (
    DAYS_PER_YEAR,
    WARM_UP,
    season,
    weekly_amount,
    weekly_mean,
)
from simulator.kernels import adstock, hill
from simulator.plan import Activity, Plan, Programme, Schedule, Source, Spend


@dataclass(frozen=True, slots=True)
class Touches:
    """float64[WARM_UP + weeks] each: touches of a source where its mix is 0, and what a full mix
    adds (None where its shape is certain)."""

    base: Doubles
    extra: Doubles | None


def spend_touches(work: Spend, plan: Plan, saturations: tuple[float, float]) -> Touches:
    """Expected touches a week of marketing money, all seasons and organic ones included.

    The response to the adstocked weekly spend x is ceiling * Hill(x); asked as today's point, the
    ceiling is (touches today - organic) / S and the half-saturation x0 ((1-S)/S)^(1/k).
    `saturations` are S at the P5 and P95 of its range (equal: a certain shape).
    """
    return _spend_touches(work, plan.market.season, plan.start, plan.weeks, saturations)


@lru_cache(maxsize=256)
def _spend_touches(
    work: Spend,
    factors: tuple[float, ...],
    start: date,
    weeks: int,
    saturations: tuple[float, float],
) -> Touches:
    seasons = season(factors, start, weeks)
    today = work.per_month.before * 12.0 * 7.0 / DAYS_PER_YEAR
    levels = weekly_amount(work.per_month, start, weeks)
    held = adstock(levels, work.half_life, today)
    if today <= 0.0:
        half = work.half_saturation or 1.0
        response = (work.ceiling or 0.0) * hill(held, half, work.slope)
        return Touches((work.organic + response) * seasons, None)
    paid = max(work.touches_today - work.organic, 0.0)
    curves = []
    for share in saturations:
        half = today * ((1.0 - share) / share) ** (1.0 / work.slope)
        curves.append(paid / share * hill(held, half, work.slope))
    extra = None if saturations[0] == saturations[1] else (curves[1] - curves[0]) * seasons
    return Touches((work.organic + curves[0]) * seasons, extra)


def units(work: Activity, plan: Plan) -> Doubles:
    """float64[WARM_UP + weeks]: planned units of a sales activity in each week."""
    return weekly_mean(work.per_week, plan.start, plan.weeks)


def activity_touches(work: Activity, plan: Plan) -> Touches:
    """Expected touches a week of a sales activity, before hours limit it."""
    planned = units(work, plan)
    if work.ceiling is None or work.half_saturation is None:
        return Touches(planned, None)
    return Touches(work.ceiling * hill(planned, work.half_saturation, work.slope), None)


def programme_level(programme: Programme, plan: Plan) -> Doubles:
    """float64[WARM_UP + weeks]: mean level of a programme's lever, in the lever's own unit."""
    return _levels(_lever_of(programme, plan), programme.unit, plan.start, plan.weeks)


def _lever_of(programme: Programme, plan: Plan) -> Schedule:
    """Its own lever, or that of the source on which it rides."""
    if programme.halo_of is None:
        return programme.lever
    work = next(source.work for source in plan.sources if source.id == programme.halo_of)
    return work.per_month if isinstance(work, Spend) else work.per_week


def _levels(schedule: Schedule, unit: str, start: date, weeks: int) -> Doubles:
    levels = weekly_mean(schedule, start, weeks)
    return np.minimum(levels, 1.0) if unit == "share" else levels


def strength(programme: Programme, plan: Plan) -> Doubles:
    """float64[WARM_UP + weeks]: g = Hill(adstock(lever)) in [0, 1]."""
    schedule = _lever_of(programme, plan)
    shape = (programme.half_life, programme.half_saturation, programme.slope)
    return _strength(schedule, programme.unit, *shape, plan.start, plan.weeks)


@lru_cache(maxsize=256)
def _strength(
    schedule: Schedule,
    unit: str,
    half_life: float,
    half_saturation: float,
    slope: float,
    start: date,
    weeks: int,
) -> Doubles:
    levels = _levels(schedule, unit, start, weeks)
    found = hill(adstock(levels, half_life, float(levels[0])), half_saturation, slope)
    found.setflags(write=False)
    return found


def programme_hours(role: str, plan: Plan) -> Doubles:
    """float64[WARM_UP + weeks]: hours that programmes take of a role in each week."""
    total = np.zeros(WARM_UP + plan.weeks)
    for programme in plan.programmes:
        per_unit = sum(need.per_unit for need in programme.hours if need.role == role)
        if per_unit and programme.halo_of is None:
            total += per_unit * weekly_amount(programme.lever, plan.start, plan.weeks)
    return total


def replaced_share(source: Source, plan: Plan) -> Doubles:
    """float64[WARM_UP + weeks]: the share of a source's touches that programmes make instead."""
    total = np.zeros(WARM_UP + plan.weeks)
    for programme in plan.programmes:
        if programme.replaces == source.id:
            total = total + programme_level(programme, plan)
    return np.minimum(total, 1.0)
