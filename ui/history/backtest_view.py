"""The backtest: what would have been said at each past quarter-end, against what then came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import figures, problem_words
from ui.asking import documents_folder
from ui.card import Card
from ui.charts.view import State
from ui.ground import paint_ground
from ui.history.backtest_blank import Blank
from ui.history.backtest_chart import BacktestChart, quarter_name
from ui.history.backtest_words import average_error, middle_error, sentences, stage_error
from ui.history.parts import ROW, Table, Trouble, Words, fitting, grow, scrolling

if TYPE_CHECKING:
    from simulator.history.backtest import Backtest, Tested

SIZE = QSize(1200, 770)
LONG, CLOSE = 8, 25  # rows from which they stand closer, and how high they are then, at 100 % text
WIDEST = 1400  # pixels of the dialog that a long test asks for, at 100 % text


class BacktestView(QDialog):
    """`show_backtest` is its door; `file_wanted` carries another export, `cancel_wanted` that what
    runs is not wanted, `assistant_wanted` that the file's questions are to be answered first."""

    file_wanted = Signal(object)
    cancel_wanted = Signal()
    assistant_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backtest"))
        self.setModal(False)
        self.busy = False
        self.file = Words("", muted=True)
        self.choose = QPushButton(self.tr("Choose an e&xport…"))
        self.choose.clicked.connect(self._ask)
        self.blank = Blank()
        self.blank.choose.clicked.connect(self._ask)
        self.trouble = Trouble()
        self.ask_there = QPushButton(self.tr("Open it in the &import assistant"))
        self.ask_there.clicked.connect(self.assistant_wanted)
        self.ask_there.hide()
        self.said = Words("", "lead")
        self.more = Words("", muted=True)
        self.more.setToolTip(
            self.tr(
                "An error is how far what was said lay from what came, in money. Of a single "
                "number it is the plain distance. Of a projection all its futures are counted, "
                "those that agree with what came in its favour: statisticians call it the "
                "continuous ranked probability score (CRPS)."
            )
        )
        self.chart = BacktestChart()
        self.table = Table(self.tr("Backtest by quarter"), self._heads(), 0)
        self.table.keep_whole()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.head_right(*range(1, self.table.columnCount()))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        for button in (self.choose, self.ask_there, self.close_button):
            button.setAutoDefault(False)
        self.body = QWidget()
        self._explain()
        self._place()
        self.show_busy(False)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No export is chosen yet."""
        self.file.setText("")
        self.said.setText("")
        self.more.setText("")
        self.chart.found = None
        self.table.setRowCount(0)
        self._arrange()

    def show_file(self, path: Path) -> None:
        """Which export is tested."""
        self.file.setText(
            self.tr(
                "{file}: at each quarter-end everything is estimated from what was known on that "
                "day alone."
            ).format(file=path.name)
        )
        self.file.setToolTip(str(path))
        self._arrange()

    def show_busy(self, busy: bool) -> None:
        """Whether a test runs."""
        self.busy = busy
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.close_button.setText(self.tr("Cancel") if busy else self.tr("Close"))
        self.chart.show_state(State.COMPUTING if busy else State.READY)
        if busy:
            self.show_trouble("")
        self._arrange()

    def _arrange(self) -> None:
        """Before anything is known, one question stands there instead of empty cards."""
        known = self.chart.found is not None
        self.blank.setVisible(not known and not self.busy)
        self.area.setVisible(known or self.busy)
        self.chart.setVisible(self.busy or self.chart.filled)
        self.figures_card.setVisible(known and self.table.rowCount() > 0)
        self.choose.setVisible(known or self.busy)
        self.file.setVisible(bool(self.file.text()))

    def show_progress(self, share: float) -> None:
        """How much is done."""
        self.progress.setValue(round(1000 * share))

    def show_trouble(self, sentence: str, ask_there: bool = False) -> None:
        """Why there is no test; `ask_there`: the import assistant can help."""
        self.trouble.say(sentence)
        self.ask_there.setVisible(ask_there)

    def show_backtest(self, found: Backtest) -> None:
        """Show this one."""
        self.show_trouble("")
        told = sentences(found)
        self.said.setText(told[0])
        self.more.setText(" ".join(told[1:]))
        self.chart.show_backtest(found)
        self._fill(found)
        self._arrange()
        if self.table.rowCount() >= LONG:
            grow(self, self.body, self.area, WIDEST)

    def _fill(self, found: Backtest) -> None:
        count = len(found.tested)
        self.table.setRowCount(0)
        self.table.clearSpans()
        self.table.setRowCount(count + (1 if count > 1 else 0) + len(found.too_short))
        for row, item in enumerate(found.tested):
            self._put(row, item, found.currency)
        if count > 1:
            self._put_mean(count, found)
        first = self.table.rowCount() - len(found.too_short)
        for row, short in enumerate(found.too_short, start=first):
            self.table.put(row, 0, quarter_name(short.quarter), muted=True)
            why = self.tr("not tested: {why}").format(why=problem_words.translated(short.why))
            self.table.put(row, 1, why, muted=True)
            self.table.setSpan(row, 1, 1, self.table.columnCount() - 1)
        rows = self.table.rowCount()
        self.table.row_height(CLOSE if rows >= LONG else ROW)
        high = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setMinimumHeight(rows * high + head + 6)  # the page alone scrolls

    def _put(self, row: int, item: Tested, currency: str) -> None:
        def money(amount: float) -> str:
            return figures.money(amount, currency, 2)

        cells = (
            money(item.p10), money(item.p50), money(item.p90), money(item.came),
            self._yes(item.in_50), self._yes(item.in_80), figures.share(item.pit),
            money(item.crps), money(middle_error(item)), money(stage_error(item)),
            money(average_error(item)),
        )  # fmt: skip
        self.table.put(row, 0, quarter_name(item.quarter), strong=True)
        for column, text in enumerate(cells, start=1):
            self.table.put(row, column, text, right=True, strong=column == 4)

    def _put_mean(self, row: int, found: Backtest) -> None:
        def money(of: object) -> str:
            return figures.money(found.mean(of), found.currency, 2)  # type: ignore[arg-type]

        self.table.put(row, 0, self.tr("All; errors on average"), strong=True)
        cells = {
            5: self._of(sum(item.in_50 for item in found.tested), len(found.tested)),
            6: self._of(sum(item.in_80 for item in found.tested), len(found.tested)),
            8: money(lambda item: item.crps), 9: money(middle_error), 10: money(stage_error),
            11: money(average_error),
        }  # fmt: skip
        for column in range(1, self.table.columnCount()):
            self.table.put(row, column, cells.get(column, ""), right=True, strong=True)

    def _yes(self, inside: bool) -> str:
        return self.tr("yes") if inside else self.tr("no")

    def _of(self, inside: int, count: int) -> str:
        return self.tr("{inside} of {count}").format(inside=inside, count=count)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Quarter"), "P10", "P50", "P90", self.tr("What came"),
            self.tr("In 50 % band"), self.tr("In 80 % band"), self.tr("Futures below"),
            self.tr("Error of projection"), self.tr("of P50"), self.tr("of pipeline"),
            self.tr("of average"),
        )  # fmt: skip

    def _explain(self) -> None:
        """What the heads mean, where they do not say so themselves."""
        for column, words in {
            1: self.tr("One projected future in ten lay below: the lower end of the 80 % band"),
            2: self.tr("Half of the projected futures lay below"),
            3: self.tr("One projected future in ten lay above: the upper end of the 80 % band"),
            4: self.tr("What was booked in the quarter"),
            5: self.tr("Whether what came lay in the middle half of the futures, P25 to P75"),
            6: self.tr("Whether what came lay between P10 and P90"),
            7: self.tr(
                "The share of projected futures below what came: 50 % is the middle; below 10 % "
                "and above 90 % what came lay outside the 80 % band (statisticians: PIT)"
            ),
            8: self.tr(
                "How far the projection lay from what came, all its futures counted: smaller is "
                "better (statisticians: CRPS)"
            ),
            9: self.tr("How far the P50 alone lay from what came"),
            10: self.tr(
                "How far the pipeline weighted by stage lay from what came: open deals at the "
                "share of closed deals that was won"
            ),
            11: self.tr("How far the average of the last four quarters lay from what came"),
        }.items():
            head = self.table.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(words)

    def _ask(self) -> None:
        kinds = self.tr("Tables as text (*.csv *.tsv *.txt);;All files (*)")
        title = self.tr("Choose an export")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(documents_folder()), kinds)
        if chosen:
            self.file_wanted.emit(Path(chosen))

    def reject(self) -> None:
        """Escape cancels what runs, else closes."""
        if self.busy:
            self.cancel_wanted.emit()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What runs is no longer wanted."""
        self.cancel_wanted.emit()
        super().closeEvent(event)

    def _place(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.file, 1)
        top.addWidget(self.choose)
        trouble = QHBoxLayout()
        trouble.addWidget(self.trouble, 1)
        trouble.addWidget(self.ask_there)
        self.figures_card = Card()
        inner = QVBoxLayout(self.figures_card)
        inner.setContentsMargins(14, 8, 14, 10)
        inner.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        told = QVBoxLayout(self.body)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(10)
        told.addWidget(self.said)
        told.addWidget(self.more)
        told.addWidget(self.chart, 3)
        told.addWidget(self.figures_card, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(trouble)
        self.area = scrolling(self.body)
        column.addWidget(self.area, 1)
        column.addWidget(self.blank, 1)
        column.addLayout(foot)
        self.resize(fitting(SIZE, self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the cards."""
        paint_ground(self, event)
