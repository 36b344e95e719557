"""A table of a plan's parts: cells to be typed in, and below it in words what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.plan import Plan
from simulator.problems import Problem
from ui import theme
from ui.assumptions.columns import Column, has_ranges
from ui.assumptions.delegate import CLOSE, LEAST_CLOSE, LOW, PAD, TALL, PartsDelegate
from ui.assumptions.heads import LINES, MOST_LINES, Heads, room_for
from ui.assumptions.model import PartsModel
from ui.assumptions.pasting import pasted
from ui.assumptions.stacked import HIGH
from ui.assumptions.trouble import TroubleLine, within
from ui.quiet_table import lay_on_card, quieten

MOST_ROWS = 12  # shown without scrolling in a form
LEAST_COLUMN = 76
FORMS = ((False, False, 0), (True, False, 0), (False, True, 100), (True, True, 0))
"""Whether names of rows are folded, whether ranges stand in three short lines, and how many pixels
must be left over then: the widest form first."""


class PartsTable(QWidget):
    """`committed(place, value)`; `chosen(place)` of the present cell; `row_chosen(row)`."""

    committed = Signal(str, object)
    chosen = Signal(str)
    row_chosen = Signal(int)
    remove_wanted = Signal()

    def __init__(
        self,
        name: str,
        columns: tuple[Column, ...],
        trial: Callable[[str, Any], str],
        parent: QWidget | None = None,
        names: bool = False,
    ) -> None:
        super().__init__(parent)
        self.model = PartsModel(columns)
        self.model.setParent(self)
        self.model.trial = trial
        self.table = PartsView(self.model, names)
        self.table.setAccessibleName(name)
        self.trouble = TroubleLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addWidget(self.trouble)
        self._wrong: dict[str, str] = {}
        self.model.committed.connect(self.committed)
        self.model.refused.connect(self.trouble.say)
        self.table.delegate.typed.connect(self._say_typed)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.remove_wanted.connect(self.remove_wanted)
        self.table.paste_wanted.connect(self.paste)
        theme.theme_changed.connect(self._fit)
        self.table.fitted.connect(self._fit_height)

    @property
    def row(self) -> int:
        """The present row; -1 if there is none."""
        return self.table.currentIndex().row()

    @property
    def rows(self) -> set[int]:
        """The rows with a selected cell."""
        return {index.row() for index in self.table.selectionModel().selectedIndexes()}

    def show_parts(self, plan: Plan, place: str, currency: str) -> None:
        """Show the list at a place of a plan."""
        before = self.table.currentIndex()
        row, column = before.row(), before.column()
        count = self.model.rowCount()
        self.model.show_parts(plan, place, currency)
        if self.model.rowCount() != count:
            last = self.model.rowCount() - 1
            if last >= 0:
                self.choose(min(max(row, 0), last), max(column, 0))
        self._fit()

    def show_problems(self, found: dict[str, str]) -> None:
        """Mark wrong cells, and say below the table what is wrong."""
        self._wrong = found
        self.model.show_problems(found)
        self._say_typed("")

    def choose(self, row: int, column: int = 0) -> None:
        """Make a cell the present one."""
        self.table.setCurrentIndex(self.model.index(row, column))

    def paste(self, text: str) -> None:
        """Lay rows of a spreadsheet over the table, from the present cell on."""
        model, here = self.model, self.table.currentIndex()
        if model.plan is None or not text.strip():
            return
        row, column = max(here.row(), 0), max(here.column(), 0)
        try:
            parts = pasted(
                model.plan, model.place, model.columns, row, column, text, model.currency
            )
        except Problem as problem:
            self.trouble.say(str(problem))
            return
        self.committed.emit(model.place, parts)

    def go_to(self, place: str) -> bool:
        """Make the cell at a place the present one; False if it is not in this table."""
        found = re.match(rf"{re.escape(self.model.place)}\[(\d+)\]\.?(.*)", place)
        if not found or int(found.group(1)) >= self.model.rowCount():
            return False
        ways = [column.way for column in self.model.columns]
        column = next((k for k, way in enumerate(ways) if found.group(2).startswith(way)), 0)
        self.choose(int(found.group(1)), column)
        self.table.setFocus()
        return True

    def _say_typed(self, said: str) -> None:
        if said:
            self.trouble.say(said)
            return
        place = self.model.place
        lists = [said for at, said in within(place, self._wrong) if at == place]
        cells = [said for at, said in within(place, self._wrong) if at != place]
        every = list(dict.fromkeys(lists + cells))
        self.trouble.say(" ".join(said[:1].upper() + said[1:] for said in every[:2]))

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if not now.isValid():
            return
        if now.row() != before.row():
            self.row_chosen.emit(now.row())
        spec, _ = self.model.cell(now)
        if spec is not None and spec.editor == "range":
            self.chosen.emit(self.model.place_of(now))
        else:
            self.chosen.emit("")

    def _fit(self) -> None:
        self.table.setVisible(self.model.rowCount() > 0)
        self.table.fit()

    def _fit_height(self) -> None:
        """Heads need fewer lines, and no bar, where columns are wide."""
        count = min(self.model.rowCount(), MOST_ROWS)
        bar = 14 if self.table.is_wide else 0
        row = self.table.names.defaultSectionSize()
        self.table.setFixedHeight(count * row + self.table.heads.sizeHint().height() + bar + 2)


class PartsView(QTableView):
    """The table itself: names of the parts stay at the left while the cells scroll."""

    remove_wanted = Signal()
    paste_wanted = Signal(str)
    fitted = Signal()

    def __init__(self, model: PartsModel, names: bool) -> None:
        super().__init__()
        self.parts = model
        self.is_wide = False
        self._about: object = None  # what columns were measured for
        self._measured: dict[bool, list[int]] = {}
        self.setModel(model)
        self.delegate = PartsDelegate(self)
        self.setItemDelegate(self.delegate)
        self.heads = Heads(Qt.Orientation.Horizontal, self)
        self.names = Heads(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.names)
        self.names.setVisible(names)
        self.setStyleSheet(
            "QTableCornerButton::section, QHeaderView { background: transparent; border: 0; }"
        )
        quieten(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    def fit(self) -> None:
        """Colours, heights and widths for the present theme, text and room."""
        now = theme.current()
        lay_on_card(self, self.viewport(), self.heads.viewport(), self.names.viewport(), self)
        names, wanted = self._form()
        tall = (HIGH if self.delegate.stacked else TALL) if has_ranges(self.parts.columns) else LOW
        self.names.setDefaultSectionSize(now.sizes.scaled(tall))
        self.names.setFixedWidth(names)
        self.heads.pad = self.delegate.pad
        self.heads.lines = MOST_LINES if self.delegate.stacked else LINES
        room = self._room() - sum(wanted) - (0 if self.names.isHidden() else names)
        more = max(room // max(len(wanted), 1), 0)
        self.is_wide = room < 0
        for column, long in enumerate(wanted):
            self.setColumnWidth(column, long + min(more, now.sizes.scaled(120)))
        self.updateGeometries()  # else a bar may stay that nothing needs any more
        self.fitted.emit()

    def _form(self) -> tuple[int, list[int]]:
        """Choose the widest form that has room, else the closest; widths of names and columns."""
        ranged = has_ranges(self.parts.columns)
        names, wanted = 0, [0]
        for folded, close, spare in FORMS if ranged else FORMS[:2]:
            names = self.names.wanted(folded)
            wanted = self._wanted(close)
            self.delegate.stacked = close
            if sum(wanted) + (0 if self.names.isHidden() else names) <= self._room() - spare:
                break
        return names, wanted

    def _room(self) -> int:
        """Pixels for names and columns."""
        bar = self.verticalScrollBar()
        return self.width() - (bar.width() if bar.isVisibleTo(self) else 0)

    def _wanted(self, close: bool) -> list[int]:
        """Pixels that each column needs; measured anew where what stands in them may be another."""
        model = self.parts
        titles = tuple(column.title for column in model.columns)
        about = (model.plan, model.place, model.currency, titles, theme.current().sizes)
        if about != self._about:
            self._about, self._measured = about, {}
        if close not in self._measured:
            columns = range(model.columnCount())
            self._measured[close] = [self._width(column, close) for column in columns]
        return self._measured[close]

    def _width(self, column: int, close: bool) -> int:
        title = str(self.parts.headerData(column, Qt.Orientation.Horizontal) or "")
        rows = range(min(self.parts.rowCount(), 60))
        lines, pad = (MOST_LINES, CLOSE) if close else (LINES, PAD)
        head = room_for(title, lines=lines) + 2 * pad + 2
        cells = [self.delegate.wide(self.parts.index(row, column), close) for row in rows]
        least = LEAST_CLOSE if close else LEAST_COLUMN
        return max(round(head), *cells, theme.current().sizes.scaled(least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, delete removes rows, Ctrl+C copies the cell's value."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
                return
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(QGuiApplication.clipboard().text())
            return
        super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the present cell's value on the clipboard, with every figure."""
        text = self.currentIndex().data(Qt.ItemDataRole.EditRole)
        QGuiApplication.clipboard().setText(str(text or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share what room there is."""
        super().resizeEvent(event)
        self.fit()
