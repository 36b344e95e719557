"""Where marketing and sales meet: the prospecting that fits into the hours, and follow-up.

Arrays are float32 [weeks, rows, trials]; rows are APPOINTMENTS, carriers, HOURS and LEADS.
The queue has one q for all who wait in a trial and week; what is not handled decays, inbound leads
faster. Leads come in two classes, inbound (0) and outbound (1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.lines import APPOINTMENTS, HOURS, UNCARRIED
from simulator.meetings import Ahead, served
from simulator.workspace import Workspace

_TINY = np.float32(1e-20)


@dataclass(frozen=True, slots=True)
class Prospecting:
    """One outbound line at its full share: its flow, and the hours of its activities
    [weeks, trials]. `done_by` is "follow_up" or "appointments" (the role of that stage), "both"
    (one role for both stages), or "free" where its share is already in the flow."""

    flow: Singles
    unit_hours: Singles
    done_by: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours free after programmes, [weeks, trials] (inf: no limit), of the two stages' roles."""

    follow_up: Singles
    appointments: Singles
    one_role: bool


@dataclass(slots=True)
class FollowUp:
    """What the follow-up queue did, week by week."""

    handled: tuple[Singles, Singles]  # by class: [weeks, appointments and carriers, trials]
    hours: tuple[Singles, Singles]  # of follow-up by class, [weeks, trials]
    backlog: tuple[Singles, Singles]  # by class: [rows, trials]
    shares: dict[str, Singles]  # of prospecting done, by `done_by`: [weeks, trials]
    q: Singles  # [weeks, trials]
    meeting_hours: Singles  # hours that are left for appointments, [weeks, trials]


def share_that_fits(free: Singles, cost: Singles) -> Singles:
    """clip(free / cost, 0, 1), and 1 where nothing is to be done."""
    share = np.maximum(free, 0.0)
    share /= np.maximum(cost, _TINY)
    np.minimum(share, 1.0, out=share)
    share[cost <= 0] = 1.0
    return share


class FollowUpQueue:
    """Runs the weeks of the follow-up queue; made for one chunk of trials and one projection."""

    def __init__(
        self,
        inbound: Singles,
        outbound: Sequence[Prospecting],
        hours: Hours,
        start: tuple[Singles, Singles],
        keep: tuple[float, float],
        ahead: Ahead | None,
        space: Workspace,
    ) -> None:
        weeks, _, trials = inbound.shape
        self.inbound, self.hours, self.ahead = inbound, hours, ahead
        self.free = [line for line in outbound if line.done_by == "free"]
        self.lines = {line.done_by: line for line in outbound if line.done_by != "free"}
        self.keep = (np.float32(keep[0]), np.float32(keep[1]))
        by_week = (weeks, trials)
        sizes = [len(part) - UNCARRIED for part in start]
        self.result = FollowUp(
            handled=(
                space.take("handled inbound", weeks, sizes[0], trials),
                space.take("handled outbound", weeks, sizes[1], trials),
            ),
            hours=(space.take("hours in", *by_week), space.take("hours out", *by_week)),
            backlog=(start[0].copy(), start[1].copy()),
            shares={key: space.take(f"share {key}", *by_week) for key in self.lines},
            q=space.take("follow-up q", *by_week),
            meeting_hours=space.take("meeting hours", *by_week),
        )
        np.copyto(self.result.meeting_hours, hours.appointments)
        self.scaled = np.empty_like(start[1])

    def run(self) -> FollowUp:
        """All weeks, in order."""
        for week in range(len(self.inbound)):
            self._week(week)
        return self.result

    def _week(self, week: int) -> None:
        mine, theirs = self.result.backlog
        mine += self.inbound[week]
        for line in self.free:
            theirs += line.flow[week]
        if self.ahead is not None:
            self.ahead.open_week(week)
        for done_by in ("appointments", "both", "follow_up"):
            if done_by in self.lines:
                self._prospect(week, done_by)
        spent = self._spent(week, "both") + self._spent(week, "follow_up")
        q = served(self.hours.follow_up[week] - spent, mine[HOURS] + theirs[HOURS])
        self.result.q[week] = q
        missed = np.float32(1.0) - q
        left = self.result.meeting_hours[week]
        left -= self._spent(week, "appointments")
        for part, waiting in enumerate(self.result.backlog):
            np.multiply(waiting[:-UNCARRIED], q, out=self.result.handled[part][week])
            np.multiply(waiting[HOURS], q, out=self.result.hours[part][week])
            if self.hours.one_role:
                left -= self.result.hours[part][week]
            waiting *= missed * self.keep[part]
        if self.hours.one_role:
            left -= spent
        if self.ahead is not None:
            self.ahead.close_week(
                week, left, [handled[week, APPOINTMENTS] for handled in self.result.handled]
            )

    def _prospect(self, week: int, done_by: str) -> None:
        """Fits a line's activities into the hours that its role has left, after prior claims."""
        line = self.lines[done_by]
        mine, theirs = self.result.backlog
        new, cost = line.flow[week], line.unit_hours[week]
        claims: Singles = np.zeros_like(cost)
        if done_by != "appointments":
            claims = mine[HOURS] + theirs[HOURS]
            cost = cost + new[HOURS]
        if done_by != "follow_up" and self.ahead is not None:
            possible = mine[APPOINTMENTS] + theirs[APPOINTMENTS]
            if "follow_up" in self.lines:
                possible = possible + self.lines["follow_up"].flow[week, APPOINTMENTS]
            claims = claims + self.ahead.claims(possible)
            cost = cost + self.ahead.cost(new[APPOINTMENTS])
        hours = self.hours.appointments if done_by == "appointments" else self.hours.follow_up
        share = share_that_fits(hours[week] - claims, cost)
        self.result.shares[done_by][week] = share
        np.multiply(new, share, out=self.scaled)
        theirs += self.scaled

    def _spent(self, week: int, done_by: str) -> Singles:
        line = self.lines.get(done_by)
        if line is None:
            return np.zeros_like(self.result.q[week])
        spent: Singles = line.unit_hours[week] * self.result.shares[done_by][week]
        return spent
