"""A chunk of trials run through a plan: the whole of a lever update, in steps.

Between the steps both queues run, side by side for all chunks that are under way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from simulator import moves
from simulator.arrays import Singles
from simulator.averages import mean, total
from simulator.bookings import Expected, bookings
from simulator.calendar import WARM_UP
from simulator.capacity import Desk, settle
from simulator.closing import Closing
from simulator.drain import drain
from simulator.drive import drive
from simulator.first import First, first_trials
from simulator.flows import intake
from simulator.funnel import Passage, Warm
from simulator.lifts import lifts
from simulator.matrices import Shapes, shapes_of
from simulator.meetings import Queue
from simulator.moves import Working
from simulator.plan import Plan
from simulator.prepared import Prepared
from simulator.revenue import goal_path
from simulator.sway import Mixing, mixing
from simulator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plan gives in a chunk; [trials] are averages a week over the plan."""

    path: Singles  # [weeks, trials] the goal's metric at each week's end
    wins: Singles  # [trials] all wins up to the goal date
    value: Singles  # [trials] their value
    later: Singles  # [trials] expected value of opportunities still open at the goal date
    margin: Singles  # [trials] gross margin
    touches: Singles  # [sources, trials]
    leads: Singles  # [trials]
    appointments: Singles  # [trials]
    hours: dict[str, tuple[Singles, Singles]]  # by role: available and used [trials]
    shares: dict[str, Singles]  # by role: share of prospecting done [trials]
    by_size: tuple[float, ...]  # expected value of new wins by group of deals; empty: one group


class Chunk:
    """Prepared trials and the year before them; a `Trip` may be made for any levers."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.closing = Closing(prepared)
        self.mixing: Mixing | None = mixing(prepared)
        self.warm: Warm | None = None
        self._first: dict[int, First] = {}

    def first(self, trials: int) -> First:
        """The first trials, for what is worked out on few."""
        if trials not in self._first:
            self._first[trials] = first_trials(self.prepared, trials)
        return self._first[trials]


class Trip:
    """A chunk on its way through the weeks of a plan, or of the year before it."""

    def __init__(
        self, chunk: Chunk, shapes: Shapes, space: Workspace, *, before: bool = False
    ) -> None:
        prepared = chunk.prepared
        self.chunk, self.shapes, self.space = chunk, shapes, space
        self.span = slice(0, WARM_UP) if before else slice(WARM_UP, None)
        self.drift = None if before else prepared.volume_drift
        self.strengths = [item[self.span] for item in shapes.drive.strengths]
        self.intake = intake(prepared, shapes, self.span, self.drift, space)
        self.passage = Passage(
            prepared.course,
            self.intake.flows,
            self.strengths,
            None if before else prepared.win_drift,
            chunk.warm,
            space,
        )

    @property
    def desk(self) -> Desk:
        """Follow-up, to be settled before anybody arrives."""
        return self.passage.desk

    def arrive(self, queue: Queue) -> None:
        """Lets appointments join the queue of meetings, which is to be drained next."""
        prepared = self.chunk.prepared
        followed = self.desk.finish()
        self.moved = moves.moved(
            prepared, self.shapes, self.span, self.drift, followed, self.intake
        )
        usual = [float(strength.mean()) for strength in self.strengths]
        lifted = lifts(prepared.weights, self.moved.touches, usual)
        if self.chunk.mixing is not None:
            done = moves.done(prepared.plan, prepared.lines, followed, self.intake)
            lifted = replace(lifted, sway=self.chunk.mixing.sway(self.shapes, done, self.span))
        self.passage.arrive(followed, lifted, queue)

    def finish(self, plan: Plan, path: Singles) -> tuple[Outcome, Working]:
        """Wins, bookings, and the metric of the goal, which is written into `path`."""
        chunk, prepared = self.chunk, self.chunk.prepared
        result = self.passage.win()
        working = Working(
            self.intake.flows,
            result,
            self.strengths,
            self.intake.available,
            self.intake.own_shares,
            self.moved,
        )
        expected = chunk.closing.expected(result, self.space)
        later = chunk.closing.later(result, expected)
        by_size = () if len(expected) == 1 else tuple(one.in_all for one in expected)
        won, worth = self._book(plan, expected, path)
        outcome = Outcome(
            path=path,
            wins=won,
            value=worth,
            later=later,
            margin=prepared.value(plan.customers.gross_margin.id).copy(),  # frees all others
            touches=self.moved.touches,
            leads=mean(result.follow_up.new),
            appointments=mean(result.held.count),
            hours=moves.hours(prepared, self.shapes.drive, working),
            shares=moves.shares(prepared.plan, working),
            by_size=by_size,
        )
        return outcome, working

    def _book(
        self, plan: Plan, expected: Sequence[Expected], path: Singles
    ) -> tuple[Singles, Singles]:
        """Draws the wins and what they are worth; both in all, [trials]."""
        prepared = self.chunk.prepared
        counts, value = bookings(expected, prepared.luck, self.space)
        won = total(counts)
        if prepared.pipeline is not None:
            won += prepared.pipeline_wins
            value += prepared.pipeline.value
        worth = total(value)
        if plan.goal.metric == "bookings":
            path[0] = value[0]
            for week in range(1, len(path)):
                np.add(path[week - 1], value[week], out=path[week])
        else:
            path[...] = goal_path(value, plan, prepared.base, self.strengths)
        return won, worth


def warm_up(chunks: Sequence[Chunk], spaces: Sequence[Workspace]) -> None:
    """Sends chunks of one plan through the year before it, side by side."""
    plan, lines = chunks[0].prepared.plan, chunks[0].prepared.lines
    shapes = shapes_of(lines, drive(plan))
    trips = [
        Trip(chunk, shapes, space, before=True) for chunk, space in zip(chunks, spaces, strict=True)
    ]
    settle([trip.desk for trip in trips])
    *own, whole = queues(WARM_UP, chunks, spaces[0])
    for trip, queue in zip(trips, own, strict=True):
        trip.arrive(queue)
    drain(whole.arrivals, whole.places, chunks[0].prepared.course.keep, whole.backlog, whole.q)
    for chunk, trip in zip(chunks, trips, strict=True):
        chunk.warm = trip.passage.leave(plan.weeks)


def queues(weeks: int, chunks: Sequence[Chunk], space: Workspace) -> Sequence[Queue]:
    """Appointment queues of several chunks, parts of the same arrays; the last holds all."""
    trials = sum(chunk.prepared.trials for chunk in chunks)
    rows = chunks[0].prepared.course.rows
    whole = Queue(
        arrivals=space.take("arrivals", weeks, 2, rows, trials),
        places=space.take("places", weeks, trials),
        backlog=space.take("backlog", 2, rows, trials),
        q=space.take("meeting q", weeks, trials),
    )
    found, first = [], 0
    for chunk in chunks:
        own = slice(first, first + chunk.prepared.trials)
        found.append(
            Queue(
                whole.arrivals[..., own],
                whole.places[:, own],
                whole.backlog[..., own],
                whole.q[:, own],
            )
        )
        first = own.stop
    return [*found, whole]
