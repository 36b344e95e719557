"""The appointment queue: all that sales does from the first meeting to the close.

Arrays are float32 [weeks, rows, trials]; row 0 counts appointments, the others are carriers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.workspace import Workspace

_TINY = np.float32(1e-20)


def served(capacity: Singles, demand: Singles) -> Singles:
    """q = min(1, capacity / demand), and 1 where nobody waits."""
    q = np.maximum(capacity, np.float32(0.0))
    q /= np.maximum(demand, _TINY)
    np.minimum(q, np.float32(1.0), out=q)
    q[demand <= 0] = 1.0
    return q


@dataclass(slots=True)
class Held:
    """What the appointment queue did, week by week."""

    carriers: Singles  # [weeks, kinds, trials], both classes together
    count: Singles  # appointments held, [weeks, trials]
    backlog: Singles  # [2 classes, rows, trials]
    q: Singles  # [weeks, trials]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who holds appointments: hours [weeks, trials] (inf: no limit), hours for each [trials], and
    what is left of each class after a week of waiting. `places` says among how many kinds of
    carriers those of each class stand."""

    capacity: Singles
    hours_each: Singles
    keep: tuple[float, float]
    places: tuple[tuple[int, ...], tuple[int, ...]]
    kinds: int


def hold(arrivals: Singles, desk: Desk, start: Singles, space: Workspace) -> Held:
    """Runs the weeks of the queue; `arrivals` [weeks, 2 classes, rows, trials], the backlog at the
    `start` [2 classes, rows, trials]."""
    weeks, _, rows, trials = arrivals.shape
    result = Held(
        carriers=space.take("held", weeks, desk.kinds, trials),
        count=space.take("held count", weeks, trials),
        backlog=start.copy(),
        q=space.take("meeting q", weeks, trials),
    )
    places = space.take("places", weeks, trials)
    np.divide(np.maximum(desk.capacity, np.float32(0.0)), desk.hours_each, out=places)
    waiting, number, missed = result.backlog, np.empty(trials, np.float32), np.empty(trials, "f4")
    keep = np.array(desk.keep, np.float32)[:, None, None]
    kept = np.empty((2, 1, trials), np.float32)
    both = np.empty((rows - 1, trials), np.float32)
    apart = desk.places[0] != desk.places[1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for week in range(weeks):
            waiting += arrivals[week]
            np.add(waiting[0, 0], waiting[1, 0], out=number)
            q = result.q[week]
            np.divide(places[week], number, out=q)
            np.fmin(q, np.float32(1.0), out=q)
            np.multiply(number, q, out=result.count[week])
            if apart:
                _apart(waiting, q, desk, result.carriers[week])
            else:
                np.add(waiting[0, 1:], waiting[1, 1:], out=both)
                np.multiply(both, q, out=result.carriers[week])
            np.subtract(np.float32(1.0), q, out=missed)
            np.multiply(missed, keep, out=kept)
            waiting *= kept
    return result


def _apart(waiting: Singles, q: Singles, desk: Desk, carriers: Singles) -> None:
    """Carriers of classes that do not have the same kinds."""
    carriers.fill(0.0)
    for part, kinds in enumerate(desk.places):
        carriers[kinds[0] : kinds[-1] + 1] += waiting[part, 1 : len(kinds) + 1] * q


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
