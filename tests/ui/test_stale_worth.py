"""What a lever is worth is marked as old after a move, in the same place, until it is new again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened import has_insight, opened
from ui.main_window import MainWindow

PATIENCE = 40_000  # ms
OLD = "before the last change"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, until=has_insight) as made:
        yield made


def test_a_move_marks_every_price_until_it_is_worked_out_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = window.page.levers.rows
    row = rows["paid_search.spend"]
    room = row.change.x() - 6
    fresh = row._fitting(room)
    assert fresh.startswith("+1 point")
    assert OLD not in row.slider.accessibleDescription()
    place = row.geometry()
    first = window.shown
    QTest.keyClick(rows["ae.people"].slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.shown is not first, timeout=PATIENCE)
    if window.shown is not None and window.shown.insight is None:
        assert all(one._is_old for one in rows.values() if one._worth)
        assert row._fitting(room) == fresh + " …"
        assert OLD in row.slider.accessibleDescription()
        assert OLD in row.toolTip()
        assert row.geometry() == place
    qtbot.waitUntil(
        lambda: window.shown is not None and window.shown.insight is not None, timeout=PATIENCE
    )
    assert not any(one._is_old for one in rows.values())
    assert OLD not in row.slider.accessibleDescription()


def test_a_plan_that_cannot_be_projected_keeps_its_prices_marked(window: MainWindow) -> None:
    from ui.charts.view import State

    window.page.show_state(State.PROBLEM, "The win rate is wrong.", window.store.scenario)
    row = window.page.levers.rows["paid_search.spend"]
    assert row._is_old
    assert OLD in row.toolTip()
