"""What does not fit is cut behind a whole word, and told in full elsewhere."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.decisions.insight import Insight
from tests.ui.fake_projection import shown
from tests.ui.painted import noted
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.charts.fan_bars import room_for_last
from ui.charts.ink import width, wrapped
from ui.charts.mark import draw_mark
from ui.charts.view import State
from ui.fonts import font
from ui.headline import Headline
from ui.headline_lines import promise_lines
from ui.sentences import WHOLE, brief, sentences

LONG = "Account executives for partner-sourced webinars and executive dinners in the north"
WORDS = "Hours of account executives hold revenue back in eighty of a hundred futures"


@pytest.mark.parametrize("room", range(120, 460, 20))
def test_a_line_is_cut_behind_a_whole_word(qapp: QApplication, room: int) -> None:
    face = font("body")
    (cut,) = wrapped(WORDS, face, room, 1)
    assert width(cut, face) <= room
    assert cut.endswith("…")
    assert set(cut[:-1].split()) <= set(WORDS.split())


def test_one_long_word_is_cut_within(qapp: QApplication) -> None:
    (cut,) = wrapped("Donaudampfschifffahrtsgesellschaft Wien", font("body"), 90.0, 1)
    assert cut.startswith("Donau")
    assert cut.endswith("…")


def test_a_name_is_cut_so_that_what_is_said_of_it_is_not() -> None:
    assert brief("Account executives") == "Account executives"
    assert brief(LONG) == "Account executives for…"
    assert len(brief("x" * 80)) == 30
    moment = shown()
    roles = tuple(replace(role, name=LONG) for role in moment.plan.roles)
    long = replace(moment, plan=replace(moment.plan, roles=roles))
    assert LONG not in sentences(long)[0]
    assert "71" in sentences(long)[0]
    assert LONG in sentences(long, WHOLE)[0]


def test_the_tooltip_has_the_name_in_full(qtbot: QtBot) -> None:
    moment = shown()
    roles = tuple(replace(role, name=LONG) for role in moment.plan.roles)
    headline = Headline()
    qtbot.addWidget(headline)
    headline.show_projection(replace(moment, plan=replace(moment.plan, roles=roles)))
    headline.settled()
    assert LONG in headline.toolTip()
    assert LONG in headline.spoken()


def test_long_names_give_way_before_what_is_said_of_them(qtbot: QtBot) -> None:
    moment = shown()
    sources = tuple(replace(one, name=f"{LONG} {one.id}") for one in moment.plan.sources)
    prices = {
        "s1.spend": SimpleNamespace(money=52e3, why=""),
        "s0.spend": SimpleNamespace(money=None, why="lowers"),
    }
    moment = replace(moment, insight=cast(Insight, SimpleNamespace(prices=prices)))
    headline = Headline()
    qtbot.addWidget(headline)
    headline.resize(960, 130)
    headline.show_projection(replace(moment, plan=replace(moment.plan, sources=sources)))
    room = 960 - headline._words_left(QSizeF(headline.size())) - 16
    told = "".join("".join(words for words, _ in line.runs) for line in headline._lines(room))
    assert told.endswith("would lower the chance.")
    assert "……" not in told


def test_goal_and_date_stay_in_one_line_each(qapp: QApplication) -> None:
    parts = (("chance of reaching ", False), ("$12.0M", True), (" of new bookings by ", False),
             ("31 Dec 2027", True))  # fmt: skip
    for room in range(200, 600, 10):
        for line in promise_lines(parts, float(room)):
            words = "".join(run for run, _ in line.runs)
            assert ("31 Dec 2027" in words) == ("2027" in words)


def test_the_last_quarter_s_words_stay_in_the_card(qtbot: QtBot) -> None:
    chart = FanChart()
    qtbot.addWidget(chart)
    chart.resize(655, 236)
    chart.toggle.choose(1)
    chart.show_projection(shown())
    with noted() as texts:
        chart.grab()
    medians = [text for text in texts if text.words.startswith("$") and text.box.left() > 100]
    assert medians
    assert max(text.box.right() for text in medians) <= 655 - 10


def test_no_room_is_left_for_words_that_are_not_written(qtbot: QtBot) -> None:
    chart = FanChart()
    qtbot.addWidget(chart)
    chart.toggle.choose(1)
    chart.show_projection(shown())
    assert chart.series is not None
    assert room_for_last(120.0, chart.series, [(1.0, "$100.00M")]) == 0


def test_a_mark_without_room_is_its_sign_alone(qapp: QApplication) -> None:
    picture = QImage(300, 60, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    with noted() as texts:
        draw_mark(painter, 290.0, 20.0, "last good", warning=True)
        assert [text.words for text in texts] == ["last good"]
        draw_mark(painter, 290.0, 250.0, "last good", warning=True)
        draw_mark(painter, 290.0, 250.0, "computing …")
    painter.end()
    assert [text.words for text in texts if text.words] == ["last good"]


def test_computing_is_said_in_words(qtbot: QtBot) -> None:
    headline = Headline()
    qtbot.addWidget(headline)
    headline.resize(900, 130)
    headline.show_projection(shown())
    headline.show_state(State.COMPUTING)
    qtbot.waitUntil(lambda: headline.muted, timeout=5_000)
    with noted() as texts:
        headline.grab()
    assert "computing …" in [text.words for text in texts]
    assert headline.title_end() < QSizeF(headline.size()).width()


@pytest.mark.parametrize("size", [(250, 300), (310, 300)])
def test_the_sign_of_a_problem_covers_no_title(qtbot: QtBot, size: tuple[int, int]) -> None:
    made = Distribution()
    qtbot.addWidget(made)
    made.heading = "Where the year of this company may well end"
    made.resize(*size)
    made.show_projection(shown())
    made.show_state(State.PROBLEM, "a rate is wrong")
    with noted() as texts:
        made.grab()
    (title,) = [text for text in texts if text.words.startswith("Where")]
    assert title.box.right() <= made.mark_right() - 26


@pytest.mark.parametrize("wide", range(560, 800, 10))
def test_the_promise_leaves_room_for_the_sign(qtbot: QtBot, wide: int) -> None:
    made = Headline()
    qtbot.addWidget(made)
    made.resize(wide, 150)
    made.show_projection(shown())
    made.grab()
    left = made._words_left(QSizeF(made.size()))
    lines = made._lines(wide - left - 16)
    before = [line.runs for line in lines]
    for words in lines[:1]:
        assert left + sum(width(run, face) for run, face in words.runs) <= made.mark_right() - 26
    made.show_state(State.PROBLEM, "a rate is wrong")
    assert [line.runs for line in made._lines(wide - left - 16)] == before
