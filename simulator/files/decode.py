"""Strict decoding: the groups, lists and values of a file become a plan, or a Problem.

It decides on shape alone (names, types, sizes, finite numbers); what the numbers may be, and how
they fit together, is the business of `simulator.checks`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, is_dataclass
from datetime import date
from math import isfinite
from typing import Any, TypeVar

from simulator import limits
from simulator.assumption import Assumption
from simulator.fieldtypes import FieldOf, FieldType, fields_of, tag
from simulator.files.words import below, nearest, one_of, quoted, spoken, writable
from simulator.plan import Plan, Schedule
from simulator.problems import Problem
from simulator.schema import Meaning

Made = TypeVar("Made")

SAME_AS = "same_as"
UNIT = "unit"
KIND = "kind"

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Flaw(str):
    """What is wrong with a value that JSON let through, said once its place is known."""

    __slots__ = ()


def decode(tree: Any, kind: type[Made], place: str = "") -> Made:
    """A parsed file as a dataclass of `kind`. Raises Problem, with its place, for anything else."""
    made = _Decoder({}).group(tree, kind, place, Meaning(""))
    assert isinstance(made, kind)
    return made


class _Decoder:
    """Decodes one scenario; `shared` are its assumptions by identity, before decoding."""

    def __init__(self, shared: Mapping[int, Any]) -> None:
        self._shared = shared

    def group(self, tree: Any, kind: type[Any], place: str, meaning: Meaning) -> Any:
        """A group of fields as a dataclass."""
        if kind is Plan:
            return _Decoder(dict(_numbered(tree)))._group(tree, kind, place, meaning)
        if kind is Assumption:
            tree = self._assumption(tree, place)
        return self._group(tree, kind, place, meaning)

    def _group(self, tree: Any, kind: type[Any], place: str, meaning: Meaning) -> Any:
        given = dict(_object(tree, place, meaning.label or kind.__name__))
        if kind is Assumption or (kind is Schedule and meaning.unit):
            _same_unit(given.pop(UNIT, meaning.unit), meaning.unit, below(place, UNIT))
        known = fields_of(kind)
        _refuse_unknown(given, [item.name for item in known], place)
        held = {
            item.name: self.value(given[item.name], item.type, below(place, item.name), item)
            for item in known
            if item.name in given
        }
        for item in known:
            if item.default is MISSING and item.name not in held:
                raise Problem(f'"{item.name}" is missing ({item.meaning.label}); give it.', place)
        return kind(**held)

    def value(self, tree: Any, shape: FieldType, place: str, field: FieldOf) -> Any:
        """One value of a field, or one item of its list."""
        if isinstance(tree, Flaw):
            raise Problem(tree, place)
        if tree is None and shape.optional:
            return None
        if shape.item is not None:
            return self._list(tree, shape.item, place, field)
        if shape.choices:
            return _choice(tree, shape.choices, place)
        if shape.tagged:
            return self._tagged(tree, shape, place, field.meaning)
        (kind,) = shape.kinds
        if is_dataclass(kind):
            return self.group(tree, kind, place, field.meaning)
        return _SINGLE[kind](tree, place)

    def _list(self, tree: Any, item: FieldType, place: str, field: FieldOf) -> tuple[Any, ...]:
        if not isinstance(tree, list):
            raise Problem(f"{spoken(tree)} must be a list, such as [].", place)
        most = limits.most(field.name)
        if len(tree) > most:
            raise Problem(f"{len(tree):,} are too many; at most {most:,} are allowed.", place)
        return tuple(
            self.value(part, item, f"{place}[{index}]", field) for index, part in enumerate(tree)
        )

    def _tagged(self, tree: Any, shape: FieldType, place: str, meaning: Meaning) -> Any:
        given = dict(_object(tree, place, meaning.label))
        kinds = {tag(kind): kind for kind in shape.kinds}
        if KIND not in given:
            raise Problem(f'"{KIND}" is missing; give {one_of(kinds)}.', place)
        kind = kinds[_choice(given.pop(KIND), tuple(kinds), below(place, KIND))]
        return self.group(given, kind, place, meaning)

    def _assumption(self, tree: Any, place: str) -> Any:
        """The short ways to write an assumption (a number, three numbers, a reference) in full."""
        if isinstance(tree, list):
            if len(tree) != 3:
                raise Problem("a range is three numbers: [low, likely, high].", place)
            return dict(zip(("low", "likely", "high"), tree, strict=True))
        if isinstance(tree, dict) and SAME_AS in tree:
            return self._reference(tree, place)
        if isinstance(tree, dict):
            return tree
        return {"likely": _float(tree, place)}

    def _reference(self, tree: dict[str, Any], place: str) -> Any:
        number = _int(tree[SAME_AS], below(place, SAME_AS))
        if len(tree) > 1:
            raise Problem(f'"{SAME_AS}" must stand alone; remove the other fields.', place)
        if number not in self._shared:
            said = f'no assumption of this scenario has "id": {number}; give one that exists.'
            raise Problem(said, below(place, SAME_AS))
        return self._shared[number]


def _numbered(tree: Any) -> Iterator[tuple[int, Any]]:
    """Every assumption with an identity in a parsed scenario, the first of each identity last."""
    if isinstance(tree, dict):
        for part in reversed(list(tree.values())):
            yield from _numbered(part)
        number = tree.get("id")
        if isinstance(number, int) and "likely" in tree:
            yield number, tree
    elif isinstance(tree, list):
        for part in reversed(tree):
            yield from _numbered(part)


def _object(tree: Any, place: str, what: str) -> dict[str, Any]:
    if isinstance(tree, Flaw):
        raise Problem(tree, place)
    if not isinstance(tree, dict):
        raise Problem(f"{spoken(tree)} must be a group of fields in {{ }} ({what}).", place)
    return tree


def _refuse_unknown(given: Mapping[str, Any], known: list[str], place: str) -> None:
    for name in given:
        if name not in known:
            hint = nearest(name, known) or "; remove it."
            raise Problem(f"unknown field{hint}", below(place, name))


def _same_unit(given: Any, unit: str, place: str) -> None:
    if given != unit:
        right = f'it is "{unit}"' if unit else "it has none, so leave it out"
        raise Problem(f"{spoken(given)} is not the unit of this field; {right}.", place)


def _choice(tree: Any, choices: tuple[str, ...], place: str) -> str:
    if isinstance(tree, Flaw):
        raise Problem(tree, place)
    if tree not in choices:
        hint = (nearest(tree, choices) if isinstance(tree, str) else "") or "."
        raise Problem(f"{spoken(tree)} is not known here; give {one_of(choices)}{hint}", place)
    return str(tree)


def _float(tree: Any, place: str) -> float:
    if isinstance(tree, Flaw):
        raise Problem(tree, place)
    if isinstance(tree, bool) or not isinstance(tree, int | float):
        raise Problem(f"{spoken(tree)} must be a number.", place)
    if abs(tree) > limits.NUMBER or not isfinite(tree):
        said = f"{spoken(tree)} is too large; give a number up to {limits.NUMBER:g}."
        raise Problem(said, place)
    return float(tree)


def _int(tree: Any, place: str) -> int:
    if isinstance(tree, Flaw):
        raise Problem(tree, place)
    if isinstance(tree, bool) or not isinstance(tree, int):
        raise Problem(f"{spoken(tree)} must be a whole number, without a decimal point.", place)
    if abs(tree) > limits.NUMBER:
        raise Problem(f"{spoken(tree)} is too large; give at most {limits.NUMBER:g}.", place)
    return tree


def _text(tree: Any, place: str) -> str:
    if not isinstance(tree, str):
        raise Problem(f'{spoken(tree)} must be a text in quotes, such as "abc".', place)
    return writable(tree, place)


def _date(tree: Any, place: str) -> date:
    if not isinstance(tree, str) or not ISO_DATE.fullmatch(tree):
        raise Problem(f'{spoken(tree)} must be a date such as "2026-01-31".', place)
    try:
        return date.fromisoformat(tree)
    except ValueError:
        raise Problem(f"{quoted(tree)} is no day of the calendar; correct it.", place) from None


_SINGLE: dict[type[Any], Callable[[Any, str], Any]] = {
    float: _float,
    int: _int,
    str: _text,
    date: _date,
}
