"""Numbers and ranges as a person reads and types them: "4 / 5 / 7 %", "4-6 %", "$47k-58k"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from simulator import normal
from simulator.assumption import Assumption
from simulator.problems import Problem
from simulator.schema import Meaning
from simulator.uncertain import ODDS_CHANGE, SHARE, Support
from ui import figures, wording
from ui.typed_currency import without_currency

Range = tuple[float | None, float, float | None]
SCALES = ((1e6, "M"), (1e3, "k"))
_JOINT = re.compile(r"(?<=[\d%a-z$€£¥₹.])\s*(?:-|to|bis|…|\.\.+)\s*(?=[-+\d$€£¥₹.])")
_POWER = re.compile(r"\d\s*([a-z]+)\s*$")


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Ranges", words)


class Unread(Problem):
    """Words that are neither a number nor a range."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the numbers of a field are written: as percent, as money, with which words behind."""

    percent: bool = False
    money: bool = False
    unit: str = ""
    support: Support = SHARE
    may_percent: bool = False

    @property
    def words(self) -> str:
        """What stands behind the field: "minutes", "a year"."""
        return unit_words(self.unit)


def kind_of(meaning: Meaning) -> Kind:
    """How a field with this meaning is written."""
    share = meaning.unit == "share" or meaning.support in (SHARE, ODDS_CHANGE)
    yearly = meaning.unit == "per year"
    return Kind(
        percent=share or yearly,
        money=meaning.unit.startswith("currency"),
        unit="" if meaning.unit in ("share", "currency") else meaning.unit,
        support=meaning.support,
        may_percent=meaning.unit == "",
    )


def unit_words(unit: str) -> str:
    """A unit in the user's language, as it stands behind a field."""
    return {
        "currency/month": translate("a month"),
        "currency/week": translate("a week"),
        "currency/year": translate("a year"),
        "per week": translate("a week"),
        "per year": translate("a year"),
        "people": translate("people"),
        "days/month": translate("days a month"),
        "hours/month": translate("hours a month"),
        "hours/week": translate("hours a week"),
        "minutes": translate("minutes"),
        "hours": translate("hours"),
        "weeks": translate("weeks"),
        "months": translate("months"),
        "cv": translate("of the mean"),
        "sd of log": translate("0.15 is about ± 15 %"),
        "share": translate("of all"),
        "currency": "",
    }.get(unit, unit)


def trouble(held: Assumption, kind: Kind, currency: str) -> str:
    """What is wrong with a range, in the numbers that were typed; empty if it is something else."""
    low, likely, high = held.low, held.likely, held.high
    if low is None or high is None:
        return ""
    if not low < likely < high:
        return translate(
            "{range} does not rise from low to likely to high: change it, or give one number."
        ).format(range=exact(low, likely, high, kind, currency))
    least, most = kind.support.low, kind.support.high
    if low <= least or high >= most:
        wrong = number(low if low <= least else high, kind, currency)
        above = translate("above {least}").format(least=number(least, kind, currency))
        if math.isfinite(most):
            above += translate(" and below {most}").format(most=number(most, kind, currency))
        return translate("{number} cannot be part of a range here: it must be {bounds}.").format(
            number=wrong, bounds=above
        )
    return ""


# to words


def shown(low: float | None, likely: float, high: float | None, kind: Kind, currency: str) -> str:
    """A range in few figures, for a cell: "4 / 5 / 7 %", "$47k / 52k / 58k"."""
    values = [likely] if low is None or high is None else [low, likely, high]
    return listed(values, kind, currency, " / ")


def listed(values: list[float], kind: Kind, currency: str, joint: str) -> str:
    """Numbers in few figures, all of one scale, with `joint` between them."""
    if kind.money:
        scale, letter = _scale(max(abs(value) for value in values))
        unit = figures.unit_word(letter)
        between = joint if unit.startswith(figures.SPACE) else f"{unit}{joint}"
        words = between.join(_short(value / scale) for value in values) + unit
        return _with_currency(words, currency)
    factor = 100.0 if kind.percent else 1.0
    words = joint.join(_short(value * factor) for value in values)
    return f"{words}{figures.SPACE}%" if kind.percent else words


def exact(low: float | None, likely: float, high: float | None, kind: Kind, currency: str) -> str:
    """The same with every figure, to be edited."""
    values = [likely] if low is None or high is None else [low, likely, high]
    if (low is None) != (high is None):
        values = [value for value in (low, likely, high) if value is not None]
    factor = 100.0 if kind.percent else 1.0
    if kind.money:
        return _with_currency(" / ".join(_amount(value) for value in values), currency)
    words = " / ".join(plain(value * factor) for value in values)
    return f"{words}{figures.SPACE}%" if kind.percent else words


def number(value: float | None, kind: Kind, currency: str) -> str:
    """One number with every figure; empty where there is none."""
    return "" if value is None else exact(None, value, None, kind, currency)


def plain(value: float) -> str:
    """A number with all the decimals that it has, at most twelve figures."""
    if not math.isfinite(value):
        return figures.NONE
    for places in range(11):
        if abs(value - round(value, places)) <= 1e-11 * max(1e-9, abs(value)):
            return figures.decimal(float(value), places)
    return figures.decimal(float(value), 10)


def _amount(value: float) -> str:
    """The same for money, where three decimals would read as thousands: a fourth is added."""
    words = plain(value)
    decimals = words.rpartition(figures.decimal(0.5, 1)[1])[2]
    return f"{words}0" if len(decimals) == 3 and value != round(value) else words


