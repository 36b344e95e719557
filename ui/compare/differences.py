"""Levers, assumptions and other fields of several scenarios side by side, as plain rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from typing import Any, Literal

from simulator.assumption import Assumption
from simulator.edits import at
from simulator.identities import spots
from simulator.levers import Lever, levers
from simulator.plan import OpenDeal, Plan, Schedule
from simulator.schema import Meaning
from ui import figures, wording
from ui.assumptions import ranges, texts, words
from ui.assumptions.specs import Spec, held_meaning, of_part, specs
from ui.levers.texts import unit_of

Group = Literal["levers", "assumptions", "other"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one scenario holds: where, its value, and the words for it."""

    place: str
    value: Any
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One lever, assumption or field; a cell is None where a scenario has no such thing."""

    group: Group
    key: str
    name: str
    unit: str
    cells: tuple[Cell | None, ...]

    @property
    def differs(self) -> bool:
        """True where not all scenarios hold the same."""
        first = self.cells[0]
        return any(not _same(first, cell) for cell in self.cells[1:])

    def as_first(self, index: int) -> bool:
        """True where a scenario holds what the first does."""
        return _same(self.cells[0], self.cells[index])


def rows(plans: Sequence[Plan], currency: str) -> tuple[Row, ...]:
    """All rows, those of levers first; "other" has only what differs."""
    rest = tuple(row for row in _others(plans, currency) if row.differs)
    return (*_levers(plans, currency), *_assumptions(plans, currency), *rest)


def _same(one: Cell | None, other: Cell | None) -> bool:
    if one is None or other is None:
        return one is other
    if isinstance(one.value, Assumption) and isinstance(other.value, Assumption):
        return _numbers(one.value) == _numbers(other.value)
    return bool(one.value == other.value)


def _numbers(held: Assumption) -> ranges.Range:
    """What is believed, apart from why."""
    return held.low, held.likely, held.high


def _levers(plans: Sequence[Plan], currency: str) -> Iterator[Row]:
    found: dict[str, list[Lever | None]] = {}
    for index, plan in enumerate(plans):
        for lever in levers(plan):
            found.setdefault(lever.id, [None] * len(plans))[index] = lever
    for key, held in found.items():
        plan, named = next((p, one) for p, one in zip(plans, held, strict=True) if one is not None)
        cells = tuple(
            None if lever is None else _lever_cell(plan, lever, currency)
            for plan, lever in zip(plans, held, strict=True)
        )
        share = named.unit == "share"
        unit = unit_of(named, plan) if share else ranges.unit_words(named.unit)
        yield Row("levers", key, named.name, unit, cells)


def _lever_cell(plan: Plan, lever: Lever, currency: str) -> Cell:
    schedule: Schedule = at(plan, lever.place)
    said = wording.lever_value(schedule.value, lever.unit, currency)
    later = [
        f"{figures.short_day(step.start)}: {wording.lever_value(step.value, lever.unit, currency)}"
        for step in schedule.steps
    ]
    return Cell(lever.place, schedule, " · ".join([said, *later]))


def _assumptions(plans: Sequence[Plan], currency: str) -> Iterator[Row]:
    found: dict[int, list[Cell | None]] = {}
    named: dict[int, tuple[str, str]] = {}
    for index, plan in enumerate(plans):
        names = words.assumption_names(plan)
        for spot in spots(plan):
            number = spot.assumption.id
            held = found.setdefault(number, [None] * len(plans))
            if held[index] is None:
                kind = ranges.kind_of(spot.meaning)
                believed = spot.assumption
                text = ranges.shown(believed.low, believed.likely, believed.high, kind, currency)
                held[index] = Cell(spot.place, believed, text)
                named.setdefault(number, (names[number], kind.words))
    for number, cells in found.items():
        name, unit = named[number]
        yield Row("assumptions", f"assumption {number}", name, unit, tuple(cells))


def _others(plans: Sequence[Plan], currency: str) -> Iterator[Row]:
    found: dict[str, list[Cell | None]] = {}
    named: dict[str, tuple[str, str]] = {}
    for index, plan in enumerate(plans):
        for key, place, spec, value in _fields(plan, "", "", None):
            text = _deals(value, currency) if spec.name == "deals" else texts.short(
                value, spec, plan, currency
            )  # fmt: skip
            found.setdefault(key, [None] * len(plans))[index] = Cell(place, value, text)
            if key not in named:
                named[key] = (words.place_name(plan, place), spec.kind.words)
    for key, cells in found.items():
        yield Row("other", key, *named[key], tuple(cells))


def _deals(deals: tuple[OpenDeal, ...], currency: str) -> str:
    amount = figures.money(sum(deal.amount for deal in deals), currency)
    return words.translate("{count} deals, {amount}").format(
        count=figures.count(len(deals)), amount=amount
    )


def _fields(
    owner: Any, place: str, key: str, parent: Meaning | None
) -> Iterator[tuple[str, str, Spec, Any]]:
    """Every single field that is neither a lever nor an assumption; keys name parts by identity."""
    for field in specs(type(owner), parent):
        spec = of_part(owner, field)
        here = f"{place}.{spec.name}" if place else spec.name
        named = f"{key}.{spec.name}" if key else spec.name
        value = getattr(owner, spec.name)
        if spec.name in ("id", "name") and not place:
            continue
        if isinstance(value, Schedule):
            yield from _around(value, here, named, held_meaning(owner, spec))
        elif spec.name == "deals" and isinstance(value, tuple):
            yield named, here, spec, value
        elif spec.editor == "records":
            for index, part in enumerate(value):
                inner = f"{named}[{getattr(part, 'id', index)}]"
                yield from _fields(part, f"{here}[{index}]", inner, spec.meaning)
        elif spec.editor == "group" and is_dataclass(value):
            yield from _fields(value, here, named, spec.meaning)
        elif spec.editor not in ("range", "group"):
            yield named, here, spec, value


def _around(
    lever: Schedule, place: str, key: str, meaning: Meaning
) -> Iterator[tuple[str, str, Spec, Any]]:
    """What is known of a lever besides its levels from the start on."""
    for spec in specs(Schedule, meaning):
        if spec.name in ("before", "measured_low", "measured_high"):
            here = f"{place}.{spec.name}"
            yield f"{key}.{spec.name}", here, spec, getattr(lever, spec.name)
