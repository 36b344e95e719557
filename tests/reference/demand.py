"""Touches by source and the rates of every stage, by week and trial, warm-up included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.assumption import Assumption
from simulator.plan import Plan, Programme, Source, Spend
from tests.reference import days
from tests.reference.beliefs import SHARE, Beliefs, quantile

Floats = NDArray[np.float64]
Lookup = Callable[[Assumption], Floats]
STAGES = (
    ("touch_to_lead", "to_lead"),
    ("lead_to_appointment", "to_appointment"),
    ("appointment_to_opportunity", "to_opportunity"),
    ("opportunity_to_win", "to_win"),
)


@dataclass(frozen=True)
class Strength:
    """A programme's strength by week, with its plan."""

    programme: Programme
    by_week: Floats


def hill(level: Floats, half: float | Floats, slope: float) -> Floats:
    """level^slope / (level^slope + half^slope)."""
    power = level**slope
    return np.asarray(power / (power + np.asarray(half) ** slope))


def carried(by_week: Floats, before: float, half_life: float) -> Floats:
    """Adstock x = (1-a) s + a x of the week before, started from a steady `before`."""
    keep = 2.0 ** (-1.0 / half_life) if half_life > 0.0 else 0.0
    out = np.empty_like(by_week)
    stock = before
    for week, amount in enumerate(by_week):
        stock = (1.0 - keep) * amount + keep * stock
        out[week] = stock
    return out


def mix_of(
    belief: Assumption, drawn: Floats, support: tuple[float, float]
) -> tuple[float, float, Floats]:
    """The two fixed ends (P5, P95) of an uncertain shape and each trial's weight on the second."""
    if not belief.is_range:
        return belief.likely, belief.likely, np.zeros_like(drawn)
    low, high = quantile(belief, support, 0.05), quantile(belief, support, 0.95)
    return low, high, np.clip((drawn - low) / (high - low), 0.0, 1.0)


def lookup(beliefs: Beliefs, trials: int) -> Lookup:
    """The trials' values of an assumption."""

    def values(belief: Assumption) -> Floats:
        if belief.is_range:
            return np.asarray(beliefs.values[belief.id], dtype=np.float64)
        return np.full(trials, belief.likely)

    return values


def with_warm_up(drift: Floats) -> Floats:
    """A drift over the plan's weeks with the factor 1 in the year before."""
    return np.concatenate([np.ones((days.WARM, drift.shape[1])), drift])


def marketing_touches(plan: Plan, source: Source, values: Lookup, drift: Floats) -> Floats:
    """Touches that money brings, [weeks, trials]."""
    work = source.work
    assert isinstance(work, Spend)
    spend = days.weekly_of_month(days.daily(work.per_month, plan), plan)
    today = work.per_month.before * 12.0 * 7.0 / 365.25
    stock = carried(spend, today, work.half_life)
    if today > 0.0:
        low, high, weight = mix_of(work.saturation, values(work.saturation), SHARE)
        paid = np.zeros((stock.size, weight.size))
        for end, share in ((low, 1.0 - weight), (high, weight)):
            half = today * ((1.0 - end) / end) ** (1.0 / work.slope)
            most = (work.touches_today - work.organic) / end
            paid += np.outer(most * hill(stock, half, work.slope), share)
    else:
        assert work.ceiling is not None
        assert work.half_saturation is not None
        curve = work.ceiling * hill(stock, work.half_saturation, work.slope)
        paid = np.repeat(curve[:, None], drift.shape[1], axis=1)
    factor = values(source.volume)[None, :] * with_warm_up(drift)
    return np.asarray((work.organic + paid) * days.season(plan)[:, None] * factor)


def strengths(plan: Plan) -> list[Strength]:
    """How strongly each programme acts in each week."""
    out = []
    for programme in plan.programmes:
        lever = programme.lever
        if programme.halo_of is not None:
            ridden = next(one for one in plan.sources if one.id == programme.halo_of)
            assert isinstance(ridden.work, Spend)
            lever = ridden.work.per_month
        by_week = days.weekly_mean(days.daily(lever, plan))
        stock = carried(by_week, lever.before, programme.half_life)
        out.append(Strength(programme, hill(stock, programme.half_saturation, programme.slope)))
    return out


def moved(rate: Floats, change: Floats) -> Floats:
    """The rate when its odds are multiplied by 1 + change."""
    return np.asarray(rate * (1.0 + change) / (1.0 - rate + rate * (1.0 + change)))


def increments(
    plan: Plan, kind: str, source_id: str | None, rate: Floats, values: Lookup
) -> list[tuple[int, Floats]]:
    """(programme index, change of a rate at full strength), held inside [0, 1] together."""
    found: list[tuple[int, Floats]] = []
    for index, programme in enumerate(plan.programmes):
        for effect in programme.effects:
            named = source_id is None or not effect.sources or source_id in effect.sources
            if effect.rate == kind and named:
                found.append((index, moved(rate, values(effect.odds_change)) - rate))
    if not found:
        return []
    stack = np.array([change for _, change in found])
    rises = np.where(stack > 0.0, stack, 0.0).sum(axis=0)
    falls = -np.where(stack < 0.0, stack, 0.0).sum(axis=0)
    up = np.where(rate + rises > 1.0, (1.0 - rate) / np.where(rises > 0.0, rises, 1.0), 1.0)
    down = np.where(falls > rate, rate / np.where(falls > 0.0, falls, 1.0), 1.0)
    return [(index, change * np.where(change > 0.0, up, down)) for index, change in found]


def rate_by_week(
    plan: Plan,
    kind: str,
    source_id: str | None,
    rate: Floats,
    values: Lookup,
    acting: list[Strength],
) -> Floats:
    """A rate under all programmes, [weeks, trials]."""
    weeks = days.WARM + plan.weeks
    out = np.repeat(rate[None, :], weeks, axis=0)
    for index, change in increments(plan, kind, source_id, rate, values):
        out = out + np.outer(acting[index].by_week, change)
    return np.asarray(np.clip(out, 0.0, 1.0))
