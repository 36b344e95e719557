"""The goal's metric by fiscal quarter: what each adds or, of a level, where each ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from simulator.assumption import known
from simulator.engine import project
from simulator.plan import Customers, Plan
from simulator.projection import Projection
from tests.plans import START, cycle, goal, two_sources

TRIALS = 1024
ENDS = [date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31)]


def of(made: Plan, **changed: Any) -> Projection:
    """A projection of the plan with other fields."""
    return project(replace(made, **changed), TRIALS)


def test_they_are_cut_by_the_plan_and_follow_each_other() -> None:
    found = of(two_sources()).quarters
    last = START + timedelta(days=7 * 52 - 1)
    assert [quarter.end for quarter in found] == [*ENDS, last]
    assert found[0].start == START
    for before, after in pairwise(found):
        assert after.start == before.end + timedelta(days=1)


def test_a_fiscal_year_may_begin_in_another_month() -> None:
    found = of(two_sources(), cycle=cycle(fiscal_year_starts=2)).quarters
    assert [quarter.end for quarter in found[:2]] == [date(2027, 1, 31), date(2027, 4, 30)]


def test_bookings_of_a_quarter_are_what_it_adds() -> None:
    """Read off the weekly path, linear within the week in which a quarter ends."""
    shown = of(two_sources())
    path = np.vstack([np.zeros(shown.trials), shown.goal_path.astype(np.float64)])
    days = [0.0, *(float((end - START).days + 1) for end in shown.week_ends)]
    before = np.zeros(shown.trials)
    for quarter in shown.quarters:
        at = float((quarter.end - START).days + 1)
        after = np.array([np.interp(at, days, path[:, trial]) for trial in range(shown.trials)])
        for level, value in quarter.quantiles.items():
            assert value == pytest.approx(np.quantile(after - before, level / 100), rel=1e-3)
        before = after


def test_of_an_arr_it_is_where_each_quarter_ends() -> None:
    """A base without new business shrinks by half a per cent a month, on every day the same."""
    base = Customers(monthly_revenue=50e3, churn=known(0.015), expansion=known(0.01))
    quiet = two_sources(customers=base, goal=goal(metric="arr"))
    sources = tuple(replace(one, volume=known(1e-12)) for one in quiet.sources)
    shown = of(quiet, sources=sources)
    for quarter in shown.quarters:
        months = ((quarter.end - START).days + 1) / 365.25 * 12
        level = 600e3 * 0.995**months
        assert list(quarter.quantiles.values()) == pytest.approx([level] * 7, rel=1e-3)


def test_a_quarter_of_one_day_has_a_seventh_of_the_first_week() -> None:
    year = goal()
    late = replace(two_sources(), start=date(2027, 3, 31), goal=replace(year, by=ENDS[-1]))
    shown = project(late, TRIALS)
    day = shown.quarters[0]
    assert (day.start, day.end) == (late.start, late.start)
    first = np.quantile(shown.goal_path[0].astype(np.float64), 0.9)
    assert first > 0.0
    assert day.quantiles[90] == pytest.approx(first / 7.0, rel=1e-3)
