"""Estimates become a plan: what was measured with its evidence, the rest from named defaults."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import floor, log10

import numpy as np

from simulator.arrays import Doubles
from simulator.assumption import Assumption
from simulator.history import texts
from simulator.history.defaults import EarlyFunnel, early_funnel
from simulator.history.estimate import Estimates, GroupEstimate
from simulator.history.names import bare
from simulator.history.ranges import Estimate
from simulator.history.telling import english
from simulator.history.worth import Values, thinned
from simulator.plan import (
    Activity,
    Cycle,
    Deals,
    Document,
    Goal,
    Lag,
    Market,
    OpenDeal,
    Pipeline,
    Plan,
    Role,
    Source,
    Spend,
    level,
)

MOST_DEALS = 5_000
_FEWEST_OWN_VALUES = 30  # wins of a source from which it has deal values of its own
_DAY = timedelta(days=1)
_WEEKS_A_MONTH = 365.25 / 12.0 / 7.0


def document_of(
    found: Estimates, file_name: str, first_month: int = 1, notes: str = ""
) -> Document:
    """A document with one plan: the year after the last day that the estimates know."""
    plan = plan_of(found, file_name, first_month)
    name = english(texts.DOCUMENT, file=file_name)[:200]
    return Document(
        name=name, currency=found.deals.currency, scenarios=(plan,), base=plan.id, notes=notes
    )


def plan_of(found: Estimates, file_name: str, first_month: int = 1) -> Plan:
    """The plan: sources of the file (one for all, where it names none), sales cycle, deal values,
    open pipeline. Its goal is as much as was booked in the last twelve months."""
    start = found.deals.as_of + _DAY
    sources = tuple(_sources(found, file_name))
    return Plan(
        id="imported",
        name=texts.PLAN,
        start=start,
        goal=Goal(by=_year_on(start), amount=_rounded(booked_in_a_year(found)), metric="bookings"),
        sources=sources,
        roles=_roles(found),
        cycle=_cycle(found, file_name, first_month),
        pipeline=_pipeline(found, file_name),
        market=Market(season=_season(found)),
    )


def booked_in_a_year(found: Estimates) -> float:
    """Bookings of the last twelve months; of less than a year of closings, raised to a year."""
    deals = found.deals
    days = min(365, deals.today - int(deals.closed[~deals.open].min()) + 1)
    here = deals.won & (deals.closed > deals.today - days)
    return float(np.nansum(deals.amount[here])) * 365.0 / max(days, 30)


def _year_on(start: date) -> date:
    last_day = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=start.year + 1, day=last_day) - _DAY


def _rounded(amount: float) -> float:
    """To three figures."""
    if amount <= 0:
        return 1.0
    step = 10.0 ** (floor(log10(amount)) - 2)
    return float(round(amount / step) * step)


def _sources(found: Estimates, where: str) -> list[Source]:
    groups = found.groups.get("source", ())
    if not groups:
        sample = found.sample if len(found.sample.amounts) else None
        return [_source("opportunities", texts.ALL_DEALS, found.created, found.win, found.worth, sample, found,
                        where)]  # fmt: skip
    taken: set[str] = set()
    return [_group_source(group, found, where, taken) for group in groups]


def _group_source(group: GroupEstimate, found: Estimates, where: str, taken: set[str]) -> Source:
    own = group.sample is not None and len(group.sample.amounts) >= _FEWEST_OWN_VALUES
    worth = group.worth if own and group.worth is not None else found.worth
    sample = group.sample if own else found.sample
    identity = _identity(group.name, taken)
    return _source(identity, group.name, group.created, group.win, worth, sample, found, where)


def _identity(name: str, taken: set[str]) -> str:
    plain = "".join(sign for sign in bare(name) if sign.isascii())[:40] or "source"
    identity, number = plain, 2
    while identity in taken:
        identity, number = f"{plain}{number}", number + 1
    taken.add(identity)
    return identity


def _source(
    identity: str,
    name: str,
    created: Estimate,
    win: Estimate,
    worth: Estimate,
    sample: Values | None,
    found: Estimates,
    where: str,
) -> Source:
    early = early_funnel(name)
    per_week = created.whole.likely * early.touches
    amounts = () if sample is None else tuple(thinned(sample.amounts).tolist())
    return Source(
        id=identity,
        name=name[:200],
        touch=early.touch,
        work=_work(early, per_week),
        volume=created.assumption(where, 1.0 / created.whole.likely),
        to_lead=early.rate(early.to_lead),
        to_appointment=early.rate(early.to_appointment),
        to_opportunity=early.rate(early.to_opportunity),
        to_win=win.assumption(where),
        deals=Deals(mean=worth.assumption(where), sample=amounts, size_effect=found.size.b),
    )


def _work(early: EarlyFunnel, per_week: float) -> Spend | Activity:
    if early.by_sales:
        return Activity(per_week=level(per_week))
    if early.cost <= 0.0:
        return Spend(per_month=level(0.0), touches_today=per_week, organic=per_week)
    spend = _rounded(0.5 * per_week * early.cost * _WEEKS_A_MONTH)
    return Spend(per_month=level(spend), touches_today=per_week, organic=0.5 * per_week)


def _roles(found: Estimates) -> tuple[Role, ...]:
    """The people who closed a deal in the last half year; their hours are not limited, since an
    export does not tell what an appointment takes."""
    deals = found.deals
    if deals.owner is None:
        return ()
    recent = ~deals.open & (deals.closed > deals.today - 182)
    active = {deals.owner.text(int(row)) for row in np.flatnonzero(recent)} - {""}
    return (Role(id="sales", name=texts.SALES, people=level(float(len(active)))),) if active else ()


def _cycle(found: Estimates, where: str, first_month: int) -> Cycle:
    weeks = thinned(found.cycle_days) / 7.0
    return Cycle(
        opportunity_to_win=Lag(
            mean=found.cycle.assumption(where, 1.0 / 7.0),
            cv=_spread(found.cycle_days),
            sample=tuple(weeks.tolist()) if weeks.sum() > 0 else (),
        ),
        quarter_profile=found.rhythm.weights,
        fiscal_year_starts=first_month,
    )


def _spread(days: Doubles) -> float:
    return float(np.clip(days.std() / max(float(days.mean()), 1e-9), 0.01, 5.0))


def _season(found: Estimates) -> tuple[float, ...]:
    if not found.season.weights:
        return (1.0,) * 12
    weights = np.maximum(np.asarray(found.season.weights), 0.01)
    return tuple((weights / weights.mean()).tolist())


def _pipeline(found: Estimates, where: str) -> Pipeline:
    return Pipeline(
        deals=tuple(_open(found, int(place)) for place in planned_deals(found)),
        won_by_age=_weekly(found.curve.won, 0.0),
        open_by_age=_weekly(found.curve.open, 1.0),
        calibration=_calibration(found, where),
        median_amount=found.size.median if found.size.used else None,
        size_effect=found.size.b,
    )


def _calibration(found: Estimates, where: str) -> Assumption:
    factor = found.factor.assumption(where)
    if found.calibration.replays:
        return factor
    return Assumption(
        low=factor.low, likely=factor.likely, high=factor.high, note=found.factor.note
    )


def planned_deals(found: Estimates) -> Sequence[int]:
    """Which open deals (as indices into `found.open`) go into the plan: those with a chance, the
    MOST_DEALS from which most is expected. Deals older than any win have none."""
    expected = found.open.chance * found.open.amount
    alive = np.flatnonzero((found.open.chance > 0) & (found.open.amount > 0))
    best = alive[np.argsort(-expected[alive], kind="stable")][:MOST_DEALS]
    return [int(place) for place in np.sort(best)]


def _open(found: Estimates, index: int) -> OpenDeal:
    deals, place = found.deals, int(found.open.place[index])
    identities, names = deals.names
    identity = identities[place] if identities and identities[place] else f"row {deals.row[place]}"
    name = names[place] if names else identity
    column = deals.traits.get("product") or deals.traits.get("segment")
    return OpenDeal(
        id=identity[:64],
        name=name[:200],
        amount=round(float(found.open.amount[index]), 2),
        opened=date.fromordinal(int(deals.created[place])),
        segment="" if column is None else column.text(place)[:200],
    )


def _weekly(daily: Doubles, before: float) -> tuple[float, ...]:
    """A curve by day of age as one by week: at the ages 0, 1, 2 ... weeks. A deal of a weeks has
    seen the days 0 to 7 a - 1 of its age."""
    weeks = -(-len(daily) // 7)
    places = np.minimum(7 * np.arange(1, weeks + 1) - 1, len(daily) - 1)
    return (before, *(round(float(value), 8) for value in daily[places]))
