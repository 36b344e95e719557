"""What programmes add to the later rates, and how deal values differ, for all sources together.

A carrier counts what comes of appointments without programmes. A programme that acts on
appointment -> opportunity or opportunity -> win lifts a carrier by a factor of the trial: the sum
of its increments over all sources, weighed by their appointments, over the sum of the carriers.
Sources keep their proportions through the queues, so that only a change of proportions within the
plan is missed (of the second order: below one part in a thousand where it was measured).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.lines import SourceFactors, deal_groups, in_carriers, win_worth
from simulator.plan import Plan

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
    """Factors on carriers [kinds, trials] for full strength of each programme, and the cv of the
    values of wins [trials] (None: one kind of deal)."""

    by_opportunity: tuple[tuple[int, Singles], ...]
    by_win: tuple[tuple[int, Singles], ...]
    spread: Singles | None


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


def lifts(
    worth: Sequence[Worth], appointments: Sequence[Singles], one_kind: bool
) -> Lifts:
    """Weighs the sources by their appointments a week on average [trials]; `one_kind`: all deals
    are of one kind, whose cv the pool has already."""
    if not worth:
        return Lifts((), (), None)
    base = _weighted([item.base for item in worth], appointments)
    spread = None
    if not one_kind:
        wins, value, squared = _weighted([item.moments for item in worth], appointments)
        relative = squared * wins / np.maximum(value * value, _TINY) - np.float32(1.0)
        spread = np.sqrt(np.maximum(relative, np.float32(0.0)))
    return Lifts(
        _factors([item.by_opportunity for item in worth], appointments, base),
        _factors([item.by_win for item in worth], appointments, base),
        spread,
    )


def _factors(
    parts: Sequence[Sequence[tuple[int, Singles]]], appointments: Sequence[Singles], base: Singles
) -> tuple[tuple[int, Singles], ...]:
    totals: dict[int, Singles] = {}
    for own, number in zip(parts, appointments, strict=True):
        for programme, rows in own:
            added = rows * number
            totals[programme] = totals[programme] + added if programme in totals else added
    floor = np.maximum(base, _TINY)
    return tuple((k, (total / floor).astype(np.float32)) for k, total in totals.items())


def _weighted(rows: Sequence[Singles], appointments: Sequence[Singles]) -> Singles:
    total = rows[0] * appointments[0]
    for row, number in zip(rows[1:], appointments[1:], strict=True):
        total += row * number
    return total


def _single(values: Doubles) -> Singles:
    return values.astype(np.float32)
