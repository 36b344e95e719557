"""A form for any part of a plan, made from the plan's own description of its fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.assumption import Assumption
from simulator.edits import at
from simulator.plan import Document, Plan
from simulator.schema import Meaning
from ui.assumptions import explained, words
from ui.assumptions.faces import wear
from ui.assumptions.fields import Field, field_for
from ui.assumptions.mark import Mark
from ui.assumptions.series import Series
from ui.assumptions.specs import Spec, held_meaning, of_part, specs
from ui.assumptions.trouble import TroubleLine, about

Trial = Callable[[str, Any], str]
WIDEST_FIELD = 280
LEAST_FIELD = 220
LABEL = 210
NARROW_LABEL = 104


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a form: a field at a place, or a heading where there is no field."""

    place: str
    title: str
    spec: Spec | None = None


def lines(
    plan: Plan | Document, place: str, skip: frozenset[str], parent: Meaning | None = None
) -> list[Line]:
    """The lines for the part at a place, groups within it included; lists of parts are tables
    elsewhere. `skip` holds names of fields, or places below the part ("deals.mean")."""
    return list(_below(plan, place, at(plan, place), "", skip, parent))


def _below(
    plan: Plan | Document,
    place: str,
    part: Any,
    way: str,
    skip: frozenset[str],
    parent: Meaning | None,
) -> list[Line]:
    found: list[Line] = []
    for field in specs(type(part), parent):
        spec = of_part(part, field)
        here = f"{place}.{spec.name}" if place else spec.name
        inner = f"{way}.{spec.name}" if way else spec.name
        if spec.name == "id" or inner in skip or f"*.{spec.name}" in skip:
            continue
        value = getattr(part, spec.name)
        if spec.editor == "records" or (spec.editor == "range" and "ranges" in skip):
            continue
        if spec.editor == "group" and is_dataclass(value):
            below = _below(plan, here, value, inner, skip, held_meaning(part, spec))
            headed = isinstance(part, Assumption) or (below and below[0].spec is None)
            found += (
                below if headed or not below else [Line(here, words.label(spec.meaning)), *below]
            )
        else:
            found.append(Line(here, words.label(spec.meaning), spec))
    return found


class Form(QWidget):
    """`committed(place, value)`: a field has another value. `chosen(place)`: an assumption's field
    has the focus. Fields are kept while the lines stay the same, so that nobody loses the place."""

    committed = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, trial: Trial, parent: QWidget | None = None, narrow: bool = False) -> None:
        super().__init__(parent)
        self._trial, self._narrow = trial, narrow
        self._lines: list[Line] = []
        self.fields: dict[str, Field] = {}
        self._marks: dict[str, Mark] = {}
        self._troubles: dict[str, TroubleLine] = {}
        self.series: dict[str, Series] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)

    def show_lines(self, wanted: list[Line], plan: Plan | Document, currency: str) -> None:
        """Show these lines with the values of a plan."""
        holder: Any = plan  # only choices look into it, and a document has none
        if wanted != self._lines:
            self._build(wanted)
        for line in wanted:
            if line.spec is not None:
                value = at(plan, line.place)
                self.fields[line.place].show_value(value, holder, currency)
                if line.place in self._marks:
                    self._marks[line.place].show_assumption(value, line.spec.meaning.support)
                if line.place in self.series:
                    self.series[line.place].show_values(value, currency)

    def show_problems(self, found: dict[str, str]) -> None:
        """Say beside each field what is wrong with it; `found` is sentences by place."""
        for place, trouble in self._troubles.items():
            field = self.fields[place]
            if not (field.hasFocus() and getattr(field, "isModified", bool)()):
                trouble.say(about(place, found))

    def sentence(self, place: str) -> str:
        """What is now said beside a field."""
        return self._troubles[place].words

    # building

    def _build(self, wanted: list[Line]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.fields.clear()
        self._marks.clear()
        self._troubles.clear()
        self.series.clear()
        self._lines = wanted
        for index, line in enumerate(wanted):
            row = 3 * index
            if line.spec is None:
                self._heading(row, line)
            elif self._narrow:
                self._add_narrow(row, line, line.spec)
            else:
                self._add(row, line, line.spec)

    def _heading(self, row: int, line: Line) -> None:
        head = QLabel(line.title)
        wear(head, "strong")
        head.setContentsMargins(0, 10 if row else 0, 0, 2)
        self._grid.addWidget(head, row, 0, 1, 3)

    def _label(self, line: Line, spec: Spec) -> QLabel:
        label = QLabel(line.title)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(explained.help_of(spec))
        label.setWordWrap(True)
        return label

    def _add(self, row: int, line: Line, spec: Spec) -> None:
        label, field = self._label(line, spec), self._field(line, spec)
        wear(label, "body", fixed=LABEL)
        label.setBuddy(field)
        long = spec.editor in ("numbers", "note")
        wear(field, "body", least=LEAST_FIELD, most=0 if long else WIDEST_FIELD)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1, 1, 2 if long else 1)
        if not long:
            self._grid.addWidget(self._after(line, spec), row, 2)
        self._grid.addWidget(self._trouble(line), row + 1, 1, 1, 2)
        if spec.editor == "numbers":
            self.series[line.place] = Series(spec)
            self._grid.addWidget(self.series[line.place], row + 2, 1, 1, 2)

    def _add_narrow(self, row: int, line: Line, spec: Spec) -> None:
        label, field = self._label(line, spec), self._field(line, spec)
        wear(label, "body", fixed=NARROW_LABEL)
        field.setMinimumWidth(60)
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1, 1, 2)
        self._grid.addWidget(self._trouble(line), row + 1, 0, 1, 3)

    def _field(self, line: Line, spec: Spec) -> Field:
        field = field_for(spec, self)
        unit = explained.behind(spec)
        field.setAccessibleName(f"{line.title}, {unit}" if unit else line.title)
        field.setToolTip(explained.help_of(spec))
        field.setAccessibleDescription(field.toolTip())
        wear(field, "body")
        field.trial = lambda value: self._trial(line.place, value)
        field.committed.connect(lambda value: self.committed.emit(line.place, value))
        field.typed.connect(lambda said: self._troubles[line.place].say(said))
        if spec.editor == "range":
            field.entered.connect(lambda: self.chosen.emit(line.place))
        self.fields[line.place] = field
        return field

    def _after(self, line: Line, spec: Spec) -> QWidget:
        if spec.editor == "range":
            mark = self._marks[line.place] = Mark(explained.behind(spec))
            mark.pressed.connect(lambda: self.chosen.emit(line.place))
            return mark
        unit = QLabel(explained.behind(spec) if spec.editor == "number" else "")
        unit.setToolTip(explained.help_of(spec))
        wear(unit, "body")
        unit.setForegroundRole(unit.foregroundRole().PlaceholderText)
        return unit

    def _trouble(self, line: Line) -> TroubleLine:
        trouble = self._troubles[line.place] = TroubleLine()
        return trouble
