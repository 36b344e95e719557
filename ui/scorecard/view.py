"""The shared scorecard in its card: a table that sorts, explains itself and can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme
from ui.charts.ink import width, write
from ui.charts.numbers import Numbers
from ui.charts.view import FADED, View
from ui.fonts import font
from ui.quiet_table import lay_on_card, quieten
from ui.scorecard.columns import ROW, TITLE, At, Head, heads, widths
from ui.scorecard.delegate import PAD, ScorecardDelegate, draw_cell
from ui.scorecard.header import ScorecardHeader
from ui.scorecard.model import ScorecardModel
from ui.scorecard.rows import rows_of
from ui.scorecard.whole_rows import whole_rows
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.insight import Insight


class Scorecard(View):
    """Both teams' leading indicators in one table."""

    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Shared scorecard"), parent)
        self.setMinimumSize(320, 120)
        self.model = ScorecardModel(self)
        self.table = ScorecardTable(self)
        self.table.setModel(self.model)
        self.delegate = ScorecardDelegate(self.table)
        self.table.setItemDelegate(self.delegate)
        self.table.setAccessibleName(self.accessibleName())
        self.table.hide()
        self._offer_sorting()
        self._insight: Insight | None = None  # the last that was found out about this scenario
        self._about = ""

    def _offer_sorting(self) -> None:
        """What a click on a head does, by keyboard: the column is that of the present cell."""
        sort = QAction(self.tr("S&ort by this column"), self)
        sort.setShortcut(QKeySequence("Ctrl+Shift+O"))
        sort.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sort.triggered.connect(self.table.sort_here)
        self.more.menu().addSeparator()
        self.more.menu().addAction(sort)
        self.addAction(sort)

    def take(self, shown: Shown) -> None:
        """Hand the rows to the table."""
        if shown.insight is not None or self._about != shown.plan.id:
            self._insight, self._about = shown.insight, shown.plan.id
        rows = self.model.rowCount()
        stale = shown.insight is None and self._insight is not None
        self.model.show_rows(rows_of(shown, self._insight, stale))
        if self.table.isHidden() or rows != self.model.rowCount():
            self.table.show()
            self.lay_out()
            self.update()
            self.updateGeometry()

    def forget(self) -> None:
        """No table where there are no figures; what was found out was about another plan."""
        self._insight, self._about = None, ""
        self.table.hide()
        super().forget()

    def refresh(self) -> None:
        """The model told the table which cells changed; the card around it stays as it is."""

    def faded(self) -> None:
        """Fade the table with the rest, or bring it back."""
        self.delegate.opacity = FADED if self.muted else 1.0
        self.table.viewport().update()
        self.update()

    def numbers(self) -> Numbers | None:
        """The rows in their present order."""
        return self.model.numbers(self.accessibleName())

    def spoken(self) -> str:
        """How many indicators, for screen readers; the table speaks for its cells."""
        return self.tr("{count} leading indicators of both teams").format(
            count=self.model.rowCount()
        )

    # drawing

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """The title."""
        now = theme.current()
        at = (float(now.sizes.padding), float(now.sizes.scaled(26)))
        write(painter, at, self.accessibleName(), font("title"), now.text)
        x = at[0] + width(self.accessibleName(), font("title"))
        words = self.tr(" — both teams’ leading indicators, a week")
        room = size.width() - x - 50
        write(painter, (x, at[1]), words, font("body"), now.text_muted, room=room)

    def paint_picture(self, painter: QPainter, size: QSizeF) -> None:
        """For pictures the rows are drawn on the card itself."""
        super().paint_picture(painter, size)
        sizes = theme.current().sizes
        columns = widths(round(size.width()) - 2 * sizes.gap, sizes.text_scale)
        high, top = sizes.scaled(ROW), float(sizes.scaled(TITLE))
        named = heads()
        for place in range(-1, len(self.model.rows)):
            x = float(sizes.gap)
            y = top + (place + 1) * high
            if y + high > size.height() + 1:
                break
            for column, long in zip(At, columns, strict=True):
                cell = QRectF(x, y, long, high)
                if place >= 0:
                    row = self.model.rows[place]
                    draw_cell(painter, cell, row, column, self.model)
                else:
                    _picture_head(painter, cell, named[column])
                x += long

    # size

    def lay_out(self) -> None:
        """The table fills the card below its title."""
        super().lay_out()
        sizes = theme.current().sizes
        top, wide = sizes.scaled(TITLE), self.width() - 2 * sizes.gap
        high = self.table.whole(wide, self.height() - top - sizes.tiny_gap)
        self.table.setGeometry(sizes.gap, top, wide, high)
        self.table.fit()
        if self.shown is not None:
            self.setMaximumHeight(max(self.sizeHint().height(), self.minimumHeight()))

    def sizeHint(self) -> QSize:
        """Room for every row, if there are not very many."""
        rows = min(max(self.model.rowCount(), 4), 16)
        return QSize(900, theme.current().sizes.scaled(TITLE + ROW * (rows + 1)) + 10)


