"""Rows pasted from a spreadsheet into a table of a plan's parts, all of them or none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator.edits import at, with_value
from simulator.plan import Plan
from simulator.problems import Problem
from ui.assumptions import ready, texts
from ui.assumptions.columns import Column
from ui.assumptions.editing import PARTS
from ui.assumptions.specs import Spec, choices
from ui.assumptions.words import translate


def cells(text: str) -> list[list[str]]:
    """Lines of a clipboard, cut at tabs; empty lines at the end are dropped."""
    rows = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
    return [[cell.strip() for cell in row] for row in rows]


def pasted(
    plan: Plan, place: str, columns: tuple[Column, ...], row: int, column: int, text: str,
    currency: str,
) -> tuple[Any, ...]:  # fmt: skip
    """The entries of the list at a place with the text laid over them from a cell on; rows beyond
    the end become new entries. Raises Problem, naming the line, where a cell means nothing."""
    rows = cells(text)
    parts = list(at(plan, place))
    missing = row + len(rows) - len(parts)
    parts += _new(plan, place, missing)
    for index, line in enumerate(rows):
        for offset, words in enumerate(line[: len(columns) - column]):
            held = columns[column + offset]
            try:
                part = parts[row + index]
                value = _value(words, held.spec_of(part), held.value(part), plan, currency)
            except Problem as problem:
                said = translate("Line {number}: {problem} Nothing was pasted.")
                raise Problem(said.format(number=index + 1, problem=problem)) from None
            parts[row + index] = with_value(part, held.way, value)
    return tuple(parts)


def _value(text: str, field: Spec | None, before: Any, plan: Plan, currency: str) -> Any:
    if field is None:
        return before
    if field.editor in ("choice", "names"):
        return _chosen(text, field, plan)
    return texts.parsed(text, field, before, currency)


def _chosen(text: str, field: Spec, plan: Plan) -> Any:
    """One of the choices by its words, or the sources named with commas between them."""
    if field.editor == "names":
        names = {source.name.casefold(): source.id for source in plan.sources}
        wanted = [word.strip() for word in text.split(",") if word.strip()]
        if [word.casefold() for word in wanted] == [translate("all sources").casefold()]:
            return ()
        unknown = [word for word in wanted if word.casefold() not in names]
        if unknown:
            raise Problem(translate("there is no source “{name}”.").format(name=unknown[0]))
        return tuple(names[word.casefold()] for word in wanted)
    for key, words in choices(field, plan):
        if text.casefold() in (words.casefold(), str(key).casefold()):
            return key
    raise Problem(translate("“{text}” is none of the choices here.").format(text=text))


def _new(plan: Plan, place: str, count: int) -> list[Any]:
    """So many new entries; deals take identities that are free."""
    if count <= 0:
        return []
    if place in PARTS:
        raise Problem(translate("More rows than there are: add them first. Nothing was pasted."))
    first = ready.item(plan, place)
    if not place.endswith(".deals"):
        return [first] * count
    used = {deal.id for deal in plan.pipeline.deals}
    free = (f"deal-{number}" for number in range(1, len(used) + count + 1))
    keys = [key for key in free if key not in used][:count]
    return [replace(first, id=key, name="") for key in keys]
