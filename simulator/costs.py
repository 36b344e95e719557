"""What a plan costs up to the goal date: spend, programmes, and the loaded cost of people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles
from simulator.calendar import DAYS_PER_YEAR, WARM_UP, counted, weekly_amount
from simulator.people import head_count
from simulator.plan import Activity, Plan, Programme, Role, Spend
from simulator.recalled import recalled
from simulator.shapes import programme_level, units


@dataclass(frozen=True, slots=True)
class Costs:
    """Currency over the whole plan."""

    spend: float
    programmes: float
    people: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.spend + self.programmes + self.people


def costs(plan: Plan, shares: Mapping[str, float]) -> Costs:
    """Costs of a plan; `shares` says what part of each role's prospecting is done."""
    cut = counted(plan)

    def total(by_week: Doubles) -> float:
        return float(by_week[WARM_UP:] @ cut)

    spend = sum(
        _spend(source.work, plan) for source in plan.sources if isinstance(source.work, Spend)
    )
    programmes = sum(total(programme_cost(item, plan, shares)) for item in plan.programmes)
    people = sum(_people(role, plan) for role in plan.roles)
    return Costs(float(spend), float(programmes), float(people))


@recalled(512, lambda work, plan: (work, plan.start, plan.goal.by))
def _spend(work: Spend, plan: Plan) -> float:
    amounts = weekly_amount(work.per_month, plan.start, plan.weeks)
    return float(amounts[WARM_UP:] @ counted(plan))


@recalled(128, lambda role, plan: (role, plan.start, plan.goal.by))
def _people(role: Role, plan: Plan) -> float:
    there = float(head_count(role, plan) @ counted(plan))
    return there * role.cost * 7.0 / DAYS_PER_YEAR


def programme_cost(programme: Programme, plan: Plan, shares: Mapping[str, float]) -> Doubles:
    """float64[WARM_UP + weeks]: money that a programme takes in each week."""
    if programme.replaces is not None:
        source = next(item for item in plan.sources if item.id == programme.replaces)
        if not isinstance(source.work, Activity):
            return np.zeros(WARM_UP + plan.weeks)
        done = shares.get(source.work.role, 1.0)
        replaced = units(source.work, plan) * programme_level(programme, plan)
        return replaced * done * programme.money_per_unit
    if programme.halo_of is not None:
        return np.zeros(WARM_UP + plan.weeks)
    each = 1.0 if programme.unit == "currency/month" else programme.money_per_unit
    return weekly_amount(programme.lever, plan.start, plan.weeks) * each
