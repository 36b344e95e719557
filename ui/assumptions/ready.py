"""Ready parts to add to a plan: sources, programmes and roles of defaults, marked as guesses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from simulator.assumption import guess
from simulator.calendar import quarter_start
from simulator.edits import at
from simulator.identities import spots
from simulator.plan import (
    Activity,
    Correlation,
    Effect,
    Milestone,
    OpenDeal,
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
from ui.assumptions.words import translate


@dataclass(frozen=True, slots=True)
class Ready:
    """A kind of part: the words of its menu entry, and how one is made for a plan."""

    words: str
    make: Callable[[Plan], Any]


def kinds(what: str) -> tuple[Ready, ...]:
    """What can be added to "sources", "programmes" or "roles"."""
    if what == "sources":
        return (
            Ready(translate("Paid source (Marketing)"), _paid),
            Ready(translate("Free source (Marketing)"), _free_source),
            Ready(translate("Sales activity"), _activity),
        )
    if what == "programmes":
        return (
            Ready(translate("Ride-along: Marketing in sales meetings"), _ride_along),
            Ready(translate("Sales runs campaigns with Marketing"), _campaigns),
            Ready(translate("Account-based share of an activity"), _account_based),
            Ready(translate("Brand clarity"), _brand),
            Ready(translate("Halo of a paid source"), _halo),
        )
    return (Ready(translate("Role"), _role),)


def item(plan: Plan, place: str) -> Any:
    """A new entry for a list within a part: a later step, an effect, a milestone, a deal."""
    name = place.rpartition(".")[2]
    owner = at(plan, place.rpartition(".")[0])
    makers: dict[str, Callable[[], Any]] = {
        "steps": lambda: _step(plan, owner),
        "milestones": lambda: _milestone(plan),
        "hours": lambda: ProgrammeHours(role=_any_role(plan), per_unit=1.0),
        "effects": lambda: Effect(rate="lead_to_appointment"),
        "correlations": lambda: _correlation(plan),
        "deals": lambda: _deal(plan),
    }
    return makers[name]()


def _step(plan: Plan, owner: Schedule) -> Step:
    last = owner.steps[-1] if owner.steps else Step(start=plan.start, value=owner.value)
    return Step(start=last.start + timedelta(days=91), value=last.value)


def _milestone(plan: Plan) -> Milestone:
    goal, held = plan.goal, plan.goal.milestones
    start = held[-1].by if held else plan.start
    done = held[-1].amount if held else 0.0
    by = min(_quarter_end(start + timedelta(days=1), plan.cycle.fiscal_year_starts), goal.by)
    return Milestone(by=by, amount=max(round(goal.amount / 4, -3), done))


def _quarter_end(day: date, fiscal_year_starts: int) -> date:
    after = quarter_start(day, fiscal_year_starts) + timedelta(days=95)
    return quarter_start(after, fiscal_year_starts) - timedelta(days=1)


def _correlation(plan: Plan) -> Correlation:
    taken = {frozenset((pair.first, pair.second)) for pair in plan.market.correlations}
    ids = list(dict.fromkeys(s.assumption.id for s in spots(plan) if s.assumption.is_range))
    for index, first in enumerate(ids):
        for second in ids[index + 1 :]:
            if frozenset((first, second)) not in taken:
                return Correlation(first=first, second=second, value=0.3)
    return Correlation(first=1, second=2, value=0.3)


def _deal(plan: Plan) -> OpenDeal:
    deals = plan.pipeline.deals
    used = {deal.id for deal in deals}
    number = len(deals) + 1
    while f"deal-{number}" in used:
        number += 1
    amount = deals[-1].amount if deals else 10_000.0
    return OpenDeal(
        id=f"deal-{number}", amount=amount, opened=plan.start - timedelta(days=30),
        name=translate("Deal {number}").format(number=number),
    )  # fmt: skip


def _any_role(plan: Plan) -> str:
    held = [plan.capacity.appointment_role, *(role.id for role in plan.roles)]
    return next((key for key in held if key), "")


def _paid(plan: Plan) -> Source:
    work = Spend(per_month=level(10_000.0), touches_today=500.0, organic=100.0)
    return Source(id="", name=translate("New paid source"), touch=translate("clicks"), work=work)


def _free_source(plan: Plan) -> Source:
    work = Spend(per_month=level(0.0), touches_today=200.0, organic=200.0)
    return Source(id="", name=translate("New free source"), touch=translate("visits"), work=work)


def _activity(plan: Plan) -> Source:
    work = Activity(per_week=level(100.0), role=plan.capacity.follow_up_role or _any_role(plan))
    return Source(id="", name=translate("New activity"), touch=translate("calls"), work=work)


def _hours(plan: Plan, hours: float) -> tuple[ProgrammeHours, ...]:
    roles = dict.fromkeys((plan.capacity.follow_up_role, plan.capacity.appointment_role))
    return tuple(ProgrammeHours(role=key, per_unit=hours) for key in roles if key)


def _ride_along(plan: Plan) -> Programme:
    return Programme(
        id="",
        name=translate("Ride-along days"),
        kind="ride_along",
        lever=level(2.0, before=0.0),
        hours=_hours(plan, 2.0),
        effects=(Effect(rate="lead_to_appointment"),),
    )


def _campaigns(plan: Plan) -> Programme:
    return Programme(
        id="",
        name=translate("Campaign days of Sales"),
        kind="campaign_days",
        lever=level(2.0, before=0.0),
        hours=_hours(plan, 4.0),
        effects=(Effect(rate="touch_to_lead"),),
    )


def _account_based(plan: Plan) -> Programme:
    first = next((s.id for s in plan.sources if isinstance(s.work, Activity)), None)
    return Programme(
        id="",
        name=translate("Account-based share"),
        kind="account_based",
        lever=level(0.2, before=0.0),
        unit="share",
        half_saturation=0.3,
        money_per_unit=4.0,
        replaces=first,
        effects=(
            Effect(
                rate="touch_to_lead",
                sources=(first,) if first else (),
                odds_change=guess(-0.2, 0.1, 0.4),
            ),
        ),
    )


def _brand(plan: Plan) -> Programme:
    return Programme(
        id="",
        name=translate("Brand clarity"),
        kind="brand",
        lever=level(10_000.0, before=0.0),
        unit="currency/month",
        half_saturation=15_000.0,
        half_life=12.0,
        money_per_unit=1.0,
        effects=(
            Effect(rate="touch_to_lead", odds_change=guess(0.02, 0.08, 0.2)),
            Effect(rate="opportunity_to_win", odds_change=guess(0.02, 0.06, 0.15)),
            Effect(rate="churn", odds_change=guess(-0.15, -0.05, -0.01)),
        ),
    )


def _halo(plan: Plan) -> Programme:
    paid = next((s.id for s in plan.sources if isinstance(s.work, Spend)), None)
    return Programme(
        id="",
        name=translate("Halo"),
        kind="halo",
        lever=level(0.0),
        unit="currency/month",
        half_saturation=30_000.0,
        halo_of=paid,
        effects=(Effect(rate="touch_to_lead", odds_change=guess(0.01, 0.05, 0.12)),),
    )


def _role(plan: Plan) -> Role:
    return Role(id="", name=translate("New role"), people=level(1.0), cost=100_000.0)
