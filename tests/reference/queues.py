"""Where hours run short: each week's share q of all who wait, from the trial's expected flows."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.plan import Activity, Plan, Source
from tests.reference import days
from tests.reference.demand import (
    STAGES,
    Lookup,
    Strength,
    hill,
    marketing_touches,
    rate_by_week,
    strengths,
)
from tests.reference.staff import free_hours
from tests.reference.waits import Wait, wait_of

Floats = NDArray[np.float64]


@dataclass
class Flow:
    """One source in all trials: touches at full share, rates of its stages, minutes, decay."""

    source: Source
    touches: Floats
    rates: list[Floats]
    work_hours: Floats
    follow_up_hours: Floats
    keep: float
    waiting_leads: Floats = field(default_factory=lambda: np.zeros(0))
    waiting_accepted: Floats = field(default_factory=lambda: np.zeros(0))
    waiting_meetings: Floats = field(default_factory=lambda: np.zeros(0))
    on_the_way: Floats = field(default_factory=lambda: np.zeros((0, 0)))

    @property
    def role(self) -> str | None:
        """Role whose hours this source takes; None for marketing."""
        return self.source.work.role if isinstance(self.source.work, Activity) else None


@dataclass(frozen=True)
class Queues:
    """What the fluid gives to those who are followed one by one, [weeks, trials] each."""

    flows: list[Flow]
    share_done: list[Floats]
    followed: Floats
    held: Floats
    acting: list[Strength]


def make_flow(
    plan: Plan, source: Source, values: Lookup, drift: Floats, acting: list[Strength]
) -> Flow:
    """Everything of a source that does not depend on the queues."""
    rates = [
        rate_by_week(plan, kind, source.id, values(getattr(source, name)), values, acting)
        for kind, name in STAGES
    ]
    trials = drift.shape[1]
    work = source.work
    if isinstance(work, Activity):
        units = days.weekly_mean(days.daily(work.per_week, plan))
        seen = units
        if work.ceiling is not None and work.half_saturation is not None:
            seen = work.ceiling * hill(units, work.half_saturation, work.slope)
        touches = np.outer(seen, values(source.volume))
        hours = np.outer(units * (1.0 - replaced(plan, source)), values(work.minutes) / 60.0)
        half_life = plan.capacity.outbound_half_life
    else:
        touches = marketing_touches(plan, source, values, drift)
        hours = np.zeros((touches.shape[0], trials))
        half_life = plan.capacity.inbound_half_life
    return Flow(
        source, touches, rates, hours, values(source.follow_up) / 60.0, 2.0 ** (-1.0 / half_life)
    )


def replaced(plan: Plan, source: Source) -> Floats:
    """Share of a source's units that an automated touch replaces, [weeks]."""
    share = np.zeros(days.WARM + plan.weeks)
    for programme in plan.programmes:
        if programme.replaces == source.id:
            share = share + days.weekly_mean(days.daily(programme.lever, plan))
    return np.clip(share, 0.0, 1.0)


class _Week:
    """The decisions of one week, in the order in which the hours are given away."""

    def __init__(self, plan: Plan, flows: list[Flow], week: int, k0: Floats, hours: Floats) -> None:
        self.flows, self.week, self.k0, self.per_meeting = flows, week, k0, hours
        self.sdr, self.ae = plan.capacity.follow_up_role, plan.capacity.appointment_role
        self.done: dict[int, Floats] = {}
        for number, flow in enumerate(flows):
            if flow.role in (None, ""):
                self.done[number] = np.ones_like(k0)

    def leads(self, number: int) -> Floats:
        """New leads of a source at full share."""
        flow = self.flows[number]
        return np.asarray(flow.touches[self.week] * flow.rates[0][self.week])

    def accepted(self, number: int) -> Floats:
        """Those of them that will become an appointment once followed up."""
        return np.asarray(self.leads(number) * self.flows[number].rates[1][self.week])

    def decide(self, role: str, free: Floats, arriving: Floats) -> None:
        """The share of a role's prospecting that fits; `arriving`: meetings from earlier weeks."""
        mine = [n for n, flow in enumerate(self.flows) if flow.role == role]
        claims, cost = np.zeros_like(free), np.zeros_like(free)
        for number, flow in enumerate(self.flows):
            if role == self.sdr:
                claims += flow.follow_up_hours * flow.waiting_leads
                if number in self.done:
                    claims += flow.follow_up_hours * self.leads(number) * self.done[number]
            if role == self.ae:
                claims += self.per_meeting * self._could_come(number, mine)
        if role == self.ae:
            claims += self.per_meeting * arriving
        for number in mine:
            cost += self.flows[number].work_hours[self.week]
            if role == self.sdr:
                cost += self.flows[number].follow_up_hours * self.leads(number)
            if role == self.ae:
                cost += self.per_meeting * self.k0 * self.accepted(number)
        fits = np.clip((free - claims) / np.where(cost > 0.0, cost, 1.0), 0.0, 1.0)
        for number in mine:
            self.done[number] = np.where(cost > 0.0, fits, 1.0)

    def _could_come(self, number: int, mine: list[int]) -> Floats:
        """Waiting meetings, and those the week's follow-up could bring with nobody waiting."""
        flow = self.flows[number]
        soon = flow.waiting_accepted.copy()
        if number not in mine:
            soon = soon + self.accepted(number) * self.done.get(number, np.ones_like(soon))
        return np.asarray(flow.waiting_meetings + self.k0 * soon)


