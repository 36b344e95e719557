"""Wires the pages of assumptions and comparison to the store and the computing thread."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from simulator.plan import Document
from simulator.presets import PRESETS, Preset
from ui.assumptions.view import AssumptionsView
from ui.compare.chooser import question
from ui.compare.comparing import Compared, Comparing
from ui.compare.view import CompareView
from ui.pages import Pages
from ui.plan_store import PlanStore
from ui.projector import Projector


class Frame(Protocol):
    """What the window has that these pages need."""

    store: PlanStore
    projector: Projector
    pages: Pages

    def say(self, words: str) -> None:
        """Say a sentence to the person."""


class MorePages(QObject):
    """A page is made when it is first shown, and brought up to date only while it is shown."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._pages, self._say = frame.store, frame.pages, frame.say
        self._places = {"assumptions": _Place(), "compare": _Place()}
        self.comparing = Comparing(frame.projector, self)
        self._pages.add_page("assumptions", self.tr("Assumptions"), self._places["assumptions"])
        self._pages.add_page("compare", self.tr("Compare"), self._places["compare"])
        self._pages.shown_changed.connect(lambda _key: self.refresh())
        self._store.changed.connect(self.refresh)
        self.comparing.ready.connect(self._on_compared)
        self.comparing.failed.connect(lambda words: self.compare.show_failure(words))

    @cached_property
    def assumptions(self) -> AssumptionsView:
        """The page of assumptions."""
        view = AssumptionsView()
        self._places["assumptions"].take(view)
        view.edited.connect(lambda plan, name: self._store.edit_plan(name, plan))
        view.document_edited.connect(lambda document, name: self._store.edit(name, document))
        view.said.connect(self._say)
        return view

    @cached_property
    def compare(self) -> CompareView:
        """The page of comparison."""
        view = CompareView()
        self._places["compare"].take(view)
        view.edited.connect(lambda plan, name: self._store.edit_plan(name, plan))
        view.scenario_made.connect(self._on_scenario)
        view.chosen.connect(lambda _keys: self._ask())
        return view

    def refresh(self) -> None:
        """Show the present plan, or compare anew, on the page that is shown."""
        if self._pages.shown == "assumptions":
            self.assumptions.show_plan(self._store.document, self._store.plan)
        elif self._pages.shown == "compare":
            self._ask()
        else:
            self.comparing.forget()

    def forget(self) -> None:
        """Another document was opened: nobody has chosen yet what is compared of it."""
        if "compare" in self.__dict__:
            self.compare.choice.forget()

    def show_section(self, key: str) -> None:
        """Show a part of the assumptions."""
        self._pages.show_page("assumptions")
        self.assumptions.show_section(key)

    def show_place(self, place: str) -> None:
        """Show an assumption in its part."""
        self._pages.show_page("assumptions")
        self.assumptions.go_to(place)

    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard goes round on the page that is shown; nothing on the plan's own."""
        if self._pages.shown == "assumptions":
            return self.assumptions.parts
        return self.compare.parts if self._pages.shown == "compare" else ()

    def fill_questions(self, menu: QMenu) -> None:
        """A menu of what boards ask; the answer is a new scenario, compared at once."""
        for preset in PRESETS:
            menu.addAction(question(preset), partial(self.answer, preset))

    def answer(self, preset: Preset) -> None:
        """Make the scenario that answers a question, and show it beside the others."""
        self._pages.show_page("compare")
        self.compare.make(preset)

    def _ask(self) -> None:
        document = self._store.document
        keys = self.compare.show_document(document, self._store.scenario)
        self.compare.show_computing()
        self.comparing.compare(document, [document.scenario(key) for key in keys])

    def _on_compared(self, found: Compared) -> None:
        if found.document is self._store.document:
            self.compare.show_comparison(
                found.document, found.projections, found.comparison, found.left_out
            )

    def _on_scenario(self, document: Document, name: str, scenario: str) -> None:
        self._store.edit(name, document, scenario)


class _Place(QWidget):
    """Where a page will be."""

    def take(self, view: QWidget) -> None:
        """Fill it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
