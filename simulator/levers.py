"""The levers of a plan: what can be moved, between which ends, and plans with one moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import floor, log10
from typing import Literal

from simulator.plan import Activity, Goal, Plan, Programme, Role, Schedule, Source, Spend
from simulator.problems import Problem
from simulator.recalled import recalled

Group = Literal["marketing", "sales", "together"]


@dataclass(frozen=True, slots=True)
class Lever:
    """One lever as it stands: its value holds from the plan's start, `before` in the year before.

    `low` and `high` are the ends of its slider; `measured_low` and `measured_high` the levels at
    which its effect was measured (None: never), `stretch_high` how far that may be stretched.
    """

    id: str
    name: str
    group: Group
    unit: str
    value: float
    before: float
    low: float
    high: float
    step: float
    measured_low: float | None
    measured_high: float | None
    stretch_high: float | None
    place: str


def levers(plan: Plan) -> tuple[Lever, ...]:
    """All levers: marketing's spend, sales' activities and people, and programmes."""
    by_money = [
        _of_source(source, index)
        for index, source in enumerate(plan.sources)
        if isinstance(source.work, Spend)
    ]
    by_hand = [
        _of_source(source, index)
        for index, source in enumerate(plan.sources)
        if isinstance(source.work, Activity)
    ]
    people = [_of_role(role, index) for index, role in enumerate(plan.roles)]
    together = [
        _of_programme(programme, index)
        for index, programme in enumerate(plan.programmes)
        if programme.halo_of is None
    ]
    return (*by_money, *by_hand, *people, *together)


@recalled(512, lambda source, index: (source, index))
def _of_source(source: Source, index: int) -> Lever:
    place, work = f"sources[{index}].work", source.work
    if isinstance(work, Spend):
        return _lever(f"{source.id}.spend", source.name, "marketing", "currency/month",
                      work.per_month, f"{place}.per_month")  # fmt: skip
    return _lever(f"{source.id}.activity", source.name, "sales", "per week",
                  work.per_week, f"{place}.per_week")  # fmt: skip


@recalled(128, lambda role, index: (role, index))
def _of_role(role: Role, index: int) -> Lever:
    place = f"roles[{index}].people"
    return _lever(f"{role.id}.people", role.name, "sales", "people", role.people, place)


@recalled(128, lambda programme, index: (programme, index))
def _of_programme(programme: Programme, index: int) -> Lever:
    place = f"programmes[{index}].lever"
    return _lever(f"{programme.id}.level", programme.name, "together", programme.unit,
                  programme.lever, place)  # fmt: skip


def _lever(id: str, name: str, group: Group, unit: str, schedule: Schedule, place: str) -> Lever:
    high = slider_end(schedule, unit)
    measured = schedule.measured_high
    return Lever(
        id=id,
        name=name,
        group=group,
        unit=unit,
        value=schedule.value,
        before=schedule.before,
        low=0.0,
        high=high,
        step=_step(high, unit),
        measured_low=schedule.measured_low,
        measured_high=measured,
        stretch_high=None if measured is None else min(1.5 * measured, high),
        place=place,
    )


def slider_end(schedule: Schedule, unit: str) -> float:
    """A round number with room above what was done and is planned: twice the level before the plan
    (or what was measured), never less than the plan itself. It does not move with the slider
    unless the value passes it."""
    if unit == "share":
        return 1.0
    usual = max(2.0 * schedule.before, 1.6 * (schedule.measured_high or 0.0))
    if usual <= 0.0:
        usual = {"people": 10.0, "days/month": 8.0, "per week": 500.0}.get(unit, 50_000.0)
    end = round_up(usual)
    while end < schedule.value:
        end = round_up(end * 1.5)
    return end


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten."""
    power = 10.0 ** floor(log10(value))
    for factor in (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0):
        if factor * power >= value * (1.0 - 1e-12):
            return factor * power
    return 10.0 * power


def round_nicely(value: float, digits: int = 2) -> float:
    """The nearest number of so many significant digits."""
    if value <= 0.0:
        return 0.0
    power = 10.0 ** (floor(log10(value)) - digits + 1)
    return round(value / power) * power


def _step(high: float, unit: str) -> float:
    if unit == "people":
        return 1.0
    if unit == "share":
        return 0.01
    power = 10.0 ** floor(log10(high / 100.0))
    return 0.5 if unit == "days/month" and power < 0.5 else power


def find_lever(plan: Plan, key: str) -> Lever:
    """The lever with this identity or, if it is the only one, this name; else a Problem."""
    all_levers = levers(plan)
    for lever in all_levers:
        if lever.id == key:
            return lever
    named = [lever for lever in all_levers if lever.name.casefold() == key.casefold()]
    if len(named) == 1:
        return named[0]
    known_ids = ", ".join(lever.id for lever in all_levers) or "none"
    why = "is not a lever of this plan" if not named else "names more than one lever"
    raise Problem(f"“{key}” {why}; the levers are: {known_ids}")


