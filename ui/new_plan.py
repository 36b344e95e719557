"""A new plan: a small company of defaults, every one of them marked as a guess."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from simulator.identities import identified
from simulator.plan import (
    Activity,
    Capacity,
    Document,
    Effect,
    Goal,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Source,
    Spend,
    level,
)


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("NewPlan", words)


def new_document(today: date, currency: str = "USD") -> Document:
    """One scenario for the fiscal year that begins next: two sources of marketing, one of sales,
    one programme, two roles."""
    start = date(today.year + 1, 1, 1)
    plan = Plan(
        id="base",
        name=translate("Base plan"),
        start=start,
        goal=Goal(by=date(start.year, 12, 31), amount=2_000_000.0),
        sources=(
            _spend("search", translate("Paid search"), translate("clicks"), 20_000.0, 900.0),
            _spend("website", translate("Website"), translate("visits"), 10_000.0, 2_500.0),
            Source(
                id="calls",
                name=translate("Cold calls"),
                touch=translate("calls"),
                work=Activity(per_week=level(400.0), role="sdr"),
            ),
        ),
        programmes=(
            Programme(
                id="ride",
                name=translate("Ride-along days"),
                kind="ride_along",
                lever=level(1.0),
                hours=(ProgrammeHours(role="ae", per_unit=4.0),),
                effects=(Effect(rate="lead_to_appointment"),),
            ),
        ),
        roles=(
            _role("sdr", translate("Sales development (SDR)"), 3.0, 80_000.0),
            _role("ae", translate("Account executives"), 4.0, 150_000.0),
        ),
        capacity=Capacity(follow_up_role="sdr", appointment_role="ae"),
    )
    name = translate("Plan of {year}").format(year=start.year)
    return identified(Document(name=name, currency=currency, scenarios=(plan,), base=plan.id))


def _role(key: str, name: str, people: float, cost: float) -> Role:
    return Role(id=key, name=name, people=level(people), cost=cost)


def _spend(key: str, name: str, touch: str, money: float, touches: float) -> Source:
    work = Spend(per_month=level(money), touches_today=touches, organic=0.3 * touches)
    return Source(id=key, name=name, touch=touch, work=work)
