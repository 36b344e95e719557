"""A goal that is hardly meant is taken, and a quiet sentence beside the field says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.there import as_a
from tests.ui.fake_projection import shown
from ui import theme
from ui.assumptions.fields import ChoiceField, TextField
from ui.assumptions.view import AssumptionsView
from ui.charts.distribution import Distribution
from ui.far_goal import far_from_before, far_from_middle
from ui.file_flow import sample_document
from ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("american")
NINE = "$9.00 is far below the goal of before, $12.0M: check that it is meant."


def test_only_what_is_a_thousand_times_off_is_far() -> None:
    for near in (12_001.0, 12e6, 11.9e9):
        assert far_from_before(near, 12e6, "USD") == ""
        assert far_from_middle(near, 12e6, "USD") == ""
    assert far_from_before(9.0, 12e6, "USD") == NINE
    assert far_from_before(12e9, 12e6, "USD").startswith("$12.0bn is far above the goal of before")
    assert far_from_middle(9.0, 12e6, "USD").startswith("$9.00 is far below what half of all")
    assert far_from_middle(9.0, 0.0, "USD") == ""


def test_a_goal_that_misses_its_millions_is_taken_and_told(
    qtbot: QtBot, window: MainWindow
) -> None:
    store, chart = window.store, window.page.distribution
    window.activateWindow()
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_9)
    QTest.keyClick(chart.typing, Qt.Key.Key_Return)
    assert store.plan.goal.amount == 9.0
    qtbot.waitUntil(chart._far.isVisible, timeout=20_000)
    assert chart._far.text() == f"▲ {NINE}"
    assert theme.current().watch.name() in chart._far.styleSheet()
    assert chart.spoken().endswith(NINE)
    assert chart._far.y() > chart.goal_grip.geometry().bottom()
    store.undo()
    qtbot.waitUntil(chart._far.isHidden, timeout=20_000)
    assert NINE not in chart.spoken()
    store.redo()
    qtbot.waitUntil(chart._far.isVisible, timeout=20_000)
    QTest.mouseClick(chart._far, Qt.MouseButton.LeftButton)  # read and done
    assert chart._far.isHidden()


def test_a_plan_that_is_opened_with_such_a_goal_says_so_too(qtbot: QtBot) -> None:
    chart = Distribution()
    qtbot.addWidget(chart)
    chart.resize(300, 314)
    chart.show_projection(shown(1e6, 9.0))
    assert "far below what half of all futures reach" in chart._far.text()
    chart.show_projection(shown(1.0, 11e6))
    assert chart._far.text() == ""


def test_in_the_assumptions_it_is_told_below_the_field(qtbot: QtBot) -> None:
    view = AssumptionsView()
    qtbot.addWidget(view)
    document = sample_document()
    view.show_plan(document, document.base_plan)
    view.show_section("goal")
    body = view.page.bodies["goal"]
    field = as_a(TextField, body.form.fields["goal.amount"])
    field.setText("9")
    field.setModified(True)
    field.accept()
    assert view.plan is not None
    assert view.plan.goal.amount == 9.0
    assert body.form.sentence("goal.amount") == NINE
    assert view.list.item(view.list.currentRow()).text() == "Goal and calendar"  # no fault
    view.show_plan(document, document.base_plan)
    assert body.form.sentence("goal.amount") == ""


def test_amounts_of_another_metric_are_told_where_it_is_changed(qtbot: QtBot) -> None:
    """The goal and its milestones keep their amounts: what these count has changed."""
    view = AssumptionsView()
    qtbot.addWidget(view)
    document = sample_document()
    view.show_plan(document, document.base_plan)
    view.show_section("goal")
    form = view.page.bodies["goal"].form
    metric = as_a(ChoiceField, form.fields["goal.metric"])
    metric.committed.emit("arr")
    assert form.sentence("goal.metric") == (
        "The amounts of the goal and its milestones were of “New bookings” and now count as "
        "“ARR”: check them."
    )
    view._commit("goal.amount", 30e6)
    assert form.sentence("goal.metric") == (
        "The milestones’ amounts were of “New bookings” and now count as “ARR”: check them."
    )
    metric.committed.emit("revenue")
    assert "now count as “Recognised revenue”" in form.sentence("goal.metric")
    assert view.plan is not None
    own = tuple(replace(one, amount=2 * one.amount) for one in view.plan.goal.milestones)
    view._commit("goal.milestones", own)
    assert form.sentence("goal.metric") == ""
    view.show_plan(document, document.base_plan)  # all of it is taken back
    assert form.sentence("goal.metric") == ""
    metric.committed.emit("arr")
    metric.committed.emit("bookings")
    assert form.sentence("goal.metric") == ""
