"""The shared scorecard: rows of both teams, sorting, copying, explanations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.decisions.insight import Insight
from simulator.sources import Team
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.painted import noted
from ui import theme
from ui.scorecard.columns import At, heads, widths
from ui.scorecard.view import Scorecard
from ui.scorecard.whole_rows import whole_rows

TRIP = SimpleNamespace(threshold=8200.0, by=date(2027, 2, 28), chance=0.31, error=0.012)
FOUND = SimpleNamespace(
    tells={"s0": (0.33, 0.02), "appointments": (0.71, 0.02)},
    tripwires={"s0": TRIP},
    needs={"s0": 10_300.0},
    prices={},
)
INSIGHT = cast(Insight, FOUND)


@pytest.fixture
def card(qtbot: QtBot) -> Scorecard:
    made = Scorecard()
    qtbot.addWidget(made)
    made.resize(1080, 260)
    with qtbot.waitExposed(made):
        made.show()
    return made


def text(card: Scorecard, row: int, column: At) -> str:
    return str(card.model.index(row, column).data())


def names(card: Scorecard) -> list[str]:
    return [text(card, row, At.NAME) for row in range(card.model.rowCount())]


def test_marketing_comes_first_and_unknown_figures_are_dashes(card: Scorecard) -> None:
    card.show_projection(shown())
    assert [row.team for row in card.model.rows] == ["marketing"] * 3 + ["sales"] * 3
    for column in (At.ACTUAL, At.PACE):
        assert text(card, 0, column) == "–"
    assert text(card, 0, At.TARGET) == "3,000"
    assert "No actuals yet" in card.model.index(0, At.PACE).data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_not_found_out_yet_is_no_dash(card: Scorecard) -> None:
    card.show_projection(shown())
    for column in (At.NEEDS, At.TELLS, At.TRIPS):
        assert text(card, 0, column) == "…"
        said = card.model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        assert "worked out" in said
    card.show_projection(replace(shown(), insight=INSIGHT))
    for column in (At.NEEDS, At.TELLS, At.TRIPS):
        assert text(card, 2, column) == "–"


def test_what_was_found_out_fills_the_columns(card: Scorecard) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    assert text(card, 0, At.NEEDS) == "10,300"
    assert text(card, 0, At.TELLS).startswith("33")
    assert text(card, 0, At.TRIPS).startswith("below 8,200 by 28 Feb: 31")
    help_words = card.model.index(0, At.TRIPS).data(Qt.ItemDataRole.ToolTipRole)
    assert help_words.startswith("In futures where website visits are below 8,200 a week by 28 Feb")
    assert not card.grab().isNull()


def test_a_click_on_a_head_sorts_and_unknown_comes_last(card: Scorecard, qtbot: QtBot) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    header = card.table.horizontalHeader()
    x = header.sectionViewportPosition(At.TELLS) + 20
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    tells = [row.tells for row in card.model.rows]
    assert tells[:2] == [0.71, 0.33]
    assert tells[2:] == [None] * 4


def test_sorting_by_keyboard_does_what_a_click_on_the_head_does(
    card: Scorecard, qtbot: QtBot
) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    in_order = names(card)
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(0, At.PLAN))
    QTest.keyClick(card.table, Qt.Key.Key_Left)
    keys = (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(card.table, *keys)
    assert names(card) == sorted(in_order[:3]) + sorted(in_order[3:])  # by team, then by name
    card.table.setCurrentIndex(card.model.index(2, At.PLAN))
    chosen = text(card, 2, At.NAME)
    for down in (False, True):
        QTest.keyClick(card.table, *keys)
        plans = [row.plan for row in card.model.rows]
        assert plans == sorted(plans, reverse=down)
        assert text(card, card.table.currentIndex().row(), At.NAME) == chosen
    QTest.keyClick(card.table, *keys)
    assert names(card) == in_order


def test_actuals_and_pace_are_copied_too_and_are_empty(card: Scorecard) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    card.more.copy_numbers()
    heads_, first, *_ = QGuiApplication.clipboard().text().splitlines()
    cells = dict(zip(heads_.split("\t"), first.split("\t"), strict=True))
    assert (cells["Last 4 weeks"], cells["Pace"]) == ("", "")
    assert float(cells["Goal needs"]) == 10_300


def test_rows_keep_their_place_while_figures_change(card: Scorecard) -> None:
    card.show_projection(shown(1.0))
    card.table.sortByColumn(At.PLAN, Qt.SortOrder.DescendingOrder)
    before = names(card)
    told: list[int] = []
    card.model.dataChanged.connect(lambda first, last: told.append(first.column()))
    card.show_projection(shown(1.4))
    assert names(card) == before
    assert set(told) == {At.PLAN, At.EXPECTED}
    told.clear()
    card.show_projection(shown(1.4))
    assert told == []


def test_ctrl_c_copies_the_selected_rows_or_all(card: Scorecard, qtbot: QtBot) -> None:
    card.show_projection(shown())
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7
    assert lines[0].split("\t")[0] == "Leading indicator"
    card.table.selectRow(1)
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[1].split("\t")[0] == "PPC clicks"


def test_every_head_and_cell_explains_itself(card: Scorecard) -> None:
    card.show_projection(shown())
    for column in At:
        words = card.model.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        assert words.endswith(".")
        for row in range(card.model.rowCount()):
            index = card.model.index(row, column)
            assert index.data(Qt.ItemDataRole.ToolTipRole)
            assert index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("room", [500, 907, 1053, 1900])
def test_columns_fill_the_width(room: int) -> None:
    found = widths(room, 1.0)
    least = sum(head.least for head in heads().values())
    assert sum(found) == max(room, least)
    assert found[-1] <= heads()[At.TRIPS].most + len(At)  # more room is for all columns


def test_forty_sources_with_long_names(card: Scorecard) -> None:
    moment = shown(sources=40)
    many = FakeProjection(
        moment.plan,
        indicator_names=tuple((f"Source {k} {'long ' * 30}", "marketing") for k in range(40)),
    )
    card.show_projection(replace(moment, projection=standing_in(many)))
    assert card.model.rowCount() == 40
    assert not card.grab().isNull()


def test_what_was_found_out_stays_while_a_lever_is_dragged(card: Scorecard) -> None:
    card.show_projection(replace(shown(1.0), insight=INSIGHT))
    card.show_projection(shown(1.1))
    assert text(card, 0, At.NEEDS) == "10,300"
    assert all(row.stale for row in card.model.rows)
    card.show_projection(replace(shown(1.1), insight=INSIGHT))
    assert not any(row.stale for row in card.model.rows)
    card.show_projection(shown(1.1, key="c", name="Another scenario"))
    assert text(card, 0, At.NEEDS) == "…"


def test_what_was_found_out_is_not_shown_of_another_document(card: Scorecard) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    card.forget()
    card.show_projection(shown())  # a plan of the same identity
    assert text(card, 0, At.NEEDS) == "…"


def test_an_indicator_that_is_new_waits_for_what_is_found_out(card: Scorecard) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    card.show_projection(shown(1.1))
    found = {row.id: row.waits for row in card.model.rows}
    assert not found["s0"]
    assert found["s1"]


def test_a_target_below_what_the_goal_needs_is_marked(card: Scorecard) -> None:
    card.show_projection(replace(shown(), insight=INSIGHT))
    assert card.model.rows[0].target_is_short  # 3,000 against 10,300
    assert not card.model.rows[1].target_is_short
    words = card.model.index(0, At.TARGET).data(Qt.ItemDataRole.ToolTipRole)
    assert words == "The team aims at 3,000 a week, but the goal needs 10,300."
    assert not card.grab().isNull()


@pytest.mark.parametrize(("target", "short"), [(9_900.0, True), (10_100.0, False)])
def test_a_target_that_is_about_what_the_goal_needs_is_not(
    card: Scorecard, target: float, short: bool
) -> None:
    """Less than three hundredths below what is needed lies within what is found out."""
    card.show_projection(replace(shown(), insight=INSIGHT))
    assert replace(card.model.rows[0], target=target).target_is_short == short


def test_rows_that_count_the_same_are_told_apart_by_their_source(card: Scorecard) -> None:
    moment = shown()
    projection = FakeProjection(moment.plan)
    long = " of a very long kind, in every region of the country"
    made = tuple(
        replace(item, name=f"{letter}{long}", touch="website visits")
        for letter, item in zip("ABCDEF", projection.indicators, strict=True)
    )

    class Alike(FakeProjection):
        indicators = made

    card.show_projection(replace(moment, projection=standing_in(Alike(moment.plan))))
    with noted() as found:
        card.grab()
    words = [one.words for one in found]
    assert words.count("Website visits") == 5  # the sixth are the appointments held
    for letter in "ABCDE":
        assert sum(told.startswith(f"{letter} of") for told in words) == 1


@pytest.mark.parametrize("high", range(150, 420, 11))
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_last_row_that_is_seen_is_whole(card: Scorecard, high: int, scale: float) -> None:
    theme.set_text_scale(scale)
    try:
        moment = shown(sources=40)
        many: tuple[tuple[str, Team], ...] = tuple((f"Source {k}", "marketing") for k in range(40))
        made = FakeProjection(moment.plan, indicator_names=many)
        card.show_projection(replace(moment, projection=standing_in(made)))
        card.setMaximumHeight(2000)
        card.resize(940, high)
        table, count = card.table, card.model.rowCount()
        table.scrollToTop()
        for _ in range(3):
            room = table.viewport().height()
            last = table.rowAt(room - 1)
            assert last >= 0
            assert table.rowViewportPosition(table.rowAt(0)) == 0
            assert table.rowViewportPosition(last) + table.rowHeight(last) == room
            assert card.height() - table.geometry().bottom() < 30 * scale
            table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 1)
        table.scrollToBottom()
        foot = table.rowViewportPosition(count - 1) + table.rowHeight(count - 1)
        assert foot == table.viewport().height()
    finally:
        theme.set_text_scale(1.0)


def test_rows_that_all_fit_have_their_usual_height() -> None:
    assert whole_rows(300, 6, 23) == (6, 23)
    assert whole_rows(135, 6, 23) == (6, 22)
    assert whole_rows(128, 12, 23) == (6, 21)
    assert whole_rows(62, 12, 23) == (3, 20)
    assert whole_rows(58, 12, 23) == (2, 29)
    assert whole_rows(0, 12, 23) == (1, 1)
