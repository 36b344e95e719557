"""Edits of a plan as pure functions: fields, and parts that are added, copied and taken away.

A new assumption takes the next free identity of the document; an edit never changes one.
"""

from __future__ import annotations

import re
from dataclasses import is_dataclass, replace
from typing import Any

from simulator.assumption import Assumption
from simulator.edits import (
    assumption_place,
    at,
    with_assumption,
    with_shared,
    with_value,
)
from simulator.identities import next_identity, spots
from simulator.plan import Activity, Document, Plan, Programme
from ui.assumptions.words import translate

PARTS = ("sources", "programmes", "roles")


def put(document: Document, plan: Plan, place: str, value: Any) -> Plan:
    """The plan with another value at a place; a shared assumption changes wherever it is held."""
    owner = assumption_place(plan, place)
    if owner == place and isinstance(value, Assumption):
        return with_assumption(plan, place, value)
    if owner and owner != place:
        inner = place[len(owner) + 1 :]
        return with_assumption(plan, owner, with_value(at(plan, owner), inner, value))
    changed = with_value(plan, place, value)
    assert isinstance(changed, Plan)
    if isinstance(value, tuple):
        changed = _in_step(plan, changed)
    return numbered(document, pruned(changed))


def _in_step(old: Plan, new: Plan) -> Plan:
    """The new plan, in which every place of an assumption that changed has the new numbers."""
    before = {spot.assumption.id: spot.assumption for spot in spots(old)}
    for spot in spots(new):
        number = spot.assumption.id
        if number and before.get(number, spot.assumption) != spot.assumption:
            new = with_shared(new, spot.assumption)
    return new


def own(document: Document, plan: Plan, place: str) -> Plan:
    """The plan in which the assumption at a place is its own, with a new identity."""
    new = replace(at(plan, place), id=_next(document, plan))
    changed = with_value(plan, place, new)
    assert isinstance(changed, Plan)
    return changed


def everywhere(document: Document, plan: Plan, place: str) -> Document:
    """The document in which every scenario believes what `plan` believes at a place."""
    held: Assumption = at(plan, place)
    scenarios = tuple(
        plan if item.id == plan.id else with_shared(item, held) for item in document.scenarios
    )
    return replace(document, scenarios=scenarios)


def shared_with(plan: Plan, place: str) -> tuple[str, ...]:
    """The other places that hold the same assumption."""
    number = at(plan, place).id
    held = [spot.place for spot in spots(plan) if spot.assumption.id == number]
    return tuple(here for here in held if here != place and number)


def numbered(document: Document, plan: Plan) -> Plan:
    """The plan with a free identity of the document for each assumption that has none."""
    number = _next(document, plan)
    for spot in spots(plan):
        if spot.assumption.id == 0:
            plan = with_value(plan, spot.place, replace(spot.assumption, id=number))
            number += 1
    return plan


def add(document: Document, plan: Plan, what: str, part: Any) -> Plan:
    """The plan with another source, programme or role at the end."""
    used = [item.id for item in getattr(plan, what)]
    named = replace(
        part,
        id=_free_key(part.name, used),
        name=_free_name(part.name, [item.name for item in getattr(plan, what)]),
    )
    return numbered(document, _with_parts(plan, what, (*getattr(plan, what), named)))


def duplicate(document: Document, plan: Plan, what: str, index: int) -> Plan:
    """The plan with a copy beside a part; its assumptions are new ones."""
    parts = getattr(plan, what)
    old = parts[index]
    name = translate("Copy of {name}").format(name=old.name)
    copy = replace(
        _without_identities(old),
        id=_free_key(old.id, [item.id for item in parts]),
        name=_free_name(name, [item.name for item in parts]),
    )
    changed = _with_parts(plan, what, (*parts[: index + 1], copy, *parts[index + 1 :]))
    return numbered(document, changed)


def remove(plan: Plan, what: str, index: int) -> Plan:
    """The plan without a part, and without what named it."""
    parts = getattr(plan, what)
    gone = parts[index].id
    plan = _with_parts(plan, what, parts[:index] + parts[index + 1 :])
    if what == "sources":
        programmes = tuple(_without_source(item, gone) for item in plan.programmes)
        plan = replace(plan, programmes=tuple(item for item in programmes if item is not None))
    if what == "roles":
        plan = _without_role(plan, gone)
    return pruned(plan)


def works(plan: Plan, index: int) -> bool:
    """Whether anything of the plan is done by a role."""
    return _without_role(plan, plan.roles[index].id) != plan


def insert(document: Document, plan: Plan, place: str, part: Any) -> Plan:
    """The plan with another entry at the end of a list."""
    return put(document, plan, place, (*at(plan, place), part))


def take_out(plan: Plan, place: str, gone: set[int]) -> Plan:
    """The plan without some entries of a list."""
    kept = tuple(part for index, part in enumerate(at(plan, place)) if index not in gone)
    changed = with_value(plan, place, kept)
    assert isinstance(changed, Plan)
    return pruned(changed)


def pruned(plan: Plan) -> Plan:
    """The plan without correlations of assumptions that it no longer holds."""
    known = {spot.assumption.id for spot in spots(plan)}
    pairs = tuple(pair for pair in plan.market.correlations if {pair.first, pair.second} <= known)
    if pairs == plan.market.correlations:
        return plan
    return replace(plan, market=replace(plan.market, correlations=pairs))


def _with_parts(plan: Plan, what: str, parts: tuple[Any, ...]) -> Plan:
    changed = with_value(plan, what, parts)
    assert isinstance(changed, Plan)
    return changed


def _next(document: Document, plan: Plan) -> int:
    return max(next_identity(document), next_identity(plan))


def _without_identities(part: Any) -> Any:
    """A part whose assumptions have no identity yet."""
    for spot in list(spots(part)):
        part = with_value(part, spot.place, replace(spot.assumption, id=0))
    assert is_dataclass(part)
    return part


def _without_source(programme: Programme, gone: str) -> Programme | None:
    """A programme without a source: without effects on it alone; None if it hung on it."""
    if gone in (programme.replaces, programme.halo_of):
        return None
    effects = []
    for effect in programme.effects:
        left = tuple(key for key in effect.sources if key != gone)
        if left or not effect.sources:
            effects.append(replace(effect, sources=left))
    return replace(programme, effects=tuple(effects))


def _without_role(plan: Plan, gone: str) -> Plan:
    """A plan in which nothing is done by a role any more."""
    capacity = plan.capacity
    if capacity.follow_up_role == gone:
        capacity = replace(capacity, follow_up_role="")
    if capacity.appointment_role == gone:
        capacity = replace(capacity, appointment_role="")
    sources = tuple(
        replace(source, work=replace(source.work, role=""))
        if isinstance(source.work, Activity) and source.work.role == gone
        else source
        for source in plan.sources
    )
    programmes = tuple(
        replace(item, hours=tuple(hours for hours in item.hours if hours.role != gone))
        for item in plan.programmes
    )
    return replace(plan, capacity=capacity, sources=sources, programmes=programmes)


def _free_key(wanted: str, used: list[str]) -> str:
    """A short identity of letters, digits and underscores that no other part has."""
    key = re.sub(r"[^a-z0-9]+", "_", wanted.casefold()).strip("_")[:40] or "part"
    made, number = key, 2
    while made in used:
        made, number = f"{key}_{number}", number + 1
    return made


def _free_name(wanted: str, used: list[str]) -> str:
    name, number = wanted, 2
    while name in used:
        name, number = f"{wanted} {number}", number + 1
    return name
