"""A small window with the figures of a drawing as a table that can be read off and copied."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.charts.numbers import Numbers

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
EDGE = 16
SCROLL_BAR = 24  # pixels, with the frame of the table
LEAST = 360
WIDE = 1100  # from here on heads are broken into two lines
USUAL, NARROW = 76, 48  # pixels of a column at least; where there are many
BESIDE = 16  # pixels that are left of the screen beside the widest dialog


class NumbersModel(QAbstractTableModel):
    """`Numbers` for a table view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = Numbers("", (), ())
        self._breaks = False

    def show_numbers(self, numbers: Numbers) -> None:
        """Take other figures; the place in the table is kept where its shape is the same."""
        old, self.numbers = self.numbers, numbers
        if old.columns != numbers.columns or len(old.rows) != len(numbers.rows):
            self.beginResetModel()
            self.endResetModel()
        elif numbers.rows:
            last = self.index(len(numbers.rows) - 1, len(numbers.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def break_heads(self) -> None:
        """Let heads of several words stand in two lines from now on."""
        self._breaks = True
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each row of figures."""
        return 0 if parent.isValid() else len(self.numbers.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One column for each head."""
        return 0 if parent.isValid() else len(self.numbers.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text of a cell; numbers stand at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.numbers.columns[index.column()].kind) | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Heads of the columns; rows have none."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = self.numbers.columns[section].title
            return in_two(title) if self._breaks else title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.numbers.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.numbers.columns[section].kind) | Qt.AlignmentFlag.AlignVCenter
        return None


def in_two(title: str) -> str:
    """A head in two lines, the longer of them as short as can be: "Own" above "target"."""
    parts = title.split(" ")
    ways = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))]
    if not ways:
        return title
    return "\n".join(min(ways, key=lambda way: max(map(len, way))))


def _side(kind: str) -> Qt.AlignmentFlag:
    left = kind in ("words", "day")
    return Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight


class NumbersDialog(QDialog):
    """The table twin of a drawing; not modal, so that levers can be moved beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NumbersModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setCornerButtonEnabled(False)
        self.table.verticalHeader().hide()
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setMinimumSectionSize(USUAL)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("&Copy"))
        copy.setToolTip(self.tr("Copies the selected rows, or all of them"))
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, 14)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self._fitted = False
        self.resize(840, 500)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show these figures."""
        self.setWindowTitle(numbers.title)
        self.table.setAccessibleName(numbers.title)
        self.model.show_numbers(numbers)
        if not self._fitted:
            self._fitted = True
            if self._wanted() > WIDE:
                self.table.horizontalHeader().setMinimumSectionSize(NARROW)
                self.model.break_heads()
            room = self.screen().availableGeometry().width() - 2 * BESIDE
            self.resize(min(max(self._wanted(), LEAST), room), self.height())
            self.table.horizontalHeader().setStretchLastSection(True)

    def _wanted(self) -> int:
        """Pixels that the columns need, with what is round them."""
        return self.table.horizontalHeader().length() + 2 * EDGE + SCROLL_BAR

    def copy(self) -> None:
        """Put the selected rows (all, if one cell or none is selected) on the clipboard."""
        chosen = self.table.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen}) if len(chosen) > 1 else None
        QGuiApplication.clipboard().setText(self.model.numbers.tsv(rows))
