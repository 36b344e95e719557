"""The assumptions page: sections at the left, the section's fields, one assumption at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.checks import problems as problems_of
from simulator.edits import with_value
from simulator.plan import Document, Plan
from simulator.problems import Problem
from ui import theme
from ui.assumptions import editing, ready, words
from ui.assumptions.detail import Detail
from ui.assumptions.dress import stylesheet
from ui.assumptions.faces import follow
from ui.assumptions.heed import Heed
from ui.assumptions.page import SectionPage
from ui.assumptions.places import Places
from ui.assumptions.sections import sections
from ui.assumptions.trouble import about, by_place, count
from ui.assumptions.warning import WarningStrip
from ui.card import Card
from ui.fonts import font
from ui.ground import paint_ground


class AssumptionsView(QWidget):
    """`edited(plan, step name)`: a new plan, perhaps with problems, for the undo stack.
    `document_edited(document, step name)`: an edit of all scenarios at once."""

    edited = Signal(object, str)
    document_edited = Signal(object, str)
    said = Signal(str)  # what else a removal means

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Assumptions"))
        self.document: Document | None = None
        self.plan: Plan | None = None
        self._found: dict[str, str] = {}
        self._place = ""
        self._heed = Heed()
        self.sections = sections()
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        self.pages: dict[str, SectionPage] = {}
        self.warning = WarningStrip()
        self.warning.pressed.connect(self.go_to_problem)
        self.detail = Detail(self._trial)
        self.detail.committed.connect(self._commit)
        self.detail.own_wanted.connect(self._own)
        self.detail.everywhere_wanted.connect(self._everywhere)
        self.detail.wanted.connect(self.go_to)
        self._place_widgets()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def show_plan(
        self, document: Document, plan: Plan, problems: Iterable[Problem] | None = None
    ) -> None:
        """Show a plan and all that is wrong with it (worked out here if not given)."""
        found = problems_of(plan) if problems is None else problems
        self.document, self.plan, self._found = (
            document,
            plan,
            by_place(found, plan, document.currency),
        )
        self.warning.show_count(count(self._found, plan))
        self._mark_sections()
        self._show_page()
        self._show_detail()

    def show_section(self, key: str) -> None:
        """Show a section by its key."""
        self.list.setCurrentRow([section.key for section in self.sections].index(key))

    def choose(self, place: str) -> None:
        """Show an assumption in full."""
        self._place = place
        self._show_detail()

    def go_to_problem(self) -> None:
        """Show the section of the first problem."""
        for place in self._found:
            if self.go_to(place):
                return

    def go_to(self, place: str) -> bool:
        """Show what stands at a place, in its section; False where no section has it."""
        key = next((section.key for section in self.sections if section.holds(place)), "")
        if key:
            self.show_section(key)
            self.page.go_to(place)
            self.choose(place)
        return bool(key)

    @property
    def troubled(self) -> bool:
        """Whether it tells that something is wrong with the plan."""
        return not self.warning.isHidden()

    @property
    def page(self) -> SectionPage:
        """The section that is shown."""
        return self.pages[self.sections[self.list.currentRow()].key]

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard goes round."""
        return tuple(part for part in (self.list, self.page.first, self.detail.typed) if part)

    # what is wanted

    def _trial(self, place: str, value: Any) -> str:
        """What would be wrong at a place with another value there."""
        if self.plan is None or self.document is None:
            return ""
        tried = editing.put(self.document, self.plan, place, value)
        return about(place, by_place(problems_of(tried), tried, self.document.currency))

    def _commit(self, place: str, value: Any) -> None:
        if self.plan is not None and self.document is not None:
            name = words.place_name(self.plan, place)
            self._take(editing.put(self.document, self.plan, place, value), name)

    def _commit_document(self, place: str, value: Any) -> None:
        if self.document is not None and self.plan is not None:
            changed: Document = with_value(self.document, place, value)
            if any(problem.place == place for problem in problems_of(changed)):
                return  # a file could not hold it; the sentence beside the field says why
            name = words.place_name(self.document, place)
            self.show_plan(changed, self.plan)
            self.document_edited.emit(changed, name)

    def _own(self, place: str) -> None:
        if self.plan is not None and self.document is not None:
            name = self.tr("Own assumption: {place}").format(
                place=words.place_name(self.plan, place)
            )
            self._take(editing.own(self.document, self.plan, place), name)

    def _everywhere(self, place: str) -> None:
        if self.plan is not None and self.document is not None:
            name = self.tr("In all scenarios: {place}").format(
                place=words.place_name(self.plan, place)
            )
            self.document_edited.emit(editing.everywhere(self.document, self.plan, place), name)

    def _add_part(self, what: str, kind: ready.Ready) -> None:
        if self.plan is None or self.document is None:
            return
        made = editing.add(self.document, self.plan, what, kind.make(self.plan))
        part = getattr(made, what)[-1]
        self._take(made, self.tr("Add {name}").format(name=part.name))
        self._choose_part(what, len(getattr(made, what)) - 1)

    def _copy_part(self, what: str, index: int) -> None:
        if self.plan is not None and self.document is not None:
            name = getattr(self.plan, what)[index].name
            made = editing.duplicate(self.document, self.plan, what, index)
            self._take(made, self.tr("Duplicate {name}").format(name=name))
            self._choose_part(what, index + 1)

    def _remove_part(self, what: str, index: int) -> None:
        if self.plan is not None:
            name = getattr(self.plan, what)[index].name
            made = editing.remove(self.plan, what, index)
            works = what == "roles" and editing.works(self.plan, index)
            self._take(made, self.tr("Remove {name}").format(name=name))
            if works:
                told = self.tr("{name}: nobody does this work now, so hours no longer limit it.")
                self.said.emit(told.format(name=name))

    def _add_entry(self, place: str) -> None:
        if self.plan is not None and self.document is not None:
            entry = ready.item(self.plan, place)
            made = editing.insert(self.document, self.plan, place, entry)
            name = words.place_name(self.plan, place)
            self._take(made, self.tr("Add to {list}").format(list=name))

    def _remove_entries(self, place: str, rows: set[int]) -> None:
        if self.plan is not None:
            made = editing.take_out(self.plan, place, rows)
            name = words.place_name(self.plan, place)
            self._take(made, self.tr("Remove from {list}").format(list=name))

    def _take(self, plan: Plan, name: str) -> None:
        """Show the new plan at once, and hand it on."""
        if self.document is None or self.plan is None or plan == self.plan:
            return
        self._heed.edited(self.plan, plan)
        self.show_plan(self.document, plan)
        self.edited.emit(plan, name)

    def _choose_part(self, what: str, index: int) -> None:
        page = next(page for page in self.pages.values() if page.section.parts == what)
        if page.table is not None and index < page.table.model.rowCount():
            page.table.choose(index)

    # showing

    def _show_page(self) -> None:
        if self.plan is not None and self.document is not None:
            heed = self._heed.notices(self.plan, self.document.currency)
            self.page.show_plan(self.document, self.plan, {**heed, **self._found})

    def _show_detail(self) -> None:
        if self.plan is not None and self.document is not None:
            self.detail.show_assumption(self.document, self.plan, self._place, self._found)

    def _mark_sections(self) -> None:
        """The number of problems behind the name of a section."""
        for row, section in enumerate(self.sections):
            own = {place: said for place, said in self._found.items() if section.holds(place)}
            wrong = count(own, self.plan) if self.plan is not None else 0
            item = self.list.item(row)
            item.setText(f"{section.title}  ▲ {wrong}" if wrong else section.title)
            item.setForeground(theme.current().bad if wrong else theme.current().text)

    def _on_section(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self._show_page()
        self.choose(self.page.place)

    # building

    def _place_widgets(self) -> None:
        for section in self.sections:
            page = self.pages[section.key] = SectionPage(section, self._trial)
            page.committed.connect(self._commit)
            page.chosen.connect(self.choose)
            page.add_wanted.connect(self._add_entry)
            page.remove_wanted.connect(self._remove_entries)
            page.part_wanted.connect(self._add_part)
            page.copy_wanted.connect(self._copy_part)
            page.part_gone.connect(self._remove_part)
            page.document_committed.connect(self._commit_document)
            self.list.addItem(section.title)
            self.stack.addWidget(_scrolled(page))
        self.list.setAccessibleName(self.tr("Parts of the plan"))
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(self._on_section)
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.warning)  # below, so that no table moves under the pointer
        side = Card()
        inner = QVBoxLayout(side)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(_scrolled(self.detail))
        self._places = Places(self, self.list, middle, side)

    def _dress(self) -> None:
        self.setStyleSheet(stylesheet(theme.current()))
        follow(self)
        self.list.setFont(font("body"))
        self._mark_sections()
        self._fit()

    def _fit(self) -> None:
        beside = self._places.fit(self.width())
        for page in self.pages.values():
            page.stack(not beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts for the room there is."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grey ground of the cards."""
        paint_ground(self, event)


def _scrolled(inner: QWidget) -> QScrollArea:
    """A page that scrolls, without a frame or a ground of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    area.setWidget(inner)
    return area
