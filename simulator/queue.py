"""The follow-up queue, week by week, for trials in which leads have to wait.

One q for all who wait in a trial and week; what is not handled decays, inbound leads faster.
Prospecting takes what follow-up (and the appointments of the week) leave, and carries the
follow-up of the leads that it makes itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.meetings import Ahead, served
from simulator.waiting import Leads, Trials, Waiting


@dataclass(frozen=True, slots=True)
class Prospecting:
    """One outbound line at its full share: its leads, and the hours of its activities
    [weeks, trials]. `done_by` is "follow_up" or "appointments" (the role of that stage), "both"
    (one role for both stages), or "free" where its share is already in the leads."""

    leads: Leads
    unit_hours: Singles
    done_by: str

    def only(self, trials: Trials) -> Prospecting:
        """Some trials: copies, or views where they are neighbours."""
        return Prospecting(self.leads.only(trials), self.unit_hours[:, trials], self.done_by)


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours free after programmes, [weeks, trials] (inf: no limit), of the two stages' roles."""

    follow_up: Singles
    appointments: Singles
    one_role: bool

    def only(self, trials: Trials) -> Hours:
        """Some trials: copies, or views where they are neighbours."""
        return Hours(self.follow_up[:, trials], self.appointments[:, trials], self.one_role)


def share_that_fits(free: Singles, cost: Singles, result: Singles | None = None) -> Singles:
    """clip(free / cost, 0, 1), and 1 where nothing is to be done; into `result` if given."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        share = np.divide(free, cost, out=result)
    np.clip(share, np.float32(0.0), np.float32(1.0), out=share)
    if not cost.min(initial=1.0) > 0.0:
        share[cost <= 0.0] = 1.0
    return share


class FollowUpQueue:
    """Runs the weeks for some trials; results in `handled` (by class [weeks, rows, trials]),
    `hours_done`, `shares`, `q`, `meeting_hours` and the backlog that is left."""

    def __init__(
        self,
        inbound: Leads,
        outbound: Sequence[Prospecting],
        hours: Hours,
        start: tuple[Waiting, Waiting],
        keep: tuple[float, float],
        ahead: Ahead | None,
    ) -> None:
        weeks, trials = inbound.hours.shape
        self.inbound, self.hours, self.ahead = inbound, hours, ahead
        self.free = [line for line in outbound if line.done_by == "free"]
        self.lines = {line.done_by: line for line in outbound if line.done_by != "free"}
        self.keep = (np.float32(keep[0]), np.float32(keep[1]))
        self.backlog = (start[0].copy(), start[1].copy())
        self.handled = [np.empty((weeks, *part.main.shape), np.float32) for part in start]
        self.hours_done = [np.empty((weeks, trials), np.float32) for _ in start]
        self.shares = {key: np.ones((weeks, trials), np.float32) for key in self.lines}
        self.q = np.ones((weeks, trials), np.float32)
        self.meeting_hours = hours.appointments.copy()

    def run(self) -> None:
        """All weeks, in order."""
        for week in range(len(self.q)):
            self._arrive(week)
            if self.ahead is not None:
                self.ahead.open_week(week)
            for done_by in ("appointments", "both", "follow_up"):
                if done_by in self.lines:
                    self._prospect(week, done_by)
            self._serve(week)

    def _arrive(self, week: int) -> None:
        _add(self.backlog[0], self.inbound, week)
        for line in self.free:
            _add(self.backlog[1], line.leads, week)

    def _prospect(self, week: int, done_by: str) -> None:
        """Fits a line's activities into the hours that its role has left, after prior claims."""
        line, (mine, theirs) = self.lines[done_by], self.backlog
        cost: Singles = line.unit_hours[week]
        claims: Singles = np.zeros_like(cost)
        if done_by != "appointments":
            claims = mine.hours + theirs.hours
            cost = cost + line.leads.hours[week]
        if done_by != "follow_up" and self.ahead is not None:
            possible = mine.main[0] + theirs.main[0]
            if "follow_up" in self.lines:
                possible = possible + self.lines["follow_up"].leads.main[week, 0]
            claims = claims + self.ahead.claims(possible)
            cost = cost + self.ahead.cost(line.leads.main[week, 0])
        hours = self.hours.appointments if done_by == "appointments" else self.hours.follow_up
        share = share_that_fits(hours[week] - claims, cost)
        self.shares[done_by][week] = share
        _add(theirs, line.leads, week, share)

    def _serve(self, week: int) -> None:
        spent = self._spent(week, "both") + self._spent(week, "follow_up")
        demand = self.backlog[0].hours + self.backlog[1].hours
        q = served(self.hours.follow_up[week] - spent, demand)
        self.q[week] = q
        left = self.meeting_hours[week]
        left -= self._spent(week, "appointments")
        if self.hours.one_role:
            left -= spent + q * demand
        missed = np.float32(1.0) - q
        for part, waiting in enumerate(self.backlog):
            np.multiply(waiting.main, q, out=self.handled[part][week])
            np.multiply(waiting.hours, q, out=self.hours_done[part][week])
            kept = missed * self.keep[part]
            waiting.main *= kept
            waiting.hours *= kept
            waiting.count *= kept
        if self.ahead is not None:
            self.ahead.close_week(week, left, [handled[week, 0] for handled in self.handled])

    def _spent(self, week: int, done_by: str) -> Singles:
        line = self.lines.get(done_by)
        if line is None:
            return np.zeros_like(self.q[week])
        spent: Singles = line.unit_hours[week] * self.shares[done_by][week]
        return spent


def _add(waiting: Waiting, leads: Leads, week: int, share: Singles | None = None) -> None:
    """Lets a week's leads (or a share of them) join those who wait."""
    for rows, new in (
        (waiting.main, leads.main[week]),
        (waiting.hours, leads.hours[week]),
        (waiting.count, leads.count[week]),
    ):
        rows += new if share is None else new * share
