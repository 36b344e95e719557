"""Levels of levers that an import made up: said at the lever, and where its price is named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from simulator.compare import compare
from simulator.decisions.insight import Insight
from simulator.decisions.price import Price
from simulator.engine import project
from simulator.history import texts
from simulator.history.telling import english
from simulator.levers import find_lever, with_lever
from simulator.plan import Activity, Plan, Spend
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from ui.compare.results import results
from ui.file_flow import sample_document
from ui.history import placeholder
from ui.levers.row import LeverRow
from ui.sentences import sentences

SPEND = english(texts.NOTE_SPEND, amount=56_000.0)


@pytest.fixture
def plan() -> Plan:
    """The sample, whose first spend and whose calls are taken for an import's."""
    held = sample_document().base_plan
    made = []
    for source in held.sources:
        work = source.work
        if isinstance(work, Activity):
            note = english(texts.NOTE_ACTIVITY, amount=work.per_week.before)
            work = replace(work, minutes=replace(work.minutes, note=note))
        elif source.id == "paid_search":
            assert work.per_month.before == 56_000.0
            work = replace(work, saturation=replace(work.saturation, note="Mine.\n" + SPEND))
        made.append(replace(source, work=work))
    return replace(held, sources=tuple(made))


def test_the_lever_says_so_as_long_as_the_level_before_the_plan_is_that_one(plan: Plan) -> None:
    assert placeholder.told(plan, "paid_search.spend") == SPEND
    assert placeholder.told(plan, "cold_calls.activity").startswith("The file holds no such work")
    assert placeholder.told(plan, "email.spend") == ""
    assert placeholder.told(plan, "ae.people") == ""
    moved = with_lever(plan, "paid_search.spend", 70e3)
    assert placeholder.told(moved, "paid_search.spend") == SPEND
    work = plan.sources[0].work
    assert isinstance(work, Spend)
    own = replace(work, per_month=replace(work.per_month, before=48e3, value=48e3))
    mine = replace(plan, sources=(replace(plan.sources[0], work=own), *plan.sources[1:]))
    assert placeholder.told(mine, "paid_search.spend") == ""


def test_it_stands_in_the_tooltip_of_the_lever(qtbot: QtBot, plan: Plan) -> None:
    lever = find_lever(plan, "paid_search.spend")
    row = LeverRow(replace(lever, measured_low=None, measured_high=None, stretch_high=None))
    qtbot.addWidget(row)
    row.take(row.lever, row.lever, plan, "USD")
    assert "Effect never measured: a guess\nThe file holds no spend: 56,000 a" in row.toolTip()
    assert "Put in what you spend" in row.slider.accessibleDescription()


def test_a_price_that_rests_on_it_does_not_pass_for_money(plan: Plan) -> None:
    prices = {"paid_search.spend": Price("paid_search.spend", 4e3, 48e3, 40e3, 57e3, "")}
    moment = replace(
        shown(),
        plan=plan,
        projection=standing_in(FakeProjection(shown().plan)),
        insight=Insight(prices, last_dates={}, telling={}, credit=None, trials=2048),
    )
    assert "$48k (spend is a placeholder)" in sentences(moment)[1]


def test_the_cost_of_compared_plans_says_that_spend_is_a_placeholder(plan: Plan) -> None:
    own = sample_document().base_plan

    def cost_row(*plans: Plan) -> tuple[str, str]:
        found = [project(one, 2048) for one in plans]
        rows = results(found, compare(found), "USD").rows
        return next((row[0].words, row[0].help) for row in rows if row[0].words.startswith("Cost"))

    assert cost_row(own, replace(own, id="other")) == ("Cost of the plan", "")
    title, help = cost_row(own, replace(plan, id="other"))
    assert title == "Cost of the plan (placeholder)"
    assert help.startswith("Spend is a placeholder (Paid search)")
