"""Permanent identities of assumptions: where each is held, and numbers for those that lack one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from simulator.assumption import Assumption
from simulator.fieldtypes import leads_to
from simulator.plan import Document, Plan
from simulator.problems import Problem
from simulator.recalled import recalled
from simulator.schema import Meaning

Planned = TypeVar("Planned", Plan, Document)


@dataclass(frozen=True, slots=True)
class Held:
    """An assumption, what its field means, and every place of the plan that holds it."""

    assumption: Assumption
    meaning: Meaning
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One field that holds an assumption: `place` counts list items, `key` names them where it can,
    so that a key says the same thing in every scenario ("sources[search].to_win")."""

    place: str
    key: str
    assumption: Assumption
    meaning: Meaning


def spots(owner: Any, place: str = "", key: str = "") -> Iterator[Spot]:
    """Every field below a dataclass that holds an assumption, in the order of the fields."""
    for item in leads_to(type(owner), Assumption):
        held = getattr(owner, item.name)
        here, named = _below(place, item.name), _below(key, item.name)
        if isinstance(held, Assumption):
            yield Spot(here, named, held, item.meaning)
        elif isinstance(held, tuple):
            for index, part in enumerate(held):
                name = getattr(part, "id", index)
                yield from spots(part, f"{here}[{index}]", f"{named}[{name}]")
        elif held is not None:
            yield from spots(held, here, named)


def assumptions(plan: Plan) -> dict[int, Held]:
    """Every assumption of a plan by identity, in the order of the fields.

    Raises Problem where one has no identity yet: call `identified` first.
    """
    found: dict[int, Held] = {}
    for spot in spots(plan):
        number = spot.assumption.id
        if number < 1:
            raise Problem("this assumption has no identity yet", spot.place)
        before = found.get(number)
        places = (*before.places, spot.place) if before else (spot.place,)
        first = before or Held(spot.assumption, spot.meaning, ())
        found[number] = Held(first.assumption, first.meaning, places)
    return found


@recalled(8, lambda plan: (plan,))
def guesses(plan: Plan) -> tuple[int, int]:
    """How many of a plan's assumptions are guesses, and how many there are."""
    held = assumptions(plan).values()
    kinds = [item.assumption.evidence.kind for item in held]
    return kinds.count("guess"), len(kinds)


def next_identity(planned: Plan | Document) -> int:
    """The identity that a new assumption takes: one more than the highest in use."""
    used = [0]
    for plan in _plans(planned):
        used.extend(spot.assumption.id for spot in spots(plan))
        used.extend(pair.first for pair in plan.market.correlations)
        used.extend(pair.second for pair in plan.market.correlations)
    return max(used) + 1


def identified(planned: Planned) -> Planned:
    """The same with a number for every assumption that has none; itself if all have one.

    A field that is numbered in one scenario (the base first) passes its number on to the same
    field of the others, so that scenarios meet the same futures.
    """
    if all(spot.assumption.id for plan in _plans(planned) for spot in spots(plan)):
        return planned
    numbers = _Numbers(next_identity(planned))
    if isinstance(planned, Plan):
        return numbers.give(planned)
    order = sorted(planned.scenarios, key=lambda plan: plan.id != planned.base)
    for plan in order:
        numbers.learn(plan)
    given = {id(plan): numbers.give(plan) for plan in order}
    return replace(planned, scenarios=tuple(given[id(plan)] for plan in planned.scenarios))


class _Numbers:
    """Gives out identities: the known one of a key, or the next that is free."""

    def __init__(self, first: int) -> None:
        self._next = first
        self._known: dict[str, int] = {}

    def learn(self, plan: Plan) -> None:
        """Remember the numbers that a plan has."""
        for spot in spots(plan):
            if spot.assumption.id:
                self._known.setdefault(spot.key, spot.assumption.id)

    def give(self, plan: Plan) -> Plan:
        """The plan with a number in every place."""
        taken = {spot.assumption.id: spot.assumption for spot in spots(plan)}

        def numbered(key: str, held: Assumption) -> Assumption:
            if held.id:
                return held
            known = self._known.get(key, 0)
            new = replace(held, id=known)
            if not known or taken.get(known, new) != new:
                new = replace(held, id=self._next)
                self._next += 1
            self._known.setdefault(key, new.id)
            taken[new.id] = new
            return new

        changed = _changed(plan, "", numbered)
        assert isinstance(changed, Plan)
        return changed


def _changed(owner: Any, key: str, change: Callable[[str, Assumption], Assumption]) -> Any:
    """A dataclass with `change(key, assumption)` in the place of each assumption."""
    new: dict[str, Any] = {}
    for item in leads_to(type(owner), Assumption):
        held = getattr(owner, item.name)
        here = _below(key, item.name)
        if isinstance(held, Assumption):
            made: Any = change(here, held)
        elif isinstance(held, tuple):
            made = tuple(
                _changed(part, f"{here}[{getattr(part, 'id', index)}]", change)
                for index, part in enumerate(held)
            )
            same = all(a is b for a, b in zip(made, held, strict=True))
            made = held if same else made
        else:
            made = None if held is None else _changed(held, here, change)
        if made is not held:
            new[item.name] = made
    return replace(owner, **new) if new else owner


def _plans(planned: Plan | Document) -> tuple[Plan, ...]:
    return (planned,) if isinstance(planned, Plan) else planned.scenarios


def _below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
