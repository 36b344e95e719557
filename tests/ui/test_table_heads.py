"""The heads of the import's tables stand above their cells, to the pixel."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.history.parts import Table
from ui.theme.dress import palette, stylesheet


def ink(widget: QWidget, right: int, high: int) -> tuple[int, int]:
    """The first and the last column of pixels, up to a place and height, that are not ground."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    inked = [
        x
        for x in range(1, right)
        if any(picture.pixel(x, y) != picture.pixel(0, y) for y in range(2, high))
    ]
    return inked[0], inked[-1]


@pytest.mark.parametrize("right", [False, True])
def test_a_head_begins_and_ends_where_its_cells_do(qtbot: QtBot, right: bool) -> None:
    holder = QWidget()
    holder.setPalette(palette(theme.current()))
    holder.setStyleSheet(stylesheet(theme.current()))
    table = Table("A table", ("HHHHH", ""), 1)
    QVBoxLayout(holder).addWidget(table)
    qtbot.addWidget(holder)
    holder.resize(400, 110)
    if right:
        table.head_right(0)
    table.setRowCount(1)
    table.put(0, 0, "HHHHHHHH", right=right)
    holder.show()
    wide = table.columnWidth(0) - 1
    header = table.horizontalHeader()
    head = ink(header.viewport(), wide, header.height() - 3)
    cell = ink(table.viewport(), wide, table.rowHeight(0) - 3)
    side = 1 if right else 0
    assert abs(head[side] - cell[side]) <= 1
