"""The table of a drawing's numbers is as wide as it must be, and its heads are read in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts import numbers_dialog
from ui.charts.numbers import Column, Numbers
from ui.charts.numbers_dialog import NumbersDialog, in_two


def table(columns: int) -> Numbers:
    heads = tuple(Column("Of the goal it tells", "count") for _ in range(columns))
    return Numbers("Figures", heads, tuple((float(row),) * columns for row in range(4)))


def opened(qtbot: QtBot, numbers: Numbers) -> NumbersDialog:
    made = NumbersDialog()
    qtbot.addWidget(made)
    made.show_numbers(numbers)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("P10", "P10"),
        ("Own target", "Own\ntarget"),
        ("Tells about the goal", "Tells about\nthe goal"),
        ("When it trips, the chance is", "When it trips,\nthe chance is"),
    ],
)
def test_heads_are_broken_in_the_middle(title: str, lines: str) -> None:
    assert in_two(title) == lines


def test_a_wide_table_breaks_its_heads_and_needs_no_scrolling(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = opened(qtbot, table(4))
    monkeypatch.setattr(numbers_dialog, "WIDE", plain.width() - 1)
    broken, across = opened(qtbot, table(4)), Qt.Orientation.Horizontal
    assert broken.model.headerData(0, across) == "Of the goal\nit tells"
    told = broken.model.headerData(0, across, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Of the goal it tells"
    assert broken.table.horizontalScrollBar().maximum() == 0
    assert broken.width() < plain.width()
    for dialog in (plain, broken):
        dialog.close()


def test_a_table_is_never_wider_than_its_screen(qtbot: QtBot) -> None:
    wide = opened(qtbot, table(40))
    assert wide.width() <= wide.screen().availableGeometry().width()
    wide.close()


def test_a_narrow_table_keeps_its_heads_in_one_line(qtbot: QtBot) -> None:
    narrow = opened(qtbot, table(3))
    assert narrow.model.headerData(0, Qt.Orientation.Horizontal) == "Of the goal it tells"
    assert narrow.table.horizontalScrollBar().maximum() == 0
    assert narrow.width() < 700
    narrow.close()
