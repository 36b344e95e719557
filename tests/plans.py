"""Small plans for tests: sources, people, programmes and open deals to put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from simulator.assumption import Assumption, known
from simulator.plan import (
    Activity,
    Capacity,
    Customers,
    Cycle,
    Deals,
    Document,
    Effect,
    Goal,
    Lag,
    Market,
    Metric,
    OpenDeal,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Source,
    Spend,
    level,
)

START = date(2027, 1, 4)


def believed(number: int, low: float, likely: float, high: float) -> Assumption:
    """A range with a permanent identity."""
    return Assumption(id=number, low=low, likely=likely, high=high)


def goal(weeks: int = 52, amount: float = 1e6, metric: Metric = "bookings") -> Goal:
    """A goal whose date ends the plan's last week to the day."""
    return Goal(by=START + timedelta(days=7 * weeks - 1), amount=amount, metric=metric)


def search(touches: float = 1000.0, **changed: Any) -> Source:
    """Paid search: with the rates below about 11 leads become a win."""
    source = Source(
        id="search",
        name="Paid search",
        touch="PPC clicks",
        work=Spend(
            per_month=level(40e3, before=32e3),
            touches_today=touches,
            organic=0.2 * touches,
            saturation=believed(101, 0.3, 0.42, 0.6),
            slope=1.2,
            half_life=2.0,
        ),
        volume=believed(102, 0.82, 1.0, 1.25),
        to_lead=believed(103, 0.016, 0.02, 0.026),
        to_appointment=believed(104, 0.4, 0.47, 0.55),
        to_opportunity=believed(105, 0.52, 0.6, 0.67),
        to_win=believed(106, 0.26, 0.31, 0.37),
        follow_up=believed(107, 14.0, 20.0, 28.0),
        deals=Deals(mean=believed(108, 17e3, 20e3, 24e3), spread=0.9),
    )
    return replace(source, **changed)


def calls(units: float = 300.0, **changed: Any) -> Source:
    """Cold calls of the sales developers."""
    source = Source(
        id="calls",
        name="Cold calls",
        touch="Cold calls",
        work=Activity(
            per_week=level(units, before=0.8 * units),
            role="sdr",
            minutes=believed(201, 4.0, 5.0, 6.5),
        ),
        volume=believed(202, 0.9, 1.0, 1.12),
        to_lead=believed(203, 0.024, 0.03, 0.037),
        to_appointment=believed(204, 0.32, 0.4, 0.48),
        to_opportunity=believed(205, 0.4, 0.5, 0.6),
        to_win=believed(206, 0.18, 0.24, 0.31),
        follow_up=believed(207, 10.0, 14.0, 20.0),
        deals=Deals(mean=believed(208, 13e3, 16e3, 20e3), spread=0.7),
    )
    return replace(source, **changed)


def role(key: str, people: float, before: float | None = None, number: int = 300) -> Role:
    """A role with leavers, ramp and refilling."""
    return Role(
        id=key,
        name=key.upper(),
        people=level(people, before=before),
        ramp_weeks=12.0,
        refill_weeks=7.0,
        leaving=believed(number, 0.1, 0.18, 0.3),
        cost=120e3,
    )


def cycle(**changed: Any) -> Cycle:
    """A sales cycle with a range, and two shorter waits."""
    made = Cycle(
        lead_to_appointment=Lag(mean=known(0.9), cv=0.8),
        appointment_to_opportunity=Lag(mean=known(1.3), cv=0.7),
        opportunity_to_win=Lag(mean=believed(401, 6.5, 8.0, 10.0), cv=0.7),
    )
    return replace(made, **changed)


def staffed(sdr: float = 3.0, ae: float = 3.0, hours: float = 4.0) -> dict[str, Any]:
    """Roles and capacity for a plan."""
    return {
        "roles": (role("sdr", sdr, number=301), role("ae", ae, number=302)),
        "capacity": Capacity(
            follow_up_role="sdr",
            appointment_role="ae",
            hours_per_appointment=believed(303, 0.85 * hours, hours, 1.2 * hours),
            inbound_half_life=1.5,
            outbound_half_life=4.0,
        ),
    }


