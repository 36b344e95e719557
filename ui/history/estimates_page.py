"""Last step of the import: every estimate with its range, and the evidence that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import figures, theme
from ui.card import Card
from ui.history import telling, words
from ui.history.evidence_picture import EvidencePictures
from ui.history.parts import Page, Table, Words, scrolling
from ui.history.plain_words import known_as, plain

if TYPE_CHECKING:
    from simulator.history.estimate import Estimates
    from simulator.history.ranges import Estimate

BESIDE = 780  # pixels, at 100 % text, that table and evidence need side by side
LEAST, LEAST_BELOW = 150, 230  # pixels of height, at 100 % text, side by side and below each other
REPLAYED = "factor"  # the unit of what is learnt by replaying past quarter-ends
NAME, LOW, LIKELY, HIGH, DEALS = range(5)


class EstimatesPage(Page):
    """`show_estimates` is its door; `report_wanted`, `backtest_wanted`: see more."""

    report_wanted = Signal()
    backtest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Estimates"), "")
        self._rows: list[Estimate | None] = []
        self.little = Words("", "strong")
        self.little.hide()
        self.column.insertWidget(0, self.little)
        self._currency = "USD"
        heads = (self.tr("Estimate"), "P10", "P50", "P90", self.tr("Deals"))
        self.table = Table(self.tr("Estimates from your deals"), heads, NAME)
        self.table.head_right(LOW, LIKELY, HIGH, DEALS)
        self.table.currentCellChanged.connect(lambda row, *_: self._show_row(row))
        self.evidence = Evidence()
        left = Card()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(14, 10, 14, 12)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.trouble)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addWidget(left, 58)
        self._row.addWidget(self.evidence, 42)
        self.report = QPushButton(self.tr("&Evidence report…"))
        self.report.clicked.connect(self.report_wanted)
        self.test = QPushButton(self.tr("Back&test…"))
        self.test.setToolTip(self.tr("What would have been projected at past quarter-ends?"))
        self.test.clicked.connect(self.backtest_wanted)
        for button in (self.report, self.test):
            button.setAutoDefault(False)
        below = QHBoxLayout()
        self.pipeline = Words(muted=True)
        below.addWidget(self.pipeline, 1)
        below.addWidget(self.test)
        below.addWidget(self.report)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._row, 1)
        column.addLayout(below)
        self.column.addWidget(scrolling(inside), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where text is large the evidence stands below the table, and the page scrolls."""
        super().resizeEvent(event)
        sizes, ways = theme.current().sizes, QBoxLayout.Direction
        beside = self.width() >= sizes.scaled(BESIDE)
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for part in (self.table, self.evidence):
            part.setMinimumHeight(sizes.scaled(LEAST if beside else LEAST_BELOW))

    def first(self) -> QWidget:
        """The table."""
        return self.table

    def show_estimates(self, found: Estimates) -> None:
        """Show these."""
        from simulator.history.little import little_lines

        self._currency = found.deals.currency
        self.little.setText(" ".join(little_lines(found, telling.say)))
        self.little.setVisible(bool(self.little.text()))
        self.lead.setText(self._lead(found))
        rows: list[tuple[str, Estimate | None]] = [
            (words.estimate_name(item.name), item) for item in found.whole
        ]
        for trait, groups in found.groups.items():
            if len(groups) > 1:
                rows.append((words.by_trait(trait), None))
                rows += [(group.name, group.win) for group in groups]
        self._rows = [item for _, item in rows]
        self.table.setRowCount(0)
        self.table.setRowCount(len(rows))
        for at, (name, item) in enumerate(rows):
            self._put(at, name, item)
        self.pipeline.setText(self._pipeline(found))
        self.table.setCurrentCell(0, NAME)
        self._show_row(0)

    def _put(self, at: int, name: str, item: Estimate | None) -> None:
        if item is None:
            heading = self.table.put(at, NAME, name, strong=True)
            for column in (LOW, LIKELY, HIGH, DEALS):
                self.table.put(at, column, "").setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            return
        unit = words.unit_words(item.unit)
        self.table.put(at, NAME, f"{name}, {unit}" if unit else name)
        for column, value in (
            (LOW, item.whole.low), (LIKELY, item.whole.likely), (HIGH, item.whole.high)
        ):  # fmt: skip
            text = words.amount(value, item.unit)
            self.table.put(at, column, text, right=True, strong=column == LIKELY)
        count, help_ = figures.count(item.count), ""
        if item.unit == REPLAYED:
            help_ = self.tr("Open deals at past quarter-ends: a deal counts at each of them")
        self.table.put(at, DEALS, count, right=True, muted=True, help=help_)

    def _show_row(self, row: int) -> None:
        item = self._rows[row] if 0 <= row < len(self._rows) else None
        if item is not None:
            self.evidence.show_estimate(item, self._currency)

    def _lead(self, found: Estimates) -> str:
        said = (
            self.tr(
                "As known on {day}: {rate} of deals are won, counting those that are still open. "
                "Of closed deals alone it would be {closed}: too rosy, since deals that die "
                "quietly are never closed."
            )
            if found.rosy
            else self.tr(
                "As known on {day}: {rate} of deals are won, counting those that are still open. "
                "Of closed deals alone it would be {closed}."
            )
        )
        return said.format(
            day=figures.day(found.deals.as_of),
            rate=figures.share(found.win.whole.likely, 1),
            closed=figures.share(found.closed_only, 1),
        )

    def _pipeline(self, found: Estimates) -> str:
        from simulator.history.report import FEW_EXPECTED, recorded_after, sources_line
        from simulator.history.to_plan import goal_line

        held, factor = found.open, found.factor.whole
        places = 1 if held.wins(factor.likely) < FEW_EXPECTED else 0
        count, dated = int(found.deals.open.sum()), len(held.place)
        said = (
            self.tr(
                "Open on {day}: {count} deals. {undated} of them have no date of creation, and so "
                "no age; the other {dated} count."
            )
            if dated < count
            else self.tr("Open on {day}: {count} deals.")
        )
        said += " " + self.tr(
            "Of these, {stale} are stale (older than any that was won, or with a chance below "
            "1 %); {wins} are expected to be won ({low} to {high}). The file holds no spend, calls "
            "or hours: their levels in the plan are placeholders, marked as guesses."
        )
        told = said.format(
            day=figures.day(found.deals.as_of),
            count=figures.count(count),
            dated=figures.count(dated),
            undated=figures.count(count - dated),
            stale=figures.count(int(held.stale.sum())),
            wins=figures.decimal(held.wins(factor.likely), places),
            low=figures.decimal(held.wins(factor.low), places),
            high=figures.decimal(held.wins(factor.high), places),
        )
        late = [line for groups in found.groups.values()
                for line in recorded_after(groups, telling.say)]  # fmt: skip
        sources = sources_line(found, telling.say)
        return " ".join([told, *late, *sources, goal_line(found, telling.say)])


