"""From bookings to the goal's metric: bookings to date, recognised revenue to date, or the ARR."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Floats, Singles
from simulator.calendar import DAYS_PER_YEAR, WEEKS_PER_MONTH, counted
from simulator.plan import Plan
from simulator.rates import RateTerms

MONTHS_PER_WEEK = 1.0 / WEEKS_PER_MONTH


@dataclass(frozen=True, slots=True)
class Base:
    """The existing customers in every trial: churn and expansion a month, [trials]."""

    churn: RateTerms
    expansion: Floats

    def weekly_factors(self, strengths: list[Doubles], weeks: int) -> list[Singles]:
        """What a week does to recurring revenue: (1 + expansion - churn) ^ (months in a week)."""
        factors: list[Singles] = []
        for week in range(weeks):
            churn = self.churn.base
            for programme, part in self.churn.parts:
                churn = churn + part * strengths[programme][week]
            if week and not self.churn.parts:
                factors.append(factors[0])
                continue
            net = np.maximum(1.0 + self.expansion - churn, 0.0)
            factors.append((net**MONTHS_PER_WEEK).astype(np.float32))
        return factors


def running_total(flow: Singles) -> Singles:
    """Cumulative sums over weeks, in place (row by row: faster than cumsum along that axis)."""
    for week in range(1, len(flow)):
        flow[week] += flow[week - 1]
    return flow


def recognised(bookings: Singles, plan: Plan, factors: list[Singles]) -> Singles:
    """float32[weeks, trials]: recognised revenue to date.

    A booking is recognised evenly over its contract from the middle of its week; the existing base
    by week, moved on by churn and expansion, at mid-week.
    """
    weeks = len(bookings)
    length = plan.customers.contract_months * WEEKS_PER_MONTH
    ages = np.arange(weeks + 1.0) - 0.5
    share = np.diff(np.clip(ages / length, 0.0, 1.0), prepend=0.0)
    share[0] = 0.0
    weights = share[1:]
    cut = counted(plan)
    lag = np.arange(weeks)[:, None] - np.arange(weeks)[None, :]
    matrix = np.where(lag >= 0, weights[np.maximum(lag, 0)], 0.0) * cut[:, None]
    flow: Singles = matrix.astype(np.float32) @ bookings
    monthly = plan.customers.monthly_revenue
    if monthly > 0:
        level = np.full(bookings.shape[1], monthly * 12.0 * 7.0 / DAYS_PER_YEAR, np.float32)
        for week in range(weeks):
            half = np.sqrt(factors[week])
            flow[week] += level * half * np.float32(cut[week])
            level = level * factors[week]
    return running_total(flow)


def arr(bookings: Singles, plan: Plan, factors: list[Singles]) -> Singles:
    """float32[weeks, trials]: annual recurring revenue at each week's end: the base and all that is
    won, annualised, moved on by churn and expansion; wins count from the middle of their week."""
    cut = counted(plan)
    yearly = np.float32(12.0 / plan.customers.contract_months)
    level = np.full(bookings.shape[1], plan.customers.monthly_revenue * 12.0, np.float32)
    path = np.empty_like(bookings)
    for week, new in enumerate(bookings):
        factor = factors[week] if cut[week] == 1.0 else factors[week] ** np.float32(cut[week])
        level = level * factor + new * yearly * np.sqrt(factor)
        path[week] = level
    return path


def share_counted(plan: Plan) -> Doubles:
    """float64[weeks]: what part of a booking of each week is in the goal's metric by the goal date;
    of an ARR all of it, churn left aside."""
    shares = counted(plan)
    if plan.goal.metric == "revenue":
        weeks, length = plan.weeks, plan.customers.contract_months * WEEKS_PER_MONTH
        shares = shares * np.clip((weeks - np.arange(weeks) - 0.5) / length, 0.0, 1.0)
    return shares


def goal_path(bookings: Singles, plan: Plan, base: Base, strengths: list[Doubles]) -> Singles:
    """float32[weeks, trials]: the goal's metric at the end of each week. May reuse `bookings`."""
    if plan.goal.metric == "bookings":
        return running_total(bookings)
    factors = base.weekly_factors(strengths, len(bookings))
    if plan.goal.metric == "revenue":
        return recognised(bookings, plan, factors)
    return arr(bookings, plan, factors)
