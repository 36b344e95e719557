"""Values of a plan's fields as text and back; Problem in one sentence where a text means none."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale

from simulator.assumption import Assumption, Evidence
from simulator.plan import OpenDeal, Plan
from simulator.problems import Problem
from ui import figures
from ui.assumptions import ranges
from ui.assumptions.one_number import single
from ui.assumptions.specs import Spec, choices
from ui.assumptions.words import translate
from ui.history import telling
from ui.history.plain_words import plain

MOST_SHOWN = 200  # values of a list that are written out


def short(value: Any, field: Spec, plan: Plan, currency: str) -> str:
    """A value for reading."""
    if isinstance(value, Assumption):
        return ranges.shown(value.low, value.likely, value.high, field.kind, currency)
    if field.editor == "number" and value is not None and not field.whole:
        return ranges.shown(None, value, None, field.kind, currency)
    if field.editor == "records":
        return figures.count(len(value))
    if field.editor == "choice":
        return next((words for key, words in choices(field, plan) if key == value), str(value))
    if field.editor == "names":
        known = {source.id: source.name for source in plan.sources}
        return ", ".join(known.get(key, key) for key in value) or translate("all sources")
    if field.editor == "numbers" and len(value) > MOST_SHOWN:
        return many(value)
    return exact(value, field, currency)


def exact(value: Any, field: Spec, currency: str) -> str:
    """A value with every figure, for editing."""
    if value is None:
        return ""
    if isinstance(value, Assumption):
        return ranges.exact(value.low, value.likely, value.high, field.kind, currency)
    if isinstance(value, date):
        return figures.day(value)
    if field.editor == "numbers":
        return "" if len(value) > MOST_SHOWN else "; ".join(ranges.plain(part) for part in value)
    if field.editor == "number":
        if field.whole:
            return str(value)
        return ranges.number(value, field.kind, currency)
    told = field.owner in (Evidence, Assumption) or (field.owner, field.name) == (OpenDeal, "mark")
    return (plain(str(value)) or telling.anew(str(value))) if told else str(value)


def calm(value: Any, field: Spec, currency: str) -> str:
    """A value as it stands in its field until it is edited: no more figures than carry meaning."""
    if isinstance(value, Assumption):
        found = rounded(value.low, value.likely, value.high)
        return ranges.exact(*found, field.kind, currency)
    if field.editor == "numbers" and value:
        return exact(tuple(rounded(None, part, None)[1] for part in value), field, currency)
    if field.editor == "number" and value is not None and not field.whole:
        return ranges.number(rounded(None, value, None)[1], field.kind, currency)
    return exact(value, field, currency)


def rounded(low: float | None, likely: float, high: float | None) -> ranges.Range:
    """A range in four figures, whole numbers in all of theirs; as it is where ends would meet."""
    first, last = (None if end is None else _four(end) for end in (low, high))
    ends = first, _four(likely), last
    return (low, likely, high) if len(set(ends)) < len({low, likely, high}) else ends


def _four(value: float) -> float:
    if value == 0 or not math.isfinite(value):
        return value
    return round(value, max(3 - math.floor(math.log10(abs(value))), 0))


def many(value: tuple[float, ...]) -> str:
    """A long list in words."""
    return translate("{count} values").format(count=figures.count(len(value)))


def parsed(text: str, field: Spec, before: Any, currency: str) -> Any:
    """What a text means for a field that held `before`."""
    if not text.strip() and field.optional:
        return None
    if field.editor == "range":
        return _assumption(text, field, before, currency)
    if field.editor == "number":
        return _number(text, field, currency)
    if field.editor == "numbers":
        return _numbers(text, before)
    if field.editor == "date":
        return day(text)
    return " ".join(text.split()) if field.editor == "text" else text


def _assumption(text: str, field: Spec, before: Any, currency: str) -> Assumption:
    low, likely, high = ranges.parsed(text, field.kind, currency)
    return with_numbers(before, low, likely, high)


def with_numbers(before: Any, low: float | None, likely: float, high: float | None) -> Assumption:
    """The assumption with other numbers; what was measured is judged once it is typed over."""
    if not isinstance(before, Assumption):
        return Assumption(low=low, likely=likely, high=high)
    if (low, likely, high) == (before.low, before.likely, before.high):
        return before
    evidence = before.evidence
    if evidence.kind == "measured":
        was = evidence.source
        said = translate("typed over what was measured")
        evidence = Evidence(kind="judged", source=f"{said} ({was})" if was else said)
    return replace(before, low=low, likely=likely, high=high, evidence=evidence)


def _number(text: str, field: Spec, currency: str) -> float | int:
    value = single(text, field.kind, currency)
    if not field.whole:
        return value
    if value != round(value):
        raise Problem(translate("{text} is not a whole number.").format(text=f"“{text.strip()}”"))
    return round(value)


def _numbers(text: str, before: tuple[float, ...]) -> tuple[float, ...]:
    if not text.strip():
        return before if len(before) > MOST_SHOWN else ()
    if text.strip().casefold() in ("-", figures.NONE, translate("none")):
        return ()
    parts = [part for part in re.split(r"[;\s]+", text.strip()) if part]
    plain = ranges.Kind(may_percent=True)
    return tuple(single(part.rstrip(","), plain, "USD") for part in parts)


def day(text: str) -> date:
    """A date as ISO or as the locale writes it."""
    words = " ".join(text.split())
    locale = QLocale() if QLocale().language() != QLocale.Language.C else figures.US
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    known = ("yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "d.M.yyyy")
    forms = [translate("d MMM yyyy"), *known, re.sub("y+", "yyyy", short), long]
    for form in forms:
        found = locale.toDate(words, form)
        if found.isValid() and found.year() > 1900:
            return _python(found)
    raise Problem(
        translate("“{text}” is not a day: type it like {example}.").format(
            text=words, example=figures.day(date(2027, 12, 31))
        )
    )


def _python(found: QDate) -> date:
    return date(found.year(), found.month(), found.day())