def plan(sources: tuple[Source, ...], weeks: int = 52, **changed: Any) -> Plan:
    """A plan of these sources with the short cycle."""
    made = Plan(
        id="case",
        name="Case",
        start=START,
        goal=goal(weeks),
        sources=sources,
        cycle=cycle(),
        market=Market(),
    )
    return replace(made, **changed)


def two_sources(wins: float = 200.0, weeks: int = 52, **changed: Any) -> Plan:
    """Search and calls that win about so many deals a year, with hours enough."""
    scale = wins / 200.0
    people = {} if "roles" in changed else staffed(20.0 * scale, 30.0 * scale)
    return plan(
        (search(1620.0 * scale), calls(450.0 * scale)), weeks=weeks, **{**people, **changed}
    )


def open_deals(count: int) -> tuple[OpenDeal, ...]:
    """Open deals of many ages and amounts."""
    stream = np.random.default_rng(7)
    return tuple(
        OpenDeal(
            id=f"deal {number}",
            amount=float(round(20e3 * np.exp(0.8 * stream.standard_normal()))),
            opened=START - timedelta(days=int(stream.integers(1, 220))),
        )
        for number in range(count)
    )


def programmes() -> tuple[Programme, ...]:
    """The ready programmes, and a halo."""
    return (
        Programme(
            id="ride",
            name="Ride-along days",
            kind="ride_along",
            lever=level(4.0, before=1.0),
            hours=(
                ProgrammeHours(role="sdr", per_unit=3.0),
                ProgrammeHours(role="ae", per_unit=2.0),
            ),
            effects=(
                Effect(
                    rate="lead_to_appointment",
                    sources=("search",),
                    odds_change=believed(701, 0.1, 0.3, 0.6),
                ),
                Effect(rate="appointment_to_opportunity", odds_change=believed(702, 0.0, 0.1, 0.3)),
            ),
        ),
        Programme(
            id="brand",
            name="Brand clarity",
            kind="brand",
            lever=level(20e3, before=5e3),
            unit="currency/month",
            half_saturation=15e3,
            slope=1.5,
            half_life=9.0,
            money_per_unit=1.0,
            effects=(
                Effect(rate="touch_to_lead", odds_change=believed(703, 0.1, 0.2, 0.4)),
                Effect(rate="opportunity_to_win", odds_change=believed(704, 0.05, 0.2, 0.4)),
                Effect(rate="churn", odds_change=believed(705, -0.4, -0.2, -0.05)),
            ),
        ),
        Programme(
            id="abm",
            name="Account-based share",
            kind="account_based",
            lever=level(0.3, before=0.0),
            unit="share",
            half_saturation=0.3,
            half_life=2.0,
            money_per_unit=4.0,
            effects=(
                Effect(
                    rate="touch_to_lead",
                    sources=("calls",),
                    odds_change=believed(706, -0.3, 0.1, 0.6),
                ),
            ),
            replaces="calls",
        ),
        Programme(
            id="halo",
            name="Halo of search",
            kind="halo",
            lever=level(0.0),
            unit="currency/month",
            half_saturation=40e3,
            half_life=3.0,
            effects=(
                Effect(
                    rate="touch_to_lead",
                    sources=("calls",),
                    odds_change=believed(707, 0.02, 0.1, 0.2),
                ),
            ),
            halo_of="search",
        ),
    )


def customers() -> Customers:
    """A base with churn and expansion."""
    return Customers(
        monthly_revenue=90e3,
        churn=believed(801, 0.012, 0.02, 0.032),
        expansion=believed(802, 0.004, 0.008, 0.013),
        contract_months=12.0,
    )


def document(*plans: Plan) -> Document:
    """A document of these scenarios; the first is the base."""
    return Document(name="Tests", scenarios=plans, base=plans[0].id)
