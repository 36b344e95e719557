"""What has an exact answer: curves, weights, profiles, and bookings that can be summed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulator.assumption import Assumption, known
from simulator.engine import project
from simulator.kernels import adstock, gamma_cdf, hill, lag_weights
from simulator.people import effective_people
from simulator.plan import (
    Activity,
    Capacity,
    Customers,
    Cycle,
    Deals,
    Lag,
    Market,
    Plan,
    Role,
    Source,
    Spend,
    level,
)
from simulator.shapes import spend_touches
from simulator.uncertain import POSITIVE, SHARE, Support, transform
from tests.plans import believed, calls, goal, plan, search
from tests.reference.beliefs import value_at

TENTH = float(stats.norm.ppf(0.9))
STEADY = Market(volume_drift=0.0, win_drift=0.0)


def certain(units: float = 100.0, deals: Deals | None = None, **changed: Any) -> Plan:
    """One source whose every rate is known: 100 calls a week are 0.9 wins a week, for ever."""
    source = Source(
        id="calls",
        name="Calls",
        work=Activity(per_week=level(units), minutes=known(5.0)),
        volume=known(1.0),
        to_lead=known(0.3),
        to_appointment=known(0.4),
        to_opportunity=known(0.5),
        to_win=known(0.15),
        follow_up=known(10.0),
        deals=deals or Deals(mean=known(1000.0), spread=0.8),
    )
    cycle = Cycle(opportunity_to_win=Lag(mean=known(5.0), cv=0.5))
    made = plan((source,), market=STEADY, cycle=cycle)
    return replace(made, **changed)


@given(
    low=st.floats(1e-3, 1e3),
    first=st.floats(1e-4, 3.0),
    second=st.floats(1e-4, 3.0),
)
def test_a_positive_range_goes_through_its_three_numbers(
    low: float, first: float, second: float
) -> None:
    """Also close to symmetry, where the formula changes its form."""
    likely = low * np.exp(first)
    high = likely * np.exp(second)
    scores = np.array([-TENTH, 0.0, TENTH])
    found = transform(scores, low, likely, high, POSITIVE)
    np.testing.assert_allclose(found, [low, likely, high], rtol=1e-7)


@given(
    low=st.floats(0.001, 0.9),
    first=st.floats(0.01, 0.99),
    second=st.floats(0.01, 0.99),
)
def test_a_share_goes_through_its_three_numbers(low: float, first: float, second: float) -> None:
    """And never leaves (0, 1)."""
    likely = low + (1.0 - low) * first * 0.9
    high = likely + (1.0 - likely) * second * 0.9
    scores = np.array([-TENTH, 0.0, TENTH, -3.5, 3.5])
    found = transform(scores, low, likely, high, SHARE)
    np.testing.assert_allclose(found[:3], [low, likely, high], rtol=1e-6)
    assert np.all((found >= 0.0) & (found <= 1.0))


@pytest.mark.parametrize("tilt", [0.0, 1e-12, 1e-10, 1e-8, 1e-6, 1e-4])
@pytest.mark.parametrize("support", [POSITIVE, SHARE])
def test_near_symmetry_a_range_is_smooth(tilt: float, support: Support) -> None:
    """Nothing jumps where the two forms of the distribution meet."""
    scores = np.linspace(-3.5, 3.5, 41)
    middle = transform(scores, 0.2, 0.4, 0.8, support)
    moved = transform(scores, 0.2, 0.4 * (1.0 + tilt), 0.8, support)
    np.testing.assert_allclose(moved, middle, rtol=20.0 * tilt + 1e-6)


@pytest.mark.parametrize(
    ("span", "support"),
    [
        ((1.0, 2.0, 3.0), (0.0, np.inf)),
        ((1.0, 2.0, 9.0), (0.0, np.inf)),
        ((-0.5, 0.1, 0.4), (-1.0, np.inf)),
        ((0.02, 0.05, 0.06), (0.0, 1.0)),
        ((0.3, 0.4, 0.9), (0.0, 1.0)),
    ],
)
def test_ranges_agree_with_another_writing_of_the_formula(
    span: tuple[float, float, float], support: tuple[float, float]
) -> None:
    """Between and beyond the three numbers, scores clipped at 3.5."""
    scores = np.linspace(-5.0, 5.0, 101)
    low, likely, high = span
    belief = Assumption(low=low, likely=likely, high=high)
    theirs = value_at(belief, support, scores)
    mine = transform(scores, low, likely, high, Support(*support))
    np.testing.assert_allclose(mine, theirs, rtol=1e-6)


@given(half_life=st.floats(0.0, 60.0), start=st.floats(0.0, 1e6))
def test_adstock_weights_sum_to_one(half_life: float, start: float) -> None:
    """A pulse is worth itself in the end, and a steady level stays what it is."""
    pulse = np.zeros(1500)
    pulse[0] = 1.0
    assert adstock(pulse, half_life, 0.0).sum() == pytest.approx(1.0, abs=1e-6)
    np.testing.assert_allclose(adstock(np.full(50, start), half_life, start), start)


@given(mean=st.floats(0.05, 30.0), cv=st.floats(0.1, 2.0))
def test_lag_weights_sum_to_one_and_keep_the_mean(mean: float, cv: float) -> None:
    """An entry spread evenly over its week arrives, on average, the mean wait later."""
    weights = lag_weights(1500, mean, cv)
    assert weights.sum() == pytest.approx(1.0, abs=1e-6)
    assert weights @ np.arange(1500) == pytest.approx(mean, rel=1e-4)


def test_lag_weights_of_past_durations() -> None:
    """Durations of exactly two weeks: every entry leaves in the second week after its own."""
    np.testing.assert_allclose(lag_weights(5, 2.0, 1.0, (7.0, 7.0)), [0, 0, 1, 0, 0], atol=1e-12)
    weights = lag_weights(9, 3.25, 1.0, (1.0, 2.0, 4.0, 6.0))
    assert weights.sum() == pytest.approx(1.0)
    assert weights @ np.arange(9) == pytest.approx(3.25)


@given(shape=st.floats(0.05, 80.0), x=st.floats(0.0, 200.0))
def test_the_gamma_distribution(shape: float, x: float) -> None:
    """Against scipy's."""
    assert gamma_cdf(np.array([x]), shape)[0] == pytest.approx(stats.gamma.cdf(x, shape), abs=1e-10)


