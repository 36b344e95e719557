"""What the levers of a group add up to: money a month, hours of sellers that programmes take."""

from __future__ import annotations

from simulator.calendar import WEEKS_PER_MONTH
from simulator.figures import RoleHours
from simulator.levers import Lever
from simulator.plan import Activity, Plan, Programme
from ui import figures
from ui.levers.texts import short_name, translate


def spend(levers: tuple[Lever, ...], currency: str) -> str:
    """Marketing's money a month from the plan's start."""
    spent = sum(item.value for item in levers if item.group == "marketing")
    return translate("{money} / month").format(money=figures.money(spent, currency))


def together(plan: Plan, currency: str) -> tuple[str, str]:
    """What programmes take a month from the plan's start, briefly and in a sentence."""
    if not plan.programmes:
        return "", ""
    money = sum(_money(item, plan) for item in plan.programmes)
    taken = (each.per_unit * item.lever.value for item in plan.programmes for each in item.hours)
    hours = sum(taken, 0.0)
    told = {"money": figures.money(money, currency), "hours": figures.decimal(hours, 0)}
    brief = translate("{money} · {hours} h / month") if hours else translate("{money} / month")
    whole = translate("Programmes of both teams take {money} and {hours} h of sellers a month.")
    return brief.format(**told), whole.format(**told)


def _money(programme: Programme, plan: Plan) -> float:
    """Currency a month at the level from the plan's start."""
    if programme.halo_of is not None:
        return 0.0
    level = programme.lever.value
    if programme.replaces is not None:
        works = (item.work for item in plan.sources if item.id == programme.replaces)
        units = sum(work.per_week.value for work in works if isinstance(work, Activity))
        return units * WEEKS_PER_MONTH * level * programme.money_per_unit
    return level * (1.0 if programme.unit == "currency/month" else programme.money_per_unit)


def hours(roles: tuple[RoleHours, ...]) -> str:
    """Hours of each role a week: used, and there."""
    words = translate("{role} {used} of {available} h")
    return " · ".join(_told(words, item, short_name(item.name)) for item in roles)


def hours_in_full(roles: tuple[RoleHours, ...]) -> str:
    """The same in sentences, with the hours that are free."""
    words = translate("{role}: {used} h of {available} h a week are used, {free} h are free.")
    return "\n".join(_told(words, item, item.name) for item in roles)


def _told(words: str, item: RoleHours, name: str) -> str:
    return words.format(
        role=name,
        used=figures.decimal(item.used, 0),
        available=figures.decimal(item.available, 0),
        free=figures.decimal(item.free, 0),
    )