def run_queues(plan: Plan, values: Lookup, drift: Floats) -> Queues:
    """The fluid through warm-up and plan."""
    acting = strengths(plan)
    flows = [make_flow(plan, source, values, drift, acting) for source in plan.sources]
    weeks, trials = days.WARM + plan.weeks, drift.shape[1]
    for flow in flows:
        flow.waiting_leads = np.zeros(trials)
        flow.waiting_accepted = np.zeros(trials)
        flow.waiting_meetings = np.zeros(trials)
        flow.on_the_way = np.zeros((weeks, trials))
    wait = wait_of(plan.cycle.lead_to_appointment, values)
    kernels = wait.shares(weeks)
    free = {role.id: free_hours(plan, role, values) for role in plan.roles}
    per_meeting = values(plan.capacity.hours_per_appointment)
    followed, held = np.ones((weeks, trials)), np.ones((weeks, trials))
    share_done = [np.ones((weeks, trials)) for _ in flows]
    for week in range(weeks):
        k0 = kernels[0][0] * (1.0 - wait.weight) + kernels[1][0] * wait.weight
        moment = _Week(plan, flows, week, k0, per_meeting)
        left = {role: hours[week].copy() for role, hours in free.items()}
        _prospect(plan, moment, left)
        for number in range(len(flows)):
            share_done[number][week] = moment.done[number]
        followed[week] = _follow_up(plan, moment, left, wait, kernels)
        held[week] = _meet(plan, moment, left)
    return Queues(flows, share_done, followed, held, acting)


def _prospect(plan: Plan, moment: _Week, left: dict[str, Floats]) -> None:
    """Prospecting of every role: others first, then AE, then SDR; takes its hours from `left`."""
    sdr, ae = plan.capacity.follow_up_role, plan.capacity.appointment_role
    doing = [r.id for r in plan.roles if any(flow.role == r.id for flow in moment.flows)]
    order = [role for role in doing if role not in (sdr, ae)]
    order += [role for role in (ae, sdr) if role in doing and role not in order]
    arriving = np.zeros_like(moment.k0)
    for flow in moment.flows:
        arriving = arriving + flow.on_the_way[moment.week]
    for role in dict.fromkeys(order if ae != sdr else [*order]):
        moment.decide(role, left[role], arriving)
    for number, flow in enumerate(moment.flows):
        if flow.role:
            left[flow.role] -= flow.work_hours[moment.week] * moment.done[number]


def _follow_up(
    plan: Plan,
    moment: _Week,
    left: dict[str, Floats],
    wait: Wait,
    kernels: tuple[Floats, Floats],
) -> Floats:
    """q of the leads; those handled set out for their appointment."""
    role = plan.capacity.follow_up_role
    demand = np.zeros_like(moment.k0)
    for number, flow in enumerate(moment.flows):
        flow.waiting_leads = flow.waiting_leads + moment.leads(number) * moment.done[number]
        flow.waiting_accepted = (
            flow.waiting_accepted + moment.accepted(number) * moment.done[number]
        )
        demand = demand + flow.follow_up_hours * flow.waiting_leads
    share = _share(left[role], demand) if role else np.ones_like(demand)
    if role:
        left[role] -= share * demand
    ahead = moment.flows[0].on_the_way.shape[0] - moment.week if moment.flows else 0
    for flow in moment.flows:
        gone = share * flow.waiting_accepted
        flow.on_the_way[moment.week :] += np.outer(kernels[0][:ahead], gone * (1.0 - wait.weight))
        flow.on_the_way[moment.week :] += np.outer(kernels[1][:ahead], gone * wait.weight)
        flow.waiting_leads = (1.0 - share) * flow.waiting_leads * flow.keep
        flow.waiting_accepted = (1.0 - share) * flow.waiting_accepted * flow.keep
    return share


def _meet(plan: Plan, moment: _Week, left: dict[str, Floats]) -> Floats:
    """q of the appointments."""
    role = plan.capacity.appointment_role
    demand = np.zeros_like(moment.k0)
    for flow in moment.flows:
        flow.waiting_meetings = flow.waiting_meetings + flow.on_the_way[moment.week]
        demand = demand + moment.per_meeting * flow.waiting_meetings
    share = _share(left[role], demand) if role else np.ones_like(demand)
    for flow in moment.flows:
        flow.waiting_meetings = (1.0 - share) * flow.waiting_meetings * flow.keep
    return share


def _share(capacity: Floats, demand: Floats) -> Floats:
    """min(1, capacity / demand), 1 without demand."""
    some = demand > 0.0
    return np.where(some, np.clip(capacity / np.where(some, demand, 1.0), 0.0, 1.0), 1.0)
