"""How many deals are created: the present pace, and how it changes from quarter to quarter."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.ranges import Range, positive

BLOCK = 91  # days: a quarter's worth of weeks, counted back from the last day
_MOST_BLOCKS = 12
_USUAL_CHANGE, _USUAL_WEIGHT = 0.15, 3  # sd of log between quarters: prior guess and its weight
_MOST_CHANGE = 0.60


@dataclass(frozen=True, slots=True)
class Pace:
    """Deals created a week; `change` is the sd of log from one quarter to the next; `blocks`
    float64[...] holds the deals of each past 13 weeks, the newest first, and `count` is their sum,
    from the day `since` (`date.toordinal`) on."""

    per_week: Range
    change: float
    blocks: Doubles
    count: int
    since: int


def pace(created: Integers, today: int, since: int | None = None) -> Pace:
    """The pace of creation from days of creation, as of `today`; `since` is the first day of the
    records (default: the first creation).

    A local level: each quarter's expected number is the last one's times a random change, seen
    through Poisson noise; its steady filter is exponential smoothing with the gain below (Muth
    1960). `per_week` is P10 to P90 of the smoothed level, Poisson noise alone.
    """
    first = int(created.min(initial=today)) if since is None else since
    whole = max((today - first + 1) // BLOCK, 0)
    if whole == 0:
        weeks = max((today - first + 1) / 7.0, 1.0)
        return Pace(_level(len(created) + 0.5, len(created) + 0.5, weeks), _USUAL_CHANGE,
                    np.array([float(len(created))]), len(created), first)  # fmt: skip
    number = min(whole, _MOST_BLOCKS)
    back = (today - created) // BLOCK
    blocks = np.bincount(back[(back >= 0) & (back < number)], minlength=number).astype(np.float64)
    change = _change(blocks)
    gain = _gain(change**2 * max(float(blocks.mean()), 1.0))
    weights = gain * (1.0 - gain) ** np.arange(number)
    weights /= weights.sum()
    level = float(weights @ blocks)
    variance = float(weights**2 @ np.maximum(blocks, 1.0))
    per_week = _level(level, variance, BLOCK / 7.0)
    return Pace(per_week, change, blocks, int(blocks.sum()), today - number * BLOCK + 1)


def _level(level: float, variance: float, weeks: float) -> Range:
    level = max(level, 0.5)
    return positive(level / weeks, sqrt(variance) / level)


def _change(blocks: Doubles) -> float:
    """Sd of log between neighbouring quarters, Poisson noise taken off, drawn to the usual one."""
    safe = np.maximum(blocks, 0.5)
    steps = np.diff(np.log(safe)) ** 2 - 1.0 / safe[1:] - 1.0 / safe[:-1]
    total = _USUAL_WEIGHT * _USUAL_CHANGE**2 + float(steps.sum())
    found = sqrt(max(total, 0.0) / (_USUAL_WEIGHT + len(steps)))
    return float(np.clip(found, 0.10, _MOST_CHANGE))


def _gain(ratio: float) -> float:
    """Steady gain of a local level whose change has `ratio` times the variance of the noise."""
    return (sqrt(ratio**2 + 4.0 * ratio) - ratio) / 2.0
