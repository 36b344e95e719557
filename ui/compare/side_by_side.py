"""The card of levers and assumptions side by side, and copying one from scenario to scenario."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from simulator.plan import Plan
from ui import figures
from ui.card import Card
from ui.charts.toggle import Toggle
from ui.compare.differences import Cell, Group, Row, rows
from ui.compare.grid import Grid, GridCell, GridView
from ui.fonts import font


class SideBySide(Card):
    """`copy_wanted(row, from, to)`: a Row and the places of two scenarios in the comparison."""

    copy_wanted = Signal(object, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._listed: list[Row | None] = []
        self._names: tuple[str, ...] = ()
        self.title = QLabel(self.tr("Levers and assumptions side by side"))
        self.title.setFont(font("title"))
        choices = (self.tr("Only what differs"), self.tr("All"))
        self.toggle = Toggle(self.tr("Which rows"), choices)
        self.toggle.chosen.connect(lambda _index: self._list())
        self.copy = QPushButton(self.tr("Copy to"))
        self.copy.setAccessibleName(self.tr("Copy the chosen value to another scenario"))
        self.menu = QMenu(self.copy)
        self.copy.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.table = GridView(self.title.text())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._popup)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.nothing = QLabel()
        self.nothing.setFont(font("body"))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.toggle)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self.nothing)
        self.copy.setEnabled(False)

    def show_plans(self, plans: Sequence[Plan], currency: str) -> None:
        """Show these scenarios; the first is what the others are compared with."""
        self._names = tuple(plan.name for plan in plans)
        self._rows = rows(plans, currency)
        self._list()

    @property
    def chosen(self) -> tuple[Row, int] | None:
        """The row and the scenario of the present cell, if it can be copied."""
        index = self.table.currentIndex()
        if not index.isValid() or index.column() < 1 or index.row() >= len(self._listed):
            return None
        row = self._listed[index.row()]
        if row is None or row.cells[index.column() - 1] is None:
            return None
        return row, index.column() - 1

    def fill_menu(self) -> None:
        """The scenarios that the present cell can be copied to, and all of them."""
        self.menu.clear()
        held = self.chosen
        if held is None:
            return
        row, source = held
        for target, name in enumerate(self._names):
            if target != source and row.cells[target] is not None:
                entry = self.menu.addAction(name.replace("&", "&&"))
                entry.setEnabled(row.cells[target].value != row.cells[source].value)  # type: ignore[union-attr]
                entry.triggered.connect(
                    lambda _=False, target=target: self.copy_wanted.emit(row, source, target)
                )

    def _list(self) -> None:
        """The rows that are wanted, below headings of their groups."""
        only = self.toggle.index == 0
        made: list[tuple[GridCell, ...]] = []
        self._listed = []
        for group, title in self._groups():
            wanted = [row for row in self._rows if row.group == group and (row.differs or not only)]
            if wanted:
                blank = GridCell("", heading=True)
                made.append((GridCell(title, heading=True), *(blank for _ in self._names)))
                self._listed.append(None)
            for row in wanted:
                name = f"{row.name} ({row.unit})" if row.unit else row.name
                made.append((GridCell(name), *(_cell(row, k) for k in range(len(row.cells)))))
                self._listed.append(row)
        self.table.show_grid(Grid((self.tr("What"), *self._names), tuple(made)))
        self.table.setVisible(bool(made))
        self.nothing.setVisible(not made)
        self.nothing.setText(
            self.tr("Nothing differs between these scenarios.")
            if len(self._names) > 1
            else self.tr("There is no other scenario to set beside it yet.")
        )
        self._on_current()

    def _groups(self) -> tuple[tuple[Group, str], ...]:
        return (
            ("levers", self.tr("Levers")),
            ("assumptions", self.tr("Assumptions")),
            ("other", self.tr("Everything else")),
        )

    def _on_current(
        self, now: QModelIndex | None = None, before: QModelIndex | None = None
    ) -> None:
        self.copy.setEnabled(self.chosen is not None and len(self._names) > 1)

    def _popup(self, place: QPoint) -> None:
        self.fill_menu()
        if not self.menu.isEmpty():
            self.menu.popup(self.table.viewport().mapToGlobal(place))


def _cell(row: Row, index: int) -> GridCell:
    held: Cell | None = row.cells[index]
    if held is None:
        return GridCell(figures.NONE, muted=True)
    return GridCell(held.words or figures.NONE, strong=not row.as_first(index), muted=False)
