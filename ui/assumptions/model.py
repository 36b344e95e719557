"""A list of a plan's parts as a table whose cells are fields: sources, roles, steps, deals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from simulator.assumption import Assumption
from simulator.edits import at
from simulator.plan import Plan
from simulator.problems import Problem
from ui import problem_words
from ui.assumptions import explained, texts, words
from ui.assumptions.columns import Column, name_of
from ui.assumptions.specs import Spec
from ui.assumptions.trouble import about

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
SPEC_ROLE = VALUE_ROLE + 1
TROUBLE_ROLE = VALUE_ROLE + 2
Roles = Qt.ItemDataRole


class PartsModel(QAbstractTableModel):
    """Rows are the parts of the list at `place`; edits go out as `committed(place, value)`."""

    committed = Signal(str, object)
    refused = Signal(str)  # the sentence about a text that means nothing

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.place = ""
        self.parts: tuple[Any, ...] = ()
        self.plan: Plan | None = None
        self.currency = "USD"
        self._problems: dict[str, str] = {}
        self.trial: Callable[[str, Any], str] = lambda place, value: ""

    def show_parts(self, plan: Plan, place: str, currency: str) -> None:
        """Show the list at a place; the rows stay where they are while their number does."""
        parts = at(plan, place)
        same = place == self.place and len(parts) == len(self.parts)
        if not same:
            self.beginResetModel()
        self.plan, self.place, self.parts, self.currency = plan, place, parts, currency
        if not same:
            self.endResetModel()
        self._tell()

    def show_problems(self, found: dict[str, str]) -> None:
        """Mark the cells that are wrong."""
        own = {place: said for place, said in found.items() if place.startswith(f"{self.place}[")}
        if own != self._problems:
            self._problems = own
            self._tell()

    def place_of(self, index: Index) -> str:
        """Where in the plan a cell's value stands."""
        return f"{self.place}[{index.row()}].{self.columns[index.column()].way}"

    def cell(self, index: Index) -> tuple[Spec | None, Any]:
        """The field of a cell and what it holds."""
        part = self.parts[index.row()]
        column = self.columns[index.column()]
        spec = column.spec_of(part)
        return spec, None if spec is None else column.value(part)

    def try_text(self, index: Index, text: str) -> str:
        """What is wrong with a text in a cell; empty if nothing is."""
        spec, before = self.cell(index)
        if spec is None:
            return ""
        try:
            value = texts.parsed(text, spec, before, self.currency)
        except Problem as problem:
            return problem_words.said(problem)
        return self.trial(self.place_of(index), value)

    # what Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each part."""
        return 0 if parent.isValid() else len(self.parts)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One column for each field."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells are edited where their part has the field."""
        if not index.isValid() or self.cell(index)[0] is None:
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        """Text for reading, text for editing, and what the delegate paints from."""
        if not index.isValid() or self.plan is None:
            return None
        spec, value = self.cell(index)
        if spec is None:
            return None
        if role == Roles.DisplayRole:
            shown = texts.short(value, spec, self.plan, self.currency)
            return shown or (self.parts[index.row()].id if spec.name == "name" else "")
        if role == Roles.EditRole:
            return texts.exact(value, spec, self.currency)
        if role == VALUE_ROLE:
            return value
        if role == SPEC_ROLE:
            return spec
        if role == TROUBLE_ROLE:
            return about(self.place_of(index), self._problems)
        if role in (Roles.ToolTipRole, Roles.AccessibleTextRole):
            return self._spoken(index, spec, value)
        return None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        """Take a text, or a value as it is where the field is a choice."""
        spec, before = self.cell(index)
        if spec is None or role != Roles.EditRole:
            return False
        if spec.editor not in ("choice", "names"):
            if value == texts.exact(before, spec, self.currency):
                return False
            try:
                value = texts.parsed(value, spec, before, self.currency)
            except Problem as problem:
                self.refused.emit(problem_words.said(problem))
                return False
        if value == before:
            return False
        self.committed.emit(self.place_of(index), value)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        """Titles of the columns, names of the parts."""
        if orientation == Qt.Orientation.Horizontal:
            column = self.columns[section]
            if role == Roles.DisplayRole:
                return column.title
            if role == Roles.ToolTipRole:
                return explained.help_of(column.specs[0])
        elif role in (Roles.DisplayRole, Roles.ToolTipRole):
            return name_of(self.parts[section], section)
        return None

    def _spoken(self, index: Index, spec: Spec, value: Any) -> str:
        """Row, column, value and evidence in words."""
        assert self.plan is not None
        row = name_of(self.parts[index.row()], index.row())
        text = texts.short(value, spec, self.plan, self.currency)
        said = f"{row}, {self.columns[index.column()].title}: {text}"
        if spec.kind.words:
            said += f" {spec.kind.words}"
        if isinstance(value, Assumption):
            said += f"; {words.choice(value.evidence.kind)}"
        wrong = self.data(index, TROUBLE_ROLE)
        return f"{said}. {wrong}" if wrong else said

    def _tell(self) -> None:
        if self.parts and self.columns:
            last = self.index(len(self.parts) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.parts) - 1)
