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

    carriers: Singles  # [weeks, kinds * win combinations, trials], both classes together
    count: Singles  # appointments held, [weeks, trials]
    backlog: tuple[Singles, Singles]  # by class: [rows, trials]
    q: Singles  # [weeks, trials]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who holds appointments: hours [weeks, trials] (inf: no limit), hours for each [trials], what
    is left of each class after a week of waiting, and the rows of its carriers among all."""

    capacity: Singles
    hours_each: Singles
    keep: tuple[float, float]
    places: tuple[slice, slice]
    rows: int


def hold(
    arrivals: Sequence[Singles], desk: Desk, start: Sequence[Singles], space: Workspace
) -> Held:
    """Runs the weeks of the queue; `arrivals` and the backlog at the `start` are by class."""
    weeks, _, trials = arrivals[0].shape
    result = Held(
        carriers=space.take("held", weeks, desk.rows, trials),
        count=space.take("held count", weeks, trials),
        backlog=(start[0].copy(), start[1].copy()),
        q=space.take("meeting q", weeks, trials),
    )
    alike = desk.places[0] == desk.places[1]
    if not alike:
        result.carriers.fill(0.0)
    both = np.empty((desk.rows, trials), np.float32)
    mine, theirs = result.backlog
    for week in range(weeks):
        mine += arrivals[0][week]
        theirs += arrivals[1][week]
        number = mine[0] + theirs[0]
        q = served(desk.capacity[week], desk.hours_each * number)
        result.q[week] = q
        np.multiply(number, q, out=result.count[week])
        if alike:
            np.add(mine[1:], theirs[1:], out=both)
            np.multiply(both, q, out=result.carriers[week])
        else:
            for waiting, place in zip(result.backlog, desk.places, strict=True):
                result.carriers[week, place] += waiting[1:] * q
        missed = np.float32(1.0) - q
        mine *= missed * np.float32(desk.keep[0])
        theirs *= missed * np.float32(desk.keep[1])
    return result


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
