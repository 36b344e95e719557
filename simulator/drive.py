"""All that a plan's levers do, as small weekly arrays: the part that a lever changes."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.arrays import Doubles
from simulator.beliefs import ends
from simulator.calendar import WARM_UP
from simulator.people import effective_people
from simulator.plan import Activity, Plan, Programme, Role, Source, Spend
from simulator.recalled import recalled
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
    """Works out every weekly shape of a plan, as `levers.up_to_goal` leaves it."""
    return Drive(
        touches=tuple(_touches(source, plan) for source in plan.sources),
        strengths=tuple(_strength(programme, plan) for programme in plan.programmes),
        by_hand={
            index: _by_hand(source, source.work, plan)
            for index, source in enumerate(plan.sources)
            if isinstance(source.work, Activity)
        },
        roles={role.id: _role_shape(role, plan) for role in plan.roles},
    )


def _ridden(plan: Plan) -> tuple[Source, ...]:
    """The sources, if any programme rides on one of them."""
    return plan.sources if any(item.halo_of is not None for item in plan.programmes) else ()


@recalled(512, lambda source, plan: (source, plan.market, plan.start, plan.weeks))
def _touches(source: Source, plan: Plan) -> Touches:
    if isinstance(source.work, Spend):
        return spend_touches(source.work, plan, ends(source.work.saturation, SHARE))
    return activity_touches(source.work, plan)


@recalled(128, lambda programme, plan: (programme, _ridden(plan), plan.start, plan.weeks))
def _strength(programme: Programme, plan: Plan) -> Doubles:
    return strength(programme, plan)


@recalled(
    512,
    lambda source, work, plan: (source, plan.programmes, _ridden(plan), plan.start, plan.weeks),
)
def _by_hand(source: Source, work: Activity, plan: Plan) -> Doubles:
    return units(work, plan) * (1.0 - replaced_share(source, plan))


@recalled(128, lambda role, plan: (role, plan.programmes, plan.start, plan.weeks))
def _role_shape(role: Role, plan: Plan) -> RoleShape:
    low, high = ends(role.leaving)
    first = effective_people(role, plan, low) * role.selling_hours
    added = None
    if low != high:
        added = effective_people(role, plan, high) * role.selling_hours - first
    return RoleShape(first, added, programme_hours(role.id, plan))


@recalled(512, lambda source, touches: (source, touches))
def usual_touches(source: Source, touches: Touches) -> float:
    """Touches of a source a week, on average over the plan, at likely values."""
    total = float(touches.base[WARM_UP:].mean())
    if touches.extra is not None and isinstance(source.work, Spend):
        saturation = source.work.saturation
        low, high = ends(saturation, SHARE)
        total += (saturation.likely - low) / (high - low) * float(touches.extra[WARM_UP:].mean())
    return total * source.volume.likely
