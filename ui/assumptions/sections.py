"""The sections of the page: which parts of the plan each shows, and how."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.plan import Programme, Role, Schedule
from ui.assumptions.columns import Column, of, source_grid
from ui.assumptions.specs import spec
from ui.assumptions.words import translate

ROOT_SKIPPED = frozenset(
    (
        "name",
        "goal",
        "sources",
        "programmes",
        "roles",
        "capacity",
        "cycle",
        "pipeline",
        "customers",
        "market",
    )
)


@dataclass(frozen=True, slots=True)
class Section:
    """`parts` names a list ("sources") whose entries are shown in a table with `columns` and,
    one at a time, in a form without `skip`; `places` are parts shown as forms below it, `below`
    says what a further one is, and `document` says that what all scenarios share is shown too."""

    key: str
    title: str
    hint: str
    parts: str = ""
    columns: tuple[Column, ...] = ()
    skip: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    below: str = ""
    prefixes: tuple[str, ...] = ()
    document: bool = False

    def holds(self, place: str) -> bool:
        """Whether a place of the plan is shown here."""
        return any(
            place == prefix or place.startswith((f"{prefix}.", f"{prefix}["))
            for prefix in (*self.prefixes, *filter(None, (self.parts,)), *filter(None, self.places))
        )


def sections() -> tuple[Section, ...]:
    """All sections, in the order of the list."""
    return (*_parts(), *_forms())


def _parts() -> tuple[Section, ...]:
    return (
        Section(
            "sources",
            translate("Sources"),
            translate("Every assumption by source and stage. Type 4 / 5 / 7, 4-6 % or 5 %."),
            parts="sources",
            columns=source_grid(),
            skip=frozenset({"ranges"}),
        ),
        Section(
            "programmes",
            translate("Programmes"),
            translate("What Marketing and Sales do together."),
            parts="programmes",
            columns=(
                *of(Programme, "name", "kind"),
                Column("lever.value", translate("Level"), (spec(Schedule, "value"),), "unit"),
                *of(Programme, "unit", "half_life", "money_per_unit"),
            ),
            skip=frozenset({"name", "kind", "unit", "half_life", "money_per_unit"}),
        ),
        Section(
            "people",
            translate("People"),
            translate("Who sells, from when, and how long it takes until they do."),
            parts="roles",
            columns=(
                *of(Role, "name"),
                Column("people.value", translate("People"), (spec(Schedule, "value"),)),
                *of(Role, "selling_hours", "ramp_weeks", "leaving", "refill_weeks", "cost"),
            ),
            skip=frozenset(
                {"name", "selling_hours", "ramp_weeks", "refill_weeks", "cost", "ranges"}
            ),
            places=("capacity",),
            below=translate("How their hours meet the leads and appointments."),
        ),
    )


def _forms() -> tuple[Section, ...]:
    return (
        Section(
            "time",
            translate("Sales cycle and rhythm"),
            translate("How long leads and deals take, and when in a quarter they close."),
            places=("cycle",),
        ),
        Section(
            "pipeline",
            translate("Open pipeline"),
            translate("Deals that are open on the first day, and how such deals end."),
            places=("pipeline",),
        ),
        Section(
            "customers",
            translate("Customers"),
            translate("The existing base, and what a booking turns into."),
            places=("customers",),
        ),
        Section(
            "market",
            translate("Market and correlations"),
            translate("What moves everything together."),
            places=("market",),
        ),
        Section(
            "goal",
            translate("Goal and calendar"),
            translate("The one goal of both teams, the way to it, and the first day."),
            places=("goal", ""),
            below=translate("When the plan begins, and what Sales wants for itself."),
            skip=ROOT_SKIPPED,
            document=True,
            prefixes=("start", "appointments_target", "name", "id"),
        ),
    )
