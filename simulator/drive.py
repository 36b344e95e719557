"""All that a plan's levers do, as small weekly arrays: the part that a lever changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from simulator.arrays import Doubles
from simulator.beliefs import ends
from simulator.people import effective_people
from simulator.plan import Activity, Plan, Schedule, Source, Spend
from simulator.shapes import (
    Touches,
    activity_touches,
    programme_hours,
    replaced_share,
    spend_touches,
    strength,
    units,
)
from simulator.uncertain import SHARE


@dataclass(frozen=True, slots=True)
class RoleShape:
    """Hours of a role by week for its two rates of leaving, and the hours that programmes take."""

    first: Doubles
    added: Doubles | None
    programmes: Doubles


@dataclass(frozen=True, slots=True)
class Drive:
    """Weekly shapes [WARM_UP + weeks] at the plan's levers."""

    touches: tuple[Touches, ...]
    strengths: tuple[Doubles, ...]
    by_hand: dict[int, Doubles]  # units of a sales source that people do, by index of the source
    roles: dict[str, RoleShape]


def drive(plan: Plan) -> Drive:
    """Works out every weekly shape of a plan."""
    plan = until_goal(plan)
    return Drive(
        touches=tuple(_touches(source, plan) for source in plan.sources),
        strengths=tuple(strength(programme, plan) for programme in plan.programmes),
        by_hand={
            index: units(source.work, plan) * (1.0 - replaced_share(source, plan))
            for index, source in enumerate(plan.sources)
            if isinstance(source.work, Activity)
        },
        roles={role.id: _role_shape(plan, index) for index, role in enumerate(plan.roles)},
    )


def until_goal(plan: Plan) -> Plan:
    """The plan without what its levers do after the goal date (the last week may be cut by it)."""
    levers = [_schedule(source) for source in plan.sources]
    levers += [role.people for role in plan.roles] + [item.lever for item in plan.programmes]
    if all(step.start <= plan.goal.by for lever in levers for step in lever.steps):
        return plan

    def kept(schedule: Schedule) -> Schedule:
        steps = tuple(step for step in schedule.steps if step.start <= plan.goal.by)
        return schedule if len(steps) == len(schedule.steps) else replace(schedule, steps=steps)

    def source(one: Source) -> Source:
        work = one.work
        if isinstance(work, Spend):
            return replace(one, work=replace(work, per_month=kept(work.per_month)))
        return replace(one, work=replace(work, per_week=kept(work.per_week)))

    return replace(
        plan,
        sources=tuple(source(one) for one in plan.sources),
        roles=tuple(replace(one, people=kept(one.people)) for one in plan.roles),
        programmes=tuple(replace(one, lever=kept(one.lever)) for one in plan.programmes),
    )


def _schedule(source: Source) -> Schedule:
    work = source.work
    return work.per_month if isinstance(work, Spend) else work.per_week


def _touches(source: Source, plan: Plan) -> Touches:
    if isinstance(source.work, Spend):
        return spend_touches(source.work, plan, ends(source.work.saturation, SHARE))
    return activity_touches(source.work, plan)


def _role_shape(plan: Plan, index: int) -> RoleShape:
    role = plan.roles[index]
    low, high = ends(role.leaving)
    first = effective_people(role, plan, low) * role.selling_hours
    added = None
    if low != high:
        added = effective_people(role, plan, high) * role.selling_hours - first
    return RoleShape(first, added, programme_hours(role.id, plan))


def single(values: Doubles) -> np.ndarray:
    """float32, for the large arrays."""
    return values.astype(np.float32)
