"""A part of a plan as a form, with a table for each list that it holds."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.edits import at
from simulator.plan import Document, Plan
from simulator.schema import Meaning
from ui.assumptions import words
from ui.assumptions.columns import Column, simple
from ui.assumptions.faces import wear
from ui.assumptions.form import Form, Trial, lines
from ui.assumptions.parts_table import PartsTable
from ui.assumptions.specs import held_meaning, specs

BETWEEN = 8  # pixels between buttons
Listed = tuple[str, str, type[Any], Meaning]  # place, title, kind of the entries, their numbers


def lists(
    plan: Plan, place: str, skip: frozenset[str], parent: Meaning | None = None
) -> list[Listed]:
    """The lists of parts below a place."""
    found: list[Listed] = []
    part = at(plan, place) if place else plan
    for spec in specs(type(part)):
        here = f"{place}.{spec.name}" if place else spec.name
        if spec.name in skip or spec.name == "evidence":
            continue
        value = getattr(part, spec.name)
        if spec.editor == "records":
            item = spec.item.type.item
            assert item is not None
            lent = parent or spec.meaning
            found.append((here, words.label(spec.meaning), item.kinds[0], lent))
        elif spec.editor == "group" and is_dataclass(value):
            found += lists(plan, here, skip, held_meaning(part, spec))
    return found


class Body(QWidget):
    """`committed(place, value)`, `chosen(place)`; `add_wanted(place)` and
    `remove_wanted(place, rows)` of a list."""

    committed = Signal(str, object)
    chosen = Signal(str)
    add_wanted = Signal(str)
    remove_wanted = Signal(str, object)

    def __init__(
        self, trial: Trial, skip: frozenset[str] = frozenset(), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._trial, self._skip = trial, skip
        self.form = Form(trial)
        self.form.committed.connect(self.committed)
        self.form.chosen.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.form)
        self._lists: list[Listed] = []
        self._boxes: list[QWidget] = []
        self._tops: list[QBoxLayout] = []
        self._way = QBoxLayout.Direction.LeftToRight
        self.tables: dict[str, PartsTable] = {}
        self.empties: dict[str, tuple[QLabel, QPushButton]] = {}

    def show_part(self, document: Document, plan: Plan, place: str, found: dict[str, str]) -> None:
        """Show the part at a place, and what is wrong with it."""
        self.form.show_lines(lines(plan, place, self._skip), plan, document.currency)
        self.form.show_problems(found)
        wanted = lists(plan, place, self._skip)
        if wanted != self._lists:
            self._build(wanted)
        for here, table in self.tables.items():
            table.show_parts(plan, here, document.currency)
            table.show_problems(found)
            self._mark_empty(here)

    def stack(self, stacked: bool) -> None:
        """Stand labels above fields, and the tools of a list below its name, or beside them."""
        ways = QBoxLayout.Direction
        self._way = ways.TopToBottom if stacked else ways.LeftToRight
        for top in self._tops:
            top.setDirection(self._way)
        self.form.stack(stacked)

    def go_to(self, place: str) -> bool:
        """Give the focus to the field or cell at a place; False if it is not here."""
        for here, field in self.form.fields.items():
            if place == here or place.startswith((f"{here}.", f"{here}[")):
                field.setFocus()
                return True
        return any(table.go_to(place) for table in self.tables.values())

    def _build(self, wanted: list[Listed]) -> None:
        for box in self._boxes:
            box.hide()
            box.setParent(None)
            box.deleteLater()
        self._boxes.clear()
        self._tops.clear()
        self.tables.clear()
        self.empties.clear()
        self._lists = wanted
        for here, title, kind, lent in wanted:
            box = self._box(here, title, simple(kind, lent))
            self._boxes.append(box)
            self._column.addWidget(box)

    def _box(self, here: str, title: str, columns: tuple[Column, ...]) -> QWidget:
        box = QWidget()
        table = self.tables[here] = PartsTable(title, columns, self._trial)
        table.committed.connect(self.committed)
        table.chosen.connect(self.chosen)
        table.remove_wanted.connect(lambda: self._remove(here))
        head = QHBoxLayout()
        label = QLabel(title)
        wear(label, "strong")
        head.addWidget(label)
        none = QLabel(self.tr("none yet"))
        wear(none, "body")
        none.setForegroundRole(none.palette().ColorRole.PlaceholderText)
        head.addSpacing(6)
        head.addWidget(none)
        head.addStretch(1)
        tools = QHBoxLayout()
        tools.setSpacing(BETWEEN)
        add = QPushButton(self.tr("Add"))
        add.setAccessibleName(self.tr("Add to {list}").format(list=title))
        add.clicked.connect(lambda: self.add_wanted.emit(here))
        gone = QPushButton(self.tr("Remove"))
        gone.setAccessibleName(self.tr("Remove from {list}").format(list=title))
        gone.clicked.connect(lambda: self._remove(here))
        self.empties[here] = none, gone
        paste = QPushButton(self.tr("Paste"))
        paste.setAccessibleName(self.tr("Paste rows into {list}").format(list=title))
        paste.setToolTip(self.tr("Rows of a spreadsheet, laid over the table from its cell on"))
        paste.clicked.connect(lambda: table.paste(QGuiApplication.clipboard().text()))
        for button in (add, paste, gone):
            tools.addWidget(button)
        tools.addStretch(0)
        top = QBoxLayout(self._way)
        top.addLayout(head, 1)
        top.addLayout(tools)
        self._tops.append(top)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(table)
        return box

    def _mark_empty(self, here: str) -> None:
        """Say that a list holds nothing; then nothing can be removed."""
        none, gone = self.empties[here]
        empty = self.tables[here].model.rowCount() == 0
        none.setVisible(empty)
        gone.setEnabled(not empty)

    def _remove(self, here: str) -> None:
        table = self.tables[here]
        rows = table.rows or ({table.row} if table.row >= 0 else set())
        if rows:
            self.remove_wanted.emit(here, rows)
