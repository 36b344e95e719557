"""What a field of a plan means: its label, unit and allowed values, kept beside the field itself.

Strict decoding, checking, snapshots and the assumptions view all walk the plan's dataclasses
through this one description, so that a field is explained in exactly one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from math import inf
from typing import Any

from simulator.uncertain import POSITIVE, Support

KEY = "meaning"


@dataclass(frozen=True, slots=True)
class Meaning:
    """Label and unit of a field, and what it may hold.

    `low` and `high` bound plain numbers (inclusive); `support` bounds an assumption (exclusive).
    """

    label: str
    unit: str = ""
    low: float = -inf
    high: float = inf
    support: Support = POSITIVE
    help: str = ""


def number(
    label: str,
    default: Any = MISSING,
    *,
    unit: str = "",
    low: float = 0.0,
    high: float = inf,
    help: str = "",
) -> Any:
    """A plain number between `low` and `high`."""
    return _field(Meaning(label, unit, low, high, help=help), default)


def uncertain(
    label: str,
    default: Any = MISSING,
    *,
    unit: str = "",
    support: Support = POSITIVE,
    help: str = "",
) -> Any:
    """An assumption: a number or a range inside `support`."""
    return _field(Meaning(label, unit, support=support, help=help), default)


def plain(label: str, default: Any = MISSING, *, unit: str = "", help: str = "") -> Any:
    """A name, a date, a choice or a group of fields."""
    return _field(Meaning(label, unit, help=help), default)


def _field(meaning: Meaning, default: Any) -> Any:
    if default is MISSING:
        return field(metadata={KEY: meaning})
    return field(default=default, metadata={KEY: meaning})


def meaning_of(owner: type[Any], name: str) -> Meaning:
    """What the field `name` of a plan's dataclass means."""
    for item in fields(owner):
        if item.name == name:
            found = item.metadata.get(KEY)
            return found if isinstance(found, Meaning) else Meaning(name)
    raise KeyError(f"{owner.__name__} has no field {name}")


def walk(value: Any, place: str = "") -> Iterator[tuple[str, Any, Field[Any], Any]]:
    """Every field below a dataclass as (place, owner, field, value), parents before children."""
    for item in fields(value):
        held = getattr(value, item.name)
        here = f"{place}.{item.name}" if place else item.name
        yield here, value, item, held
        if is_dataclass(held):
            yield from walk(held, here)
        elif isinstance(held, tuple):
            for index, part in enumerate(held):
                if is_dataclass(part):
                    yield from walk(part, f"{here}[{index}]")
