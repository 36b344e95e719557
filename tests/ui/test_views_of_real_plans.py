"""Every view draws what the engine itself says of odd but valid plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from simulator import load, project
from simulator.plan import Capacity, Document, Pipeline, Plan
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.funnel_strip import FunnelStrip
from ui.headline import Headline
from ui.resources import folder
from ui.scorecard.view import Scorecard
from ui.sentences import sentences
from ui.shown import Shown


def _without_people(plan: Plan) -> Plan:
    marketing = tuple(source for source in plan.sources if source.team == "marketing")
    return replace(plan, sources=marketing, roles=(), programmes=(), capacity=Capacity())


def _without_marketing(plan: Plan) -> Plan:
    sales = tuple(source for source in plan.sources if source.team == "sales")
    return replace(plan, sources=sales, programmes=())


def _one_source(plan: Plan) -> Plan:
    return replace(plan, sources=plan.sources[:1], programmes=(), pipeline=Pipeline())


def _level(plan: Plan) -> Plan:
    return replace(plan, goal=replace(plan.goal, metric="arr", milestones=()))


def _short(plan: Plan) -> Plan:
    goal = replace(plan.goal, by=plan.start + timedelta(days=90), milestones=())
    return replace(plan, goal=goal)


def _hopeless(plan: Plan) -> Plan:
    return replace(plan, goal=replace(plan.goal, amount=1e12))


CASES = [_without_people, _without_marketing, _one_source, _level, _short, _hopeless]


@pytest.mark.parametrize("change", CASES, ids=lambda case: case.__name__.strip("_"))
def test_odd_plans_are_drawn_and_spoken(change: Callable[[Plan], Plan], qtbot: QtBot) -> None:
    document = load(folder("sample") / "sample.json")
    base = project(document.base_plan, 2048)
    plan = replace(change(document.base_plan), id="odd", name="Odd")
    moment = Shown(
        plan=plan, document=document, projection=project(plan, 2048), base_projection=base
    )
    for kind in (Headline, FanChart, Distribution, FunnelStrip, Scorecard):
        view = kind()
        qtbot.addWidget(view)
        view.resize(760, 300)
        view.show_projection(moment)
        if isinstance(view, FanChart):
            view.toggle.choose(1)
        assert not view.grab().isNull()
        assert view.spoken()
        numbers = view.numbers()
        assert numbers is not None
        assert numbers.rows


def test_a_plan_in_which_nothing_is_booked_promises_no_amount() -> None:
    plan = load(folder("sample") / "sample.json").base_plan
    bare = replace(plan, sources=(), programmes=(), pipeline=Pipeline())
    document = Document(name="Bare", scenarios=(bare,), base=bare.id)
    told = sentences(Shown(plan=bare, document=document, projection=project(bare, trials=1024)))
    assert told == ("Nothing is booked in any future: add sources and people under Assumptions.",)
