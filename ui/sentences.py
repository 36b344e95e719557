"""One or two sentences of what matters now, made from the projection and what was found out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.plan import Plan
from ui import figures
from ui.history import placeholder
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.price import Price

ENOUGH_TO_SAY = 0.02  # smaller shares are not worth a sentence
UNDECIDED = 0.05  # of futures must still be able to change sides
MOST = 2
FIRST_WEEKS = 3  # what holds from then on holds from the start
LONGEST_NAME = 30  # letters of a name within a sentence
TIGHT_NAME = 20  # and where the sentence has no room otherwise
WHOLE = 10_000


def sentences(shown: Shown, longest: int = LONGEST_NAME) -> tuple[str, ...]:
    """The most important things first, at most two: what holds revenue back, then what follows.

    Names are cut to `longest` letters, so that what is said of them is not cut.
    """
    found: list[str] = []
    for words in _all(shown, longest):
        if words and words not in found:
            found.append(words)
        if len(found) == MOST:
            break
    return tuple(found)


def limiting(shown: Shown) -> tuple[str, float, int | None]:
    """The stage that holds revenue back in most futures ("demand", "follow_up" or "appointments"),
    in which share of them, and from which week (None: from the start, or not told)."""
    binding = shown.projection.binding
    names = ("demand", "follow_up", "appointments")
    index = max(range(3), key=lambda k: binding.shares[k])
    since = None if index == 0 else binding.since[index - 1]
    return names[index], binding.shares[index], since


def role_name(plan: Plan, stage: str) -> str:
    """Whose hours a stage takes; empty where that stage has no limit."""
    key = plan.capacity.follow_up_role if stage == "follow_up" else plan.capacity.appointment_role
    return next((role.name for role in plan.roles if role.id == key), "")


def from_when(plan: Plan, week: int | None, whole: bool = False) -> str:
    """“, from March”; where it holds from the first weeks on, “, from the start” if `whole`."""
    if week is None:
        return ""
    if week < FIRST_WEEKS:
        return _tr(", from the start") if whole else ""
    return _tr(", from {month}").format(month=figures.month(plan.week_start(week)))


def brief(name: str, longest: int = LONGEST_NAME) -> str:
    """A name cut behind a whole word, where it is longer than `longest` letters."""
    if len(name) <= longest:
        return name
    cut = name[: longest - 1]
    whole = cut if name[longest - 1] == " " else cut.rpartition(" ")[0]
    return (whole if len(whole) >= longest // 2 else cut).rstrip(" ,;:–-&(") + "…"


def _all(shown: Shown, longest: int) -> Iterator[str]:
    if shown.projection.quantile(1.0) <= 0.0:
        yield _tr("Nothing is booked in any future: add sources and people under Assumptions.")
        return
    yield _what_holds_back(shown, longest)
    yield from _prices(shown, longest)
    yield _hours(shown, longest)
    yield _first_risk(shown)
    yield _against_wanted(shown)


def _what_holds_back(shown: Shown, longest: int) -> str:
    stage, share, since = limiting(shown)
    if share < ENOUGH_TO_SAY:
        return ""
    how_often = figures.share(share)
    if stage == "demand":
        free = [role for role in shown.projection.hours if role.free >= 1.0]
        words = _tr("Demand holds revenue back in {share} of futures")
        tail = ""
        if free:
            role = max(free, key=lambda item: item.free)
            tail = _tr(": {role} have {hours} h a week to spare").format(
                role=brief(role.name, longest), hours=figures.count(round(role.free))
            )
        return words.format(share=how_often) + tail + "."
    words = _tr("Hours of {role} hold revenue back in {share} of futures{since}")
    told = words.format(
        role=brief(role_name(shown.plan, stage), longest) or _tr("Sales"),
        share=how_often,
        since=from_when(shown.plan, since),
    )
    waiting = shown.projection.funnel[0 if stage == "follow_up" else 1].queue
    if waiting < 1.0:
        return told + "."
    what = _tr("leads") if stage == "follow_up" else _tr("appointments")
    tail = _tr("; {count} {what} are left waiting at the end.")
    count = figures.count(round(waiting))
    counted = f"{count} {what}", f"{count}{figures.SPACE}{what}"  # no line ends with the number
    return told + tail.format(count=count, what=what).replace(*counted)


def _prices(shown: Shown, longest: int) -> Iterator[str]:
    """The cheapest point of chance, and a lever that no money turns into chance."""
    prices = shown.insight.prices if shown.insight is not None else {}
    priced = [(name, price) for name, price in prices.items() if _cost(price) is not None]
    if not priced:
        return
    lever, price = min(priced, key=lambda item: _cost(item[1]) or 0.0)
    cost = _cost(price) or 0.0
    amount = figures.money(abs(cost), shown.currency)
    words = _tr("The cheapest point of chance: {lever}, {amount} over the plan")
    if cost < 0.0:
        words = _tr("The cheapest point of chance: {lever}, it saves {amount}")
    elif placeholder.told(shown.plan, lever):
        words = _tr("The cheapest point of chance: {lever}, {amount} (spend is a placeholder)")
    elif longest <= TIGHT_NAME:
        words = _tr("The cheapest point of chance: {lever}, {amount}")
    told = words.format(lever=brief(_lever_name(shown, lever), longest), amount=amount)
    yield told + _wasted(shown, prices, longest) + "."


def _wasted(shown: Shown, prices: dict[str, Price], longest: int) -> str:
    """A lever of which more would be wasted, with the reason; the worst kind first. That nothing is
    seen of a lever is no news where hardly any future can change sides."""
    lowers = lowers_by_hours = _tr("; more {lever} would lower the chance")
    if limiting(shown)[0] == "demand":  # else hours were just named
        lowers_by_hours = _tr(
            "; more {lever} would lower the chance: near the goal hours are short"
        )
    elif longest > TIGHT_NAME:
        lowers_by_hours = _tr("; more {lever} would lower the chance: hours are short")
    reasons = {
        "takes hours": lowers_by_hours,
        "lowers": lowers,
        "hours": _tr("; more {lever} adds nothing without more hours"),
        "hours near the goal": _tr("; more {lever} adds nothing: near the goal hours are short"),
    }
    if UNDECIDED <= shown.projection.chance <= 1.0 - UNDECIDED:
        reasons["no effect"] = _tr("; more {lever} has no effect that can be seen")
    for why, words in reasons.items():
        for key, price in prices.items():
            if price.why == why:
                return words.format(lever=brief(_lever_name(shown, key), longest))
    return ""


def _hours(shown: Shown, longest: int) -> str:
    cut = [role for role in shown.projection.hours if role.prospecting_done < 0.95]
    if not cut:
        return ""
    role = min(cut, key=lambda item: item.prospecting_done)
    words = _tr("Only {share} of the planned sales activity fits into the hours of {role}.")
    name = brief(role.name, longest)
    return words.format(share=figures.share(role.prospecting_done), role=name)


def _first_risk(shown: Shown) -> str:
    milestones = shown.projection.milestones
    if not milestones:
        return ""
    worst = min(milestones, key=lambda item: item.chance)
    if worst.chance >= 0.45:
        return ""
    words = _tr("The milestone of {amount} by {day} is more likely missed than met ({share}).")
    return words.format(
        amount=figures.money(worst.amount, shown.currency),
        day=figures.short_day(worst.by),
        share=figures.share(worst.chance),
    )


def _against_wanted(shown: Shown) -> str:
    wanted = shown.plan.goal.wanted_chance
    if shown.projection.chance >= wanted:
        return _tr("The wanted {wanted} is reached.").format(wanted=figures.share(wanted))
    amount = shown.projection.amount_at(wanted)
    if amount <= 0.0:
        return _tr("No amount can be promised with the wanted chance of {wanted}.").format(
            wanted=figures.share(wanted)
        )
    words = _tr("{amount} can be promised with the wanted chance of {wanted}.")
    return words.format(wanted=figures.share(wanted), amount=figures.money(amount, shown.currency))


def _cost(price: Price) -> float | None:
    """What a price says in money over the whole plan, below 0 where a point saves some; None for a
    dash, and where the cost is not given."""
    return price.money or None


def _lever_name(shown: Shown, key: str) -> str:
    entity = key.split(".")[0]
    plan = shown.plan
    names = {item.id: item.name for item in plan.sources}
    names |= {item.id: item.name for item in plan.programmes}
    names |= {item.id: item.name for item in plan.roles}
    return names.get(entity, entity)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)
