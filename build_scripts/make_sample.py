"""Builds the sample company, a made-up software firm, and writes resources/sample/sample.json.

    python build_scripts/make_sample.py            writes the file
    python build_scripts/make_sample.py --check    exit 1 if the file is not what this script makes

Everything in it is invented; the numbers hang together because the open deals are drawn from the
same rates, values and sales cycle that the plan believes in.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
for folder in (ROOT, ROOT / "build_scripts"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from sample_deals import pipeline  # noqa: E402
from sample_sources import counted, guessed, judged, measured, sources  # noqa: E402

from simulator.plan import (  # noqa: E402
    Capacity,
    Customers,
    Cycle,
    Document,
    Effect,
    Goal,
    Lag,
    Market,
    Milestone,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Schedule,
    Spend,
)

TARGET = ROOT / "resources" / "sample" / "sample.json"
START = date(2027, 1, 1)
SEASON = (0.95, 1.02, 1.08, 1.03, 1.05, 1.04, 0.93, 0.88, 1.08, 1.09, 1.05, 0.80)
RHYTHM = (0.8, 0.8, 0.85, 0.9, 0.9, 0.95, 0.95, 1.0, 1.05, 1.1, 1.15, 1.25, 1.3)
INBOUND = ("paid_search", "website", "email", "events", "social")


def ride_along() -> Programme:
    """Marketing people sit in on sales meetings, and promise what is then kept."""
    return Programme(
        id="ride_along",
        name="Ride-along days",
        kind="ride_along",
        lever=Schedule(before=1.0, value=1.0, measured_low=0.0, measured_high=4.0),
        unit="days/month",
        half_saturation=4.0,
        half_life=4.0,
        hours=(
            ProgrammeHours(role="sdr", per_unit=3.0),
            ProgrammeHours(role="ae", per_unit=2.0),
        ),
        effects=(
            Effect(
                rate="lead_to_appointment",
                sources=INBOUND,
                odds_change=judged(120, (0.08, 0.20, 0.38), "Head of sales development"),
            ),
        ),
    )


def brand() -> Programme:
    """One promise, told alike by marketing, sales and those who deliver: slow, and everywhere."""
    return Programme(
        id="brand",
        name="Brand clarity",
        kind="brand",
        lever=Schedule(before=12e3, value=12e3, measured_low=8e3, measured_high=16e3),
        unit="currency/month",
        half_saturation=15e3,
        half_life=10.0,
        money_per_unit=1.0,
        effects=(
            Effect(
                rate="touch_to_lead",
                odds_change=guessed(121, (0.03, 0.10, 0.20), "no test has been run"),
            ),
            Effect(
                rate="opportunity_to_win",
                odds_change=guessed(122, (0.02, 0.07, 0.15), "no test has been run"),
            ),
            Effect(
                rate="churn",
                odds_change=guessed(123, (-0.15, -0.07, -0.02), "no test has been run"),
            ),
        ),
    )


def account_based() -> Programme:
    """A share of the cold calls gives way to an automated touch at chosen accounts."""
    return Programme(
        id="account_based",
        name="Account-based share",
        kind="account_based",
        lever=Schedule(before=0.0, value=0.0, measured_low=0.0, measured_high=0.3),
        unit="share",
        half_saturation=0.25,
        half_life=2.0,
        money_per_unit=4.0,
        effects=(
            Effect(
                rate="touch_to_lead",
                sources=("cold_calls",),
                odds_change=guessed(124, (-0.1, 0.15, 0.5), "one pilot of six weeks"),
            ),
            Effect(
                rate="opportunity_to_win",
                sources=("cold_calls",),
                odds_change=guessed(125, (0.05, 0.25, 0.6), "one pilot of six weeks"),
            ),
        ),
        replaces="cold_calls",
    )


def roles() -> tuple[Role, ...]:
    """Eight who develop leads and sixteen who close."""
    return (
        Role(
            id="sdr",
            name="Sales development (SDR)",
            people=Schedule(before=8.0, value=8.0, measured_low=6.0, measured_high=10.0),
            ramp_weeks=8.0,
            leaving=measured(130, (0.2, 0.3, 0.42), "payroll", 21),
            refill_weeks=6.0,
            cost=92e3,
        ),
        Role(
            id="ae",
            name="Account executives",
            people=Schedule(before=16.0, value=16.0, measured_low=13.0, measured_high=18.0),
            ramp_weeks=13.0,
            leaving=measured(131, (0.1, 0.16, 0.24), "payroll", 34),
            refill_weeks=8.0,
            cost=178e3,
        ),
    )


def cycle() -> Cycle:
    """Eleven weeks from the first meeting to the signature, more of them at a quarter's end."""
    return Cycle(
        lead_to_appointment=Lag(mean=counted(140, 1.0, "CRM"), cv=0.8),
        appointment_to_opportunity=Lag(mean=counted(141, 1.4, "CRM"), cv=0.8),
        opportunity_to_win=Lag(mean=measured(142, (8.8, 10.0, 11.4), "CRM", 414), cv=0.7),
        quarter_profile=RHYTHM,
        slip=guessed(143, (0.04, 0.09, 0.17), "felt at every quarter-end, never counted"),
    )


