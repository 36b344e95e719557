"""What an indicator to date says about the goal: how much it tells, its tripwire, what is needed.

All are statements about futures, not causes: of the trials that are below a level by a date, how
many reach the goal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Singles
from simulator.calendar import WARM_UP, week_ends
from simulator.chunk import Chunk, Outcome
from simulator.drive import Drive
from simulator.engine import inspect
from simulator.levers import round_nicely
from simulator.moves import Working, moves
from simulator.plan import Plan
from simulator.projection import Projection

GROUPS = 16  # of equally many trials, ordered by the indicator
TRIP_SHARE = 0.2  # of the futures lies below a tripwire, before it is rounded
TRIP_RANGE = (0.1, 0.3)  # and once it is
MOST_DIGITS = 7  # more would be lost in float32
TELLS_LITTLE = 0.01
NEAR = 0.1  # of the futures nearest to the goal say what it needs


@dataclass(frozen=True, slots=True)
class Tripwire:
    """In futures with less than `threshold` a week up to the end of `by`, the goal is reached with
    `chance` (± `error`, 95 %), which `share` of the futures are."""

    threshold: float
    by: date
    chance: float
    error: float
    share: float


@dataclass(frozen=True, slots=True)
class Telling:
    """Of one indicator, week by week of `weeks` (the weeks asked for): the share of the variance of
    reaching the goal that the indicator to date explains, and the half-width of its 95 % interval.
    """

    weeks: tuple[int, ...]
    explained: tuple[float, ...]
    errors: tuple[float, ...]
    tripwire: Tripwire | None
    needed: float | None


def telling(
    plan: Plan,
    projection: Projection,
    weeks: Sequence[int] | None = None,
    *,
    trials: int = 4096,
    stop: Callable[[], bool] | None = None,
) -> dict[str, Telling]:
    """For every indicator; `weeks` are those after which it is looked at (default: a sixth, a
    third and all of the plan; the tripwire is set after the first)."""
    whole = plan.weeks
    looked = tuple(weeks or (max(whole // 6, 1), max(whole // 3, 2), whole))

    def look(chunk: Chunk, outcome: Outcome, working: Working, levers: Drive) -> Singles:
        return np.concatenate([to_date(chunk, working, levers, week) for week in looked])

    trials = min(trials, projection.trials)
    seen = inspect(plan, look, trials, projection.seed, stop=stop)
    by_week = seen.reshape(len(looked), -1, seen.shape[-1])
    final = projection.final[: seen.shape[-1]]
    reached = (final >= np.float32(plan.goal.amount)).astype(np.float32)
    names = [source.id for source in plan.sources] + ["appointments"]
    return {
        name: _telling(plan, looked, by_week[:, index], final, reached)
        for index, name in enumerate(names)
    }


def to_date(chunk: Chunk, working: Working, levers: Drive, weeks: int) -> Singles:
    """float32[sources + 1, trials]: touches of each source and appointments held, a week on average
    over the first `weeks` weeks."""
    plan = chunk.prepared.plan
    rows = [
        moves(chunk.prepared, index, levers, working, slice(WARM_UP, WARM_UP + weeks))
        for index in range(len(plan.sources))
    ]
    rows.append(working.result.held.count[:weeks].mean(axis=0))
    return np.stack(rows)


def _telling(
    plan: Plan,
    weeks: tuple[int, ...],
    values: Singles,
    final: Singles,
    reached: Singles,
) -> Telling:
    results = [explained(row, reached) for row in values]
    tripwire = None
    if results[0][0] >= TELLS_LITTLE:
        tripwire = _tripwire(plan, weeks[0], values[0], reached)
    if tripwire is not None and tripwire.chance >= float(reached.mean(dtype=np.float64)):
        tripwire = None  # a low level is no bad sign: its hours went to what brings more
    return Telling(
        weeks=weeks,
        explained=tuple(share for share, _ in results),
        errors=tuple(error for _, error in results),
        tripwire=tripwire,
        needed=needed(values[-1], final, plan.goal.amount),
    )


def explained(values: Singles, reached: Singles) -> tuple[float, float]:
    """Share of the variance of `reached` between groups of equal size ordered by `values`, less
    what chance alone would give (omega squared, Hays 1963), and the half-width of its 95 % interval
    (Fisher's z of the correlation ratio)."""
    trials = len(values)
    if values.max() <= values.min() or reached.max() <= reached.min():
        return 0.0, 0.0
    groups = np.array_split(reached[np.argsort(values, kind="stable")], GROUPS)
    mean = float(reached.mean(dtype=np.float64))
    between = sum(len(part) * (float(part.mean(dtype=np.float64)) - mean) ** 2 for part in groups)
    total = float(((reached - mean) ** 2).sum(dtype=np.float64))
    within = (total - between) / (trials - GROUPS)
    share = max((between - (GROUPS - 1) * within) / (total + within), 0.0)
    root = np.sqrt(share)
    error = 2.0 * root * (1.0 - share) * 1.96 / np.sqrt(trials) + 1.96**2 / trials
    return float(share), float(error)


def _tripwire(plan: Plan, weeks: int, values: Singles, reached: Singles) -> Tripwire | None:
    threshold = _threshold(values)
    below = values < threshold
    count = int(below.sum())
    if count < 30:
        return None
    chance = float(reached[below].mean(dtype=np.float64))
    parts = below.reshape(-1, draws.REPLICATE)
    hits = (reached * below).reshape(parts.shape)
    error = sampling_error.half_width((hits - chance * parts).mean(axis=1) / float(below.mean()))
    error = max(error, 3.0 / count)  # none of so few is not "never"
    return Tripwire(threshold, week_ends(plan)[weeks - 1], chance, error, count / len(values))


def _threshold(values: Singles) -> float:
    """A level below which a fifth of the futures lie, of two figures, or of as many as it takes to
    keep near that where an indicator varies little."""
    exact = float(np.quantile(values, TRIP_SHARE))
    for digits in range(2, MOST_DIGITS):
        threshold = round_nicely(exact, digits)
        if TRIP_RANGE[0] <= float((values < threshold).mean()) <= TRIP_RANGE[1]:
            return threshold
    return exact


def needed(values: Singles, final: Singles, amount: float) -> float | None:
    """The indicator's mean in the futures that come out at the goal, on a straight line through
    those that end next below and next above it, as many of either (a goal that is hard has few
    above); None where the goal is out of reach or certain."""
    if not float(final.min()) <= amount <= float(final.max()):
        return None
    order = np.argsort(final, kind="stable")
    place = int(np.searchsorted(final[order], np.float32(amount)))
    each = max(min(int(NEAR * len(final) / 2.0), place, len(final) - place), 10)
    near = order[max(place - each, 0) : place + each]
    level = values[near].astype(np.float64)
    apart = final[near].astype(np.float64) - amount
    off = float(apart.mean())
    around = apart - off
    spread = float(around @ around)
    slope = float(around @ level) / spread if spread > 0.0 else 0.0
    return max(float(level.mean()) - slope * off, 0.0)
