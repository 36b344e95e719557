"""The people of a plan that is made of deals: who holds appointments, and what one takes."""

from __future__ import annotations

from dataclasses import replace

from simulator.assumption import Assumption, Evidence
from simulator.history import texts
from simulator.history.deals import Deals
from simulator.history.estimate import Estimates
from simulator.history.measured import created_in_a_year, people_at_work, people_today
from simulator.history.telling import english
from simulator.people import position
from simulator.plan import Capacity, Role, Source, level

AE = "ae"
USED = 0.85  # share of the selling hours of the past year that appointments took: a guess
_LEAST_USED = 0.70
_LONG = 520  # weeks after which a position is in its steady state


def roles(deals: Deals) -> tuple[Role, ...]:
    """The account executives whom the file names; none where it names nobody."""
    today = people_today(deals)
    if not today:
        return ()
    people, seen = level(float(today)), people_at_work(deals)
    span = None if seen is None else seen.with_today(float(today))
    if span is not None and span.low < span.high:  # always as many tells nothing of more or fewer
        people = replace(people, measured_low=round(span.low, 1), measured_high=round(span.high, 1))
    return (Role(id=AE, name=texts.EXECUTIVES, people=people),)


def capacity(found: Estimates, held: tuple[Role, ...], sources: tuple[Source, ...]) -> Capacity:
    """The hours of an appointment so that what the people did in the past year fits their hours:
    used up at the high end. Without people, no hours are limited."""
    if not held:
        return Capacity()
    executives = held[0]
    steady = position(
        executives.leaving.likely, executives.ramp_weeks, executives.refill_weeks, True, _LONG
    )
    hours = executives.people.value * float(steady[-1]) * executives.selling_hours
    each = hours / max(appointments(found, sources), 1e-9)
    evidence = Evidence(
        kind="guess",
        source=texts.FROM_PROGRAM,
        method=english(texts.HOW_HOURS, share=USED),
    )
    return Capacity(
        appointment_role=AE,
        hours_per_appointment=Assumption(
            low=each * _LEAST_USED,
            likely=each * USED,
            high=each,
            evidence=evidence,
            note=texts.NOTE_HOURS,
        ),
    )


def appointments(found: Estimates, sources: tuple[Source, ...]) -> float:
    """Appointments a week behind the deals of the past year, or of today where these are more."""
    weekly = [source_appointments(source) for source in sources]
    today = sum(created for created, _ in weekly)
    needed = sum(held for _, held in weekly)
    return needed * max(1.0, created_in_a_year(found.deals) / max(today, 1e-9))


def source_appointments(source: Source) -> tuple[float, float]:
    """Opportunities and appointments a week of a source at its level of today."""
    work = source.work
    touches = getattr(work, "touches_today", 0.0) or getattr(work, "per_week", level(0.0)).value
    held = touches * source.to_lead.likely * source.to_appointment.likely
    return held * source.to_opportunity.likely, held
