"""Levers: how dated values follow, how far a slider reaches, and by what they are found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from simulator.levers import find_lever, levers, scaled, with_lever
from simulator.plan import Plan, Schedule, Spend, Step
from simulator.problems import Problem
from tests.plans import programmes, staffed, two_sources
from tests.there import as_a


def dated(value: float, *later: float) -> Schedule:
    steps = tuple(Step(start=date(2027, 7 + k, 1), value=one) for k, one in enumerate(later))
    return Schedule(before=5.0, value=value, steps=steps)


@pytest.mark.parametrize(
    ("schedule", "value", "wanted"),
    [
        (dated(10.0, 20.0, 5.0), 20.0, (40.0, 10.0)),
        (dated(10.0, 20.0, 5.0), 1e-6, (2e-6, 5e-7)),
        (dated(10.0, 20.0, 5.0), 0.0, (0.0, 0.0)),
        (dated(0.0, 20.0, 5.0), 7.0, (20.0, 5.0)),  # begins later: only the beginning is set
        (dated(0.0, 0.0, 0.0), 7.0, (7.0, 7.0)),  # nothing throughout: a level
        (dated(0.0, 0.0, 0.0), 0.0, (0.0, 0.0)),
        (dated(3.0), 4.0, ()),
    ],
)
def test_later_values_keep_their_proportions(
    schedule: Schedule, value: float, wanted: tuple[float, ...]
) -> None:
    found = scaled(schedule, value)
    assert found.value == value
    assert found.before == schedule.before
    assert [step.value for step in found.steps] == pytest.approx(list(wanted))


def company() -> Plan:
    """Two sources, two roles and the ready programmes."""
    return two_sources(programmes=programmes(), **staffed())


def with_spend(schedule: Schedule) -> Plan:
    """The company with another schedule of its search."""
    plan = company()
    work = replace(as_a(Spend, plan.sources[0].work), per_month=schedule)
    return replace(plan, sources=(replace(plan.sources[0], work=work), *plan.sources[1:]))


@pytest.mark.parametrize(
    ("before", "value", "measured", "high", "stretch"),
    [
        (30e3, 30e3, None, 60e3, None),
        (30e3, 10e3, 30e3, 60e3, 45e3),
        (30e3, 30e3, 39e3, 80e3, 58.5e3),
        (0.0, 0.0, None, 50e3, None),
        (10e3, 10e3, 200e3, 400e3, 300e3),
        (10e3, 90e3, 10e3, 150e3, 15e3),  # the plan goes beyond twice the usual, and so does it
    ],
)
def test_a_slider_reaches_beyond_what_was_done_and_tells_what_is_a_stretch(
    before: float, value: float, measured: float | None, high: float, stretch: float | None
) -> None:
    lever = find_lever(
        with_spend(Schedule(before=before, value=value, measured_high=measured)), "search.spend"
    )
    assert (lever.high, lever.stretch_high) == (high, stretch)


def test_what_is_a_stretch_ends_with_the_slider() -> None:
    """A share has an end of its own: three quarters measured are half as much again only to 1."""
    plan = company()
    share = Schedule(before=0.5, value=0.5, measured_high=0.75)
    abm = replace(plan.programmes[2], lever=share)
    lever = find_lever(replace(plan, programmes=(*plan.programmes[:2], abm)), "abm.level")
    assert (lever.high, lever.stretch_high) == (1.0, 1.0)


def test_a_lever_is_found_by_its_identity_or_by_a_name_that_only_it_has() -> None:
    plan = company()
    assert find_lever(plan, "search.spend").name == "Paid search"
    assert find_lever(plan, "paid SEARCH").id == "search.spend"
    known = ", ".join(lever.id for lever in levers(plan))
    with pytest.raises(Problem, match="“radio” is not a lever of this plan; the levers are: "):
        find_lever(plan, "radio")
    twin = replace(plan.sources[0], id="second")
    with pytest.raises(Problem, match="“Paid search” names more than one lever"):
        find_lever(replace(plan, sources=(*plan.sources, twin)), "Paid search")
    assert known.startswith("search.spend, calls.activity, sdr.people")


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("search.spend", -1.0, "-1 is not a level for Paid search; give 0 or more"),
        ("search.spend", float("inf"), "inf is not a level"),
        ("search.spend", float("nan"), "nan is not a level"),
        ("abm.level", 1.2, "1.2 is more than all for Account-based share; give 0 to 1"),
    ],
)
def test_a_level_that_cannot_be_is_refused(key: str, value: float, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        with_lever(company(), key, value)
