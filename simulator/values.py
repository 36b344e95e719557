"""What deals are worth: moments of the value of a win, and a pool of deals drawn one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from simulator import normal
from simulator.arrays import Doubles, Floats
from simulator.plan import Deals

NODES = 256  # values that stand for a distribution where a sample is long or a lognormal smooth


@lru_cache(maxsize=64)
def standard_values(spread: float, sample: tuple[float, ...]) -> Doubles:
    """float64[n]: equally likely values with mean 1: the sample itself (its quantiles if it is
    longer than 4 * NODES), or a lognormal with cv `spread` (means of equally likely slices)."""
    if sample:
        values = np.sort(np.asarray(sample, dtype=np.float64))
        if len(values) > 4 * NODES:
            edges = np.linspace(0, len(values), 4 * NODES + 1).astype(np.int64)
            values = np.add.reduceat(values, edges[:-1]) / np.diff(edges)
        scaled: Doubles = values / values.mean()
        return scaled
    if spread <= 0:
        return np.ones(1)
    sigma = np.sqrt(np.log1p(spread**2))
    edges_z = normal.quantile(np.linspace(0.0, 1.0, 8 * NODES + 1)[1:-1])
    upper = np.concatenate([normal.cdf(edges_z - sigma), [1.0]])
    slices: Doubles = np.diff(upper, prepend=0.0) * (8 * NODES)
    return slices / float(slices.mean())


def spread_of(deals: Deals) -> float:
    """The cv of single deal values."""
    if not deals.sample:
        return deals.spread
    values = np.asarray(deals.sample, dtype=np.float64)
    return float(values.std() / values.mean())


@dataclass(frozen=True, slots=True)
class WinMoments:
    """Of one opportunity: chance of a win, and its expected value and squared value; [trials]."""

    wins: Floats
    value: Floats
    squared: Floats

    def minus(self, other: WinMoments) -> WinMoments:
        """The difference, moment by moment."""
        return WinMoments(
            self.wins - other.wins, self.value - other.value, self.squared - other.squared
        )


def win_moments(rate: Floats, mean: Floats, deals: Deals) -> WinMoments:
    """Moments of a win at a rate: odds times (value / median)^b for each value of the deals."""
    if deals.size_effect == 0.0:
        squared = mean**2 * (1.0 + spread_of(deals) ** 2)
        return WinMoments(rate, rate * mean, rate * squared)
    values = standard_values(deals.spread, deals.sample)
    tilt = _tilt(values, deals.size_effect)
    sums = [np.zeros_like(rate) for _ in range(3)]
    for value, odds in zip(values.tolist(), tilt.tolist(), strict=True):
        chance = rate * odds / (1.0 - rate + rate * odds)
        sums[0] += chance
        sums[1] += chance * value
        sums[2] += chance * value**2
    wins, first, second = (total / len(values) for total in sums)
    return WinMoments(wins, first * mean, second * mean**2)


def drawn_values(
    deals: Sequence[Deals], weights: Doubles, win_rates: Sequence[float], uniforms: Doubles
) -> Doubles:
    """Values of wins of all sources together, mean 1, for evenly spaced uniforms in rising order.

    The uniform picks a source in proportion to `weights` (expected wins); what is left of it picks
    the value from that source's own distribution, so that stratified uniforms stay balanced.
    """
    share = np.cumsum(weights / weights.sum())
    chosen = np.minimum(np.searchsorted(share, uniforms, side="right"), len(share) - 1)
    result = np.empty_like(uniforms)
    smooth: list[tuple[slice, Deals, Doubles]] = []
    for index, (item, rate) in enumerate(zip(deals, win_rates, strict=True)):
        here = slice(*np.searchsorted(chosen, [index, index + 1]).tolist())
        start = share[index - 1] if index else 0.0
        width = min(1.0 / max(len(uniforms) * (share[index] - start), 1e-300), 1.0)
        rest = np.clip((uniforms[here] - start) / max(share[index] - start, 1e-300), 0.0, 1.0)
        if len(rest) and not item.sample and item.size_effect == 0.0:
            ends = np.append(rest - width / 2.0, rest[-1] + width / 2.0)
            smooth.append((here, item, np.clip(ends, 1e-12, 1.0 - 1e-12)))
        elif len(rest):
            result[here] = item.mean.likely * _picked(item, rate, rest)
    for (here, item, _), means in zip(smooth, _slices(smooth), strict=True):
        result[here] = item.mean.likely * means
    mean = result.mean()
    return result / mean if mean > 0 else np.ones_like(result)


def _slices(smooth: Sequence[tuple[slice, Deals, Doubles]]) -> list[Doubles]:
    """Of lognormals of mean 1 the means of the slices between neighbouring ends, so that what lies
    far out is not lost."""
    if not smooth:
        return []
    sigmas = [np.sqrt(np.log1p(item.spread**2)) for _, item, _ in smooth]
    counts = [len(ends) for _, _, ends in smooth]
    scores = normal.quantile(np.concatenate([ends for _, _, ends in smooth]))
    below = normal.cdf(scores - np.repeat(sigmas, counts))
    parts = np.split(below, np.cumsum(counts)[:-1])
    return [np.diff(part) / np.diff(ends) for part, (_, _, ends) in zip(parts, smooth, strict=True)]


def _picked(deals: Deals, rate: float, uniforms: Doubles) -> Doubles:
    """Values of a sample, or of a lognormal of which large values are won more or less often."""
    own = standard_values(deals.spread, deals.sample)
    chance = np.ones(len(own))
    if deals.size_effect:
        odds = _tilt(own, deals.size_effect)
        chance = rate * odds / (1.0 - rate + rate * odds)
    total = np.cumsum(chance / chance.sum())
    picked: Doubles = own[np.minimum(np.searchsorted(total, uniforms, side="right"), len(own) - 1)]
    return picked


def _tilt(values: Doubles, power: float) -> Doubles:
    """(value / median)^b"""
    middle = max(float(np.median(values)), 1e-12)
    tilt: Doubles = (np.maximum(values, 1e-12) / middle) ** power
    return tilt
