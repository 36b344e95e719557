"""The way of leads through both queues and three waits, to the wins that are expected by week.

What stays the same while levers move (the year before, everything in flight on the first day) is a
`Warm` start, made once for a chunk of trials and added to every projection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.capacity import FollowUp, FollowUpQueue, Hours, Prospecting
from simulator.kernels import carry_over
from simulator.lags import Wait
from simulator.lifts import Lifts
from simulator.lines import ROWS
from simulator.meetings import Ahead, Desk, Held, hold
from simulator.plan import Plan
from simulator.workspace import Workspace

Pair = tuple[Singles, Singles]
_TINY = np.float32(1e-20)


@dataclass(frozen=True, slots=True)
class Course:
    """What the funnel needs of a chunk besides its flows; all by trial."""

    plan: Plan
    kinds: tuple[tuple[int, ...], tuple[int, ...]]  # carriers of a class among all kinds
    kind_count: int
    waits: tuple[Wait, Wait, Wait]
    hours_each: Singles
    keep: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flows:
    """New leads of a span of weeks: inbound [weeks, rows, trials], outbound lines, and hours."""

    inbound: Singles
    outbound: Sequence[Prospecting]
    hours: Hours


@dataclass(frozen=True, slots=True)
class Warm:
    """What the year before leaves: backlogs, and arrivals in the plan's weeks, by class or in all.
    """

    leads: Pair  # backlog [rows, trials]
    meetings: Pair  # backlog [1 + carriers, trials]
    arrivals: Pair  # appointments [weeks, 1 + carriers, trials]
    opportunities: Singles  # [weeks, kinds, trials]
    wins: Singles | None  # [weeks, kinds, trials]; None where open deals are listed instead


@dataclass(frozen=True, slots=True)
class Result:
    """A run through the weeks of the plan (or of the year before)."""

    follow_up: FollowUp
    arrivals: Pair  # appointments [weeks, 1 + carriers, trials]
    held: Held
    waiting: Sequence[Singles]  # appointments at the start, by class: [1 + carriers, trials]
    created: Singles  # [weeks, kinds, trials]: what opportunities will give, by week of creation
    wins: Singles  # [weeks, kinds, trials]
    lifted: Lifts
    timing: Singles  # opportunities that the weeks see for each that their appointments give [trials]


def course_keep(plan: Plan) -> tuple[float, float]:
    """What is left after a week of waiting, inbound and outbound."""
    capacity = plan.capacity
    return carry_over(capacity.inbound_half_life), carry_over(capacity.outbound_half_life)


def run(
    course: Course,
    flows: Flows,
    lifting: Callable[[FollowUp], Lifts],
    strengths: Sequence[Doubles],
    win_drift: Singles | None,
    warm: Warm | None,
    space: Workspace,
) -> Result:
    """Leads of all lines to expected wins; `strengths` [weeks] of each programme; `lifting` says
    what programmes add to later rates, once it is known what was followed up."""
    weeks, _, trials = flows.inbound.shape
    ahead = _ahead(course, flows.outbound, weeks, trials, warm)
    start = warm.leads if warm is not None else _nothing(course, ROWS, trials)
    queue = FollowUpQueue(
        flows.inbound, flows.outbound, flows.hours, start, course.keep, ahead, space
    )
    followed = queue.run()
    lifted = lifting(followed)
    arrivals = [
        _arrivals(course, part, followed.handled[part], warm, space) for part in (0, 1)
    ]
    for flow, kinds in zip(arrivals, course.kinds, strict=True):
        rows = slice(kinds[0], kinds[-1] + 1)
        own = [(programme, factor[rows]) for programme, factor in lifted.by_opportunity]
        lift(flow[:, 1:], own, strengths)
    waiting = warm.meetings if warm is not None else [np.zeros_like(a[0]) for a in arrivals]
    desk = Desk(
        followed.meeting_hours, course.hours_each, course.keep, _places(course), course.kind_count
    )
    held = hold(arrivals, desk, waiting, space)
    shape = held.carriers.shape
    opportunities = course.waits[1].carry(
        held.carriers, space.take("opportunities", *shape), space.take("spare", *shape)
    )
    if warm is not None:
        opportunities += warm.opportunities
    timing = opportunities.sum(axis=(0, 1)) / np.maximum(held.carriers.sum(axis=(0, 1)), _TINY)
    created = opportunities
    lift(created, lifted.by_win, strengths)
    if win_drift is not None:
        created *= win_drift[:, None, :]
    wins = course.waits[2].carry(
        created, space.take("expected wins", *created.shape), space.take("spare", *created.shape)
    )
    if warm is not None and warm.wins is not None:
        wins += warm.wins
    return Result(followed, (arrivals[0], arrivals[1]), held, waiting, created, wins, lifted, timing)


def warm_start(course: Course, result: Result, weeks: int) -> Warm:
    """What a run through the year before leaves to the plan's weeks."""
    arrivals = [course.waits[0].inherit(flow, weeks) for flow in result.follow_up.handled]
    wins = None
    if not course.plan.pipeline.deals:
        wins = course.waits[2].inherit(result.created, weeks)
    return Warm(
        leads=result.follow_up.backlog,
        meetings=result.held.backlog,
        arrivals=(arrivals[0], arrivals[1]),
        opportunities=course.waits[1].inherit(result.held.carriers, weeks),
        wins=wins,
    )


def _nothing(course: Course, rows: int, trials: int) -> Pair:
    first, second = (np.zeros((rows + len(kinds), trials), np.float32) for kinds in course.kinds)
    return first, second


def _places(course: Course) -> tuple[slice, slice]:
    """Where the carriers of each class stand among all (they are neighbours)."""
    first, second = (slice(kinds[0], kinds[-1] + 1) for kinds in course.kinds)
    return first, second


def _arrivals(
    course: Course,
    part: int,
    handled: Singles,
    warm: Warm | None,
    space: Workspace,
) -> Singles:
    """Appointments of a class by the week they arrive, and what they carry."""
    shape = handled.shape
    flow = course.waits[0].carry(
        handled, space.take(f"arrivals {part}", *shape), space.take("spare", *shape)
    )
    if warm is not None:
        flow += warm.arrivals[part]
    return flow


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


def lift(
    flow: Singles,
    factors: Sequence[tuple[int, Singles]],
    strengths: Sequence[Doubles],
) -> None:
    """Carriers [weeks, kinds, trials] times 1 + factor [kinds, trials] * g[week], in place."""
    if not factors:
        return
    by_week = np.empty_like(flow[0])
    for week, rows in enumerate(flow):
        by_week.fill(1.0)
        for programme, factor in factors:
            by_week += factor * np.float32(strengths[programme][week])
        rows *= by_week
