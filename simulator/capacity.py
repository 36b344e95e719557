"""Where marketing and sales meet: the prospecting that fits into the hours, and follow-up.

Leads come in two classes, inbound (0) and outbound (1). In most trials everybody is followed up in
the week of the lead, because prospecting gives way; all weeks are worked out at once. Where leads
have to wait (the late trials), prospecting stands still in the weeks in which they do: who waits
is then known before it, and the share that is served week by week needs hours alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.drain import drain, follow
from simulator.meetings import Ahead
from simulator.queue import FollowUpQueue, Hours, Prospecting, share_that_fits
from simulator.waiting import Leads, Waiting, no_leads, nobody
from simulator.workspace import Workspace

Pair = tuple[Singles, Singles]


@dataclass(slots=True)
class FollowUp:
    """What follow-up did, by class: `handled` [weeks, 1 + carriers, trials], its `hours`
    [weeks, trials] and the `backlog` at the end. `new` are leads made [weeks, trials]; `q` and
    `meeting_hours` (left for appointments) [weeks, trials]; q is 1 but for the trials in `late`."""

    handled: Pair
    hours: Pair
    new: Singles
    backlog: tuple[Waiting, Waiting]
    shares: dict[str, Singles]
    q: Singles
    meeting_hours: Singles
    late: np.ndarray

    def first(self, trials: int) -> FollowUp:
        """The first trials, as views."""
        own = slice(trials)
        inbound, outbound = self.backlog
        return FollowUp(
            handled=(self.handled[0][..., own], self.handled[1][..., own]),
            hours=(self.hours[0][:, own], self.hours[1][:, own]),
            new=self.new[:, own],
            backlog=(inbound.only(own), outbound.only(own)),
            shares={key: share[:, own] for key, share in self.shares.items()},
            q=self.q[:, own],
            meeting_hours=self.meeting_hours[:, own],
            late=self.late[self.late < trials],
        )


class Desk:
    """The follow-up of a chunk: made, then `settle` for all desks together, then `finish`.

    The leads' arrays are used up: they become the handled ones. `ahead` is given where the role
    that holds appointments also prospects: its share then depends on the appointments of each
    week, and all trials go through the queue.
    """

    def __init__(
        self,
        inbound: Leads,
        outbound: Sequence[Prospecting],
        hours: Hours,
        start: tuple[Waiting, Waiting],
        keep: tuple[float, float],
        ahead: Ahead | None,
        space: Workspace,
    ) -> None:
        self.inbound, self.outbound, self.hours = inbound, outbound, hours
        self.start, self.keep, self.ahead, self.space = start, keep, ahead, space
        self.claims = self._claims()
        self.q = space.take("follow-up q", *self.claims.shape)
        self.q.fill(1.0)
        over = np.subtract(self.claims, hours.follow_up, out=space.take("spare", *self.q.shape))
        self.late = np.flatnonzero(over.max(axis=0) > 0.0)
        self._late: Pair | None = None

    def _claims(self) -> Singles:
        """Hours that follow-up asks for before prospecting, if nobody had to wait before."""
        claims = self.space.take("claims", *self.inbound.hours.shape)
        np.copyto(claims, self.inbound.hours)
        for line in self._free():
            claims += line.leads.hours
        claims[0] += self.start[0].hours + self.start[1].hours
        return claims

    def _free(self) -> list[Prospecting]:
        return [line for line in self.outbound if line.done_by == "free"]

    def asked(self) -> Singles:
        """Hours by class that join in late trials, [weeks, 2, 1, late]."""
        joining = np.zeros((len(self.claims), 2, 1, len(self.late)), np.float32)
        joining[:, 0, 0] = self.inbound.hours[:, self.late]
        for line in self._free():
            joining[:, 1, 0] += line.leads.hours[:, self.late]
        return joining

    def late_rows(self, waiting: Singles, served: Singles) -> Singles:
        """Takes the hours that wait in late trials [weeks, 2, 1, late] and the share of them that
        is served; gives the leads of both classes that join, [weeks, rows, late]."""
        late = self.late
        claims = waiting[:, 0, 0] + waiting[:, 1, 0]
        self.claims[:, late] = claims
        self.q[:, late] = served
        outbound = no_leads(len(claims), len(self.start[1].main), len(late))
        for line in self.outbound:
            leads = line.leads.only(late)
            if line.done_by != "free":
                free = self.hours.follow_up[:, late] - claims
                leads.scale(share_that_fits(free, line.unit_hours[:, late] + leads.hours))
            outbound.add(leads)
        return np.concatenate([_rows(self.inbound.only(late)), _rows(outbound)], axis=1)

    def late_start(self) -> Singles:
        """The backlog of both classes in late trials, [rows, late]."""
        starts = [item.only(self.late) for item in self.start]
        return np.concatenate(
            [row for s in starts for row in (s.main, s.hours[None], s.count[None])]
        )

    def late_done(self, handled: Singles, left: Singles) -> None:
        """Takes what was handled and what is left of the rows of late trials."""
        self._late = handled, left

    def finish(self) -> FollowUp:
        """The follow-up of all weeks."""
        if self.ahead is not None:
            return self._in_queue()
        start, trials = self.start, self.q.shape[1]
        shares = {}
        for line in self.outbound:
            if line.done_by != "free":
                shares[line.done_by] = self._fitted(line)
        total, new = self._all_outbound()
        left = self.hours.appointments
        backlog = (nobody(len(start[0].main), trials), nobody(len(start[1].main), trials))
        for part, leads in enumerate((self.inbound, total)):
            leads.main[0] += start[part].main
            leads.hours[0] += start[part].hours
            if self._late is not None:
                self._put(part, leads, backlog[part], *self._late)
        if self.hours.one_role:
            left = left - self.inbound.hours - total.hours
        return FollowUp(
            handled=(self.inbound.main, total.main),
            hours=(self.inbound.hours, total.hours),
            new=new,
            backlog=backlog,
            shares=shares,
            q=self.q,
            meeting_hours=left,
            late=self.late,
        )

    def _fitted(self, line: Prospecting) -> Singles:
        """The share of a line's activities that fits beside follow-up; its leads are cut to it."""
        shape = self.q.shape
        cost = np.add(line.unit_hours, line.leads.hours, out=self.space.take("spare", *shape))
        share = self.space.take("follow-up share", *shape)
        np.subtract(self.hours.follow_up, self.claims, out=share)
        share = share_that_fits(share, cost, share)
        line.leads.scale(share)
        return share

    def _all_outbound(self) -> tuple[Leads, Singles]:
        """Leads of all lines together, and the leads that are made in both classes."""
        weeks, trials = self.q.shape
        lines = self._free() + [line for line in self.outbound if line.done_by != "free"]
        total = lines[0].leads if lines else no_leads(weeks, len(self.start[1].main), trials)
        for line in lines[1:]:
            total.add(line.leads)
        new = self.space.take("new leads", weeks, trials)
        return total, np.add(self.inbound.count, total.count, out=new)

    def _put(
        self, part: int, leads: Leads, backlog: Waiting, handled: Singles, left: Singles
    ) -> None:
        """Puts the late trials of a class in their places."""
        first = 0 if part == 0 else len(self.start[0].main) + 2
        own = slice(first, first + len(self.start[part].main))
        leads.main[:, :, self.late] = handled[:, own]
        leads.hours[:, self.late] = handled[:, own.stop]
        backlog.put(self.late, Waiting(left[own], left[own.stop], left[own.stop + 1]))

    def _in_queue(self) -> FollowUp:
        """All trials week by week, prospecting and appointments together."""
        queue = FollowUpQueue(
            self.inbound, self.outbound, self.hours, self.start, self.keep, self.ahead
        )
        queue.run()
        new = self.inbound.count.copy()
        for line in self.outbound:
            if line.done_by in queue.shares:
                line.leads.scale(queue.shares[line.done_by])
            new += line.leads.count
        return FollowUp(
            handled=(queue.handled[0], queue.handled[1]),
            hours=(queue.hours_done[0], queue.hours_done[1]),
            new=new,
            backlog=queue.backlog,
            shares=queue.shares,
            q=queue.q,
            meeting_hours=queue.meeting_hours,
            late=np.arange(self.q.shape[1]),
        )


