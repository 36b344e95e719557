"""What leaves the window: snapshots of scenarios, and pictures of the cards."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from simulator.plan import Document
from simulator.problems import Problem
from ui import problem_words
from ui.asking import Asking
from ui.charts.view import View
from ui.plan_store import PlanStore
from ui.projector import Projector
from ui.worker import MOST, Whole


class Exporting(QObject):
    """`said` carries one sentence about an export that is done, `failed` about one that is not."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self, store: PlanStore, projector: Projector, asking: Asking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._projector, self._asking = store, projector, asking

    def snapshot(self) -> None:
        """The present scenario as a table that a spreadsheet pivots and this program opens."""
        from simulator.files.snapshot import only

        plan = self._store.committed_plan
        self._export(only(self._store.document, plan.id), plan.name)

    def snapshot_all(self) -> None:
        """All scenarios in one such table."""
        self._export(self._store.document, self._store.document.name)

    def fill_picture_menu(self, menu: QMenu, views: tuple[View, ...]) -> None:
        """One line for each card: its picture as PNG, SVG or PDF."""
        for view in views:
            menu.addAction(f"{view.accessibleName()}…", partial(self._picture, view))

    def _picture(self, view: View) -> None:
        view.more.save_picture()

    def _export(self, document: Document, name: str) -> None:
        path = self._asking.file_to_save(f"{name}.csv", "csv")
        if path is not None:
            self.said.emit("")
            project = self._projector.whole
            self._projector.run(
                partial(write_snapshot, document, path, project), partial(self._on_written, path)
            )

    def _on_written(self, path: Path, result: object) -> None:
        if isinstance(result, Problem):
            self.failed.emit(problem_words.said(result))
        elif isinstance(result, Exception):
            raise result
        else:
            self.said.emit(self.tr("The snapshot is in {name}.").format(name=path.name))


def write_snapshot(document: Document, path: Path, project: Whole) -> None:
    """Project every scenario of a document as the window shows it at rest, and write the table.

    Raises Problem where a scenario cannot be projected or the file cannot be written.
    """
    from simulator.files.snapshot import save

    projections = [project(plan, MOST, lambda: False) for plan in document.scenarios]
    save(document, projections, path)
