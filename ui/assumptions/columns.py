"""Columns of the tables of a plan's parts: which field, below each part, with which head."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from typing import Any

from simulator.edits import at
from simulator.plan import Activity, Deals, Source, Spend
from simulator.schema import Meaning
from ui.assumptions import words
from ui.assumptions.specs import Spec, spec, specs


@dataclass(frozen=True, slots=True)
class Column:
    """A field below each row's part; `specs` by the type of part that owns it. `unit_from` is the
    field of the part that names the unit, where it is not the same in all rows."""

    way: str
    title: str
    specs: tuple[Spec, ...]
    unit_from: str = ""

    def spec_of(self, part: Any) -> Spec | None:
        """The field for one row; None where that row has no such field."""
        way = self.way.rpartition(".")[0]
        owner = at(part, way) if way else part
        found = next((held for held in self.specs if held.owner is type(owner)), None)
        if found is None or not self.unit_from:
            return found
        return spec(found.owner, found.name, Meaning("", unit=at(part, self.unit_from)))

    def value(self, part: Any) -> Any:
        """What a row holds."""
        return at(part, self.way)

    @property
    def editor(self) -> str:
        """How it is edited."""
        return self.specs[0].editor


def simple(kind: type[Any], parent: Meaning | None = None) -> tuple[Column, ...]:
    """A column for every single value of a kind of part, whose numbers mean what `parent` does."""
    return tuple(
        Column(held.name, titled(held), (held,))
        for held in specs(kind, parent)
        if held.editor not in ("group", "records", "numbers") and held.name != "id"
    )


def titled(held: Spec) -> str:
    """The label of a field with its unit: “Ramp of a new hire (weeks)”."""
    label, unit = words.label(held.meaning), held.kind.words
    measured = held.editor in ("number", "range") and unit.casefold() not in label.casefold()
    measured = measured and held.meaning.unit != "per year"  # the label says it
    return f"{label} ({unit})" if measured else label


def of(kind: type[Any], *names: str) -> tuple[Column, ...]:
    """Columns for some fields of a kind of part."""
    held = [spec(kind, name) for name in names]
    return tuple(Column(item.name, titled(item), (item,)) for item in held)


def source_grid() -> tuple[Column, ...]:
    """Every assumption of a source, in the order of the funnel."""
    rates = ("volume", "to_lead", "to_appointment", "to_opportunity", "to_win", "follow_up")
    value = Column("deals.mean", words.translate("Deal value"), (spec(Deals, "mean"),))
    return (
        *of(Source, *rates),
        value,
        Column(
            "work.saturation", words.translate("Saturation today"), (spec(Spend, "saturation"),)
        ),
        Column("work.minutes", titled(spec(Activity, "minutes")), (spec(Activity, "minutes"),)),
    )


def has_ranges(columns: tuple[Column, ...]) -> bool:
    """True where rows need room for pictures."""
    return any(column.editor == "range" for column in columns)


def name_of(part: Any, index: int) -> str:
    """What a row is called."""
    return getattr(part, "name", "") or str(index + 1) if is_dataclass(part) else str(index + 1)
