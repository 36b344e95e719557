"""What a lever is worth, in words: the price of one more point of chance, the last useful date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from simulator.levers import Lever
from ui import figures, wording
from ui.levers.texts import translate

if TYPE_CHECKING:
    from simulator.decisions.price import Price


def short_worth(
    lever: Lever,
    price: Price | None,
    until: date | None,
    currency: str,
    units: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """The line below the slider: the most that can be said, then shorter where there is no room;
    the last date goes last. `units` stand behind the lever's value, long and then brief ("" where
    the value says it), if not its usual unit."""
    if price is None:
        return ()
    if until is None:
        return (translate("no effect on this goal any more"),)
    last = translate("until {day}").format(day=figures.short_day(until))
    soon = translate("until {day}").format(day=figures.brief_day(until))
    if price.money is None or price.change is None:
        none, least = translate("+1 point: – ({why})"), translate("+1 pt: {why}")
        long, brief = none.format(why=_why(price.why)), none.format(why=_brief_why(price.why))
        least = least.format(why=_brief_why(price.why))
        return f"{long} · {last}", f"{brief} · {last}", f"{least} · {soon}", long, brief
    told, tight = _prices(lever, price.change, price.money, currency, units)
    dated = [f"{words} · {last}" for words in told[:2]] + [f"{tight[0]} · {soon}"]
    dated += [f"{words} · {last}" for words in told[2:]] + [f"{words} · {soon}" for words in tight]
    return tuple(dict.fromkeys((*dated, told[0], told[-1])))


def _prices(
    lever: Lever, change: float, money: float, currency: str, units: tuple[str, ...]
) -> tuple[list[str], list[str]]:
    """The price of a point in ever fewer words, and the same yet tighter."""
    amount = figures.money(money, currency)  # as exact as the headline
    value = wording.lever_value(_rough(change), lever.unit, currency)
    wholes = [f"{value} {unit}".rstrip() for unit in units or (wording.lever_unit(lever.unit),)]
    if money <= 0 and lever.unit == "people":
        words = translate("+1 point: {change}, cost not given")
        return [words.format(change=whole) for whole in wholes], [words.format(change=wholes[-1])]
    brief = translate("+1 point: {money}").format(money=amount)
    tight = translate("+1 pt: {money}").format(money=amount)
    if lever.unit.startswith("currency"):
        return [brief], [tight]
    words, tighter = translate("+1 point: {change}, {money}"), translate("+1 pt: {change}, {money}")
    least = tighter.format(change=wholes[-1].replace(" / ", "/"), money=amount)
    return [*(words.format(change=each, money=amount) for each in wholes), brief], [least, tight]


def long_worth(
    lever: Lever, price: Price | None, until: date | None, currency: str, unit: str = ""
) -> str:
    """The same in whole sentences, for the tooltip and for screen readers."""
    if price is None:
        return ""
    if until is None:
        return translate("It cannot move this goal any more, whenever it is moved.")
    last = translate("Moved after {day}, it has no effect on this goal.").format(
        day=figures.day(until)
    )
    if price.money is None or price.change is None:
        told = translate("No price of one more point of chance: {why}.").format(
            why=_whole_why(price.why)
        )
        return f"{told}\n{last}"
    change = wording.lever_value(_rough(price.change), lever.unit, currency)
    if price.money <= 0 and lever.unit == "people":
        told = translate(
            "One more point of chance: {change} {unit} more. What they cost is not given: put it "
            "in under Assumptions, People, “Loaded cost of one”."
        ).format(change=change, unit=unit or wording.lever_unit(lever.unit))
        return f"{told}\n{last}"
    words = translate("One more point of chance: {change} {unit} more, {money} over the plan")
    told = words.format(
        change=change,
        unit=unit or wording.lever_unit(lever.unit),
        money=figures.money(price.money, currency),
    )
    if price.money_low is not None and price.money_high is not None:
        told += translate(" ({low} to {high} by computing error)").format(
            low=figures.money(price.money_low, currency),
            high=figures.money(price.money_high, currency),
        )
    return f"{told}.\n{last}"


def _why(why: str) -> str:
    return {
        "hours": translate("no hours left to meet"),
        "no effect": translate("no effect to be seen"),
        "hours near the goal": translate("hours run out near the goal"),
        "lowers": translate("more lowers the chance"),
        "takes hours": translate("takes hours from what brings more"),
        "too little": translate("too little is left to gain"),
        "at its end": translate("it is at its end"),
    }.get(why, why)


def _whole_why(why: str) -> str:
    """The same with its reason, where there is more to say."""
    return {
        "hours near the goal": translate(
            "demand limits most futures, but in those near the goal hours are short, and more of "
            "this adds nothing there"
        ),
        "takes hours": translate(
            "more of it lowers the chance, because in the futures in which the goal is decided "
            "hours are short, and it takes some that bring more elsewhere"
        ),
        "no effect": translate("more of it changes the chance by less than can be seen"),
    }.get(why) or _why(why)


def _brief_why(why: str) -> str:
    """The same so briefly that there is room for the last useful date beside it."""
    return {
        "hours": translate("no hours left"),
        "no effect": translate("none seen"),
        "hours near the goal": translate("hours run out"),
        "lowers": translate("lowers it"),
        "takes hours": translate("lowers it"),
        "too little": translate("too little left"),
    }.get(why) or _why(why)


def _rough(value: float) -> float:
    """Two figures: more would be false precision."""
    return float(f"{value:.2g}") if value < 100 else float(f"{value:.3g}")
