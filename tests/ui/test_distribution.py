"""The distribution: the goal is dragged and the chance read, and the other way round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.there import as_a
from tests.ui.fake_projection import shown
from tests.ui.painted import faults
from ui import figures
from ui.charts.chance_field import ChanceField
from ui.charts.distribution import Distribution
from ui.charts.scale import goal_step


@pytest.fixture
def chart(qtbot: QtBot) -> Distribution:
    made = Distribution()
    qtbot.addWidget(made)
    made.resize(300, 314)
    with qtbot.waitExposed(made):
        made.show()
    made.show_projection(shown())
    return made


def drag(qtbot: QtBot, chart: Distribution, target: float) -> None:
    """Drag the goal's handle to an amount with the mouse."""
    grip = chart.goal_grip
    along = chart.scale_along(chart.plot(QSizeF(chart.size())))
    start = QPoint(round(along.at(chart.goal)) - grip.x(), 12)
    end = QPoint(round(along.at(target)) - grip.x(), 12)
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grip, end)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=end)


def test_dragging_the_goal_reads_the_chance_at_once(chart: Distribution, qtbot: QtBot) -> None:
    dragged: list[float] = []
    committed: list[float] = []
    chart.goal_dragged.connect(dragged.append)
    chart.goal_committed.connect(committed.append)
    drag(qtbot, chart, 10e6)
    assert committed == [chart.goal]
    assert dragged[-1] == chart.goal
    assert chart.goal == pytest.approx(10e6, rel=0.02)
    assert chart.shown is not None
    assert chart.chance == chart.shown.projection.chance_at(chart.goal)
    assert chart.chance > chart.shown.projection.chance


def test_a_dropped_goal_stays_until_its_plan_arrives(chart: Distribution, qtbot: QtBot) -> None:
    drag(qtbot, chart, 10e6)
    goal = chart.goal
    assert chart.shown is not None
    chart.show_projection(chart.shown)  # an older plan's better figures
    assert chart.goal == goal
    chart.show_projection(replace(shown(1.0, 11e6), serial=chart.shown.serial + 1))
    assert chart.goal == 11e6


def test_keys_move_the_goal_and_letting_go_commits(chart: Distribution, qtbot: QtBot) -> None:
    committed: list[float] = []
    chart.goal_committed.connect(committed.append)
    chart.goal_grip.setFocus()
    step = chart.goal_grip.step
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_Right)
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_PageDown)
    assert committed[0] == pytest.approx(12e6 + step)
    assert committed[1] == pytest.approx(12e6 - 4 * step)


