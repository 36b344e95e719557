"""The strip under the top bar: one sentence at a time, until it is closed or over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.banner import Banner


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def test_a_newer_sentence_takes_the_place_of_an_older_one(banner: Banner) -> None:
    banner.say("The plan is wrong.", "problem", "Show it")
    assert banner._action.isVisibleTo(banner)
    banner.say("The snapshot is written.", "said", kind="news")
    assert banner.words == banner.accessibleName() == "The snapshot is written."
    assert not banner._action.isVisibleTo(banner)
    assert (banner.key, banner.kind) == ("said", "news")


def test_what_is_over_goes_and_nothing_else(banner: Banner) -> None:
    banner.say("The plan is wrong.", "problem")
    banner.clear("said")
    assert banner.words == "The plan is wrong."
    banner.clear("problem")
    assert banner.words == ""
    banner.say("The plan is wrong.", "problem")
    banner.clear()
    assert banner.words == ""


def test_it_is_closed_by_its_cross_whatever_it_is_about(banner: Banner) -> None:
    banner.say("The plan is wrong.", "problem")
    QTest.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert banner.words == ""


def test_its_button_does_what_it_says_once_and_closes_it(banner: Banner) -> None:
    done: list[str] = []
    banner.say("The plan is wrong.", "problem", "Show it", lambda: done.append("shown"))
    QTest.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    assert done == ["shown"]
    assert banner.words == ""
