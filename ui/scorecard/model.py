"""The scorecard as a table model: sorted by a column, telling the view only what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.charts.numbers import Cell, Column, Numbers
from ui.scorecard.columns import At, heads
from ui.scorecard.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


class ScorecardModel(QAbstractTableModel):
    """Rows of indicators. While figures change the order stays, so that nothing jumps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.heads = heads()
        self._named: tuple[tuple[str, str], ...] = ()
        self.repeated: frozenset[str] = frozenset()  # titles of more than one row
        self._of_plan: dict[str, int] = {}  # place of each row in the order of the plan
        self._column: At | None = None
        self._descending = False

    def show_rows(self, rows: list[Row]) -> None:
        """Take new figures; rows keep their place as long as the indicators are the same."""
        places = {row.id: place for place, row in enumerate(self.rows)}
        self._of_plan = {row.id: place for place, row in enumerate(rows)}
        named = tuple((row.name, row.touch) for row in rows)
        if named != self._named:
            counts = Counter(row.title for row in rows)
            self._named = named
            self.repeated = frozenset(title for title, count in counts.items() if count > 1)
        if places.keys() != {row.id for row in rows}:
            self.beginResetModel()
            self.rows = self._ordered(rows)
            self.endResetModel()
            return
        old = self.rows
        self.rows = sorted(rows, key=lambda row: places[row.id])
        for place, (before, after) in enumerate(zip(old, self.rows, strict=True)):
            for column in after.unlike(before):
                here = self.index(place, column)
                self.dataChanged.emit(here, here)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one brings back the order of the plan."""
        self._column = At(column) if column >= 0 else None
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = list(self.rows)
        self.rows = self._ordered(self.rows)
        places = {row.id: place for place, row in enumerate(self.rows)}
        for old in self.persistentIndexList():
            place = places[before[old.row()].id]
            self.changePersistentIndex(old, self.index(place, old.column()))
        self.layoutChanged.emit()

    def _ordered(self, rows: list[Row]) -> list[Row]:
        rows = sorted(rows, key=lambda row: self._of_plan[row.id])  # equal figures stay in it
        if self._column is None:
            return rows
        column = self._column
        known = [row for row in rows if row.sorts_by(column) is not None]
        unknown = [row for row in rows if row.sorts_by(column) is None]
        known.sort(key=lambda row: row.sorts_by(column), reverse=self._descending)
        return known + unknown

    # what a view asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each indicator."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The columns of `At`."""
        return 0 if parent.isValid() else len(At)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, explanation and, for the delegate, the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], At(index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[column].title}: {row.help(column) or row.text(column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.help(column) or f"{row.title} · {row.text(column)}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Title and explanation of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        head = self.heads[At(section)]
        if role == Qt.ItemDataRole.DisplayRole:
            return head.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return head.help
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if head.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def numbers(self, title: str, places: Iterable[int] | None = None) -> Numbers:
        """The rows in their present order as a table to be read off or copied."""
        chosen = self.rows if places is None else [self.rows[place] for place in places]
        kinds = (
            Column(self.heads[At.NAME].title),
            Column(self.tr("Source")),
            Column(self.tr("Team")),
            Column(self.heads[At.PLAN].title, "count"),
            Column("P10", "count"),
            Column("P90", "count"),
            Column(self.heads[At.TARGET].title, "count"),
            Column(self.heads[At.NEEDS].title, "count"),
            Column(self.heads[At.ACTUAL].title, "count"),
            Column(self.heads[At.PACE].title),
            Column(self.heads[At.TELLS].title, "share"),
            Column(self.heads[At.TRIPS].title),
        )
        return Numbers(title, kinds, tuple(self._cells(row) for row in chosen))

    def _cells(self, row: Row) -> tuple[Cell, ...]:
        team = self.tr("Marketing") if row.team == "marketing" else self.tr("Sales")
        trips = row.text(At.TRIPS, long=True) if row.trip is not None else None
        planned = (row.plan, row.low, row.high, row.target, row.needs)
        counted = (None, None)  # the last weeks and the pace: nothing is counted yet
        return (row.title, row.name, team, *planned, *counted, row.tells, trips)
