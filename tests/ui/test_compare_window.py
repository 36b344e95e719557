"""Assumptions and comparison inside the window: keys, undo, the last good projection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.asking import Asking
from ui.charts.view import State
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE = 30_000  # milliseconds


class Discarding(Asking):
    """Throws changes away without a dialog."""

    def about_unsaved(self, name: str) -> Literal["discard"]:
        """The answer."""
        return "discard"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    QLocale.setDefault(QLocale("en_US"))
    monkeypatch.setattr("ui.main_window.Asking", Discarding)
    made = MainWindow(sample_document(), Settings(tmp_path / "s.ini"), tmp_path / "recovery")
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.shown is not None, timeout=PATIENCE)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=PATIENCE)
    made.deleteLater()
    QLocale.setDefault(QLocale.system())


def press(window: MainWindow, key: str) -> None:
    window.actions_[key].trigger()
    QApplication.processEvents()


def test_an_assumption_is_edited_projected_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.projector.busy, timeout=PATIENCE)
    assert window.shown is not None
    before = window.shown.projection.chance
    press(window, "page_assumptions")
    view = window.more.assumptions
    assert view.page.table is not None
    model = view.page.table.model
    column = [held.way for held in model.columns].index("to_win")
    assert model.setData(model.index(0, column), "35 / 40 / 45 %")
    assert window.store.undo_name == "Paid search · Opportunity to win"
    qtbot.waitUntil(lambda: not window.projector.busy, timeout=PATIENCE)
    assert window.shown.projection.chance > before + 0.02
    press(window, "undo")
    assert view.plan == window.store.plan
    assert model.index(0, column).data().startswith("24 / 27.5 / 31")


def test_a_plan_with_problems_keeps_its_last_good_projection(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not window.projector.busy, timeout=PATIENCE)
    good = window.shown
    press(window, "page_assumptions")
    view = window.more.assumptions
    view.show_section("goal")
    field: Any = view.page.bodies["goal"].form.fields["goal.by"]
    field.selectAll()
    QTest.keyClicks(field, "2026-12-31")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.fan.state is State.PROBLEM, timeout=PATIENCE)
    assert window.shown is good
    assert view.warning.isVisible()
    assert "first day" in view.page.bodies["goal"].form.sentence("goal.by")
    press(window, "undo")
    qtbot.waitUntil(lambda: window.page.fan.state is not State.PROBLEM, timeout=PATIENCE)
    assert not view.warning.isVisible()


def test_scenarios_are_compared_and_follow_edits(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "page_compare")
    view = window.more.compare
    qtbot.waitUntil(lambda: len(view.fans.projections) == 3, timeout=PATIENCE)
    first = view.sentences.text()
    assert "“Hire two reps” beats “Base plan” in" in first
    row = next(k for k, held in enumerate(view.side._listed) if held and held.name == "Events")
    view.side.table.setCurrentIndex(view.side.table.grid_model.index(row, 3))
    view.side.fill_menu()
    view.side.menu.actions()[0].trigger()
    assert window.store.undo_name == "Copy Events of More search, two reps to Base plan"
    qtbot.waitUntil(lambda: view.sentences.text() != first, timeout=PATIENCE)
    press(window, "undo")
    qtbot.waitUntil(lambda: view.sentences.text() == first, timeout=PATIENCE)


def test_what_boards_ask_from_the_menu_is_compared_at_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    questions = window.actions_.menus["what_if"].actions()
    assert len(questions) == 4
    questions[1].trigger()
    assert window.pages.shown == "compare"
    assert window.store.plan.name == "Two leave · Base plan"
    view = window.more.compare
    qtbot.waitUntil(lambda: len(view.fans.projections) == 4, timeout=PATIENCE)
    assert "“Base plan” beats “Two leave · Base plan”" in view.sentences.text()
    press(window, "undo")
    assert len(window.store.document.scenarios) == 3


def test_the_keyboard_goes_round_the_parts_of_each_page(window: MainWindow) -> None:
    for page, count in (("page_assumptions", 4), ("page_compare", 5)):
        press(window, page)
        window.top.tabs.setFocus()
        met = []
        for _ in range(count):
            met.append(QApplication.focusWidget())
            press(window, "next_part")
        assert QApplication.focusWidget() is window.top.tabs
        assert len(set(map(id, met))) == count
    press(window, "page_plan")
    assert window.pages.shown == "plan"
