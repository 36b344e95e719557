"""The last useful date of a lever, on plans whose waits are certain to the week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from simulator.assumption import known
from simulator.decisions.last_date import last_dates
from simulator.identities import identified
from simulator.plan import Customers, Cycle, Effect, Lag, Metric, Plan, Rate, Role, Spend, level
from simulator.rates import RateTerms
from simulator.revenue import Base, goal_path, share_counted
from tests.plans import goal, plan, programmes, search
from tests.there import as_a

WAITS = (2, 3, 10)  # weeks to the appointment, to the opportunity and to the win
WEEKS = 52


def exactly(weeks: int) -> Lag:
    """A wait of so many weeks, for everybody."""
    return Lag(mean=known(float(weeks)), sample=(float(weeks),))


def made(rate: Rate = "opportunity_to_win", metric: Metric = "bookings", **changed: Any) -> Plan:
    """One source, two roles without ramp or leavers, and a programme that acts at once."""
    first, second, third = WAITS
    source = search()
    source = replace(source, work=replace(as_a(Spend, source.work), half_life=0.0))
    ride = replace(
        programmes()[0],
        half_life=0.0,
        hours=(),
        effects=(Effect(rate=rate, odds_change=known(0.2)),),
    )
    roles = tuple(
        Role(id=key, name=key, people=level(3.0), ramp_weeks=0.0, leaving=known(1e-9))
        for key in ("sdr", "ae")
    )
    whole = plan(
        (source,),
        goal=goal(WEEKS, metric=metric),
        cycle=Cycle(
            lead_to_appointment=exactly(first),
            appointment_to_opportunity=exactly(second),
            opportunity_to_win=exactly(third),
        ),
        programmes=(ride,),
        roles=roles,
    )
    capacity = replace(whole.capacity, follow_up_role="sdr", appointment_role="ae")
    return identified(replace(whole, capacity=capacity, **changed))


def week_of(plan: Plan, day: date | None) -> int:
    """The week of the plan that a date opens."""
    assert day is not None
    return (day - plan.start).days // 7


@pytest.mark.parametrize(
    ("rate", "lasting"),
    [
        ("opportunity_to_win", WAITS[2:]),
        ("appointment_to_opportunity", WAITS[1:]),
        ("lead_to_appointment", WAITS),
        ("touch_to_lead", WAITS),
    ],
)
def test_a_programme_moves_what_it_acts_on_and_no_earlier_stage(
    rate: Rate, lasting: tuple[int, ...]
) -> None:
    """What enters a stage in its last useful week is won in the last week of the plan: one week of
    some 40 is more than the 2 % that still count, and the week after it is worth nothing."""
    base = made(rate)
    level_of = next(key for key in last_dates(base) if key.endswith(".level"))
    assert week_of(base, last_dates(base)[level_of]) == WEEKS - 1 - sum(lasting)


def test_people_count_from_the_stage_that_they_work_at() -> None:
    base = made()
    found = last_dates(base)
    assert week_of(base, found["search.spend"]) == WEEKS - 1 - sum(WAITS)
    assert week_of(base, found["sdr.people"]) == WEEKS - 1 - sum(WAITS)
    assert week_of(base, found["ae.people"]) == WEEKS - 1 - sum(WAITS[1:])


def test_nothing_matters_where_nothing_is_won_in_time() -> None:
    base = made()
    late = replace(base.cycle, opportunity_to_win=exactly(WEEKS))
    assert set(last_dates(replace(base, cycle=late)).values()) == {None}


def test_of_recognised_revenue_a_late_win_earns_little() -> None:
    """Moved with n weeks of wins left, (n / N)^2 of the effect remains where contracts outlast the
    plan: 2 % of it for the first time at the least n with (n / N)^2 above 0.02."""
    base = made(metric="revenue", customers=Customers(contract_months=24.0))
    weeks = WEEKS - sum(WAITS)
    least = next(n for n in range(1, weeks) if (n / weeks) ** 2 >= 0.02)
    found = last_dates(base)["search.spend"]
    assert week_of(base, found) == weeks - least


@pytest.mark.parametrize("metric", ["bookings", "revenue"])
@pytest.mark.parametrize("months", [3.0, 24.0])
def test_a_booking_counts_by_the_goal_date_as_the_goal_itself_counts_it(
    metric: Metric, months: float
) -> None:
    """One booking a trial, in week t of trial t, followed through the metric of the goal."""
    base = made(metric=metric, customers=Customers(contract_months=months))
    still = np.zeros(WEEKS, np.float32)
    customers = Base(RateTerms(still, ()), still)
    ends = goal_path(np.eye(WEEKS, dtype=np.float32), base, customers, [])[-1]
    np.testing.assert_allclose(share_counted(base), ends, atol=1e-6)
