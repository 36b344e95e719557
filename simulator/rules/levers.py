"""Rules of levers: their dates and levels, and the curves that turn them into touches."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from simulator.plan import Activity, Plan, Programme, Schedule, Spend
from simulator.problems import Problem
from simulator.rules.names import of_reference, shown

Found = Iterator[Problem]

ROUNDING = 1e-9


def of_schedule(lever: Schedule, plan: Plan, place: str, most: float | None = None) -> Found:
    """Steps come after the plan's start and after each other; levels stay at or below `most`."""
    before = plan.start
    for index, step in enumerate(lever.steps):
        if step.start <= before:
            other = "the plan's first day" if index == 0 else "the step before it"
            said = f"{step.start} is not after {other}, {before}; give a later day."
            yield Problem(said, f"{place}.steps[{index}].start")
        before = step.start
    low, high = lever.measured_low, lever.measured_high
    if low is not None and high is not None and low > high:
        said = f"{low:.12g} is above measured_high; give {high:.12g} or less."
        yield Problem(said, f"{place}.measured_low")
    if most is not None:
        yield from _of_most(lever, most, place)


def of_work(work: Spend | Activity, plan: Plan, roles: Collection[str], place: str) -> Found:
    """What drives a source: its lever, its curve, and who does it."""
    if isinstance(work, Spend):
        yield from of_schedule(work.per_month, plan, f"{place}.per_month")
        yield from _of_spend(work, place)
        return
    yield from of_schedule(work.per_week, plan, f"{place}.per_week")
    if work.role:
        yield from of_reference(work.role, roles, "role", f"{place}.role")
    yield from _of_curve(work.ceiling, work.half_saturation, place)


def of_programme(one: Programme, plan: Plan, place: str) -> Found:
    """A programme's lever, and the sources and roles that it names."""
    share = 1.0 if one.unit == "share" else None
    yield from of_schedule(one.lever, plan, f"{place}.lever", share)
    sources = {source.id: source for source in plan.sources}
    roles = {role.id for role in plan.roles}
    for index, hours in enumerate(one.hours):
        yield from of_reference(hours.role, roles, "role", f"{place}.hours[{index}].role")
    for index, effect in enumerate(one.effects):
        here = f"{place}.effects[{index}].sources"
        for number, name in enumerate(effect.sources):
            yield from of_reference(name, sources, "source", f"{here}[{number}]")
        if effect.rate == "churn" and effect.sources:
            yield Problem("churn is not a rate of sources; leave the list empty.", here)
    yield from _of_kind(one, place)
    if one.replaces is not None:
        activities = [key for key, source in sources.items() if isinstance(source.work, Activity)]
        yield from of_reference(one.replaces, activities, "sales activity", f"{place}.replaces")
    if one.halo_of is not None:
        paid = [key for key, source in sources.items() if isinstance(source.work, Spend)]
        yield from of_reference(one.halo_of, paid, "paid source", f"{place}.halo_of")


def of_replaced(plan: Plan) -> Found:
    """Programmes that replace touches of one source replace, at any time, at most all of them."""
    levers: dict[str, list[tuple[int, Schedule]]] = {}
    for index, one in enumerate(plan.programmes):
        if one.replaces is not None:
            levers.setdefault(one.replaces, []).append((index, one.lever))
    for source, held in levers.items():
        days = {step.start for _, lever in held for step in lever.steps}
        sums = [sum(lever.before for _, lever in held)]
        sums += [sum(_level_on(lever, day) for _, lever in held) for day in {plan.start, *days}]
        if len(held) > 1 and max(sums) > 1.0 + ROUNDING:
            said = f"programmes replace {max(sums):.0%} of the touches of {shown(source)} together"
            yield Problem(f"{said}; lower one of them.", f"programmes[{held[-1][0]}].lever")


def _level_on(lever: Schedule, day: date) -> float:
    reached = [step.value for step in lever.steps if step.start <= day]
    return reached[-1] if reached else lever.value


def _of_kind(one: Programme, place: str) -> Found:
    if one.replaces is not None and one.halo_of is not None:
        said = "a programme replaces touches or rides on a spend, not both; leave one out."
        yield Problem(said, f"{place}.halo_of")
    if one.kind == "account_based" and one.replaces is None:
        said = "an account-based programme replaces touches; name the sales activity."
        yield Problem(said, f"{place}.replaces")
    if one.replaces is not None and one.unit != "share":
        said = f'{shown(one.unit)} does not fit a programme that replaces touches; give "share".'
        yield Problem(said, f"{place}.unit")
    if one.kind == "halo" and one.halo_of is None:
        yield Problem("a halo rides on a spend; name the paid source.", f"{place}.halo_of")


def _of_spend(work: Spend, place: str) -> Found:
    lever, held = work.per_month, work.saturation
    yield from _of_curve(work.ceiling, work.half_saturation, place)
    if held.likely in (0.0, 1.0) and not held.is_range:
        said = f"{held.likely:g} leaves no curve; give a share between 0 and 1."
        yield Problem(said, f"{place}.saturation")
    if lever.before > 0:
        if work.touches_today < work.organic:
            said = f"{work.touches_today:.12g} is below organic, which it includes"
            more = f"give {work.organic:.12g} or more"
            yield Problem(f"{said}; {more}.", f"{place}.touches_today")
        return
    spent = lever.value > 0 or any(step.value > 0 for step in lever.steps)
    if spent and work.ceiling is None and work.half_saturation is None:
        said = "nothing was spent before the plan, so its effect is unknown"
        yield Problem(f"{said}; give ceiling and half_saturation.", f"{place}.ceiling")


def _of_curve(ceiling: float | None, half_saturation: float | None, place: str) -> Found:
    if ceiling is not None and half_saturation is None:
        said = "it is missing beside ceiling; give both or none."
        yield Problem(said, f"{place}.half_saturation")
    if half_saturation is not None and ceiling is None:
        said = "it is missing beside half_saturation; give both or none."
        yield Problem(said, f"{place}.ceiling")
    if half_saturation is not None and half_saturation <= 0:
        said = f"{half_saturation:.12g} is too little; give a number above 0."
        yield Problem(said, f"{place}.half_saturation")


def _of_most(lever: Schedule, most: float, place: str) -> Found:
    levels = [(f"steps[{index}].value", step.value) for index, step in enumerate(lever.steps)]
    for name, value in [("before", lever.before), ("value", lever.value), *levels]:
        if value > most:
            yield Problem(f"{value:g} is above {most:g}; give 0 to {most:g}.", f"{place}.{name}")
