"""What a lever's row says in words: its evidence, its dated values, its place among the units."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.levers import Lever
from simulator.plan import Plan, Schedule, Step
from ui import figures, wording


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Levers", words)


def schedule_of(plan: Plan, lever: Lever) -> Schedule | None:
    """The schedule that a lever moves."""
    owner, _, kind = lever.id.rpartition(".")
    if kind == "people":
        return next((role.people for role in plan.roles if role.id == owner), None)
    if kind == "level":
        return next((item.lever for item in plan.programmes if item.id == owner), None)
    work = next((source.work for source in plan.sources if source.id == owner), None)
    return getattr(work, "per_month", None) or getattr(work, "per_week", None)


def parts_of(plan: Plan) -> dict[str, object]:
    """The part of a plan that each lever belongs to, by the lever's identity."""
    found: dict[str, object] = {}
    for source in plan.sources:
        found[f"{source.id}.spend"] = found[f"{source.id}.activity"] = source
    found |= {f"{role.id}.people": role for role in plan.roles}
    return found | {f"{item.id}.level": item for item in plan.programmes}


def evidence(lever: Lever, currency: str) -> str:
    """Where the value stands: measured, stretched beyond it, or a guess."""
    if lever.measured_high is None:
        return translate("effect never measured: a guess")
    top = wording.lever_value(lever.measured_high, lever.unit, currency)
    if lever.value <= lever.measured_high:
        low = lever.measured_low or 0.0
        if lever.value < low:
            bottom = wording.lever_value(low, lever.unit, currency)
            return translate("stretch: measured from {value}").format(value=bottom)
        return translate("measured up to {value}").format(value=top)
    if lever.stretch_high is not None and lever.value <= lever.stretch_high:
        return translate("stretch: measured up to {value}").format(value=top)
    return translate("a guess: measured up to {value}").format(value=top)


def dated(plan: Plan, lever: Lever, currency: str) -> str:
    """The later values of a lever that has some; the slider scales them alike."""
    schedule = schedule_of(plan, lever)
    if schedule is None or not schedule.steps:
        return ""
    parts = (_step(step, lever, currency) for step in schedule.steps)
    return translate("dated: {values}; the slider scales them all").format(values=", ".join(parts))


def next_dated(schedule: Schedule | None, lever: Lever, currency: str) -> str:
    """The first later value of a lever that has some: "1 Jul: 18", with dots for more."""
    if schedule is None or not schedule.steps:
        return ""
    words = _step(schedule.steps[0], lever, currency)
    return words if len(schedule.steps) == 1 else f"{words} …"


def _step(step: Step, lever: Lever, currency: str) -> str:
    value = wording.lever_value(step.value, lever.unit, currency)
    return f"{figures.short_day(step.start)}: {value}"


def unit_of(lever: Lever, plan: Plan) -> str:
    """What stands behind the value; an account-based share says of what it is a share."""
    if lever.unit != "share":
        return wording.lever_unit(lever.unit)
    owner = lever.id.rpartition(".")[0]
    replaces = next((item.replaces for item in plan.programmes if item.id == owner), None)
    touch = next((source.touch for source in plan.sources if source.id == replaces), "")
    if touch:
        inner = touch[:1].lower() + touch[1:] if touch[1:2].islower() else touch
        return translate("of {touches}").format(touches=inner)
    return wording.lever_unit(lever.unit)


def brief_unit(lever: Lever, unit: str) -> str:
    """The unit so briefly that there is room for a date behind it; a share has its own sign."""
    return {
        "per week": translate("/ wk"),
        "people": translate("pers."),
        "days/month": translate("days"),
        "share": "",
    }.get(lever.unit, unit)


def group_name(group: str) -> str:
    """Title of a group of levers."""
    return {
        "marketing": translate("Marketing"),
        "sales": translate("Sales"),
        "together": translate("Together"),
    }[group]


def short_name(name: str) -> str:
    """A role as its people call it: what stands in brackets, or the initials of several words."""
    if "(" in name and ")" in name:
        return name[name.index("(") + 1 : name.index(")")]
    words = name.split()
    return "".join(word[0].upper() for word in words[:3]) if len(words) > 1 else name


def team_unit(lever: Lever, unit: str) -> str:
    """Name and unit, for screen readers."""
    return f"{lever.name}, {unit.strip('/ ')}"
