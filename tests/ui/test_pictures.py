"""Pictures of the cards, the figures on the clipboard, and the table twin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from simulator.problems import Problem
from tests.ui.fake_projection import shown
from tests.ui.pdf_words import words_of
from ui import figures, theme
from ui.charts import distribution, picture
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.charts.numbers import Column, Numbers, pasted
from ui.charts.view import View
from ui.funnel_strip import FunnelStrip
from ui.headline import Headline
from ui.scorecard.view import Scorecard

VIEWS = [Headline, FanChart, Distribution, FunnelStrip, Scorecard]


@pytest.fixture(params=VIEWS, ids=lambda kind: kind.__name__)
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> View:
    made: View = request.param()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_projection(shown())
    return made


def test_each_card_becomes_a_picture_of_each_kind(view: View, tmp_path: Path) -> None:
    for ending, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        path = tmp_path / f"card{ending}"
        picture.save(view, path)
        assert path.read_bytes().startswith(start)
    assert sorted(file.name for file in tmp_path.glob("card*")) == [
        "card.pdf", "card.png", "card.svg",
    ]  # fmt: skip
    image = QImage(str(tmp_path / "card.png"))
    below = 2 * picture.CAPTION
    assert (image.width(), image.height()) == (2 * view.width(), 2 * view.height() + below)
    drawing = (tmp_path / "card.svg").read_text()
    assert "<path" in drawing
    assert view.accessibleName() in drawing
    assert "<image" not in drawing


FIGURES = {
    Headline: ("chance of reaching $12.0M of new bookings by 31 Dec 2027", "± 0.6 points"),
    FanChart: ("Goal $12.0M", "P50 $12.", "P10 $9.", "Jan", "$8.3M"),
    Distribution: ("$12.0M", "Where it may end", "Reach", "$15M"),
    FunnelStrip: ("Leads", "P10–P90 164–225", "120 open today, $9.1M"),
    Scorecard: ("Website visits", "3,000", "8,500–10,800"),
}


def test_letters_and_figures_of_a_pdf_can_be_searched(view: View, american: None) -> None:
    view.show_projection(shown())
    words = words_of(picture.pdf(view))
    assert [each for each in FIGURES[type(view)] if each not in words] == []
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in words)


def test_a_picture_that_cannot_be_written_is_a_problem(view: View, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"was not saved: the folder"):
        picture.save(view, tmp_path / "nowhere" / "card.png")
    with pytest.raises(Problem, match=r"\.png, \.svg or \.pdf"):
        picture.save(view, tmp_path / "card.bmp")


def test_each_card_has_its_figures_as_a_table(view: View, qtbot: QtBot) -> None:
    numbers = view.numbers()
    assert numbers is not None
    assert numbers.rows
    assert all(len(row) == len(numbers.columns) for row in numbers.rows)
    view.more.copy_numbers()
    pasted_text = QGuiApplication.clipboard().text()
    assert pasted_text.count("\n") == len(numbers.rows) + 1
    view.more.show_table()
    dialog = view.more._dialog
    assert dialog is not None
    assert dialog.model.rowCount() == len(numbers.rows)
    assert dialog.table.accessibleName() == numbers.title
    dialog.copy()
    assert QGuiApplication.clipboard().text() == pasted_text
    dialog.close()


def test_each_card_speaks(view: View) -> None:
    assert view.accessibleName()
    view._on_settled()
    assert view.accessibleDescription()


def test_a_picture_says_whose_figures_it_shows(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    assert view.shown is not None
    named = replace(view.shown, document=replace(view.shown.document, name="Acme"))
    view.show_projection(named)
    monkeypatch.setattr(figures, "day", lambda day: f"on {day.isoformat()}")
    words = picture.caption(view)
    assert words == f"{named.plan.name} · Acme · on {date.today().isoformat()}"
    whole = picture.image(view, 1.0)
    strip = whole.copy(0, view.height(), view.width(), picture.CAPTION)
    ground = QColor(theme.current().card).rgb()
    inks = {strip.pixel(x, y) for x in range(strip.width()) for y in range(strip.height())}
    assert ground in inks
    assert len(inks) > 5  # letters, with their soft edges
    assert {strip.pixel(x, 0) for x in range(strip.width())} == {ground}  # not cut at the top


def test_a_caption_on_a_narrow_card_is_not_cut(qtbot: QtBot) -> None:
    card = Distribution()
    qtbot.addWidget(card)
    card.resize(240, 200)
    moment = shown()
    card.show_projection(replace(moment, document=replace(moment.document, name="Acme " * 8)))
    lines = picture._lines(card)
    assert len(lines) > 1
    assert " ".join(lines) == picture.caption(card)
    assert picture.image(card, 1.0).height() == 200 + picture.CAPTION + picture.LINE * (
        len(lines) - 1
    )


def test_the_handle_of_the_chance_is_on_the_screen_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(distribution, "draw_rail", lambda *given: drawn.append(given))
    card = Distribution()
    qtbot.addWidget(card)
    card.resize(400, 300)
    card.show_projection(shown())
    picture.image(card)
    assert drawn == []
    card.grab()
    assert len(drawn) == 1


def test_a_view_of_no_plan_has_no_caption(qtbot: QtBot) -> None:
    empty = FanChart()
    qtbot.addWidget(empty)
    empty.resize(400, 200)
    assert picture.caption(empty) == ""
    assert picture.image(empty, 1.0).height() == 200


def test_a_picture_can_be_copied(view: View) -> None:
    view.more.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1400


def test_what_is_pasted_cannot_be_a_formula() -> None:
    assert pasted("=1+1") == "'=1+1"
    assert pasted("two\twords\nhere") == "two words here"
    assert pasted(None) == ""
    assert pasted(1234.5) in ("1234.5", "1234,5")


def test_a_table_shows_cells_by_their_kind() -> None:
    kinds = (Column("a", "money"), Column("b", "share"), Column("c"))
    numbers = Numbers("t", kinds, ((12e6, 0.5, None),), "USD")
    assert numbers.text(0, 0) == "$12.00M"
    assert numbers.text(0, 1).startswith("50.0")
    assert numbers.text(0, 2) == "–"
