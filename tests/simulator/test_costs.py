"""What a plan costs, by hand: spend, people by the day, and each kind of programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from simulator.costs import costs
from simulator.plan import Plan, Programme
from tests.plans import goal, plan, programmes, role, search, two_sources

YEAR = 364 / 365.25  # of the plan's 52 weeks
MONTHS = 28 / 31 + 11.0 + 2 / 31  # from 4 Jan 2027 to 2 Jan 2028, each day a part of its month


def programme(kind: str) -> Programme:
    """One of the ready programmes."""
    return next(item for item in programmes() if item.kind == kind)


def of_programme(kind: str, shares: dict[str, float]) -> float:
    """What a year of it costs; 450 calls a week are planned, and no people are paid."""
    return costs(two_sources(programmes=(programme(kind),)), shares).programmes


def test_money_is_spent_by_the_days_of_its_month() -> None:
    found = costs(plan((search(),)), {})
    assert found.spend == pytest.approx(40e3 * MONTHS, rel=1e-9)
    assert (found.people, found.programmes) == (0.0, 0.0)
    assert found.total == found.spend


def test_people_cost_their_share_of_a_year() -> None:
    found = costs(plan((search(),), roles=(role("sdr", 3.0), role("ae", 5.0))), {})
    assert found.people == pytest.approx(8.0 * 120e3 * YEAR, rel=1e-9)


def test_a_cut_week_costs_its_days() -> None:
    whole = plan((), roles=(role("ae", 2.0),), goal=goal(15))
    cut: Plan = replace(whole, goal=replace(whole.goal, by=date(2027, 4, 20)))  # a week and 2 days
    assert cut.weeks == 16
    assert costs(cut, {}).people == pytest.approx(2.0 * 120e3 * 107 / 365.25, rel=1e-9)


def test_programmes_of_money_cost_it_and_a_halo_costs_nothing_more() -> None:
    assert of_programme("brand", {}) == pytest.approx(20e3 * MONTHS, rel=1e-9)
    assert of_programme("halo", {}) == 0.0
    days = replace(programme("ride_along"), money_per_unit=250.0)
    found = costs(two_sources(programmes=(days,)), {}).programmes
    assert found == pytest.approx(4.0 * 250.0 * MONTHS, rel=1e-9)


@pytest.mark.parametrize(("shares", "done"), [({}, 1.0), ({"sdr": 0.4}, 0.4), ({"ae": 0.4}, 1.0)])
def test_touches_that_replace_calls_are_paid_one_by_one_as_far_as_calls_are_made(
    shares: dict[str, float], done: float
) -> None:
    """Three in ten of the 450 calls that SDRs plan a week, at 4 each."""
    found = of_programme("account_based", shares)
    assert found == pytest.approx(52 * 450.0 * 0.3 * 4.0 * done, rel=1e-9)
