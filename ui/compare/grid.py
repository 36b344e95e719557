"""A quiet table for the comparison: titles at the left, a column for each scenario."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme
from ui.charts.apart import apart
from ui.charts.ink import width, write
from ui.charts.numbers import pasted
from ui.compare.aligned import edge, indent
from ui.compare.heads import PAD, GridHeads
from ui.compare.room import Need, columns
from ui.fonts import font
from ui.quiet_table import draw_ground, draw_ring, lay_on_card, quieten

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 26
TITLES, LEAST_CELL, MOST_CELL = 150, 150, 210  # pixels at 100 % text: least, least, most


@dataclass(frozen=True, slots=True)
class GridCell:
    """Words, and how they stand out: strong, muted, or as the heading of a group of rows."""

    words: str
    strong: bool = False
    muted: bool = False
    heading: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Heads (the first over the titles, then one for each scenario) and rows of cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[GridCell, ...], ...]

    def tsv(self) -> str:
        """All of it parted by tabs, for the clipboard."""
        lines = [list(self.heads), *[[pasted(cell.words) for cell in row] for row in self.rows]]
        return "\n".join("\t".join(line) for line in lines) + "\n"


class GridModel(QAbstractTableModel):
    """A `Grid` for a table view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid((), ())
        self.edge = 0.0  # right edge of the figures, in pixels from the left of their cells

    def show_grid(self, grid: Grid) -> None:
        """Take other figures."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each row of the grid."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Titles and scenarios."""
        return 0 if parent.isValid() else len(self.grid.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell."""
        row = self.grid.rows[index.row()]
        cell = row[index.column()] if index.column() < len(row) else GridCell("")
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (cell.words, cell.help) if part)  # words may be cut
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.grid.heads[index.column()]
            return f"{row[0].words}, {head}: {cell.words}" if index.column() else cell.words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names of the scenarios."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.grid.heads[section]
        return None


class GridDelegate(QStyledItemDelegate):
    """Paints a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by state, a line below, the words."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, GridCell):
            return
        now, place = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, place, option.state, follows=not cell.heading)
        ink = now.text_muted if cell.muted else now.text
        at = (place.left() + PAD, place.center().y() + now.sizes.scaled(4) + 0.5)
        words, room = cell.words, place.width() - 2 * PAD
        if index.column() == 0:
            words = apart(words, _titles(index.model()), _face(cell), room)
        else:
            right = getattr(index.model(), "edge", 0.0)
            moved = indent(words, _face(cell), right, room)
            at, room = (at[0] + moved, at[1]), room - moved
        write(painter, at, words, _face(cell), ink, room=room)
        draw_ring(painter, place, option.state)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a line asks."""
        words = str(index.data() or "")
        long = width(words, font("strong")) + 2 * PAD + 4
        return QSize(round(long), theme.current().sizes.scaled(ROW))


def _titles(model: object) -> tuple[str, ...]:
    return tuple(row[0].words for row in model.grid.rows) if isinstance(model, GridModel) else ()


def _face(cell: GridCell) -> QFont:
    return font("strong" if cell.strong or cell.heading else "body")


class GridView(QTableView):
    """The table; Ctrl+C copies all of it. It is as high as its rows, so that the page scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = GridModel(self)
        self.setModel(self.grid_model)
        self.setItemDelegate(GridDelegate(self))
        self.setHorizontalHeader(GridHeads(self))
        self.verticalHeader().hide()
        self.setAccessibleName(name)
        self.setStyleSheet("QHeaderView { background: transparent; border: 0; }")
        quieten(self)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.below: GridView | None = None  # its columns stand below those of this table
        self.above: GridView | None = None
        self.need = Need()
        theme.theme_changed.connect(self.fit)

    def show_grid(self, grid: Grid) -> None:
        """Show other rows; the present cell stays where it can."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.grid_model.show_grid(grid)
        if 0 <= row < len(grid.rows) and column < len(grid.heads):
            self.setCurrentIndex(self.grid_model.index(row, column))
        self.fit()

    def fit(self) -> None:
        """Colours, and widths: titles as wide as they need, scenarios share the rest."""
        now = theme.current()
        lay_on_card(self, self.viewport(), self.horizontalHeader().viewport())
        high = now.sizes.scaled(ROW)
        self.verticalHeader().setDefaultSectionSize(high)
        heads = len(self.grid_model.grid.heads)
        if heads:
            room = self.viewport().width()
            first, each = columns(self._needed(room), heads - 1, room, now.sizes.scaled(TITLES))
            self.setColumnWidth(0, first)
            for column in range(1, heads):
                self.setColumnWidth(column, each)
            wide = first + each * (heads - 1) > room
            foot = 12 if wide else 0
            rows = len(self.grid_model.grid.rows) * high
            self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + foot + 2)
            self.updateGeometries()  # the heads are as high as their names need now

    def stand_above(self, other: GridView) -> None:
        """Let the columns of both stand below each other."""
        self.below, other.above = other, self

    def _needed(self, room: int) -> Need:
        """What titles and cells need, also those of the table whose columns stand in line."""
        strong, scaled = font("strong"), theme.current().sizes.scaled
        rows = self.grid_model.grid.rows
        longest = max((width(row[0].words, strong) for row in rows), default=0.0)
        faced = [(cell.words, _face(cell)) for row in rows for cell in row[1:]]
        self.grid_model.edge = edge(faced)
        cells = max((width(*one) for one in faced), default=0.0)
        titles = min(longest + 2 * PAD + 6, max(room * 0.36, scaled(TITLES)))
        cell = min(max(cells + 2 * PAD + 2, scaled(LEAST_CELL)), scaled(MOST_CELL))
        before, self.need = self.need, Need(round(titles), round(cell))
        other = self.below or self.above
        if other is None:
            return self.need
        if self.need != before:
            other.fit()
        return self.need.with_other(other.need)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.grid_model.grid.tsv())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the room."""
        super().resizeEvent(event)
        self.fit()
