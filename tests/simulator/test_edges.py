"""Values at the edge of what a plan may say: finite answers or one sentence, never a warning.

Warnings are errors in all tests, so that a division by zero or an overflow fails here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from simulator.assumption import Assumption, known
from simulator.engine import project
from simulator.plan import Activity, Lag, OpenDeal, Pipeline, Plan, Spend, level
from simulator.problems import Problem
from simulator.projection import Projection
from tests.cases import short_of_ae
from tests.plans import calls, plan, programmes, search, staffed, two_sources

TRIALS = 2048


def whole() -> Plan:
    """Both teams, people and programmes."""
    return two_sources(programmes=programmes(), **staffed())


def with_spend(value: float, before: float | None = None) -> Plan:
    base = whole()
    source = base.sources[0]
    assert isinstance(source.work, Spend)
    money = level(value, before=source.work.per_month.before if before is None else before)
    moved = replace(source, work=replace(source.work, per_month=money))
    return replace(base, sources=(moved, *base.sources[1:]))


def with_activity(value: float) -> Plan:
    base = whole()
    source = base.sources[1]
    assert isinstance(source.work, Activity)
    moved = replace(source, work=replace(source.work, per_week=level(value, before=300.0)))
    return replace(base, sources=(base.sources[0], moved))


def rates_of(value: float) -> Plan:
    """Every rate a plain number."""
    base = whole()

    def plainly(assumption: Assumption) -> Assumption:
        return replace(known(value), id=assumption.id)

    return replace(
        base,
        sources=tuple(
            replace(
                one,
                to_lead=plainly(one.to_lead),
                to_appointment=plainly(one.to_appointment),
                to_opportunity=plainly(one.to_opportunity),
                to_win=plainly(one.to_win),
            )
            for one in base.sources
        ),
    )


def deals_of(**changes: Any) -> Plan:
    base = whole()
    return replace(
        base,
        sources=tuple(replace(one, deals=replace(one.deals, **changes)) for one in base.sources),
    )


def one_quarter() -> Plan:
    base = whole()
    return replace(base, goal=replace(base.goal, by=base.start + timedelta(days=90), milestones=()))


def cycle_of(weeks: float) -> Plan:
    base = whole()
    wait = Lag(mean=Assumption(id=7001, likely=weeks))
    return replace(base, cycle=replace(base.cycle, opportunity_to_win=wait))


def people_of(count: float, before: float | None = None) -> Plan:
    base = short_of_ae()
    staff = level(count, before=count if before is None else before)
    return replace(base, roles=tuple(replace(role, people=staff) for role in base.roles))


def one_open_deal() -> Plan:
    deal = OpenDeal(id="one", amount=50e3, opened=date(2026, 11, 2))
    return plan((), pipeline=Pipeline(deals=(deal,)))


def deals_without_a_chance() -> Plan:
    """All open for longer than any win took."""
    deals = tuple(OpenDeal(id=f"{k}", amount=50e3, opened=date(2010, 1, k)) for k in (4, 5))
    return plan((), pipeline=Pipeline(deals=deals))


def forty_sources() -> Plan:
    """Twenty of each team; all numbers shared, so that they stand and fall together."""
    made = [
        replace(one, id=f"{one.id}{k}", name=f"{one.name} {k}")
        for k in range(20)
        for one in (search(), calls())
    ]
    return plan(tuple(made), **staffed())


EDGES: dict[str, Callable[[], Plan]] = {
    "spend 0": lambda: with_spend(0.0),
    "spend 1e12": lambda: with_spend(1e12),
    "nothing spent before": lambda: with_spend(50e3, before=1e-9),
    "no activity": lambda: with_activity(0.0),
    "far more activity than hours": lambda: with_activity(1e7),
    "rates of 1": lambda: rates_of(1.0),
    "rates of 0": lambda: rates_of(0.0),
    "deals all alike": lambda: deals_of(spread=0.0),
    "deals of cv 20": lambda: deals_of(spread=20.0),
    "one past deal": lambda: deals_of(sample=(42e3,)),
    "one deal among zeros": lambda: deals_of(sample=(0.0, 0.0, 42e3)),
    "chance falls with size": lambda: deals_of(size_effect=-5.0),
    "chance rises with size": lambda: deals_of(size_effect=5.0),
    "one quarter": one_quarter,
    "a cycle longer than the plan": lambda: cycle_of(500.0),
    "a cycle of no time": lambda: cycle_of(0.0),
    "no people": lambda: people_of(0.0),
    "nobody left": lambda: people_of(0.0, before=10.0),
    "the first people": lambda: people_of(10.0, before=0.0),
    "no sources": lambda: plan(()),
    "no sources, but people": lambda: plan((), **staffed()),
    "no roles": lambda: two_sources(),
    "one source": lambda: plan((search(),)),
    "one open deal": one_open_deal,
    "open deals without a chance": deals_without_a_chance,
    "forty sources": forty_sources,
}


def answer(one: Plan) -> Projection | str:
    """The projection, or the sentence that refuses the plan."""
    try:
        return project(one, TRIALS)
    except Problem as problem:
        return str(problem)


@pytest.mark.parametrize("name", EDGES)
def test_an_edge_gives_finite_numbers_or_a_sentence(name: str) -> None:
    projection = answer(EDGES[name]())
    if isinstance(projection, str):
        assert projection.strip()
        return
    finite(projection.goal_path)
    finite(*(vars_of for vars_of in projection.quantiles.values()))
    edges, shares = projection.histogram()
    finite(edges, shares)
    finite(projection.chance, projection.chance_error, *projection.quantile_interval(0.5))
    for item in projection.indicators:
        finite(item.mean, item.p10, item.p90)
    for stage in projection.funnel:
        finite(stage.per_week.mean, stage.queue)
    for role in projection.hours:
        finite(role.available, role.used, role.prospecting_done)
        assert role.used <= role.available * (1 + 1e-4) + 1e-6
    for one in (projection.wins, projection.later, projection.cac, projection.payback_months):
        finite(one.mean, one.low, one.high)
    finite(projection.costs.total, *projection.shares.values())
    assert sum(projection.binding.shares) == pytest.approx(1.0)
    finite(projection.binding.by_week)
    assert 0.0 <= projection.chance <= 1.0


def finite(*numbers: object) -> None:
    for number in numbers:
        assert np.isfinite(np.asarray(number, dtype=np.float64)).all()


@pytest.mark.parametrize(
    "name", ["spend 0", "rates of 0", "no people", "no sources", "open deals without a chance"]
)
def test_where_nothing_can_come_nothing_comes(name: str) -> None:
    """No people and no way through the funnel: no bookings; no spend: fewer than at half."""
    projection = project(EDGES[name](), TRIALS)
    if name == "spend 0":
        assert projection.final.mean() < project(with_spend(20e3), TRIALS).final.mean()
    elif name == "no people":
        assert projection.indicators[-1].mean == 0.0
    else:
        assert not projection.final.any()


def test_appointments_that_take_no_time_are_all_held() -> None:
    base = short_of_ae()
    none = replace(known(0.0), id=base.capacity.hours_per_appointment.id)
    free = replace(base, capacity=replace(base.capacity, hours_per_appointment=none))
    projection = answer(free)
    if isinstance(projection, str):
        assert "appointment" in projection
        return
    assert projection.binding.appointments == 0.0
    assert projection.funnel[1].queue == 0.0
