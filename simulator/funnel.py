"""The way of leads through both queues and three waits, to the wins that are expected by week.

What stays the same while levers move (the year before, everything in flight on the first day) is a
`Warm` start, made once for a chunk of trials and added to every projection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.capacity import FollowUp, FollowUpQueue, Hours, Prospecting
from simulator.kernels import carry_over
from simulator.lags import Wait
from simulator.lines import APPOINTMENTS, CARRIERS, Carrying, later_programmes
from simulator.meetings import Ahead, Held, hold
from simulator.plan import Plan

Pair = tuple[Singles, Singles]


@dataclass(frozen=True, slots=True)
class Course:
    """What the funnel needs of a chunk besides its flows; all by trial."""

    plan: Plan
    carried: tuple[Carrying, Carrying]  # by class
    kinds: tuple[tuple[int, ...], tuple[int, ...]]  # of a class among all kinds
    kind_count: int
    waits: tuple[Wait, Wait, Wait]
    hours_each: Singles
    keep: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Warm:
    """What the year before leaves: backlogs, and arrivals in the plan's weeks, by class or in all."""

    leads: Pair  # backlog [quantities, trials]
    meetings: Pair  # backlog [1 + carriers, trials]
    arrivals: Pair  # appointments [weeks, 1 + all carriers, trials]
    opportunities: Singles  # [weeks, kinds * win combinations, trials]
    wins: Singles | None  # [weeks, kinds, trials]; None where open deals are listed instead


@dataclass(frozen=True, slots=True)
class Result:
    """A run through the weeks of the plan (or of the year before)."""

    follow_up: FollowUp
    arrivals: Pair
    held: Held
    opportunities: Singles  # [weeks, kinds * win combinations, trials], by the week they are created
    wins: Singles  # [weeks, kinds, trials]


def course_keep(plan: Plan) -> tuple[float, float]:
    """What is left after a week of waiting, inbound and outbound."""
    capacity = plan.capacity
    return carry_over(capacity.inbound_half_life), carry_over(capacity.outbound_half_life)


def run(
    course: Course,
    inbound: Singles,
    outbound: Sequence[Prospecting],
    hours: Hours,
    strengths: Sequence[Doubles],
    win_drift: Singles | None,
    warm: Warm | None,
) -> Result:
    """Leads of all lines [weeks, quantities, trials] to expected wins; `strengths` [weeks] each."""
    weeks, _, trials = inbound.shape
    ahead = _ahead(course, outbound, weeks, trials, warm)
    start = warm.leads if warm is not None else _nothing(course, CARRIERS, trials)
    queue = FollowUpQueue(inbound, outbound, hours, start, course.keep, ahead)
    followed = queue.run()
    raw = tuple(
        course.waits[0].carry(handled[:, APPOINTMENTS:], weeks) for handled in followed.handled
    )
    if warm is not None:
        for part in (0, 1):
            raw[part][...] += warm.arrivals[part]
    arrivals = tuple(
        _with_programmes(course, part, flow, strengths) for part, flow in enumerate(raw)
    )
    waiting = warm.meetings if warm is not None else tuple(np.zeros_like(a[0]) for a in arrivals)
    held = hold(arrivals, followed.meeting_hours, course.hours_each, waiting, course.keep)
    opportunities = course.waits[1].carry(_merge(course, held.held), weeks)
    if warm is not None:
        opportunities += warm.opportunities
    created = won_rates(course, opportunities, strengths, win_drift)
    wins = course.waits[2].carry(created, weeks)
    if warm is not None and warm.wins is not None:
        wins += warm.wins
    return Result(followed, (arrivals[0], arrivals[1]), held, created, wins)


def warm_start(course: Course, result: Result, weeks: int, strengths: Sequence[Doubles]) -> Warm:
    """What a run through the year before leaves to the plan's weeks."""
    followed, held = result.follow_up, result.held
    arrivals = [
        course.waits[0].inherit(flow[:, APPOINTMENTS:], weeks) for flow in followed.handled
    ]
    wins = None
    if not course.plan.pipeline.deals:
        wins = course.waits[2].inherit(result.opportunities, weeks)
    return Warm(
        leads=followed.backlog,
        meetings=held.backlog,
        arrivals=(arrivals[0], arrivals[1]),
        opportunities=course.waits[1].inherit(_merge(course, held.held), weeks),
        wins=wins,
    )


def _nothing(course: Course, rows: int, trials: int) -> Pair:
    first, second = (
        np.zeros((rows + carried.count, trials), np.float32) for carried in course.carried
    )
    return first, second


def _ahead(
    course: Course, outbound: Sequence[Prospecting], weeks: int, trials: int, warm: Warm | None
) -> Ahead | None:
    """Given where the role that holds appointments also prospects."""
    if not any(line.done_by in ("appointments", "both") for line in outbound):
        return None
    wait = course.waits[0]
    nothing = np.zeros((weeks, trials), np.float32)
    return Ahead(
        weights=(
            wait.first.astype(np.float32),
            None if wait.added is None else wait.added.astype(np.float32),
        ),
        mix=wait.mix,
        hours_each=course.hours_each,
        inherited=[nothing, nothing] if warm is None else [a[:, 0] for a in warm.arrivals],
        backlog=[nothing[0], nothing[0]] if warm is None else [m[0] for m in warm.meetings],
        keep=course.keep,
    )


def _with_programmes(
    course: Course, part: int, flow: Singles, strengths: Sequence[Doubles]
) -> Singles:
    """Sums the carriers of programmes that act on appointment -> opportunity into their base."""
    acting = later_programmes(course.plan, "appointment_to_opportunity")
    if len(acting) == 1:
        return flow
    weeks, rows, trials = flow.shape
    carriers = flow[:, 1:].reshape(weeks, (rows - 1) // len(acting), len(acting), trials)
    summed = weighted_sum(carriers, acting, strengths)
    return np.concatenate([flow[:, :1], summed], axis=1)


def weighted_sum(
    carriers: Singles, acting: Sequence[int | None], strengths: Sequence[Doubles]
) -> Singles:
    """[weeks, n, programmes, trials] -> [weeks, n, trials]: base + sum of part * g[week]."""
    total = carriers[:, :, 0].copy()
    for column, programme in enumerate(acting):
        if programme is not None:
            weights = strengths[programme].astype(np.float32)[:, None, None]
            total += carriers[:, :, column] * weights
    return total


def _merge(course: Course, held: Pair) -> Singles:
    """[weeks, kinds * win combinations, trials]: carriers of both classes, by kind."""
    weeks, _, trials = held[0].shape
    combinations = len(later_programmes(course.plan, "opportunity_to_win"))
    total = np.zeros((weeks, course.kind_count, combinations, trials), np.float32)
    for flow, kinds in zip(held, course.kinds, strict=True):
        own = flow[:, 1:].reshape(weeks, len(kinds), combinations, trials)
        for row, kind in enumerate(kinds):
            total[:, kind] += own[:, row]
    return total.reshape(weeks, course.kind_count * combinations, trials)


def won_rates(
    course: Course,
    opportunities: Singles,
    strengths: Sequence[Doubles],
    win_drift: Singles | None,
) -> Singles:
    """[weeks, kinds, trials]: what opportunities will give, by the week they are created."""
    acting = later_programmes(course.plan, "opportunity_to_win")
    weeks, _, trials = opportunities.shape
    carriers = opportunities.reshape(weeks, course.kind_count, len(acting), trials)
    total = weighted_sum(carriers, acting, strengths)
    if win_drift is not None:
        total *= win_drift[:, None, :]
    return total


