"""What a field of a plan's dataclasses may hold, read once from its type."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from simulator.schema import KEY, Meaning


@dataclass(frozen=True, slots=True)
class FieldType:
    """A list of `item`s, one of `choices`, or a value of one of `kinds`; or None if `optional`.

    Several kinds are dataclasses that are told apart by their tag (see `tag`).
    """

    kinds: tuple[type[Any], ...] = ()
    choices: tuple[str, ...] = ()
    item: FieldType | None = None
    optional: bool = False

    @property
    def tagged(self) -> bool:
        """True where the kind has to be said beside the value."""
        return len(self.kinds) > 1


@dataclass(frozen=True, slots=True)
class FieldOf:
    """A field of a dataclass: its name, what it may hold, what it means."""

    name: str
    type: FieldType
    meaning: Meaning
    default: Any
    """dataclasses.MISSING where the field has to be given."""

    @property
    def group(self) -> bool:
        """True where it holds further fields, alone or in a list."""
        item = self.type.item or self.type
        return any(is_dataclass(kind) for kind in item.kinds)


def tag(kind: type[Any]) -> str:
    """The word that tells a kind of dataclass in a file: "spend", "activity"."""
    return kind.__name__.lower()


def fields_of(kind: type[Any]) -> tuple[FieldOf, ...]:
    """The fields of a dataclass in their order."""
    if kind not in _FIELDS:
        _FIELDS[kind] = _read(kind)
    return _FIELDS[kind]


def _read(kind: type[Any]) -> tuple[FieldOf, ...]:
    hints = get_type_hints(kind)
    return tuple(
        FieldOf(
            item.name,
            field_type(hints[item.name]),
            item.metadata.get(KEY) or Meaning(item.name),
            item.default,
        )
        for item in fields(kind)
    )


def field_type(hint: Any) -> FieldType:
    """A type hint as a FieldType; TypeError for one that a plan cannot have."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return FieldType(item=field_type(inner[0]))
    if origin is Literal:
        return FieldType(choices=tuple(inner))
    if origin in (Union, UnionType):
        return _union([part for part in inner if part is not NoneType], NoneType in inner)
    if isinstance(hint, type):
        return FieldType(kinds=(hint,))
    raise TypeError(f"a plan's field cannot be {hint!r}")


def _union(parts: list[Any], optional: bool) -> FieldType:
    if len(parts) > 1:
        return FieldType(kinds=tuple(parts), optional=optional)
    only = field_type(parts[0])
    return FieldType(only.kinds, only.choices, only.item, optional)


def leads_to(kind: type[Any], target: type[Any]) -> tuple[FieldOf, ...]:
    """The fields of `kind` that are or may contain a `target`; the others need not be looked at."""
    if (kind, target) not in _LEADING:
        _LEADING[kind, target] = tuple(
            item
            for item in fields_of(kind)
            if any(
                part is target or (is_dataclass(part) and leads_to(part, target))
                for part in (item.type.item or item.type).kinds
            )
        )
    return _LEADING[kind, target]


_FIELDS: dict[type[Any], tuple[FieldOf, ...]] = {}
_LEADING: dict[tuple[type[Any], type[Any]], tuple[FieldOf, ...]] = {}
