"""What a field of the plan is edited with, worked out from its type and meaning alone."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass, replace
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QLocale

from simulator.assumption import Assumption
from simulator.fieldtypes import FieldOf, fields_of
from simulator.plan import (
    Activity,
    Capacity,
    Correlation,
    Cycle,
    Effect,
    Plan,
    Programme,
    ProgrammeHours,
    Schedule,
    Spend,
    Step,
)
from simulator.schema import Meaning
from ui import figures
from ui.assumptions import words
from ui.assumptions.ranges import Kind, kind_of

Editor = Literal["range", "number", "numbers", "text", "note", "date", "choice", "names", "group",
                 "records"]  # fmt: skip
_SPECS: dict[tuple[type[Any], Meaning | None], tuple[Spec, ...]] = {}

NOTES = ("note", "notes")
LENT = frozenset(
    (owner, name)
    for owner, names in (
        (Assumption, ("low", "likely", "high")),
        (Schedule, ("before", "value", "measured_low", "measured_high")),
        (Step, ("value",)),
    )
    for name in names
)


@dataclass(frozen=True, slots=True)
class Spec:
    """A field: whose it is, its name, how it is edited, and how its numbers are written."""

    owner: type[Any]
    item: FieldOf
    editor: Editor
    kind: Kind

    @property
    def name(self) -> str:
        """The field's name in its dataclass."""
        return self.item.name

    @property
    def meaning(self) -> Meaning:
        """Label, unit, bounds."""
        return self.item.meaning

    @property
    def optional(self) -> bool:
        """True where the field may be empty."""
        return self.item.type.optional

    @property
    def whole(self) -> bool:
        """True for counts."""
        return self.item.type.kinds == (int,)


def specs(owner: type[Any], parent: Meaning | None = None) -> tuple[Spec, ...]:
    """The fields of a dataclass; the numbers of an assumption or a lever are written as the field
    that holds it, its `parent`, means."""
    if (owner, parent) not in _SPECS:
        _SPECS[owner, parent] = _read(owner, parent)
    return _SPECS[owner, parent]


def _read(owner: type[Any], parent: Meaning | None) -> tuple[Spec, ...]:
    found = []
    for item in fields_of(owner):
        meaning = item.meaning
        if parent is not None and (owner, item.name) in LENT:
            meaning = parent
        found.append(Spec(owner, item, _editor(owner, item), kind_of(meaning)))
    return tuple(found)


def held_meaning(part: Any, field: Spec) -> Meaning:
    """What a field lends to what it holds; a programme's lever has the programme's unit."""
    if isinstance(part, Programme) and field.name == "lever":
        return replace(field.meaning, unit=part.unit)
    return field.meaning


def of_part(part: Any, field: Spec) -> Spec:
    """The field as this part means it: a programme's half-way point has the programme's unit."""
    if isinstance(part, Programme) and field.name == "half_saturation":
        return replace(field, kind=kind_of(replace(field.meaning, unit=part.unit)))
    return field


def month_name(number: int) -> str:
    """A month, from 1, as the locale calls it."""
    locale = QLocale() if QLocale().language() != QLocale.Language.C else figures.US
    return locale.standaloneMonthName(number)


def spec(owner: type[Any], name: str, parent: Meaning | None = None) -> Spec:
    """One field of a dataclass."""
    return next(item for item in specs(owner, parent) if item.name == name)


def _editor(owner: type[Any], item: FieldOf) -> Editor:
    kinds = item.type.kinds
    if item.type.item is not None:
        return _editor_of_list(owner, item)
    if item.type.choices or (owner, item.name) in REFERENCES:
        return "choice"
    if kinds == (Assumption,):
        return "range"
    if kinds == (date,):
        return "date"
    if any(is_dataclass(kind) for kind in kinds):
        return "group"
    if kinds == (str,):
        return "note" if item.name in NOTES else "text"
    return "number"


def _editor_of_list(owner: type[Any], item: FieldOf) -> Editor:
    if item.group:
        return "records"
    return "names" if (owner, item.name) == (Effect, "sources") else "numbers"


# fields that name a part of the plan, and whether they may name none; or a month
REFERENCES: dict[tuple[type[Any], str], str] = {
    (Cycle, "fiscal_year_starts"): "month",
    (Activity, "role"): "role or none",
    (ProgrammeHours, "role"): "role",
    (Capacity, "follow_up_role"): "role or none",
    (Capacity, "appointment_role"): "role or none",
    (Programme, "replaces"): "activity",
    (Programme, "halo_of"): "spend",
    (Correlation, "first"): "assumption",
    (Correlation, "second"): "assumption",
}


def choices(field: Spec, plan: Plan) -> list[tuple[Any, str]]:
    """The values that a field may take, with the words for each."""
    what = REFERENCES.get((field.owner, field.name), "")
    if not what:
        return [(word, words.choice(word)) for word in field.item.type.choices]
    if what == "month":
        return [(number, month_name(number)) for number in range(1, 13)]
    if what == "assumption":
        return list(words.assumption_names(plan).items())
    none: list[tuple[Any, str]] = []
    if what.startswith("role"):
        if what.endswith("none"):
            none = [("", words.translate("nobody (no limit)"))]
        return none + [(role.id, role.name) for role in plan.roles]
    wanted = Activity if what == "activity" else Spend
    found = [(item.id, item.name) for item in plan.sources if isinstance(item.work, wanted)]
    return [(None, words.translate("none")), *found]
