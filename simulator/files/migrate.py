"""Older files brought to today's format, one small step for each format that ever was."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from simulator.files.words import below, spoken
from simulator.problems import Problem

PROGRAM = "Shared Goal"
FORMAT = 1

Tree = dict[str, Any]


def migrated(tree: Any) -> Tree:
    """A parsed file of any known format as one of today's, without its "program" and "format".

    Raises Problem where it is no plan, or of a format that is newer than this program.
    """
    if not isinstance(tree, dict):
        raise Problem(f'this is not a plan of {PROGRAM}: it must start with "program".')
    if tree.get("program") != PROGRAM:
        said = f'this is not a plan of {PROGRAM}: it must say "program": "{PROGRAM}".'
        raise Problem(said, "program")
    number = _format(tree)
    for old in range(number, FORMAT):
        tree = STEPS[old](tree)
    return {name: part for name, part in tree.items() if name not in ("program", "format")}


def _format(tree: Tree) -> int:
    if "format" not in tree:
        raise Problem(f'"format" is missing; give the format of the plan, {FORMAT} today.')
    number = tree["format"]
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        said = f"{spoken(number)} is no format; it is a whole number from 0 to {FORMAT}."
        raise Problem(said, "format")
    if number > FORMAT:
        said = f"format {number} is newer than this program can read ({FORMAT}); update {PROGRAM}."
        raise Problem(said, "format")
    return number


def _from_0(old: Tree) -> Tree:
    """Format 0: one plan without a name, sources by name only, each with flat spend and rates."""
    plan = dict(_group(old.get("plan"), "plan"))
    sources = plan.get("sources", [])
    if not isinstance(sources, list):
        raise Problem(f"{spoken(sources)} must be a list, such as [].", "plan.sources")
    goal = dict(_group(plan.get("goal"), "plan.goal"))
    _rename(goal, {"date": "by", "chance": "wanted_chance"})
    plan |= {"id": "plan", "name": "Plan", "goal": goal}
    plan["sources"] = [_source_0(part, f"plan.sources[{i}]") for i, part in enumerate(sources)]
    rest = {name: part for name, part in old.items() if name not in ("plan", "title")}
    return rest | {"name": old.get("title", "Plan"), "base": "plan", "scenarios": [plan]}


def _source_0(old: Any, place: str) -> Tree:
    source = dict(_group(old, place))
    name = source.get("name")
    if not isinstance(name, str) or not name.strip():
        raise Problem("the source needs a name.", below(place, "name"))
    source["id"] = re.sub(r"[^\w.-]+", "_", name.strip().lower()).strip("_") or "source"
    money = "spend_per_month" in source
    amount = source.pop("spend_per_month" if money else "activity_per_week", 0)
    lever = {"before": source.pop("before", amount), "value": amount}
    if money:
        source["work"] = {"kind": "spend", "per_month": lever}
        _move(source, source["work"], ("touches_today", "organic", "saturation", "half_life"))
    else:
        source["work"] = {"kind": "activity", "per_week": lever}
        _move(source, source["work"], ("role", "minutes"))
    rates = dict(_group(source.pop("rates", {}), below(place, "rates")))
    _rename(rates, {"lead": "to_lead", "appointment": "to_appointment"})
    _rename(rates, {"opportunity": "to_opportunity", "win": "to_win"})
    if "deal_value" in source:
        source["deals"] = {"mean": source.pop("deal_value")}
    return source | rates


def _group(tree: Any, place: str) -> Tree:
    if not isinstance(tree, dict):
        raise Problem(f"{spoken(tree)} must be a group of fields in {{ }}.", place)
    return tree


def _rename(tree: Tree, names: dict[str, str]) -> None:
    for old, new in names.items():
        if old in tree:
            tree[new] = tree.pop(old)


def _move(tree: Tree, into: Tree, names: tuple[str, ...]) -> None:
    for name in names:
        if name in tree:
            into[name] = tree.pop(name)


STEPS: dict[int, Callable[[Tree], Tree]] = {0: _from_0}
"""The step from each format to the next."""
