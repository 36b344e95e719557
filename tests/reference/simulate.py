"""The whole reference: a plan and the trials' assumption values in, the goal's path out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Plan
from tests.reference import days
from tests.reference.beliefs import Beliefs
from tests.reference.crowd import follow, join
from tests.reference.demand import Lookup, lookup
from tests.reference.expected import bookings_by_moments
from tests.reference.money import before_the_goal, booked, goal_path
from tests.reference.open_deals import win_open_deals
from tests.reference.queues import Queues, run_queues
from tests.reference.rhythm import in_rhythm

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Outcome:
    """goal_path and wins [weeks, trials] (wins: number in each week), and the shares q [weeks,
    trials] of the follow-up and of the appointments that were done in the plan's weeks."""

    goal_path: Floats
    wins: Floats
    followed: Floats
    held: Floats

    @property
    def final(self) -> Floats:
        """The goal metric at the goal date, [trials]."""
        return np.asarray(self.goal_path[-1])


def simulate(
    plan: Plan, beliefs: Beliefs, rng: np.random.Generator, by_moments: bool = False
) -> Outcome:
    """Follows every lead of every trial; `by_moments`: bookings of new wins from the conditional
    mean and variance of each week instead (for plans of many thousand wins)."""
    trials = beliefs.volume_drift.shape[1]
    parts = [
        _block(plan, _columns(beliefs, start, start + 1000), rng, by_moments)
        for start in range(0, trials, 1000)
    ]
    return Outcome(
        np.hstack([part.goal_path for part in parts]),
        np.hstack([part.wins for part in parts]),
        np.hstack([part.followed for part in parts]),
        np.hstack([part.held for part in parts]),
    )


def _columns(beliefs: Beliefs, start: int, stop: int) -> Beliefs:
    """The beliefs of some of the trials."""
    return Beliefs(
        {key: drawn[start:stop] for key, drawn in beliefs.values.items()},
        beliefs.volume_drift[:, start:stop],
        beliefs.win_drift[:, start:stop],
    )


def _block(plan: Plan, beliefs: Beliefs, rng: np.random.Generator, by_moments: bool) -> Outcome:
    trials = beliefs.volume_drift.shape[1]
    values = lookup(beliefs, trials)
    queues = run_queues(plan, values, beliefs.volume_drift)
    listed = before_the_goal(plan, win_open_deals(plan, values, rng), rng)
    value, count = booked(listed, plan.weeks, trials)
    if by_moments:
        more = bookings_by_moments(plan, queues, values, beliefs.win_drift, rng)
    else:
        more = _new_wins(plan, queues, values, beliefs.win_drift, rng)
    value, count = value + more[0], count + more[1]
    return Outcome(
        goal_path(plan, value, values),
        count,
        queues.followed[days.WARM :],
        queues.held[days.WARM :],
    )


def _new_wins(
    plan: Plan,
    queues: Queues,
    values: Lookup,
    win_drift: Floats,
    rng: np.random.Generator,
) -> tuple[Floats, Floats]:
    """Value and number of new wins in each week, each followed from its lead on."""
    everyone = [
        follow(plan, flow, done, queues, values, win_drift, rng)
        for flow, done in zip(queues.flows, queues.share_done, strict=True)
    ]
    wins = in_rhythm(plan, before_the_goal(plan, join(everyone), rng), values, rng)
    return booked(wins, plan.weeks, win_drift.shape[1])
