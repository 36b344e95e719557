"""The plan that speed is measured on: ten sources, three programmes, binding hours, open deals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from simulator.assumption import Assumption, known
from simulator.edits import with_shared
from simulator.identities import assumptions, identified
from simulator.plan import (
    Activity,
    Capacity,
    Cycle,
    Deals,
    Effect,
    Goal,
    Lag,
    OpenDeal,
    Pipeline,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Source,
    Spend,
    level,
)

START = date(2027, 1, 4)
WINS = 200.0  # a year, as the numbers below stand


def believed(number: int, likely: float, spread: float = 0.2) -> Assumption:
    """A range of `spread` around a likely number."""
    return Assumption(
        id=number, low=likely / (1.0 + spread), likely=likely, high=likely * (1.0 + spread)
    )


def standard_plan(
    wins: float = WINS, sources: int = 10, *, two_humps: bool = False, single_deals: bool = False
) -> Plan:
    """A year of 52 weeks with about `wins` wins; half of the sources are marketing's.

    `two_humps`: deal values come from a sample with two humps; `single_deals`: every source has a
    deal value of its own (else each team has one).
    """
    scale = wins / WINS
    each = scale * 10.0 / sources
    people = 8.0 * scale
    made = [
        _marketing(k, each, _deals(k, 0, two_humps, single_deals))
        if k % 2 == 0
        else _sales(k, each, _deals(k, 1, two_humps, single_deals))
        for k in range(sources)
    ]
    plan = Plan(
        id="standard",
        name="Standard plan",
        start=START,
        goal=Goal(by=START + timedelta(days=363), amount=wins * 50e3),
        sources=tuple(made),
        programmes=_programmes(made, people),
        roles=(
            _role("sdr", "SDR", 1.0 * people, 400, 70e3),
            _role("ae", "Account executives", 1.87 * people, 401, 180e3),
        ),
        capacity=Capacity(
            follow_up_role="sdr", appointment_role="ae", hours_per_appointment=believed(410, 4.0)
        ),
        cycle=Cycle(
            lead_to_appointment=Lag(mean=known(1.0)),
            appointment_to_opportunity=Lag(mean=known(1.5)),
            opportunity_to_win=Lag(mean=believed(420, 9.0)),
        ),
        pipeline=Pipeline(
            deals=_open_deals(max(round(150 * min(scale, 1.0)), 3)), calibration=believed(430, 1.0)
        ),
    )
    return identified(plan)


def _deals(index: int, team: int, two_humps: bool, single_deals: bool) -> Deals:
    key = index if single_deals else team
    mean = believed(440 + key, 42e3 + 8e3 * (key % 5))
    if not two_humps:
        return Deals(mean=mean, spread=1.0)
    generator = np.random.default_rng(7)
    small, large = generator.normal(12e3, 2e3, 60), generator.normal(150e3, 20e3, 20)
    return Deals(mean=mean, sample=tuple(np.abs(np.concatenate([small, large])).tolist()))


def _rates(first: int, deals: Deals) -> dict[str, Assumption | Deals]:
    return {
        "volume": believed(first, 1.0),
        "to_appointment": believed(first + 2, 0.24),
        "to_opportunity": believed(first + 3, 0.4),
        "to_win": believed(first + 4, 0.22),
        "follow_up": believed(499, 10.0),
        "deals": deals,
    }


def _marketing(index: int, scale: float, deals: Deals) -> Source:
    first = 10 * index + 1
    return Source(
        id=f"m{index}",
        name=f"Marketing {index}",
        touch="visits",
        work=Spend(
            per_month=level(33e3, before=30e3),
            touches_today=900.0 * scale,
            organic=100.0 * scale,
            saturation=Assumption(id=first + 5, low=0.3, likely=0.42, high=0.55),
            half_life=1.0 + 0.5 * (index % 4),
        ),
        to_lead=believed(first + 1, 0.027),
        **_rates(first, deals),  # type: ignore[arg-type]
    )


def _sales(index: int, scale: float, deals: Deals) -> Source:
    first = 10 * index + 1
    return Source(
        id=f"s{index}",
        name=f"Sales {index}",
        touch="calls",
        work=Activity(per_week=level(240.0 * scale), role="sdr", minutes=believed(498, 4.0)),
        to_lead=believed(first + 1, 0.06),
        **_rates(first, deals),  # type: ignore[arg-type]
    )


def _programmes(sources: list[Source], people: float) -> tuple[Programme, ...]:
    calls = next(source.id for source in sources if isinstance(source.work, Activity))
    ride = Programme(
        id="ride",
        name="Ride-along days",
        kind="ride_along",
        lever=level(3.0, before=1.0),
        hours=(ProgrammeHours(role="ae", per_unit=0.5 * people),),
        effects=(Effect(rate="lead_to_appointment", odds_change=believed(450, 0.15)),),
    )
    brand = Programme(
        id="brand",
        name="Brand clarity",
        kind="brand",
        lever=level(12e3, before=6e3),
        unit="currency/month",
        half_saturation=10e3,
        half_life=12.0,
        effects=(
            Effect(rate="touch_to_lead", odds_change=believed(451, 0.1)),
            Effect(rate="opportunity_to_win", odds_change=believed(452, 0.1)),
        ),
    )
    account_based = Programme(
        id="abm",
        name="Account-based share",
        kind="account_based",
        lever=level(0.25, before=0.0),
        unit="share",
        half_saturation=0.3,
        half_life=1.0,
        money_per_unit=2.0,
        replaces=calls,
        effects=(
            Effect(rate="touch_to_lead", sources=(calls,), odds_change=believed(453, 0.2)),
            Effect(rate="lead_to_appointment", sources=(calls,), odds_change=believed(454, 0.2)),
        ),
    )
    return ride, brand, account_based


def _role(key: str, name: str, people: float, number: int, cost: float) -> Role:
    return Role(id=key, name=name, people=level(people), leaving=believed(number, 0.15), cost=cost)


def _open_deals(count: int) -> tuple[OpenDeal, ...]:
    generator = np.random.default_rng(11)
    ages = generator.integers(3, 150, count)
    amounts = np.round(generator.lognormal(np.log(40e3), 0.7, count), -2)
    return tuple(
        OpenDeal(
            id=f"deal-{k}",
            amount=float(max(amount, 100.0)),
            opened=START - timedelta(days=int(age)),
        )
        for k, (age, amount) in enumerate(zip(ages, amounts, strict=True))
    )


def more_of_the_first(plan: Plan, step: int) -> Plan:
    """The plan with its first source's spend a little higher, another value for every step."""
    source = plan.sources[0]
    assert isinstance(source.work, Spend)
    money = replace(source.work.per_month, value=33e3 * (1.0 + 0.001 * (step % 400)))
    moved = replace(source, work=replace(source.work, per_month=money))
    return replace(plan, sources=(moved, *plan.sources[1:]))


def unseen(plan: Plan, step: int) -> Plan:
    """The plan with every range, deal value and open deal a little higher, for every step anew."""
    factor = 1.0 + 1e-5 * (step + 1)
    for held in assumptions(plan).values():
        one = held.assumption
        if one.low is not None and one.high is not None:
            low, likely, high = (value * factor for value in (one.low, one.likely, one.high))
            plan = with_shared(plan, replace(one, low=low, likely=likely, high=high))
    sources = tuple(
        replace(source, deals=replace(source.deals, spread=source.deals.spread * factor))
        for source in plan.sources
    )
    deals = tuple(replace(deal, amount=deal.amount * factor) for deal in plan.pipeline.deals)
    return replace(plan, sources=sources, pipeline=replace(plan.pipeline, deals=deals))
