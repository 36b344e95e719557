"""A document as rows: one for every number, text and date in it, with its place, words and unit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from datetime import date
from typing import Any

from simulator.assumption import Assumption, Evidence
from simulator.fieldtypes import FieldOf, fields_of, tag
from simulator.files.decode import KIND
from simulator.files.encode import left_out, single
from simulator.files.words import below
from simulator.plan import (
    Activity,
    Capacity,
    Customers,
    Cycle,
    Document,
    Goal,
    Market,
    OpenDeal,
    Pipeline,
    Plan,
    Programme,
    Role,
    Schedule,
    Source,
    Spend,
    Step,
)

SECTIONS: dict[type[Any], str] = {
    Document: "document",
    Plan: "scenario",
    Goal: "goal",
    Source: "source",
    Spend: "source",
    Activity: "source",
    Programme: "programme",
    Role: "role",
    Capacity: "capacity",
    Cycle: "cycle",
    Pipeline: "pipeline",
    OpenDeal: "deal",
    Customers: "customers",
    Market: "market",
}
PARTS: dict[type[Any], str] = {
    Schedule: "lever",
    Assumption: "assumption",
    Evidence: "evidence",
}
"""These keep the words of the field that holds them."""

Single = float | int | str | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a snapshot. `place` is empty for what a projection says; `week` counts from 1; the
    values () and {} are an empty list and a group without fields."""

    section: str
    measure: str
    value: Single | tuple[()] | dict[str, Any]
    item: str = ""
    unit: str = ""
    place: str = ""
    scenario: str = ""
    scenario_name: str = ""
    week: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Context:
    """Where a walk stands: what the rows below have in common."""

    section: str = ""
    item: str = ""
    label: str = ""
    unit: str = ""
    scenario: str = ""
    scenario_name: str = ""


def kind_of(value: Any) -> str:
    """The word for the type of a row's value."""
    match value:
        case str():
            return "text"
        case date():
            return "date"
        case int():
            return "whole"
        case float():
            return "number"
        case None:
            return "nothing"
    return "empty" if value == () else "group"


def value_text(value: Any) -> str:
    """A value that is no text as the text that stands for it in its check sum."""
    return value.isoformat() if isinstance(value, date) else repr(value)


def check_sum(place: str, value: Any) -> str:
    """A sign of a row's content that shows whether a value was changed: `c` and eight digits."""
    said = value if isinstance(value, str) else value_text(value)
    text = f"{place}\n{kind_of(value)}\n{said}"
    return f"c{zlib.crc32(text.encode()):08x}"


def rows_of(owner: Any) -> Iterator[Row]:
    """Every field of a document, or of another dataclass, as a row, in order.

    Raises Problem for what a file cannot hold.
    """
    yield from _group(owner, "", _Context())


def _group(owner: Any, place: str, at: _Context) -> Iterator[Row]:
    at = _entered(owner, at)
    for field in fields_of(type(owner)):
        held = getattr(owner, field.name)
        if left_out(held, field):
            continue
        here = below(place, field.name)
        yield from _field(held, field, here, _labelled(owner, field, at))


def _field(held: Any, field: FieldOf, place: str, at: _Context) -> Iterator[Row]:
    if is_dataclass(held):
        if field.type.tagged:
            yield _row(tag(type(held)), below(place, KIND), at)
        yield from _whole_group(held, place, at)
    elif isinstance(held, tuple) and held:
        for index, part in enumerate(held):
            here = f"{place}[{index}]"
            if is_dataclass(part):
                yield from _whole_group(part, here, at)
            else:
                yield _row(single(part, here), here, at, f" {index + 1}")
    elif isinstance(held, date):
        yield _row(held, place, at)
    else:
        yield _row(held if held == () else single(held, place), place, at)


def _whole_group(owner: Any, place: str, at: _Context) -> Iterator[Row]:
    """The rows of a group, or one that says that it has none."""
    said = False
    for row in _group(owner, place, at):
        said = True
        yield row
    if not said:
        yield _row({}, place, at)


def _row(value: Any, place: str, at: _Context, suffix: str = "") -> Row:
    return Row(
        section=at.section,
        measure=at.label + suffix,
        value=value,
        item=at.item,
        unit="" if isinstance(value, str | date) else at.unit,
        place=place,
        scenario=at.scenario,
        scenario_name=at.scenario_name,
    )


def _entered(owner: Any, at: _Context) -> _Context:
    """The context inside a group: its section and, where it has one, its name."""
    kind = type(owner)
    section = SECTIONS.get(kind) or PARTS.get(kind) or at.section
    label = "" if kind in SECTIONS else at.label
    item, scenario, scenario_name = at.item, at.scenario, at.scenario_name
    if isinstance(owner, Plan):
        scenario, scenario_name = owner.id, owner.name
    elif isinstance(owner, Source | Programme | Role | OpenDeal):
        item = owner.name or owner.id
    unit = owner.unit if isinstance(owner, Programme) else at.unit
    return _Context(section, item, label, unit, scenario, scenario_name)


def _labelled(owner: Any, field: FieldOf, at: _Context) -> _Context:
    """The context of a field: its words, and its unit or that of the lever or assumption."""
    label = f"{at.label} · {field.meaning.label}" if at.label else field.meaning.label
    unit = field.meaning.unit
    holder = isinstance(owner, Schedule | Step | Assumption) and field.name != "id"
    if not unit and (holder or (isinstance(owner, Programme) and field.name == "lever")):
        unit = at.unit
    return _Context(at.section, at.item, label, unit, at.scenario, at.scenario_name)
