"""Expected wins of each trial and week, and bookings drawn from their conditional moments."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan
from tests.reference import days
from tests.reference.demand import Lookup, with_warm_up
from tests.reference.queues import Flow, Queues
from tests.reference.rhythm import closing, counted_days, slipping
from tests.reference.waits import Wait, wait_of

Floats = NDArray[np.float64]


def later(flow: Floats, wait: Wait) -> Floats:
    """A weekly flow after a wait, [weeks, trials]."""
    weeks = flow.shape[0]
    out = np.zeros_like(flow)
    for shares, weight in zip(wait.shares(weeks), (1.0 - wait.weight, wait.weight), strict=True):
        band = np.zeros((weeks, weeks))
        for week in range(weeks):
            band[week:, week] = shares[: weeks - week]
        out += band @ (flow * weight)
    return out


def through_queue(flow: Floats, share: Floats, keep: float) -> Floats:
    """What of a weekly flow is served in each week."""
    waiting = np.zeros(flow.shape[1])
    out = np.empty_like(flow)
    for week in range(flow.shape[0]):
        waiting = waiting + flow[week]
        out[week] = waiting * share[week]
        waiting = waiting * (1.0 - share[week]) * keep
    return out


def stages(
    plan: Plan, flow: Flow, done: Floats, queues: Queues, values: Lookup, win_drift: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Expected leads, appointments held, opportunities and wins, [warm-up and weeks, trials]."""
    leads = flow.touches * flow.rates[0] * done
    followed = through_queue(leads * flow.rates[1], queues.followed, flow.keep)
    arriving = later(followed, wait_of(plan.cycle.lead_to_appointment, values))
    met = through_queue(arriving, queues.held, flow.keep)
    good = through_queue(arriving * flow.rates[2], queues.held, flow.keep)
    created = later(good, wait_of(plan.cycle.appointment_to_opportunity, values))
    if plan.pipeline.deals:
        created[: days.WARM] = 0.0
    top = np.max([one.rates[3].max(axis=0) for one in queues.flows], axis=0)
    lift = np.minimum(with_warm_up(win_drift), 1.0 / top[None, :])
    wins = later(created * flow.rates[3] * lift, wait_of(plan.cycle.opportunity_to_win, values))
    return leads, met, created, wins


def in_expected_rhythm(plan: Plan, wins: Floats, values: Lookup) -> Floats:
    """Expected wins of the plan's weeks under profile and slip, the cut week by its days."""
    out = wins.copy()
    out[-1] *= days.last_share(plan)
    if plan.cycle.quarter_profile:
        for weeks, shares, number in closing(plan):
            out[weeks] = number * shares[:, None] * out[weeks].sum(axis=0)
    if plan.cycle.slip is not None:
        slip, before = values(plan.cycle.slip), out.copy()
        for late, early in slipping(plan):
            mine = [week for week in late if week < plan.weeks]
            gone = before[mine] * slip
            out[mine] -= gone
            for week in early:
                if week < plan.weeks:
                    out[week] += gone.sum(axis=0) / len(early) * counted_days(plan, week)
    return np.asarray(out)


def bookings_by_moments(
    plan: Plan, queues: Queues, values: Lookup, win_drift: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Value of new wins by week from a gamma of the right mean and variance, and expected wins."""
    trials = win_drift.shape[1]
    mean = np.zeros((plan.weeks, trials))
    variance, count = mean.copy(), mean.copy()
    for flow, done in zip(queues.flows, queues.share_done, strict=True):
        wins = stages(plan, flow, done, queues, values, win_drift)[3][days.WARM :]
        expected = in_expected_rhythm(plan, wins, values)
        deal = values(flow.source.deals.mean)
        sample = np.array(flow.source.deals.sample)
        spread = float(sample.std() / sample.mean()) if sample.size else flow.source.deals.spread
        mean += expected * deal
        variance += expected * deal**2 * (1.0 + spread**2)
        count += expected
    shape = np.where(variance > 0.0, mean**2 / np.where(variance > 0.0, variance, 1.0), 0.0)
    scale = np.where(mean > 0.0, variance / np.where(mean > 0.0, mean, 1.0), 0.0)
    return rng.gamma(np.maximum(shape, 1e-12)) * scale, count
