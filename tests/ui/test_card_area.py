"""The cards in a window that is too small for them: the first one is never cut by a few pixels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from ui import theme
from ui.plan_page import EDGE, PlanPage
from ui.tour import Tour
from ui.tour_stops import stops


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[PlanPage]:
    """The page of the plan with text of 150 %, as high as 1080 pixels leave it."""
    theme.set_text_scale(1.5)
    made = PlanPage()
    qtbot.addWidget(made)
    made.resize(1920, 990)
    made.show_projection(shown())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.wait(20)
    yield made
    made.hide()
    theme.set_text_scale(1.0)


def scrolled(page: PlanPage) -> int:
    return page.area.verticalScrollBar().value()


def most(page: PlanPage) -> int:
    return page.area.verticalScrollBar().maximum()


def is_seen(page: PlanPage, card: QWidget) -> bool:
    at = card.mapTo(page.area.viewport(), QPoint(0, 0))
    return at.y() >= EDGE and at.y() + card.height() + EDGE <= page.area.viewport().height()


def test_little_is_cut_off_at_this_size(page: PlanPage) -> None:
    assert 0 < most(page) < page.headline.height()


def test_the_tour_leaves_the_cards_as_they_stood(qtbot: QtBot, page: PlanPage) -> None:
    tour = Tour(page, stops(page, page.headline))
    for _ in range(2):
        QTest.keyClick(tour.note.next, Qt.Key.Key_Space)
    assert scrolled(page) == most(page)  # the scorecard is spoken of
    for _ in range(2):
        QTest.keyClick(tour.note.next, Qt.Key.Key_Space)
    assert scrolled(page) == 0
    assert is_seen(page, page.headline)


def test_a_larger_window_that_nearly_shows_all_shows_the_headline(
    qtbot: QtBot, page: PlanPage
) -> None:
    page.resize(1440, 820)
    qtbot.wait(20)
    page.area.verticalScrollBar().setValue(most(page))
    assert scrolled(page) > page.headline.height()
    page.resize(1920, 990)
    qtbot.wait(20)
    assert (scrolled(page), most(page) > 0) == (0, True)
    theme.set_text_scale(1.75)
    qtbot.wait(20)
    page.area.verticalScrollBar().setValue(most(page))
    theme.set_text_scale(1.5)
    qtbot.wait(20)
    assert scrolled(page) == 0


def test_the_card_that_gets_the_keyboard_is_seen_whole(qtbot: QtBot, page: PlanPage) -> None:
    page.resize(1440, 820)
    qtbot.wait(20)
    for card in page.views:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        assert is_seen(page, card), card.accessibleName()


def test_the_tab_key_brings_the_headline_back_whole(qtbot: QtBot, page: PlanPage) -> None:
    page.scorecard.setFocus(Qt.FocusReason.TabFocusReason)
    assert scrolled(page) == most(page) > 0
    before: list[int] = []
    while not page.fan.hasFocus() and len(before) < 20:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Backtab)
        before.append(scrolled(page))
    assert page.fan.hasFocus()
    assert scrolled(page) == 0
    assert set(before) <= {0, most(page)}


def test_a_click_moves_nothing_away(qtbot: QtBot, page: PlanPage) -> None:
    page.area.verticalScrollBar().setValue(most(page))
    QTest.mousePress(page.fan, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert scrolled(page) == most(page)
    QTest.mouseRelease(page.fan, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))


def test_a_message_above_the_page_brings_no_scroll_bar(qtbot: QtBot) -> None:
    """In 1280 by 800, of which the bars and a message with a button leave this to the page."""
    made = PlanPage()
    qtbot.addWidget(made)
    made.resize(1280, 682)
    made.show_projection(shown())
    with qtbot.waitExposed(made):
        made.show()
    qtbot.wait(20)
    assert most(made) == 0
    table = made.scorecard.table
    high = table.verticalHeader().defaultSectionSize()
    assert table.viewport().height() >= 4 * high
