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
from simulator.capacity import Prospecting
from simulator.funnel import Course, Result
from simulator.kernels import lag_matrix
from simulator.lags import Wait
from simulator.lines import APPOINTMENTS, CARRIERS, HOURS, later_programmes

DEMAND, FOLLOW_UP, MEETINGS = 0, 1, 2
STAGES = ("demand", "follow_up", "appointments")
_TINY = np.float32(1e-20)


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


def gains(
    course: Course,
    result: Result,
    inbound: Singles,
    outbound: Sequence[Prospecting],
    hours: tuple[Singles, Singles],
    strengths: Sequence[Doubles],
    deal_means: Sequence[Doubles],
) -> Gains:
    """Runs backwards through a result. `hours` are those free after programmes of both stages;
    `deal_means` [trials] of each group of equal deals, empty where moments are carried."""
    later = _worth_by_week(course)
    weights = [_weights(course, part, strengths, deal_means) for part in (0, 1)]
    meetings = _through_meetings(course, result, later, weights, hours[1])
    first = _mean_weights(course.waits[0], len(later))
    back = lag_matrix(first, len(later), len(later)).T.astype(np.float32)
    count = [back @ meetings.count[part] for part in (0, 1)]
    worth = [back @ meetings.worth[part] for part in (0, 1)]
    lead_weights = [
        _lead_weights(course, part, weights[part], strengths) for part in (0, 1)
    ]
    by_week = np.zeros((3, *result.follow_up.q.shape), np.float32)
    by_week[MEETINGS] = meetings.hours_gain
    _through_follow_up(
        course, result, inbound, outbound, hours, (count, worth), lead_weights, by_week
    )
    return Gains(by_week)


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
    course: Course, part: int, strengths: Sequence[Doubles], deal_means: Sequence[Doubles]
) -> Singles:
    """float32[carriers in the appointment queue, trials]: the worth of each carrier of a class."""
    acting = later_programmes(course.plan, "opportunity_to_win")
    usual = [1.0 if p is None else float(strengths[p].mean()) for p in acting]
    rows = []
    for kind in course.kinds[part]:
        if deal_means:
            value = deal_means[kind]
        else:
            value = np.full(len(course.hours_each), 1.0 if kind == 1 else 0.0)
        rows += [value * strength for strength in usual]
    return np.stack(rows).astype(np.float32)


def _lead_weights(
    course: Course, part: int, weights: Singles, strengths: Sequence[Doubles]
) -> Singles:
    """The same for the carriers of the follow-up queue."""
    acting = later_programmes(course.plan, "appointment_to_opportunity")
    usual = [1.0 if p is None else float(strengths[p].mean()) for p in acting]
    return np.stack([row * np.float32(s) for row in weights for s in usual])


def _through_meetings(
    course: Course, result: Result, later: Doubles, weights: Sequence[Singles], hours: Singles
) -> Downstream:
    held, q = result.held.held, result.held.q
    weeks, trials = q.shape
    count = (np.zeros_like(q), np.zeros_like(q))
    worth = (np.zeros_like(q), np.zeros_like(q))
    gain = np.zeros_like(q)
    after_count = [np.zeros(trials, np.float32)] * 2
    after_worth = [np.zeros(trials, np.float32)] * 2
    for week in range(weeks - 1, -1, -1):
        share = q[week]
        inverse = 1.0 / np.maximum(share, _TINY)
        bound = share < 1.0
        missed = 1.0 - share
        number = [held[part][week, 0] * inverse for part in (0, 1)]
        value = [
            np.einsum("kt,kt->t", held[part][week, 1:], weights[part]) * inverse for part in (0, 1)
        ]
        by_share = np.float32(later[week]) * (value[0] + value[1])
        for part in (0, 1):
            kept = np.float32(course.keep[part])
            by_share = by_share - kept * (
                after_worth[part] * value[part] + after_count[part] * number[part]
            )
        by_share = np.where(bound, by_share * share, 0.0)
        gain[week] = by_share
        crowding = by_share / np.maximum(number[0] + number[1], _TINY)
        for part in (0, 1):
            kept = np.float32(course.keep[part])
            worth[part][week] = share * np.float32(later[week]) + missed * kept * after_worth[part]
            count[part][week] = missed * kept * after_count[part] - crowding
        after_worth = [worth[0][week], worth[1][week]]
        after_count = [count[0][week], count[1][week]]
    return Downstream(count, worth, gain)


def _through_follow_up(
    course: Course,
    result: Result,
    inbound: Singles,
    outbound: Sequence[Prospecting],
    hours: tuple[Singles, Singles],
    downstream: tuple[Sequence[Singles], Sequence[Singles]],
    weights: Sequence[Singles],
    by_week: Singles,
) -> None:
    """Adds the gains of demand and of both roles' hours to `by_week`."""
    followed = result.follow_up
    count, worth = downstream
    zero = np.zeros(followed.q.shape[1], np.float32)
    after = [{"hours": zero, "count": zero, "worth": zero} for _ in (0, 1)]
    for week in range(len(followed.q) - 1, -1, -1):
        share = followed.q[week]
        inverse = 1.0 / np.maximum(share, _TINY)
        missed = 1.0 - share
        waiting = [
            _amounts(followed.handled[part][week], weights[part], inverse) for part in (0, 1)
        ]
        by_share = zero
        for part in (0, 1):
            kept = np.float32(course.keep[part])
            by_share = by_share + count[part][week] * waiting[part]["count"]
            by_share = by_share + worth[part][week] * waiting[part]["worth"]
            for name, amount in waiting[part].items():
                by_share = by_share - kept * after[part][name] * amount
        by_share = np.where(share < 1.0, by_share * share, 0.0)
        by_week[FOLLOW_UP, week] = by_share
        crowding = by_share / np.maximum(waiting[0]["hours"] + waiting[1]["hours"], _TINY)
        now = []
        for part in (0, 1):
            left = missed * np.float32(course.keep[part])
            now.append(
                {
                    "hours": left * after[part]["hours"] - crowding,
                    "count": share * count[part][week] + left * after[part]["count"],
                    "worth": share * worth[part][week] + left * after[part]["worth"],
                }
            )
        after = now
        one = np.ones_like(share)
        by_week[DEMAND, week] = _value(_amounts(inbound[week], weights[0], one), now[0])
        for line in outbound:
            new = _value(_amounts(line.flow[week], weights[1], one), now[1])
            _add_prospecting(week, line, new, followed.shares, hours, by_week)


def _add_prospecting(
    week: int,
    line: Prospecting,
    new: Singles,
    shares: Mapping[str, Singles],
    hours: tuple[Singles, Singles],
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
    more = new * hours[stage - 1][week] / np.maximum(cost, _TINY)
    by_week[stage, week] += np.where(cut & (cost > 0), np.maximum(more, 0.0), 0.0)
    by_week[DEMAND, week] += np.where(cut, 0.0, new)


def _amounts(rows: Singles, weights: Singles, factor: Singles) -> dict[str, Singles]:
    worth = np.einsum("kt,kt->t", rows[CARRIERS:], weights)
    return {
        "hours": rows[HOURS] * factor,
        "count": rows[APPOINTMENTS] * factor,
        "worth": worth * factor,
    }


def _value(amounts: Mapping[str, Singles], adjoint: Mapping[str, Singles]) -> Singles:
    total: Singles = sum(amounts[name] * adjoint[name] for name in amounts)  # type: ignore[assignment]
    return total


