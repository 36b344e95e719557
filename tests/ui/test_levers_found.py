"""A lever that was found is reached from the search without the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.levers.panel import LeverPanel

pytestmark = pytest.mark.usefixtures("american")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_the_first_lever_found_gets_the_keyboard(
    panel: LeverPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.begin_search()
    field = panel.search.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "account")
    QTest.keyClick(field, key)
    assert panel.rows["ae.people"].slider.hasFocus()


def test_nothing_found_leaves_the_keyboard_in_the_search(panel: LeverPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.begin_search()
    field = panel.search.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "no such lever")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.hasFocus()
