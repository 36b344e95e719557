"""Documents for tests of files: one that uses every field, and random ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, is_dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any, TypeVar

from simulator.assumption import Assumption, Evidence, Picture, guess, known
from simulator.fieldtypes import FieldOf, FieldType, fields_of
from simulator.identities import identified
from simulator.plan import (
    Activity,
    Capacity,
    Correlation,
    Customers,
    Cycle,
    Deals,
    Document,
    Effect,
    Goal,
    Lag,
    Market,
    Milestone,
    OpenDeal,
    Pipeline,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Schedule,
    Source,
    Spend,
    Step,
    level,
)

START = date(2026, 1, 5)
Made = TypeVar("Made")

NASTY_TEXTS = (
    "=1+1",
    "+4.5",
    "-",
    "@SUM(A1)",
    "\t=2",
    "\r\n=3",
    "'quoted",
    "''twice",
    '"=4"',
    "＝５",
    " =6",
    "\u00a0-7",
    "007",
    "1e5",
    "3-4",
    "TRUE",
    "March 5",
    "2026-01-05",
    "a,b;c\td",
    'say "hi"',
    "one\ntwo",
    "one\r\ntwo",
    "one\rtwo",
    "Zürich ≠ 東京 🎯",
    "null",
    " leading and trailing ",
    "\u2028line",
    "",
)


@cache
def sound() -> Document:
    """A document of two scenarios that uses every field and breaks no rule, with identities."""
    first = _plan()
    paid, calls = first.sources
    other = Plan(
        **{item.name: getattr(first, item.name) for item in fields_of(Plan)}
        | {"id": "more_calls", "name": "=More calls", "sources": (paid, _louder(calls))}
    )
    return identified(
        Document(
            name='The "plan"\r\nof 2026',
            currency="EUR",
            scenarios=(first, other),
            base="base",
            notes="@home: first draft",
        )
    )


def _louder(source: Source) -> Source:
    return Source(
        **{item.name: getattr(source, item.name) for item in fields_of(Source)}
        | {"work": Activity(per_week=level(600.0, 400.0), role="sdr", minutes=known(5.0))}
    )


def _plan() -> Plan:
    measured = Evidence(
        kind="measured",
        source="export of deals",
        method="Aalen-Johansen",
        count=812,
        since=date(2024, 1, 1),
        until=date(2025, 12, 31),
        pictures=(Picture(title="Win rate", x_label="weeks", x=(0.0, 1.0), y=(0.0, 0.1)),),
    )
    win = Assumption(
        id=7,
        low=0.1,
        likely=1 / 7,
        high=0.2,
        evidence=measured,
        owner="Ann",
        note="-",
        noted_on=START,
    )
    return Plan(
        id="base",
        name="Base",
        start=START,
        goal=Goal(
            by=date(2026, 12, 31),
            amount=12_345_678.9,
            metric="arr",
            wanted_chance=0.75,
            milestones=(Milestone(by=date(2026, 6, 30), amount=5e6),),
        ),
        sources=(_paid(win), _calls(win)),
        programmes=_programmes(),
        roles=(
            Role(id="sdr", name="SDRs", people=level(4.0), cost=90_000.0),
            Role(id="ae", name="AEs", people=level(16.0), leaving=known(0.2), cost=180_000.0),
        ),
        capacity=Capacity(follow_up_role="sdr", appointment_role="ae"),
        cycle=Cycle(
            opportunity_to_win=Lag(mean=guess(8.0, 10.0, 13.0), sample=(1.0, 9.5, 20.25)),
            quarter_profile=(0.5,) * 10 + (1.0, 2.0, 5.0),
            slip=guess(0.05, 0.1, 0.2),
            fiscal_year_starts=2,
        ),
        pipeline=Pipeline(
            deals=(
                OpenDeal(id="1", name="+Acme", amount=3e4, opened=date(2025, 11, 3), segment="SMB"),
                OpenDeal(id="2", amount=1234.56789, opened=START),
            ),
            won_by_age=(0.0, 0.05, 0.1),
            open_by_age=(0.95, 0.8, 0.6),
            median_amount=25_000.0,
            size_effect=-0.1,
        ),
        customers=Customers(monthly_revenue=1e6, contract_months=24.0),
        market=Market(
            season=(0.9, 1.1) * 6,
            correlations=(Correlation(first=7, second=9, value=0.4),),
        ),
        appointments_target=40.0,
    )


def _paid(win: Assumption) -> Source:
    lever = Schedule(
        before=20_000.0,
        value=25_000.0,
        steps=(Step(start=START + timedelta(days=90), value=30_000.0),),
        measured_low=5_000.0,
        measured_high=24_000.0,
    )
    return Source(
        id="search",
        name="Paid search",
        touch="clicks",
        work=Spend(per_month=lever, touches_today=900.0, organic=100.0, half_life=2.5),
        to_win=win,
        deals=Deals(mean=guess(8e3, 2e4, 5e4), sample=(1e3, 2e4, 2e4), size_effect=-0.2),
        own_target=950.0,
    )


def _calls(win: Assumption) -> Source:
    work = Activity(per_week=level(400.0), role="sdr", ceiling=900.0, half_saturation=800.0)
    volume = Assumption(id=9, low=0.7, likely=1.0, high=1.3)
    return Source(
        id="calls", name="Cold calls", touch="calls", work=work, to_win=win, volume=volume
    )


def _programmes() -> tuple[Programme, ...]:
    effect = Effect(rate="lead_to_appointment", sources=("search",))
    return (
        Programme(
            id="ride",
            name="Ride-along",
            kind="ride_along",
            lever=level(4.0, 0.0),
            hours=(ProgrammeHours(role="ae", per_unit=6.0),),
            effects=(effect, Effect(rate="churn", odds_change=guess(-0.3, -0.1, -0.05))),
        ),
        Programme(
            id="abm",
            name="Account-based",
            kind="account_based",
            lever=level(0.2),
            unit="share",
            half_saturation=0.3,
            money_per_unit=2.5,
            replaces="calls",
        ),
        Programme(id="halo", name="Halo", kind="halo", lever=level(0.0), halo_of="search"),
    )


def anything(seed: int) -> Document:
    """A random document of the right shape; what its numbers say is nonsense."""
    return _made(Document, Random(seed))


def _made(kind: type[Made], random: Random) -> Made:
    held = {}
    for field in fields_of(kind):
        if field.default is MISSING or random.random() < 0.5:
            held[field.name] = _value(field.type, field, random)
    return kind(**held)


def _value(shape: FieldType, field: FieldOf, random: Random) -> Any:
    if shape.optional and random.random() < 0.3:
        return None
    if shape.item is not None:
        return tuple(_value(shape.item, field, random) for _ in range(random.choice((0, 1, 2))))
    if shape.choices:
        return random.choice(shape.choices)
    kind = random.choice(shape.kinds)
    if is_dataclass(kind):
        return _made(kind, random)
    return _SINGLE[kind](random)


def _text(random: Random) -> str:
    if random.random() < 0.6:
        return random.choice(NASTY_TEXTS)
    signs = "ab ='\"\r\n\t,;-+@0129.€😀\u200b"
    return "".join(random.choice(signs) for _ in range(random.randrange(12)))


def _float(random: Random) -> float:
    power = random.choice((0, 0, 2, 6, 12, -6, -300))
    return random.choice((0.0, -0.0, 0.1, 1.0, -3.5, random.uniform(-1, 1) * 10.0**power))


_SINGLE: dict[type, Callable[[Random], Any]] = {
    str: _text,
    float: _float,
    int: lambda random: random.choice((0, 1, 2, 7, 2**31, random.randrange(10**15))),
    date: lambda random: date(1000, 1, 1) + timedelta(days=random.randrange(3_000_000)),
}
