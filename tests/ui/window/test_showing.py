"""Which figures the window shows, and which it does not, whatever goes wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from simulator.assumption import known
from simulator.files.document import dumps
from tests.there import there
from tests.ui.window.acting import answers, settle
from ui.file_flow import sample_document
from ui.main_window import MainWindow


def test_a_dead_computing_thread_is_said_with_its_details(qtbot: QtBot, window: MainWindow) -> None:

    window.projector.restarted.emit("Traceback\nRuntimeError: a fault of the program")
    assert "started again" in window.banner.words
    copy = next(b for b in window.banner.findChildren(QPushButton) if b.text() == "Copy details")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "a fault of the program" in QGuiApplication.clipboard().text()


def test_a_plan_that_cannot_be_projected_keeps_the_last_good_figures(
    qtbot: QtBot, window: MainWindow
) -> None:

    settle(qtbot, window)
    good = window.shown
    plan = window.store.plan
    first = replace(plan.sources[0], to_win=known(1.4))
    window.store.edit_plan("Win rate", replace(plan, sources=(first, *plan.sources[1:])))
    qtbot.waitUntil(lambda: bool(window.banner.words), timeout=20_000)
    assert "Paid search · Opportunity to win: 140" in window.banner.words
    window.banner._action.click()
    assert window.pages.shown == "assumptions"
    view = window.more.assumptions
    assert view.sections[view.list.currentRow()].key == "sources"
    assert view.troubled
    assert not window.banner.words  # said once, and nothing moves the table
    window.pages.show_page("plan")
    assert "cannot be projected" in window.banner.words
    assert window.shown is good
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not window.banner.words, timeout=20_000)


def test_figures_of_another_company_do_not_stand_beside_a_plan_that_cannot_be_projected(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    settle(qtbot, window)
    bad = answers(window).path = tmp_path / "bad.json"
    text = dumps(sample_document()).replace(b'"low": 0.27', b'"low": 0.99')
    bad.write_bytes(text)
    window.actions_["open"].trigger()
    qtbot.waitUntil(lambda: "cannot be projected" in window.banner.words, timeout=20_000)
    settle(qtbot, window)
    assert window.shown is None
    assert not any(view.filled for view in window.page.views)
    assert window.page.scorecard.table.isHidden()
    window.files.sample()
    qtbot.waitUntil(lambda: window.shown is not None, timeout=20_000)
    assert all(view.filled for view in window.page.views)
    assert not window.page.scorecard.table.isHidden()


def test_figures_of_a_scenario_that_was_left_are_not_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    left = there(window.shown)
    window.store.show_scenario(window.store.document.scenarios[1].id)
    qtbot.waitUntil(lambda: there(window.shown).plan.id == window.store.scenario, timeout=20_000)
    settle(qtbot, window)
    present = window.shown
    window.projector.ready.emit(left)
    assert window.shown is present
