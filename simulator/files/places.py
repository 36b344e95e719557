"""Places such as `scenarios[0].goal.by` as the groups and lists that they stand for."""

from __future__ import annotations

import re
from typing import Any

from simulator import limits
from simulator.files.words import quoted
from simulator.problems import Problem

_STEP = re.compile(r"([a-z_]{1,40})((?:\[\d{1,6}\])*)", re.ASCII)

Key = str | int


def steps(place: str) -> list[Key]:
    """The names and list positions that lead to a place. Raises Problem for what is no place."""
    found: list[Key] = []
    for part in place.split("."):
        match = _STEP.fullmatch(part)
        if not match or len(found) > limits.DEPTH:
            raise Problem(f"{quoted(place)} is no place in a plan; use the file as it was written.")
        found.append(match.group(1))
        found.extend(int(index) for index in re.findall(r"\d+", match.group(2)))
    return found


def tree(values: dict[str, Any]) -> dict[str, Any]:
    """Values by place as groups and lists; Problem where places contradict or leave gaps."""
    root: dict[Key, Any] = {}
    for place, value in values.items():
        group = root
        keys = steps(place)
        for key in keys[:-1]:
            group = group.setdefault(key, _Group())
            if not isinstance(group, _Group):
                raise Problem("this cannot hold a value and fields too; remove a row.", place)
        if keys[-1] in group:
            raise Problem("this cannot hold a value and fields too; remove a row.", place)
        group[keys[-1]] = value
    made = _plain(root, "")
    assert isinstance(made, dict)
    return made


class _Group(dict[Key, Any]):
    """Fields by name or items by position, told apart from values that are groups themselves."""


def _plain(group: dict[Key, Any], place: str) -> Any:
    if not any(isinstance(key, int) for key in group):
        return {key: _value(part, f"{place}.{key}".strip(".")) for key, part in group.items()}
    items = []
    for index in range(len(group)):
        if index not in group:
            raise Problem(
                "its rows are missing; use the file as it was written.", f"{place}[{index}]"
            )
        items.append(_value(group[index], f"{place}[{index}]"))
    return items


def _value(part: Any, place: str) -> Any:
    return _plain(part, place) if isinstance(part, _Group) else part
