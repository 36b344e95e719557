"""Undo in the field that a chance is typed into: first what is being typed, then the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.charts.chance_field import ChanceField
from ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def typed(qtbot: QtBot, window: MainWindow, words: str) -> None:
    field = window.page.distribution.field
    window.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window.page.distribution.field, Qt.Key.Key_Z, CTRL)


def test_the_windows_undo_works_from_within_the_field(qtbot: QtBot, window: MainWindow) -> None:
    field, store = window.page.distribution.field, window.store
    goal, before = store.plan.goal.amount, field.value()
    typed(qtbot, window, "80")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert store.plan.goal.amount != goal
    assert field.hasFocus()
    undo(qtbot, window)
    assert store.plan.goal.amount == goal
    shows = pytest.approx(before, abs=1.0)
    qtbot.waitUntil(lambda: field.value() == shows, timeout=10_000)


def test_what_is_being_typed_is_taken_back_first(qtbot: QtBot, window: MainWindow) -> None:
    store = window.store
    goal = store.plan.goal.amount
    typed(qtbot, window, "80")
    QTest.keyClick(window.page.distribution.field, Qt.Key.Key_Return)
    moved = store.plan.goal.amount
    typed(qtbot, window, "6")
    undo(qtbot, window)
    assert store.plan.goal.amount == moved != goal


def test_what_is_being_typed_is_not_written_over(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = ChanceField("chance", "", parent)
    parent.show()
    parent.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.show_chance(0.5)
    assert field.value() == 50.0
    field.selectAll()
    QTest.keyClicks(field, "6")
    field.show_chance(0.33)
    assert field.text().startswith("6")