def settle(desks: Sequence[Desk]) -> None:
    """Works out the follow-up queue of the late trials of several desks at once."""
    waiting_desks = [desk for desk in desks if len(desk.late) and desk.ahead is None]
    if not waiting_desks:
        return
    joining = np.concatenate([desk.asked() for desk in waiting_desks], axis=-1)
    hours = [desk.hours.follow_up[:, desk.late] for desk in waiting_desks]
    capacity = np.maximum(np.concatenate(hours, axis=1), np.float32(0.0))
    left = np.concatenate(
        [np.stack([part.hours[desk.late] for part in desk.start]) for desk in waiting_desks],
        axis=-1,
    )
    served = np.empty_like(capacity)
    keep = waiting_desks[0].keep
    drain(joining, capacity, keep, left[:, None], served)
    parts = np.cumsum([len(desk.late) for desk in waiting_desks])[:-1]
    rows = [
        desk.late_rows(waiting, share)
        for desk, waiting, share in zip(
            waiting_desks,
            np.split(joining, parts, axis=-1),
            np.split(served, parts, axis=-1),
            strict=True,
        )
    ]
    handled = np.concatenate(rows, axis=-1)
    rest = np.concatenate([desk.late_start() for desk in waiting_desks], axis=-1)
    sizes = [len(part.main) + 2 for part in waiting_desks[0].start]
    follow(handled, served, np.repeat(np.array(keep, np.float32), sizes)[:, None], rest)
    handled *= served[:, None]
    for desk, own, left_over in zip(
        waiting_desks,
        np.split(handled, parts, axis=-1),
        np.split(rest, parts, axis=-1),
        strict=True,
    ):
        desk.late_done(own, left_over)


def _rows(leads: Leads) -> Singles:
    """[weeks, rows, trials]: appointments, carriers, hours, count."""
    return np.concatenate([leads.main, leads.hours[:, None], leads.count[:, None]], axis=1)
