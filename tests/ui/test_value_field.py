"""The field of a value: what a person typed is told once, and only where it is another value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.value_field import ValueField

pytestmark = pytest.mark.usefixtures("american")


@pytest.fixture
def field(qtbot: QtBot) -> ValueField:
    made = ValueField("currency/month")
    qtbot.addWidget(made)
    made.show_value(68_000.0, "USD")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def typed(field: ValueField, words: str) -> list[float]:
    """What the field tells when these words are typed over its value and taken with Return."""
    found: list[float] = []
    field.typed.connect(found.append)
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return found


@pytest.mark.parametrize(
    ("words", "told"),
    [("70k", [70_000.0]), ("68k", []), ("$68,000", []), ("0", [0.0]), ("many", []), ("-5", [])],
)
def test_only_another_value_is_told(field: ValueField, words: str, told: list[float]) -> None:
    assert typed(field, words) == told


def test_until_the_plan_says_otherwise_the_value_that_holds_is_shown(field: ValueField) -> None:
    """Who hears of a value may refuse it; `show_value` follows where it is taken."""
    assert typed(field, "70k") == [70_000.0]
    assert field.text() == "$68,000"
    field.show_value(70_000.0, "USD")
    assert field.text() == "$70,000"


def test_what_is_no_value_is_said_and_stands_until_it_is_taken_back(field: ValueField) -> None:
    said: list[str] = []
    field.wrong.connect(said.append)
    assert typed(field, "many") == []
    assert said[-1].startswith("“many” is not a number")
    assert field.text() == "many"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "$68,000"
    assert said[-1] == ""


def test_what_is_being_typed_is_not_written_over(field: ValueField) -> None:
    field.selectAll()
    QTest.keyClicks(field, "7")
    field.show_value(90_000.0, "USD")
    assert field.text() == "7"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "$90,000"