@given(half=st.floats(1e-3, 1e6), slope=st.floats(0.1, 10.0))
def test_half_of_the_effect_at_half_saturation(half: float, slope: float) -> None:
    """Hill is 1/2 there, 0 at nothing and never above 1."""
    found = hill(np.array([half, 0.0, 1e12 * half]), half, slope)
    assert found[0] == pytest.approx(0.5)
    assert found[1] == 0.0
    assert found[2] <= 1.0


@given(share=st.floats(0.02, 0.98), slope=st.floats(0.3, 4.0))
def test_every_response_goes_through_today(share: float, slope: float) -> None:
    """At the spend before the plan the touches are today's, however saturated the source is."""
    work = Spend(
        per_month=level(30e3), touches_today=900.0, organic=200.0, slope=slope, half_life=104.0
    )
    year = plan((replace(search(), work=work),))
    today = spend_touches(work, year, (share, share)).base
    np.testing.assert_allclose(today, 900.0, rtol=0.01)
    assert today.mean() == pytest.approx(900.0, rel=0.003)
    flood = replace(work, per_month=level(1e30, before=30e3))
    most = spend_touches(flood, year, (share, share)).base.max()
    assert most == pytest.approx(200.0 + 700.0 / share, rel=0.002)


def test_mean_and_variance_of_bookings_with_known_rates() -> None:
    """Compound Poisson: mean N m, variance N m^2 (1 + cv^2); and the chance of no win is e^-N."""
    year = certain()
    expected = 0.9 * 52
    found = project(year, trials=16_384, seed=3)
    total = np.asarray(found.final, dtype=float)
    assert found.wins.mean == pytest.approx(expected, rel=0.004)
    assert total.mean() == pytest.approx(1000.0 * expected, rel=0.005)
    assert total.var() == pytest.approx(expected * 1e6 * (1.0 + 0.8**2), rel=0.04)
    few = project(certain(units=4.0), trials=16_384, seed=3)
    assert np.mean(few.final == 0.0) == pytest.approx(np.exp(-expected * 0.04), abs=0.01)


def test_mean_and_variance_of_bookings_with_uncertain_value_and_volume() -> None:
    """Var = E[N] E[M^2] (1 + cv^2) + Var(V M) n^2, for lognormal mean value M and volume V."""
    value = believed(5, 800.0, 1000.0, 1250.0)
    year = certain(deals=Deals(mean=value, spread=0.5))
    one = replace(year.sources[0], volume=believed(6, 1 / 1.3, 1.0, 1.3))
    found = project(replace(year, sources=(one,)), trials=16_384, seed=4)
    s, v = np.log(1.25) / TENTH, np.log(1.3) / TENTH
    count = 0.9 * 52
    mean = 1000.0 * count * np.exp((s**2 + v**2) / 2.0)
    within = count * np.exp(v**2 / 2.0) * 1e6 * np.exp(2.0 * s**2) * (1.0 + 0.5**2)
    between = mean**2 * (np.exp(s**2 + v**2) - 1.0)
    total = np.asarray(found.final, dtype=float)
    assert total.mean() == pytest.approx(mean, rel=0.005)
    assert total.var() == pytest.approx(within + between, rel=0.04)


