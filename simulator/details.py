"""Questions that need the flows of a projection: what binds, what each source brings, who waits."""

from __future__ import annotations

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Doubles, Integers, Singles
from simulator.binding import gains, look_back
from simulator.chunk import Chunk, Outcome
from simulator.few import few
from simulator.figures import Binding, Details, figure
from simulator.moves import Working
from simulator.prepared import Prepared, deal_means

TRIALS = 1024  # enough for shares within 3 points, and cheap enough for every frame of a drag


def details(chunk: Chunk, outcome: Outcome, working: Working) -> Details:
    """Works them out on the first trials of a chunk."""
    prepared = chunk.prepared
    first = min(TRIALS, prepared.trials)
    means = [mean[:first] for mean in deal_means(prepared)]
    course, result, flows = few(
        (prepared.course, working.result, working.flows), prepared.trials, first
    )
    seen = look_back(course, result, working.strengths, means)
    ratio, shares = _by_source(prepared, outcome, working, seen.held)
    opportunities = (seen.held[0] * ratio[0] + seen.held[1] * ratio[1]) * result.timing
    waiting, meetings = result.follow_up.backlog, result.held.backlog
    queue = float(waiting[0].count.mean() + waiting[1].count.mean())
    return Details(
        binding=_binding(
            gains(course, result, seen, flows, working.strengths, means, chunk.usual_waits)
        ),
        shares=shares,
        opportunities=figure(opportunities.astype(np.float32)),
        queues=(queue, float(meetings[0, 0].mean() + meetings[1, 0].mean())),
        trials=first,
    )


def _binding(by_week: Singles) -> Binding:
    whole = largest(by_week.sum(axis=1))
    weekly = largest(by_week)
    shares = [float((whole == stage).mean()) for stage in range(3)]
    most = whole.reshape(-1, draws.REPLICATE) == int(np.argmax(shares))
    weeks = np.stack([(weekly == stage).mean(axis=1) for stage in range(3)])
    return Binding(
        demand=shares[0],
        follow_up=shares[1],
        appointments=shares[2],
        by_week=weeks,
        since=(_since(weeks, 1), _since(weeks, 2)),
        error=float(sampling_error.half_width(most.mean(axis=1))),
    )


def largest(gains: Singles) -> Integers:
    """Which of three is largest, the first where they are equal; [3, ...] -> [...]."""
    second = np.where(gains[1] > gains[0], 1, 0)
    found: Integers = np.where(gains[2] > np.maximum(gains[0], gains[1]), 2, second)
    return found


def _since(weeks: Doubles, stage: int) -> int | None:
    """The first week from which a stage binds in more futures than any other, for four weeks."""
    leading = weeks.argmax(axis=0) == stage
    for week in range(len(leading) - 3):
        if leading[week : week + 4].all():
            return week
    return None


def _by_source(
    prepared: Prepared, outcome: Outcome, working: Working, held: Singles
) -> tuple[list[Doubles], dict[str, float]]:
    """Opportunities for each appointment by class [trials], and each source's share of the value.

    `held` are appointments a week on average by class [trials]. Appointments of a source are its
    touches times its rates at the mean strength of programmes; within a class all wait alike, so
    that a source has the same part of its class before and after the queues.
    """
    plan = prepared.plan
    usual = [float(strength.mean()) for strength in working.strengths]
    trials = held.shape[1]
    totals = [np.full(trials, 1e-30), np.full(trials, 1e-30)]
    passed = [np.zeros(trials), np.zeros(trials)]
    values: dict[str, tuple[int, Doubles]] = {}
    for index, source in enumerate(plan.sources):
        part = 0 if source.team == "marketing" else 1
        own = few(prepared.factors[index], prepared.trials, trials)
        meetings = outcome.touches[index][:trials] * own.to_lead.usual(usual)
        meetings = meetings * own.to_appointment.usual(usual)
        chances = meetings * own.to_opportunity.usual(usual)
        totals[part] += meetings
        passed[part] += chances
        values[source.id] = (part, chances * own.to_win.usual(usual) * own.deal_value)
    worth = {}
    for key, (part, value) in values.items():
        kept = held[part] / totals[part]
        worth[key] = float((value * kept).mean()) * plan.weeks
    if prepared.pipeline is not None:
        worth["pipeline"] = float(prepared.pipeline.value.sum(axis=0).mean())
    whole = sum(worth.values())
    shares = {key: (value / whole if whole > 0 else 0.0) for key, value in worth.items()}
    return [passed[part] / totals[part] for part in (0, 1)], shares
