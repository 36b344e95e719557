"""What short records have had no time to show: wins that come later than any age seen so far."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import special

from simulator.arrays import Doubles
from simulator.history.ages import Counts, Incidence, incidence
from simulator.history.ranges import TO_P90, Range, stretched
from simulator.history.telling import english

_CVS = (0.5, 0.75, 1.0, 1.3)
_MEANS, _SHARES = 48, 40  # points of the grid
_LONGEST = 3.0  # means of the cycle up to so many times the longest age are thought possible
_ENOUGH = 0.01  # of the wins missing beyond the longest age: too few to change anything
_BINS = 400
_TAIL = 3.0  # longest ages after which the wins beyond it come, at the most on average
_LONG, _MANY = 8.0, 30  # mean cycles and wins beyond which nothing is missing for sure


@dataclass(frozen=True, slots=True)
class Unseen:
    """P10, P50, P90 of two factors, each at least 1: the win rate in the end over that of the ages
    seen, and the mean cycle over that of the wins seen. `most` is the win rate that losses allow;
    `longest` is the longest age seen."""

    rate: Range
    cycle: Range
    most: float
    longest: int

    def share(self, found: Range) -> Range:
        """The range of a win rate with the wins that are still to come."""
        later = stretched(found, self.rate)
        likely = max(min(later.likely, self.most), found.likely)
        low = min(later.low, likely * found.low / found.likely)
        return Range(low, likely, max(min(later.high, 0.5 * (likely + 1.0)), found.high))

    def days(self, found: Range) -> Range:
        """The range of a mean cycle with the wins that are still to come."""
        return stretched(found, self.cycle)

    def note(self, template: str, factor: Range) -> str:
        """What is counted in, in a sentence of `cautions`; empty where that is nothing."""
        if factor.likely < 1.0 + 0.5 * _ENOUGH:
            return ""
        more = {"more": factor.likely - 1.0, "low": factor.low - 1.0, "high": factor.high - 1.0}
        return english(template, days=self.longest, **more)

    def open_wins(self, found: Range, ends: Counts) -> Range:
        """The range of open deals won over promised, with the wins that are still to come."""
        curve = incidence(ends)
        seen, risk = float(curve.won[-1]), np.maximum(curve.open, 1e-9)
        alive = (ends.open > 0) & (curve.open > 1e-9)

        def wins(rate: float) -> float:
            gain = np.maximum(min(rate, self.most) - curve.won, 0.0) / risk
            return float((ends.open * np.minimum(gain, 1.0))[alive].sum())

        promised = wins(seen)
        if promised <= 0.0:
            return found
        low, likely, high = (
            max(wins(seen * factor) / promised, 1.0)
            for factor in (self.rate.low, self.rate.likely, self.rate.high)
        )
        return stretched(found, Range(low, likely, high))


NOTHING_UNSEEN = Unseen(Range(1.0, 1.0, 1.0), Range(1.0, 1.0, 1.0), 1.0, 0)


def unseen(ends: Counts, span: int = 0) -> Unseen:
    """How much is likely still to come beyond the longest age seen; `span` is the days from the
    first creation to today, up to which ages were seen where every deal that old has ended.

    Won deals: gamma cycles of unknown mean and cv; open ones: neither won nor lost by their age;
    losses as in Aalen-Johansen. A grid over mean, cv and win rate with flat priors (mean on the
    log scale, Jeffreys' for the rate) gives the weight of each cycle, and so of what it would bring
    later. Where records are long, that is nothing.
    """
    curve = incidence(ends)
    if curve.mean_days <= 0.0:  # all are won on the day that they are created
        return NOTHING_UNSEEN
    days = len(ends.won) if curve.open[-1] > 0.0 else max(span, len(ends.won))
    if days > _LONG * curve.mean_days and ends.won.sum() >= _MANY:
        return NOTHING_UNSEEN
    lost = float(1.0 - curve.won[-1] - curve.open[-1])
    mean, cv = _cycles(days, float(curve.mean_days))
    shape = 1.0 / cv**2
    end = days * shape / mean
    seen = special.gammainc(shape, end)
    weight = _weights(ends, curve, mean, shape)
    if float(weight @ (1.0 - seen)) < _ENOUGH:
        return NOTHING_UNSEEN
    most = _tail(ends, curve, days)
    if most < _ENOUGH:
        return NOTHING_UNSEEN
    possible = (1.0 - max(lost, 0.0)) / float(curve.won[-1])
    rate = _quantiles(np.minimum(1.0 / seen, min(1.0 + most, possible)), weight)
    longer = 1.0 + _TAIL * most * days / float(curve.mean_days)
    cycle = _quantiles(np.minimum(seen / special.gammainc(shape + 1.0, end), longer), weight)
    return Unseen(rate, cycle, 1.0 - max(lost, 0.0), days - 1)


def _cycles(days: int, mean: float) -> tuple[Doubles, Doubles]:
    """Means in days and cvs of the cycle that are thought possible, paired."""
    most = _LONGEST * max(days, mean)
    means = np.geomspace(max(mean / 4.0, 0.25), most, _MEANS)
    grid, cvs = np.meshgrid(means, np.array(_CVS))
    return grid.ravel(), cvs.ravel()


def _weights(ends: Counts, curve: Incidence, mean: Doubles, shape: Doubles) -> Doubles:
    """float64[cycles]: how likely each is, given when deals were won and how old open ones are."""
    scale = mean / shape
    rate = special.betaincinv(0.5, 0.5, (np.arange(_SHARES) + 0.5) / _SHARES)
    (won,) = np.nonzero(ends.won)
    at = (won + 0.5)[:, None] / scale
    density = (shape - 1.0) * np.log(at) - at - special.gammaln(shape) - np.log(scale)
    likely = (ends.won[won] @ density)[:, None] + ends.won.sum() * np.log(rate)
    (still,) = np.nonzero(ends.open)
    for part in np.array_split(still, max(len(still) // _BINS, 1)):
        by_then = special.gammainc(shape, (part + 1.0)[:, None] / scale)  # [ages, cycles]
        lost = 1.0 - curve.won[part] - curve.open[part]
        left = 1.0 - lost[:, None, None] - by_then[:, :, None] * rate
        likely += np.einsum("a,acr->cr", ends.open[part], np.log(np.maximum(left, 1e-12)))
    final = 1.0 - float(curve.won[-1] + curve.open[-1])
    likely[:, rate > 1.0 - final] = -np.inf
    weight = np.exp(likely - likely.max()).sum(axis=1)
    found: Doubles = weight / weight.sum()
    return found


def _tail(ends: Counts, curve: Incidence, days: int) -> float:
    """The most that wins beyond the longest age could add to those seen, as a share of them: what
    the later half of the ages brought, falling on from half to half as it fell there. It holds
    whatever the shape of the cycle; few wins leave it wide."""
    half = min(days // 2, len(ends.won))
    rate, early = float(curve.won[-1]), float(curve.won[max(half - 1, 0)])
    late = rate - early + rate * TO_P90 * sqrt(ends.won[half:].sum() + 1.0) / ends.won.sum()
    falls = min(late / max(early, 1e-9), 0.95)
    return float(late * falls / (1.0 - falls) / rate)


def _quantiles(values: Doubles, weight: Doubles) -> Range:
    order = np.argsort(values)
    share = np.cumsum(weight[order]) - 0.5 * weight[order]
    low, likely, high = np.interp((0.1, 0.5, 0.9), share, values[order]).tolist()
    return Range(low, likely, high)
