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
from simulator.shapes import Touches
from simulator.values import WinMoments, win_moments

APPOINTMENTS, HOURS, LEADS = 0, -2, -1  # rows of a line; carriers stand between them
UNCARRIED = 2  # rows at the end that no queue hands on
ROWS = 3  # besides the carriers
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

    `coefficients` float32[terms, rows, trials], rows APPOINTMENTS, carriers, HOURS, LEADS.
    """

    sources: tuple[int, ...]
    inbound: bool
    role: str
    terms: tuple[Term, ...]
    coefficients: Singles


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
    inbound = isinstance(first.work, Spend)
    terms: list[Term] = []
    rows: list[Singles] = []
    for index in members:
        own_terms, own_rows = _source_terms(index, factors[index], worth[index])
        terms += own_terms
        rows += own_rows
    role = "" if isinstance(first.work, Spend) else first.work.role
    return Line(tuple(members), inbound, role, tuple(terms), np.stack(rows))


def _source_terms(
    index: int, own: SourceFactors, worth: Singles
) -> tuple[list[Term], list[Singles]]:
    terms, rows = [], []
    for extra in (False, True) if own.mix.any() else (False,):
        touches = own.volume * own.mix if extra else own.volume
        for lead, lead_rate in own.to_lead.all():
            leads = touches * lead_rate
            for meeting, meeting_rate in own.to_appointment.all():
                appointments = leads * meeting_rate
                row = np.zeros((ROWS + len(worth), len(leads)), dtype=np.float32)
                if meeting is None:
                    row[LEADS] = leads
                    row[HOURS] = leads * own.follow_up_hours
                row[APPOINTMENTS] = appointments
                row[1:-UNCARRIED] = appointments * worth
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


def line_shapes(line: Line, touches: Sequence[Touches], strengths: Sequence[Doubles]) -> Doubles:
    """float64[WARM_UP + weeks, terms]: the shape of every term at the plan's levers."""
    columns = []
    for term in line.terms:
        own = touches[term.source]
        shape = own.extra if term.extra else own.base
        column = np.zeros_like(own.base) if shape is None else shape
        for programme in (term.lead, term.appointment):
            if programme is not None:
                column = column * strengths[programme]
        columns.append(column)
    return np.stack(columns, axis=1)
