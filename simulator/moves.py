"""What a run of a chunk did on average: touches of each source, hours and shares of each role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.averages import mean
from simulator.calendar import WARM_UP
from simulator.capacity import FollowUp
from simulator.drive import Drive
from simulator.flows import Intake, hours_each, stage_of
from simulator.funnel import Flows, Result
from simulator.lines import Line
from simulator.matrices import Shapes
from simulator.plan import Activity, Plan
from simulator.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Moved:
    """A week on average over a span: `touches` of all sources [sources, trials], and the hours that
    people prospect by role [trials]."""

    touches: Singles
    prospecting: dict[str, Singles]


@dataclass(frozen=True, slots=True)
class Working:
    """The flows behind an outcome, for questions that need them; gone with the next run."""

    flows: Flows
    result: Result
    strengths: list[Doubles]
    available: dict[str, Singles]  # hours of each role after programmes, [weeks, trials]
    own_shares: dict[str, Singles]  # of roles that neither follow up nor hold appointments
    moved: Moved


def moves(prepared: Prepared, index: int, levers: Drive, working: Working, span: slice) -> Singles:
    """Touches of a source, a week on average over some first weeks of the plan, [trials]."""
    source = prepared.plan.sources[index]
    moving: Singles | None = prepared.volume_drift
    if isinstance(source.work, Activity):
        moving = share_of(working, prepared.plan, source.work.role)
    weeks = span.stop - span.start
    return _touches(prepared, index, levers, None if moving is None else moving[:weeks], span)


def moved(
    prepared: Prepared,
    shapes: Shapes,
    span: slice,
    drift: Singles | None,
    followed: FollowUp,
    intake: Intake,
) -> Moved:
    """What marketing brings and what prospecting is done, given the shares that fit."""
    plan = prepared.plan
    touches = np.empty((len(plan.sources), prepared.trials), np.float32)
    prospecting: dict[str, Singles] = {}
    each = np.float32(1.0 / (plan.weeks if span.stop is None else span.stop - (span.start or 0)))
    for line, own in zip(prepared.lines, shapes.lines, strict=True):
        moving = drift if line.inbound else _share(plan, line.role, followed, intake.own_shares)
        for index, (base, extra) in zip(line.sources, own.touches, strict=True):
            # Source by source: a product of all at once would round by how many there are.
            total = _sum(base[span], moving)
            if extra is not None:
                total = total + _sum(extra[span], moving) * prepared.mixes[index]
            touches[index] = total * prepared.volumes[index] * each
        if own.units is not None:
            units = own.units[span].T
            sums = units.sum(axis=1)[:, None] if moving is None else units @ moving
            prospecting[line.role] = (hours_each(prepared, line) * sums).sum(axis=0) * each
    return Moved(touches, prospecting)


def done(
    plan: Plan, lines: Sequence[Line], followed: FollowUp, intake: Intake
) -> list[tuple[list[int], Doubles]]:
    """Sources whose activity is done in part, and which share of it is done in each week, in the
    mean of the trials."""
    found = []
    for line in lines:
        share = None if line.inbound else _share(plan, line.role, followed, intake.own_shares)
        if share is not None:
            found.append((list(line.sources), share.mean(axis=1, dtype=np.float64)))
    return found


def _touches(
    prepared: Prepared, index: int, levers: Drive, moving: Singles | None, span: slice
) -> Singles:
    own = levers.touches[index]
    total = _sum(own.base[span].astype(np.float32), moving)
    if own.extra is not None:
        total = total + _sum(own.extra[span].astype(np.float32), moving) * prepared.mixes[index]
    weeks = len(own.base[span])
    result: Singles = total * prepared.volumes[index] * np.float32(1.0 / weeks)
    return result


def _sum(shape: Singles, moving: Singles | None) -> Singles | np.float32:
    """Sum over weeks of a shape [weeks] times what moves it [weeks, trials] (None: nothing)."""
    total: Singles | np.float32 = shape.sum() if moving is None else shape @ moving
    return total


def hours(
    prepared: Prepared, levers: Drive, working: Working
) -> dict[str, tuple[Singles, Singles]]:
    """By role: hours available and used a week on average, programmes included, [trials]."""
    plan, result = prepared.plan, working.result
    found = {}
    for role in plan.roles:
        programmes = np.float32(levers.roles[role.id].programmes[WARM_UP:].mean())
        used = np.full(prepared.trials, programmes)
        if role.id == plan.capacity.follow_up_role:
            for part in result.follow_up.hours:
                used += mean(part)
        if role.id == plan.capacity.appointment_role:
            used += mean(result.held.count) * prepared.course.hours_each
        if role.id in working.moved.prospecting:
            used += working.moved.prospecting[role.id]
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
