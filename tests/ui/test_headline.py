"""The headline and its sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.decisions.insight import Insight
from simulator.decisions.price import Price, Why
from simulator.figures import MilestoneChance
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.painted import noted
from ui import figures
from ui.charts.ink import width
from ui.charts.view import State
from ui.headline import CAP, Headline
from ui.headline_words import DOT, details, milestone_words, miss_words
from ui.sentences import WHOLE, limiting, sentences


@pytest.fixture
def headline(qtbot: QtBot) -> Headline:
    made = Headline()
    qtbot.addWidget(made)
    made.resize(1080, 120)
    return made


def test_it_says_chance_goal_and_date(headline: Headline) -> None:
    moment = shown()
    headline.show_projection(moment)
    spoken = headline.spoken()
    percent = f"{moment.projection.chance * 100:.0f}"
    assert spoken.startswith(percent)
    assert "$12.0M of new bookings by 31 Dec 2027" in spoken
    assert "9 of 31 assumptions are guesses" in spoken
    assert "points computing error" in spoken
    assert "in the same futures" in spoken


def test_the_base_itself_is_not_compared(headline: Headline) -> None:
    moment = shown()
    base = replace(moment, plan=moment.document.base_plan, base_projection=None)
    assert "in the same futures" not in details(base)
    headline.show_projection(base)
    assert headline.numbers() is not None


def test_its_table_has_goal_milestones_and_sentences(headline: Headline) -> None:
    """What is read and copied is all that is said."""
    moment = shown()
    headline.show_projection(moment)
    numbers = headline.numbers()
    assert numbers is not None
    told = [(str(name), str(value)) for name, value in numbers.rows]
    names = [name for name, _ in told]
    assert ("Goal", "$12.0M of new bookings by 31 Dec 2027") in told
    for one in moment.projection.milestones:
        (found,) = [name for name in names if name.endswith(figures.day(one.by))]
        assert found.startswith(f"Milestone {figures.money(one.amount, 'USD')} by ")
        error = figures.decimal(100 * one.error, 1)
        assert dict(told)[found] == f"{figures.share(one.chance, 1)} ± {error}"
    assert "All milestones and the goal" in names
    assert "Computing error of the milestones" in headline.spoken()
    said = [value for name, value in told if name == "What matters now"]
    assert said == list(sentences(moment, WHOLE))
    assert said
    assert all(" ".join(value.split()) in numbers.tsv() for value in said)


def test_a_base_with_another_goal_is_held_against_this_one_and_that_is_said() -> None:
    moment = shown()
    assert moment.base_projection is not None
    assert "at this goal" not in details(moment)
    goal = moment.plan.goal
    others = (replace(goal, amount=1.5 * goal.amount), replace(goal, metric="revenue"))
    for other in (*others, replace(goal, by=goal.by - timedelta(days=40))):
        moved = replace(moment, plan=replace(moment.plan, goal=other))
        assert details(moved).split(DOT)[2].endswith("in the same futures at this goal")
        assert details(moved, short=True).split(DOT)[2].endswith(" at this goal")


@pytest.mark.parametrize(
    ("points", "words"),
    [(0.4, "as “"), (-0.4, "as “"), (0.6, "+1 point on “"), (-1.2, "−1 point on “"),
     (5.0, "+5 points on “")],
)  # fmt: skip
def test_less_than_half_a_point_is_no_difference(points: float, words: str) -> None:
    moment = shown()
    base, made = FakeProjection(moment.plan), FakeProjection(moment.plan)
    for projection, chance in ((base, 0.5), (made, 0.5 + points / 100)):
        missed = np.arange(projection.trials) < (1.0 - chance) * projection.trials
        projection.final = np.where(missed, 0.0, 2.0 * moment.plan.goal.amount)
    moment = replace(moment, projection=standing_in(made), base_projection=standing_in(base))
    assert details(moment).split(DOT)[2].startswith(words)


@pytest.mark.parametrize("height", [800, 900, 1400, 2160])
def test_the_chance_is_a_twentieth_of_the_window_high(qtbot: QtBot, height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    headline = Headline()
    column.addWidget(headline)
    column.addStretch()
    window.resize(1400, height)
    with qtbot.waitExposed(window):
        window.show()
    headline.show_projection(shown())
    big = headline.big_font(QSizeF(headline.size()))
    assert big.pixelSize() * CAP >= 0.05 * height
    assert headline.height() >= big.pixelSize() * CAP + 20
    assert width("57 %", big) == pytest.approx(width("24 %", big), abs=0.6)


@pytest.mark.parametrize(
    ("chance", "words"),
    [(0.57, "4 chances in 10"), (0.5, "even"), (0.97, "3 chances in 100"),
     (0.02, "2 chances in 100 that we make it"),
     (0.012, "about 1 chance in 100"), (0.004, "fewer than 1 chance in 100 that we make"),
     (1.0, "none"), (0.0, "all"), (0.91, "2 chances in 20"), (0.2, "8 chances in 10")],
)  # fmt: skip
def test_the_other_side_is_said_as_one_would(chance: float, words: str) -> None:
    assert words in miss_words(chance)


def test_what_holds_revenue_back_comes_first() -> None:
    found = sentences(shown())
    assert len(found) == 2
    assert "AE" in found[0]
    assert "71" in found[0]
    assert "from March" in found[0]
    assert limiting(shown())[0] == "appointments"


def test_the_cheapest_point_is_named_when_it_is_known() -> None:
    prices = {
        "s1.spend": Price("s1.spend", 4.0, 52e3, 48e3, 57e3, ""),
        "s0.spend": Price("s0.spend", None, None, None, None, "hours"),
    }
    found_out = Insight(prices, last_dates={}, telling={}, credit=None, trials=2048)
    found = sentences(replace(shown(), insight=found_out))
    assert "Source 1" in found[1]
    assert "$52k" in found[1]
    assert "more Source 0 adds nothing without more hours" in found[1]


def test_a_point_that_saves_money_is_the_cheapest() -> None:
    prices = {
        "s0.spend": Price("s0.spend", 4.0, 5.2e3, 4.8e3, 5.7e3, ""),
        "s1.activity": Price("s1.activity", 0.37, -8.9e3, -9.5e3, -8.3e3, ""),
        "ae.people": Price("ae.people", 0.2, 0.0, 0.0, 0.0, ""),  # what they cost is not given
    }
    found_out = Insight(prices, last_dates={}, telling={}, credit=None, trials=2048)
    found = sentences(replace(shown(), insight=found_out))
    assert found[1] == "The cheapest point of chance: Source 1, it saves $8.9k."


@pytest.mark.parametrize(
    ("why", "chance", "told"),
    [
        ("takes hours", 0.01, "would lower the chance: near the goal hours are short."),
        ("hours near the goal", 0.01, "adds nothing: near the goal hours are short."),
        ("no effect", 0.5, "more Source 0 has no effect that can be seen."),
        ("no effect", 0.01, "$52k over the plan."),
    ],
)
def test_a_lever_that_adds_nothing_has_a_reason_that_fits_what_holds_back(
    why: Why, chance: float, told: str
) -> None:
    class Demand(FakeProjection):
        binding = replace(FakeProjection(shown().plan).binding, demand=0.96, appointments=0.04)

        @property
        def chance(self) -> float:
            return chance

    prices = {
        "s1.spend": Price("s1.spend", 4.0, 52e3, 48e3, 57e3, ""),
        "s0.spend": Price("s0.spend", None, None, None, None, why),
    }
    moment = replace(
        shown(),
        projection=standing_in(Demand(shown().plan)),
        insight=Insight(prices, last_dates={}, telling={}, credit=None, trials=2048),
    )
    first, second = sentences(moment)
    assert first.startswith("Demand holds revenue back in 96")
    assert second.endswith(told)


def test_a_number_is_not_parted_from_what_it_counts() -> None:
    assert "31\N{NO-BREAK SPACE}appointments" in sentences(shown())[0]


def test_a_milestone_that_is_likelier_missed_is_said() -> None:
    class Late(FakeProjection):
        @property
        def milestones(self) -> tuple[MilestoneChance, ...]:
            first = super().milestones[0]
            return (replace(first, chance=0.31),)

    moment = shown()
    late = Late(moment.plan)
    found = sentences(replace(moment, projection=standing_in(late)))
    assert "more likely missed" in found[1]
    assert "31" in found[1]


def test_a_very_long_name_does_not_break_it(headline: Headline) -> None:
    headline.show_projection(shown(name="Many words " * 40))
    assert not headline.grab().isNull()


@pytest.mark.parametrize(("size", "larger"), [((1440, 900), False), ((1920, 1080), True)])
def test_in_a_large_window_the_words_grow_with_the_number(
    qtbot: QtBot, size: tuple[int, int], larger: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(320, 0, 0, 0)
    headline = Headline()
    column.addWidget(headline)
    column.addStretch()
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    headline.show_projection(shown())
    room = headline.width() - headline._words_left(QSizeF(headline.size())) - 16
    lines = headline._lines(room)
    assert (lines[0].runs[0][1].pixelSize() > 16) is larger
    assert len(lines) <= 6
    assert sum(line.pitch for line in lines) <= headline.height() - 14


def test_many_milestones_are_told_by_the_least_likely(headline: Headline) -> None:
    class Many(FakeProjection):
        @property
        def milestones(self) -> tuple[MilestoneChance, ...]:
            first = super().milestones[0]
            return tuple(replace(first, chance=0.9 - 0.1 * place) for place in range(8))

    moment = shown()
    many = replace(moment, projection=standing_in(Many(moment.plan)))
    headline.resize(900, 130)
    headline.show_projection(many)
    room = 900 - headline._words_left(QSizeF(headline.size())) - 16
    told = ["".join(words for words, _ in line.runs) for line in headline._lines(room)]
    least = next(words for words in told if "8 milestones" in words)
    assert "20" in least
    assert "…" not in least
    assert milestone_words(many).count("by") == 8
    assert milestone_words(many) in headline.spoken()


def test_a_plan_that_was_never_projected_says_so(headline: Headline) -> None:
    headline.resize(900, 130)
    headline.show_state(State.PROBLEM, "goal.by: too far away")
    with noted() as texts:
        headline.grab()
    assert "This plan cannot be projected yet" in [text.words for text in texts]
