"""Who brings the change: the card beside the funnel, with errors that are said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from simulator.decisions.credit import Credit
from simulator.decisions.insight import Insight
from simulator.levers import levers, rescheduled
from simulator.plan import Step
from tests.there import as_a
from tests.ui.fake_projection import shown
from ui.credit import CreditCard
from ui.credit_parts import parts_of
from ui.plan_page import PlanPage


def credit(scale: float = 1.0) -> Credit:
    """Shares that add up to the change of the made-up projections, times `scale`."""
    moment = shown()
    assert moment.base_projection is not None
    amount = moment.plan.goal.amount
    whole = moment.projection.chance_at(amount) - moment.base_projection.chance_at(amount)
    parts = {"marketing": 0.5 * whole, "sales": 0.6 * whole, "together": -0.1 * whole}
    return Credit(
        by_chance={key: scale * part for key, part in parts.items()},
        by_amount=dict.fromkeys(parts, 0.0),
        chance=scale * whole,
        amount=0.0,
        only_together_chance=0.004,
        only_together_amount=0.0,
        errors=dict.fromkeys(parts, 0.003),
        chance_error=0.005,
        only_together_error=0.002,
    )


def found(given: Credit | None) -> Insight:
    """What was found out about a plan, credit alone."""
    made = SimpleNamespace(prices={}, last_dates={}, tells={}, tripwires={}, needs={}, credit=given)
    return cast(Insight, made)


@pytest.fixture
def card(qtbot: QtBot) -> CreditCard:
    made = CreditCard()
    qtbot.addWidget(made)
    made.resize(300, 120)
    return made


def teams(card: CreditCard) -> list[str]:
    """Whose parts are shown at this moment."""
    return [part.team for part in card.parts]


def test_the_shares_stand_with_their_errors_and_add_up(card: CreditCard) -> None:
    card.show_projection(replace(shown(), insight=found(credit())))
    assert teams(card) == ["marketing", "sales", "together"]
    assert card.total == pytest.approx(credit().chance)
    assert all("± 0.3" in part.words for part in card.parts)
    table = card.numbers()
    assert table is not None
    assert table.rows[3][1] == pytest.approx(100 * credit().chance)
    assert sum(as_a(float, row[1]) for row in table.rows[:3]) == pytest.approx(table.rows[3][1])


def test_a_group_that_did_not_move_brings_nothing_and_everything_is_drawn(
    qtbot: QtBot, card: CreditCard
) -> None:
    alone = replace(
        credit(),
        by_chance={"marketing": credit().chance, "sales": 0.0, "together": 0.0},
        errors={"marketing": 0.003, "sales": 0.0, "together": 0.0},
    )
    card.show_projection(replace(shown(), insight=found(alone)))
    assert [part.words for part in card.parts[1:]] == ["as base", "as base"]
    assert card._beyond() == ""
    assert "overlap" not in card.spoken()
    for wide in (220, 300, 900):
        card.resize(wide, 120)
        assert not card.grab().isNull()


def test_what_exists_only_because_several_moved_is_not_called_together(card: CreditCard) -> None:
    """“Together” is a group of levers; a group that did not move must not look as if it were part
    of what others bring by moving at once."""
    two = replace(
        credit(),
        by_chance={"marketing": 0.6 * credit().chance, "sales": 0.4 * credit().chance,
                   "together": 0.0},
        errors={"marketing": 0.003, "sales": 0.003, "together": 0.0},
        only_together_chance=0.085,
    )  # fmt: skip
    card.show_projection(replace(shown(), insight=found(two)))
    assert card.parts[2].words == "as base"
    assert card._beyond() == "only as both moved: +8.5 ± 0.2 of it"
    assert "more than what Marketing, Sales would add each alone" in card.spoken()
    card.show_projection(replace(shown(), insight=found(credit()), serial=1))
    assert card._beyond() == "only as all three moved: +0.4 ± 0.2 of it"
    less = replace(two, only_together_chance=-0.02)
    card.show_projection(replace(shown(), insight=found(less), serial=2))
    assert card._beyond() == "their effects overlap: −2.0 ± 0.2 of it"
    assert "Alone, Marketing, Sales would add more" in card.spoken()


def test_it_explains_itself_on_hover_and_to_screen_readers(card: CreditCard) -> None:
    card.show_projection(replace(shown(), insight=found(credit())))
    card._on_settled()
    for words in (card.toolTip(), card.accessibleDescription()):
        assert "Shapley" in words
        assert "computing error" in words
        assert "+0.4 ± 0.2 of these points are more than what Marketing, Sales, Together" in words
        assert "Marketing" in words


def test_what_is_not_by_levers_has_a_line_of_its_own(card: CreditCard) -> None:
    card.show_projection(replace(shown(), insight=found(credit(0.5))))
    assert card.parts[-1].name == "Assumptions"
    assert card.total == pytest.approx(credit().chance)


def test_a_group_that_only_moves_on_another_day_is_not_as_the_base(card: CreditCard) -> None:
    moment = shown()
    base = moment.base_projection
    assert base is not None
    group = "marketing"
    lever = next(item for item in levers(base.plan) if item.group == group)
    day = base.plan.start + timedelta(days=30)
    step = Step(start=day, value=lever.value)
    plan = rescheduled(base.plan, lever.id, lambda own: replace(own, steps=(step,)))
    nothing = replace(credit(), by_chance=dict.fromkeys(credit().by_chance, 0.0))
    nothing = replace(nothing, errors=dict.fromkeys(nothing.errors, 0.0))
    parts = parts_of(replace(moment, plan=plan), nothing)
    assert {part.team for part in parts if part.moved and part.team} == {group}


def test_after_a_move_the_old_shares_are_marked_and_keep_their_place(card: CreditCard) -> None:
    moment = replace(shown(), insight=found(credit()))
    card.show_projection(moment)
    before, hint = card.parts, card.sizeHint()
    card.show_projection(replace(moment, insight=None))
    assert card.stale
    assert card.parts == before
    assert card.sizeHint() == hint
    assert "before the last change" in card.spoken()
    assert card._title().endswith("…")
    card.show_projection(moment)
    assert not card.stale


def test_it_says_why_there_are_no_shares(card: CreditCard) -> None:
    card.show_projection(shown())
    assert "Being worked out" in card.spoken()
    card.show_projection(replace(shown(), insight=found(None)))
    assert "levers were added or removed" in card.spoken()
    assert card.numbers() is None
    card.forget()
    assert card.parts == ()


def test_without_a_change_it_says_what_it_is_for_and_nothing_jumps(qtbot: QtBot) -> None:
    page = PlanPage()
    qtbot.addWidget(page)
    moment = shown()
    page.show_projection(replace(moment, plan=moment.document.base_plan, base_projection=None))
    before = page.credit.sizeHint()
    assert "Move a lever" in page.credit.spoken()
    assert teams(page.credit) == []
    page.show_projection(replace(moment, insight=found(credit())))
    assert len(teams(page.credit)) == 3
    assert page.credit.sizeHint() == before


def test_a_scenario_with_the_same_levers_says_so(card: CreditCard) -> None:
    none = replace(credit(0.0), errors=dict.fromkeys(("marketing", "sales", "together"), 0.0))
    moment = shown()
    same = replace(moment, base_projection=moment.projection, insight=found(none))
    card.show_projection(same)
    assert "No lever differs" in card.spoken()
    assert card.numbers() is None


def test_a_lever_that_moves_no_chance_still_differs_from_the_base(card: CreditCard) -> None:
    none = replace(credit(0.0), errors=dict.fromkeys(("marketing", "sales", "together"), 0.0))
    moment = shown()
    base = moment.base_projection
    assert base is not None
    lever = next(item for item in levers(base.plan) if item.group == "sales")
    plan = rescheduled(base.plan, lever.id, lambda own: replace(own, value=own.value + 1))
    card.show_projection(replace(moment, plan=plan, projection=base, insight=found(none)))
    assert "No lever differs" not in card.spoken()
    assert [part.words for part in card.parts] == ["as base", "0", "as base"]


def test_one_point_is_no_points(card: CreditCard) -> None:
    card.show_projection(replace(shown(), insight=found(credit())))
    for total, words in ((0.011, "+1 point"), (-0.01, "−1 point"), (0.02, "+2 points")):
        card.total = total
        assert card._title() == f"Who brings the {words}"
