"""A plan's dataclasses as the groups, lists and values of a file; `decode` reads them back."""

from __future__ import annotations

from dataclasses import is_dataclass
from datetime import date
from math import isfinite
from typing import Any

from simulator import limits
from simulator.assumption import Assumption
from simulator.fieldtypes import FieldOf, fields_of, tag
from simulator.files.decode import KIND, SAME_AS, UNIT
from simulator.files.words import below, spoken, writable
from simulator.plan import Document, Plan, Schedule
from simulator.problems import Problem

EMPTY = (None, "", ())


def encode(value: Any, *, units: bool = True) -> dict[str, Any]:
    """A dataclass as a group of fields, in the order in which it declares them.

    A field that is empty and is so by default is left out. With `units`, assumptions and levers say
    their unit, and an assumption that stands in two fields is written once and then referred to.
    Raises Problem, naming the place, for numbers and texts that a file cannot hold.
    """
    return _Encoder(units).group(value, "", "")


def units() -> dict[str, str]:
    """The unit of every plain number that has one: {"goal.amount": "currency", ...}."""
    found: dict[str, str] = {}
    _collect(Document, found)
    return found


def _collect(kind: type[Any], found: dict[str, str]) -> None:
    for item in fields_of(kind):
        kinds = (item.type.item or item.type).kinds
        for part in kinds:
            if is_dataclass(part) and part not in (Assumption, Schedule):
                _collect(part, found)
        if item.meaning.unit and (float in kinds or int in kinds):
            found[f"{tag(kind)}.{item.name}"] = item.meaning.unit


class _Encoder:
    """Encodes one scenario; remembers which assumptions it has written."""

    def __init__(self, units: bool) -> None:
        self._units = units
        self._written: dict[int, Assumption] = {}

    def group(self, value: Any, place: str, unit: str) -> dict[str, Any]:
        """A dataclass as a group of fields."""
        if isinstance(value, Plan):
            self._written = {}
        if self._units and isinstance(value, Assumption) and value.id:
            if self._written.get(value.id) == value:
                return {SAME_AS: value.id}
            self._written.setdefault(value.id, value)
        out: dict[str, Any] = {}
        if self._units and unit and isinstance(value, Assumption | Schedule):
            out[UNIT] = unit
        for item in fields_of(type(value)):
            held = getattr(value, item.name)
            if not left_out(held, item):
                out[item.name] = self._value(held, item, below(place, item.name))
        return out

    def _value(self, held: Any, item: FieldOf, place: str) -> Any:
        if isinstance(held, tuple):
            return [self._value(part, item, f"{place}[{i}]") for i, part in enumerate(held)]
        if is_dataclass(held):
            out = self.group(held, place, item.meaning.unit)
            return {KIND: tag(type(held)), **out} if item.type.tagged else out
        return single(held, place)


def left_out(held: Any, field: FieldOf) -> bool:
    """True for what is empty and is so by default: a file need not say it."""
    return held in EMPTY and held == field.default


def single(held: Any, place: str) -> Any:
    """A number or text as it is, a date as ISO text; Problem where a file cannot hold it."""
    if isinstance(held, str):
        return writable(held, place)
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, float | int) and not (isfinite(held) and abs(held) <= limits.NUMBER):
        said = f"{spoken(held)} cannot be kept; give a number up to {limits.NUMBER:g}."
        raise Problem(said, place)
    return held