def test_an_overfull_calendar_holds_what_its_hours_allow() -> None:
    """Five people who never leave, 12 hours a week and 3 for each appointment hold 20 a week."""
    role = Role(id="ae", name="AE", people=level(5.0), leaving=known(1e-9))
    busy = Capacity(appointment_role="ae", hours_per_appointment=known(3.0))
    found = project(certain(units=1000.0, roles=(role,), capacity=busy), trials=2048, seed=1)
    held = next(stage for stage in found.funnel if stage.id == "appointments")
    assert held.per_week.mean == pytest.approx(20.0, rel=1e-3)
    assert found.wins.mean == pytest.approx(20.0 * 0.5 * 0.15 * 52, rel=0.01)


def test_people_in_a_steady_state() -> None:
    """Leaving h a week, r weeks vacant: present are 1 / (1 + h r) of the positions."""
    role = Role(
        id="ae",
        name="AE",
        people=level(10.0),
        leaving=known(0.5),
        ramp_weeks=0.0,
        refill_weeks=10.0,
    )
    leaving = 1.0 - np.exp(-0.5 * 7.0 / 365.25)
    found = effective_people(role, certain(), 0.5)
    np.testing.assert_allclose(found, 10.0 / (1.0 + leaving * 10.0), rtol=1e-3)


@pytest.mark.parametrize("churn", [0.005, 0.03])
def test_a_base_without_new_business(churn: float) -> None:
    """ARR and recognised revenue of a base with known churn and expansion, to the day."""
    base = Customers(monthly_revenue=50e3, churn=known(churn), expansion=known(0.01))
    year = replace(certain(units=0.0), customers=base)
    months = 364 / 365.25 * 12
    factor = 1.01 - churn
    level_at_end = project(replace(year, goal=goal(metric="arr")), trials=256).final
    np.testing.assert_allclose(level_at_end, 600e3 * factor**months, rtol=1e-4)
    earned = project(replace(year, goal=goal(metric="revenue")), trials=256).final
    exact = 50e3 * (factor**months - 1.0) / np.log(factor)
    np.testing.assert_allclose(earned, exact, rtol=2e-4)


def test_a_contract_is_recognised_over_its_length() -> None:
    """Of a booking in week w, the part (T - w - 1/2) / C of its value is earned at the end of T."""
    year = replace(
        certain(units=2000.0),
        customers=Customers(monthly_revenue=0.0, contract_months=24.0),
        goal=goal(metric="revenue"),
    )
    found = project(year, trials=2048, seed=2)
    booked = project(replace(year, goal=goal()), trials=2048, seed=2)
    length = 24 * 365.25 / 12 / 7
    share = np.mean((52.0 - (np.arange(52) + 0.5)) / length)
    assert np.mean(found.final) == pytest.approx(share * np.mean(booked.final), rel=0.005)


def test_a_cut_week_counts_by_its_days() -> None:
    """Two days into the 16th week: fifteen weeks and two sevenths of wins."""
    year = certain(units=1000.0)
    cut = replace(year, start=date(2027, 1, 1), goal=replace(year.goal, by=date(2027, 4, 17)))
    assert cut.week_start(15) + timedelta(days=1) == cut.goal.by
    found = project(cut, trials=4096, seed=5)
    assert found.wins.mean == pytest.approx(9.0 * (15 + 2 / 7), rel=0.004)


def test_calls_cannot_be_more_than_the_hours() -> None:
    """Ten people hours for calls of six minutes: a hundred calls, whatever is planned."""
    role = Role(id="sdr", name="SDR", people=level(1.0), selling_hours=10.0, leaving=known(1e-9))
    one = calls(
        900.0,
        work=Activity(per_week=level(900.0), role="sdr", minutes=known(6.0)),
        volume=known(1.0),
    )
    found = project(plan((one,), roles=(role,), market=STEADY), trials=512)
    (indicator, *_) = found.indicators
    assert indicator.mean == pytest.approx(100.0, rel=1e-3)
