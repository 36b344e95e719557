"""Levers and the goal are dragged, typed, moved by keys and reset; each is one step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.window.acting import drag, row, settle, spend
from ui.main_window import MainWindow


def test_a_drag_moves_the_chance_and_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    before = there(window.shown).projection.chance
    lever = row(window, "Account executives")
    drag(qtbot, lever.slider, 0.9)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: there(window.shown).settled)
    assert lever.lever.value > 20
    assert there(window.shown).projection.chance > before + 0.05
    assert window.store.undo_name == "Account executives"
    window.actions_["undo"].trigger()
    assert window.store.undo_name == ""
    assert row(window, "Account executives").lever.value == 16
    settle(qtbot, window)
    assert there(window.shown).projection.chance == before


def test_what_computes_gets_the_newest_move_as_soon_as_it_is_free(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    lever = row(window, "Paid search").lever
    for value in (57_000.0, 58_000.0, 59_000.0):
        window.page.levers.moved.emit(lever.id, value)
    assert spend(window) == 57_000.0
    window.projector.wanting.emit()
    assert spend(window) == 59_000.0


def test_levers_of_a_newer_plan_wait_until_an_older_one_is_painted(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    lever = row(window, "Paid search")
    window.projector.delivering = True
    window.page.levers.moved.emit(lever.lever.id, 57_000.0)
    assert spend(window) == 57_000.0
    assert lever.lever.value == 56_000.0
    window.projector.delivering = False
    window.projector.delivered.emit()
    assert lever.lever.value == 57_000.0
    settle(qtbot, window)
    assert not window.projector.delivering


def test_what_was_delivered_is_painted_before_anything_that_waits(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)

    class Eye(QObject):
        seen = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen += event.type() == QEvent.Type.Paint
            return False

    eye, chart = Eye(), window.page.distribution
    chart.installEventFilter(eye)
    chart.update()
    assert eye.seen == 0
    window.projector.delivered.emit()
    assert eye.seen == 1


def test_a_value_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    lever = row(window, "Paid search")
    QTest.mouseClick(lever.field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(lever.field, "68k")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    assert spend(window) == 68_000
    assert lever.field.text() == "$68,000"
    assert window.store.undo_name == "Paid search"


def test_nonsense_is_said_at_the_field_and_escape_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    lever = row(window, "Paid search")
    shown = lever.field.text()
    lever.field.setFocus()
    lever.field.selectAll()
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    assert "is not a number" in lever.toolTip()
    assert window.store.undo_name == ""
    QTest.keyClick(lever.field, Qt.Key.Key_Escape)
    assert lever.field.text() == shown
    assert "is not a number" not in lever.toolTip()


def test_undo_in_a_field_takes_back_the_typing_and_then_the_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    lever = row(window, "Paid search")
    lever.field.setFocus()
    QTest.keyClicks(lever.field, "68k")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    QTest.keyClick(lever.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lever.field.text() == "$68,000"
    assert "is not a number" not in lever.toolTip()
    QTest.keyClick(lever.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lever.field.text() == "$56,000"


def test_what_was_mistyped_does_not_follow_into_another_scenario(
    qtbot: QtBot, window: MainWindow
) -> None:
    lever = row(window, "Paid search")
    lever.field.setFocus()
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    window.actions_["duplicate"].trigger()
    assert lever.field.text() == "$56,000"
    assert "is not a number" not in lever.toolTip()


def test_keys_move_a_lever_by_its_step(qtbot: QtBot, window: MainWindow) -> None:
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert lever.lever.value == 18
    QTest.keyClick(lever.slider, Qt.Key.Key_Home)
    assert lever.lever.value == 0
    QTest.keyClick(lever.slider, Qt.Key.Key_End)
    assert lever.lever.value == lever.lever.high


def test_change_against_the_base_and_reset(qtbot: QtBot, window: MainWindow) -> None:
    QTest.mouseClick(window.top.plus, Qt.MouseButton.LeftButton)
    assert window.store.plan.name == "Scenario 4"
    lever = row(window, "Account executives")
    assert lever.change.text() == "as base"
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert lever.change.text() == "+\u00a01"
    QTest.mouseClick(lever.change, Qt.MouseButton.LeftButton)
    assert lever.change.text() == "as base"
    assert window.store.undo_name == "Reset of Account executives"
    QTest.keyClick(lever.slider, Qt.Key.Key_Left)
    QTest.mouseDClick(lever.slider, Qt.MouseButton.LeftButton)
    assert lever.change.text() == "as base"


def test_the_goal_is_dragged_in_the_distribution(qtbot: QtBot, window: MainWindow) -> None:
    before = window.store.plan.goal.amount
    window.page.distribution.goal_dragged.emit(before * 1.1)
    assert window.store.plan.goal.amount == before * 1.1
    assert window.store.undo_name == ""
    window.page.distribution.goal_committed.emit(before * 1.1)
    assert window.store.undo_name == "Goal"
