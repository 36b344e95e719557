"""A section of the assumptions: a table of parts with one of them below, and forms."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.checks import problems
from simulator.edits import with_value
from simulator.plan import Document, Plan, Source
from ui import problem_words, theme
from ui.assumptions import ready
from ui.assumptions.body import BETWEEN, Body
from ui.assumptions.faces import wear
from ui.assumptions.form import Form, Trial, lines
from ui.assumptions.parts_table import PartsTable
from ui.assumptions.response import Response
from ui.assumptions.sections import Section
from ui.card import Card
from ui.icons import icon

DOCUMENT_SKIPPED = frozenset({"scenarios", "base"})


class SectionPage(QWidget):
    """Signals say what is wanted; the plan itself is changed by who listens."""

    committed = Signal(str, object)
    chosen = Signal(str)
    add_wanted = Signal(str)
    remove_wanted = Signal(str, object)
    part_wanted = Signal(str, object)  # list, Ready
    copy_wanted = Signal(str, int)
    part_gone = Signal(str, int)
    document_committed = Signal(str, object)

    def __init__(self, section: Section, trial: Trial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section, self._trial = section, trial
        self._document: Document | None = None
        self._plan: Plan | None = None
        self._found: dict[str, str] = {}
        self.table: PartsTable | None = None
        self.body: Body | None = None
        self.bodies: dict[str, Body] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        if section.parts:
            self._add_parts()
        self.document_form: Form | None = None
        for place in section.places:
            first = not section.parts and place == section.places[0]
            self._add_body(place, section.hint if first else section.below)
        if section.document:
            self._add_document()
        self._column.addStretch(1)

    def show_plan(self, document: Document, plan: Plan, found: dict[str, str]) -> None:
        """Show a plan, and what is wrong with it by place."""
        self._document, self._plan, self._found = document, plan, found
        if self.table is not None:
            self.table.show_parts(plan, self.section.parts, document.currency)
            self.table.show_problems(found)
            filled = self.table.model.rowCount() > 0
            self.empty.setVisible(not filled)
            for button in (self.copy_button, self.remove_button):
                button.setEnabled(filled)
            if self.table.row < 0 and self.table.model.rowCount():
                self.table.choose(0)
            self._show_part()
        for place, body in self.bodies.items():
            body.show_part(document, plan, place, found)
        if self.document_form is not None:
            wanted = lines(document, "", DOCUMENT_SKIPPED)
            self.document_form.show_lines(wanted, document, document.currency)

    def _show_part(self) -> None:
        """The part of the present row, below the table."""
        if self.table is None or self.body is None or self._plan is None or not self._document:
            return
        row = self.table.row
        shown = 0 <= row < self.table.model.rowCount()
        self.under.setVisible(shown)
        if shown:
            self.part_title.setText(self.table.model.parts[row].name)
            place = f"{self.section.parts}[{row}]"
            self.body.show_part(self._document, self._plan, place, self._found)
            part = self.table.model.parts[row]
            if isinstance(part, Source):
                self.response.show_source(part, self._document.currency)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        if self.table is not None:
            return self.table.table
        bodies = list(self.bodies.values())
        return next(iter(bodies[0].form.fields.values()), None) if bodies else None

    @property
    def place(self) -> str:
        """Where the assumption of the table's present cell stands; empty if there is none."""
        if self.table is None or self.table.row < 0:
            return ""
        index = self.table.table.currentIndex()
        spec, _ = self.table.model.cell(index)
        ranged = spec is not None and spec.editor == "range"
        return self.table.model.place_of(index) if ranged else ""

    def go_to(self, place: str) -> None:
        """Give the focus to what stands at a place."""
        tables = [self.table] if self.table is not None else []
        bodies = [*self.bodies.values(), *([self.body] if self.body is not None else [])]
        for table in tables:
            if table.go_to(place):
                self._show_part()
                if any(column.way and place.endswith(column.way) for column in table.model.columns):
                    return
        for body in bodies:
            if body.go_to(place):
                return

    # building

    def _add_parts(self) -> None:
        section = self.section
        card, column = _card()
        self.table = PartsTable(
            section.title, section.columns, self._trial, names=section.parts == "sources"
        )
        self.table.committed.connect(self.committed)
        self.table.chosen.connect(self.chosen)
        self.table.row_chosen.connect(lambda row: self._show_part())
        column.addLayout(self._tools())
        column.addWidget(self.table)
        self.empty = _hint(self.tr("None yet: the button “Add” makes the first."))
        wear(self.empty, "body")
        column.addWidget(self.empty)
        self._column.addWidget(card)
        self.under, below = _card()
        self.part_title = QLabel()
        self.part_title.setTextFormat(Qt.TextFormat.PlainText)
        self.part_title.setWordWrap(True)
        wear(self.part_title, "title")
        below.addWidget(self.part_title)
        self.response = Response()
        self.response.setVisible(False)
        below.addWidget(self.response)
        self.body = Body(self._trial, section.skip)
        self._connect(self.body)
        below.addWidget(self.body)
        self._column.addWidget(self.under)

    def _add_body(self, place: str, hint: str) -> None:
        body = self.bodies[place] = Body(
            self._trial, self.section.skip if not place else frozenset()
        )
        self._connect(body)
        card, column = _card()
        if hint:
            column.addWidget(_hint(hint))
        column.addWidget(body)
        self._column.addWidget(card)

    def _add_document(self) -> None:
        """What all scenarios share: name, currency, notes."""
        form = self.document_form = Form(self._document_trial)
        form.committed.connect(self.document_committed)
        card, column = _card()
        column.addWidget(_hint(self.tr("What all scenarios share.")))
        column.addWidget(form)
        self._column.addWidget(card)

    def _document_trial(self, place: str, value: Any) -> str:
        if self._document is None:
            return ""
        tried = with_value(self._document, place, value)
        found = {item.place: item for item in problems(tried)}
        return problem_words.translated(found[place].message) if place in found else ""

    def _connect(self, body: Body) -> None:
        body.committed.connect(self.committed)
        body.chosen.connect(self.chosen)
        body.add_wanted.connect(self.add_wanted)
        body.remove_wanted.connect(self.remove_wanted)

    def stack(self, stacked: bool) -> None:
        """Stand labels above their fields and tools below their hint: there is little room."""
        bodies = [*self.bodies.values(), *([self.body] if self.body is not None else [])]
        for body in bodies:
            body.stack(stacked)
        if self.document_form is not None:
            self.document_form.stack(stacked)
        ways = QBoxLayout.Direction
        if self.section.parts:
            side = theme.current().sizes.scaled(14)
            self.add_button.setIcon(icon("plus", side=side))
            self.add_button.setIconSize(QSize(side, side))
            self._tool_row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)

    def _tools(self) -> QBoxLayout:
        """Add, duplicate, remove."""
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        add = QPushButton(self.tr("Add"))
        add.setIcon(icon("plus"))
        kinds = ready.kinds(self.section.parts)
        if len(kinds) == 1:
            add.clicked.connect(lambda: self.part_wanted.emit(self.section.parts, kinds[0]))
        else:
            menu = QMenu(add)
            for kind in kinds:
                entry = menu.addAction(kind.words)
                entry.triggered.connect(
                    lambda _=False, kind=kind: self.part_wanted.emit(self.section.parts, kind)
                )
            add.setMenu(menu)
        copy = QPushButton(self.tr("Duplicate"))
        copy.clicked.connect(self._duplicate)
        gone = QPushButton(self.tr("Remove"))
        gone.clicked.connect(self._remove)
        self.add_button, self.copy_button, self.remove_button = add, copy, gone
        row.addWidget(add)
        row.addWidget(copy)
        row.addWidget(gone)
        row.addStretch(0)
        self._tool_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tool_row.addWidget(_hint(self.section.hint), 1)
        self._tool_row.addLayout(row)
        return self._tool_row

    def _duplicate(self) -> None:
        if self.table is not None and self.table.row >= 0:
            self.copy_wanted.emit(self.section.parts, self.table.row)

    def _remove(self) -> None:
        if self.table is not None and self.table.row >= 0:
            self.part_gone.emit(self.section.parts, self.table.row)


def _hint(words: str) -> QLabel:
    hint = QLabel(words)
    hint.setWordWrap(True)
    wear(hint, "small")
    hint.setForegroundRole(hint.palette().ColorRole.PlaceholderText)
    return hint


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
    return card, column
