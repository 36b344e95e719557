"""Laws that every projection obeys, whatever the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.assumption import Assumption, known
from simulator.engine import project
from simulator.plan import Activity, Deals, Plan, Schedule, Source, Spend, Step, level
from simulator.projection import Projection
from simulator.rates import rate_terms
from tests import cases
from tests.plans import believed, calls, plan, search, staffed, two_sources
from tests.reference.distance import ks

CASES = [
    cases.few_large,
    cases.short_of_both,
    cases.all_programmes,
    cases.in_rhythm,
    cases.corners,
    cases.pipeline_only,
    cases.sized_rates,
    cases.unlike_deals,
]


def small(made: Plan, **changed: Any) -> Projection:
    """A projection of few futures."""
    return project(replace(made, **changed), trials=2048, seed=7)


def manned(made: Plan, sdr: float, ae: float) -> Plan:
    """The plan with so many people from its first day."""
    people = {"sdr": sdr, "ae": ae}
    return replace(
        made,
        roles=tuple(
            replace(one, people=replace(one.people, value=people[one.id])) for one in made.roles
        ),
    )


@pytest.mark.parametrize("make", CASES)
def test_no_revenue_is_negative(make: Callable[..., Plan]) -> None:
    """Bookings to date never fall, and every figure is a number."""
    path = small(make()).goal_path
    assert np.isfinite(path).all()
    assert path[0].min() >= 0.0
    assert np.diff(path, axis=0).min() >= 0.0


@settings(max_examples=12)
@given(
    touches=st.floats(10.0, 5000.0),
    units=st.floats(0.0, 2000.0),
    people=st.floats(0.1, 40.0),
    win=st.floats(0.01, 0.99),
)
def test_each_stage_is_smaller_than_the_one_before(
    touches: float, units: float, people: float, win: float
) -> None:
    """Wins <= opportunities <= appointments <= leads in expectation, at steady levels."""
    one = search(touches, to_win=known(win))
    assert isinstance(one.work, Spend)
    one = replace(one, work=replace(one.work, per_month=level(30e3)))
    other = calls(units, work=Activity(per_week=level(units), role="sdr", minutes=known(5.0)))
    funnel = small(plan((one, other), **staffed(people, people))).funnel
    means = [stage.per_week.mean for stage in funnel]
    for before, after in pairwise(means):
        assert after <= before * 1.02 + 0.02
    assert min(means) >= 0.0


@given(
    rate=st.floats(0.001, 0.999),
    changes=st.lists(st.floats(-0.95, 50.0), min_size=2, max_size=2),
    strengths=st.lists(st.floats(0.0, 1.0), min_size=4, max_size=4),
)
def test_no_rate_leaves_its_bounds(
    rate: float, changes: list[float], strengths: list[float]
) -> None:
    """Programmes together keep every rate in [0, 1], at any strength."""
    made = cases.all_programmes()
    values = {703: np.array([changes[0]]), 706: np.array([changes[1]]), 707: np.array([30.0])}
    found = rate_terms(made, "touch_to_lead", "calls", np.array([rate]), values)
    assert -1e-12 <= found.usual(strengths)[0] <= 1.0 + 1e-12
    assert found.ceiling[0] <= 1.0 + 1e-12


def test_a_drifting_win_rate_stays_a_chance() -> None:
    """With a win rate of 0.97 and wild drifts no more is won than there are opportunities."""
    made = two_sources(200.0)
    sure = tuple(replace(one, to_win=known(0.97)) for one in made.sources)
    found = small(made, sources=sure, market=replace(made.market, win_drift=0.8))
    *_, opportunities, wins = (stage.per_week.mean for stage in found.funnel)
    assert wins <= opportunities


@settings(max_examples=10)
@given(
    first=st.floats(0.0, 12.0),
    more=st.floats(0.0, 8.0),
    sdr=st.floats(0.2, 12.0),
)
def test_more_hours_to_meet_never_lower_the_expected_total(
    first: float, more: float, sdr: float
) -> None:
    """Hours of those who hold appointments only add."""
    made = manned(cases.short_of_both(), sdr, first)
    fewer, enough = small(made), small(manned(made, sdr, first + more))
    assert np.mean(enough.final, dtype=float) >= np.mean(fewer.final, dtype=float) * (1 - 2e-4)


@settings(max_examples=10)
@given(first=st.floats(0.0, 3.0), more=st.floats(0.0, 3.0))
def test_more_hours_to_follow_up_never_lower_the_expected_total(first: float, more: float) -> None:
    """Hours of those who develop leads only add, where their appointments can be held."""
    made = manned(cases.short_of_sdr(), first, 25.0)
    fewer, enough = small(made), small(manned(made, first + more, 25.0))
    assert np.mean(enough.final, dtype=float) >= np.mean(fewer.final, dtype=float) * (1 - 2e-4)


def in_money_of(made: Plan, factor: float) -> Plan:
    """The plan with all amounts in a currency of which `factor` make one of the old."""

    def scaled(schedule: Schedule) -> Schedule:
        return replace(schedule, before=schedule.before * factor, value=schedule.value * factor)

    def source(one: Source) -> Source:
        mean = one.deals.mean
        assert mean.low is not None
        assert mean.high is not None
        value = believed(mean.id, mean.low * factor, mean.likely * factor, mean.high * factor)
        work = one.work
        if isinstance(work, Spend):
            work = replace(work, per_month=scaled(work.per_month))
        sample = tuple(value * factor for value in one.deals.sample)
        return replace(one, work=work, deals=replace(one.deals, mean=value, sample=sample))

    return replace(
        made,
        sources=tuple(source(one) for one in made.sources),
        programmes=tuple(
            replace(
                one,
                lever=scaled(one.lever),
                half_saturation=one.half_saturation * factor,
            )
            if one.unit == "currency/month"
            else one
            for one in made.programmes
        ),
        goal=replace(made.goal, amount=made.goal.amount * factor),
        pipeline=replace(
            made.pipeline,
            deals=tuple(replace(one, amount=one.amount * factor) for one in made.pipeline.deals),
        ),
    )


@pytest.mark.parametrize(
    "make", [cases.all_programmes, cases.with_pipeline, cases.humped, cases.unlike_deals]
)
@pytest.mark.parametrize("factor", [0.25, 1024.0])
def test_currency_scales_everything(make: Callable[..., Plan], factor: float) -> None:
    """In another currency (a power of two is exact in floating point) every amount is scaled."""
    made = make(50.0) if make in (cases.humped, cases.unlike_deals) else make()
    mine, theirs = small(made), small(in_money_of(made, factor))
    np.testing.assert_allclose(theirs.goal_path, mine.goal_path * factor, rtol=1e-5)
    assert theirs.chance == mine.chance
    assert theirs.wins.mean == mine.wins.mean


def halves(one: Source) -> tuple[Source, Source]:
    """The source split in two, with shared assumptions and split curves."""
    work = one.work

    def half(schedule: Schedule) -> Schedule:
        return replace(schedule, before=schedule.before / 2.0, value=schedule.value / 2.0)

    if isinstance(work, Spend):
        work = replace(
            work,
            per_month=half(work.per_month),
            touches_today=work.touches_today / 2.0,
            organic=work.organic / 2.0,
        )
    else:
        work = replace(work, per_week=half(work.per_week))
    return replace(one, work=work), replace(one, id=f"{one.id}.rest", work=work)


@pytest.mark.parametrize("make", [two_sources, cases.short_of_both, cases.unlike_deals])
def test_a_split_source_changes_nothing(make: Callable[..., Plan]) -> None:
    """Two halves that share all assumptions give the same distribution as the whole."""
    made = make()
    split = tuple(part for one in made.sources for part in halves(one))
    whole, parts = small(made), small(made, sources=split)
    assert parts.wins.mean == pytest.approx(whole.wins.mean, rel=1e-3)
    assert np.mean(parts.final) == pytest.approx(np.mean(whole.final), rel=5e-3)
    assert ks(np.asarray(parts.final, float), np.asarray(whole.final, float)) < 0.02


@given(days=st.integers(1, 20), value=st.floats(0.0, 1e7))
@settings(max_examples=8)
def test_nothing_after_the_goal_date_matters(days: int, value: float) -> None:
    """A lever that moves after the goal date changes no number, also inside the last week."""
    made = cases.all_programmes()
    made = replace(made, goal=replace(made.goal, by=made.goal.by - timedelta(days=4)))
    later = (Step(start=made.goal.by + timedelta(days=days), value=value),)
    one = made.sources[0]
    assert isinstance(one.work, Spend)
    moved = replace(one, work=replace(one.work, per_month=replace(one.work.per_month, steps=later)))
    hired = tuple(replace(r, people=replace(r.people, steps=later)) for r in made.roles)
    changed = replace(made, sources=(moved, *made.sources[1:]), roles=hired)
    np.testing.assert_array_equal(small(made).goal_path, small(changed).goal_path)


def test_no_work_no_wins() -> None:
    """Without spend, without calls and without a year before, nothing is won."""
    idle = replace(search(), work=Spend(per_month=level(0.0), ceiling=10.0, half_saturation=1.0))
    found = small(plan((idle, calls(0.0)), **staffed()))
    assert found.final.max() == 0.0
    assert found.wins.mean == 0.0


def test_the_year_does_not_matter() -> None:
    """A plan of 2017 projects like any other."""
    made = replace(two_sources(), start=date(2017, 1, 2))
    made = replace(made, goal=replace(made.goal, by=date(2017, 12, 31)))
    found = small(made)
    assert found.wins.mean == pytest.approx(small(two_sources()).wins.mean, rel=0.01)


def test_dearer_deals_bring_more_in_every_future() -> None:
    """The same futures: a value that is a tenth higher is a tenth more everywhere."""
    made = two_sources()
    mean = believed(900, 10e3, 12e3, 15e3)
    dear = believed(900, 11e3, 13.2e3, 16.5e3)

    def worth(value: Assumption) -> Projection:
        deals = Deals(mean=value, spread=0.7)
        return small(made, sources=tuple(replace(one, deals=deals) for one in made.sources))

    np.testing.assert_allclose(worth(dear).final, worth(mean).final * 1.1, rtol=1e-4)
