"""The backtest in the window: chart, table and sentences say the same, also where history ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.history import backtest as history
from simulator.history.backtest import Backtest, TooShort, backtest
from simulator.history.quarters import Quarter
from tests.history.exports import read
from tests.ui.crm import export
from tests.ui.languages import speaking
from ui import theme
from ui.charts import picture
from ui.history.backtest_chart import BacktestChart, quarter_name
from ui.history.backtest_view import BacktestView
from ui.history.backtest_words import sentences
from ui.theme import Mode


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    """Numbers and dates as in the United States."""
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(QLocale.system())
    theme.set_mode("system")


def quarter(month: int, came: float, averaged: int = 4) -> history.Tested:
    """A quarter with a band from 80 to 160."""
    return history.Tested(
        quarter=Quarter(date(2025, month, 1)), p10=80e3, p25=100e3, p50=120e3, p75=140e3,
        p90=160e3, came=came, pit=0.5, crps=9e3, by_stage=300e3, by_average=100e3,
        quarters_averaged=averaged,
    )  # fmt: skip


THREE = Backtest(
    tested=(quarter(4, 110e3, averaged=2), quarter(7, 150e3), quarter(10, 170e3)),
    too_short=(TooShort(Quarter(date(2025, 1, 1)), "no deal had closed before it"),),
    currency="USD",
)


@pytest.fixture
def view(qtbot: QtBot) -> BacktestView:
    made = BacktestView()
    qtbot.addWidget(made)
    made.show()
    return made


def cells(view: BacktestView, row: int) -> list[str]:
    """Texts of a row of the table."""
    items = [view.table.item(row, column) for column in range(view.table.columnCount())]
    return [item.text() if item else "" for item in items]


def test_it_says_in_words_how_many_fell_into_the_band() -> None:
    first, second, third = sentences(THREE)
    assert first == (
        "What came lay in the 80 % band in 2 of 3 quarters, in the 50 % band in 1; sound bands "
        "hold 8 and 5 of 10. 3 quarters are too few to tell."
    )
    assert second == (
        "The projection's error was $9.0k a quarter on average, that of a pipeline weighted by "
        "stage $157k, that of the average of the last four quarters $43k. The projection had the "
        "smallest error in 3 of 3 quarters."
    )
    assert third.startswith("Before 1 of them the file has fewer than four quarters")


def test_sentence_chart_and_table_say_one_thing_in_one_set_of_words(view: BacktestView) -> None:
    """A band holds what came or does not; only an error has an amount."""
    view.show_backtest(THREE)
    heads = [view.table.horizontalHeaderItem(at) for at in range(view.table.columnCount())]
    named = [head.text() for head in heads if head]
    hovers = [head.toolTip() for head in heads[1:] if head]
    assert all(hovers)
    numbers = view.chart.numbers()
    assert numbers is not None
    columns = [column.title for column in numbers.columns]
    said = " ".join([view.said.text(), view.more.text(), *named, *columns, *hovers])
    assert " off " not in said
    assert "off by" not in said
    for words in ("What came", "In 80 % band", "Futures below"):
        assert words in named
    assert "Futures below what came" in columns
    for item, row in zip(THREE.tested, range(3), strict=True):
        below = cells(view, row)[7]
        assert below == f"{100 * item.pit:.0f}\u00a0%"


def test_where_nothing_can_be_tested_it_says_so(view: BacktestView) -> None:
    view.show_backtest(replace(THREE, tested=()))
    assert view.said.text() == (
        "No past quarter has enough history before it: nothing could be tested."
    )
    assert not view.chart.isVisible()
    assert cells(view, 0)[:2] == ["Jan–Mar 2025", "not tested: no deal had closed before it"]


def test_the_table_holds_every_quarter_and_the_means(view: BacktestView) -> None:
    view.show_backtest(THREE)
    assert view.table.rowCount() == 5
    assert cells(view, 0) == [
        "Apr–Jun 2025", "$80k", "$120k", "$160k", "$110k", "yes", "yes",
        "50\u00a0%", "$9.00k", "$10k", "$190k", "$10k",
    ]  # fmt: skip
    assert cells(view, 2)[4:7] == ["$170k", "no", "no"]
    means = cells(view, 3)
    assert means[5:7] == ["1 of 3", "2 of 3"]
    assert means[8] == "$9.00k"


def test_the_chart_has_its_figures_as_a_table_and_as_words(qtbot: QtBot) -> None:
    chart = BacktestChart()
    qtbot.addWidget(chart)
    assert chart.numbers() is None
    chart.resize(900, 320)
    chart.show_backtest(THREE)
    numbers = chart.numbers()
    assert numbers is not None
    assert len(numbers.rows) == 3
    assert numbers.rows[0][:4] == ("Apr–Jun 2025", 80e3, 100e3, 120e3)
    assert chart.accessibleDescription().startswith(
        "Apr–Jun 2025: 80 % band $80k to $160k, what came $110k."
    )
    assert chart.span.high < 300e3  # a method that is far off does not squeeze the bands


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_bands_and_what_came_are_drawn(qtbot: QtBot, mode: Mode) -> None:
    theme.set_mode(mode)
    chart = BacktestChart()
    qtbot.addWidget(chart)
    chart.resize(900, 320)
    chart.show_backtest(THREE)
    drawn: QImage = picture.image(chart, 1.0)
    found = {drawn.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(60, 300, 2)}
    now = theme.current()
    for ink in (now.band_80, now.band_50, now.actual):
        assert ink.name() in found


def test_a_real_export(view: BacktestView, tmp_path: Path) -> None:
    found = backtest(read(export(tmp_path / "deals.csv")).deals)
    assert found.tested
    assert found.too_short
    view.show_file(tmp_path / "deals.csv")
    view.show_backtest(found)
    assert "deals.csv" in view.file.text()
    assert view.chart.isVisible()
    first = cells(view, 0)
    assert first[0] == quarter_name(found.tested[0].quarter)
    assert first[6] == ("yes" if found.tested[0].in_80 else "no")


def test_it_can_be_cancelled_by_escape_and_then_closed(qtbot: QtBot, view: BacktestView) -> None:
    view.show_busy(True)
    assert view.close_button.text() == "Cancel"
    assert view.progress.isVisible()
    view.show_progress(0.4)
    assert view.progress.value() == 400
    with qtbot.waitSignal(view.cancel_wanted):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.isVisible()
    view.show_busy(False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_a_problem_is_said_and_the_assistant_offered(qtbot: QtBot, view: BacktestView) -> None:
    view.show_trouble("The file is empty.", ask_there=True)
    assert view.trouble.isVisible()
    with qtbot.waitSignal(view.assistant_wanted):
        view.ask_there.click()
    view.show_backtest(THREE)
    assert not view.trouble.isVisible()
    assert not view.ask_there.isVisible()


def test_a_first_quarter_that_is_not_whole_is_said() -> None:
    begun = Quarter(date(2025, 4, 1))
    tested = tuple(
        replace(item, partial=begun, by_whole=whole)
        for item, whole in zip(THREE.tested[1:], (155e3, 190e3), strict=True)
    )
    found = replace(THREE, tested=tested, recorded_from=date(2025, 6, 2))
    said = sentences(found)[-1]
    assert "Closings are recorded from" in said
    assert "the projection had the smaller one in 1 of 2 quarters" in said
    assert not any("recorded from" in line for line in sentences(THREE))


def test_its_heads_are_set_small_and_no_column_is_cut(view: BacktestView, qtbot: QtBot) -> None:
    view.show_backtest(THREE)
    heads = view.table.horizontalHeader()
    for mode in ("light", "dark"):  # each sets its style sheet anew
        theme.set_mode(mode)
        assert heads.fontMetrics().height() < view.table.fontMetrics().height()
        qtbot.waitUntil(lambda: view.table.horizontalScrollBar().maximum() == 0)
        assert sum(heads.sectionSize(at) for at in range(heads.count())) <= view.table.width()


@pytest.mark.parametrize("count", [3, 10])
def test_a_long_backtest_has_its_room_and_one_scroll_bar_at_most(qtbot: QtBot, count: int) -> None:
    """At 1440 x 900 nine of ten quarters lay behind the table's and the page's scroll bars."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 870)  # what a screen of 900 leaves
    view = BacktestView(window)
    view.show()
    tested = tuple(
        replace(quarter(4, 110e3 + at), quarter=Quarter(date(2022 + at // 4, 3 * (at % 4) + 1, 1)))
        for at in range(count)
    )
    view.show_file(Path("deals.csv"))
    view.show_backtest(replace(THREE, tested=tested))
    qtbot.wait(50)
    assert view.area.verticalScrollBar().maximum() == 0
    assert view.table.verticalScrollBar().maximum() == 0
    shown = view.table.viewport().rect()
    for row in range(count):
        item = view.table.item(row, 0)
        assert item is not None
        assert shown.contains(view.table.visualItemRect(item))
    assert view.height() <= window.height() - 30


def test_the_german_sentence_on_errors_has_a_verb_and_one_thought_each(qapp: QApplication) -> None:
    with speaking("de"):
        QLocale.setDefault(QLocale("de_CH"))
        said = sentences(THREE)[1].replace("\u00a0", " ")
    first, second, rest = said.partition(". In ")
    assert first.startswith("Der Fehler der Projektion betrug im Mittel ")
    assert "der einer nach Stufe gewichteten Pipeline" in first
    assert second + rest == ". In 3 von 3 Quartalen hatte die Projektion den kleinsten Fehler."
