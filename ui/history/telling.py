"""What an import wrote in English, told in the window's language: reports, methods, names."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.history import telling, texts
from simulator.history.telling import Figure, Value, Writer
from simulator.plan import Document, Plan
from ui import figures, problem_words

NUMBER = re.compile(r"-?\d[\d,]*(\.\d+)?")
LITERAL = re.compile(r"(\d)[ \u00a0]?%(?!\})")  # not that of a place
NUMBERS = ("from_x", "to_x", "top")  # places of the ends of a picture's axes


def say(template: str, /, **values: Value) -> str:
    """One template of the import as the window says it, numbers as the user's country has them."""
    here = {name: _as_here(name, value) for name, value in values.items()}
    if template == texts.PICTURE and here["y"] == say(texts.AXIS_SHARE_WON):
        here["top"] = _as_share(str(values["top"]))
    return Local().vformat(_spaced(_translated(template)), (), here)


def _as_here(name: str, value: Value) -> Value:
    """A number that is handed over as a text ("1,234"), as the user's country writes it."""
    if name not in NUMBERS or not isinstance(value, str) or not NUMBER.fullmatch(value):
        return value
    return problem_words.translated(value) if _is_foreign() else value


def _as_share(text: str) -> str:
    """A share that is handed over as "24.5%", or as "0.245" by an import of an earlier day."""
    try:
        value = float(text.rstrip("%"))
    except ValueError:
        return text
    return _number(value / 100.0 if text.endswith("%") else value, ".1%")


def _spaced(template: str) -> str:
    """A template whose own shares are written as those of its places are."""
    return LITERAL.sub(rf"\1{figures.SPACE}%", template)


def anew(text: str) -> str:
    """A stored text in the window's language; names and other people's words stay as they are."""
    return _anew(text, _spoken(), QLocale().name()) if text else text


@lru_cache(maxsize=2000)
def _anew(text: str, _language: str, _country: str) -> str:
    return telling.retold(text, say)


def in_window(template: str) -> str:
    """A template of the import as the window says it."""
    return _translated(template)


class Local(Writer):
    """Writes numbers and days as the user's country does."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as its place asks for it."""
        if isinstance(value, date):
            return figures.day(value)
        if isinstance(value, Figure):
            return _figure(value)
        if isinstance(value, str):
            return value
        return _number(float(value), format_spec)


def _figure(held: Figure) -> str:
    if held.unit == "share":
        return _number(held.value, ".1%")
    if held.unit == "factor":
        return _number(held.value, ",.2f")
    return _number(held.value, ",.0f" if abs(held.value) >= 100 else ",.1f")


def _number(value: float, spec: str) -> str:
    """A number by its English format: “,”, “,.0f”, “.1%”."""
    if not math.isfinite(value):
        return figures.NONE
    places = int(spec.partition(".")[2][:1] or 0)
    if spec.endswith("%"):
        return f"{figures.decimal(100 * value, places)}{figures.SPACE}%"
    return figures.decimal(value, places)


def in_own_words(document: Document) -> Document:
    """A plan that was just made from an export, with the program's names in the window's language:
    of the document, scenarios, sources, touches and roles. Names from the file stay."""
    if not _is_foreign():
        return document
    return replace(
        document, name=anew(document.name), scenarios=tuple(map(_named, document.scenarios))
    )


def _named(plan: Plan) -> Plan:
    return replace(
        plan,
        name=anew(plan.name),
        sources=tuple(
            replace(source, name=anew(source.name), touch=anew(source.touch))
            for source in plan.sources
        ),
        roles=tuple(replace(role, name=anew(role.name)) for role in plan.roles),
    )


def _is_foreign() -> bool:
    """Whether the window speaks another language than what is stored."""
    return _spoken() != texts.HEAD_ODD


def _spoken() -> str:
    """A heading as the window says it: it tells the languages apart."""
    template = texts.HEAD_ODD
    return _translated(template)


def _translated(template: str) -> str:
    return QCoreApplication.translate("Evidence", template)
