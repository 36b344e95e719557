"""The field of a scenario's name goes when it is left, and when its scenario goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from tests.ui.fake_projection import plan
from ui.scenarios.tabs import ScenarioTabs


def made(*keys: str) -> Document:
    scenarios = tuple(plan(name=f"Plan {key}", key=key) for key in keys)
    return Document(name="D", scenarios=scenarios, base=keys[0])


def opened(qtbot: QtBot) -> tuple[QWidget, ScenarioTabs, QLineEdit]:
    window, tabs, other = QWidget(), ScenarioTabs(), QLineEdit()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(tabs)
    layout.addWidget(other)
    tabs.take(made("a", "b"), "b")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, tabs, other


def fields(tabs: ScenarioTabs) -> list[QLineEdit]:
    return [field for field in tabs.findChildren(QLineEdit) if field.isVisible()]


def test_the_field_goes_when_it_is_left_as_it_was(qtbot: QtBot) -> None:
    _window, tabs, other = opened(qtbot)
    told: list[tuple[str, str]] = []
    tabs.renamed.connect(lambda *said: told.append(said))
    tabs.name_new("b")
    assert len(fields(tabs)) == 1
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not fields(tabs)
    assert other.hasFocus()
    assert told == [("b", "Plan b")]


def test_what_was_typed_counts_when_the_field_is_left(qtbot: QtBot) -> None:
    _window, tabs, other = opened(qtbot)
    told: list[tuple[str, str]] = []
    tabs.renamed.connect(lambda *said: told.append(said))
    tabs.begin_rename()
    QTest.keyClicks(fields(tabs)[0], "More reps")
    other.setFocus()
    assert not fields(tabs)
    assert other.hasFocus()
    assert told == [("b", "More reps")]


def test_the_tabs_have_the_focus_after_return_and_after_escape(qtbot: QtBot) -> None:
    _window, tabs, _ = opened(qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        tabs.begin_rename()
        QTest.keyClick(fields(tabs)[0], key)
        assert not fields(tabs)
        assert tabs.hasFocus()


def test_the_field_goes_with_its_scenario(qtbot: QtBot) -> None:
    _window, tabs, _ = opened(qtbot)
    told: list[tuple[str, str]] = []
    tabs.renamed.connect(lambda *said: told.append(said))
    tabs.begin_rename()
    tabs.take(made("a"), "a")
    assert not fields(tabs)
    assert not told
