"""Both queues run backwards: what one more appointment, or 1 % more hours, adds to the goal.

The queues are piecewise linear, so this is their derivative, followed from the goal date to each
week (the adjoint). A unit of `count` takes up hours; a unit of `worth` is worth one at the win.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles

_TINY = np.float32(1e-20)
_ONE = np.float32(1.0)


@dataclass(frozen=True, slots=True)
class Downstream:
    """What one more appointment (`count`) and one more unit of worth add on arrival, and what 1 %
    more hours add (relative to 1 %): [weeks, 2 classes, trials] and [weeks, trials]."""

    count: Singles
    worth: Singles
    hours_gain: Singles


def through_meetings(
    q: Singles, later: Doubles, waiting: Singles, keep: tuple[float, float]
) -> Downstream:
    """The appointment queue: `waiting` [weeks, 2 (number, worth), 2 classes, trials] are in it in
    each week, `later` [weeks] is what part of a unit held then counts by the goal date.

    What 1 % more hours add in a week is linear in what the next week's backlog is worth; so is
    what a unit adds that arrives. What worth adds does not depend on what a count does, so that
    each has a loop of few steps, and all else is worked out for all weeks at once.
    """
    weeks, trials = q.shape
    rates = np.array(keep, np.float32)[:, None]
    bound = q * (q < _ONE)
    left = (_ONE - q)[:, None] * rates
    counted = later.astype(np.float32)[:, None]
    lost = waiting * rates
    each = np.add(waiting[:, 0, 0], waiting[:, 0, 1])
    each += _TINY
    np.divide(bound, each, out=each)
    adjoint = np.zeros((weeks + 1, 2, 2, trials), np.float32)
    count, worth = adjoint[:, 0], adjoint[:, 1]
    for stays, gain, later_on, now in zip(
        left[::-1], (q * counted)[::-1], worth[:0:-1], worth[-2::-1], strict=True
    ):
        np.multiply(later_on, stays, now)
        now += gain
    value = np.add(waiting[:, 1, 0], waiting[:, 1, 1])
    value *= counted
    _take_off(value, lost[:, 1], worth[1:])
    pushed = lost[:, 0] * each[:, None]
    each *= value
    taken, by_share = np.empty((2, trials), np.float32), np.empty(trials, np.float32)
    inbound, outbound = taken[0], taken[1]
    for stays, push, gain, later_on, now in zip(
        left[::-1], pushed[::-1], each[::-1], count[:0:-1], count[-2::-1], strict=True
    ):
        np.multiply(later_on, push, taken)
        np.add(inbound, outbound, by_share)
        by_share -= gain
        np.multiply(later_on, stays, now)
        now += by_share
    _take_off(value, lost[:, 0], count[1:])
    value *= bound
    return Downstream(count[:-1], worth[:-1], value)


def _take_off(value: Singles, lost: Singles, adds: Singles) -> None:
    """Takes what is lost [weeks, 2 classes, trials] off a value [weeks, trials], worth what it
    would add in the next week; uses up what is lost."""
    lost *= adds
    value -= lost[:, 0]
    value -= lost[:, 1]


@dataclass(frozen=True, slots=True)
class Upstream:
    """What one more lead adds as it is made, through its hours, appointment and worth
    [weeks, 3, 2 classes, trials], and what 1 % more hours of follow-up add [weeks, trials]."""

    adjoint: Singles
    hours_gain: Singles


def through_follow_up(
    q: Singles, downstream: Sequence[Singles], handled: Singles, keep: tuple[float, float]
) -> Upstream:
    """The follow-up queue: `handled` [weeks, 3 (hours, number, worth), 2 classes, trials] leave it
    in each week; `downstream` is what a handled appointment and its worth add
    [weeks, 2 classes, trials]."""
    weeks, trials = q.shape
    adjoint = np.empty((weeks, 3, 2, trials), np.float32)
    gain = np.empty_like(q)
    after = np.zeros((3, 2, trials), np.float32)
    kept = np.array(keep, np.float32)[:, None]
    for week in range(weeks - 1, -1, -1):
        share = q[week]
        waiting = handled[week] / np.maximum(share, _TINY)
        after *= kept
        count, worth = downstream[0][week], downstream[1][week]
        by_share = np.einsum("ft,ft->t", count, waiting[1])
        by_share += np.einsum("ft,ft->t", worth, waiting[2])
        by_share -= np.einsum("aft,aft->t", after, waiting)
        by_share *= share * (share < _ONE)
        gain[week] = by_share
        after *= _ONE - share
        after[0] -= by_share / np.maximum(waiting[0, 0] + waiting[0, 1], _TINY)
        after[1] += share * count
        after[2] += share * worth
        adjoint[week] = after
    return Upstream(adjoint, gain)