def with_lever(plan: Plan, key: str, value: float) -> Plan:
    """The plan with one lever set to a value; later dated values are scaled alike.

    Raises Problem for an unknown lever or a value that it cannot take.
    """
    lever = find_lever(plan, key)
    if not 0.0 <= value < float("inf"):
        raise Problem(f"{value:g} is not a level for {lever.name}; give 0 or more", lever.id)
    if lever.unit == "share" and value > 1.0:
        raise Problem(f"{value:g} is more than all for {lever.name}; give 0 to 1", lever.id)
    return rescheduled(plan, lever.id, lambda schedule: scaled(schedule, value))


def rescheduled(plan: Plan, id: str, change: Callable[[Schedule], Schedule]) -> Plan:
    """The plan with the schedule of the lever of this identity changed."""
    owner, _, kind = id.rpartition(".")
    if kind == "people":
        return replace(plan, roles=tuple(_role(item, owner, change) for item in plan.roles))
    if kind == "level":
        programmes = tuple(_programme(item, owner, change) for item in plan.programmes)
        return replace(plan, programmes=programmes)
    sources = (_source_with(x, change) if x.id == owner else x for x in plan.sources)
    return replace(plan, sources=tuple(sources))


def lever_schedules(plan: Plan) -> dict[str, Schedule]:
    """The schedule of each lever, by the lever's identity."""
    ids = (
        *(f"{x.id}.{'spend' if isinstance(x.work, Spend) else 'activity'}" for x in plan.sources),
        *(f"{role.id}.people" for role in plan.roles),
        *(f"{programme.id}.level" for programme in plan.programmes),
    )
    return dict(zip(ids, schedules(plan), strict=True))


def scaled(schedule: Schedule, value: float) -> Schedule:
    """The schedule with its first value replaced and its later ones scaled in proportion. One that
    begins with nothing keeps its later values; one that is nothing throughout is level."""
    steps = schedule.steps
    if schedule.value > 0:
        factor = value / schedule.value
        steps = tuple(replace(step, value=step.value * factor) for step in steps)
    elif not any(step.value for step in steps):
        steps = tuple(replace(step, value=value) for step in steps)
    return replace(schedule, value=value, steps=steps)


def _role(role: Role, owner: str, change: Callable[[Schedule], Schedule]) -> Role:
    return replace(role, people=change(role.people)) if role.id == owner else role


def _programme(item: Programme, owner: str, change: Callable[[Schedule], Schedule]) -> Programme:
    return replace(item, lever=change(item.lever)) if item.id == owner else item


def without_levers(plan: Plan) -> Plan:
    """The plan with every lever at its level before the plan and no amount to reach: what plans
    that differ only in their levers have in common."""
    return replace(
        plan,
        id="",
        name="",
        goal=_any_amount(plan.goal),
        sources=tuple(map(_still_source, plan.sources)),
        roles=tuple(map(_still_role, plan.roles)),
        programmes=tuple(map(_still_programme, plan.programmes)),
    )


@recalled(32, lambda goal: (goal,))
def _any_amount(goal: Goal) -> Goal:
    return replace(goal, amount=1.0, wanted_chance=0.5, milestones=())


@recalled(512, lambda source: (source,))
def _still_source(source: Source) -> Source:
    return _source_with(source, _still)


@recalled(128, lambda role: (role,))
def _still_role(role: Role) -> Role:
    return replace(role, people=_still(role.people))


@recalled(128, lambda programme: (programme,))
def _still_programme(programme: Programme) -> Programme:
    return replace(programme, lever=_still(programme.lever))


def up_to_goal(plan: Plan) -> Plan:
    """The plan without dated changes of levers that come after the goal date."""
    if all(step.start <= plan.goal.by for schedule in schedules(plan) for step in schedule.steps):
        return plan

    def cut(schedule: Schedule) -> Schedule:
        steps = tuple(step for step in schedule.steps if step.start <= plan.goal.by)
        return replace(schedule, steps=steps)

    return _each_schedule(plan, cut)


def schedules(plan: Plan) -> list[Schedule]:
    """Every schedule of a plan."""
    works = [source.work for source in plan.sources]
    return [
        *(work.per_month if isinstance(work, Spend) else work.per_week for work in works),
        *(role.people for role in plan.roles),
        *(programme.lever for programme in plan.programmes),
    ]


def _each_schedule(plan: Plan, change: Callable[[Schedule], Schedule]) -> Plan:
    return replace(
        plan,
        sources=tuple(_source_with(source, change) for source in plan.sources),
        roles=tuple(replace(role, people=change(role.people)) for role in plan.roles),
        programmes=tuple(replace(item, lever=change(item.lever)) for item in plan.programmes),
    )


def _source_with(source: Source, change: Callable[[Schedule], Schedule]) -> Source:
    work = source.work
    if isinstance(work, Spend):
        return replace(source, work=replace(work, per_month=change(work.per_month)))
    return replace(source, work=replace(work, per_week=change(work.per_week)))


def _still(schedule: Schedule) -> Schedule:
    return Schedule(before=schedule.before, value=schedule.before)
