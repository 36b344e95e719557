"""Edits of frozen plans by place: what stands at "sources[2].to_win", and the plan with another."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from simulator.assumption import Assumption
from simulator.identities import spots
from simulator.plan import Goal, Plan

_PART = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")

Step = str | int


@lru_cache(maxsize=4096)
def steps(place: str) -> tuple[Step, ...]:
    """The names and list positions that lead to a place."""
    return tuple(name if name else int(number) for name, number in _PART.findall(place))


def at(owner: Any, place: str) -> Any:
    """What stands at a place below a dataclass; AttributeError or IndexError if nothing does."""
    for step in steps(place):
        owner = owner[step] if isinstance(step, int) else getattr(owner, step)
    return owner


def with_value(owner: Any, place: str, value: Any) -> Any:
    """The dataclass with another value at a place below it; nothing else is changed."""
    return placed(owner, steps(place), value)


def with_assumption(plan: Plan, place: str, new: Assumption) -> Plan:
    """The plan with another assumption at a place, and wherever else the one there is shared.

    The new one keeps the identity of the old one, if that has one.
    """
    old = at(plan, place)
    if not isinstance(old, Assumption) or old.id < 1:
        changed = with_value(plan, place, new)
        assert isinstance(changed, Plan)
        return changed
    return with_shared(plan, replace(new, id=old.id))


def with_shared(plan: Plan, new: Assumption) -> Plan:
    """The plan with `new` in every place that holds its identity."""
    for spot in spots(plan):
        if spot.assumption.id == new.id:
            plan = with_value(plan, spot.place, new)
    return plan


def assumption_place(plan: Plan, place: str) -> str:
    """The part of a place that leads to the assumption it is in; empty if it is in none."""
    found = ""
    here: Any = plan
    walked = ""
    for step in steps(place):
        here = here[step] if isinstance(step, int) else getattr(here, step)
        walked += f"[{step}]" if isinstance(step, int) else f".{step}" if walked else str(step)
        if isinstance(here, Assumption):
            found = walked
            break
    return found


def placed(owner: Any, way: tuple[Step, ...], value: Any) -> Any:
    """The dataclass (or tuple) with another value where steps lead; what lies aside is the same."""
    if not way:
        return value
    step, rest = way[0], way[1:]
    if isinstance(step, int):
        return (*owner[:step], placed(owner[step], rest, value), *owner[step + 1 :])
    return replace(owner, **{step: placed(getattr(owner, step), rest, value)})


def held_to(base: Plan, goal: Goal) -> Plan:
    """The base as it would do at another goal: its metric and date instead of its own, so that both
    count the same by the same day. The amount stays: it moves no future. Milestones are left out
    with their goal."""
    if (base.goal.metric, base.goal.by) == (goal.metric, goal.by):
        return base
    there = replace(base.goal, metric=goal.metric, by=goal.by, milestones=())
    return replace(base, goal=there)
