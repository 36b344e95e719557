"""A quick look at all single fields of a plan: whether each is plainly inside its bounds.

`checks` says what is wrong, field by field with its place; most plans are sound, and this tells so
in a fraction of the time. What it does not know for certain it leaves to `checks`.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from simulator import limits, uncertain
from simulator.assumption import Assumption
from simulator.fieldtypes import fields_of
from simulator.schema import Meaning
from simulator.uncertain import Support

_LONG_TEXTS = ("note", "notes", "method", "source")


def text_limit(name: str) -> int:
    """The most characters of the text field `name`."""
    return limits.TEXT if name in _LONG_TEXTS else limits.NAME


def most_drawn(meaning: Meaning) -> float:
    """The most that an assumption of a field may be in any future."""
    return limits.DRAWN_CURRENCY if meaning.unit == "currency" else limits.DRAWN


class _Field(NamedTuple):
    """What a field may hold: numbers from `low` to `high`, so long a text, so many items."""

    name: str
    low: float
    high: float
    text: int
    items: int
    meaning: Meaning


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    return tuple(
        _Field(
            item.name,
            max(item.meaning.low, -limits.NUMBER),
            min(item.meaning.high, limits.NUMBER),
            text_limit(item.name),
            limits.most(item.name),
            item.meaning,
        )
        for item in fields_of(kind)
    )


def all_in_bounds(owner: Any) -> bool:
    """True where every field below a dataclass is inside its bounds; False where that is not so or
    not certain."""
    own: Any = type(owner)
    for field in _fields(own):
        held = getattr(owner, field.name)
        kind = type(held)
        if kind is tuple:
            if len(held) > field.items or not all(_holds(part, field) for part in held):
                return False
        elif held is not None and not _holds(held, field):
            return False
    return True


def _holds(held: Any, field: _Field) -> bool:
    kind = type(held)
    if kind is float or kind is int:
        return bool(field.low <= held <= field.high)
    if kind is str:
        return len(held) <= field.text
    if kind is date:
        return bool(limits.FIRST_DAY <= held <= limits.LAST_DAY)
    if kind is Assumption:
        return _sound(held, field.meaning)
    return hasattr(kind, "__dataclass_fields__") and all_in_bounds(held)


def _sound(held: Assumption, meaning: Meaning) -> bool:
    """An assumption whose evidence fits together, and of which every future is possible."""
    low, likely, high, support = held.low, held.likely, held.high, meaning.support
    evidence = held.evidence
    if held.id > limits.ASSUMPTION_ID:
        return False
    if evidence.since and evidence.until and evidence.since > evidence.until:
        return False
    if any(len(picture.x) != len(picture.y) for picture in evidence.pictures):
        return False
    if low is None or high is None:
        inside = low is high and support.low <= likely <= support.high
        inside = inside and (support.closed or support.low < likely < support.high)
        return inside and likely <= most_drawn(meaning) and all_in_bounds(held)
    if not (support.low < low < likely < high < support.high):
        return False
    if high - low < 1e-12 * max(abs(low), abs(high)):
        return False
    return _reaches(low, likely, high, support) <= most_drawn(meaning) and all_in_bounds(held)


def _reaches(low: float, likely: float, high: float, support: Support) -> float:
    """The most that a range is in any future, or a little more."""
    if support.high <= limits.DRAWN:
        return support.high
    return uncertain.most(low, likely, high, support)
