"""The way of leads through both queues and three waits, to the wins that are expected by week.

What stays the same while levers move (the year before, everything in flight on the first day) is a
`Warm` start, made once for a chunk of trials and added to every projection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.averages import total
from simulator.capacity import Desk, FollowUp
from simulator.kernels import carry_over
from simulator.lags import Wait
from simulator.lifts import Lifts
from simulator.meetings import Ahead, Held, Queue, held, places
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

    def first(self, trials: int) -> Flows:
        """The first trials, as views."""
        own = slice(trials)
        lines = [line.only(own) for line in self.outbound]
        return Flows(self.inbound.only(own), lines, self.hours.only(own))


@dataclass(frozen=True, slots=True)
class Warm:
    """What the year before leaves: backlogs, and arrivals in the plan's first weeks."""

    leads: tuple[Waiting, Waiting]
    meetings: Singles  # backlog [2 classes, rows, trials]
    arrivals: Singles  # appointments [weeks, 2 classes, rows, trials]
    opportunities: Singles  # [weeks, kinds, trials]
    wins: Singles | None  # [weeks, kinds, trials]; None where open deals are listed instead
    won: Singles | None  # the same in all, [kinds, trials]


@dataclass(frozen=True, slots=True)
class Result:
    """A run through the weeks of the plan (or of the year before)."""

    follow_up: FollowUp
    held: Held
    created: Singles  # [weeks, kinds, trials]: what opportunities will give, by week of creation
    wins: Singles  # [weeks, kinds, trials]
    inherited: Singles | None  # wins of the year before's opportunities in all, [kinds, trials]
    lifted: Lifts
    timing: Singles  # opportunities in the weeks, for each that their appointments give [trials]

    def first(self, trials: int) -> Result:
        """The first trials, as views."""
        return Result(
            follow_up=self.follow_up.first(trials),
            held=self.held.first(trials),
            created=self.created[..., :trials],
            wins=self.wins[..., :trials],
            inherited=None if self.inherited is None else self.inherited[..., :trials],
            lifted=self.lifted.first(trials),
            timing=self.timing[:trials],
        )


def course_keep(plan: Plan) -> tuple[float, float]:
    """What is left after a week of waiting, inbound and outbound."""
    capacity = plan.capacity
    return carry_over(capacity.inbound_half_life), carry_over(capacity.outbound_half_life)


class Passage:
    """One way of a chunk through the funnel, in steps: between them, queues of several chunks run
    side by side. The desk is settled and then `arrive`; the queue drained and then `win`."""

    def __init__(
        self,
        course: Course,
        flows: Flows,
        strengths: Sequence[Doubles],
        win_drift: Singles | None,
        warm: Warm | None,
        space: Workspace,
    ) -> None:
        """`strengths` [weeks] of each programme."""
        self.course, self.strengths, self.space = course, strengths, space
        self.win_drift, self.warm = win_drift, warm
        self.weeks, self.trials = flows.inbound.hours.shape
        ahead = _ahead(course, flows.outbound, self.weeks, self.trials, warm)
        start = warm.leads if warm is not None else _nobody(course, self.trials)
        self.desk = Desk(
            flows.inbound, flows.outbound, flows.hours, start, course.keep, ahead, space
        )

    def arrive(self, followed: FollowUp, lifted: Lifts, queue: Queue) -> None:
        """Lets the appointments of followed-up leads join the queue of meetings."""
        self.followed, self.lifted, self.queue = followed, lifted, queue
        self._arrivals()
        places(followed.meeting_hours, self.course.hours_each, queue.places)
        if self.warm is None:
            queue.backlog.fill(0.0)
        else:
            np.copyto(queue.backlog, self.warm.meetings)

    def _arrivals(self) -> None:
        """[weeks, 2 classes, rows, trials]: appointments by the week they arrive, with carriers."""
        arrivals, space, warm = self.queue.arrivals, self.space, self.warm
        spare = space.take("spare", self.weeks, self.trials)
        for part, handled in enumerate(self.followed.handled):
            kinds, size = self.course.kinds[part], handled.shape[1]
            for row in range(size):
                flow = arrivals[:, part, row]
                self.course.waits[0].carry(handled[:, row], flow, spare)
                if warm is not None:
                    flow[: len(warm.arrivals)] += warm.arrivals[:, part, row]
            arrivals[:, part, size:] = 0.0
            rows = slice(kinds[0], kinds[-1] + 1)
            own = [(programme, factor[rows]) for programme, factor in self.lifted.by_opportunity]
            sway = [leaning[:, rows] for leaning in self.lifted.sway[0]]
            lift(arrivals[:, part, 1:size], own, self.strengths, sway, space)

    def win(self) -> Result:
        """Appointments that were held to opportunities and wins."""
        course, warm, space = self.course, self.warm, self.space
        done = held(self.queue, course.kinds, course.kind_count, space)
        shape = done.carriers.shape
        spare = space.take("spare", self.weeks, self.trials)
        created, wins = space.take("opportunities", *shape), space.take("expected wins", *shape)
        for kind in range(course.kind_count):
            course.waits[1].carry(done.carriers[:, kind], created[:, kind], spare)
        if warm is not None:
            created[: len(warm.opportunities)] += warm.opportunities
        timing = _total(created)
        timing /= np.maximum(_total(done.carriers), _TINY)
        lift(created, self.lifted.by_win, self.strengths, self.lifted.sway[1], space)
        for kind in range(course.kind_count):
            if self.win_drift is not None:
                created[:, kind] *= self.win_drift
            course.waits[2].carry(created[:, kind], wins[:, kind], spare)
        if warm is not None and warm.wins is not None:
            wins[: len(warm.wins)] += warm.wins
        won = None if warm is None else warm.won
        return Result(self.followed, done, created, wins, won, self.lifted, timing)

    def leave(self, weeks: int) -> Warm:
        """What this year leaves to a plan of so many weeks, without the wins of the year."""
        course, space = self.course, self.space
        done = held(self.queue, course.kinds, course.kind_count, space)
        wins = None
        if not course.plan.pipeline.deals:
            created = space.take("opportunities", *done.carriers.shape)
            spare = space.take("spare", self.weeks, self.trials)
            for kind in range(course.kind_count):
                course.waits[1].carry(done.carriers[:, kind], created[:, kind], spare)
            lift(created, self.lifted.by_win, self.strengths, self.lifted.sway[1], space)
            wins = course.waits[2].inherit(created, weeks)
        handled = [course.waits[0].inherit(rows, weeks) for rows in self.followed.handled]
        arrivals = np.zeros((len(handled[0]), 2, course.rows, self.trials), np.float32)
        for part, rows in enumerate(handled):
            arrivals[:, part, : rows.shape[1]] = rows
        return Warm(
            leads=self.followed.backlog,
            meetings=done.backlog.copy(),
            arrivals=arrivals,
            opportunities=course.waits[1].inherit(done.carriers, weeks),
            wins=wins,
            won=None if wins is None else wins.sum(axis=0),
        )


