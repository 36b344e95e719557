"""The goal is typed where its handle stands: in the words of the country, as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.fake_projection import shown
from tests.ui.languages import speaking
from ui.charts.distribution import Distribution
from ui.charts.goal_field import GoalField
from ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def handle(chart: Distribution) -> QPoint:
    """The middle of the goal's handle, on its grip."""
    along = chart.scale_along(chart.plot(QSizeF(chart.size())))
    grip = chart.goal_grip
    return QPoint(round(along.at(chart.goal)) - grip.x(), grip.height() // 2)


def opened(chart: Distribution) -> GoalField:
    QTest.mouseClick(chart.goal_grip, LEFT, pos=handle(chart))
    assert chart.typing.isVisible()
    assert chart.typing.hasFocus()
    return chart.typing


def made_chart(qtbot: QtBot) -> Distribution:
    """A chart on the screen, with a goal to type."""
    made = Distribution()
    qtbot.addWidget(made)
    made.resize(300, 314)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_projection(shown())
    return made


@pytest.fixture
def chart(qtbot: QtBot, american: None) -> Distribution:
    return made_chart(qtbot)


@pytest.mark.parametrize(
    ("typed", "goal"),
    [("15m", 15e6), ("12,500,000", 12.5e6), ("$ 13M", 13e6), ("9750k", 9.75e6), ("1.2bn", 1.2e9)],
)
def test_a_goal_is_typed_over_its_handle(
    qtbot: QtBot, window: MainWindow, typed: str, goal: float
) -> None:
    store, chart = window.store, window.page.distribution
    window.activateWindow()
    before, steps = store.plan.goal.amount, store.undo_name
    field = opened(chart)
    assert field.selectedText() == field.text() == "$12,000,000"
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert store.plan.goal.amount == goal
    assert store.undo_name == "Goal"
    assert not field.isVisible()
    assert chart.goal_grip.hasFocus()
    qtbot.waitUntil(lambda: chart.shown is not None and chart.shown.plan.goal.amount == goal)
    assert chart.goal == goal
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_Z, CTRL)
    assert store.plan.goal.amount == before
    assert store.undo_name == steps


def test_escape_leaves_the_goal_as_it_is(chart: Distribution) -> None:
    told: list[float] = []
    chart.goal_dragged.connect(told.append)
    field = opened(chart)
    QTest.keyClicks(field, "15m")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert (told, chart.goal) == ([], 12e6)
    assert opened(chart).text() == "$12,000,000"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("a lot", "“a lot” is not a number: type it like $12,000,000 / $12M"),
        ("0", "A goal is more than nothing: type it like $12.0M"),
        ("-5m", "-5m is below zero: type 0 or more"),
        ("", "An empty field is not a number: type it like $12,000,000 / $12M"),
    ],
)
def test_what_is_no_goal_is_said_below_in_one_sentence(
    chart: Distribution, typed: str, says: str
) -> None:
    told: list[float] = []
    chart.goal_committed.connect(told.append)
    field = opened(chart)
    QTest.keyClicks(field, typed)
    if not typed:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.accessibleDescription() == field._says.text() == says
    assert field._says.isVisible()
    assert chart.rect().contains(field._says.geometry())
    assert field._says.geometry().top() > field.geometry().bottom()
    assert told == []
    QTest.keyClicks(field, "")
    field.selectAll()
    QTest.keyClicks(field, "14m")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [14e6]
    assert not field._says.isVisible()
    assert field.accessibleDescription() == ""


def test_enter_and_figures_on_the_handle_begin_to_type(chart: Distribution) -> None:
    told: list[float] = []
    chart.goal_committed.connect(told.append)
    chart.goal_grip.setFocus()
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_Return)
    assert chart.typing.isVisible()
    assert told == []
    QTest.keyClick(chart.typing, Qt.Key.Key_Return)  # nothing was typed
    assert (chart.typing.isVisible(), told) == (False, [])
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_1)
    assert chart.typing.text() == "1"
    QTest.keyClicks(chart.typing, "6 million")
    QTest.keyClick(chart.typing, Qt.Key.Key_Return)
    assert told == [16e6]


def test_leaving_the_field_takes_what_was_typed(chart: Distribution) -> None:
    told: list[float] = []
    chart.goal_committed.connect(told.append)
    QTest.keyClicks(opened(chart), "11m")
    chart.field.setFocus()
    assert told == [11e6]
    assert not chart.typing.isVisible()
    assert chart.field.hasFocus()


def test_a_drag_does_not_open_the_field(chart: Distribution) -> None:
    grip, start = chart.goal_grip, handle(chart)
    QTest.mousePress(grip, LEFT, pos=start)
    QTest.mouseMove(grip, start + QPoint(30, 0))
    QTest.mouseRelease(grip, LEFT, pos=start + QPoint(30, 0))
    assert not chart.typing.isVisible()
    assert chart.goal > 12.5e6


def test_a_shaking_click_moves_no_goal(chart: Distribution) -> None:
    told: list[float] = []
    chart.goal_dragged.connect(told.append)
    grip, start = chart.goal_grip, handle(chart)
    QTest.mousePress(grip, LEFT, pos=start)
    QTest.mouseMove(grip, start + QPoint(2, 1))
    QTest.mouseRelease(grip, LEFT, pos=start + QPoint(2, 1))
    assert told == []
    assert chart.typing.isVisible()


def test_the_menu_lets_the_goal_be_typed_from_any_page(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.pages.show_page("assumptions")
    window.actions_["goal"].trigger()
    field = window.page.distribution.typing
    assert window.pages.shown == "plan"
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "10m")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.store.plan.goal.amount == 10e6


def test_escape_in_a_field_does_not_end_the_presentation(qtbot: QtBot, window: MainWindow) -> None:
    window.presenting.start()
    made = there(window.presenting.presentation)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    chart, row = made.distribution, made.levers.rows["paid_search.spend"]
    chart.goal_grip.setFocus()
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_9)
    assert chart.typing.hasFocus()
    QTest.keyClick(chart.typing, Qt.Key.Key_Escape)
    assert chart.typing.isHidden()
    row.field.setFocus()
    QTest.keyClicks(row.field, "7")
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.field.text() == "$56,000"
    assert made.isVisible()
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert window.store.plan.goal.amount == 12e6


def test_what_is_half_typed_is_no_goal_of_another_scenario(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    QTest.keyClicks(opened(window.page.distribution), "13m")
    window.store.show_scenario(window.store.document.scenarios[1].id)
    qtbot.waitUntil(lambda: window.page.distribution.typing.isHidden(), timeout=20_000)
    assert {plan.goal.amount for plan in window.store.document.scenarios} == {12e6}


def test_a_goal_is_typed_in_german(qtbot: QtBot) -> None:
    with speaking("de"):
        made = made_chart(qtbot)
        told: list[float] = []
        made.goal_committed.connect(told.append)
        for words in ("12.500.000", "13,5 Mio.", "14 Mio. $"):
            QTest.keyClicks(opened(made), words)
            QTest.keyClick(made.typing, Qt.Key.Key_Return)
        assert told == [12.5e6, 13.5e6, 14e6]


def test_the_field_stays_within_the_card_at_its_edges(chart: Distribution) -> None:
    for goal in (1e3, 900e9):
        chart.show_projection(shown(1.0, goal, key=str(goal)))
        chart.ask_goal()
        assert chart.rect().contains(chart.typing.geometry())
        assert chart.typing.width() >= chart.typing.wanted_width()
        QTest.keyClick(chart.typing, Qt.Key.Key_Escape)
