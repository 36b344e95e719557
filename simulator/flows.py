"""New leads, activities and hours of some weeks at the plan's levers, for a chunk of trials."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import NO_END, Singles
from simulator.calendar import WARM_UP
from simulator.funnel import Flows
from simulator.lines import Line
from simulator.matrices import LineShapes, Shapes
from simulator.plan import Activity, Plan
from simulator.prepared import Prepared
from simulator.queue import Hours, Prospecting, share_that_fits
from simulator.waiting import Leads, no_leads
from simulator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Intake:
    """Flows into the funnel, hours of each role after programmes [weeks, trials], and the shares of
    prospecting of roles that neither follow up nor hold appointments."""

    flows: Flows
    available: dict[str, Singles]
    own_shares: dict[str, Singles]


def intake(
    prepared: Prepared, shapes: Shapes, span: slice, drift: Singles | None, space: Workspace
) -> Intake:
    """The flows of a span of weeks; `drift` [weeks, trials] moves marketing's touches."""
    plan = prepared.plan
    weeks = WARM_UP if span.stop else plan.weeks
    available = {role.id: _available(prepared, role.id, shapes, span, space) for role in plan.roles}
    inbound: Leads | None = None
    outbound: list[Prospecting] = []
    shares: dict[str, Singles] = {}
    for place, line in enumerate(prepared.lines):
        own = shapes.lines[place]
        if own.units is None:
            inbound = _leads(line, own, span, drift, space)
            continue
        leads = _leads(line, own, span, None, space)
        done_by = stage_of(plan, line.role)
        each = hours_each(prepared, line)
        unit_hours = _product(own.units[span], each, space, f"{line.role} units")
        if done_by == "free" and line.role in available:
            shares[line.role] = share_that_fits(available[line.role], unit_hours)
            leads.scale(shares[line.role])
        outbound.append(Prospecting(leads, unit_hours, done_by))
    if inbound is None:
        inbound = no_leads(weeks, 1 + len(prepared.course.kinds[0]), prepared.trials)
    hours = _stage_hours(prepared, available, weeks)
    return Intake(Flows(inbound, outbound, hours), available, shares)


def stage_of(plan: Plan, role: str) -> str:
    """Which stage's hours a role's prospecting competes with."""
    first = bool(role) and role == plan.capacity.follow_up_role
    second = bool(role) and role == plan.capacity.appointment_role
    if first and second:
        return "both"
    return "follow_up" if first else "appointments" if second else "free"


def _leads(
    line: Line, shapes: LineShapes, span: slice, drift: Singles | None, space: Workspace
) -> Leads:
    """New leads of a line, before hours limit them."""
    name = f"line {line.sources[0]}"
    terms = shapes.terms[span]
    rows, trials = line.main.shape[1:]
    main = space.take(name, len(terms), rows, trials)
    factors, counted, columns = line.main.reshape(len(line.main), -1), line.leads, list(line.heads)
    if shapes.merged is not None:
        factors, counted = line.added_up(shapes.merged)
        columns = np.flatnonzero(shapes.merged[:, columns].any(axis=1)).tolist()
    np.matmul(terms, factors, out=main.reshape(len(terms), -1))
    heads = np.ascontiguousarray(terms[:, columns])
    count = _product(heads, counted[:, 0], space, f"{name} leads")
    hours = space.take(f"{name} hours", *count.shape)
    if drift is not None:
        main *= drift[:, None]
        count *= drift
    if line.follow_up is not None:
        np.multiply(count, line.follow_up, out=hours)
        return Leads(main, hours, count)
    hours = _product(heads, counted[:, 1], space, f"{name} hours")
    if drift is not None:
        hours *= drift
    return Leads(main, hours, count)


def hours_each(prepared: Prepared, line: Line) -> Singles:
    """Hours of one unit of each activity of a line, [sources, trials]."""
    minutes = []
    for index in line.sources:
        work = prepared.plan.sources[index].work
        assert isinstance(work, Activity)
        minutes.append(prepared.value(work.minutes.id))
    each: Singles = np.stack(minutes) * np.float32(1.0 / 60.0)
    return each


def _available(
    prepared: Prepared, role: str, shapes: Shapes, span: slice, space: Workspace
) -> Singles:
    """Hours of a role after programmes, [weeks, trials]."""
    shape = shapes.drive.roles[role]
    columns = np.zeros((len(shape.first[span]), 2), np.float32)
    columns[:, 0] = shape.first[span] - shape.programmes[span]
    if shape.added is not None:
        columns[:, 1] = shape.added[span]
    rows = np.stack([np.ones(prepared.trials, np.float32), prepared.role_mix[role]])
    hours = _product(columns, rows, space, f"hours {role}")
    if columns.sum(axis=1).min() <= 0.0 or columns[:, 0].min() <= 0.0:
        np.clip(hours, np.float32(0.0), NO_END, out=hours)
    return hours


def _stage_hours(prepared: Prepared, available: dict[str, Singles], weeks: int) -> Hours:
    capacity = prepared.plan.capacity
    first, second = capacity.follow_up_role, capacity.appointment_role
    unlimited = np.empty(0, np.float32)
    if first not in available or second not in available:
        unlimited = np.full((weeks, prepared.trials), np.inf, np.float32)
    return Hours(
        follow_up=available.get(first, unlimited),
        appointments=available.get(second, unlimited),
        one_role=bool(first) and first == second,
    )


def _product(shapes: Singles, factors: Singles, space: Workspace, name: str) -> Singles:
    """float32[weeks, trials]: shapes [weeks, terms] times factors [terms, trials]."""
    result = space.take(name, len(shapes), factors.shape[1])
    np.matmul(shapes, factors, out=result)
    return result
