"""Scenarios in the whole window: their tabs, and what they are shown against."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.window.acting import answers, row
from ui.main_window import MainWindow
from ui.plan_store import BEFORE


def test_an_edited_base_is_shown_against_how_it_was_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    answers(window).path = tmp_path / "mine.json"
    assert there(window.shown).is_base
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not there(window.shown).is_base, timeout=20_000)
    assert there(there(window.shown).base_projection).plan.roles == window.store.reference.roles
    assert "points on “Base plan (before)”" in window.page.headline.spoken()
    assert [plan.name for plan in window.store.document.scenarios].count("Base plan (before)") == 0
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save"].trigger()
    qtbot.waitUntil(lambda: there(window.shown).is_base, timeout=20_000)
    assert "before" not in window.page.headline.spoken()
    assert BEFORE not in (tmp_path / "mine.json").read_text()


def test_scenarios_are_duplicated_renamed_moved_deleted_and_all_of_it_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = window.store.document
    window.actions_["duplicate"].trigger()
    tabs = window.top.tabs
    assert tabs.count() == len(first.scenarios) + 1
    window.actions_["rename"].trigger()
    QTest.keyClicks(there(tabs._editor), "Twice the search")
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tabs.tabText(tabs.currentIndex()) == "Twice the search")
    window.actions_["move_right"].trigger()
    assert tabs.currentIndex() == 2
    window.actions_["base"].trigger()
    assert window.store.document.base == window.store.scenario
    window.actions_["delete"].trigger()
    assert tabs.count() == len(first.scenarios)
    while window.store.undo_name:
        window.actions_["undo"].trigger()
    assert window.store.document == first


def test_tabs_choose_a_scenario(qtbot: QtBot, window: MainWindow) -> None:
    tabs = window.top.tabs
    place = tabs.tabRect(1).center()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=place)
    assert window.store.scenario == window.store.document.scenarios[1].id
    qtbot.waitUntil(lambda: there(window.shown).plan.id == window.store.scenario, timeout=20_000)
    assert there(window.shown).base_projection is not None
    assert (
        there(there(window.shown).base_projection).trials == there(window.shown).projection.trials
    )


def test_a_new_tab_has_a_name_that_is_typed_over_at_once(qtbot: QtBot, window: MainWindow) -> None:
    tabs, before = window.top.tabs, window.store.document
    window.top.new_wanted.emit()
    assert tabs.tabText(tabs.currentIndex()) == f"Scenario {len(before.scenarios) + 1}"
    assert there(tabs._editor).hasFocus()
    assert there(tabs._editor).selectedText() == tabs.tabText(tabs.currentIndex())
    QTest.keyClicks(there(tabs._editor), "Hire earlier")
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Return)
    assert window.store.plan.name == "Hire earlier"
    assert len(window.store.document.scenarios) == len(before.scenarios) + 1
    window.top.new_wanted.emit()
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Escape)
    assert window.store.plan.name == f"Scenario {len(before.scenarios) + 2}"


def test_a_tab_that_is_dragged_changes_the_order_as_one_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    tabs = window.top.tabs
    before = tabs.order()
    start, end = tabs.tabRect(0).center(), tabs.tabRect(2).center() + QPoint(30, 0)
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 13):
        QTest.mouseMove(tabs, start + (end - start) * step / 12)
        QApplication.processEvents()
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=end)
    assert tabs.order() == (before[1], before[2], before[0])
    assert tuple(plan.id for plan in window.store.document.scenarios) == tabs.order()
    assert window.store.undo_name == "Reorder scenarios"
    window.actions_["undo"].trigger()
    assert tabs.order() == before
