"""What binds where activities of several roles bring leads: each line's hours raise its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from simulator.engine import project
from simulator.identities import identified
from simulator.plan import Activity, Plan, Schedule, Step, level
from tests.plans import START, believed, calls, plan, staffed
from tests.there import as_a


def short_at_first(weeks: int = 8, people: float = 0.4) -> Plan:
    """Partners make leads that take no hours to make; those who follow them up are too few for
    some weeks, make no calls of their own meanwhile, and then have hours for everything."""
    partners = calls(
        600.0,
        id="partners",
        name="Partners",
        work=Activity(per_week=level(600.0), role="", minutes=believed(211, 4.0, 5.0, 6.5)),
    )
    made = plan((calls(100.0), partners), **staffed(10.0, 60.0))
    later = Step(start=START + timedelta(weeks=weeks), value=10.0)
    few = Schedule(before=people, value=people, steps=(later,))
    roles = tuple(
        replace(one, people=few, ramp_weeks=0.0) if one.id == "sdr" else one for one in made.roles
    )
    return identified(replace(made, roles=roles))


def test_hours_make_more_of_the_leads_that_they_make() -> None:
    """A tenth more of each, over the whole plan: demand adds far more than hours of follow-up."""
    made = short_at_first()
    found = project(made, 2048)
    more_hours = tuple(
        replace(one, selling_hours=one.selling_hours * 1.1) if one.id == "sdr" else one
        for one in made.roles
    )
    more_units = tuple(
        replace(one, work=replace(as_a(Activity, one.work), per_week=level(units)))
        for one, units in zip(made.sources, (110.0, 660.0), strict=True)
    )
    by_hours = project(replace(made, roles=more_hours), 2048).final.mean(dtype=float)
    by_demand = project(replace(made, sources=more_units), 2048).final.mean(dtype=float)
    before = np.mean(found.final, dtype=float)
    assert by_demand - before > 3.0 * (by_hours - before)
    assert found.binding.demand > 0.95


def test_hours_that_are_short_throughout_hold_back() -> None:
    """Half of what following up the partners' leads takes, all year."""
    found = project(short_at_first(60, people=0.15), 2048).binding
    assert found.follow_up > 0.95
    assert sum(found.shares) == pytest.approx(1.0)
