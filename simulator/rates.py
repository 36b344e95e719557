"""Rates of the funnel in every trial, and what programmes at full strength add to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles
from simulator.plan import Plan, Rate


@dataclass(frozen=True, slots=True)
class RateTerms:
    """r[w] = base + sum of part * g[w]; float64[trials] each, parts by index of their programme."""

    base: Doubles
    parts: tuple[tuple[int, Doubles], ...]

    def all(self) -> tuple[tuple[int | None, Doubles], ...]:
        """The base (None) and every part, by programme."""
        return ((None, self.base), *self.parts)

    def usual(self, strengths: Sequence[float]) -> Doubles:
        """The rate at these strengths of the programmes."""
        rate = self.base
        for programme, part in self.parts:
            rate = rate + part * strengths[programme]
        return rate

    @property
    def ceiling(self) -> Doubles:
        """The most that the rate can be in each trial."""
        total = self.base.copy()
        for _, part in self.parts:
            total += np.maximum(part, 0.0)
        return total


def shifted(rate: Doubles, odds_change: Doubles) -> Doubles:
    """A rate after its odds are multiplied by 1 + u: r(1+u) / (1 - r + r(1+u))."""
    lifted = rate * (1.0 + odds_change)
    result: Doubles = lifted / (1.0 - rate + lifted)
    return result


def rate_terms(
    plan: Plan, rate: Rate, source: str | None, base: Doubles, values: Mapping[int, Doubles]
) -> RateTerms:
    """A rate of one source (None for churn) and its increments, kept inside [0, 1].

    Where all increments at full strength would lead past 1 (or below 0), those of that sign are
    scaled down alike, in each trial.
    """
    parts: dict[int, Doubles] = {}
    for index, programme in enumerate(plan.programmes):
        for effect in programme.effects:
            if effect.rate != rate or (source and effect.sources and source not in effect.sources):
                continue
            change = shifted(base, values[effect.odds_change.id]) - base
            parts[index] = parts[index] + change if index in parts else change
    if not parts:
        return RateTerms(base, ())
    rise = np.sum([np.maximum(part, 0.0) for part in parts.values()], axis=0)
    fall = np.sum([np.minimum(part, 0.0) for part in parts.values()], axis=0)
    up = np.minimum(1.0, (1.0 - base) / np.maximum(rise, 1e-300))
    down = np.minimum(1.0, base / np.maximum(-fall, 1e-300))
    scaled = {k: np.where(part > 0, part * up, part * down) for k, part in parts.items()}
    return RateTerms(base, tuple(scaled.items()))
