"""What the program's own tables have in common: no frame, no grid, rows on the card's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QTableView, QWidget

from ui import theme
from ui.charts.ink import line, outline


def quieten(table: QTableView) -> None:
    """No frame and no grid; rows follow the pointer; Tab leaves the table."""
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setShowGrid(False)
    table.setMouseTracking(True)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def lay_on_card(table: QTableView, *parts: QWidget) -> None:
    """Give parts of a table the colour of the card that it lies on."""
    palette, roles = QPalette(table.palette()), QPalette.ColorRole
    for role in (roles.Base, roles.Button, roles.Window):
        palette.setColor(role, theme.current().card)
    for part in parts:
        part.setPalette(palette)


def draw_ground(
    painter: QPainter, place: QRectF, state: QStyle.StateFlag, *, follows: bool = True
) -> None:
    """The ground of a cell by its state, and the line below it; `follows` the pointer or not."""
    now = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(place, now.accent_soft)
    elif state & QStyle.StateFlag.State_MouseOver and follows:
        painter.fillRect(place, now.raised)
    y = place.bottom() - 0.5
    line(painter, (place.left(), y), (place.right() + 1, y), now.grid)


def draw_ring(painter: QPainter, place: QRectF, state: QStyle.StateFlag) -> None:
    """A ring round the cell that has the keyboard."""
    if state & QStyle.StateFlag.State_HasFocus:
        outline(painter, theme.current().accent, 2)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -2), 4, 4)