def _picture_head(painter: QPainter, cell: QRectF, head: Head) -> None:
    """The head of a column, for pictures."""
    small, muted = font("small"), theme.current().text_muted
    title = head.title if width(head.title, small) <= cell.width() - 2 * PAD else head.short
    y = cell.center().y() + 4
    if head.right:
        write(painter, (cell.right() - PAD, y), title, small, muted, "right")
    else:
        write(painter, (cell.left() + PAD, y), title, small, muted)


class ScorecardTable(QTableView):
    """A table without a grid; Ctrl+C copies the selected rows, or all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        quieten(self)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalHeader(ScorecardHeader(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.viewport().setAutoFillBackground(True)  # so that the card beneath stays as it is
        self._row = ROW

    def whole(self, wide: int, room: int) -> int:
        """The height, of at most `room` pixels, at which the last row is not cut; rows become a
        little higher or lower for it."""
        scale, count = theme.current().sizes.text_scale, self.model().rowCount()
        usual, heads = round(ROW * scale), self.horizontalHeader().sizeHint().height()
        least = sum(widths(0, scale))
        if count * usual > room - heads:
            least += self.verticalScrollBar().sizeHint().width()
        policy, moves = Qt.ScrollBarPolicy, least > wide
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if moves else policy.ScrollBarAlwaysOff
        )
        bar = self.horizontalScrollBar().sizeHint().height() if moves else 0
        seen, self._row = whole_rows(room - heads - bar, count, usual)
        return room if seen == count else heads + bar + seen * self._row

    def fit(self) -> None:
        """Columns and rows for the present width and scale of type."""
        head = self.horizontalHeader()
        lay_on_card(self, self.viewport(), head, head.viewport())
        self.verticalHeader().setDefaultSectionSize(self._row)
        room = self.viewport().width()
        for column, long in enumerate(widths(room, theme.current().sizes.text_scale)):
            self.setColumnWidth(column, long)

    def sort_here(self) -> None:
        """Sort by the present column: upwards, then downwards, then in the order of the plan."""
        head, here = self.horizontalHeader(), max(self.currentIndex().column(), 0)
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if head.sortIndicatorSection() != here:
            head.setSortIndicator(here, up)
        elif head.sortIndicatorOrder() == up:
            head.setSortIndicator(here, down)
        else:
            head.setSortIndicator(-1, up)

    def copy(self) -> None:
        """Put rows on the clipboard, parted by tabs."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        model = self.model()
        if isinstance(model, ScorecardModel):
            numbers = model.numbers("", chosen or None)
            QGuiApplication.clipboard().setText(numbers.tsv())

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+C before the card's own shortcut does, so that a selection counts."""
        copies = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if copies and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; escape takes the selection away."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the width, also when a scroll bar comes or goes."""
        super().resizeEvent(event)
        self.fit()
