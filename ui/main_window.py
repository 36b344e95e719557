"""The window: a picture frame that makes the parts, wires them and puts them in their places."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from simulator.plan import Document
from simulator.problems import Problem
from simulator.version import VERSION
from ui import bare_page, figures, language, motion, problem_words, theme, window_memory
from ui.actions import Actions
from ui.asking import Asking
from ui.banner import Banner, Kind
from ui.charts.view import State
from ui.documents import Documents
from ui.exporting import Exporting
from ui.file_flow import FileFlow
from ui.goal_editing import GoalEditing
from ui.handlers import after_typing, fill_recent, handlers, tick_chart
from ui.history.importing import Importing
from ui.levers.editing import LeverEditing
from ui.looking import insight_of
from ui.more_pages import MorePages
from ui.pages import Pages
from ui.plan_page import PlanPage
from ui.plan_store import PlanStore
from ui.present.presenting import Presenting
from ui.projector import Projector
from ui.scenarios import editing
from ui.settings import Settings
from ui.shown import Shown
from ui.top_bar import TopBar
from ui.top_bar_status import kept_words
from ui.tour import Tour
from ui.tour_stops import stops
from ui.unprojected import Unprojected

log = logging.getLogger(__name__)
LATE = 100  # ms until the views are told that figures are being computed


class MainWindow(QMainWindow):
    """`document` is shown at once; files are opened through `files`."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        recovery_folder: Path,
        projector: Projector | None = None,
    ) -> None:
        super().__init__()
        window_memory.restore_theme(settings)
        self.settings = settings
        self.store = PlanStore(document, self)
        self.projector = projector or Projector(self, look=insight_of)
        self.documents = Documents(recovery_folder, VERSION, settings.store, self)
        self.asking = Asking(self)
        self.files = FileFlow(self.documents, self.asking, self)
        self.exporting = Exporting(self.store, self.projector, self.asking, self)
        self.page = PlanPage()
        self.pages = Pages()
        self.top = TopBar(self.pages.switch)
        self.banner = Banner()
        self.lever_editing = LeverEditing(self.page.levers, self.store)
        self.goal_editing = GoalEditing(self.page.distribution, self.store)
        self.presenting = Presenting(self.store, self.projector, self.page)
        self.tour: Tour | None = None
        self.shown: Shown | None = None
        self._may_close = False
        self._late = QTimer(self, singleShot=True, interval=LATE)
        self._late.timeout.connect(self._on_late)
        self._place()
        self.more = MorePages(self, self)
        self.unprojected = Unprojected(self.banner, self.pages, self.more, self.store)
        self.actions_ = Actions(self)
        self.importing = Importing(self, self)
        self._fill_menus()
        self._wire()
        window_memory.restore(self, self.page.levers, settings)
        self._on_theme()
        self.documents.new(document)
        self._on_scenarios()
        self._on_changed()

    # placing

    def _place(self) -> None:
        self.setMinimumSize(960, 600)
        self.setAcceptDrops(True)
        self.pages.add_page("plan", self.tr("Plan"), self.page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.banner):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        whole.setFocus()  # no ring is drawn before the keyboard is used

    def _fill_menus(self) -> None:
        export = self.actions_.menus["picture"]
        self.exporting.fill_picture_menu(export, self.page.views)
        button = self.actions_.menus["export_button"] = type(export)(self)
        button.addActions([self.actions_["snapshot"], self.actions_["snapshot_all"]])
        button.addMenu(export)
        self.top.give_menu(button)
        self.more.fill_questions(self.actions_.menus["what_if"])
        self.actions_.menus["recent"].aboutToShow.connect(partial(fill_recent, self))
        self.actions_.tick(language=language.kept(self.settings), motion=motion.mode())

    def _wire(self) -> None:
        store, documents = self.store, self.documents
        store.changed.connect(self._on_changed)
        store.reference_changed.connect(self._on_changed)
        store.scenarios_changed.connect(self._on_scenarios)
        store.history_changed.connect(self._name_actions)
        store.document_changed.connect(documents.changed)
        documents.opened.connect(self._on_opened)
        documents.saved.connect(self._on_saved)
        documents.dirty_changed.connect(self._show_names)
        documents.path_changed.connect(self._show_names)
        documents.read_only.connect(partial(self.banner.say, key="read_only"))
        self.files.may_close.connect(self._on_may_close)
        for talker in (self.exporting, self.importing):
            talker.said.connect(self.say)
        for failed in (self.files.said, self.exporting.failed, self.lever_editing.failed):
            failed.connect(partial(self.say, kind="warning"))
        self.projector.ready.connect(self._on_ready)
        self.projector.problem.connect(self._on_problem)
        self.projector.restarted.connect(self._on_restarted)
        self.projector.busy_changed.connect(self._show_status)
        self.projector.wanting.connect(self.lever_editing.hurry)
        self.projector.delivered.connect(self._paint)
        tabs = self.top.tabs
        tabs.chosen.connect(partial(after_typing, store.show_scenario))
        tabs.renamed.connect(partial(editing.rename, store))
        tabs.reordered.connect(partial(editing.reorder, store))
        tabs.menu_wanted.connect(self._open_scenario_menu)
        self.top.new_wanted.connect(lambda: tabs.name_new(editing.add(store)))
        self.top.present.clicked.connect(self.presenting.start)
        self.page.fan.toggle.chosen.connect(partial(tick_chart, self.actions_))
        theme.theme_changed.connect(self._on_theme)
        bare_page.fill(self.page, partial(bare_page.go, self))
        self.actions_.connect(handlers(self))

    # what happens

    def _on_changed(self) -> None:
        """The plan shown is another one: levers at once, all else when it is computed."""
        store = self.store
        self.projector.project(store.plan, store.beside_reference, store.serial)
        self.lever_editing.show(later=self.projector.delivering)
        if not self._late.isActive():
            self._late.start()

    def _on_ready(self, shown: Shown) -> None:
        if not self.store.is_of(shown.plan.id, shown.serial):
            return  # of a scenario, or a document, that is no longer shown
        self.shown = shown
        self._late.stop()
        self.unprojected.clear()
        self.page.show_projection(shown)
        self._show_status()

    def _paint(self) -> None:
        """At once, and not after all the moves of the pointer that wait."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.UpdateRequest.value)
        self.lever_editing.catch_up()

    def _on_late(self) -> None:
        """A drag brings figures faster than this: only what takes long is said to take long."""
        self.page.show_state(State.COMPUTING)

    def _on_problem(self, problem: Problem) -> None:
        self._late.stop()
        said = problem_words.said(problem)
        self.page.show_state(State.PROBLEM, said, self.store.scenario)
        self.unprojected.say(problem)

    def _on_restarted(self, details: str) -> None:
        kind = details.strip().rpartition("\n")[2].partition(":")[0]  # the rest may hold figures
        log.error("the computing thread ended: %s", kind[:60])
        self.banner.say(
            self.tr("The computing stopped by a fault and was started again. Your plan is safe."),
            "restarted",
            self.tr("Copy details"),
            partial(QGuiApplication.clipboard().setText, details),
        )

    def _on_opened(self, document: Document, _path: Path | None) -> None:
        self.unprojected.clear()
        self.banner.clear()
        if document is not self.store.document:
            self.shown = None
            self.page.forget()
            self.more.forget()
            self.store.open(document, self.documents.scenario, self.documents.before)
        self._show_names()

    def _on_saved(self, _path: Path) -> None:
        self.store.keep()
        self.banner.clear("said")
        self._show_names()

    def _on_scenarios(self) -> None:
        self.top.tabs.take(self.store.document, self.store.scenario)
        self.documents.shows(self.store.scenario)
        self._show_names()
        self._name_actions()

    def _on_theme(self) -> None:
        self.actions_.tick(theme=theme.mode())

    def say(self, words: str, kind: Kind = "news") -> None:
        """Say a sentence in the banner; nothing where there are no words."""
        if words:
            self.banner.say(words, "said", kind=kind)
        else:
            self.banner.clear("said")

    # names

    def _show_names(self) -> None:
        name = self.store.document.name
        path = self.documents.path
        self.top.show_name(name)
        self.setWindowTitle(f"{path.name if path else name}[*] – {self.tr('Shared Goal')}")
        self.setWindowModified(self.documents.dirty)
        self._show_status()

    def _show_status(self) -> None:
        futures = ""
        if self.shown is not None:
            count = figures.count(float(self.shown.projection.trials))
            futures = self.tr("{count} futures").format(count=count)
        kept = kept_words(self.documents.dirty, self.documents.path is not None)
        self.top.show_status(futures, kept)

    def _name_actions(self) -> None:
        self.actions_.rename("undo", self.store.undo_name)
        self.actions_.rename("redo", self.store.redo_name)
        several = len(self.store.document.scenarios) > 1
        for key in ("delete", "move_left", "move_right", "previous", "next"):
            self.actions_[key].setEnabled(several)
        self.actions_["base"].setEnabled(self.store.scenario != self.store.document.base)

    # small deeds

    def _open_scenario_menu(self, place: QPoint) -> None:
        self.actions_.menus["scenario"].popup(place)

    def start_tour(self) -> None:
        """Show around; by itself only at the first start."""
        if self.tour is None:
            self.tour = Tour(self, stops(self.page, self.top.tabs))
            self.tour.ended.connect(self._on_tour_ended)

    def _on_tour_ended(self) -> None:
        self.tour = None
        self.settings.keep("tour_seen", True)

    # files that are dropped, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One local file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.importing.drop(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is written and nothing unsaved would be lost."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.store.drop_preview()
        after_typing(self.files.close)

    def _on_may_close(self) -> None:
        self._may_close = True
        self._late.stop()
        self.importing.close()
        window_memory.keep(self, self.page.levers, self.settings)
        self.projector.close()
        self.close()
