"""Hours of each role: there, used and free, against the work that they are used for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from simulator.assumption import known
from simulator.engine import project
from simulator.figures import RoleHours
from simulator.identities import identified
from simulator.plan import Activity, Capacity, Plan, Role, level
from simulator.projection import Projection
from tests.plans import calls, plan, programmes, search

TRIALS = 1024
EACH = 3.0  # hours of an appointment
FOLLOW_UP, CALL = 30.0, 6.0  # minutes


def made(**changed: Any) -> Plan:
    """Search and 400 calls a week; people enough, without ramp or leavers, 12 hours each."""
    roles = tuple(
        Role(id=key, name=key.upper(), people=level(people), ramp_weeks=0.0, leaving=known(1e-9))
        for key, people in (("sdr", 60.0), ("ae", 20.0))
    )
    dialled = calls(
        work=Activity(per_week=level(400.0), role="sdr", minutes=known(CALL)),
        volume=known(1.0),
        follow_up=known(FOLLOW_UP),
    )
    capacity = Capacity(
        follow_up_role="sdr", appointment_role="ae", hours_per_appointment=known(EACH)
    )
    whole = plan((search(follow_up=known(FOLLOW_UP)), dialled), roles=roles, capacity=capacity)
    return identified(replace(whole, **changed))


def hours(projection: Projection, key: str) -> RoleHours:
    """Those of one role."""
    return next(item for item in projection.hours if item.role == key)


def held(projection: Projection) -> float:
    """Appointments held a week on average."""
    return next(item for item in projection.indicators if item.id == "appointments").mean


def leads(projection: Projection) -> float:
    """Leads a week on average."""
    return projection.funnel[0].per_week.mean


def test_what_people_do_takes_its_hours() -> None:
    shown = project(made(), TRIALS)
    assert hours(shown, "ae").available == pytest.approx(240.0, rel=1e-5)
    assert hours(shown, "ae").used == pytest.approx(EACH * held(shown), rel=1e-4)
    asked = leads(shown) * FOLLOW_UP / 60.0 + 400.0 * CALL / 60.0
    assert hours(shown, "sdr").available == pytest.approx(720.0, rel=1e-5)
    assert hours(shown, "sdr").used == pytest.approx(asked, rel=1e-4)
    assert hours(shown, "sdr").prospecting_done == 1.0


def test_programmes_take_their_hours_of_both() -> None:
    """Four ride-along days a month, each three hours of an SDR and two of an AE."""
    without, shown = project(made(), TRIALS), project(made(programmes=programmes()[:1]), TRIALS)
    months = 7.0 / (365.25 / 12.0)
    for key in ("sdr", "ae"):
        assert hours(shown, key).available == pytest.approx(hours(without, key).available, rel=1e-5)
    more = hours(shown, "ae").used - EACH * held(shown)
    assert more == pytest.approx(4.0 * 2.0 * months, rel=0.01)
    work = leads(shown) * FOLLOW_UP / 60.0 + 400.0 * CALL / 60.0
    more = hours(shown, "sdr").used - work
    assert more == pytest.approx(4.0 * 3.0 * months, rel=0.01)


def test_prospecting_that_does_not_fit_is_not_counted_as_done() -> None:
    few = made()
    scarce = replace(few.roles[0], people=level(4.0))
    shown = project(replace(few, roles=(scarce, few.roles[1])), TRIALS)
    done = hours(shown, "sdr").prospecting_done
    assert 0.0 < done < 1.0
    assert hours(shown, "sdr").used <= hours(shown, "sdr").available * (1.0 + 1e-5)
    made_by_hand = next(item for item in shown.indicators if item.id == "calls").mean
    assert made_by_hand == pytest.approx(400.0 * done, rel=1e-3)
