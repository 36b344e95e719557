"""Last useful dates of levers that act on customers, on several stages, or on nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator.assumption import known
from simulator.decisions.last_date import last_dates
from simulator.plan import Effect, Metric, Plan, Programme, ProgrammeHours, Rate, level
from tests.plans import customers, role, staffed, two_sources


def acting(name: str, *rates: Rate, **changed: Any) -> Programme:
    """A programme that acts on these rates of all sources, at once."""
    effects = tuple(Effect(rate=rate, odds_change=known(0.3)) for rate in rates)
    made = Programme(id=name, name=name, lever=level(4.0), half_life=0.0, effects=effects)
    return replace(made, **changed)


def with_programmes(*made: Programme, metric: Metric = "bookings") -> Plan:
    base = two_sources(programmes=made, customers=customers())
    return replace(base, goal=replace(base.goal, metric=metric))


def test_keeping_customers_is_no_matter_of_the_sales_cycle() -> None:
    """In ARR it counts until the last week, in bookings never. Of recognised revenue n weeks from
    the end about (n / 52)^2 of the effect is left, which passes 2 % between 7 and 8 weeks."""
    found = {}
    metrics: tuple[Metric, ...] = ("arr", "bookings", "revenue")
    for metric in metrics:
        made = with_programmes(acting("loyal", "churn"), metric=metric)
        found[metric] = last_dates(made)["loyal.level"]
    made = with_programmes()
    assert found["bookings"] is None
    assert found["arr"] == made.week_start(50)  # two weeks of 52 are 4 %, one is 1.9 %
    assert found["revenue"] == made.week_start(52 - 8)


def test_a_programme_without_effects_moves_nothing() -> None:
    """Unless it takes hours, or replaces touches that people make."""
    busy = acting("busy", hours=(ProgrammeHours(role="ae", per_unit=2.0),))
    automated = acting("automated", unit="share", lever=level(0.2), replaces="calls")
    dates = last_dates(with_programmes(acting("idle"), busy, automated))
    assert dates["idle.level"] is None
    assert dates["busy.level"] is not None
    assert dates["automated.level"] is not None


def test_spend_is_useful_as_long_as_what_rides_on_it() -> None:
    """A halo on the win rate acts on opportunities that are open already."""
    halo = acting("halo", "opportunity_to_win", unit="currency/month", halo_of="search")
    win = acting("win", "opportunity_to_win")
    with_halo, without = last_dates(with_programmes(halo, win)), last_dates(with_programmes(win))
    alone = without["search.spend"]
    assert alone is not None
    assert with_halo["search.spend"] == with_halo["win.level"]
    assert with_halo["search.spend"] > alone  # type: ignore[operator]
    assert with_halo["calls.activity"] == without["calls.activity"]


def test_people_who_do_nothing_in_the_funnel_never_matter() -> None:
    people = staffed()
    idle = replace(role("assistants", 2.0), id="assistants")
    dates = last_dates(two_sources(**{**people, "roles": (*people["roles"], idle)}))
    assert dates["assistants.people"] is None
    assert dates["sdr.people"] is not None
