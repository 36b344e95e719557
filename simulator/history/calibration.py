"""How many open deals were won at past quarter-ends, against what their ages had promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import log, sqrt

import numpy as np

from simulator.arrays import Doubles
from simulator.history.ages import ageing, counts, incidence
from simulator.history.deals import Deals, known_on
from simulator.history.quarters import Quarter
from simulator.history.ranges import LEAST_CV, Range, positive

_FEWEST_CLOSED = 30  # closed deals that a replay needs behind it
_FEWEST_PROMISED = 3.0
_PRIOR = 0.35  # sd of log of a factor before any replay
_MOST_REPLAYS = 8


@dataclass(frozen=True, slots=True)
class Replay:
    """Open deals at the end of a past day: wins promised by their ages by a later day, and won."""

    day: date
    until: date
    open_deals: int
    promised: float
    won: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """The factor actual over promised: `narrow` from counting alone, `whole` also with what changes
    between quarters."""

    narrow: Range
    whole: Range
    replays: tuple[Replay, ...]


def promised(known: Deals, horizon: int | None = None) -> Doubles:
    """float64[open deals of known age]: chance that each is won within `horizon` days (None: ever),
    [F(age + horizon) - F(age)] / S(age), at the rates known at the time."""
    curve = incidence(counts(known))
    ages = known.ages[known.open & ageing(known)]
    later = curve.rate if horizon is None else curve.won_at(ages + horizon)
    still = curve.open_at(ages)
    gain = np.maximum(later - curve.won_at(ages), 0.0)
    return np.divide(gain, still, out=np.zeros_like(gain), where=still > 1e-9)


def replay(deals: Deals, day: date, until: date) -> Replay | None:
    """What was promised at the end of `day`, with what was known then alone, and came by `until`;
    None where too few deals had closed by then."""
    known = known_on(deals, day)
    closed = int((ageing(known) & ~known.open).sum())
    if closed < _FEWEST_CLOSED:
        return None
    hoped = float(promised(known, (until - day).days).sum())
    if hoped < _FEWEST_PROMISED:
        return None
    then_open = deals.dated & (deals.created <= day.toordinal())
    won = then_open & deals.won & (deals.closed > day.toordinal())
    won &= deals.closed <= until.toordinal()
    return Replay(day, until, int((known.open & ageing(known)).sum()), hoped, int(won.sum()))


def calibration(deals: Deals, quarters: tuple[Quarter, ...]) -> Calibration:
    """The factor from replaying the quarter-ends before the last day of `deals`: each against the
    wins of the following quarter, so that replays do not overlap.

    The log of each ratio has variance 1/won + 1/promised; what the ratios differ by beyond it
    (at least LEAST_CV) is change between quarters. The factor is drawn towards 1."""
    found = []
    for quarter in quarters[-_MOST_REPLAYS - 1 :]:
        until = min(quarter.after.end, deals.as_of)
        if (until - quarter.end).days >= 28:
            item = replay(deals, quarter.end, until)
            if item is not None:
                found.append(item)
    return combined(tuple(found))


def combined(replays: tuple[Replay, ...]) -> Calibration:
    """The factor that replays show together."""
    ratios = np.array([log((r.won + 0.5) / (r.promised + 0.5)) for r in replays])
    noise = np.array([1.0 / (r.won + 0.5) + 1.0 / (r.promised + 0.5) for r in replays])
    change = _change(ratios, noise)
    weight = 1.0 / (noise + change**2)
    total = float(weight.sum()) + 1.0 / _PRIOR**2
    centre = float((weight * ratios).sum()) / total
    error = sqrt(1.0 / total)
    whole = sqrt(error**2 + change**2)
    likely = float(np.exp(centre))
    return Calibration(positive(likely, error), positive(likely, whole), replays)


def _change(ratios: Doubles, noise: Doubles) -> float:
    if len(ratios) < 2:
        return LEAST_CV
    weight = 1.0 / noise
    mean = float((weight * ratios).sum() / weight.sum())
    excess = float((weight * (ratios - mean) ** 2).sum()) - (len(ratios) - 1)
    scale = float(weight.sum() - (weight**2).sum() / weight.sum())
    return float(np.clip(sqrt(max(excess / scale, 0.0)), LEAST_CV, 0.6))
