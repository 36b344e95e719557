"""Large text in small windows: no word of the headline is lost, and cards make room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.languages import Speech, speaking
from tests.ui.painted import noted
from ui import theme
from ui.headline import Headline
from ui.headline_lines import folded, kept, one_of
from ui.plan_page import PlanPage

SIZES = [(1280, 800), (1440, 900), (1920, 1080), (3840, 2160)]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def page_of(qtbot: QtBot, scale: float, size: tuple[int, int]) -> PlanPage:
    theme.set_text_scale(scale)
    page = PlanPage()
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    page.show_projection(shown())
    qtbot.wait(20)
    return page


def drawn(headline: Headline) -> str:
    """All words that the headline draws."""
    size = headline.size().toSizeF()
    left = headline._words_left(size)
    lines = headline._lines(size.width() - left - theme.current().sizes.padding)
    return " ".join("".join(words for words, _ in line.runs) for line in lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 1.75, 2.0])
def test_goal_and_date_are_always_there(qtbot: QtBot, scale: float, size: tuple[int, int]) -> None:
    page = page_of(qtbot, scale, size)
    words = drawn(page.headline)
    assert "$12.0M" in words
    assert "31 Dec 2027" in words
    assert "…" not in words
    assert page.headline.height() >= page.headline.sizeHint().height()
    page.hide()


@pytest.mark.parametrize("scale", [1.0, 1.5, 1.75, 2.0])
def test_all_lines_have_room_in_the_card(qtbot: QtBot, scale: float) -> None:
    page = page_of(qtbot, scale, (1280, 800))
    headline = page.headline
    size = headline.size().toSizeF()
    room = size.width() - headline._words_left(size) - theme.current().sizes.padding
    high = sum(line.pitch for line in headline._lines(room))
    assert high <= size.height() - 14
    page.hide()


def test_no_word_of_the_promise_is_cut_for_the_blank_behind_it(qtbot: QtBot) -> None:
    theme.set_text_scale(1.75)
    headline = Headline()
    qtbot.addWidget(headline)
    headline.show_projection(shown())
    for wide in range(700, 1100):  # wherever the line is broken
        headline.resize(wide, 600)
        with noted() as found:
            headline.grab()
        cut = [one.words for one in found if "…" in one.words]
        assert not cut, (wide, cut)


def test_charts_stand_below_each_other_where_text_is_large(qtbot: QtBot) -> None:
    page = page_of(qtbot, 2.0, (1280, 800))
    assert page._pairs[0].direction() == QBoxLayout.Direction.TopToBottom
    assert page.levers.width() <= 0.43 * page.width()
    page.resize(1920, 1080)
    theme.set_text_scale(1.0)
    qtbot.wait(20)
    assert page._pairs[0].direction() == QBoxLayout.Direction.LeftToRight
    page.hide()


@pytest.mark.parametrize("size", SIZES)
def test_funnel_and_credit_are_equally_high_with_one_row_of_stages(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = page_of(qtbot, 1.0, size)
    assert page._pairs[1].direction() == QBoxLayout.Direction.LeftToRight
    assert page.funnel.height() == page.credit.height() < 130
    page.resize(960, 800)
    qtbot.wait(20)
    page.resize(*size)
    qtbot.wait(20)
    assert page.funnel.height() == page.credit.height() < 130
    page.hide()


def test_the_room_that_is_kept_does_not_depend_on_what_is_said(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1.0, (1440, 900))
    before = page.headline.sizeHint()
    page.headline.told = type(page.headline.told)()
    assert page.headline.sizeHint().height() == before.height()
    assert kept("now", 300.0) == 3
    page.hide()


def test_a_small_window_shows_all_cards_without_scrolling(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1.0, (1280, 724))  # what bars on top leave of 1280x800
    area = page.findChild(QScrollArea, "cards")
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    page.hide()


@pytest.mark.parametrize("tongue", ["en", "de"])
@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_very_large_text_leaves_room_for_a_chart(
    qtbot: QtBot, size: tuple[int, int], tongue: Speech
) -> None:
    with speaking(tongue):
        page = page_of(qtbot, 2.0, size)
        headline = page.headline
        assert headline.height() < 0.42 * size[1]
        told, whole = drawn(headline), "\n".join(headline._long_lines())
        assert "0,6" in told or "0.6" in told  # how far to trust the chance
        headline.settled()
        for hidden in (*headline._long_lines(), *headline._whole()):
            assert hidden in headline.spoken()
            assert hidden in headline.toolTip()
        assert "$8.3M" in whole or "8,3\u00a0Mio." in whole  # a milestone
        page.hide()


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
def test_nothing_is_folded_in_usual_text(qtbot: QtBot, scale: float) -> None:
    page = page_of(qtbot, scale, (1280, 800))
    assert not page.headline._is_folded()
    page.hide()


def test_one_sentence_is_said_as_fits() -> None:
    long, tight = "Hours hold revenue back; " + "much waits. " * 9, "Hours hold back; much waits."
    assert one_of([long, tight], 2000.0) == long
    assert one_of([long, tight], 160.0) == tight
    assert one_of([long, tight], 60.0) == "Hours hold back."
    assert folded(["one", "two", "three"], " · ", 900.0) == "one · two · three"
    assert folded(["one", "two", "three"], " · ", 1.0) == "one"