class Evidence(Card):
    """What one estimate rests on."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Evidence"))
        self.title = Words("", "title")
        self.range = Words("", "figure")
        self.inner = Words("", "body", muted=True)
        self.deals = Words("", "body")
        self.method = Words("", "body", muted=True)
        self.note = Words("", "body")
        self.pictures = EvidencePictures()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(7)
        for widget in (self.title, self.range, self.inner, self.pictures, self.deals, self.method,
                       self.note):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("Evidence"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.addWidget(area)

    def show_estimate(self, item: Estimate, currency: str) -> None:
        """Show this one."""
        unit = words.unit_words(item.unit)
        behind = f" {unit}" if unit else ""
        self.title.setText(words.estimate_name(item.name))
        self.range.setText(
            self.tr("{low} to {high}").format(
                low=words.amount(item.whole.low, item.unit),
                high=words.amount(item.whole.high, item.unit) + behind,
            )
        )
        inner = self.tr(
            "P10 to P90, the middle (P50) is {likely}. {low} to {high} is what the deals alone "
            "leave open, before the allowance for change between quarters."
        )
        self.inner.setText(
            inner.format(
                likely=words.amount(item.whole.likely, item.unit),
                low=words.amount(item.narrow.low, item.unit),
                high=words.amount(item.narrow.high, item.unit),
            )
        )
        deals = (
            self.tr("{count} open deals at past quarter-ends, {period}")
            if item.unit == REPLAYED
            else self.tr("{count} deals, {period}")
        )
        self.deals.setText(
            deals.format(
                count=figures.count(item.count), period=words.period(item.since, item.until)
            )
        )
        self.method.setText(plain(item.method) or telling.anew(item.method))
        self.method.setToolTip(known_as(item.method))
        self.note.setText(telling.anew(item.note))
        self.note.setVisible(bool(item.note))
        self.pictures.show_pictures(item.pictures, currency)
