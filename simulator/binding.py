"""What holds revenue back: per trial and week, the stage where 1 % more adds most to the goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import NO_END, Doubles, Singles
from simulator.backwards import through_follow_up, through_meetings
from simulator.funnel import Course, Flows, Result
from simulator.kernels import lag_matrix
from simulator.lags import Wait
from simulator.lifts import Lifts
from simulator.queue import Prospecting
from simulator.revenue import share_counted

DEMAND, FOLLOW_UP, MEETINGS = 0, 1, 2
_TINY = np.float32(1e-20)
_MOST = np.float32(1e30)


@dataclass(frozen=True, slots=True)
class Seen:
    """Appointments that wait in each week, by class: [weeks, 2 (number, worth), 2 classes, trials],
    and how many are held, a week on average [2 classes, trials]."""

    waiting: Singles
    held: Singles


def look_back(
    course: Course, result: Result, strengths: Sequence[Doubles], each: Sequence[Singles]
) -> Seen:
    """Who waits by class, which the queue itself adds up; `each` is what one of every
    carrier is worth [trials]."""
    q, queue = result.held.q, result.held.waiting
    weeks, trials = q.shape
    waiting = np.empty((weeks, 2, 2, trials), np.float32)
    for part in (0, 1):
        weights = _weights(course, result.lifted, part, strengths, each)
        waiting[:, 0, part] = queue[:, part, 0]
        waiting[:, 1, part] = _worth(queue[:, part, 1 : 1 + len(weights)], weights)
    held = (waiting[:, 0] * q[:, None]).mean(axis=0)
    return Seen(waiting, held)


def gains(
    course: Course,
    result: Result,
    seen: Seen,
    flows: Flows,
    strengths: Sequence[Doubles],
    each: Sequence[Singles],
    usual_waits: tuple[Doubles, Singles],
) -> Singles:
    """float32[3, weeks, trials]: what 1 % more of each stage adds in a week, relative to 1 %."""
    later, pull = usual_waits
    weeks = len(later)
    meetings = through_meetings(result.held.q, later, seen.waiting, course.keep)
    downstream = [
        (pull @ part.reshape(weeks, -1)).reshape(part.shape)
        for part in (meetings.count, meetings.worth)
    ]
    handled = _handled(course, result, strengths, each)
    worth = downstream[0] * handled[:, 1] + downstream[1] * handled[:, 2]
    by_week = np.zeros((3, *result.held.q.shape), np.float32)
    by_week[MEETINGS] = meetings.hours_gain
    late = result.follow_up.late
    if len(late):
        upstream = through_follow_up(
            result.follow_up.q[:, late],
            [part[:, :, late] for part in downstream],
            handled[..., late],
            course.keep,
        )
        by_week[FOLLOW_UP][:, late] = upstream.hours_gain
        worth[:, :, late] = np.einsum("waft,waft->wft", upstream.adjoint, handled[..., late])
    by_week[DEMAND] = worth[:, 0]
    _outbound(flows, result, worth[:, 1], by_week)
    return by_week


def _outbound(flows: Flows, result: Result, worth: Singles, by_week: Singles) -> None:
    """Where activities do not all fit, more hours make more of their leads; elsewhere more activity
    does. `worth` [weeks, trials] of all outbound leads."""
    by_week[DEMAND] += worth
    for line in flows.outbound:
        share = result.follow_up.shares.get(line.done_by)
        if share is None:
            continue
        # Products: a choice takes six times as long.
        cut = (share < np.float32(1.0)).astype(np.float32)
        cut *= worth
        if len(flows.outbound) > 1:
            cut *= _part(line, result)
        by_week[DEMAND] -= cut
        more = _by_hours(flows, line, share)
        more *= cut
        stage = MEETINGS if line.done_by == "appointments" else FOLLOW_UP
        by_week[stage] += np.clip(more, np.float32(0.0), NO_END, out=more)


def _part(line: Prospecting, result: Result) -> Singles:
    """What part of the outbound appointments that come of a week a line has made, [weeks, trials]:
    the others are made whether its activities fit or not."""
    part = np.maximum(result.follow_up.handled[1][:, 0], _TINY)
    np.divide(line.leads.main[:, 0], part, out=part)
    return np.clip(part, np.float32(0.0), np.float32(1.0), out=part)


def _by_hours(flows: Flows, line: Prospecting, share: Singles) -> Singles:
    """By how much 1 % more hours raise the activity that is done, relative to 1 %; finite also
    where hours have no limit, or nothing is done."""
    there = flows.hours.appointments if line.done_by == "appointments" else flows.hours.follow_up
    ratio = line.unit_hours * share
    ratio += line.leads.hours
    ratio += _TINY
    np.divide(there, ratio, out=ratio)
    return np.clip(ratio, np.float32(0.0), _MOST, out=ratio)


def _handled(
    course: Course, result: Result, strengths: Sequence[Doubles], each: Sequence[Singles]
) -> Singles:
    """[weeks, 3 (hours, number, worth), 2 classes, trials] of the leads that are followed up."""
    followed = result.follow_up
    rows = np.empty((len(followed.q), 3, 2, followed.q.shape[1]), np.float32)
    for part in (0, 1):
        weights = _weights(course, result.lifted, part, strengths, each)
        kinds = course.kinds[part]
        usual = [_usual(result.lifted.by_opportunity, kind, strengths) for kind in kinds]
        weights = [row * (1.0 + more) for row, more in zip(weights, usual, strict=True)]
        rows[:, 0, part] = followed.hours[part]
        rows[:, 1, part] = followed.handled[part][:, 0]
        rows[:, 2, part] = _worth(followed.handled[part][:, 1:], weights)
    return rows


def usual_waits(course: Course) -> tuple[Doubles, Singles]:
    """At mean waits: what part of the worth of an appointment held in a week counts by the goal
    date, float64[weeks]; matrix from what an appointment adds by week to what a handled lead
    does, float32[weeks, weeks]. No lever changes them."""
    weeks = course.plan.weeks
    pull = lag_matrix(_mean_weights(course.waits[0], weeks), weeks, weeks).T
    return _worth_by_week(course), np.ascontiguousarray(pull, np.float32)


def _mean_weights(wait: Wait, weeks: int) -> Doubles:
    weights = wait.first[:weeks]
    if wait.added is not None:
        weights = weights + float(wait.mix.mean()) * wait.added[:weeks]
    return weights


def _worth_by_week(course: Course) -> Doubles:
    """float64[weeks]: what part of the worth of an appointment held in a week counts by the goal
    date, at the mean waits."""
    weeks, counts = course.plan.weeks, share_counted(course.plan)
    for wait in (course.waits[2], course.waits[1]):
        counts = counts @ lag_matrix(_mean_weights(wait, weeks), weeks, weeks)
    return counts


def _weights(
    course: Course, lifted: Lifts, part: int, strengths: Sequence[Doubles], each: Sequence[Singles]
) -> list[Singles]:
    """What each carrier of a class is worth [trials], with what programmes add to the win rate at
    their mean strength; carriers that are worth nothing come as zeros."""
    rows = []
    for kind in course.kinds[part]:
        rows.append(each[kind] * (1.0 + _usual(lifted.by_win, kind, strengths)))
    return [np.asarray(row, np.float32) for row in rows]


def _usual(
    factors: Sequence[tuple[int, Singles]], kind: int, strengths: Sequence[Doubles]
) -> Singles | float:
    """What programmes add to a carrier at their mean strength."""
    total: Singles | float = 0.0
    for programme, factor in factors:
        total = total + factor[kind] * np.float32(strengths[programme].mean())
    return total


def _worth(carriers: Singles, weights: Sequence[Singles]) -> Singles:
    """[weeks, carriers, trials] -> [weeks, trials]: the carriers' worth."""
    total: Singles = carriers[:, 0] * weights[0]
    for row in range(1, len(weights)):
        total += carriers[:, row] * weights[row]
    return total
