"""Import, evidence and backtest in the window: what the menu opens, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from simulator.assumption import Picture
from simulator.history.earlier import claimed_line
from simulator.identities import assumptions
from simulator.plan import Document
from simulator.problems import Problem
from ui.documents import Documents
from ui.file_flow import FileFlow
from ui.history import telling, words
from ui.history.task import Progress, Task
from ui.plan_store import PlanStore
from ui.settings import Settings

if TYPE_CHECKING:
    from simulator.history.backtest import Backtest
    from simulator.history.reading import Reading
    from ui.history.assistant import Assistant
    from ui.history.backtest_view import BacktestView
    from ui.history.report_dialog import ReportDialog

LAST = "import_last"
REPORT = "# Evidence"  # how a report begins


class Frame(Protocol):
    """What the window has that this needs."""

    settings: Settings
    store: PlanStore
    documents: Documents
    files: FileFlow


class Importing(QObject):
    """`said` carries a sentence for the window."""

    said = Signal(str)

    def __init__(self, frame: Frame, window: QWidget) -> None:
        super().__init__(window)
        self._frame, self._window = frame, window
        self.assistant: Assistant | None = None
        self.view: BacktestView | None = None
        self.report: ReportDialog | None = None
        self._reading, self._testing = Task(self), Task(self)
        self._tested: object = None  # the reading, or the file, whose test is shown
        self._asked: Path | None = None  # the file that was tested last, well or not
        self._made: Document | None = None
        frame.files.table_found.connect(self.open)
        # After the window has shown the document, and cleared what it said of the one before.
        queued = Qt.ConnectionType.QueuedConnection
        frame.documents.opened.connect(self._on_opened, queued)

    # what the menu opens

    def open(self, path: Path | None = None) -> None:
        """The import assistant, as it was left; with a file, from its beginning."""
        if self.assistant is None:
            self.assistant = self._assistant()
        self.assistant.show()
        self.assistant.raise_()
        self.assistant.activateWindow()
        if path is not None:
            self.assistant.start(path)

    def drop(self, path: Path) -> None:
        """A file was dropped: a plan or a snapshot is opened, any other table is imported."""
        self._frame.files.open(path)

    def show_report(self) -> None:
        """The evidence of the open document."""
        notes = self._frame.store.document.notes
        if not notes.startswith(REPORT):
            self.said.emit(
                self.tr(
                    "This plan was not made from an export: each assumption says for itself what "
                    "it rests on, on the page of assumptions."
                )
            )
            return
        held = self.assistant.estimated if self.assistant is not None else None
        whole = held is not None and held.document.notes == notes  # notes may be cut short
        self._show_text(held.report if held is not None and whole else notes)

    def backtest(self) -> None:
        """The backtest, of what was imported last."""
        if self.view is None:
            self.view = self._view()
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()
        held = self.assistant
        if held is not None and held.opened is not None and held.read is not None:
            reading, month = held.read.reading, held.questions_page.first_month
            if reading is not None and reading is not self._tested:
                self._test_reading(held.opened.table.path, reading, month)
                return
        last = self._frame.settings.text(LAST)
        if self._tested is None and last and not self._testing.busy:
            self.test(Path(last))

    def test(self, path: Path) -> None:
        """Test an export, with columns and answers as last time."""
        from ui.history import steps
        from ui.history.remembered import Remembered

        if self.view is None:
            return
        remembered = Remembered(self._frame.settings)
        month = self._frame.store.plan.cycle.fiscal_year_starts
        self.view.show_file(path)

        def work(tell: Progress) -> Backtest:
            found = steps.opened(path, tell)
            columns = remembered.columns(found.columns)
            if steps.missing(columns):
                raise Unclear
            answers = remembered.answers(columns)
            read = steps.read(found.table, columns, answers, None, lambda share: tell(share / 2))
            if read.reading is None:
                raise Unclear
            return steps.tested(read.reading, month, lambda share: tell(0.5 + share / 2))

        self._run_test(path, path, work)

    def close(self) -> None:
        """The window closes: stop all work and wait for its threads."""
        for task in (self._reading, self._testing):
            task.finish()
        for dialog in (self.assistant, self.view):
            if dialog is not None:
                dialog.close()

    # the backtest

    def _test_reading(self, path: Path, reading: Reading, month: int) -> None:
        from ui.history import steps

        assert self.view is not None
        self.view.show_file(path)
        self._run_test(path, reading, lambda tell: steps.tested(reading, month, tell))

    def _run_test(self, path: Path, what: object, work: object) -> None:
        view = self.view
        assert view is not None
        self._asked, self._tested = path, what

        def failed(sentence: str) -> None:
            unclear = sentence == UNCLEAR
            said = (
                self.tr("This export leaves questions open; they are asked in the assistant.")
                if unclear
                else sentence
            )
            self._tested = None
            view.show_trouble(said, ask_there=True)

        self._testing.run(work, view.show_backtest, failed)  # type: ignore[arg-type]

    def _cancel_test(self) -> None:
        if self._testing.busy:
            self._testing.cancel()
            self._tested = None

    # parts

    def _assistant(self) -> Assistant:
        from ui.history.assistant import Assistant
        from ui.history.remembered import Remembered

        made = Assistant(self._reading, Remembered(self._frame.settings), self._window)
        made.plan_wanted.connect(self._make)
        made.report_wanted.connect(self._show_text)
        made.backtest_wanted.connect(self.backtest)
        return made

    def _view(self) -> BacktestView:
        from ui.history.backtest_view import BacktestView

        made = BacktestView(self._window)
        made.file_wanted.connect(self.test)
        made.cancel_wanted.connect(self._cancel_test)
        made.assistant_wanted.connect(lambda: self.open(self._asked))
        self._testing.busy_changed.connect(made.show_busy)
        self._testing.progressed.connect(made.show_progress)
        return made

    def _make(self, document: Document) -> None:
        """Open what was made as a document that was never saved."""
        self._made = telling.in_own_words(document)
        self._frame.files.take(self._made)

    def _on_opened(self, document: Document, _path: Path | None) -> None:
        if document is self._made and self.assistant is not None:
            assert self.assistant.opened is not None
            self._made = None
            self._frame.settings.keep(LAST, str(self.assistant.opened.table.path))
            self.assistant.close()
            said = words.translate("The plan made from your deals is open; save it to keep it.")
            held = self.assistant.estimated
            warning = held.found.created.note if held is not None else ""
            self.said.emit(" ".join([said, *telling.anew(warning).split("\n")]).strip())
            return
        told = claimed_line(document, telling.say)
        if told:
            self.said.emit(told)

    def _show_text(self, report: str) -> None:
        from ui.history.report_dialog import ReportDialog

        report = telling.anew(report)
        name = report.partition("\n")[0].removeprefix("# ") or self.tr("Evidence")
        self.report = ReportDialog(report, name, self._window, self._pictures())
        self.report.show()

    def _pictures(self) -> tuple[Picture, ...]:
        """What estimates rest on: of the last import, and of the plan that is open."""
        held = self.assistant.estimated if self.assistant is not None else None
        fresh = held.found.whole if held is not None else ()
        own = assumptions(self._frame.store.document.base_plan).values()
        return (
            *(picture for item in fresh for picture in item.pictures),
            *(picture for one in own for picture in one.assumption.evidence.pictures),
        )


UNCLEAR = "unclear"


class Unclear(Problem):
    """An export that leaves open what has to be asked."""

    def __init__(self) -> None:
        super().__init__(UNCLEAR)
