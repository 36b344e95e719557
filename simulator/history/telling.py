"""Sentences of the import told from templates, and told anew from what was stored in English.

A template has named places that say how a value is written: "{deals:,} deals until {day:day}".
`english` fills it. Whoever speaks another language gives a `Say` of their own: it is handed the
English template and the values as they are (numbers, days, texts), and writes both in its way; a
subclass of `Writer` that writes numbers and days otherwise is all that this takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from string import Formatter
from typing import Any, Protocol

from simulator.history import texts

_APART = re.compile(r"(\d)[ \u00a0]%")
NOTHING = "-"  # stands where there is no value
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of an estimate with its unit: "share", "factor", "days", a currency ..."""

    value: float
    unit: str

    @property
    def english(self) -> str:
        """With three figures or so, as its unit is written."""
        if self.unit == "share":
            return f"{self.value:.1%}"
        if self.unit == "factor":
            return f"{self.value:.2f}"
        return f"{self.value:,.0f}" if abs(self.value) >= 100 else f"{self.value:,.1f}"


Value = str | int | float | date | Figure


class Say(Protocol):
    """Writes a template of `texts` with its values, in some language."""

    def __call__(self, template: str, /, **values: Value) -> str:
        """The sentence."""
        ...


class Writer(Formatter):
    """Fills a template in English; a place ":day" holds a date, ":figure" a Figure."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as its place asks for it."""
        if isinstance(value, date):
            return day(value)
        if isinstance(value, Figure):
            return value.english
        if isinstance(value, str):
            return value
        return str(super().format_field(value, format_spec))


def english(template: str, /, **values: Value) -> str:
    """The sentence in English: what is stored in plans and printed by the command line."""
    return Writer().vformat(closed_up(template), (), values)


def closed_up(template: str) -> str:
    """A template whose own shares are written as those of its places are: 1%, not 1 %."""
    return _APART.sub(r"\1%", template)


def day(value: date) -> str:
    """A day as in "31 Dec 2017", whatever the system's language is."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


@dataclass(frozen=True, slots=True)
class Told:
    """A stored sentence taken apart: its template and what stands in the places."""

    template: str
    values: Mapping[str, Value]


def parse(sentence: str) -> Told | None:
    """The template and the values of an English sentence (the one of whose letters most are fixed),
    or None where no template fits: names and other people's words."""
    whole = _wholes().get(closed_up(sentence))
    if whole is not None:
        return Told(whole, {})
    for template, pattern, specs in _patterns():
        match = pattern.fullmatch(sentence)
        if match:
            held = match.groupdict()
            return Told(template, {name: _read(held[name], specs[name]) for name in held})
    return None


def retold(text: str, say: Say) -> str:
    """A stored text (an evidence's method, a whole report) told by `say`, line by line. Lines that
    no template fits stay as they are."""
    return "\n".join(_retold(line, say) for line in text.split("\n"))


def _retold(line: str, say: Say) -> str:
    told = parse(line)
    if told is not None:
        values = {
            name: _retold(str(value), say) if _is_text(name, value) else value
            for name, value in told.values.items()
        }
        return say(told.template, **values)
    parts = line.split("; ")
    if len(parts) > 1 and all(parse(part) for part in parts):
        return "; ".join(_retold(part, say) for part in parts)
    return line


def _is_text(name: str, value: Value) -> bool:
    """Whether a value is words of the program: names of a file's own are never told anew."""
    return isinstance(value, str) and (name not in texts.NAMES or value in texts.STAND_INS)


_DAY = r"\d{1,2} (?:" + "|".join(MONTHS) + r") \d{4}"
_SHAPES = {"": ".+?", "day": _DAY, ",": r"-?[\d,]+", "figure": r"-?[\d,.]+%?|nan%?|-",
           "%": r"-?[\d,.]+%|nan%"}  # fmt: skip
_NUMBER = r"-?[\d,]+(?:\.\d+)?|nan"


@lru_cache(maxsize=1)
def _wholes() -> dict[str, str]:
    """Templates without places, by how they are written."""
    return {closed_up(text): text for text in texts.WHOLE}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str], dict[str, str]], ...]:
    """Templates with places, those with most fixed letters first."""
    found = []
    for template in texts.WITH_PLACES:
        pattern, specs, fixed = "", {}, 0
        for literal, name, spec, _ in Formatter().parse(template):
            either = re.sub(r"(\d)(?:\\ )?%", r"\1\\ ?%", re.escape(literal))  # 1% or 1 %
            pattern, fixed = pattern + either, fixed + len(literal)
            if name:
                specs[name] = spec or ""
                pattern += f"(?P<{name}>{_shape(spec or '')})"
        found.append((fixed, template, re.compile(pattern), specs))
    found.sort(key=lambda one: -one[0])
    return tuple((template, pattern, specs) for _, template, pattern, specs in found)


def _shape(spec: str) -> str:
    return _SHAPES.get(spec) or (_SHAPES["%"] if spec.endswith("%") else _NUMBER)


def _read(text: str, spec: str) -> Value:
    """What stood in a place, as the value that it was."""
    if spec == "day":
        number, month, year = text.split(" ")
        return date(int(year), MONTHS.index(month) + 1, int(number))
    if spec == "" or text == NOTHING:
        return text
    value = float(text.rstrip("%").replace(",", ""))
    if spec == "figure":
        if text.endswith("%"):
            return Figure(round(value / 100.0, 9), "share")
        return Figure(value, "factor" if re.fullmatch(r"-?\d+\.\d\d", text) else "")
    if spec.endswith("%"):
        return round(value / 100.0, 9)
    return int(value) if spec == "," else value
