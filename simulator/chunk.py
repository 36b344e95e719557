"""A chunk of trials run through a plan: the whole of a lever update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.bookings import Expected, bookings
from simulator.calendar import WARM_UP
from simulator.capacity import FollowUp
from simulator.drive import Drive, drive
from simulator.funnel import Flows, Result, Warm, run, warm_start
from simulator.lifts import Lifts, lifts
from simulator.lines import VALUE, WINS, Line, deal_groups, line_shapes
from simulator.plan import Activity, Plan
from simulator.prepared import Prepared, deal_means
from simulator.queue import Hours, Prospecting, share_that_fits
from simulator.revenue import goal_path
from simulator.rhythm import rhythm
from simulator.waiting import Leads, no_leads
from simulator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plan gives in a chunk; [trials] are averages a week over the plan."""

    path: Singles  # [weeks, trials] the goal's metric at each week's end
    wins: Singles  # [trials] all wins up to the goal date
    value: Singles  # [trials] their value
    later: Singles  # [trials] expected value of opportunities still open at the goal date
    touches: Singles  # [sources, trials]
    leads: Singles  # [trials]
    appointments: Singles  # [trials]
    hours: dict[str, tuple[Singles, Singles]]  # by role: available and used [trials]
    shares: dict[str, Singles]  # by role: share of prospecting done [trials]


@dataclass(frozen=True, slots=True)
class Working:
    """The flows behind an outcome, for questions that need them; gone with the next run."""

    flows: Flows
    result: Result
    strengths: list[Doubles]
    available: dict[str, Singles]  # hours of each role after programmes, [weeks, trials]
    own_shares: dict[str, Singles]  # of roles that neither follow up nor hold appointments
    touches: Singles  # a week on average, [sources, trials]


