"""The import assistant: five pages, Back and Next, progress; nothing chosen is lost on Back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.history.columns import Mapping as Columns
from ui.ground import paint_ground
from ui.history import steps
from ui.history.columns_page import ColumnsPage, missing_sentence
from ui.history.estimates_page import EstimatesPage
from ui.history.file_page import FilePage
from ui.history.odd_page import OddPage
from ui.history.parts import Page, Words, fitting
from ui.history.questions_page import QuestionsPage
from ui.history.remembered import Remembered
from ui.history.step_bar import StepBar
from ui.history.steps import Estimated, Opened, Read
from ui.history.task import Task

FILE, COLUMNS, QUESTIONS, ODD, ESTIMATES = range(5)
SIZE = QSize(1040, 690)


class Assistant(QDialog):
    """`plan_wanted` carries the document that was made; `report_wanted` the evidence of what was
    estimated; `backtest_wanted`: test what was read."""

    plan_wanted = Signal(object)
    report_wanted = Signal(str)
    backtest_wanted = Signal()

    def __init__(self, task: Task, remembered: Remembered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import deals from a CRM"))
        self.setModal(False)
        self._task, self._remembered = task, remembered
        self.opened: Opened | None = None
        self.read: Read | None = None
        self.estimated: Estimated | None = None
        self.file_page, self.columns_page = FilePage(), ColumnsPage()
        self.questions_page, self.odd_page = QuestionsPage(), OddPage()
        self.estimates_page = EstimatesPage()
        self.pages: tuple[Page, ...] = (self.file_page, self.columns_page, self.questions_page,
                                        self.odd_page, self.estimates_page)  # fmt: skip
        self.bar = StepBar(tuple(page.title for page in self.pages))
        self.stack = QStackedWidget()
        for page in self.pages:
            self.stack.addWidget(page)
        self._place()
        self._wire()
        self._show(FILE)

    # what is asked from outside

    def start(self, path: Path) -> None:
        """Begin with a file."""
        self.file_page.take(path)
        self._show(FILE)
        self.next()

    @property
    def at(self) -> int:
        """Which page is shown."""
        return self.stack.currentIndex()

    # steps

    def next(self) -> None:
        """Work out what the next page shows, unless that is done, and go there."""
        if self._task.busy:
            return
        self.pages[self.at].trouble.say("")
        {
            FILE: self._open,
            COLUMNS: self._read,
            QUESTIONS: self._answer,
            ODD: self._estimate,
            ESTIMATES: self._make,
        }[self.at]()

    def back(self) -> None:
        """One page back; work that runs is cancelled."""
        self._task.cancel()
        self._show(max(self.at - 1, 0))

    def _open(self) -> None:
        path = self.file_page.file()
        if path is None:
            self._fail(self.tr("Choose a file first."))
        elif self.opened is not None and self.opened.table.path == path:
            self._show(COLUMNS)
        else:
            self._work(lambda tell: steps.opened(path, tell), self._on_opened)

    def _on_opened(self, found: Opened) -> None:
        self.opened, self.read, self.estimated = found, None, None
        columns = self._remembered.columns(found.columns)
        self.columns_page.show_file(found.table, columns, found.columns)
        self.questions_page.forget(self._remembered.answers(columns))
        self._show(COLUMNS)

    def _read(self) -> None:
        columns = self.columns_page.columns
        if self.opened is None or columns is None or steps.missing(columns):
            self._fail(missing_sentence(columns) if columns is not None else "")
        elif self.read is not None and self.read.columns.matches == columns.matches:
            self._show(QUESTIONS)
        else:
            self._ask_for_deals(columns, QUESTIONS)

    def _answer(self) -> None:
        assert self.read is not None
        page = self.questions_page
        open_ones = page.open_questions()
        if open_ones:
            many = len(open_ones)
            self._fail(
                self.tr("One question is still open.")
                if many == 1
                else self.tr("{count} questions are still open.").format(count=many)
            )
            page.first().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.read.reading is not None and self.read.answers == page.answers:
            self._show_odd()
        else:
            self._ask_for_deals(self.read.columns, ODD)

    def _ask_for_deals(self, columns: Columns, then: int) -> None:
        assert self.opened is not None
        table, before = self.opened.table, self.read
        answers = dict(self.questions_page.answers)

        def done(found: Read) -> None:
            self.read, self.estimated = found, None
            self.questions_page.show_read(found)
            if then == ODD and found.reading is not None:
                self._show_odd()
            else:
                self._show(QUESTIONS)
                if then == ODD:
                    self._fail(self.tr("With these answers, something else is left open."))

        self._work(lambda tell: steps.read(table, columns, answers, before, tell), done)

    def _show_odd(self) -> None:
        assert self.read is not None
        assert self.read.reading is not None
        self._remembered.keep(self.read.columns, self.read.answers)
        self.odd_page.show_reading(self.read.reading)
        self._show(ODD)

    def _estimate(self) -> None:
        assert self.opened is not None
        assert self.read is not None
        wanted = (self.questions_page.as_of, self.questions_page.first_month)
        held = self.estimated
        if held is not None and (held.as_of, held.first_month) == wanted:
            self._show(ESTIMATES)
            return
        table, read = self.opened.table, self.read
        self._work(lambda tell: steps.estimated(table, read, *wanted, tell), self._on_estimated)

    def _on_estimated(self, found: Estimated) -> None:
        self.estimated = found
        self.estimates_page.show_estimates(found.found)
        self._show(ESTIMATES)

    def _make(self) -> None:
        if self.estimated is not None:
            self.plan_wanted.emit(self.estimated.document)

    # work and its troubles

    def _work(self, work: object, done: object) -> None:
        self._task.run(work, done, self._fail)  # type: ignore[arg-type]

    def _fail(self, sentence: str) -> None:
        page = self.pages[self.at]
        page.trouble.say(sentence)
        page.trouble.setFocus()
        if self.at == FILE:  # another path can be typed at once
            self.file_page.path.setAccessibleDescription(sentence)
            self.file_page.path.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self._name_buttons()

    def _on_progress(self, share: float) -> None:
        self.progress.setValue(round(1000 * share))

    # showing

    def _show(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.bar.show_step(at)
        self.heading.setText(self.pages[at].title)
        self._name_buttons()
        first = self.pages[at].first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_buttons(self) -> None:
        busy = self._task.busy
        self.back_button.setEnabled(self.at > FILE)
        self.next_button.setEnabled(not busy)
        last = self.at == ESTIMATES
        self.next_button.setText(self.tr("&Make plan") if last else self.tr("&Next"))
        self.cancel_button.setText(self.tr("Cancel") if busy else self.tr("Close"))

    def _place(self) -> None:
        self.heading = Words("", "figure")
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.next_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Close"))
        for button in (self.back_button, self.cancel_button):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.cancel_button)
        foot.addSpacing(16)
        foot.addWidget(self.progress, 1)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.heading)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self.resize(fitting(SIZE, self))

    def _wire(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.cancel_button.clicked.connect(self.reject)
        self.file_page.chosen.connect(lambda _path: self.next())
        self._task.busy_changed.connect(self._on_busy)
        self._task.progressed.connect(self._on_progress)
        self.estimates_page.backtest_wanted.connect(self.backtest_wanted)
        self.estimates_page.report_wanted.connect(self._tell)
        for page in self.pages:
            page.changed.connect(lambda page=page: page.trouble.say(""))
        self.columns_page.changed.connect(
            lambda: self.columns_page.trouble.say(
                missing_sentence(self.columns_page.columns) if self.columns_page.columns else ""
            )
        )

    def _tell(self) -> None:
        if self.estimated is not None:
            self.report_wanted.emit(self.estimated.report)

    def reject(self) -> None:
        """Cancel what runs, else close; also by Escape."""
        if self._task.busy:
            self._task.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What runs is no longer wanted; what was chosen is kept until the next file."""
        self._task.cancel()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the cards."""
        paint_ground(self, event)
