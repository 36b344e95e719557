"""The fan chart: what it reads off, how its axis behaves, its table and its states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.languages import Speech, speaking
from tests.ui.painted import faults, noted
from ui.charts.fan import FanChart
from ui.charts.view import State


@pytest.fixture
def chart(qtbot: QtBot) -> FanChart:
    made = FanChart()
    qtbot.addWidget(made)
    made.resize(760, 314)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_before_anything_is_shown_it_says_so(chart: FanChart) -> None:
    assert chart.state is State.NOTHING
    assert chart.numbers() is None
    assert chart.spoken() == ""
    assert not chart.grab().isNull()


def test_the_axis_stays_while_values_wander_and_shrinks_when_they_settle(chart: FanChart) -> None:
    chart.show_projection(shown(1.6))
    high = chart.span.high
    for scale in (1.0, 0.7, 1.2, 0.6):
        chart.show_projection(shown(scale))
        assert chart.span.high == high
    assert chart.settled()
    assert chart.span.high < high


def test_another_scenario_has_its_own_axis(chart: FanChart) -> None:
    chart.show_projection(shown(1.0, 12e6))
    chart.show_projection(shown(1.0, 12e3, key="c", name="Tiny"))
    assert chart.span.high < 30e3


def test_the_pointer_reads_the_week_under_it(chart: FanChart, qtbot: QtBot) -> None:
    chart.show_projection(shown())
    plot = chart.plot(QSizeF(chart.size()))
    assert chart.series is not None
    x = plot.left + plot.width * chart.series.xs[20]
    QTest.mouseMove(chart, QPoint(round(x), round(plot.top + 40)))
    assert chart.read == 20
    assert "P50" in chart.accessibleDescription()
    QTest.mouseMove(chart, QPoint(2, 2))
    assert chart.read is None


def test_the_keys_read_week_by_week(chart: FanChart, qtbot: QtBot) -> None:
    chart.show_projection(shown())
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.read == 1
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.series is not None
    assert chart.read == len(chart.series.xs) - 1
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.read is None


def test_the_table_has_the_quantiles_of_every_week(chart: FanChart) -> None:
    moment = shown()
    chart.show_projection(moment)
    numbers = chart.numbers()
    assert numbers is not None
    assert len(numbers.rows) == moment.plan.weeks + 1  # with the first day, where a flow is 0
    first, last = numbers.rows[0], numbers.rows[-1]
    assert first[0] == date(2026, 12, 31)
    assert first[4] == 0.0
    assert last[0] == date(2027, 12, 31)
    assert last[4] == pytest.approx(float(moment.projection.quantiles[50][-1]))
    assert [column.title for column in numbers.columns][1:8] == [
        "P5", "P10", "P25", "P50", "P75", "P90", "P95",
    ]  # fmt: skip


def test_per_quarter_shows_what_each_quarter_adds(chart: FanChart, qtbot: QtBot) -> None:
    moment = shown()
    chart.show_projection(moment)
    QTest.mouseClick(chart.toggle.buttons[1], Qt.MouseButton.LeftButton)
    numbers = chart.numbers()
    assert numbers is not None
    assert [row[0] for row in numbers.rows] == ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]
    assert numbers.rows[1][4] == pytest.approx(moment.projection.quarters[1].quantiles[50])
    assert chart.span.high < 8e6


def test_a_level_far_above_zero_does_not_start_at_zero(chart: FanChart) -> None:
    chart.show_projection(shown(1.0, 40e6, metric="arr"))
    assert chart.span.low > 10e6


def test_a_problem_keeps_the_last_good_figures(chart: FanChart) -> None:
    chart.show_projection(shown())
    before = chart.spoken()
    chart.show_state(State.PROBLEM, "The goal lies before the plan's start.")
    assert chart.muted
    assert chart.spoken() == before
    assert "before the plan" in chart.toolTip()
    chart.show_projection(shown())
    assert not chart.muted


def test_computing_fades_only_after_a_while(chart: FanChart, qtbot: QtBot) -> None:
    chart.show_projection(shown())
    chart.show_state(State.COMPUTING)
    assert not chart.muted
    qtbot.waitUntil(lambda: chart.muted, timeout=3000)


@pytest.mark.parametrize("weeks", [13, 52, 156])
@pytest.mark.parametrize("amount", [900.0, 12e6, 7.5e11])
def test_any_plan_can_be_drawn(chart: FanChart, weeks: int, amount: float) -> None:
    by = date.fromordinal(date(2027, 1, 1).toordinal() + 7 * weeks - 1)
    chart.show_projection(shown(1.0, amount, by=by, name="A" * 300))
    for index in (0, 1):
        chart.toggle.choose(index)
        assert faults(chart, frozenset({"A" * 300})) == []


def test_a_drag_paints_each_moment_once(
    chart: FanChart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart.show_projection(shown())
    painted: list[int] = []
    draw = chart.live

    def noting(painter: QPainter, size: QSizeF) -> None:
        painted.append(1)
        draw(painter, size)

    monkeypatch.setattr(chart, "live", noting)
    for scale in (1.01, 1.02, 1.03):
        chart.show_state(State.COMPUTING)
        qtbot.wait(1)
        chart.show_projection(shown(scale))
        qtbot.wait(1)
    assert 1 <= len(painted) <= 4


def test_the_keyboard_is_seen_where_it_is(chart: FanChart, qtbot: QtBot) -> None:
    chart.show_projection(shown())
    edge = QPoint(chart.width() // 2, 1)
    chart.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = chart.grab().toImage().pixelColor(edge)
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.hasFocus()
    assert chart.grab().toImage().pixelColor(edge) != plain


def test_a_goal_that_lies_off_the_axis_is_named(chart: FanChart) -> None:
    chart.show_projection(shown(1.0, 12e6))
    chart.span.low, chart.span.high = 20e6, 40e6
    with noted() as texts:
        chart.grab()
    assert "Goal $12.0M: below this chart" in [text.words for text in texts]


def test_the_table_has_the_milestones_in_their_weeks(chart: FanChart) -> None:
    moment = shown()
    chart.show_projection(moment)
    numbers = chart.numbers()
    assert numbers is not None
    assert [column.title for column in numbers.columns][-2:] == ["Milestone", "Its chance"]
    found = [(row[0], *row[-2:]) for row in numbers.rows if row[-2] is not None]
    assert len(found) == 3
    for (day, amount, chance), milestone in zip(found, moment.projection.milestones, strict=True):
        assert (amount, chance) == (milestone.amount, milestone.chance)
        assert isinstance(day, date)
        assert 0 <= (day - milestone.by).days < 7


def test_the_tab_key_goes_from_left_to_right(chart: FanChart, qtbot: QtBot) -> None:
    chart.show_projection(shown())
    chart.activateWindow()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reached[0] is chart
    assert reached[1] in chart.toggle.buttons
    assert reached[2] is chart.more
    across = [part.mapTo(chart, QPoint(0, 0)).x() for part in reached[1:]]
    assert across == sorted(across)


@pytest.mark.parametrize("which", ["en", "de", "longer"])
@pytest.mark.parametrize("wide", [380, 470, 560, 660, 900])
def test_what_the_bands_are_is_said_in_whole_words(qtbot: QtBot, which: Speech, wide: int) -> None:
    with speaking(which):
        chart = FanChart()
        qtbot.addWidget(chart)
        chart.resize(wide, 314)
        for moment in (shown(), replace(shown(), base_projection=None)):
            chart.show_projection(moment)
            with noted() as found:
                chart.grab()
            assert not [one.words for one in found if "—" in one.words and "…" in one.words]
        assert [one.words for one in found if "%" in one.words and "—" in one.words] or wide < 600