def test_escape_gives_a_drag_up(chart: Distribution, qtbot: QtBot) -> None:
    committed: list[float] = []
    chart.goal_committed.connect(committed.append)
    chart.goal_grip.setFocus()
    QTest.mousePress(chart.goal_grip, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert chart.goal != 12e6
    QTest.keyClick(chart.goal_grip, Qt.Key.Key_Escape)
    assert chart.goal == 12e6
    QTest.mouseRelease(chart.goal_grip, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert committed == []


def test_dragging_the_chance_reads_the_goal_that_can_be_promised(
    chart: Distribution, qtbot: QtBot
) -> None:
    committed: list[float] = []
    chart.goal_committed.connect(committed.append)
    chart.chance_grip.setFocus()
    here = chart.chance_grip.value()
    for _ in range(80 - here):
        QTest.keyPress(chart.chance_grip, Qt.Key.Key_Right)
    QTest.keyRelease(chart.chance_grip, Qt.Key.Key_Right)
    assert chart.shown is not None
    promised = chart.shown.projection.amount_at(0.8)
    assert committed[-1] == pytest.approx(promised, rel=0.005)
    assert committed[-1] <= promised
    assert chart.chance >= 0.8


def test_a_typed_chance_gives_its_goal(chart: Distribution, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.goal_committed) as caught:
        chart.field.setFocus()
        chart.field.selectAll()
        QTest.keyClicks(chart.field, "90")
        QTest.keyClick(chart.field, Qt.Key.Key_Return)
    assert chart.shown is not None
    assert chart.shown.projection.chance_at(caught.args[0]) == pytest.approx(0.9, abs=0.01)


@pytest.mark.parametrize(
    ("chance", "words"),
    [(0.9981, "> 99 %"), (1.0, "100 %"), (0.0012, "< 1 %"), (0.0, "0 %"), (0.505, "51 %")],
)
def test_the_field_says_a_chance_as_the_headline_does(
    chart: Distribution, chance: float, words: str
) -> None:
    told: list[float] = []
    field = chart.field
    field.typed.connect(told.append)
    field.show_chance(0.6)
    field.show_chance(chance)
    assert field.text() == figures.share(chance) == words.replace(" ", figures.SPACE)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)  # nothing was typed
    assert (told, field.text()) == ([], figures.share(chance))
    field.selectAll()
    QTest.keyClicks(field, "80")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [0.8]


def test_a_part_of_what_is_shown_can_be_typed_over(chart: Distribution) -> None:
    field = chart.field
    field.show_chance(0.9981)
    field.setFocus()
    field.lineEdit().setCursorPosition(4)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_5)
    assert field.text() == "> 95 %".replace(" ", figures.SPACE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 95.0
    field.show_chance(0.9951)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 99.0


def test_the_line_itself_can_be_dragged(chart: Distribution, qtbot: QtBot) -> None:
    plot = chart.plot(QSizeF(chart.size()))
    at = QPoint(round(chart.scale_along(plot).at(12e6)), round(plot.top + 60))
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(chart, at + QPoint(40, 0))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))
    assert chart.goal > 13e6


def test_bars_stay_put_while_a_lever_is_dragged(chart: Distribution) -> None:
    assert chart.bins is not None
    before = chart.bins.edges
    for scale in (1.02, 0.99, 1.04, 0.98):
        chart.show_projection(shown(scale))
        assert chart.bins.edges == before


def test_the_table_adds_up_to_nearly_all_futures(chart: Distribution) -> None:
    numbers = chart.numbers()
    assert numbers is not None
    parts = [row[2] for row in numbers.rows]
    assert 0.99 < sum(part for part in parts if isinstance(part, float)) <= 1.0
    chances = [as_a(float, row[3]) for row in numbers.rows]
    assert chances == sorted(chances, reverse=True)


def test_reach_and_miss_are_spoken(chart: Distribution) -> None:
    assert "$12.0M" in chart.spoken()
    assert chart.goal_grip.accessibleName() == "Goal"


@pytest.mark.parametrize(("amount", "scale"), [(1e3, 1.0), (1e12, 1.0), (12e6, 0.01), (12e6, 40.0)])
def test_goals_near_and_far_can_be_drawn(chart: Distribution, amount: float, scale: float) -> None:
    chart.show_projection(shown(scale, amount, key="x"))
    assert faults(chart) == []


def test_steps_of_the_goal_are_round() -> None:
    assert goal_step(15e6) == 100e3
    assert goal_step(3e3) == 20.0
    assert goal_step(0.0) == 1.0


@pytest.mark.parametrize(("words", "percent"), [("150", 100), ("62.4", 62), ("7", 7), ("-5", 50)])
def test_no_digit_of_a_typed_chance_is_dropped(qtbot: QtBot, words: str, percent: float) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = ChanceField("chance", "", parent)
    field.setLocale(QLocale("en_US"))
    field.setValue(50)
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == percent


def test_the_table_has_the_goal_in_its_place(chart: Distribution) -> None:
    numbers = chart.numbers()
    assert numbers is not None
    places = [index for index, row in enumerate(numbers.rows) if row[-1] == "Goal"]
    assert len(places) == 1
    amount, _, _, chance, _ = numbers.rows[places[0]]
    assert (amount, chance) == (chart.goal, chart.chance)
    amounts = [as_a(float, row[0]) for row in numbers.rows]
    assert amounts == sorted(amounts)
