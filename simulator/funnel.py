"""The way of leads through both queues and three waits, to the wins that are expected by week.

What stays the same while levers move (the year before, everything in flight on the first day) is a
`Warm` start, made once for a chunk of trials and added to every projection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.capacity import FollowUp, follow_up
from simulator.kernels import carry_over
from simulator.lags import Wait
from simulator.lifts import Lifts
from simulator.meetings import Ahead, Desk, Held, hold
from simulator.plan import Plan
from simulator.queue import Hours, Prospecting
from simulator.waiting import Leads, Waiting, nobody
from simulator.workspace import Workspace

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

    @property
    def rows(self) -> int:
        """Rows of an appointment: itself, and the carriers of the class that has most."""
        return 1 + max(len(kinds) for kinds in self.kinds)


@dataclass(frozen=True, slots=True)
class Flows:
    """New leads of a span of weeks, the outbound lines, and the hours; used up by a run."""

    inbound: Leads
    outbound: Sequence[Prospecting]
    hours: Hours


@dataclass(frozen=True, slots=True)
class Warm:
    """What the year before leaves: backlogs, and arrivals in the plan's weeks."""

    leads: tuple[Waiting, Waiting]
    meetings: Singles  # backlog [2 classes, rows, trials]
    arrivals: Singles  # appointments [weeks, 2 classes, rows, trials]
    opportunities: Singles  # [weeks, kinds, trials]
    wins: Singles | None  # [weeks, kinds, trials]; None where open deals are listed instead


@dataclass(frozen=True, slots=True)
class Result:
    """A run through the weeks of the plan (or of the year before)."""

    follow_up: FollowUp
    arrivals: Singles  # appointments [weeks, 2 classes, rows, trials]
    waiting: Singles  # appointments at the start [2 classes, rows, trials]
    held: Held
    created: Singles  # [weeks, kinds, trials]: what opportunities will give, by week of creation
    wins: Singles  # [weeks, kinds, trials]
    lifted: Lifts
    timing: Singles  # opportunities in the weeks, for each that their appointments give [trials]


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
    weeks, trials = flows.inbound.hours.shape
    ahead = _ahead(course, flows.outbound, weeks, trials, warm)
    start = warm.leads if warm is not None else _nobody(course, trials)
    followed = follow_up(flows.inbound, flows.outbound, flows.hours, start, course.keep, ahead)
    lifted = lifting(followed)
    arrivals = _arrivals(course, followed, lifted, strengths, warm, space)
    waiting = np.zeros_like(arrivals[0]) if warm is None else warm.meetings
    desk = Desk(
        followed.meeting_hours, course.hours_each, course.keep, course.kinds, course.kind_count
    )
    held = hold(arrivals, desk, waiting, space)
    shape = held.carriers.shape
    created = course.waits[1].carry(
        held.carriers, space.take("opportunities", *shape), space.take("spare", *shape)
    )
    if warm is not None:
        created += warm.opportunities
    timing = created.sum(axis=(0, 1)) / np.maximum(held.carriers.sum(axis=(0, 1)), _TINY)
    lift(created, lifted.by_win, strengths)
    if win_drift is not None:
        created *= win_drift[:, None, :]
    wins = course.waits[2].carry(
        created, space.take("expected wins", *shape), space.take("spare", *shape)
    )
    if warm is not None and warm.wins is not None:
        wins += warm.wins
    return Result(followed, arrivals, waiting, held, created, wins, lifted, timing)


def warm_start(course: Course, result: Result, weeks: int) -> Warm:
    """What a run through the year before leaves to the plan's weeks."""
    trials = result.created.shape[-1]
    arrivals = np.zeros((weeks, 2, course.rows, trials), np.float32)
    for part, handled in enumerate(result.follow_up.handled):
        arrivals[:, part, : handled.shape[1]] = course.waits[0].inherit(handled, weeks)
    wins = None
    if not course.plan.pipeline.deals:
        wins = course.waits[2].inherit(result.created, weeks)
    return Warm(
        leads=result.follow_up.backlog,
        meetings=result.held.backlog,
        arrivals=arrivals,
        opportunities=course.waits[1].inherit(result.held.carriers, weeks),
        wins=wins,
    )


def _nobody(course: Course, trials: int) -> tuple[Waiting, Waiting]:
    first, second = (nobody(1 + len(kinds), trials) for kinds in course.kinds)
    return first, second


def _arrivals(
    course: Course,
    followed: FollowUp,
    lifted: Lifts,
    strengths: Sequence[Doubles],
    warm: Warm | None,
    space: Workspace,
) -> Singles:
    """[weeks, 2 classes, rows, trials]: appointments by the week they arrive, with carriers."""
    weeks, _, trials = followed.handled[0].shape
    arrivals = space.take("arrivals", weeks, 2, course.rows, trials)
    for part, handled in enumerate(followed.handled):
        kinds = course.kinds[part]
        size = handled.shape[1]
        flow = course.waits[0].carry(
            handled,
            space.take("arrivals of one", *handled.shape),
            space.take("spare", *handled.shape),
        )
        rows = slice(kinds[0], kinds[-1] + 1)
        own = [(programme, factor[rows]) for programme, factor in lifted.by_opportunity]
        if warm is None:
            arrivals[:, part, :size] = flow
        else:
            np.add(flow, warm.arrivals[:, part, :size], out=arrivals[:, part, :size])
        arrivals[:, part, size:] = 0.0
        lift(arrivals[:, part, 1:size], own, strengths)
    return arrivals


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
        inherited=[nothing] * 2 if warm is None else [warm.arrivals[:, k, 0] for k in (0, 1)],
        backlog=[nothing[0]] * 2 if warm is None else [warm.meetings[k, 0] for k in (0, 1)],
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
