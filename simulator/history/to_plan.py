"""Estimates become a plan: what was measured with its evidence, the rest from named defaults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePath

import numpy as np

from simulator.arrays import Doubles
from simulator.assumption import Assumption
from simulator.history import cautions, people, texts
from simulator.history.estimate import Estimates
from simulator.history.little import FEW_DAYS, YEAR, days_recorded
from simulator.history.plan_sources import rounded, sources
from simulator.history.telling import Say, Value, english
from simulator.history.worth import picked
from simulator.plan import Cycle, Document, Goal, Lag, Market, OpenDeal, Pipeline, Plan

MOST_DEALS = 10_000
"""Open deals that are listed; those with a chance come first, from the most that is expected."""

MOST_DAYS = 20_000
"""Past sales cycles that are kept."""

_DAY = timedelta(days=1)


def document_of(
    found: Estimates, file_name: str, first_month: int = 1, notes: str = ""
) -> Document:
    """A document with one plan: the year after the last day that the estimates know."""
    plan = plan_of(found, file_name, first_month)
    name = english(texts.DOCUMENT, file=PurePath(file_name).stem)[:200]
    return Document(
        name=name, currency=found.deals.currency, scenarios=(plan,), base=plan.id, notes=notes
    )


def plan_of(found: Estimates, file_name: str, first_month: int = 1) -> Plan:
    """The plan: sources of the file (else one for all deals), people, sales cycle, deal
    values, open pipeline. Its goal: see `goal_amount`."""
    start = found.deals.as_of + _DAY
    own, roles = sources(found, file_name), people.roles(found.deals)
    return Plan(
        id="imported",
        name=texts.PLAN,
        start=start,
        goal=Goal(by=_year_on(start), amount=rounded(goal_amount(found)), metric="bookings"),
        sources=own,
        roles=roles,
        capacity=people.capacity(found, roles, own),
        cycle=_cycle(found, file_name, first_month),
        pipeline=_pipeline(found, file_name),
        market=Market(season=_season(found)),
    )


def goal_line(found: Estimates, say: Say = english) -> str:
    """What goal the plan starts with, and where it comes from."""
    days = days_recorded(found.deals)
    said: dict[str, Value] = {
        "amount": rounded(goal_amount(found)),
        "currency": found.deals.currency,
        "day": _year_on(found.deals.as_of + _DAY),
    }
    if days < FEW_DAYS:
        return say(
            cautions.GOAL_ESTIMATED, **said, days=days, booked=booked(found, days),
            created=found.created.whole.likely, rate=found.win.whole.likely,
            value=found.worth.whole.likely,
        )  # fmt: skip
    if days < YEAR:
        return say(texts.PLAN_GOAL_RAISED, **said, days=days)
    return say(texts.PLAN_GOAL, **said)


def goal_amount(found: Estimates) -> float:
    """Bookings of the last twelve months; of less than a year of closings, raised to a year; of
    less than a quarter, in which one deal more or less would decide, what the estimates give."""
    days = days_recorded(found.deals)
    if days < FEW_DAYS:
        won = found.created.whole.likely * found.win.whole.likely * YEAR / 7.0
        return won * found.worth.whole.likely
    return booked(found, days) * YEAR / days


def booked(found: Estimates, days: int) -> float:
    """Bookings of the last `days`."""
    deals = found.deals
    here = deals.won & (deals.closed > deals.today - days)
    return float(np.nansum(deals.amount[here]))


def _year_on(start: date) -> date:
    last_day = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=start.year + 1, day=last_day) - _DAY


def _cycle(found: Estimates, where: str, first_month: int) -> Cycle:
    days = picked(found.cycle_days, MOST_DAYS)
    mean = found.cycle.assumption(where, 1.0 / 7.0)
    if len(days) < len(found.cycle_days):
        said = english(texts.NOTE_SOME_CYCLES, kept=len(days), count=len(found.cycle_days))
        mean = replace(mean, note="\n".join(filter(None, (mean.note, said))))
    weeks = np.round(days / 7.0, 4)
    return Cycle(
        opportunity_to_win=Lag(
            mean=mean,
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
    """Which open deals (as indices into `found.open`) go into the plan: those of which most is
    expected first, then stale ones, the youngest first; at most MOST_DEALS. Deals older than any
    win have no chance by themselves: they are listed and cost a projection nothing."""
    held = found.open
    expected = np.where(held.stale, 0.0, held.chance * held.amount)
    order = np.lexsort((held.age, -expected, held.stale))
    best: list[int] = order[held.amount[order] > 0][:MOST_DEALS].tolist()
    return best


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
        mark=_mark(found, index),
    )


def _mark(found: Estimates, index: int) -> str:
    """What is to be known of an open deal: that it is stale, or that its amount is not its own."""
    if found.open.stale[index]:
        return texts.STALE
    return "" if found.open.amount_known[index] else texts.TYPICAL


def _weekly(daily: Doubles, before: float) -> tuple[float, ...]:
    """A curve by day of age as one by week: at the ages 0, 1, 2 ... weeks. A deal of a weeks has
    seen the days 0 to 7 a - 1 of its age."""
    weeks = -(-len(daily) // 7)
    places = np.minimum(7 * np.arange(1, weeks + 1) - 1, len(daily) - 1)
    return (before, *(round(float(value), 8) for value in daily[places]))
