"""Every action stands in a menu with its keys, and no keys mean two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from simulator.levers import levers
from ui.main_window import MainWindow

WITHOUT = ("language_", "motion_", "licences", "about")  # rarely wanted, and chosen from the menu


def in_menus(menu: QMenu) -> list[QAction]:
    """The actions of a menu and of the menus below it."""
    found = []
    for action in menu.actions():
        below = action.menu()
        found += in_menus(below) if isinstance(below, QMenu) else [action]
    return found


def test_every_action_has_its_keys_in_a_menu(window: MainWindow) -> None:
    bar = [action.menu() for action in window.menuBar().actions()]
    there = [one for menu in bar if isinstance(menu, QMenu) for one in in_menus(menu)]
    named = {one.objectName(): one for one in there if one.objectName()}
    assert len(named) > 40
    without = {key for key, action in named.items() if action.shortcut().isEmpty()}
    assert all(key.startswith(WITHOUT) for key in without), without


def test_no_keys_mean_two_things(window: MainWindow) -> None:
    of_window = [
        one.shortcut()
        for one in window.findChildren(QAction)
        if one.parent() is window and not one.shortcut().isEmpty()
    ]
    of_cards = {
        one.shortcut().toString()
        for view in window.page.views
        for one in view.actions()
        if not one.shortcut().isEmpty()
    }
    texts = [keys.toString() for keys in of_window]
    assert len(texts) == len(set(texts))
    assert not of_cards & set(texts)
    assert QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_B).toString() in texts


def test_keys_do_what_the_menu_says(qtbot: QtBot, window: MainWindow) -> None:
    other = next(one for one in window.store.document.scenarios if one.id != window.store.scenario)
    window.store.show_scenario(other.id)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_B, control)
    assert window.store.document.base == other.id
    QTest.keyClick(window, Qt.Key.Key_Delete, control | shift)
    assert other.id not in {one.id for one in window.store.document.scenarios}
    QTest.keyClick(window, Qt.Key.Key_Z, control)
    assert other.id in {one.id for one in window.store.document.scenarios}


def test_the_chart_is_switched_by_keys_and_the_menu_says_which_is_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    toggle, actions = window.page.fan.toggle, window.actions_
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    assert actions["chart_to_date"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_P, control | shift)
    assert toggle.index == 1
    assert actions["chart_per_quarter"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_T, control)
    assert toggle.index == 0
    QTest.mouseClick(toggle.buttons[1], Qt.MouseButton.LeftButton)
    assert actions["chart_per_quarter"].isChecked()
    assert not actions["chart_to_date"].isChecked()
    toggle.buttons[1].setFocus()
    QTest.keyClick(toggle.buttons[1], Qt.Key.Key_Left)
    assert toggle.index == 0
    assert actions["chart_to_date"].isChecked()


@pytest.mark.parametrize("left_by", ["next", "duplicate", "tab"])
def test_a_value_that_is_still_typed_counts_when_the_scenario_is_left(
    window: MainWindow, left_by: str
) -> None:
    key, row = next(iter(window.page.levers.rows.items()))
    window.activateWindow()
    row.field.setFocus()
    row.field.selectAll()
    QTest.keyClicks(row.field, "61000")
    first = window.store.plan.id
    if left_by == "tab":
        window.top.tabs.setCurrentIndex(1)
    else:
        window.actions_[left_by].trigger()
    assert window.store.plan.id != first
    left = window.store.document.scenario(first)
    assert next(one.value for one in levers(left) if one.id == key) == 61_000
