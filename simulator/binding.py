"""What holds revenue back: per trial and week, the stage where 1 % more adds most to the goal.

The queues are piecewise linear, so what 1 % more demand, follow-up hours or appointment hours adds
is their derivative, followed backwards from the goal date through both queues (the adjoint).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.calendar import WEEKS_PER_MONTH, counted
from simulator.capacity import FollowUp, Hours, Prospecting
from simulator.funnel import Course, Flows, Result
from simulator.kernels import lag_matrix
from simulator.lags import Wait
from simulator.lifts import Lifts
from simulator.lines import APPOINTMENTS, HOURS, UNCARRIED, VALUE

DEMAND, FOLLOW_UP, MEETINGS = 0, 1, 2
STAGES = ("demand", "follow_up", "appointments")
_TINY = np.float32(1e-20)


@dataclass(frozen=True, slots=True)
class LookBack:
    """Appointments that wait in each week, by class: [weeks, trials]; and those held, a week on
    average [trials]."""

    waiting: tuple[Singles, Singles]
    held: tuple[Singles, Singles]


@dataclass(frozen=True, slots=True)
class Gains:
    """What 1 % more adds, relative to 1 %: float32[3, weeks, trials], by stage."""

    by_week: Singles


@dataclass(frozen=True, slots=True)
class Downstream:
    """What one more appointment and one more unit of worth add, by class, [weeks, trials] each."""

    count: tuple[Singles, Singles]
    worth: tuple[Singles, Singles]
    hours_gain: Singles


def _waiting(arrivals: Singles, start: Singles, q: Singles, keep: float) -> Singles:
    """[weeks, trials]: what waits in each week, new arrivals included."""
    result = np.empty_like(q)
    left = start
    for week in range(len(q)):
        np.add(arrivals[week], left, out=result[week])
        left = result[week] * ((1.0 - q[week]) * np.float32(keep))
    return result


def look_back(course: Course, result: Result) -> LookBack:
    """Appointments by class, which the queue itself adds up."""
    q = result.held.q
    waiting = [
        _waiting(result.arrivals[part][:, 0], result.waiting[part][0], q, course.keep[part])
        for part in (0, 1)
    ]
    held = [(amount * q).mean(axis=0) for amount in waiting]
    return LookBack((waiting[0], waiting[1]), (held[0], held[1]))


def gains(
    course: Course,
    result: Result,
    back: LookBack,
    flows: Flows,
    strengths: Sequence[Doubles],
    means: Sequence[Doubles],
) -> Gains:
    """Runs backwards through a result; `means` [trials] of each group of equal deals, empty where
    wins and value are carried."""
    later = _worth_by_week(course)
    lifted = result.lifted
    weights = [_weights(course, lifted, part, strengths, means) for part in (0, 1)]
    worth_waiting = [
        _waiting(
            worth_of(result.arrivals[part][:, 1:], weights[part]),
            np.einsum("kt,kt->t", result.waiting[part][1:], weights[part]),
            result.held.q,
            course.keep[part],
        )
        for part in (0, 1)
    ]
    meetings = _through_meetings(course, result.held.q, later, back.waiting, worth_waiting)
    first = _mean_weights(course.waits[0], len(later))
    pull = lag_matrix(first, len(later), len(later)).T.astype(np.float32)
    count = [pull @ meetings.count[part] for part in (0, 1)]
    worth = [pull @ meetings.worth[part] for part in (0, 1)]
    lead_weights = [
        _lead_weights(course, lifted, part, weights[part], strengths) for part in (0, 1)
    ]
    by_week = np.zeros((3, *result.follow_up.q.shape), np.float32)
    by_week[MEETINGS] = meetings.hours_gain
    _through_follow_up(course, result, flows, (count, worth), lead_weights, by_week)
    return Gains(by_week)


def worth_of(carriers: Singles, weights: Singles) -> Singles:
    """[weeks, carriers, trials] -> [weeks, trials]: the carriers' worth."""
    total = carriers[:, 0] * weights[0]
    for row in range(1, len(weights)):
        total += carriers[:, row] * weights[row]
    worth: Singles = total
    return worth


def _mean_weights(wait: Wait, weeks: int) -> Doubles:
    weights = wait.first[:weeks]
    if wait.added is not None:
        weights = weights + float(wait.mix.mean()) * wait.added[:weeks]
    return weights


def _worth_by_week(course: Course) -> Doubles:
    """float64[weeks]: what part of the worth of an appointment held in a week counts by the goal
    date, at the mean waits."""
    plan = course.plan
    weeks = plan.weeks
    counts = counted(plan)
    if plan.goal.metric == "revenue":
        length = plan.customers.contract_months * WEEKS_PER_MONTH
        counts = counts * np.clip((weeks - np.arange(weeks) - 0.5) / length, 0.0, 1.0)
    for wait in (course.waits[2], course.waits[1]):
        counts = counts @ lag_matrix(_mean_weights(wait, weeks), weeks, weeks)
    return counts


def _weights(
    course: Course, lifted: Lifts, part: int, strengths: Sequence[Doubles], means: Sequence[Doubles]
) -> Singles:
    """float32[carriers of a class, trials]: the worth of each in the appointment queue, with what
    programmes add to the win rate at their mean strength."""
    rows = []
    for kind in course.kinds[part]:
        if means:
            value = means[kind].astype(np.float32)
        else:
            value = np.full(len(course.hours_each), kind == VALUE, np.float32)
        rows.append(value * (1.0 + _usual(lifted.by_win, kind, strengths)))
    return np.stack(rows)


