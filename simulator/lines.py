"""Leads as terms: a fixed shape by week times a factor by trial, summed by matrix products.

A line is a group of sources whose leads wait together and whose work is done by the same role: all
of marketing's sources are one, and sales' activities are one for each role. In a line, a lead is
counted as follow-up hours, as appointments, and as carriers: what comes of it without programmes
that act on later rates (those are `lifts`): wins for each group of equal deals, or wins and value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.plan import Deals, Plan, Rate, Source, Spend
from simulator.rates import RateTerms, rate_terms
from simulator.values import WinMoments, win_moments

WINS, VALUE = 0, 1  # kinds of carriers where deals differ


@dataclass(frozen=True, slots=True)
class Term:
    """One shape: a source's touches (base or extra) times the strengths of up to two programmes."""

    source: int
    extra: bool
    lead: int | None
    appointment: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """Sources that share a queue class and a role.

    `main` float32[terms, 1 + carriers, trials] are factors of appointments and carriers; `leads`
    float32[heads, 1 or 2, trials] those of leads and, where sources need unlike follow-up, of its
    hours; else `follow_up` [trials] is what each lead needs. `heads` are the terms that count
    leads: those without a programme that acts on appointments.
    """

    sources: tuple[int, ...]
    inbound: bool
    role: str
    terms: tuple[Term, ...]
    heads: tuple[int, ...]
    main: Singles
    leads: Singles
    follow_up: Singles | None


def deal_groups(plan: Plan) -> tuple[Deals, ...]:
    """The plan's kinds of deals if they are few and plain; empty: wins and value are carried."""
    kinds = tuple(dict.fromkeys(source.deals for source in plan.sources))
    simple = len(kinds) <= 2 and all(kind.size_effect == 0.0 for kind in kinds)
    return kinds if simple else ()


def carried_kinds(plan: Plan, members: Sequence[int]) -> tuple[int, ...]:
    """Which carriers the leads of some sources have: neighbours among all kinds of the plan."""
    groups = deal_groups(plan)
    if not groups:
        return (WINS, VALUE)
    own = [groups.index(plan.sources[index].deals) for index in members]
    return tuple(range(min(own), max(own) + 1))


@dataclass(frozen=True, slots=True)
class SourceFactors:
    """Everything by trial that belongs to one source; float64[trials]."""

    volume: Doubles
    mix: Doubles
    to_lead: RateTerms
    to_appointment: RateTerms
    to_opportunity: RateTerms
    to_win: RateTerms
    follow_up_hours: Doubles
    deal_value: Doubles


def source_factors(
    plan: Plan, source: Source, values: Mapping[int, Doubles], mix: Doubles
) -> SourceFactors:
    """Values, rates and increments of a source in every trial."""

    def terms(rate: Rate, base: int) -> RateTerms:
        return rate_terms(plan, rate, source.id, values[base], values)

    return SourceFactors(
        volume=values[source.volume.id],
        mix=mix,
        to_lead=terms("touch_to_lead", source.to_lead.id),
        to_appointment=terms("lead_to_appointment", source.to_appointment.id),
        to_opportunity=terms("appointment_to_opportunity", source.to_opportunity.id),
        to_win=terms("opportunity_to_win", source.to_win.id),
        follow_up_hours=values[source.follow_up.id] / 60.0,
        deal_value=values[source.deals.mean.id],
    )


def make_line(
    plan: Plan,
    members: Sequence[int],
    factors: Sequence[SourceFactors],
    worth: Sequence[Singles],
) -> Line:
    """The terms of some of the plan's sources and their coefficients by trial; `worth` of each of
    the plan's sources is [carriers of the class, trials] for one appointment."""
    first = plan.sources[members[0]]
    alike = len({plan.sources[index].follow_up.id for index in members}) == 1
    made = [_source_terms(index, factors[index], worth[index]) for index in members]
    terms = tuple(term for own, _ in made for term in own)
    heads = tuple(place for place, term in enumerate(terms) if term.appointment is None)
    rows = np.stack([row for _, own in made for row in own])
    hours = factors[members[0]].follow_up_hours.astype(np.float32)
    return Line(
        sources=tuple(members),
        inbound=isinstance(first.work, Spend),
        role="" if isinstance(first.work, Spend) else first.work.role,
        terms=terms,
        heads=heads,
        main=np.ascontiguousarray(rows[:, 2:]),
        leads=np.ascontiguousarray(rows[list(heads), : 1 if alike else 2]),
        follow_up=hours if alike else None,
    )


def _source_terms(
    index: int, own: SourceFactors, worth: Singles
) -> tuple[list[Term], list[Singles]]:
    """A source's terms, and for each: leads, hours, appointments and carriers by trial."""
    terms, rows = [], []
    for extra in (False, True) if own.mix.any() else (False,):
        touches = own.volume * own.mix if extra else own.volume
        for lead, lead_rate in own.to_lead.all():
            leads = touches * lead_rate
            for meeting, meeting_rate in own.to_appointment.all():
                appointments = leads * meeting_rate
                row = np.zeros((3 + len(worth), len(leads)), dtype=np.float32)
                if meeting is None:
                    row[0] = leads
                    row[1] = leads * own.follow_up_hours
                row[2] = appointments
                row[3:] = appointments * worth
                terms.append(Term(index, extra, lead, meeting))
                rows.append(row)
    return terms, rows


def win_worth(source: Source, own: SourceFactors) -> dict[int | None, WinMoments]:
    """Moments of the win of one opportunity, without programmes (None) and what each adds."""
    base = win_moments(own.to_win.base, own.deal_value, source.deals)
    moments: dict[int | None, WinMoments] = {None: base}
    for programme, part in own.to_win.parts:
        lifted = win_moments(own.to_win.base + part, own.deal_value, source.deals)
        moments[programme] = lifted.minus(base)
    return moments


def in_carriers(plan: Plan, source: Source, kinds: Sequence[int], moments: WinMoments) -> Doubles:
    """float64[carriers, trials]: the moments of a source's win as carriers."""
    groups = deal_groups(plan)
    rows = np.zeros((len(kinds), len(moments.wins)))
    if groups:
        rows[kinds.index(groups.index(source.deals))] = moments.wins
    else:
        rows[WINS], rows[VALUE] = moments.wins, moments.value
    return rows
