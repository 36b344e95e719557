"""How many open deals were won at past quarter-ends, against what their ages had promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import log, sqrt

import numpy as np

from simulator.arrays import Doubles
from simulator.history.ages import ageing, counts, incidence, resampled
from simulator.history.deals import Deals, known_on
from simulator.history.quarters import Quarter
from simulator.history.ranges import LEAST_CV, Range, positive

_FEWEST_CLOSED = 30  # closed deals that a replay needs behind it
_FEWEST_PROMISED = 3.0
_PRIOR = 0.35  # sd of log of a factor before any replay
_MOST_REPLAYS = 8
_LEAST_NOISE = 1e-9  # variance of log that even promises kept to the deal are given
_RESAMPLES = 100
_SEED = 30_011


@dataclass(frozen=True, slots=True)
class Replay:
    """Open deals at the end of a past day: wins promised by their ages by a later day, and won."""

    day: date
    until: date
    open_deals: int
    promised: float
    won: int
    luck: float  # variance of log(won / promised) by chance alone
    doubt: float  # variance of log(promised) from the deals behind it


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
    horizon = (until - day).days
    chance = promised(known, horizon)
    hoped = float(chance.sum())
    if hoped < _FEWEST_PROMISED:
        return None
    then_open = deals.dated & (deals.created <= day.toordinal())
    won = then_open & deals.won & (deals.closed > day.toordinal())
    won &= deals.closed <= until.toordinal()
    luck = float((chance * (1.0 - np.minimum(chance, 1.0))).sum()) / hoped**2
    doubt = promise_error(known, horizon) ** 2
    return Replay(day, until, len(chance), hoped, int(won.sum()), luck, doubt)


def promise_error(known: Deals, horizon: int | None = None) -> float:
    """Sd of log of the sum of what is promised, from resampling the deals that rates come from."""
    ends = counts(known)
    drawn = incidence(resampled(ends, _RESAMPLES, np.random.default_rng(_SEED)))
    held = np.bincount(known.ages[known.open & ageing(known)], minlength=drawn.won.shape[-1])
    days = np.arange(drawn.won.shape[-1])
    later = drawn.rate[:, None] if horizon is None else drawn.won_at(days + horizon)
    gain = np.maximum(later - drawn.won, 0.0)
    chance = np.divide(gain, drawn.open, out=np.zeros_like(gain), where=drawn.open > 1e-9)
    total = chance @ held[: len(days)]
    return float(np.std(np.log(np.maximum(total, 1e-3)))) if total.max() > 0 else 0.0


def calibration(deals: Deals, quarters: tuple[Quarter, ...]) -> Calibration:
    """The factor from replaying the quarter-ends before the last day of `deals`: each against the
    wins of the following quarter, so that replays do not overlap.

    What the ratios differ by beyond luck and the error of the promises (at least LEAST_CV) is
    change between quarters. The factor is drawn towards 1."""
    found = []
    earliest = _ripe(deals)
    for quarter in quarters[-_MOST_REPLAYS - 1 :]:
        until = min(quarter.after.end, deals.as_of)
        if (until - quarter.end).days >= 28 and quarter.end.toordinal() >= earliest:
            item = replay(deals, quarter.end, until)
            if item is not None:
                found.append(item)
    return combined(tuple(found), promise_error(deals))


def _ripe(deals: Deals) -> int:
    """The first day (`date.toordinal`) on which the records were as long as nearly all wins take:
    before it, late wins had not been seen yet, and promises were too low."""
    won = deals.won & ageing(deals)
    if not won.any():
        return deals.today
    return int(deals.created[deals.dated].min() + np.quantile(deals.ages[won], 0.95))


def combined(replays: tuple[Replay, ...], promise: float = 0.0) -> Calibration:
    """The factor that replays show together; `promise` is the sd of log of what it multiplies."""
    ratios = np.array([log((r.won + 0.5) / (r.promised + 0.5)) for r in replays])
    luck = np.array([r.luck for r in replays])
    doubt = np.array([r.doubt for r in replays])
    noise = np.maximum(luck + doubt, _LEAST_NOISE)
    change = _change(ratios, noise)
    weight = 1.0 / (noise + change**2)
    total = float(weight.sum()) + 1.0 / _PRIOR**2
    centre = float((weight * ratios).sum()) / total
    # Promises at different times rest on the same deals in part: a quarter of it is shared.
    own = float((weight**2 * (luck + 0.75 * doubt)).sum())
    shared = float((weight * np.sqrt(0.25 * doubt)).sum()) ** 2
    narrow = sqrt((own + shared) / total**2 + promise**2)
    whole = sqrt(1.0 / total + promise**2 + change**2)
    likely = float(np.exp(centre))
    return Calibration(positive(likely, narrow), positive(likely, whole), replays)


def _change(ratios: Doubles, noise: Doubles) -> float:
    if len(ratios) < 2:
        return LEAST_CV
    weight = 1.0 / noise
    mean = float((weight * ratios).sum() / weight.sum())
    excess = float((weight * (ratios - mean) ** 2).sum()) - (len(ratios) - 1)
    scale = float(weight.sum() - (weight**2).sum() / weight.sum())
    if scale <= 0.0:
        return LEAST_CV  # one replay outweighs all others
    return float(np.clip(sqrt(max(excess / scale, 0.0)), LEAST_CV, 0.6))
