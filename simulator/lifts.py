"""What programmes add to the later rates, and how deal values differ, for all sources together.

A carrier counts what comes of appointments without programmes. A programme that acts on
appointment -> opportunity or opportunity -> win lifts a carrier by a factor of the trial: the sum
of its increments over all sources, weighed by their appointments, over the sum of the carriers.
Sources keep their proportions through the queues; what a change of proportions within the plan
does to a week's lift is in `sway`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.lines import Factors
from simulator.rates import Part, Rates, RateTerms
from simulator.sizes import Sizes
from simulator.values import win_moments

_TINY = np.float32(1e-30)


@dataclass(frozen=True, slots=True)
class Worth:
    """Of one appointment of each source, float32: carriers [sources, kinds, trials] without
    programmes, what programmes add through either rate (rows of the sources that they act on), and
    wins, value and squared value [sources, 3, trials] (None: one kind in every group of deals)."""

    base: Singles
    by_opportunity: tuple[Part, ...]
    by_win: tuple[Part, ...]
    moments: Singles | None


@dataclass(frozen=True, slots=True)
class Lifts:
    """Factors on carriers [kinds, trials] for full strength of each programme (twice where it makes
    some sources rise and others fall), and for each group of deals the cv of the values of wins
    [trials] (None: one kind of deal; empty: one in every group). `sway` has [weeks, kinds] for each
    factor, in their order; empty: 1."""

    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    spreads: tuple[Singles | None, ...]
    sway: tuple[Sequence[Doubles], Sequence[Doubles]] = ((), ())

    def first(self, trials: int) -> Lifts:
        """The first trials, as views."""
        return Lifts(
            tuple((key, factor[:, :trials]) for key, factor in self.by_opportunity),
            tuple((key, factor[:, :trials]) for key, factor in self.by_win),
            tuple(None if spread is None else spread[:trials] for spread in self.spreads),
            self.sway,
        )


def worth_of(sizes: Sizes, factors: Factors) -> Worth:
    """What one appointment of each source is worth in every trial, in all carriers of the plan."""
    share, everyone = factors.to_opportunity, tuple(range(len(sizes.sources)))
    usual = _moments(sizes, factors, everyone, factors.to_win.base)
    single = _carriers(sizes, usual, everyone)
    by_win = []
    for part in factors.to_win.parts:
        lifted = _moments(sizes, factors, part.sources, factors.to_win.base, part.rows)
        rows = _carriers(sizes, lifted, part.sources)
        rows *= share.base[list(part.sources), np.newaxis]
        by_win.append(Part(part.programme, part.sources, rows))
    by_opportunity = [
        Part(part.programme, part.sources, single[list(part.sources)] * part.rows[:, np.newaxis])
        for part in share.parts
    ]
    single *= share.base[:, np.newaxis]
    moments = None
    if not sizes.one_kind_each:
        moments = usual
        moments *= share.base[:, np.newaxis]
    return Worth(single, tuple(by_opportunity), tuple(by_win), moments)


def _moments(
    sizes: Sizes,
    factors: Factors,
    sources: Sequence[int],
    rate: Singles,
    part: Singles | None = None,
) -> Singles:
    """float32[sources, 3, trials]: wins, value and squared value of one opportunity at a rate
    [all sources, trials], or what a part [sources, trials] on top of it adds."""
    found = np.empty((len(sources), 3, rate.shape[1]), np.float32)
    for place, source in enumerate(sources):
        deals, mean = sizes.sources[source].deals, factors.deal_value[source]
        if part is None:
            moments = win_moments(rate[source], mean, deals)
        elif deals.size_effect == 0.0:
            moments = win_moments(part[place], mean, deals)
        else:
            moments = win_moments(rate[source] + part[place], mean, deals)
            moments = moments.minus(win_moments(rate[source], mean, deals))
        found[place] = moments.wins, moments.value, moments.squared
    return found


def _carriers(sizes: Sizes, moments: Singles, sources: Sequence[int]) -> Singles:
    """float32[sources, kinds, trials]: moments of a win as carriers."""
    rows = np.zeros((len(sources), sizes.count, moments.shape[2]), np.float32)
    for place, source in enumerate(sources):
        for moment, carrier in enumerate(sizes.places[source]):
            rows[place, carrier] = moments[place, moment]
    return rows


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows by source, float32 [sources, ..., trials]: without programmes, and what each adds."""

    base: Singles
    parts: tuple[tuple[int, Singles], ...]

    def usual(self, strengths: Sequence[float]) -> Singles:
        """With programmes at these strengths."""
        if not self.parts:
            return self.base
        rows = self.base.copy()
        for programme, part in self.parts:
            rows += part * np.float32(strengths[programme])
        return rows


