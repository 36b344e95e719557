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
LEAST_FIELD, LEAST_STACKED = 220, 130  # pixels at 100 % text
LABEL = 210
NARROW_LABEL = 104
QWIDGETSIZE_MAX = 16_777_215  # Qt's word for "no limit"


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
        self._labels: dict[str, QLabel] = {}
        self._behind: dict[str, QWidget] = {}
        self._stacked = False
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

    def stack(self, stacked: bool) -> None:
        """Stand labels above their fields, or beside them."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._put()

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
        self._labels.clear()
        self._behind.clear()
        self._lines = wanted
        for index, line in enumerate(wanted):
            if line.spec is None:
                self._heading(index, line)
            else:
                self._make(line, line.spec)
        self._put()

    def _heading(self, index: int, line: Line) -> None:
        head = QLabel(line.title)
        wear(head, "strong")
        head.setContentsMargins(0, 10 if index else 0, 0, 2)
        self._labels[line.place] = head

    def _label(self, line: Line, spec: Spec) -> QLabel:
        label = QLabel(line.title)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(explained.help_of(spec))
        label.setWordWrap(True)
        return label

    def _make(self, line: Line, spec: Spec) -> None:
        label = self._labels[line.place] = self._label(line, spec)
        label.setBuddy(self._field(line, spec))
        self._troubles[line.place] = TroubleLine()
        if not self._narrow and not _is_long(spec):
            self._behind[line.place] = self._after(line, spec)
        if not self._narrow and spec.editor == "numbers":
            self.series[line.place] = Series(spec)

    def _put(self) -> None:
        """Labels beside their fields, or above them where there is little room."""
        for index, line in enumerate(self._lines):
            row, spec = 4 * index, line.spec
            label = self._labels[line.place]
            if spec is None:
                self._grid.addWidget(label, row, 0, 1, 3)
                continue
            field, first = self.fields[line.place], 0 if self._stacked else 1
            if self._narrow:
                wear(label, "body", fixed=NARROW_LABEL)
                field.setMinimumWidth(60)
            else:
                most = 0 if _is_long(spec) else WIDEST_FIELD
                self._wear_label(label)
                least = LEAST_STACKED if self._stacked else LEAST_FIELD
                wear(field, "body", least=least, most=most)
            across = 2 if self._narrow or _is_long(spec) else 1
            if self._stacked:
                label.setContentsMargins(0, 6 if row else 0, 0, 0)
                self._grid.addWidget(label, row, 0, 1, 3)
                self._grid.addWidget(field, row + 1, 0, 1, across + 1)
            else:
                middle = Qt.AlignmentFlag.AlignVCenter
                self._grid.addWidget(label, row, 0, middle)
                self._grid.addWidget(field, row, 1, 1, across)
            self._put_more(row, first, line.place)

    def _wear_label(self, label: QLabel) -> None:
        if self._stacked:
            label.setMinimumWidth(0)
            label.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            label.setContentsMargins(0, 0, 0, 0)
        wear(label, "body", fixed=0 if self._stacked else LABEL)

    def _put_more(self, row: int, first: int, place: str) -> None:
        """What stands behind and below a field."""
        beside = row + 1 if self._stacked else row
        if place in self._behind:
            self._grid.addWidget(self._behind[place], beside, 2)
        left = 0 if self._narrow else first
        self._grid.addWidget(self._troubles[place], row + 2, left, 1, 3 - left)
        if place in self.series:
            self._grid.addWidget(self.series[place], row + 3, left, 1, 3 - left)

    def _field(self, line: Line, spec: Spec) -> Field:
        field = field_for(spec, self, self._narrow)
        unit = explained.behind(spec)
        field.setAccessibleName(f"{line.title}, {unit}" if unit else line.title)
        field.setAccessibleDescription(explained.help_of(spec))
        field.setToolTip(field.accessibleDescription())
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
        unit.setWordWrap(True)
        unit.setToolTip(explained.help_of(spec))
        wear(unit, "body")
        unit.setForegroundRole(unit.foregroundRole().PlaceholderText)
        return unit


def _is_long(spec: Spec) -> bool:
    """True for fields that take all the width there is."""
    return spec.editor in ("numbers", "note")