def customers() -> Customers:
    """What is under contract already."""
    return Customers(
        monthly_revenue=2.15e6,
        churn=measured(150, (0.009, 0.012, 0.016), "billing", 24),
        expansion=measured(151, (0.006, 0.009, 0.012), "billing", 24),
        contract_months=12.0,
        gross_margin=counted(152, 0.76, "accounts"),
    )


def goal() -> Goal:
    """Twelve million of new bookings by the end of the year, a quarter at a time."""
    return Goal(
        by=date(2027, 12, 31),
        amount=12.0e6,
        metric="bookings",
        wanted_chance=0.8,
        milestones=(
            Milestone(by=date(2027, 3, 31), amount=2.7e6),
            Milestone(by=date(2027, 6, 30), amount=5.7e6),
            Milestone(by=date(2027, 9, 30), amount=8.9e6),
        ),
    )


def base_plan() -> Plan:
    """The year as it was budgeted."""
    return Plan(
        id="base",
        name="Base plan",
        start=START,
        goal=goal(),
        sources=sources(),
        programmes=(ride_along(), brand(), account_based()),
        roles=roles(),
        capacity=Capacity(
            follow_up_role="sdr",
            appointment_role="ae",
            hours_per_appointment=measured(160, (3.6, 4.0, 4.5), "calendars of all sellers", 2380),
            inbound_half_life=1.0,
            outbound_half_life=3.0,
        ),
        cycle=cycle(),
        pipeline=pipeline(START),
        customers=customers(),
        market=Market(season=SEASON),
        appointments_target=50.0,
    )


def with_people(plan: Plan, role: str, people: float) -> Plan:
    """The plan with another number of people in a role from its first day."""
    changed = tuple(
        replace(one, people=replace(one.people, value=people)) if one.id == role else one
        for one in plan.roles
    )
    return replace(plan, roles=changed)


def with_spend(plan: Plan, source: str, per_month: float) -> Plan:
    """The plan with another spend of a source from its first day."""
    changed = tuple(
        replace(one, work=replace(one.work, per_month=replace(one.work.per_month, value=per_month)))
        if one.id == source and isinstance(one.work, Spend)
        else one
        for one in plan.sources
    )
    return replace(plan, sources=changed)


def with_programme(plan: Plan, programme: str, value: float) -> Plan:
    """The plan with another level of a programme from its first day."""
    changed = tuple(
        replace(one, lever=replace(one.lever, value=value)) if one.id == programme else one
        for one in plan.programmes
    )
    return replace(plan, programmes=changed)


def sample() -> Document:
    """The sample company with its three scenarios."""
    base = base_plan()
    hire = replace(with_people(base, "ae", 18.0), id="hire", name="Hire two reps")
    search = with_spend(with_spend(hire, "paid_search", 68e3), "events", 42e3)
    search = with_programme(with_programme(search, "ride_along", 3.0), "account_based", 0.25)
    return Document(
        name="Fenmarrow FY27 plan",
        currency="USD",
        scenarios=(base, hire, replace(search, id="search", name="More search, two reps")),
        base="base",
        notes="A made-up company: every number in it is invented.",
    )


def main(arguments: list[str]) -> int:
    """Writes the sample, or with --check compares it with the file; returns the exit code."""
    from simulator.files.document import dumps

    made = dumps(sample())
    if "--check" in arguments:
        same = TARGET.is_file() and TARGET.read_bytes() == made
        print("the sample is as this script makes it" if same else f"{TARGET} is not as made here")
        return 0 if same else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(made)
    print(f"{TARGET} written, {len(made):,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
