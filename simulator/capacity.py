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

    def settled(self, waiting: Singles, served: Singles) -> None:
        """Takes what the queue gave for the late trials."""
        self.claims[:, self.late] = waiting[:, 0, 0] + waiting[:, 1, 0]
        self.q[:, self.late] = served

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
            if len(self.late):
                self._wait(part, leads, backlog[part])
            else:
                leads.main[0] += start[part].main
                leads.hours[0] += start[part].hours
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

    def _wait(self, part: int, leads: Leads, backlog: Waiting) -> None:
        """Puts the leads of the late trials through their queue."""
        start, late = self.start[part], self.late
        held = Waiting(start.main.copy(), start.hours.copy(), start.count.copy())
        served = self.q[:, late]
        rows = np.concatenate(
            [leads.main[:, :, late], leads.hours[:, None, late], leads.count[:, None, late]], axis=1
        )
        left = np.concatenate([held.main[:, late], held.hours[None, late], held.count[None, late]])
        keep = np.full((len(left), 1), self.keep[part], np.float32)
        follow(rows, served, keep, left)
        backlog.put(late, Waiting(left[:-2], left[-2], left[-1]))
        leads.main[0] += start.main
        leads.hours[0] += start.hours
        rows *= served[:, None]
        leads.main[:, :, late] = rows[:, :-2]
        leads.hours[:, late] = rows[:, -2]

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
    drain(joining, capacity, waiting_desks[0].keep, left[:, None], served)
    first = 0
    for desk in waiting_desks:
        own = slice(first, first + len(desk.late))
        desk.settled(joining[..., own], served[:, own])
        first = own.stop