def _usual(
    factors: Sequence[tuple[int, Singles]], kind: int, strengths: Sequence[Doubles]
) -> Singles | float:
    """What programmes add to a carrier at their mean strength."""
    total: Singles | float = 0.0
    for programme, factor in factors:
        total = total + factor[kind] * np.float32(strengths[programme].mean())
    return total


def _lead_weights(
    course: Course, lifted: Lifts, part: int, weights: Singles, strengths: Sequence[Doubles]
) -> Singles:
    """The same for the carriers of the follow-up queue."""
    return np.stack(
        [
            row * (1.0 + _usual(lifted.by_opportunity, kind, strengths))
            for kind, row in zip(course.kinds[part], weights, strict=True)
        ]
    ).astype(np.float32)


def _through_meetings(
    course: Course,
    q: Singles,
    later: Doubles,
    numbers: Sequence[Singles],
    values: Sequence[Singles],
) -> Downstream:
    """`numbers` and `values` [weeks, trials] wait in the queue, by class."""
    weeks, trials = q.shape
    count = (np.zeros_like(q), np.zeros_like(q))
    worth = (np.zeros_like(q), np.zeros_like(q))
    gain = np.zeros_like(q)
    after_count = [np.zeros(trials, np.float32)] * 2
    after_worth = [np.zeros(trials, np.float32)] * 2
    for week in range(weeks - 1, -1, -1):
        share, now = q[week], np.float32(later[week])
        by_share = now * (values[0][week] + values[1][week])
        left = []
        for part in (0, 1):
            kept = np.float32(course.keep[part])
            by_share -= kept * after_worth[part] * values[part][week]
            by_share -= kept * after_count[part] * numbers[part][week]
            left.append((np.float32(1.0) - share) * kept)
        by_share *= share * (share < 1.0)
        gain[week] = by_share
        crowding = by_share / np.maximum(numbers[0][week] + numbers[1][week], _TINY)
        for part in (0, 1):
            worth[part][week] = share * now + left[part] * after_worth[part]
            count[part][week] = left[part] * after_count[part] - crowding
        after_worth = [worth[0][week], worth[1][week]]
        after_count = [count[0][week], count[1][week]]
    return Downstream(count, worth, gain)


def _through_follow_up(
    course: Course,
    result: Result,
    flows: Flows,
    downstream: tuple[Sequence[Singles], Sequence[Singles]],
    weights: Sequence[Singles],
    by_week: Singles,
) -> None:
    """Adds the gains of demand and of both roles' hours to `by_week`."""
    followed = result.follow_up
    count, worth = downstream
    amounts = [_handled(followed, part, weights[part]) for part in (0, 1)]
    inbound = _new(flows.inbound, weights[0])
    outbound = [_new(line.flow, weights[1]) for line in flows.outbound]
    zero = np.zeros(followed.q.shape[1], np.float32)
    after = [(zero, zero, zero), (zero, zero, zero)]
    for week in range(len(followed.q) - 1, -1, -1):
        share = followed.q[week]
        inverse = np.float32(1.0) / np.maximum(share, _TINY)
        by_share = zero.copy()
        hours = zero.copy()
        for part in (0, 1):
            kept = np.float32(course.keep[part])
            own = [rows[week] * inverse for rows in amounts[part]]
            hours += own[0]
            by_share += count[part][week] * own[1] + worth[part][week] * own[2]
            for value, amount in zip(after[part], own, strict=True):
                by_share -= kept * value * amount
        by_share *= share * (share < 1.0)
        by_week[FOLLOW_UP, week] = by_share
        crowding = by_share / np.maximum(hours, _TINY)
        now = []
        for part in (0, 1):
            left = (np.float32(1.0) - share) * np.float32(course.keep[part])
            now.append(
                (
                    left * after[part][0] - crowding,
                    share * count[part][week] + left * after[part][1],
                    share * worth[part][week] + left * after[part][2],
                )
            )
        after = now
        by_week[DEMAND, week] = _value(week, inbound, now[0])
        for line, rows in zip(flows.outbound, outbound, strict=True):
            _add_prospecting(
                week, line, _value(week, rows, now[1]), followed.shares, flows.hours, by_week
            )


def _handled(followed: FollowUp, part: int, weights: Singles) -> tuple[Singles, Singles, Singles]:
    """Hours, appointments and worth that a class's handled leads have, [weeks, trials] each."""
    handled = followed.handled[part]
    return followed.hours[part], handled[:, APPOINTMENTS], worth_of(handled[:, 1:], weights)


def _new(flow: Singles, weights: Singles) -> tuple[Singles, Singles, Singles]:
    """The same of new leads."""
    return flow[:, HOURS], flow[:, APPOINTMENTS], worth_of(flow[:, 1:-UNCARRIED], weights)


def _value(week: int, rows: Sequence[Singles], adjoint: Sequence[Singles]) -> Singles:
    first, second, third = (row[week] * part for row, part in zip(rows, adjoint, strict=True))
    total: Singles = first + second + third
    return total


def _add_prospecting(
    week: int,
    line: Prospecting,
    new: Singles,
    shares: Mapping[str, Singles],
    hours: Hours,
    by_week: Singles,
) -> None:
    """Where a line's activities do not all fit, more hours of its role make more of its leads."""
    done = shares.get(line.done_by)
    if done is None:
        by_week[DEMAND, week] += new
        return
    stage = MEETINGS if line.done_by == "appointments" else FOLLOW_UP
    cut = done[week] < 1.0
    cost = line.unit_hours[week] + line.flow[week, HOURS]
    there = hours.appointments if stage == MEETINGS else hours.follow_up
    more = new * there[week] / np.maximum(cost, _TINY)
    by_week[stage, week] += np.where(cut & (cost > 0), np.maximum(more, 0.0), 0.0)
    by_week[DEMAND, week] += np.where(cut, 0.0, new)
