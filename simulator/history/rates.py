"""Win rates: of all deals, and by source, segment or product, pooled where deals are few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import special

from simulator.arrays import Doubles
from simulator.history.ages import Incidence, ageing, counts, incidence, rate_variance
from simulator.history.coded import Coded
from simulator.history.deals import Deals
from simulator.history.ranges import Range
from simulator.history.texts import OTHERS

RECORDED_AFTER = 0.90  # a group that wins more than this was probably recorded after the sale
_MOST_GROUPS = 20


@dataclass(frozen=True, slots=True)
class GroupRate:
    """The win rate of a group of deals. `trials` is its deals, each weighed by the share of the
    time to a win that it has had; `closed_only` is wins over closed deals (nan where none)."""

    name: str
    deals: int
    wins: int
    trials: float
    closed_only: float
    found: Range

    @property
    def recorded_after(self) -> bool:
        """True where so many are won that the group was probably recorded after the sale."""
        return self.closed_only > RECORDED_AFTER and self.wins >= 5


def overall(deals: Deals) -> Range:
    """The share of deals that is won in the end (Aalen-Johansen): a Beta posterior of the same
    centre and weight as the estimate and its variance, with Jeffreys' prior."""
    ends = counts(deals)
    rate, variance = float(incidence(ends).rate), rate_variance(ends)
    weight = ends.total if variance <= 0 else min(rate * (1.0 - rate) / variance, ends.total)
    low, high = _beta(rate * weight, weight, (0.1, 0.9))
    return Range(float(low), min(max(rate, float(low)), float(high)), float(high))


def closed_only(deals: Deals) -> float:
    """Wins over closed deals: too rosy, since deals that died quietly are never closed."""
    closed = int((deals.won | deals.lost).sum())
    return int(deals.won.sum()) / closed if closed else float("nan")


def too_rosy(closed: float, rate: float) -> bool:
    """Whether the share of closed deals alone is above the win rate, as far as is shown."""
    return closed - rate >= 0.0005


def _beta(wins: float, trials: float, at: Sequence[float]) -> Doubles:
    found: Doubles = special.betaincinv(wins + 0.5, max(trials - wins, 0.0) + 0.5, np.asarray(at))
    return found


def merged(column: Coded, most: int = _MOST_GROUPS) -> Coded:
    """The column with all but its largest groups put together as OTHERS."""
    sizes = column.counts()
    if (sizes > 0).sum() <= most:
        return column
    kept = set(np.argsort(-sizes, kind="stable")[: most - 1].tolist())
    return column.renamed([t if k in kept else OTHERS for k, t in enumerate(column.texts)])


def by_group(deals: Deals, column: Coded) -> tuple[GroupRate, ...]:
    """The win rate of each group, largest first.

    A deal created C days ago counts F(C)/F(all) trials, F being the incidence of wins of all
    deals: E[wins] = rate * trials whatever the mixture of ages; all trials are then scaled so
    all groups together have the rate of Aalen-Johansen. Rates are drawn towards the whole by
    a beta-binomial model whose mean and concentration are averaged over their posterior."""
    column = merged(column)
    kept = ageing(deals)
    trials, wins = _trials(deals, column, incidence(counts(deals)))
    sizes = np.bincount(column.codes[kept], minlength=len(column.texts))
    lost = np.bincount(column.codes[deals.lost], minlength=len(column.texts))
    every_win = np.bincount(column.codes[deals.won], minlength=len(column.texts))
    filled = np.flatnonzero(sizes)
    ranges = shrunk(wins[filled], np.maximum(trials[filled], wins[filled]))
    found = [
        GroupRate(
            column.texts[code],
            int(sizes[code]),
            int(wins[code]),
            float(trials[code]),
            float(every_win[code] / max(every_win[code] + lost[code], 1)),
            span,
        )
        for code, span in zip(filled.tolist(), ranges, strict=True)
    ]
    return tuple(sorted(found, key=lambda group: (-group.deals, group.name)))


def _trials(deals: Deals, column: Coded, curve: Incidence) -> tuple[Doubles, Doubles]:
    kept = ageing(deals)
    seen = deals.today - deals.created[kept]
    share = curve.won_at(seen) / max(float(curve.rate), 1e-12)
    groups = len(column.texts)
    trials: Doubles = np.bincount(column.codes[kept], weights=share, minlength=groups).astype(
        np.float64
    )
    wins = np.bincount(column.codes[kept & deals.won], minlength=groups).astype(np.float64)
    scale = wins.sum() / max(float(curve.rate) * trials.sum(), 1e-12)
    return trials * scale, wins


def shrunk(wins: Doubles, trials: Doubles) -> tuple[Range, ...]:
    """P10, P50, P90 of each group's rate under a beta-binomial model of all groups.

    The prior of the mean is flat round the pooled rate; that of the concentration k is flat in
    1/sqrt(1+k), the spread between groups as a share of the most there can be."""
    if len(wins) == 1:
        low, likely, high = _beta(float(wins[0]), float(trials[0]), (0.1, 0.5, 0.9))
        return (Range(float(low), float(likely), float(high)),)
    mean, concentration = _grid(float(wins.sum()), float(trials.sum()), len(wins))
    a, b = mean * concentration, (1.0 - mean) * concentration
    losses = trials - wins
    fits = special.betaln(a[:, None] + wins, b[:, None] + losses) - special.betaln(a, b)[:, None]
    weight = np.exp(fits.sum(axis=1) - fits.sum(axis=1).max())
    kept = weight > 1e-3 * weight.max()
    a, b, weight = a[kept], b[kept], weight[kept] / weight[kept].sum()
    found = []
    for won, not_won in zip(wins, losses, strict=True):
        shares = _shares(float(won), float(won + not_won), mean[kept])
        curve = weight @ special.betainc((a + won)[:, None], (b + not_won)[:, None], shares)
        low, likely, high = np.interp((0.1, 0.5, 0.9), *_strict(curve, shares))
        found.append(Range(float(low), float(likely), float(high)))
    return tuple(found)


def _shares(wins: float, trials: float, means: Doubles) -> Doubles:
    """Shares at which a posterior is looked at: where it can have any weight."""
    own = (wins + 0.5) / (trials + 1.0)
    reach = 6.0 * sqrt(0.25 / (trials + 1.0))
    low, high = min(own, float(means.min())) - reach, max(own, float(means.max())) + reach
    return np.linspace(max(low, 0.0), min(high, 1.0), 151)


def _strict(curve: Doubles, shares: Doubles) -> tuple[Doubles, Doubles]:
    rising = np.concatenate([[True], np.diff(curve) > 0])
    return curve[rising], shares[rising]


def _grid(wins: float, trials: float, groups: int) -> tuple[Doubles, Doubles]:
    """Means round the pooled rate (on the logit scale) and concentrations, paired."""
    pooled = (wins + 0.5) / (trials + 1.0)
    spread = sqrt(1.0 / (wins + 0.5) + 1.0 / max(trials - wins + 0.5, 0.5)) + 2.0 / sqrt(groups)
    logit = np.log(pooled / (1.0 - pooled)) + spread * np.linspace(-2.5, 2.5, 31)
    share = np.linspace(0.02, 0.7, 30)  # 1 / sqrt(1 + k)
    mean, grid = np.meshgrid(1.0 / (1.0 + np.exp(-logit)), 1.0 / share**2 - 1.0)
    return mean.ravel(), grid.ravel()
