"""Escape gives a drag up: lever and goal go back to where they were, with nothing to undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.levers import find_lever, with_lever
from tests.there import there
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings

LEFT = Qt.MouseButton.LeftButton
LEVER = "paid_search.spend"
ODD = 56_123.0  # between two steps of the slider


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    QLocale.setDefault(QLocale("en_US"))
    document = sample_document()
    plan = with_lever(document.base_plan, LEVER, ODD)
    scenarios = tuple(plan if old.id == plan.id else old for old in document.scenarios)
    made = MainWindow(
        replace(document, scenarios=scenarios), Settings(tmp_path / "s.ini"), tmp_path / "recovery"
    )
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: made.shown is not None, timeout=20_000)
    yield made
    made.projector.close()
    made.deleteLater()
    QLocale.setDefault(QLocale.system())


def dragged(handle: QWidget, start: QPoint, end: QPoint) -> None:
    """Presses and moves, and does not let go."""
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, end)


def test_a_lever(qtbot: QtBot, window: MainWindow) -> None:
    before = window.store.plan
    slider = window.page.levers.rows[LEVER].slider
    at = QPoint(slider.width() // 3, slider.height() // 2)
    end = QPoint(slider.width() - 40, at.y())
    dragged(slider, at, end)
    qtbot.waitUntil(lambda: find_lever(window.store.plan, LEVER).value > 2 * ODD)
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    assert window.store.plan == before
    QTest.mouseMove(slider, at)
    QTest.mouseRelease(slider, LEFT, pos=at)
    assert window.store.plan == before
    assert window.store.undo_name == ""
    qtbot.waitUntil(lambda: window.page.levers.rows[LEVER].lever.value == ODD)


def test_the_goal(qtbot: QtBot, window: MainWindow) -> None:
    before = window.store.plan
    chart = window.page.distribution
    grip = chart.goal_grip
    x = round(chart.scale_along(chart.plot(chart.size().toSizeF())).at(chart.goal))
    line = QPoint(x, chart.height() // 2)
    for handle, start in ((grip, QPoint(x - grip.x(), grip.height() // 2)), (chart, line)):
        dragged(handle, start, start + QPoint(60, 0))
        assert window.store.plan.goal.amount > 1.1 * before.goal.amount
        qtbot.waitUntil(lambda: there(chart.shown).plan.goal == window.store.plan.goal)
        QTest.keyClick(grip, Qt.Key.Key_Escape)
        assert window.store.plan == before
        QTest.mouseRelease(handle, LEFT, pos=start)
        assert window.store.plan == before
        assert window.store.undo_name == ""
        assert grip.hasFocus()
        qtbot.waitUntil(lambda: there(chart.shown).plan == before)


def test_in_the_presentation_it_ends_the_drag_and_not_the_presentation(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = window.store.plan
    window.presenting.start()
    made = there(window.presenting.presentation)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    slider, grip = made.levers.rows[LEVER].slider, made.distribution.goal_grip
    chart = made.distribution
    x = round(chart.scale_along(chart.plot(chart.size().toSizeF())).at(chart.goal)) - grip.x()
    for handle, start in (
        (slider, QPoint(slider.width() // 3, slider.height() // 2)),
        (grip, QPoint(x, grip.height() // 2)),
    ):
        dragged(handle, start, start + QPoint(60, 0))
        qtbot.waitUntil(lambda: window.store.plan != before)
        QTest.keyClick(handle, Qt.Key.Key_Escape)
        assert made.isVisible()
        assert window.store.plan == before
        QTest.mouseRelease(handle, LEFT, pos=start)
        assert (window.store.plan, window.store.undo_name) == (before, "")
    QTest.keyClick(grip, Qt.Key.Key_Escape)
    assert not made.isVisible()
