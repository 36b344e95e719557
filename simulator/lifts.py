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
from simulator.lines import SourceFactors, deal_groups, in_carriers, win_worth
from simulator.plan import Plan
from simulator.rates import RateTerms

_TINY = np.float32(1e-30)


@dataclass(frozen=True, slots=True)
class Worth:
    """Of one appointment of a source, float32: carriers [kinds, trials] without programmes, what
    each programme adds through either rate, and wins, value and squared value [3, trials]."""

    base: Singles
    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    moments: Singles


@dataclass(frozen=True, slots=True)
class Lifts:
    """Factors on carriers [kinds, trials] for full strength of each programme (twice where it makes
    some sources rise and others fall), and the cv of the values of wins [trials] (None: one kind of
    deal). `sway` has [weeks, kinds] for each factor, in their order; empty: 1."""

    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    spread: Singles | None
    sway: tuple[Sequence[Doubles], Sequence[Doubles]] = ((), ())


def source_worth(plan: Plan, index: int, own: SourceFactors) -> Worth:
    """What one appointment of a source is worth in every trial, among all kinds of the plan."""
    source = plan.sources[index]
    kinds = range(len(deal_groups(plan)) or 2)
    moments = win_worth(source, own)
    usual = moments[None]
    base = in_carriers(plan, source, kinds, usual)
    share = own.to_opportunity.base
    return Worth(
        base=_single(base * share),
        by_opportunity=tuple(
            (programme, _single(base * part)) for programme, part in own.to_opportunity.parts
        ),
        by_win=tuple(
            (programme, _single(in_carriers(plan, source, kinds, moments[programme]) * share))
            for programme, _ in own.to_win.parts
        ),
        moments=_single(share * np.stack([usual.wins, usual.value, usual.squared])),
    )


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
    appointment is worth with what each programme adds through the two later rates, and moments of
    its value [sources, 3, trials] (None: all deals are of one kind, whose cv the pool has)."""

    to_lead: Rows
    to_appointment: Rows
    to_opportunity: Rows  # over the rate without programmes
    base: Singles
    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    moments: Singles | None


def weights(
    worth: Sequence[Worth], factors: Sequence[SourceFactors], one_kind: bool
) -> Weights | None:
    """Stacks the sources; None where there is nothing to weigh."""
    opportunity = _by_sign([item.by_opportunity for item in worth])
    win = _by_sign([item.by_win for item in worth])
    if not worth or (one_kind and not opportunity and not win):
        return None
    return Weights(
        to_lead=rate_rows([own.to_lead for own in factors]),
        to_appointment=rate_rows([own.to_appointment for own in factors]),
        to_opportunity=rate_rows([_relative(own.to_opportunity) for own in factors]),
        base=np.stack([item.base for item in worth]),
        by_opportunity=opportunity,
        by_win=win,
        moments=None if one_kind else np.stack([item.moments for item in worth]),
    )


def _relative(rate: RateTerms) -> RateTerms:
    base = np.maximum(rate.base, 1e-300)
    return RateTerms(np.ones_like(base), tuple((k, part / base) for k, part in rate.parts))


def _by_sign(parts: Sequence[Sequence[tuple[int, Singles]]]) -> tuple[tuple[int, Singles], ...]:
    """As below, sources that mostly rise and sources that mostly fall apart."""
    found: list[tuple[int, Singles]] = []
    for rising in (True, False):
        found += _by_programme(
            [[part for part in own if (part[1].sum() >= 0.0) == rising] for own in parts]
        )
    return tuple(found)


def rate_rows(terms: Sequence[RateTerms]) -> Rows:
    """A rate of all sources, stacked."""
    parts = [[(k, _single(part)) for k, part in own.parts] for own in terms]
    return Rows(np.stack([_single(own.base) for own in terms]), _by_programme(parts))


def _by_programme(
    parts: Sequence[Sequence[tuple[int, Singles]]],
) -> tuple[tuple[int, Singles], ...]:
    """What each programme adds to every source, [sources, ..., trials]; zeros where nothing."""
    found: dict[int, Singles] = {}
    for index, own in enumerate(parts):
        for programme, rows in own:
            if programme not in found:
                found[programme] = np.zeros((len(parts), *rows.shape), np.float32)
            found[programme][index] = rows
    return tuple(found.items())


def lifts(weights: Weights | None, touches: Singles, usual: Sequence[float]) -> Lifts:
    """Weighs the sources by their appointments a week on average: touches [sources, trials] times
    their rates at the mean strengths of programmes."""
    if weights is None:
        return Lifts((), (), None)
    number = weights.to_lead.usual(usual) * weights.to_appointment.usual(usual)
    number *= touches
    met, created = number, number
    if weights.by_opportunity:
        created = number * weights.to_opportunity.usual(usual)
    spread = None
    if weights.moments is not None:
        wins, value, squared = _weighted(weights.moments, created)
        relative = squared * wins / np.maximum(value * value, _TINY) - np.float32(1.0)
        spread = np.sqrt(np.maximum(relative, np.float32(0.0)))
    return Lifts(
        _factors(weights.by_opportunity, weights.base, met),
        _factors(weights.by_win, weights.base, created),
        spread,
    )


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
    total: Singles = rows[0] * number[0]
    for row, own in zip(rows[1:], number[1:], strict=True):
        total += row * own
    return total


def _single(values: Doubles) -> Singles:
    return values.astype(np.float32)