class Chunk:
    """Prepared trials and the year before them; `run` may be called for any levers."""

    def __init__(self, plan: Plan, seed: int, blocks: Sequence[int], space: Workspace) -> None:
        self.prepared = Prepared(plan, seed, blocks)
        self.rhythm = rhythm(plan)
        levers = drive(plan)
        span = slice(0, WARM_UP)
        before = self._work(levers, span, None, None, None, space)
        self.warm = warm_start(self.prepared.course, before.result, plan.weeks)

    def run(self, plan: Plan, levers: Drive, space: Workspace) -> tuple[Outcome, Working]:
        """The projection of a plan that differs from the chunk's own in its levers alone."""
        prepared = self.prepared
        span = slice(WARM_UP, None)
        drift = prepared.volume_drift
        working = self._work(levers, span, drift, prepared.win_drift, self.warm, space)
        expected = self._expected(working.result)
        counts, value = bookings(expected, prepared.scores, prepared.uniforms, prepared.pool)
        if prepared.pipeline is not None:
            counts += prepared.pipeline.wins
            value += prepared.pipeline.value
        won, worth = counts.sum(axis=0), value.sum(axis=0)
        outcome = Outcome(
            path=goal_path(value, plan, prepared.base, working.strengths),
            wins=won,
            value=worth,
            later=self._later(working.result),
            touches=working.touches,
            leads=working.result.follow_up.new.mean(axis=0),
            appointments=working.result.held.count.mean(axis=0),
            hours=self._hours(levers, working),
            shares=_shares(plan, working),
        )
        return outcome, working

    def _work(
        self,
        levers: Drive,
        span: slice,
        volume_drift: Singles | None,
        win_drift: Singles | None,
        warm: Warm | None,
        space: Workspace,
    ) -> Working:
        """Runs the funnel through a span of weeks."""
        plan, course = self.prepared.plan, self.prepared.course
        strengths = [item[span] for item in levers.strengths]
        available = {role.id: self._available(role.id, levers, span) for role in plan.roles}
        flows, shares = self._flows(levers, span, volume_drift, available, space)
        touched: list[Singles] = []

        def lifting(followed: FollowUp) -> Lifts:
            touched.append(self._touches(levers, span, volume_drift, followed, shares))
            return self._lifts(touched[0], strengths)

        result = run(course, flows, lifting, strengths, win_drift, warm, space)
        return Working(flows, result, strengths, available, shares, touched[0])

    def _lifts(self, touches: Singles, strengths: Sequence[Doubles]) -> Lifts:
        """What programmes add to later rates, each source weighed by its appointments."""
        prepared = self.prepared
        usual = [float(strength.mean()) for strength in strengths]
        appointments = [
            number
            * (own.to_lead.usual(usual) * own.to_appointment.usual(usual)).astype(np.float32)
            for number, own in zip(touches, prepared.factors, strict=True)
        ]
        one_kind = len(deal_groups(prepared.plan)) == 1
        return lifts(prepared.worth, appointments, one_kind)

    def _flows(
        self,
        levers: Drive,
        span: slice,
        volume_drift: Singles | None,
        available: dict[str, Singles],
        space: Workspace,
    ) -> tuple[Flows, dict[str, Singles]]:
        prepared, plan = self.prepared, self.prepared.plan
        weeks = WARM_UP if span.stop else plan.weeks
        inbound: Leads | None = None
        outbound: list[Prospecting] = []
        shares: dict[str, Singles] = {}
        for line in prepared.lines:
            leads = self._leads(line, levers, span, space)
            if line.inbound:
                inbound = leads
                if volume_drift is not None:
                    leads.scale(volume_drift)
                continue
            done_by = stage_of(plan, line.role)
            unit_hours = self._unit_hours(line, levers, span)
            if done_by == "free" and line.role in available:
                shares[line.role] = share_that_fits(available[line.role], unit_hours)
                leads.scale(shares[line.role])
            outbound.append(Prospecting(leads, unit_hours, done_by))
        if inbound is None:
            inbound = no_leads(weeks, 1 + len(prepared.course.kinds[0]), prepared.trials)
        return Flows(inbound, outbound, self._stage_hours(available, weeks)), shares

    def _stage_hours(self, available: dict[str, Singles], weeks: int) -> Hours:
        capacity = self.prepared.plan.capacity
        unlimited = np.full((weeks, self.prepared.trials), np.inf, np.float32)
        return Hours(
            follow_up=available.get(capacity.follow_up_role, unlimited),
            appointments=available.get(capacity.appointment_role, unlimited),
            one_role=bool(capacity.follow_up_role)
            and capacity.follow_up_role == capacity.appointment_role,
        )

    def _leads(self, line: Line, levers: Drive, span: slice, space: Workspace) -> Leads:
        """New leads of a line, before drift and hours."""
        shapes = line_shapes(line, levers.touches, levers.strengths)[span].astype(np.float32)
        name = f"line {line.sources[0]}"
        main = _product(shapes, line.main, space, name)
        rows = _product(shapes, line.leads, space, f"{name} leads")
        count = rows[:, 0]
        if line.follow_up is None:
            return Leads(main, rows[:, 1], count)
        hours = space.take(f"{name} hours", *count.shape)
        np.multiply(count, line.follow_up, out=hours)
        return Leads(main, hours, count)

    def _unit_hours(self, line: Line, levers: Drive, span: slice) -> Singles:
        """Hours of a line's activities at their full share, [weeks, trials]."""
        units = np.stack([levers.by_hand[index][span] for index in line.sources], axis=1)
        sources = [self.prepared.plan.sources[index].work for index in line.sources]
        minutes = np.stack(
            [self.prepared.value(work.minutes.id) for work in sources if isinstance(work, Activity)]
        )
        product: Singles = units.astype(np.float32) @ (minutes / 60.0).astype(np.float32)
        return product

    def _available(self, role: str, levers: Drive, span: slice) -> Singles:
        """Hours of a role after programmes, [weeks, trials]."""
        shape = levers.roles[role]
        hours = np.repeat(
            (shape.first[span] - shape.programmes[span]).astype(np.float32)[:, None],
            self.prepared.trials,
            axis=1,
        )
        if shape.added is not None:
            hours += shape.added[span].astype(np.float32)[:, None] * self.prepared.role_mix[role]
        np.maximum(hours, np.float32(0.0), out=hours)
        return hours

    def _expected(self, result: Result) -> Expected:
        """Expected wins and their value by week, after the closing rhythm and the cut."""
        wins = result.wins if self.rhythm is None else self._in_rhythm(result.wins)
        wins *= self.prepared.cut[:, None, None]
        means = deal_means(self.prepared)
        spread = result.lifted.spread
        if not means:
            return Expected(wins[:, WINS], wins[:, VALUE], spread)
        total = wins[:, 0] if len(means) == 1 else wins[:, 0] + wins[:, 1]
        value = wins[:, 0] * means[0].astype(np.float32)
        for kind in range(1, len(means)):
            value += wins[:, kind] * means[kind].astype(np.float32)
        return Expected(total, value, spread)

    def _in_rhythm(self, wins: Singles) -> Singles:
        spread, slipping = (matrix.astype(np.float32) for matrix in self.rhythm or ())
        flat = wins.reshape(len(wins), -1)
        result: Singles = (spread @ flat).reshape(wins.shape)
        slip = self.prepared.plan.cycle.slip
        if slip is not None:
            extra = (slipping @ flat).reshape(wins.shape)
            result += extra * self.prepared.value(slip.id).astype(np.float32)
        return result

    def _later(self, result: Result) -> Singles:
        """Expected value of the opportunities created in the plan that are won after it."""
        left = result.created.sum(axis=0) - result.wins.sum(axis=0)
        means = deal_means(self.prepared)
        if not means:
            rest: Singles = np.maximum(left[VALUE], np.float32(0.0))
            return rest
        total = np.zeros(left.shape[1], np.float32)
        for kind, mean in enumerate(means):
            total += left[kind] * mean.astype(np.float32)
        rest = np.maximum(total, np.float32(0.0))
        return rest

    def _touches(
        self,
        levers: Drive,
        span: slice,
        volume_drift: Singles | None,
        followed: FollowUp,
        own_shares: dict[str, Singles],
    ) -> Singles:
        """Touches of each source, a week on average over a span of weeks, [sources, trials]."""
        prepared, plan = self.prepared, self.prepared.plan
        rows = np.empty((len(plan.sources), prepared.trials), np.float32)
        for index, source in enumerate(plan.sources):
            moving = volume_drift
            if isinstance(source.work, Activity):
                moving = _share(plan, source.work.role, followed, own_shares)
            rows[index] = _touches(prepared, index, levers, moving, span)
        return rows

    def _hours(self, levers: Drive, working: Working) -> dict[str, tuple[Singles, Singles]]:
        """By role: hours available and used a week on average, programmes included, [trials]."""
        plan, result = self.prepared.plan, working.result
        hours = {}
        for role in plan.roles:
            programmes = np.float32(levers.roles[role.id].programmes[WARM_UP:].mean())
            used = np.zeros(self.prepared.trials, np.float32)
            if role.id == plan.capacity.follow_up_role:
                used += sum(part.mean(axis=0) for part in result.follow_up.hours)
            if role.id == plan.capacity.appointment_role:
                used += result.held.count.mean(axis=0) * self.prepared.course.hours_each
            for line, activities in zip(
                self._outbound_lines(), working.flows.outbound, strict=True
            ):
                if line.role == role.id:
                    share = _share_of(working, plan, role.id)
                    done = activities.unit_hours if share is None else activities.unit_hours * share
                    used += done.mean(axis=0)
            available = working.available[role.id].mean(axis=0)
            hours[role.id] = (available + programmes, used + programmes)
        return hours

    def _outbound_lines(self) -> list[Line]:
        return [line for line in self.prepared.lines if not line.inbound]


