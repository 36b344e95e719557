"""The closing rhythm: what it may not lose, and what a goal date within a quarter does to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.calendar import counted
from simulator.engine import project
from simulator.identities import identified
from simulator.plan import Plan
from simulator.rhythm import profile_matrix, slip_matrix
from tests import cases
from tests.plans import believed, cycle, two_sources
from tests.reference.expected import in_expected_rhythm

STEEP = (1.0,) * 10 + (2.0, 3.0, 5.0)
QUARTER_ENDS = (date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31), date(2028, 3, 31))


def _plan(start: date, by: date, profile: tuple[float, ...] = STEEP) -> Plan:
    made = two_sources(200.0, cycle=cycle(quarter_profile=profile))
    return identified(replace(made, start=start, goal=replace(made.goal, by=by)))


@pytest.mark.parametrize("by", QUARTER_ENDS)
@given(start=st.dates(date(2026, 12, 1), date(2027, 3, 20)))
def test_a_goal_at_the_end_of_a_quarter_loses_no_win_to_the_profile(start: date, by: date) -> None:
    """Every win that enters up to the goal date closes by then, however the last week is cut."""
    plan = _plan(start, by)
    matrix = profile_matrix(plan)
    np.testing.assert_allclose(matrix.sum(axis=0), counted(plan))
    assert matrix.min() >= 0.0


def test_wins_slip_out_at_the_end_of_the_last_quarter_only() -> None:
    kept = slip_matrix(cases.in_rhythm()).sum(axis=0)
    np.testing.assert_allclose(kept[:-3], 1.0)
    np.testing.assert_allclose(kept[-3:], 0.0)


def test_in_a_quarter_that_goes_on_a_level_flow_closes_by_the_profile() -> None:
    """Seven weeks of a quarter of 13 with weights that sum to 7 of 20, and 13 wins in all."""
    plan = _plan(date(2027, 1, 1), date(2027, 2, 18))
    closed = profile_matrix(plan) @ np.ones(plan.weeks)
    np.testing.assert_allclose(closed, 13.0 / 20.0)


def test_slip_lands_by_the_days_that_count() -> None:
    """The next quarter has one week in the plan, cut to two days: 2/7 of a third of it lands."""
    made = cases.in_rhythm()
    plan = replace(made, start=date(2027, 1, 1), goal=replace(made.goal, by=date(2027, 4, 3)))
    landed = slip_matrix(plan)[-1]
    np.testing.assert_allclose(landed[-4:-1], 2.0 / 21.0)


@given(
    start=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    days=st.integers(20, 500),
    first=st.integers(1, 12),
)
def test_expected_wins_agree_with_the_reference(start: date, days: int, first: int) -> None:
    """A flow that grows, profile and slip together, any start, goal date and fiscal year."""
    plan = _plan(start, start + timedelta(days=days))
    plan = replace(
        plan,
        cycle=replace(plan.cycle, fiscal_year_starts=first, slip=believed(900, 0.1, 0.2, 0.3)),
    )
    wins = np.linspace(1.0, 3.0, plan.weeks)[:, None]
    found = profile_matrix(plan) @ wins
    found = 0.8 * found + 0.2 * slip_matrix(plan) @ found
    expected = in_expected_rhythm(plan, wins.copy(), lambda _: np.array([0.2]))
    np.testing.assert_allclose(found, expected, rtol=1e-9)


@pytest.mark.parametrize("by", [date(2027, 5, 27), date(2027, 8, 29), date(2027, 12, 20)])
def test_a_goal_within_a_quarter_is_that_day_of_a_longer_plan(by: date) -> None:
    """Means agree within 0.5 %, though only the longer one knows the weeks after the goal date."""
    start = date(2027, 1, 1)
    short = project(_plan(start, by), 4096).goal_path
    longer = project(_plan(start, date(2028, 3, 30)), 4096).goal_path
    week = (by - start).days // 7
    share = ((by - start).days + 1) / 7.0 - week
    ends = longer.mean(axis=1, dtype=np.float64)
    then = ends[week - 1] + share * (ends[week] - ends[week - 1])
    assert short[-1].mean(dtype=np.float64) == pytest.approx(then, rel=5e-3)
