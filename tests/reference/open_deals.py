"""Open deals, one by one: won in some week, or not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from simulator.plan import OpenDeal, Plan
from tests.reference.crowd import Wins, join
from tests.reference.demand import Lookup

Floats = NDArray[np.float64]


def curves(plan: Plan) -> tuple[Floats, Floats]:
    """F and S at whole weeks of age; without estimates, from the cycle and the mean win rate."""
    pipeline = plan.pipeline
    if pipeline.won_by_age:
        return np.array(pipeline.won_by_age), np.array(pipeline.open_by_age)
    lag = plan.cycle.opportunity_to_win
    ages = np.arange(0.0, 1500.0)
    if lag.sample:
        past = np.array(lag.sample) * lag.mean.likely / np.mean(lag.sample)
        closed = np.array([(past <= age).mean() for age in ages])
    else:
        shape = 1.0 / lag.cv**2
        closed = stats.gamma.cdf(ages, shape, scale=lag.mean.likely / shape)
    rate = float(np.mean([source.to_win.likely for source in plan.sources]))
    return rate * closed, 1.0 - closed


def at_age(curve: Floats, age: Floats | float) -> Floats:
    """Linear between whole weeks, flat after the last."""
    return np.asarray(np.interp(age, np.arange(curve.size), curve))


def weekly_chances(plan: Plan, deal: OpenDeal) -> Floats:
    """Chance of this deal to be won in each week of the plan, before calibration, and (last) of
    all weeks after it: [weeks + 1]."""
    won, still_open = curves(plan)
    age = (plan.start - deal.opened).days / 7.0
    alive = float(at_age(still_open, age))
    if alive <= 0.0:
        return np.zeros(plan.weeks + 1)
    edges = np.append(age + np.arange(plan.weeks + 1), 1e9)
    chance = np.diff(at_age(won, edges)) / alive
    effect, total = plan.pipeline.size_effect, float(chance.sum())
    if effect != 0.0 and plan.pipeline.median_amount and 0.0 < total < 1.0:
        odds = total / (1.0 - total) * (deal.amount / plan.pipeline.median_amount) ** effect
        chance = chance * (odds / (1.0 + odds)) / total
    return np.asarray(chance)


def win_open_deals(plan: Plan, values: Lookup, rng: np.random.Generator) -> Wins:
    """Wins from the deals that are open on the first day."""
    calibration = values(plan.pipeline.calibration)
    parts = []
    for deal in plan.pipeline.deals:
        chance = np.outer(weekly_chances(plan, deal), calibration)
        total = chance.sum(axis=0)
        chance = chance / np.maximum(total, 1.0)
        draw = rng.random(calibration.size)
        passed = (draw[None, :] >= np.cumsum(chance, axis=0)).sum(axis=0)
        trial = np.flatnonzero(passed < plan.weeks)
        parts.append(Wins(passed[trial], trial, np.full(trial.size, deal.amount)))
    return join(parts)