@dataclass(frozen=True, slots=True)
class Weights:
    """All that `lifts` weighs, for all sources: the rates from touch to appointment, what an
    appointment is worth with what each programme adds through the two later rates, and for each
    group of deals its sources and the moments of their value [sources, 3, trials] (None: its deals
    are of one kind, whose cv the pool has)."""

    to_lead: Rows
    to_appointment: Rows
    to_opportunity: Rows  # over the rate without programmes
    base: Singles
    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    moments: tuple[tuple[list[int], Singles] | None, ...]


def weights(worth: Worth, factors: Factors, sizes: Sizes) -> Weights | None:
    """All of it for all sources; None where there is nothing to weigh."""
    count = len(worth.base)
    opportunity = _by_sign(worth.by_opportunity, count)
    win = _by_sign(worth.by_win, count)
    if not count or (worth.moments is None and not opportunity and not win):
        return None
    return Weights(
        to_lead=_rows(factors.to_lead),
        to_appointment=_rows(factors.to_appointment),
        to_opportunity=_relative(factors.to_opportunity),
        base=worth.base,
        by_opportunity=opportunity,
        by_win=win,
        moments=_by_group(worth.moments, sizes),
    )


def _by_group(
    moments: Singles | None, sizes: Sizes
) -> tuple[tuple[list[int], Singles] | None, ...]:
    if moments is None:
        return ()
    members = [None if group.one_kind else list(group.sources) for group in sizes.groups]
    return tuple(None if own is None else (own, moments[own]) for own in members)


def _rows(rate: Rates) -> Rows:
    return Rows(rate.base, tuple((p.programme, _spread(p, len(rate.base))) for p in rate.parts))


def _relative(rate: Rates) -> Rows:
    ones = np.broadcast_to(np.float32(1.0), rate.base.shape)
    below = np.maximum(rate.base, _TINY)
    parts = tuple(
        (p.programme, np.divide(_spread(p, len(below)), below, dtype=np.float32))
        for p in rate.parts
    )
    return Rows(ones, parts)


def _spread(part: Part, count: int) -> Singles:
    """A part's rows among those of all sources; zeros where it adds nothing."""
    if len(part.sources) == count:
        return part.rows
    rows = np.zeros((count, *part.rows.shape[1:]), np.float32)
    rows[list(part.sources)] = part.rows
    return rows


def _by_sign(parts: Sequence[Part], count: int) -> tuple[tuple[int, Singles], ...]:
    """Parts for all sources, those that mostly rise and those that mostly fall apart."""
    found: list[tuple[int, Singles]] = []
    for rising in (True, False):
        for part in parts:
            own = (part.rows.sum(axis=(1, 2)) >= 0.0) == rising
            if own.all():
                found.append((part.programme, _spread(part, count)))
            elif own.any():
                chosen = tuple(np.array(part.sources)[own].tolist())
                found.append((part.programme, _spread(Part(0, chosen, part.rows[own]), count)))
    return tuple(found)


def rate_rows(terms: Sequence[RateTerms]) -> Rows:
    """A rate of some sources, stacked."""
    parts: dict[int, Singles] = {}
    base = np.stack([own.base for own in terms])
    for index, own in enumerate(terms):
        for programme, row in own.parts:
            parts.setdefault(programme, np.zeros_like(base))[index] = row
    return Rows(base, tuple(parts.items()))


def lifts(weights: Weights | None, touches: Singles, usual: Sequence[float]) -> Lifts:
    """Weighs the sources by their appointments a week on average: touches [sources, trials] times
    their rates at the mean strengths of programmes."""
    if weights is None:
        return Lifts((), (), ())
    number = weights.to_lead.usual(usual) * weights.to_appointment.usual(usual)
    number *= touches
    met, created = number, number
    if weights.by_opportunity:
        created = number * weights.to_opportunity.usual(usual)
    return Lifts(
        _factors(weights.by_opportunity, weights.base, met),
        _factors(weights.by_win, weights.base, created),
        tuple(None if own is None else _cv(own[1], created[own[0]]) for own in weights.moments),
    )


def _cv(moments: Singles, created: Singles) -> Singles:
    """The cv of the values of wins [trials] from sources that create so many opportunities."""
    wins, value, squared = _weighted(moments, created)
    relative = squared * wins / np.maximum(value * value, _TINY) - np.float32(1.0)
    cv: Singles = np.sqrt(np.maximum(relative, np.float32(0.0)))
    return cv


def _factors(
    parts: Sequence[tuple[int, Singles]], base: Singles, number: Singles
) -> tuple[tuple[int, Singles], ...]:
    if not parts:
        return ()
    floor = _weighted(base, number)
    np.maximum(floor, _TINY, out=floor)
    return tuple((key, _weighted(rows, number) / floor) for key, rows in parts)


def _weighted(rows: Singles, number: Singles) -> Singles:
    """[sources, kinds, trials] times [sources, trials], summed over sources."""
    products = rows * number[:, None]
    total: Singles = np.add.reduce(products, axis=0)
    return total
