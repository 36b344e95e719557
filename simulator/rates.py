"""Rates of the funnel in every trial, and what programmes at full strength add to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Floats
from simulator.plan import Plan, Rate

_TINY = 1e-30


@dataclass(frozen=True, slots=True)
class RateTerms:
    """r[w] = base + sum of part * g[w]; float[trials] each, parts by index of their programme."""

    base: Floats
    parts: tuple[tuple[int, Floats], ...]

    def all(self) -> tuple[tuple[int | None, Floats], ...]:
        """The base (None) and every part, by programme."""
        return ((None, self.base), *self.parts)

    def usual(self, strengths: Sequence[float]) -> Floats:
        """The rate at these strengths of the programmes."""
        rate = self.base
        for programme, part in self.parts:
            rate = rate + part * strengths[programme]
        return rate

    @property
    def ceiling(self) -> Floats:
        """The most that the rate can be in each trial."""
        total = self.base.copy()
        for _, part in self.parts:
            total += np.maximum(part, 0.0)
        return total


@dataclass(frozen=True, slots=True)
class Part:
    """What a programme adds to a rate of some sources, float [sources, trials]."""

    programme: int
    sources: tuple[int, ...]
    rows: Floats


@dataclass(frozen=True, slots=True)
class Rates:
    """A rate of all sources, [sources, trials], and what programmes at full strength add to it."""

    base: Floats
    parts: tuple[Part, ...]

    def of(self, source: int) -> RateTerms:
        """One source's, as views."""
        parts = tuple(
            (part.programme, part.rows[part.sources.index(source)])
            for part in self.parts
            if source in part.sources
        )
        return RateTerms(self.base[source], parts)

    @property
    def ceiling(self) -> Floats:
        """The most that any source's rate can be in each trial."""
        total = self.base.copy()
        for part in self.parts:
            total[list(part.sources)] += np.maximum(part.rows, 0.0)
        most: Floats = total.max(axis=0)
        return most


def added(rate: Floats, odds_change: Floats) -> Floats:
    """What a rate gains where its odds are multiplied by 1 + u: r(1+u) / (1 - r + r(1+u)) - r."""
    gained = rate * odds_change
    below = np.maximum(gained + 1.0, _TINY)
    gained *= 1.0 - rate
    gained /= below
    return gained


def rates(
    plan: Plan,
    rate: Rate,
    names: Sequence[str | None],
    base: Floats,
    values: Mapping[int, Floats],
) -> Rates:
    """A rate of sources (None: churn) from [sources, trials], and its increments, inside [0, 1].

    Where all increments at full strength would lead past 1 (or below 0), those of that sign are
    scaled down alike, in each trial.
    """
    parts: list[Part] = []
    for index, programme in enumerate(plan.programmes):
        for effect in programme.effects:
            if effect.rate != rate:
                continue
            sources = tuple(
                place
                for place, name in enumerate(names)
                if not (name and effect.sources and name not in effect.sources)
            )
            if sources:
                own = base if len(sources) == len(names) else base[list(sources)]
                rows = added(own, values[effect.odds_change.id])
                parts.append(Part(index, sources, rows))
    if len(parts) > 1:
        _keep_inside(base, parts)
        parts = _by_programme(parts, base)
    return Rates(base, tuple(parts))


def _keep_inside(base: Floats, parts: Sequence[Part]) -> None:
    """Scales several parts down where they would lead out of [0, 1] together."""
    rise, fall = np.zeros_like(base), np.zeros_like(base)
    for part in parts:
        rise[list(part.sources)] += np.maximum(part.rows, 0.0)
        fall[list(part.sources)] -= np.minimum(part.rows, 0.0)
    if (rise + base).max() <= 1.0 and (base - fall).min() >= 0.0:
        return
    up = np.minimum(1.0, (1.0 - base) / np.maximum(rise, _TINY))
    down = np.minimum(1.0, base / np.maximum(fall, _TINY))
    for part in parts:
        sources = list(part.sources)
        np.multiply(part.rows, np.where(part.rows > 0.0, up[sources], down[sources]), out=part.rows)


def _by_programme(parts: Sequence[Part], base: Floats) -> list[Part]:
    """Several effects of one programme on the same rate become one."""
    found: dict[int, Part] = {}
    for part in parts:
        before = found.get(part.programme)
        if before is not None:
            sources = tuple(sorted({*before.sources, *part.sources}))
            rows = np.zeros((len(sources), base.shape[1]), base.dtype)
            for one in (before, part):
                rows[[sources.index(source) for source in one.sources]] += one.rows
            part = Part(part.programme, sources, rows)
        found[part.programme] = part
    return list(found.values())


def rate_terms(
    plan: Plan, rate: Rate, source: str | None, base: Floats, values: Mapping[int, Floats]
) -> RateTerms:
    """The same for one source (None for churn), from [trials]."""
    return rates(plan, rate, [source], base[np.newaxis], values).of(0)
