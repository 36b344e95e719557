"""The appointment queue: all that sales does from the first meeting to the close.

Row 0 of appointments counts them, the others are carriers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import NO_END, Singles
from simulator.workspace import Workspace

_TINY = np.float32(1e-20)


def served(capacity: Singles, demand: Singles) -> Singles:
    """q = min(1, capacity / demand), and 1 where nobody waits."""
    q = np.maximum(capacity, np.float32(0.0))
    q /= np.maximum(demand, _TINY)
    np.minimum(q, np.float32(1.0), out=q)
    q[demand <= 0] = 1.0
    return q


@dataclass(frozen=True, slots=True)
class Held:
    """What the appointment queue did, week by week."""

    carriers: Singles  # [weeks, kinds, trials], both classes together
    count: Singles  # appointments held, [weeks, trials]
    waiting: Singles  # all who are in the queue in a week, [weeks, 2 classes, rows, trials]
    backlog: Singles  # [2 classes, rows, trials]
    q: Singles  # [weeks, trials]

    def first(self, trials: int) -> Held:
        """The first trials, as views."""
        rows = (self.carriers, self.count, self.waiting, self.backlog, self.q)
        return Held(*(row[..., :trials] for row in rows))


@dataclass(frozen=True, slots=True)
class Queue:
    """The appointment queue of a chunk before it runs: who arrives [weeks, 2 classes, rows,
    trials], how many can be held [weeks, trials], who waits at first [2 classes, rows, trials];
    `q` [weeks, trials] is to be worked out."""

    arrivals: Singles
    places: Singles
    backlog: Singles
    q: Singles


def places(hours: Singles, hours_each: Singles, result: Singles) -> None:
    """How many appointments can be held in hours [weeks, trials] (inf: no limit)."""
    np.clip(hours, np.float32(0.0), NO_END, out=result)
    with np.errstate(divide="ignore", invalid="ignore"):
        result /= hours_each
    if not hours_each.min() > 0.0:
        result[:, hours_each <= 0.0] = np.inf


def held(
    queue: Queue, kinds: tuple[tuple[int, ...], tuple[int, ...]], count: int, space: Workspace
) -> Held:
    """What comes out of a queue that has run; `kinds` says among which of the `count` kinds of
    carriers those of each class stand."""
    waiting, q = queue.arrivals, queue.q
    weeks, trials = q.shape
    number = np.add(waiting[:, 0, 0], waiting[:, 1, 0], out=space.take("held count", weeks, trials))
    number *= q
    carriers = space.take("held", weeks, count, trials)
    for kind in range(count):
        rows = [
            waiting[:, part, 1 + own.index(kind)] for part, own in enumerate(kinds) if kind in own
        ]
        target = carriers[:, kind]
        if len(rows) == 2:
            np.add(rows[0], rows[1], out=target)
            target *= q
        elif rows:
            np.multiply(rows[0], q, out=target)
        else:
            target.fill(0.0)
    return Held(carriers, number, waiting, queue.backlog, q)


class Ahead:
    """What the appointment queue will ask of a role that also prospects, week by week.

    Follows the appointments alone (not the carriers) through their lag and queue, so that the
    share of prospecting can leave room for them.
    """

    def __init__(
        self,
        weights: tuple[Singles, Singles | None],
        mix: Singles,
        hours_each: Singles,
        inherited: Sequence[Singles],
        backlog: Sequence[Singles],
        keep: tuple[float, float],
    ) -> None:
        """`weights` of the lag [weeks] for the first shape and what the second adds to it; `mix`
        [trials]; `inherited` [weeks, trials] arrivals from leads handled before, by class;
        `backlog` [trials] of appointments by class."""
        self.fast, self.slow = weights
        self.mix, self.hours_each, self.inherited = mix, hours_each, inherited
        self.waiting = [part.copy() for part in backlog]
        self.keep = keep
        self.handled = [np.zeros_like(part) for part in inherited]
        self.first: Singles = np.full_like(mix, self.fast[0])
        if self.slow is not None:
            self.first = self.first + self.mix * self.slow[0]
        self.known: list[Singles] = list(self.waiting)

    def open_week(self, week: int) -> None:
        """Appointments that arrive this week from leads handled in earlier weeks, and who waits."""
        for part in (0, 1):
            early = self.inherited[part][week].copy()
            if week:
                before = self.handled[part][:week]
                early += self.fast[week:0:-1] @ before
                if self.slow is not None:
                    early += self.mix * (self.slow[week:0:-1] @ before)
            self.known[part] = early + self.waiting[part]

    def claims(self, possible: Singles) -> Singles:
        """Hours that appointments may ask this week if nobody's follow-up has to wait."""
        return self.hours_each * (self.known[0] + self.known[1] + self.first * possible)

    def cost(self, appointments: Singles) -> Singles:
        """Hours this week for appointments of leads that are made this week."""
        return self.hours_each * self.first * appointments

    def close_week(self, week: int, capacity: Singles, handled: Sequence[Singles]) -> None:
        """Moves the appointments on, once the week's follow-up is known."""
        here = []
        for part in (0, 1):
            self.handled[part][week] = handled[part]
            here.append(self.known[part] + self.first * handled[part])
        missed = np.float32(1.0) - served(capacity, self.hours_each * (here[0] + here[1]))
        for part in (0, 1):
            self.waiting[part] = here[part] * missed * np.float32(self.keep[part])
