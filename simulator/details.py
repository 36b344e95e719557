"""Questions that need the flows of a projection: what binds, what each source brings, who waits."""

from __future__ import annotations

import numpy as np

from simulator import sampling_error
from simulator.arrays import Singles
from simulator.binding import gains, look_back
from simulator.chunk import Chunk, Outcome
from simulator.figures import Binding, Details, figure
from simulator.first import First
from simulator.moves import Working
from simulator.plan import Plan
from simulator.prepared import Prepared


def details(chunk: Chunk, outcome: Outcome, working: Working, trials: int) -> Details:
    """Works them out on the first trials of a chunk."""
    first = chunk.first(trials)
    course, each, trials = first.course, first.worth, first.trials
    result, flows = working.result.first(trials), working.flows.first(trials)
    seen = look_back(course, result, working.strengths, each)
    ratio, worth = _by_source(chunk.prepared.plan, first, outcome, working, seen.held)
    opportunities = (seen.held[0] * ratio[0] + seen.held[1] * ratio[1]) * result.timing
    waiting, meetings = result.follow_up.backlog, result.held.backlog
    queue = float(waiting[0].count.mean() + waiting[1].count.mean())
    return Details(
        binding=binding_of(
            gains(course, result, seen, flows, working.strengths, each, first.usual_waits)
        ),
        shares=_shares(chunk.prepared, outcome, worth, first.pipeline),
        opportunities=figure(opportunities.astype(np.float32)),
        queues=(queue, float(meetings[0, 0].mean() + meetings[1, 0].mean())),
        trials=trials,
    )


def binding_of(by_week: Singles) -> Binding:
    """What leads in which share of the futures, of what 1 % more adds [3, weeks, trials]."""
    whole, weekly = _leading(by_week.sum(axis=1)), _leading(by_week)
    shares = [float(led.mean()) for led in whole]
    each = np.ones(by_week.shape[-1], np.float32)
    weeks = np.array([led.astype(np.float32) @ each for led in weekly], np.float64) / len(each)
    first = weeks.argmax(axis=0)
    return Binding(
        demand=shares[0],
        follow_up=shares[1],
        appointments=shares[2],
        by_week=weeks,
        since=(_since((first == 1).tolist()), _since((first == 2).tolist())),
        error=sampling_error.share_half_width(max(shares), by_week.shape[-1]),
    )


def _leading(gains: Singles) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each of three is largest, the first where they are equal; [3, ...] -> three [...]."""
    third = gains[2] > np.maximum(gains[0], gains[1])
    second = np.greater(gains[1] > gains[0], third)
    return ~(second | third), second, third


def _since(leading: list[bool]) -> int | None:
    """The first week from which a stage binds in more futures than any other, for four weeks."""
    for week in range(len(leading) - 3):
        if all(leading[week : week + 4]):
            return week
    return None


def _by_source(
    plan: Plan, first: First, outcome: Outcome, working: Working, held: Singles
) -> tuple[list[Singles], dict[str, float]]:
    """Opportunities for each appointment by class [trials], and what each source brings.

    `held` are appointments a week on average by class [trials]. Appointments of a source are its
    touches times its rates at the mean strength of programmes; within a class all wait alike, so
    that a source has the same part of its class before and after the queues.
    """
    usual = [float(strength.mean()) for strength in working.strengths]
    to_lead, to_appointment, to_opportunity, to_win = (rate.usual(usual) for rate in first.rates)
    meetings = outcome.touches[:, : first.trials] * to_lead * to_appointment
    created = meetings * to_opportunity
    totals = [meetings[own].sum(axis=0) + np.float32(1e-30) for own in first.classes]
    ratios = [
        created[own].sum(axis=0) / total for own, total in zip(first.classes, totals, strict=True)
    ]
    created *= to_win
    created *= first.deal_value
    worth = {}
    for part, own in enumerate(first.classes):
        kept = held[part] / totals[part]
        values = (created[own] @ kept) * np.float32(plan.weeks / first.trials)
        for index, value in zip(np.flatnonzero(own), values.tolist(), strict=True):
            worth[plan.sources[index].id] = value
    return ratios, worth


def _shares(
    prepared: Prepared, outcome: Outcome, worth: dict[str, float], pipeline: float | None
) -> dict[str, float]:
    """Each source's share of the value; what a group of deals brings in all is known where there
    are several."""
    brought = dict(worth)
    for group, value in zip(prepared.sizes.groups, outcome.by_size, strict=False):
        own = [prepared.plan.sources[index].id for index in group.sources]
        rough = sum(worth[key] for key in own)
        brought.update({key: value * worth[key] / rough if rough > 0 else 0.0 for key in own})
    if pipeline is not None:
        brought["pipeline"] = pipeline
    whole = sum(brought.values())
    return {key: (value / whole if whole > 0 else 0.0) for key, value in brought.items()}
