"""What a run of a chunk did on average: touches of each source, hours and shares of each role."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.averages import mean
from simulator.calendar import WARM_UP
from simulator.capacity import FollowUp
from simulator.drive import Drive
from simulator.flows import Intake, stage_of
from simulator.funnel import Flows, Result
from simulator.plan import Activity, Plan
from simulator.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Working:
    """The flows behind an outcome, for questions that need them; gone with the next run."""

    flows: Flows
    result: Result
    strengths: list[Doubles]
    available: dict[str, Singles]  # hours of each role after programmes, [weeks, trials]
    own_shares: dict[str, Singles]  # of roles that neither follow up nor hold appointments
    touches: Singles  # a week on average, [sources, trials]


def moves(prepared: Prepared, index: int, levers: Drive, working: Working, span: slice) -> Singles:
    """Touches of a source, a week on average over some first weeks of the plan, [trials]."""
    source = prepared.plan.sources[index]
    moving: Singles | None = prepared.volume_drift
    if isinstance(source.work, Activity):
        moving = share_of(working, prepared.plan, source.work.role)
    weeks = span.stop - span.start
    return _touches(prepared, index, levers, None if moving is None else moving[:weeks], span)


def touches(
    prepared: Prepared,
    levers: Drive,
    span: slice,
    drift: Singles | None,
    followed: FollowUp,
    intake: Intake,
) -> Singles:
    """Touches of each source, a week on average over a span of weeks, [sources, trials]."""
    plan = prepared.plan
    rows = np.empty((len(plan.sources), prepared.trials), np.float32)
    for index, source in enumerate(plan.sources):
        moving = drift
        if isinstance(source.work, Activity):
            moving = _share(plan, source.work.role, followed, intake.own_shares)
        rows[index] = _touches(prepared, index, levers, moving, span)
    return rows


def done(plan: Plan, followed: FollowUp, intake: Intake) -> list[Doubles | None]:
    """By source: the share of its activity that is done in each week, in the mean of the trials
    (None: all of it)."""
    by_role: dict[str, Doubles | None] = {}
    found: list[Doubles | None] = []
    for source in plan.sources:
        role = source.work.role if isinstance(source.work, Activity) else None
        if role is not None and role not in by_role:
            share = _share(plan, role, followed, intake.own_shares)
            by_role[role] = None if share is None else share.mean(axis=1, dtype=np.float64)
        found.append(None if role is None else by_role[role])
    return found


def _touches(
    prepared: Prepared, index: int, levers: Drive, moving: Singles | None, span: slice
) -> Singles:
    own = levers.touches[index]
    total = _sum(own.base[span], moving)
    if own.extra is not None:
        total = total + _sum(own.extra[span], moving) * prepared.mixes[index]
    weeks = len(own.base[span])
    result: Singles = total * prepared.volumes[index] * np.float32(1.0 / weeks)
    return result


def _sum(shape: Doubles, moving: Singles | None) -> Singles | np.float32:
    """Sum over weeks of a shape [weeks] times what moves it [weeks, trials] (None: nothing)."""
    weights = shape.astype(np.float32)
    total: Singles | np.float32 = weights.sum() if moving is None else weights @ moving
    return total


def hours(
    prepared: Prepared, levers: Drive, working: Working
) -> dict[str, tuple[Singles, Singles]]:
    """By role: hours available and used a week on average, programmes included, [trials]."""
    plan, result = prepared.plan, working.result
    outbound = [line for line in prepared.lines if not line.inbound]
    found = {}
    for role in plan.roles:
        programmes = np.float32(levers.roles[role.id].programmes[WARM_UP:].mean())
        used = np.full(prepared.trials, programmes)
        if role.id == plan.capacity.follow_up_role:
            for part in result.follow_up.hours:
                used += mean(part)
        if role.id == plan.capacity.appointment_role:
            used += mean(result.held.count) * prepared.course.hours_each
        for line, activities in zip(outbound, working.flows.outbound, strict=True):
            if line.role == role.id:
                share = share_of(working, plan, role.id)
                done = activities.unit_hours if share is None else activities.unit_hours * share
                used += mean(done)
        found[role.id] = (mean(working.available[role.id]) + programmes, used)
    return found


def shares(plan: Plan, working: Working) -> dict[str, Singles]:
    """By role: what part of its prospecting is done, on average [trials]; none: all of it."""
    found = {}
    for role in plan.roles:
        share = share_of(working, plan, role.id)
        if share is not None:
            found[role.id] = mean(share)
    return found


def share_of(working: Working, plan: Plan, role: str) -> Singles | None:
    """Share of a role's prospecting that is done, [weeks, trials]; None: all of it."""
    return _share(plan, role, working.result.follow_up, working.own_shares)


def _share(
    plan: Plan, role: str, followed: FollowUp, own_shares: dict[str, Singles]
) -> Singles | None:
    if role in own_shares:
        return own_shares[role]
    return followed.shares.get(stage_of(plan, role))
