"""The table of sources where there is little room: nothing of a figure is lost, little scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from simulator.assumption import Assumption
from simulator.plan import Source
from tests.ui.languages import speaking
from tests.ui.painted import noted
from ui import figures, theme
from ui.assumptions import ranges, stacked
from ui.assumptions.model import TROUBLE_ROLE
from ui.assumptions.parts_table import PartsView
from ui.assumptions.specs import spec
from ui.assumptions.view import AssumptionsView
from ui.file_flow import sample_document

HIGH = 826  # what bars on top leave of 900 pixels


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication, american: None) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def view_of(qtbot: QtBot, wide: int) -> AssumptionsView:
    view = AssumptionsView()
    qtbot.addWidget(view)
    view.resize(wide, HIGH)
    with qtbot.waitExposed(view):
        view.show()
    document = sample_document()
    view.show_plan(document, document.base_plan, ())
    view.activateWindow()
    qtbot.wait(20)
    return view


def table_of(view: AssumptionsView) -> PartsView:
    assert view.page.table is not None
    return view.page.table.table


@pytest.mark.parametrize("first", [1280, 1440, 1720, 1920])
def test_every_assumption_of_the_sources_is_seen_without_scrolling(
    qtbot: QtBot, first: int
) -> None:
    view = view_of(qtbot, first)
    assert_seen(table_of(view))
    for wide in (1280, 1440, 1560, 1720, 1860, 1920, 2200, 1700, 1440):
        view.resize(wide, HIGH)
        qtbot.wait(10)
        assert_seen(table_of(view))


def is_stacked(table: PartsView) -> bool:
    """Whether cells take two lines at this moment."""
    return table.delegate.stacked


def assert_seen(table: PartsView) -> None:
    """No bar at any side, and the last column within the table."""
    for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
        assert bar.maximum() == 0
        assert not bar.isVisible()
    assert not table.is_wide
    last = table.columnViewportPosition(8) + table.columnWidth(8)
    assert last <= table.viewport().width()
    assert table.names.width() + last <= table.width()


@pytest.mark.parametrize("wide", [1280, 1440])
def test_it_fits_in_german_too(qtbot: QtBot, wide: int) -> None:
    with speaking("de"):
        table = table_of(view_of(qtbot, wide))
        assert table.parts.headerData(6, Qt.Orientation.Horizontal) == "Abschlusswert"
        assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("wide", [1280, 1440])
def test_no_figure_and_no_word_is_cut(qtbot: QtBot, wide: int, scale: float) -> None:
    theme.set_text_scale(scale)
    view = view_of(qtbot, wide)
    table = table_of(view)
    assert is_stacked(table)
    written: list[str] = []
    for column in range(table.parts.columnCount()):
        table.scrollTo(table.parts.index(0, column))
        with noted() as texts:
            table.grab()
        written += [one.words for one in texts]
    assert not [words for words in written if words.endswith("…")]
    for part in sample_document().base_plan.sources:
        rate = spec(Source, "to_win")
        likely, ends = stacked.lines(part.to_win, rate, "USD")
        assert likely in written
        assert ends in written
    assert {"measured", "judged", "guess"} <= set(written)


def test_names_stay_in_sight_while_the_rest_scrolls(qtbot: QtBot) -> None:
    table = table_of(view_of(qtbot, 1000))
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    before = table.names.mapTo(table, QPoint(0, 0))
    bar.setValue(bar.maximum())
    assert table.columnViewportPosition(0) < 0
    assert table.names.isVisible()
    assert table.names.mapTo(table, QPoint(0, 0)) == before
    assert table.names.x() + table.names.width() <= table.viewport().x()


def test_there_is_room_for_whole_ranges_in_a_wide_window(qtbot: QtBot) -> None:
    view = view_of(qtbot, 2200)
    table = table_of(view)
    assert not is_stacked(table)
    high = table.rowHeight(0)
    with noted() as texts:
        table.grab()
    assert "24 / 27.5 / 31\u00a0%" in [one.words for one in texts]
    view.resize(1440, HIGH)
    qtbot.wait(20)
    assert is_stacked(table)
    assert table.rowHeight(0) > high
    view.resize(2200, HIGH)
    qtbot.wait(20)
    assert not is_stacked(table)
    assert table.rowHeight(0) == high


def test_a_short_cell_is_edited_with_the_whole_range(qtbot: QtBot) -> None:
    table = table_of(view_of(qtbot, 1440))
    index = table.parts.index(0, 4)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "24 / 27.5 / 31\u00a0%"
    assert editor.width() >= editor.fontMetrics().horizontalAdvance(editor.text())


def test_the_three_lines_of_a_range(qapp: QApplication) -> None:
    rate, value = spec(Source, "to_win"), spec(Source, "volume")
    held = Assumption(low=0.125, likely=0.165, high=0.21)
    assert stacked.lines(held, rate, "USD") == ("16.5\u00a0%", "12.5–21\u00a0%")
    assert stacked.lines(replace(held, low=None, high=None), rate, "USD") == ("16.5\u00a0%", "")
    below = Assumption(low=-0.2, likely=0.1, high=0.4)
    assert stacked.lines(below, value, "USD")[1].count(" / ") == 1  # no dash beside a minus


def test_ends_of_money_are_of_one_scale(qapp: QApplication) -> None:
    kind = ranges.Kind(money=True)
    assert ranges.listed([900.0, 2400.0], kind, "USD", "–") == "$0.9k–2.4k"
    assert ranges.shown(47e3, 52e3, 57.5e3, kind, "USD") == "$47k / 52k / 57.5k"


def test_the_sign_of_a_problem_has_its_place(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1440)
    assert view.page.table is not None
    table, index = table_of(view), table_of(view).parts.index(0, 4)
    with patch("ui.assumptions.stacked.draw_density") as hills:
        table.grab()
        before = hills.call_count
        view.page.table.show_problems({"sources[0].to_win": "Too large."})
        hills.reset_mock()
        table.grab()
    assert index.data(TROUBLE_ROLE) == "Too large."
    assert hills.call_count == before - 1


@pytest.mark.parametrize("wide", [1280, 1920])
def test_what_a_source_does_not_have_is_a_dash_as_elsewhere(qtbot: QtBot, wide: int) -> None:
    view = view_of(qtbot, wide)
    with noted() as found:
        table_of(view).viewport().grab()
    assert len([one for one in found if one.words == figures.NONE]) >= 8
    assert not [one for one in found if one.words == "·"]