def _short(value: float) -> str:
    """Three figures, without zeros behind."""
    if value == 0 or not math.isfinite(value):
        return plain(value)
    places = 2 - math.floor(math.log10(abs(value)))
    return plain(round(value, max(places, 0)))


def _scale(top: float) -> tuple[float, str]:
    return next(((by, letter) for by, letter in SCALES if top >= by), (1.0, ""))


def _with_currency(words: str, currency: str) -> str:
    """The sign of the currency where the locale wants it."""
    sign = figures.SYMBOLS.get(currency, currency + figures.SPACE)
    if figures.money_whole(0.0, currency).endswith(sign.strip()):
        return f"{words}{figures.SPACE}{sign.strip()}"
    return sign + words


# from words


def parsed(text: str, kind: Kind, currency: str) -> Range:
    """What was typed as (low, likely, high), or (None, number, None); Problem in one sentence.

    Of two numbers the middle is worked out: the median of the plainest distribution between them.
    """
    parts = _parts(without_currency(text, currency) if kind.money else text)
    values = [_signed(part, text, kind, currency) for part in parts]
    divisor = _divisor(text, values, kind)
    values = [float(f"{value / divisor:.15g}") for value in values]
    if len(values) == 1:
        return None, values[0], None
    if len(values) == 2:
        if not values[0] < values[1]:
            raise Problem(translate("{text} does not rise: type the lower one first.").format(
                text=quoted(text)))  # fmt: skip
        return values[0], middle(values[0], values[1], kind.support), values[1]
    if values[0] == values[1] == values[2]:
        return None, values[1], None
    return values[0], values[1], values[2]


def middle(low: float, high: float, support: Support) -> float:
    """The median that makes low and high P10 and P90 of a (log)normal inside the support, to two
    significant figures of the distance where that stays between them."""
    if not (support.low < low and high < support.high):
        return (low + high) / 2
    if math.isfinite(support.high):
        width = support.high - support.low
        scores = normal.quantile((np.array([low, high]) - support.low) / width)
        found = support.low + width * float(normal.cdf(np.array([scores.mean()]))[0])
    elif math.isfinite(support.low):
        found = support.low + math.sqrt((low - support.low) * (high - support.low))
    else:
        found = (low + high) / 2
    step = 10.0 ** (math.floor(math.log10(high - low)) - 1)
    nice = round(round(found / step) * step, 12)
    return nice if low < nice < high else found


def _parts(text: str) -> list[str]:
    words = text.strip().casefold().replace(figures.MINUS, "-").replace("–", "-")
    words = words.replace(figures.SPACE, " ").replace("\u202f", " ")
    if not words:
        raise Unread(translate("Nothing is typed: type a number, or low / likely / high."))
    parts = [part for part in re.split(r"[/;]", words) if re.search(r"\d", part)]
    if len(parts) == 1:
        parts = _JOINT.split(parts[0])
    if not 1 <= len(parts) <= 3:
        said = translate("{text} is not a range: type it like 4 / 5 / 7, 4-6 or 5.")
        raise Unread(said.format(text=quoted(text)))
    power = _POWER.search(parts[-1].rstrip(" %$€£¥₹."))
    if power and power.group(1) in wording.POWERS:
        parts = [part if re.search("[a-z]", part) else part + power.group(1) for part in parts]
    return parts


def _signed(part: str, text: str, kind: Kind, currency: str) -> float:
    words = re.sub(r"%(?!\s*\d)", " ", part).strip()
    if not kind.money:
        words = _with_decimals(words)
    negative = words.startswith("-")
    try:
        value = wording.parse(words.lstrip("+- "), _unit_for_parse(kind), currency)
    except Problem:
        said = translate("{text} is not a number or a range: type it like {example}.")
        said = said.format(text=quoted(text), example=example(kind, currency))
        raise Unread(said) from None
    return -value if negative else value


def _with_decimals(words: str) -> str:
    """Three figures behind the locale's own decimal point are decimals here, not thousands."""
    point = figures.decimal(0.5, 1)[1]
    return re.sub(rf"(?<![\d.,])(\d+{re.escape(point)}\d{{3}})(?![\d.,])", r"\g<1>0", words)


def _unit_for_parse(kind: Kind) -> str:
    if kind.money:
        return "currency/month"
    return "" if kind.percent else kind.unit


def _divisor(text: str, values: list[float], kind: Kind) -> float:
    """What typed numbers are divided by: a hundred where they are meant as percent."""
    if "%" in text:
        if kind.percent or kind.may_percent:
            return 100.0
        raise Problem(translate("This is not a share: leave the % sign out."))
    if not kind.percent or all(value == 0 for value in values):
        return 1.0
    if max(abs(value) for value in values) > 1.0:
        return 100.0
    raise Problem(
        translate("{text} can mean {small} or {large}: type the % sign.").format(
            text=quoted(text),
            small=_short(values[-1]) + figures.SPACE + "%",
            large=_short(values[-1] * 100) + figures.SPACE + "%",
        )
    )


def example(kind: Kind, currency: str) -> str:
    """How a range of this kind is typed."""
    if kind.money:
        return shown(8e3, 2e4, 5e4, kind, currency)
    return shown(0.04, 0.05, 0.07, kind, currency) if kind.percent else "4 / 5 / 7"


def quoted(text: str) -> str:
    """What was typed, to be named in a sentence."""
    return f"“{text.strip()}”"
