"""Values of levers as a person reads and types them: "$68,000", "68k", "68.000", "4 %"."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.problems import Problem
from ui import figures
from ui.typed_currency import without_currency

NBSP = "\u00a0"
# What may stand behind a number; the larger words are those of German.
POWERS = {
    "": 1.0, "k": 1e3, "thousand": 1e3, "tsd": 1e3, "t": 1e3,
    "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6,
    "bn": 1e9, "b": 1e9, "mrd": 1e9, "billion": 1e9,
}  # fmt: skip
# How each period begins where a person names it, in English and German.
PERIODS = {
    "day": ("day", "tag"), "week": ("week", "wk", "woche"), "month": ("month", "monat"),
    "quarter": ("quarter", "quartal"), "year": ("year", "yr", "jahr", "annum"),
}  # fmt: skip
_PERIOD = re.compile(r"(?:/|\bper\b|\bpro\b)\s*(\w+)")
_NUMBER = re.compile(r"[-+]?[\d.,'\u2019\s]*\d[\d.,'\u2019\s]*")


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Wording", words)


def lever_value(value: float, unit: str, currency: str) -> str:
    """The value of a lever without its period: $68,000, 1,150, 16, 25 %."""
    if unit.startswith("currency"):
        return figures.money_whole(value, currency)
    if unit == "share":
        return figures.share(value, 0 if abs(value * 100 - round(value * 100)) < 0.05 else 1)
    return plain(value)


def plain(value: float) -> str:
    """A number with as many decimals (two at most) as it has."""
    places = next(n for n in (0, 1, 2) if n == 2 or abs(value - round(value, n)) < 1e-9)
    return figures.decimal(float(value), places)


def lever_unit(unit: str) -> str:
    """What stands muted behind the value: "/ month", "people", "of calls"."""
    return {
        "currency/month": translate("/ month"),
        "per week": translate("/ week"),
        "people": translate("people"),
        "days/month": translate("days / month"),
        "hours/month": translate("h / month"),
        "share": translate("of all"),
    }.get(unit, unit)


def change(now: float, base: float, unit: str, currency: str) -> str:
    """The change against the base scenario: "+ $12,000", "− 2", or "as base"."""
    difference = now - base
    if abs(difference) <= 1e-9 * max(abs(now), abs(base), 1.0):
        return translate("as base")
    sign = "+" if difference > 0 else figures.MINUS
    return f"{sign}{NBSP}{lever_value(abs(difference), unit, currency)}"


def parse(text: str, unit: str, currency: str) -> float:
    """The number that a person typed for a value in `unit`; raises Problem with one sentence."""
    words = text.strip().casefold()
    _same_period(text, unit)
    if unit.startswith("currency"):
        words = without_currency(text, currency)
    words = words.replace(figures.MINUS, "-").replace(NBSP, " ").replace("\u202f", " ")
    words = words.split("/")[0].strip()
    found = _NUMBER.match(words)
    if found is None:
        raise Problem(_example(text, unit, currency))
    behind = _without_unit(words[found.end() :].strip(), unit).strip().rstrip(".").strip()
    percent = behind.startswith(("%", "percent", "prozent"))
    power = 1.0 if percent else POWERS.get(behind, 0.0 if not _is_unit(behind, unit) else 1.0)
    if power == 0.0 or (percent and unit != "share"):
        raise Problem(_example(text, unit, currency))
    number = _plain_number(found.group(), scaled=power != 1.0 or percent)
    if number is None:
        raise Problem(_example(text, unit, currency))
    value = number * power
    if unit == "share" and (percent or value >= 1.0):  # 1 is 1 %, as what is shown is in percent
        value /= 100.0
    return _allowed(value, text, unit)


def _same_period(text: str, unit: str) -> None:
    """Raise Problem where a value of a month, say, is typed by the week."""
    meant, typed = _period_of(unit), _period_of(text)
    if meant and typed and meant != typed:
        words = translate("{text} names another period: type what it is {period}")
        period = translate("per week") if meant == "week" else translate("per month")
        raise Problem(words.format(text=f"“{text.strip()}”", period=period))


def _period_of(text: str) -> str:
    """The period that stands behind "/", "per" or "pro"; empty where none does."""
    found = _PERIOD.search(text.casefold())
    word = found.group(1) if found else ""
    return next((name for name, starts in PERIODS.items() if word.startswith(starts)), "")


def _allowed(value: float, text: str, unit: str) -> float:
    if value < 0:
        raise Problem(translate("{text} is below zero: type 0 or more").format(text=text.strip()))
    if unit == "share" and value > 1.0:
        raise Problem(translate("{text} is more than all: 100 % is the most").format(text=text))
    if value > 1e12:
        raise Problem(translate("{text} is too large to be meant").format(text=text.strip()))
    return value


def _without_unit(behind: str, unit: str) -> str:
    """The words behind a number ("mio. pro monat") without the unit at their end."""
    known = _unit_words(unit)
    ends = [f" {word}" for word in known if word and behind.endswith(f" {word}")]
    return behind if behind in known or not ends else behind.removesuffix(max(ends, key=len))


def _is_unit(behind: str, unit: str) -> bool:
    """Whether the words behind a number only repeat the unit that is shown there."""
    return behind in _unit_words(unit)


def _unit_words(unit: str) -> set[str]:
    """What may repeat the unit, in both languages."""
    shown = {lever_unit(unit), unit, translate("people"), translate("days"), "h", "/", "per week",
             translate("per week"), translate("per month")}  # fmt: skip
    return {word.casefold().strip("/ ") for word in shown}


def _plain_number(text: str, scaled: bool) -> float | None:
    """A number with either kind of separators; one mark before exactly three figures groups
    thousands ("68.000", "68,000") unless a unit follows ("1.250M") or it starts with 0."""
    digits = re.sub(r"[\s'\u2019]", "", text)
    marks = [letter for letter in digits if letter in ".,"]
    if len(set(marks)) == 2:
        decimal = marks[-1]
        if marks.count(decimal) > 1:
            return None
        grouping = "," if decimal == "." else "."
        if not _is_grouped(digits.rpartition(decimal)[0].split(grouping)):
            return None
        digits = digits.replace(grouping, "").replace(decimal, ".")
    elif marks:
        digits = _one_kind(digits, marks[0], len(marks), scaled)
    try:
        return float(digits)
    except ValueError:
        return None


def _is_grouped(parts: list[str]) -> bool:
    """Figures by three behind the first part; in India by two, and three at the end."""
    inner = {len(part) for part in parts[1:-1]}
    return len(parts[-1]) == 3 and inner in ({3}, {2}, set())


def _one_kind(digits: str, mark: str, count: int, scaled: bool) -> str:
    head, _, tail = digits.partition(mark)
    if count > 1:
        return digits.replace(mark, "") if _is_grouped(digits.split(mark)) else "-"
    thousands = len(tail) == 3 and head.lstrip("+-").lstrip("0") != "" and not scaled
    return head + tail if thousands else f"{head}.{tail}"


def _example(text: str, unit: str, currency: str) -> str:
    shown = {"share": figures.share(0.25), "people": "16", "per week": plain(1150)}.get(unit)
    if shown is None and unit.startswith("currency"):
        usual = 68e3 if "/" in unit else 12e6  # a spend or, without a period, a goal
        money = (figures.money_whole(usual, currency), figures.money(usual, currency, 0))
        shown = " / ".join(money)
    what = text.strip() or translate("An empty field")
    return translate("{what} is not a number: type it like {example}").format(
        what=what if not text.strip() else f"“{what}”", example=shown or plain(3.5)
    )


def use_locale(name: str | None = None) -> None:
    """Take a locale for all numbers and dates from now on; the system's where none is named."""
    QLocale.setDefault(QLocale(name) if name else QLocale.system())