def stage_of(plan: Plan, role: str) -> str:
    """Which stage's hours a role's prospecting competes with."""
    first = bool(role) and role == plan.capacity.follow_up_role
    second = bool(role) and role == plan.capacity.appointment_role
    if first and second:
        return "both"
    return "follow_up" if first else "appointments" if second else "free"


def moves(
    prepared: Prepared, index: int, levers: Drive, working: Working, span: slice
) -> Singles:
    """Touches of a source, a week on average over some first weeks of the plan, [trials]."""
    source = prepared.plan.sources[index]
    moving: Singles | None = prepared.volume_drift
    if isinstance(source.work, Activity):
        moving = _share_of(working, prepared.plan, source.work.role)
    weeks = span.stop - span.start
    return _touches(prepared, index, levers, None if moving is None else moving[:weeks], span)


def _touches(
    prepared: Prepared, index: int, levers: Drive, moving: Singles | None, span: slice
) -> Singles:
    touches, factors = levers.touches[index], prepared.factors[index]
    total = _sum(touches.base[span], moving)
    if touches.extra is not None:
        total = total + _sum(touches.extra[span], moving) * factors.mix.astype(np.float32)
    weeks = len(touches.base[span])
    result: Singles = total * (factors.volume / weeks).astype(np.float32)
    return result


def _sum(shape: Doubles, moving: Singles | None) -> Singles | np.float32:
    """Sum over weeks of a shape [weeks] times what moves it [weeks, trials] (None: nothing)."""
    weights = shape.astype(np.float32)
    total: Singles | np.float32 = weights.sum() if moving is None else weights @ moving
    return total


def _share(
    plan: Plan, role: str, followed: FollowUp, own_shares: dict[str, Singles]
) -> Singles | None:
    """Share of a role's prospecting that is done, [weeks, trials]; None: all of it."""
    if role in own_shares:
        return own_shares[role]
    return followed.shares.get(stage_of(plan, role))


def _share_of(working: Working, plan: Plan, role: str) -> Singles | None:
    return _share(plan, role, working.result.follow_up, working.own_shares)


def _shares(plan: Plan, working: Working) -> dict[str, Singles]:
    shares = {}
    for role in plan.roles:
        share = _share_of(working, plan, role.id)
        if share is not None:
            shares[role.id] = share.mean(axis=0)
    return shares


def _product(shapes: Singles, factors: Singles, space: Workspace, name: str) -> Singles:
    """float32[weeks, rows, trials]: shapes [weeks, terms] times factors [terms, rows, trials]."""
    terms, rows, trials = factors.shape
    result = space.take(name, len(shapes), rows, trials)
    np.matmul(shapes, factors.reshape(terms, -1), out=result.reshape(len(shapes), -1))
    return result
