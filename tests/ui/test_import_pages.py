"""The first and the fourth step of the import, the report's pictures, and an empty backtest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import __version_info__ as qt_version
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assumption import Picture
from simulator.history.columns import recognise
from simulator.history.reading import read_deals
from simulator.history.report_pictures import BARS, drawn
from simulator.history.table import open_table
from simulator.history.telling import english
from tests.history.exports import Dialect
from tests.ui.crm import export
from tests.ui.languages import Speech, speaking
from ui import theme
from ui.history import report_picture, telling
from ui.history.backtest_view import BacktestView
from ui.history.file_page import FilePage
from ui.history.odd_page import OddPage
from ui.history.report_dialog import Sheet, pdf
from ui.history.step_bar import StepBar

CREATED = Picture(
    title="Deals created", x_label="quarters ago", y_label="deals in 13 weeks",
    x=(-3.0, -2.0, -1.0, 0.0), y=(60.0, 90.0, 153.0, 0.0),
)  # fmt: skip
OBJECT = "\ufffc"  # what stands for a picture in a document's text


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication, american: None) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def data(*paths: Path) -> QMimeData:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return held


def entering(held: QMimeData) -> QDragEnterEvent:
    """Files are carried over a page; from Qt 6.12 on the pointer is at a fraction of a pixel. Who
    calls keeps `held`: the event does not."""
    at = QPointF(5, 5) if qt_version >= (6, 12) else QPoint(5, 5)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return QDragEnterEvent(at, copy, held, left, Qt.KeyboardModifier.NoModifier)  # type: ignore[arg-type, unused-ignore]


def test_a_file_that_is_dropped_on_the_page_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    page = FilePage()
    qtbot.addWidget(page)
    chosen: list[Path] = []
    page.chosen.connect(chosen.append)
    held = data(tmp_path / "deals.csv")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    entered = entering(held)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, held, left, none.NoModifier))
    assert chosen == [tmp_path / "deals.csv"]
    assert page.file() == tmp_path / "deals.csv"


def test_two_files_at_once_are_not_taken(qtbot: QtBot, tmp_path: Path) -> None:
    page = FilePage()
    qtbot.addWidget(page)
    held = data(tmp_path / "a.csv", tmp_path / "b.csv")
    entered = entering(held)
    entered.ignore()
    page.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_what_happens_next_are_the_steps_of_the_bar(qtbot: QtBot) -> None:
    page = FilePage()
    qtbot.addWidget(page)
    bar = StepBar(("File", "Columns", "Questions", "What was odd", "Estimates"))
    qtbot.addWidget(bar)
    assert tuple(title for title, _ in page._steps())[:4] == bar.names[1:]


@pytest.mark.parametrize("totals", [0, 1])
def test_a_clean_file_says_what_was_looked_for(qtbot: QtBot, tmp_path: Path, totals: int) -> None:
    path = export(tmp_path / "deals.csv", Dialect(total_lines=totals))
    table = open_table(path)
    page = OddPage()
    qtbot.addWidget(page)
    page.show()
    page.show_reading(read_deals(table, recognise(table)))
    assert page._clean.isVisible() is (totals == 0)
    assert page._below.isVisible() is (totals == 1)
    assert page._tiles["booked"].text().startswith("$")


def test_a_row_of_bars_is_read_back_with_its_scales() -> None:
    row = report_picture.read(drawn(CREATED, english))
    assert row is not None
    assert (row.title, row.caption) == ("Deals created", "deals in 13 weeks · quarters ago")
    assert (row.first, row.last, row.top) == ("−3", "0", "153")
    assert row.heights[2] == 1.0
    assert row.heights[3] == 0.0
    assert report_picture.read("A line without a picture") is None
    assert report_picture.read(f"Other words {BARS}") is None


def test_a_german_row_of_bars_is_read_too(qapp: QApplication) -> None:
    with speaking("de"):
        line = telling.anew(drawn(CREATED, english))
        row = report_picture.read(line)
        assert row is not None
        assert row.top == "153"
        assert "Quartale" in row.along


@pytest.mark.parametrize("speech", ["en", "de"])
def test_bars_have_their_true_heights_where_their_picture_is_known(
    qapp: QApplication, speech: Speech
) -> None:
    """The text of a report has eight heights of bars: 153 and 150 are alike there."""
    near = Picture(
        title=CREATED.title, x_label=CREATED.x_label, y_label=CREATED.y_label,
        x=(-2.0, -1.0, 0.0), y=(150.0, 153.0, 70.0),
    )  # fmt: skip
    with speaking(speech):
        row = report_picture.read(telling.anew(drawn(near, english)))
        assert row is not None
        assert row.heights == pytest.approx((1.0, 1.0, 3 / 7))
        assert report_picture.as_known(row, [CREATED]) == row
        true = report_picture.as_known(row, [CREATED, near])
    assert true.heights == pytest.approx((150 / 153, 1.0, 70 / 153))


def test_the_report_shows_charts_instead_of_bars(qapp: QApplication) -> None:
    sheet = Sheet(f"# Evidence\n\nWords.\n\n{drawn(CREATED, english)}\n")
    text = sheet.toPlainText()
    assert not any(bar in text for bar in BARS)
    assert text.count(OBJECT) == 1
    assert "Deals created (deals in 13 weeks · quarters ago)" in text
    kind = QTextDocument.ResourceType.ImageResource
    assert not sheet.resource(kind, QUrl("picture:1")).isNull()
    assert pdf(f"# Evidence\n\n{drawn(CREATED, english)}\n").startswith(b"%PDF")


def test_bars_are_light_and_their_chart_grows_with_the_type(qapp: QApplication) -> None:
    row = report_picture.read(drawn(CREATED, english))
    assert row is not None
    small, large = QFont("Inter"), QFont("Inter")
    small.setPixelSize(13)
    large.setPixelSize(26)
    image, wide, _ = report_picture.drawn(row, small, theme.current())
    assert report_picture.drawn(row, large, theme.current())[1] == pytest.approx(2 * wide, rel=0.1)
    inside = image.pixelColor(round(image.width() * 0.6), round(image.height() * 0.4))
    assert inside.name() == theme.current().band_50.name()


def test_an_empty_backtest_asks_one_question_and_shows_no_empty_card(qtbot: QtBot) -> None:
    view = BacktestView()
    qtbot.addWidget(view)
    view.show()
    assert view.blank.isVisible()
    assert not any(part.isVisible() for part in (view.area, view.chart, view.table, view.choose))
    view.show_file(Path("deals.csv"))
    view.show_busy(True)
    assert not view.blank.isVisible()
    assert view.chart.isVisible()
    view.show_busy(False)
    view.show_trouble("It cannot be read.", ask_there=True)
    assert view.blank.isVisible()
    assert view.trouble.isVisible()
    assert not view.chart.isVisible()
