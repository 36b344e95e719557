"""What is won after the goal date, apart from what counts: known in a plan that stands still."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from simulator.assumption import Assumption, known
from simulator.engine import project
from simulator.identities import identified
from simulator.plan import Activity, Deals, Lag, Market, Plan, level
from simulator.projection import Projection
from tests.plans import calls, cycle, plan

MEAN = 8.0  # weeks of the sales cycle


def still(**changed: Any) -> Plan:
    """Calls at one level before and in the plan, all numbers plain, nothing moves by itself; no
    hours limit."""
    sure = Deals(mean=known(10e3), spread=0.5)
    one = calls(
        2000.0,
        work=Activity(per_week=level(2000.0), minutes=known(5.0)),
        volume=known(1.0),
        to_lead=known(0.1),
        to_appointment=known(0.4),
        to_opportunity=known(0.5),
        to_win=known(0.25),
        follow_up=known(10.0),
        deals=sure,
    )
    made = plan((one,), weeks=104, market=Market(volume_drift=0.0, win_drift=0.0))
    wait = cycle(opportunity_to_win=Lag(mean=known(MEAN), cv=0.7), **changed)
    return identified(replace(made, cycle=wait))


A_WEEK = 2000.0 * 0.1 * 0.4 * 0.5 * 0.25 * 10e3  # of bookings


def test_what_is_open_at_the_goal_date_is_won_later() -> None:
    """In balance as many weeks of wins are still under way as the cycle is long: the year before
    brings wins of its own, which are not those of the plan."""
    found = project(still(), 2048)
    assert np.mean(found.final) == pytest.approx(104 * A_WEEK, rel=2e-3)
    assert found.later.mean == pytest.approx(MEAN * A_WEEK, rel=2e-3)


def test_the_rest_of_a_week_that_the_goal_date_cuts_is_later() -> None:
    """Monday to Wednesday count: what those three days still make is won later, and so are the
    wins of the other four that were under way."""
    made = still()
    cut = replace(made, goal=replace(made.goal, by=date(2028, 12, 27)))
    found = project(cut, 2048)
    assert np.mean(found.final) == pytest.approx((103 + 3 / 7) * A_WEEK, rel=2e-3)
    assert found.later.mean == pytest.approx(MEAN * A_WEEK, rel=2e-3)


def test_what_slips_past_the_goal_date_is_later() -> None:
    """A fifth of the last three weeks of the last quarter."""
    slipping: Projection = project(still(slip=Assumption(likely=0.2)), 2048)
    lost = 104 * A_WEEK - float(np.mean(slipping.final))
    assert lost == pytest.approx(0.2 * 3 * A_WEEK, rel=0.15)
    assert slipping.later.mean == pytest.approx(MEAN * A_WEEK + 0.2 * 3 * A_WEEK, rel=2e-3)
