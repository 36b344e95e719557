"""How deals are won and lost as they age: competing ends, open deals censored (Aalen-Johansen)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.coded import Bools
from simulator.history.deals import Deals
from simulator.history.stages import LOST, WON

MOST_DAYS = 3_660  # ages beyond ten years count as ten years


@dataclass(frozen=True, slots=True)
class Counts:
    """Deals by the age at which they were last seen, float64[..., days]: won, lost, open."""

    won: Doubles
    lost: Doubles
    open: Doubles

    @property
    def total(self) -> float:
        """How many deals there are (of the first set, where there are several)."""
        ends = self.won + self.lost + self.open
        return float(ends.reshape(-1, ends.shape[-1])[0].sum())


@dataclass(frozen=True, slots=True)
class Incidence:
    """float64[..., days] each: chance that a deal is won by this age, and that it is still open.

    Aalen & Johansen (1978): F(t) = sum over ages up to t of S(before) * won / at risk, and
    S(t) = product of 1 - (won + lost) / at risk.
    """

    won: Doubles
    open: Doubles

    def won_at(self, age: Integers) -> Doubles:
        """F at ages in days; 0 before the first day, its last value beyond the last."""
        return _looked_up(self.won, age, 0.0)

    def open_at(self, age: Integers) -> Doubles:
        """S at ages in days; 1 before the first day, its last value beyond the last."""
        return _looked_up(self.open, age, 1.0)

    @property
    def rate(self) -> Doubles:
        """float64[...]: the share of deals that is won in the end, as far as ages were seen."""
        found: Doubles = self.won[..., -1]
        return found

    @property
    def mean_days(self) -> Doubles:
        """float64[...]: mean age at the win of the deals that are won (nan where none is)."""
        steps = np.diff(self.won, axis=-1, prepend=0.0)
        days = np.arange(self.won.shape[-1])
        total = steps.sum(axis=-1)
        blank = np.full_like(total, np.nan)
        found: Doubles = np.divide((steps * days).sum(axis=-1), total, out=blank, where=total > 0)
        return found


def _looked_up(values: Doubles, age: Integers, before: float) -> Doubles:
    places = np.clip(age, 0, values.shape[-1] - 1)
    return np.where(age < 0, before, values[..., places])


def ageing(deals: Deals) -> Bools:
    """bool[deals]: deals whose age is known: those that ages can be learned from."""
    return deals.dated & (deals.ages >= 0)


def counts(deals: Deals) -> Counts:
    """The ages at which deals were won, lost, or last seen open; those of unknown age left out."""
    kept = ageing(deals)
    ages = np.minimum(deals.ages[kept], MOST_DAYS)
    state = deals.state[kept]
    days = int(ages.max(initial=0)) + 1

    def of(which: Bools) -> Doubles:
        return np.bincount(ages[which], minlength=days).astype(np.float64)

    return Counts(of(state == WON), of(state == LOST), of((state != WON) & (state != LOST)))


def at_risk(ends: Counts) -> Doubles:
    """float64[..., days]: deals that reach each age."""
    seen = ends.won + ends.lost + ends.open
    found: Doubles = np.flip(np.cumsum(np.flip(seen, axis=-1), axis=-1), axis=-1)
    return found


def incidence(ends: Counts) -> Incidence:
    """Aalen-Johansen incidence of wins and the share still open, by age in days."""
    risk = np.maximum(at_risk(ends), 1e-300)
    still: Doubles = np.multiply.accumulate(1.0 - (ends.won + ends.lost) / risk, axis=-1)
    before = np.concatenate([np.ones_like(still[..., :1]), still[..., :-1]], axis=-1)
    won: Doubles = np.cumsum(before * ends.won / risk, axis=-1)
    return Incidence(won, still)


def rate_variance(ends: Counts) -> float:
    """Variance of the final win share by the delta method (Marubini & Valsecchi 1995, ch. 10)."""
    risk = at_risk(ends)
    here = risk > 0
    n, won, closed = risk[here], ends.won[here], (ends.won + ends.lost)[here]
    curve = incidence(ends)
    won_by, still = curve.won[here], curve.open[here]
    before = np.concatenate([[1.0], still[:-1]])
    left = won_by[-1] - won_by
    others = np.where(n > closed, n * np.maximum(n - closed, 1e-300), np.inf)
    terms = (
        left**2 * closed / others
        + before**2 * won * (n - won) / n**3
        - 2.0 * left * before * won / n**2
    )
    return float(max(terms.sum(), 0.0))


def resampled(ends: Counts, times: int, rng: np.random.Generator) -> Counts:
    """The counts of `times` resamples of the deals with replacement: arrays [times, days]."""
    cells = np.concatenate([ends.won, ends.lost, ends.open])
    filled = np.flatnonzero(cells)
    total = round(float(cells.sum()))
    drawn = np.zeros((times, len(cells)))
    drawn[:, filled] = rng.multinomial(total, cells[filled] / total, size=times)
    won, lost, still = np.split(drawn, 3, axis=1)
    return Counts(won, lost, still)
