"""The presentation: opens with larger text, follows the plan, ends by escape."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.painted import noted
from tests.ui.test_credit import credit as shares
from tests.ui.test_credit import found
from ui import theme
from ui.charts.ink import width
from ui.charts.view import State
from ui.fonts import font
from ui.funnel_boxes import rows_of
from ui.headline import CAP
from ui.present.caption import Caption
from ui.present.presentation import (
    CHARTS,
    FIGURE_SHARE,
    LEAST_HEIGHT,
    PLAIN_HEIGHT,
    Presentation,
)


@pytest.fixture
def presentation(qtbot: QtBot) -> Presentation:
    made = Presentation()
    qtbot.addWidget(made)
    moment = shown()
    made.take(moment.plan, moment.document)
    made.show_projection(moment)
    return made


def test_it_opens_large_and_escape_gives_the_text_size_back(
    presentation: Presentation, qtbot: QtBot
) -> None:
    before = theme.current().sizes.text_scale
    with qtbot.waitExposed(presentation):
        presentation.begin()
    assert presentation.isFullScreen()
    big = presentation.headline.big_font(presentation.headline.size().toSizeF())
    assert big.pixelSize() * CAP >= 0.98 * FIGURE_SHARE * presentation.height()
    with qtbot.waitSignal(presentation.ended):
        QTest.keyClick(presentation, Qt.Key.Key_Escape)
    assert not presentation.isVisible()
    assert theme.current().sizes.text_scale == before


def test_levers_can_be_hidden_and_scenarios_changed(
    presentation: Presentation, qtbot: QtBot
) -> None:
    wanted: list[int] = []
    presentation.scenario_wanted.connect(wanted.append)
    with qtbot.waitExposed(presentation):
        presentation.begin()
    QTest.keyClick(presentation, Qt.Key.Key_L)
    assert presentation.levers.isHidden()
    QTest.keyClick(presentation, Qt.Key.Key_L)
    assert not presentation.levers.isHidden()
    QTest.keyClick(presentation, Qt.Key.Key_PageDown)
    QTest.keyClick(presentation, Qt.Key.Key_PageUp)
    assert wanted == [1, -1]
    presentation.end()


def test_it_shows_the_same_moment_and_state_everywhere(presentation: Presentation) -> None:
    assert all(view.shown is presentation.fan.shown for view in presentation.views)
    presentation.show_state(State.PROBLEM, "no")
    assert all(view.muted for view in presentation.views)
    assert presentation.caption.accessibleName() == "FY27 plan: More search, two reps"


def test_who_brings_the_change_stands_there_where_something_differs(
    presentation: Presentation, qtbot: QtBot
) -> None:
    presentation.resize(1920, 1080)
    with qtbot.waitExposed(presentation):
        presentation.show()
    presentation.show_projection(shown())
    assert not presentation.credit.isHidden()
    moment = shown()
    presentation.show_projection(replace(moment, document=replace(moment.document, base="b")))
    assert presentation.credit.isHidden()  # the base itself: nothing differs
    presentation.show_projection(shown())
    assert presentation.credit in presentation.views
    presentation.resize(1000, 600)
    assert presentation.credit.isHidden()
    presentation.hide()


def test_the_largest_text_still_fits_a_small_screen(
    presentation: Presentation, qtbot: QtBot
) -> None:
    theme.set_text_scale(2.0)
    presentation.show_projection(shown())
    with qtbot.waitExposed(presentation):
        presentation.begin()
    qtbot.wait(20)
    high = presentation.screen().size().height()
    assert presentation.height() <= high
    assert theme.current().sizes.text_scale <= max(high / LEAST_HEIGHT, 1.0)
    assert presentation.fan.height() >= theme.current().sizes.scaled(CHARTS)
    presentation.end()
    assert theme.current().sizes.text_scale == 2.0
    theme.set_text_scale(1.0)


def test_the_scenario_is_named_whole_before_the_keys_are(qtbot: QtBot) -> None:
    caption = Caption()
    qtbot.addWidget(caption)
    caption.show_names("Fenmarrow FY27 plan", "More search, two reps")
    caption.resize(520, 40)
    with patch("ui.present.caption.write") as writes:
        caption.grab()
    _, scenario, keys = (call for call in writes.call_args_list)
    assert scenario.kwargs["room"] >= width("More search, two reps", font("lead"))
    end = scenario.args[1][0] + width("More search, two reps", font("lead"))
    assert keys.args[1][0] >= end + 20
    assert keys.args[1][0] + keys.kwargs["room"] <= 521


def test_on_a_small_screen_who_brings_the_change_stands_beside_the_funnel(
    presentation: Presentation, qtbot: QtBot
) -> None:
    theme.set_text_scale(800 / PLAIN_HEIGHT)
    presentation.resize(1280, 800)
    with qtbot.waitExposed(presentation):
        presentation.show()
    presentation.show_projection(shown())
    funnel, credit = presentation.funnel, presentation.credit
    credit.show_projection(replace(shown(), insight=found(shares())))
    qtbot.wait(20)
    assert not presentation.levers.isHidden()
    assert credit.isVisible()
    assert rows_of(funnel.width()) == 1  # and its stages are still side by side
    assert credit.width() >= theme.current().sizes.scaled(230)
    assert credit.y() == funnel.y()
    assert credit.geometry().right() <= presentation.headline.geometry().right()
    assert presentation.fan.height() >= theme.current().sizes.scaled(CHARTS)
    with noted() as texts:
        funnel.grab()
        credit.grab()
    assert [one.words for one in texts if "± 0.3" in one.words]
    assert not [one.words for one in texts if one.words.endswith("…")]
    presentation.hide()
    theme.set_text_scale(1.0)
