"""Leads as terms: a fixed shape by week times a factor by trial, summed by matrix products.

A line is a group of sources whose leads wait together and whose work is done by the same role: all
of marketing's sources are one, and sales' activities are one for each role. In a line, a lead is
counted as follow-up hours, as appointments, and as carriers: what comes of it without programmes
that act on later rates (those are `lifts`): wins of each kind of deal, or wins and value (`sizes`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from simulator.arrays import Singles
from simulator.assumption import Assumption
from simulator.plan import Plan, Rate, Source, Spend
from simulator.rates import Part, Rates, RateTerms, rates


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
    _last: list[tuple[bytes, tuple[Singles, Singles]] | None] = field(
        default_factory=lambda: [None]
    )

    def added_up(self, merged: Singles) -> tuple[Singles, Singles]:
        """`main` and `leads` with the rows of like terms added up by `merged` [unlike, terms]:
        [unlike, (1 + carriers) * trials] and [unlike heads, kinds of count, trials]. The last are
        kept, since a lever that moves leaves them alone."""
        key, last = merged.tobytes(), self._last[0]
        if last is not None and last[0] == key:
            return last[1]
        own = merged[:, list(self.heads)]
        own = own[own.any(axis=1)]
        heads = own @ self.leads.reshape(len(self.leads), -1)
        found = (
            merged @ self.main.reshape(len(self.main), -1),
            heads.reshape(len(own), *self.leads.shape[1:]),
        )
        self._last[0] = key, found  # in one step: another thread may read it
        return found


@dataclass(frozen=True, slots=True)
class SourceFactors:
    """Everything by trial that belongs to one source; [trials]."""

    volume: Singles
    mix: Singles
    to_lead: RateTerms
    to_appointment: RateTerms
    to_opportunity: RateTerms
    to_win: RateTerms
    follow_up_hours: Singles
    deal_value: Singles


@dataclass(frozen=True, slots=True)
class Factors:
    """The same of all sources, [sources, trials]."""

    volume: Singles
    mix: Singles
    to_lead: Rates
    to_appointment: Rates
    to_opportunity: Rates
    to_win: Rates
    follow_up_hours: Singles
    deal_value: Singles

    def of(self, source: int) -> SourceFactors:
        """One source's, as views."""
        return SourceFactors(
            volume=self.volume[source],
            mix=self.mix[source],
            to_lead=self.to_lead.of(source),
            to_appointment=self.to_appointment.of(source),
            to_opportunity=self.to_opportunity.of(source),
            to_win=self.to_win.of(source),
            follow_up_hours=self.follow_up_hours[source],
            deal_value=self.deal_value[source],
        )


def all_factors(plan: Plan, values: Mapping[int, Singles], mixes: Singles) -> Factors:
    """Values, rates and increments of all sources in every trial; `mixes` [sources, trials]."""
    names = [source.id for source in plan.sources]

    def rows(held: Callable[[Source], Assumption]) -> Singles:
        found = [values[held(source).id] for source in plan.sources]
        return np.stack(found) if found else np.zeros_like(mixes)

    def terms(rate: Rate, held: Callable[[Source], Assumption]) -> Rates:
        return rates(plan, rate, names, rows(held), values)

    return Factors(
        volume=rows(lambda source: source.volume),
        mix=mixes,
        to_lead=terms("touch_to_lead", lambda source: source.to_lead),
        to_appointment=terms("lead_to_appointment", lambda source: source.to_appointment),
        to_opportunity=terms("appointment_to_opportunity", lambda source: source.to_opportunity),
        to_win=terms("opportunity_to_win", lambda source: source.to_win),
        follow_up_hours=rows(lambda source: source.follow_up) * np.float32(1.0 / 60.0),
        deal_value=rows(lambda source: source.deals.mean),
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """Terms that differ in their source alone: programmes by their place among a rate's parts."""

    extra: bool
    lead: Part | None
    appointment: Part | None
    sources: tuple[int, ...]


def make_line(plan: Plan, members: Sequence[int], factors: Factors, worth: Singles) -> Line:
    """The terms of some of the plan's sources and their coefficients by trial; `worth` of all the
    plan's sources is [sources, carriers of the class, trials] for one appointment."""
    first = plan.sources[members[0]]
    alike = len({plan.sources[index].follow_up.id for index in members}) == 1
    blocks = _blocks(members, factors)
    terms = tuple(
        Term(source, block.extra, _programme(block.lead), _programme(block.appointment))
        for block in blocks
        for source in block.sources
    )
    heads = tuple(place for place, term in enumerate(terms) if term.appointment is None)
    trials = factors.volume.shape[1]
    main = np.empty((len(terms), 1 + worth.shape[1], trials), np.float32)
    leads = np.empty((len(heads), 1 if alike else 2, trials), np.float32)
    _fill(blocks, factors, worth, main, leads)
    return Line(
        sources=tuple(members),
        inbound=isinstance(first.work, Spend),
        role="" if isinstance(first.work, Spend) else first.work.role,
        terms=terms,
        heads=heads,
        main=main,
        leads=leads,
        follow_up=factors.follow_up_hours[members[0]] if alike else None,
    )


def _programme(part: Part | None) -> int | None:
    return None if part is None else part.programme


def _blocks(members: Sequence[int], factors: Factors) -> list[_Block]:
    """Each block of a way to lead and to appointment that counts leads, then the others of it."""
    mixed = np.any(factors.mix, axis=1).tolist()
    found = []
    for extra in (False, True):
        own = tuple(source for source in members if mixed[source] or not extra)
        for lead in (None, *factors.to_lead.parts):
            for meeting in (None, *factors.to_appointment.parts):
                sources = _common(_common(own, lead), meeting)
                if sources:
                    found.append(_Block(extra, lead, meeting, sources))
    return found


def _common(sources: tuple[int, ...], part: Part | None) -> tuple[int, ...]:
    return sources if part is None else tuple(s for s in sources if s in part.sources)


def _fill(
    blocks: Sequence[_Block], factors: Factors, worth: Singles, main: Singles, leads: Singles
) -> None:
    """Writes the coefficients of terms and heads, in the order of the blocks."""
    term = head = 0
    own = np.empty((0, 0), np.float32)
    for block in blocks:
        sources = list(block.sources)
        if block.appointment is None:
            own = factors.volume[sources]
            if block.extra:
                own *= factors.mix[sources]
            own *= _rate(factors.to_lead, block.lead, sources)
            counted = leads[head : head + len(sources)]
            counted[:, 0] = own
            if leads.shape[1] > 1:
                np.multiply(own, factors.follow_up_hours[sources], out=counted[:, 1])
            head, places = head + len(sources), {source: k for k, source in enumerate(sources)}
        rate = _rate(factors.to_appointment, block.appointment, sources)
        coming = main[term : term + len(sources)]
        chosen = own if len(sources) == len(own) else own[[places[source] for source in sources]]
        np.multiply(chosen, rate, out=coming[:, 0])
        np.multiply(coming[:, :1], worth[sources], out=coming[:, 1:])
        term += len(sources)


def _rate(rate: Rates, part: Part | None, sources: list[int]) -> Singles:
    if part is None:
        return rate.base[sources]
    return part.rows[[part.sources.index(source) for source in sources]]
