"""Everything that can be wrong with a plan, each in one sentence with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from math import isfinite
from typing import Any

import numpy as np

from simulator import limits, uncertain
from simulator.assumption import Assumption
from simulator.bounds import all_in_bounds, most_drawn, text_limit
from simulator.fieldtypes import FieldOf, fields_of
from simulator.identities import spots
from simulator.plan import Document, Plan
from simulator.problems import Problem
from simulator.rules import scenario
from simulator.schema import Meaning


def problems(planned: Plan | Document) -> tuple[Problem, ...]:
    """All that is wrong with a plan or a document; empty if it is sound."""
    if isinstance(planned, Document):
        return tuple(_of_document(planned))
    return tuple(_of_plan(planned, ""))


def check(planned: Plan | Document) -> None:
    """Raise the first problem of a plan or a document."""
    found = _of_document(planned) if isinstance(planned, Document) else _of_plan(planned, "")
    for problem in found:
        raise problem


def _of_document(document: Document) -> Iterator[Problem]:
    yield from _of_fields(document, "", deeper=False)
    yield from scenario.of_document(document)
    for index, plan in enumerate(document.scenarios):
        yield from _of_plan(plan, f"scenarios[{index}]")


def _of_plan(plan: Plan, place: str) -> Iterator[Problem]:
    if not all_in_bounds(plan):
        yield from _of_fields(plan, place)
    for problem in scenario.of_plan(plan):
        yield Problem(problem.message, f"{place}.{problem.place}" if place else problem.place)
    yield from _of_shared(plan, place)


def _of_fields(owner: Any, place: str, deeper: bool = True) -> Iterator[Problem]:
    """What is wrong with single fields: numbers out of bounds, texts and lists too long."""
    for item in fields_of(type(owner)):
        held = getattr(owner, item.name)
        here = f"{place}.{item.name}" if place else item.name
        if isinstance(held, tuple):
            yield from _of_list(held, item, here, deeper)
        elif isinstance(held, Assumption):
            yield from _of_assumption(held, item.meaning, here)
        elif is_dataclass(held):
            yield from _of_fields(held, here)
        else:
            yield from _of_single(held, item, here)


def _of_list(held: tuple[Any, ...], item: FieldOf, place: str, deeper: bool) -> Iterator[Problem]:
    most = limits.most(item.name)
    if len(held) > most:
        yield Problem(f"{len(held):,} are too many; at most {most:,} are allowed.", place)
        return
    if item.group and not deeper:
        return
    for index, part in enumerate(held):
        if is_dataclass(part):
            yield from _of_fields(part, f"{place}[{index}]")
        else:
            yield from _of_single(part, item, f"{place}[{index}]")


def _of_single(held: Any, item: FieldOf, place: str) -> Iterator[Problem]:
    if isinstance(held, str):
        yield from _of_text(held, item.name, place)
    elif isinstance(held, date):
        if not limits.FIRST_DAY <= held <= limits.LAST_DAY:
            first, last = limits.FIRST_DAY.year, limits.LAST_DAY.year
            yield Problem(f"{held} is too far away; give a day from {first} to {last}.", place)
    elif isinstance(held, int | float):
        said = _of_number(held, item.meaning)
        if said:
            yield Problem(said, place)


def _of_text(held: str, name: str, place: str) -> Iterator[Problem]:
    most = text_limit(name)
    if len(held) > most:
        said = f"a text of {len(held):,} characters is too long; at most {most:,} are allowed."
        yield Problem(said, place)


def _of_number(held: float, meaning: Meaning) -> str:
    if not isfinite(held):
        return f"{held} is not a number to plan with; give a finite number."
    low, high = max(meaning.low, -limits.NUMBER), min(meaning.high, limits.NUMBER)
    if held < low:
        return f"{held:.12g} is below {low:g}; give {_allowed(low, high)}."
    if held > high:
        return f"{held:.12g} is above {high:g}; give {_allowed(low, high)}."
    return ""


def _allowed(low: float, high: float) -> str:
    if high >= limits.NUMBER:
        return f"{low:g} or more"
    return f"{high:g} or less" if low <= -limits.NUMBER else f"{low:g} to {high:g}"


def _of_assumption(held: Assumption, meaning: Meaning, place: str) -> Iterator[Problem]:
    said = uncertain.check(held.low, held.likely, held.high, meaning.support)
    said = said or _of_extremes(held, meaning)
    if said:
        yield Problem(said[0].lower() + said[1:], place)
    else:
        yield from _of_fields(held, place)
    if held.id > limits.ASSUMPTION_ID:
        said = f"{held.id} is too large; give at most {limits.ASSUMPTION_ID:,}."
        yield Problem(said, f"{place}.id")
    since, until = held.evidence.since, held.evidence.until
    if since and until and since > until:
        yield Problem(f"{since} is after its end, {until}; correct one.", f"{place}.evidence.since")
    for index, picture in enumerate(held.evidence.pictures):
        if len(picture.x) != len(picture.y):
            said = f"{len(picture.x)} and {len(picture.y)} values; a curve has as many x as y."
            yield Problem(said, f"{place}.evidence.pictures[{index}]")


def _of_extremes(held: Assumption, meaning: Meaning) -> str:
    """One sentence where the most extreme future is absurd, or an empty string."""
    most = most_drawn(meaning)
    score = np.array([uncertain.SCORE_LIMIT])
    reached = uncertain.transform(score, held.low, held.likely, held.high, meaning.support)[0]
    if reached <= most:
        return ""
    if not held.is_range:
        return f"{held.likely:.12g} is too much; give at most {most:,.0f}."
    return f"this range reaches {reached:.2g} in its most extreme future; stay below {most:,.0f}."


def _of_shared(plan: Plan, place: str) -> Iterator[Problem]:
    """Fields that hold the same identity must hold the same numbers, within the same bounds."""
    first: dict[int, Any] = {}
    for spot in spots(plan):
        number = spot.assumption.id
        known = first.setdefault(number, spot) if number > 0 else spot
        if spot.assumption is known.assumption and spot.meaning is known.meaning:
            continue
        here = f"{place}.{spot.place}" if place else spot.place
        if spot.assumption != known.assumption:
            said = f"identity {number} is also that of {known.place}, with other content"
            yield Problem(f"{said}; make them equal, or give one a new identity.", here)
        elif spot.meaning.support != known.meaning.support:
            said = f"identity {number} is also that of {known.place}, which has other bounds"
            yield Problem(f"{said}; give one of the two a new identity.", here)
        elif spot.meaning.unit != known.meaning.unit:
            said = f"identity {number} is also that of {known.place}, which has another unit"
            yield Problem(f"{said}; give one of the two a new identity.", here)
