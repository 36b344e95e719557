"""Leads as terms: a fixed shape by week times a factor by trial, summed by matrix products.

A line is a group of sources whose leads wait together and whose work is done by the same role: all
of marketing's sources are one, and sales' activities are one for each role. In a line, a lead is
counted as follow-up hours, as appointments, and as carriers: what the wins that come of it are
worth, one carrier for each group of equal deals or each moment of the value, times one for each
programme that acts on a later rate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.plan import Deals, Effect, Plan, Rate, Source, Spend
from simulator.rates import RateTerms, rate_terms
from simulator.shapes import Touches
from simulator.values import WinMoments, win_moments

APPOINTMENTS, HOURS, LEADS = 0, -2, -1  # rows of a line; carriers stand between them
UNCARRIED = 2  # rows at the end that no queue hands on
ROWS = 3  # besides the carriers


@dataclass(frozen=True, slots=True)
class Term:
    """One shape: a source's touches (base or extra) times the strengths of up to two programmes."""

    source: int
    extra: bool
    lead: int | None
    appointment: int | None


@dataclass(frozen=True, slots=True)
class Combination:
    """Programmes that act on the later rates of a carrier; None for the rate without programmes."""

    opportunity: int | None
    win: int | None


@dataclass(frozen=True, slots=True)
class Carrying:
    """How the worth of leads is carried: by groups of equal deals, or by the moments of value."""

    groups: tuple[Deals, ...]  # empty: three moments (wins, value, squared value)
    combinations: tuple[Combination, ...]

    @property
    def kinds(self) -> int:
        """Carriers for each combination."""
        return len(self.groups) or 3

    @property
    def count(self) -> int:
        """All carriers; kind is the slow index, combination the fast one."""
        return self.kinds * len(self.combinations)


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
    """The plan's kinds of deals if they are few and plain; empty where moments must be carried."""
    kinds = tuple(dict.fromkeys(source.deals for source in plan.sources))
    simple = len(kinds) <= 2 and all(kind.size_effect == 0.0 for kind in kinds)
    return kinds if simple else ()


def carrying(plan: Plan, members: Sequence[int]) -> Carrying:
    """How leads of some of the plan's sources are carried."""
    own = {plan.sources[index].deals for index in members}
    groups = tuple(kind for kind in deal_groups(plan) if kind in own)
    return Carrying(
        groups,
        tuple(
            Combination(first, second)
            for second in later_programmes(plan, "opportunity_to_win")
            for first in later_programmes(plan, "appointment_to_opportunity")
        ),
    )


def later_programmes(plan: Plan, rate: Rate) -> tuple[int | None, ...]:
    """None for the rate by itself, then the programmes that act on it."""
    acting = (k for k, item in enumerate(plan.programmes) if _acts(item.effects, rate))
    return (None, *acting)


def _acts(effects: Sequence[Effect], rate: Rate) -> bool:
    return any(effect.rate == rate for effect in effects)


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
    plan: Plan, members: Sequence[int], factors: Sequence[SourceFactors], carried: Carrying
) -> Line:
    """The terms of some of the plan's sources and their coefficients by trial."""
    first = plan.sources[members[0]]
    inbound = isinstance(first.work, Spend)
    terms: list[Term] = []
    rows: list[Singles] = []
    for index in members:
        own_terms, own_rows = _source_terms(plan.sources[index], index, factors[index], carried)
        terms += own_terms
        rows += own_rows
    role = "" if isinstance(first.work, Spend) else first.work.role
    return Line(tuple(members), inbound, role, tuple(terms), np.stack(rows))


def _source_terms(
    source: Source, index: int, own: SourceFactors, carried: Carrying
) -> tuple[list[Term], list[Singles]]:
    worth = carrier_worth(source, own, carried)
    terms, rows = [], []
    for extra in (False, True) if own.mix.any() else (False,):
        touches = own.volume * own.mix if extra else own.volume
        for lead, lead_rate in _parts(own.to_lead):
            leads = touches * lead_rate
            for meeting, meeting_rate in _parts(own.to_appointment):
                appointments = leads * meeting_rate
                row = np.zeros((ROWS + carried.count, len(leads)), dtype=np.float32)
                if meeting is None:
                    row[LEADS] = leads
                    row[HOURS] = leads * own.follow_up_hours
                row[APPOINTMENTS] = appointments
                row[1:-UNCARRIED] = appointments * worth
                terms.append(Term(index, extra, lead, meeting))
                rows.append(row)
    return terms, rows


def carrier_worth(source: Source, own: SourceFactors, carried: Carrying) -> Doubles:
    """float64[carriers, trials]: what one appointment of a source adds to each carrier."""
    opportunity = dict(_parts(own.to_opportunity))
    moments = _moments(source, own)
    nothing = np.zeros_like(own.volume)
    worth = np.empty((carried.kinds, len(carried.combinations), len(nothing)))
    for column, combination in enumerate(carried.combinations):
        share = opportunity.get(combination.opportunity)
        moment = moments.get(combination.win)
        if share is None or moment is None:
            worth[:, column] = 0.0
        elif carried.groups:
            for kind, deals in enumerate(carried.groups):
                worth[kind, column] = share * moment.wins if deals == source.deals else 0.0
        else:
            for kind, part in enumerate((moment.wins, moment.value, moment.squared)):
                worth[kind, column] = share * part
    return worth.reshape(carried.count, -1)


def _moments(source: Source, own: SourceFactors) -> dict[int | None, WinMoments]:
    base = win_moments(own.to_win.base, own.deal_value, source.deals)
    moments: dict[int | None, WinMoments] = {None: base}
    for programme, part in own.to_win.parts:
        lifted = win_moments(own.to_win.base + part, own.deal_value, source.deals)
        moments[programme] = lifted.minus(base)
    return moments


def _parts(terms: RateTerms) -> list[tuple[int | None, Doubles]]:
    return [(None, terms.base), *terms.parts]


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
