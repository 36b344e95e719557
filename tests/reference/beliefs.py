"""Draws of a plan's assumptions and drifts, by plain Monte Carlo and scipy's normal distribution.

Formulas: Hadlock & Bickel (2017), Decision Analysis 14(1), as the model's page gives them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from simulator.assumption import Assumption
from simulator.plan import Plan

Floats = NDArray[np.float64]
C = float(norm.ppf(0.9))
REACH = 3.5


@dataclass(frozen=True)
class Beliefs:
    """What a reference run is given: values by identity [trials], drift factors [weeks, trials]."""

    values: dict[int, Floats]
    volume_drift: Floats
    win_drift: Floats


def semi_bounded(low: float, likely: float, high: float, start: float, z: Floats) -> Floats:
    """Johnson quantile-parameterised values above `start` for normal scores z."""
    bottom, middle, top = np.log(np.array([low, likely, high]) - start)
    lean = top + bottom - 2.0 * middle
    if abs(lean) < 1e-9 * (top - bottom):
        return np.asarray(start + np.exp(middle + (top - bottom) / (2.0 * C) * z))
    sign = 1.0 if lean > 0 else -1.0
    base = (low if sign > 0 else high) - start
    step = min(middle - bottom, top - middle)
    delta = np.sinh(np.arccosh(max(1.0, (top - bottom) / (2.0 * step)))) / C
    scale = step / (delta * C)
    bend = np.sinh(np.arcsinh(delta * z) + np.arcsinh(sign * C * delta))
    return np.asarray(start + base * np.exp(scale * bend))


def bounded(low: float, likely: float, high: float, start: float, end: float, z: Floats) -> Floats:
    """Johnson quantile-parameterised values between `start` and `end` for normal scores z."""
    shares = (np.array([low, likely, high]) - start) / (end - start)
    bottom, middle, top = norm.ppf(shares)
    lean = top + bottom - 2.0 * middle
    if abs(lean) < 1e-9 * (top - bottom):
        return np.asarray(start + (end - start) * norm.cdf(middle + (top - bottom) / (2 * C) * z))
    sign = 1.0 if lean > 0 else -1.0
    anchor = bottom if sign > 0 else top
    step = min(middle - bottom, top - middle)
    delta = np.arccosh(max(1.0, (top - bottom) / (2.0 * step))) / C
    scale = (top - bottom) / np.sinh(2.0 * delta * C)
    inner = anchor + scale * np.sinh(delta * (z + sign * C))
    return np.asarray(start + (end - start) * norm.cdf(inner))


def value_at(belief: Assumption, support: tuple[float, float], z: Floats) -> Floats:
    """Values of an assumption at normal scores z; a plain number is the same everywhere."""
    z = np.clip(z, -REACH, REACH)
    if belief.low is None or belief.high is None:
        return np.full(np.shape(z), belief.likely)
    if np.isinf(support[1]):
        return semi_bounded(belief.low, belief.likely, belief.high, support[0], z)
    return bounded(belief.low, belief.likely, belief.high, support[0], support[1], z)


def quantile(belief: Assumption, support: tuple[float, float], share: float) -> float:
    """The value of an assumption below which this share of futures lies."""
    return float(value_at(belief, support, np.array([norm.ppf(share)]))[0])


POSITIVE = (0.0, np.inf)
SHARE = (0.0, 1.0)
SUPPORT_OF_FIELD = {
    "saturation": SHARE,
    "to_lead": SHARE,
    "to_appointment": SHARE,
    "to_opportunity": SHARE,
    "to_win": SHARE,
    "slip": SHARE,
    "churn": SHARE,
    "expansion": SHARE,
    "gross_margin": SHARE,
    "odds_change": (-1.0, np.inf),
}


def found(part: Any) -> Iterator[tuple[str, Assumption]]:
    """Every assumption below a plan's part, with the name of its field."""
    for field in fields(part):
        held = getattr(part, field.name)
        if isinstance(held, Assumption):
            yield field.name, held
        elif is_dataclass(held):
            yield from found(held)
        elif isinstance(held, tuple):
            for item in held:
                if is_dataclass(item):
                    yield from found(item)


def draw(plan: Plan, trials: int, rng: np.random.Generator) -> Beliefs:
    """Assumptions and drifts of independent trials, the market factor included."""
    market = rng.standard_normal(trials)
    loading = plan.market.loading
    values: dict[int, Floats] = {}
    for name, belief in found(plan):
        if belief.id in values or not belief.is_range:
            continue
        score = rng.standard_normal(trials)
        if name in ("volume", "to_win"):
            score = loading * market + np.sqrt(1.0 - loading**2) * score
        values[belief.id] = value_at(belief, SUPPORT_OF_FIELD.get(name, POSITIVE), score)
    return Beliefs(
        values,
        _drift(plan.weeks, trials, plan.market.volume_drift, plan.market.drift_half_life, rng),
        _drift(plan.weeks, trials, plan.market.win_drift, plan.market.drift_half_life, rng),
    )


def _drift(
    weeks: int, trials: int, deviation: float, half_life: float, rng: np.random.Generator
) -> Floats:
    """exp of a stationary AR(1) over weeks with mean 1, shape [weeks, trials]."""
    keep = 2.0 ** (-1.0 / half_life)
    logs = np.empty((weeks, trials))
    logs[0] = rng.standard_normal(trials)
    for week in range(1, weeks):
        fresh = rng.standard_normal(trials)
        logs[week] = keep * logs[week - 1] + np.sqrt(1.0 - keep**2) * fresh
    return np.asarray(np.exp(deviation * logs - deviation**2 / 2.0))
