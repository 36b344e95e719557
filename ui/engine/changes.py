"""What differs between two frozen trees of dataclasses: little where a lever was moved."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from simulator.edits import Step, placed

MANY = 64  # differences from which on the whole is sent instead

Way = tuple[Step, ...]
Changes = tuple[tuple[Way, Any], ...]
Tree = TypeVar("Tree")


def changes(old: Any, new: Any) -> Changes:
    """Ways to what is another value in `new`, and the values; ((), new) where that is most of it.

    Where both hold the very same object nothing is looked at, so that this is quick for edits.
    """
    found: list[tuple[Way, Any]] = []
    _compare(old, new, (), found)
    return tuple(found) if len(found) <= MANY else (((), new),)


def applied(old: Tree, found: Changes) -> Tree:
    """`old` with the changes; what did not change is the very same object as before."""
    made: Any = old
    for way, value in found:
        made = placed(made, way, value)
    result: Tree = made
    return result


def _compare(old: Any, new: Any, way: Way, found: list[tuple[Way, Any]]) -> None:
    if old is new or len(found) > MANY:
        return
    if type(old) is type(new):
        if is_dataclass(old) and not isinstance(old, type):
            for name in _names(type(old)):
                _compare(getattr(old, name), getattr(new, name), (*way, name), found)
            return
        if isinstance(old, tuple) and len(old) == len(new) and new and is_dataclass(new[0]):
            for index, pair in enumerate(zip(old, new, strict=True)):
                _compare(*pair, (*way, index), found)
            return
        if old == new:
            return
    found.append((way, new))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
