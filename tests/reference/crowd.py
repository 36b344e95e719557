"""Single leads on their way: each waits, is met, becomes an opportunity and is won, or is not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan, Source
from tests.reference import days
from tests.reference.demand import Lookup, Strength, increments, with_warm_up
from tests.reference.queues import Flow, Queues
from tests.reference.waits import wait_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Wins:
    """Single wins: week counted from the plan's start (later than its end: after the goal date),
    trial, and value in currency."""

    week: Ints
    trial: Ints
    value: Floats


def join(parts: list[Wins]) -> Wins:
    """All wins of several groups."""
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return Wins(none, none, np.zeros(0))
    return Wins(
        np.concatenate([part.week for part in parts]),
        np.concatenate([part.trial for part in parts]),
        np.concatenate([part.value for part in parts]),
    )


def value_of_deals(source: Source, mean: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """One value for each mean, and the median of the distribution it came from."""
    deals = source.deals
    if deals.sample:
        past = np.array(deals.sample) / np.mean(deals.sample)
        return mean * rng.choice(past, mean.size), mean * np.median(past)
    spread = np.log(1.0 + deals.spread**2)
    median = mean / np.sqrt(1.0 + deals.spread**2)
    return median * np.exp(np.sqrt(spread) * rng.standard_normal(mean.size)), median


def with_size(rate: Floats, value: Floats, median: Floats, effect: float) -> Floats:
    """A win rate whose odds are multiplied by (value / median) to the power `effect`."""
    factor = (value / median) ** effect
    return np.asarray(rate * factor / (1.0 - rate + rate * factor))


def _stand_in_line(
    week: Ints, trial: Ints, share: Floats, keep: float, rng: np.random.Generator
) -> Ints:
    """Week in which each is served, or -1 for those who give up (or wait beyond the last week)."""
    served = np.full(week.size, -1, dtype=np.int64)
    waiting = np.arange(week.size)
    now = week.copy()
    while waiting.size:
        inside = now < share.shape[0]
        waiting, now = waiting[inside], now[inside]
        lucky = rng.random(waiting.size) < share[now, trial[waiting]]
        served[waiting[lucky]] = now[lucky]
        waiting, now = waiting[~lucky], now[~lucky]
        patient = rng.random(waiting.size) < keep
        waiting, now = waiting[patient], now[patient] + 1
    return served


def follow(
    plan: Plan,
    flow: Flow,
    done: Floats,
    queues: Queues,
    values: Lookup,
    win_drift: Floats,
    rng: np.random.Generator,
) -> Wins:
    """All wins of one source, from Poisson leads."""
    leads = rng.poisson(flow.touches * flow.rates[0] * done)
    accepted = rng.binomial(leads, flow.rates[1])
    cells = np.repeat(np.arange(accepted.size), accepted.ravel())
    week, trial = np.divmod(cells, accepted.shape[1])
    line = _stand_in_line(week, trial, queues.followed, flow.keep, rng)
    week, trial = line[line >= 0], trial[line >= 0]
    week = wait_of(plan.cycle.lead_to_appointment, values).arrive(week, trial, rng)
    week, trial = _inside(week, trial, leads.shape[0])
    wanted = rng.random(week.size) < flow.rates[2][week, trial]
    week, trial = week[wanted], trial[wanted]
    line = _stand_in_line(week, trial, queues.held, flow.keep, rng)
    week, trial = line[line >= 0], trial[line >= 0]
    week = wait_of(plan.cycle.appointment_to_opportunity, values).arrive(week, trial, rng)
    week, trial = _inside(week, trial, leads.shape[0])
    if plan.pipeline.deals:
        week, trial = week[week >= days.WARM], trial[week >= days.WARM]
    value, median = value_of_deals(flow.source, values(flow.source.deals.mean)[trial], rng)
    chance = _chance(plan, flow, values, queues.acting, week, trial, value, median)
    top = _highest_rate(queues)[trial]
    lift = np.minimum(with_warm_up(win_drift)[week, trial], 1.0 / np.maximum(top, 1e-300))
    won = rng.random(week.size) < chance * lift
    week, trial, value = week[won], trial[won], value[won]
    week = wait_of(plan.cycle.opportunity_to_win, values).arrive(week, trial, rng) - days.WARM
    return Wins(week[week >= 0], trial[week >= 0], value[week >= 0])


def _inside(week: Ints, trial: Ints, weeks: int) -> tuple[Ints, Ints]:
    """Only what happens before the plan's last week is over."""
    inside = week < weeks
    return week[inside], trial[inside]


def _highest_rate(queues: Queues) -> Floats:
    """The trial's highest win rate of any source and week."""
    return np.asarray(np.max([flow.rates[3].max(axis=0) for flow in queues.flows], axis=0))


def _chance(
    plan: Plan,
    flow: Flow,
    values: Lookup,
    acting: list[Strength],
    week: Ints,
    trial: Ints,
    value: Floats,
    median: Floats,
) -> Floats:
    """Chance of winning each opportunity, by the week it is created and its value."""
    effect = flow.source.deals.size_effect
    if effect == 0.0:
        return flow.rates[3][week, trial]
    rate = values(flow.source.to_win)
    plain = with_size(rate[trial], value, median, effect)
    chance = plain
    for index, change in increments(plan, "opportunity_to_win", flow.source.id, rate, values):
        full = np.clip(rate + change, 0.0, 1.0)[trial]
        lifted = with_size(full, value, median, effect) - plain
        chance = chance + lifted * acting[index].by_week[week]
    return np.clip(chance, 0.0, 1.0)
