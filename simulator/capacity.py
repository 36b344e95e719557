"""Where marketing and sales meet: the prospecting that fits into the hours, and follow-up.

Leads come in two classes, inbound (0) and outbound (1). Nearly always, everybody is followed up in
the week of the lead, because prospecting gives way; this is worked out for all weeks at once. The
trials in which leads have to wait go through the queue week by week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.meetings import Ahead
from simulator.queue import FollowUpQueue, Hours, Prospecting, share_that_fits
from simulator.waiting import Leads, Waiting, no_leads, nobody

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


def follow_up(
    inbound: Leads,
    outbound: Sequence[Prospecting],
    hours: Hours,
    start: tuple[Waiting, Waiting],
    keep: tuple[float, float],
    ahead: Ahead | None,
) -> FollowUp:
    """Runs the follow-up of all weeks. The leads' arrays are used up: they become the handled ones.

    `ahead` is given where the role that holds appointments also prospects: its share then depends
    on the appointments of each week, and all trials go through the queue.
    """
    late = _late(inbound, outbound, hours, start)
    if ahead is not None:
        late = np.arange(inbound.hours.shape[1])
    queue = None
    if len(late):
        waiting = (start[0].only(late), start[1].only(late))
        lines = [line.only(late) for line in outbound]
        queue = FollowUpQueue(inbound.only(late), lines, hours.only(late), waiting, keep, ahead)
        queue.run()
    result = _without_waiting(inbound, outbound, hours, start, late)
    if queue is not None:
        _put(result, queue, late)
    return result


def _late(
    inbound: Leads, outbound: Sequence[Prospecting], hours: Hours, start: tuple[Waiting, Waiting]
) -> np.ndarray:
    """Trials in which somebody has to wait in some week."""
    claims = inbound.hours.copy()
    for line in outbound:
        if line.done_by == "free":
            claims += line.leads.hours
    claims[0] += start[0].hours + start[1].hours
    found: np.ndarray = np.flatnonzero(np.any(claims > hours.follow_up, axis=0))
    return found


def _without_waiting(
    inbound: Leads,
    outbound: Sequence[Prospecting],
    hours: Hours,
    start: tuple[Waiting, Waiting],
    late: np.ndarray,
) -> FollowUp:
    """All weeks at once, as if everybody were followed up in time."""
    new = inbound.count.copy()
    inbound.main[0] += start[0].main
    inbound.hours[0] += start[0].hours
    theirs = [line.leads for line in outbound if line.done_by == "free"]
    shares: dict[str, Singles] = {}
    for line in outbound:
        if line.done_by == "free":
            continue
        claims = inbound.hours + sum(leads.hours for leads in theirs)
        claims[0] += start[1].hours
        cost = line.unit_hours + line.leads.hours
        shares[line.done_by] = share_that_fits(hours.follow_up - claims, cost)
        line.leads.scale(shares[line.done_by])
        theirs.append(line.leads)
    weeks, trials = inbound.hours.shape
    total = theirs[0] if theirs else no_leads(weeks, len(start[1].main), trials)
    for leads in theirs[1:]:
        total.add(leads)
    new += total.count
    total.main[0] += start[1].main
    total.hours[0] += start[1].hours
    left = hours.appointments.copy()
    if hours.one_role:
        left -= inbound.hours + total.hours
    return FollowUp(
        handled=(inbound.main, total.main),
        hours=(inbound.hours, total.hours),
        new=new,
        backlog=(nobody(len(start[0].main), trials), nobody(len(start[1].main), trials)),
        shares=shares,
        q=np.ones((weeks, trials), np.float32),
        meeting_hours=left,
        late=late,
    )


def _put(result: FollowUp, queue: FollowUpQueue, late: np.ndarray) -> None:
    """Puts what the queue gives in the place of what was worked out at once."""
    new = queue.inbound.count.copy()
    for line in (*queue.free, *queue.lines.values()):
        share = queue.shares.get(line.done_by)
        new += line.leads.count if share is None else line.leads.count * share
    result.new[:, late] = new
    for part in (0, 1):
        result.handled[part][:, :, late] = queue.handled[part]
        result.hours[part][:, late] = queue.hours_done[part]
        result.backlog[part].put(late, queue.backlog[part])
    for key, share in queue.shares.items():
        result.shares[key][:, late] = share
    result.q[:, late] = queue.q
    result.meeting_hours[:, late] = queue.meeting_hours