def _total(carriers: Singles) -> Singles:
    """Sum over weeks and kinds, [trials]."""
    return total(carriers.reshape(-1, carriers.shape[-1]))


def _nobody(course: Course, trials: int) -> tuple[Waiting, Waiting]:
    first, second = (nobody(1 + len(kinds), trials) for kinds in course.kinds)
    return first, second


def _ahead(
    course: Course, outbound: Sequence[Prospecting], weeks: int, trials: int, warm: Warm | None
) -> Ahead | None:
    """Given where the role that holds appointments also prospects."""
    if not any(line.done_by in ("appointments", "both") for line in outbound):
        return None
    wait = course.waits[0]
    nothing = np.zeros(trials, np.float32)
    inherited = [np.zeros((weeks, trials), np.float32) for _ in (0, 1)]
    if warm is not None:
        for part, rows in enumerate(inherited):
            rows[: len(warm.arrivals)] = warm.arrivals[:, part, 0]
    return Ahead(
        weights=(
            wait.first.astype(np.float32),
            None if wait.added is None else wait.added.astype(np.float32),
        ),
        mix=wait.mix,
        hours_each=course.hours_each,
        inherited=inherited,
        backlog=[nothing] * 2 if warm is None else [warm.meetings[k, 0] for k in (0, 1)],
        keep=course.keep,
    )


def lift(
    flow: Singles,
    factors: Sequence[tuple[int, Singles]],
    strengths: Sequence[Doubles],
    sway: Sequence[Doubles],
    space: Workspace,
) -> None:
    """Carriers [weeks, kinds, trials] times 1 + factor [kinds, trials] * g[week], in place; g times
    its sway [weeks, kinds] where there is any."""
    if not factors:
        return
    weeks, kinds, trials = flow.shape
    shapes = np.ones((weeks, 1 + len(factors)), np.float32)
    rows = np.ones((1 + len(factors), trials), np.float32)
    for place, (programme, _) in enumerate(factors, 1):
        shapes[:, place] = strengths[programme]
    by_week = space.take("lift", weeks, trials)
    for kind in range(kinds):
        for place, (programme, factor) in enumerate(factors, 1):
            rows[place] = factor[kind]
            if sway:
                shapes[:, place] = strengths[programme] * sway[place - 1][:, kind]
        np.matmul(shapes, rows, out=by_week)
        flow[:, kind] *= by_week
