"""Opens the presentation over the window, keeps it to the same plan, and ends it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from simulator.problems import Problem
from ui import problem_words
from ui.charts.view import State
from ui.goal_editing import GoalEditing
from ui.levers.editing import LeverEditing
from ui.plan_store import PlanStore
from ui.present.presentation import Presentation
from ui.projector import Projector
from ui.scenarios import editing
from ui.shown import Shown


class Presenting(QObject):
    """Wires a presentation like the page of the plan; that page is not painted meanwhile."""

    def __init__(self, store: PlanStore, projector: Projector, page: QWidget) -> None:
        super().__init__(page)
        self._store, self._projector, self._page = store, projector, page
        self._last: Shown | None = None
        self.presentation: Presentation | None = None
        projector.ready.connect(self._on_ready)
        projector.problem.connect(self._on_problem)
        store.changed.connect(self._on_changed)

    def start(self) -> None:
        """Open the presentation of the scenario that is shown."""
        if self.presentation is not None:
            return
        made = self.presentation = Presentation(self._page.window())
        levers = LeverEditing(made.levers, self._store)
        self._projector.wanting.connect(levers.hurry)
        GoalEditing(made.distribution, self._store)
        made.scenario_wanted.connect(self._on_scenario)
        made.undo_wanted.connect(self._store.undo)
        made.redo_wanted.connect(self._store.redo)
        made.ended.connect(self._on_ended)
        made.take(self._store.plan, self._store.document, self._store.reference)
        last = self._last
        if last is not None and self._store.is_of(last.plan.id, last.serial):
            made.show_projection(last)
        self._page.setUpdatesEnabled(False)
        made.begin()

    def _on_ready(self, shown: Shown) -> None:
        if not self._store.is_of(shown.plan.id, shown.serial):
            return
        self._last = shown
        if self.presentation is not None:
            self.presentation.show_projection(shown)

    def _on_problem(self, problem: Problem) -> None:
        if self.presentation is not None:
            self.presentation.show_state(State.PROBLEM, problem_words.said(problem))

    def _on_changed(self) -> None:
        if self.presentation is not None:
            self.presentation.take(self._store.plan, self._store.document, self._store.reference)

    def _on_scenario(self, by: int) -> None:
        self._store.show_scenario(editing.neighbour(self._store, by))

    def _on_ended(self) -> None:
        self._page.setUpdatesEnabled(True)
        if self.presentation is not None:
            self.presentation.deleteLater()
            self.presentation = None
