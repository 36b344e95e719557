"""Fixed shapes in time and in money: adstock, Hill saturation, and the weekly weights of a lag."""

from __future__ import annotations

from collections.abc import Sequence
from math import lgamma

import numpy as np

from simulator.arrays import Doubles


def carry_over(half_life: float) -> float:
    """The share of an effect that is left after a week: 2^(-1/half-life), 0 for no half-life."""
    return float(2.0 ** (-1.0 / half_life)) if half_life > 0 else 0.0


def adstock(levels: Doubles, half_life: float, start: float) -> Doubles:
    """float64[weeks]: x_w = (1-a) s_w + a x_{w-1}, from x = `start` before the first week."""
    kept = carry_over(half_life)
    result = np.empty_like(levels)
    held = start
    for week, value in enumerate(levels.tolist()):
        held = (1.0 - kept) * value + kept * held
        result[week] = held
    return result


def hill(x: Doubles, half_saturation: float, slope: float) -> Doubles:
    """x^k / (x^k + h^k), written so that neither 0 nor 1e300 overflows."""
    with np.errstate(divide="ignore", over="ignore"):
        ratio = np.where(x > 0, half_saturation / np.maximum(x, 1e-300), np.inf)
        return np.where(x > 0, 1.0 / (1.0 + ratio**slope), 0.0)


def gamma_cdf(x: Doubles, shape: float) -> Doubles:
    """Regularised lower incomplete gamma P(shape, x): power series below shape + 1, Lentz's
    continued fraction above (Numerical Recipes 6.2, DLMF 8.11.4 and 8.9.2)."""
    result = np.zeros_like(x)
    low = (x > 0) & (x < shape + 1.0)
    high = x >= shape + 1.0
    if low.any():
        result[low] = _series(x[low], shape)
    if high.any():
        result[high] = 1.0 - _fraction(x[high], shape)
    return np.clip(result, 0.0, 1.0)


def _front(x: Doubles, shape: float) -> Doubles:
    front: Doubles = np.exp(np.maximum(shape * np.log(x) - x - lgamma(shape), -745.0))
    return front


def _series(x: Doubles, shape: float) -> Doubles:
    term = np.full_like(x, 1.0 / shape)
    total = term.copy()
    for n in range(1, 10_000):
        term *= x / (shape + n)
        total += term
        if np.all(term < total * 1e-16):
            break
    return total * _front(x, shape)


def _fraction(x: Doubles, shape: float) -> Doubles:
    b = x + 1.0 - shape
    c = np.full_like(x, 1e300)
    d = 1.0 / b
    h = d.copy()
    for n in range(1, 10_000):
        a = -n * (n - shape)
        b += 2.0
        d = a * d + b
        d[d == 0.0] = 1e-300
        c = b + a / c
        c[c == 0.0] = 1e-300
        d = 1.0 / d
        step = c * d
        h *= step
        if np.all(np.abs(step - 1.0) < 1e-15):
            break
    return h * _front(x, shape)


def integral_of_cdf(x: Doubles, mean: float, cv: float, sample: Sequence[float] = ()) -> Doubles:
    """G(x) = integral of F from 0 to max(x, 0) for a gamma, or for `sample` scaled to `mean`.

    For a gamma of shape k and scale t, y = x/t: G(x) = x P(k, y) - k t P(k+1, y) by parts, and
    P(k+1, y) = P(k, y) - y^k e^-y / Gamma(k+1).
    For a sample: the mean of max(x - duration, 0).
    """
    x = np.maximum(x, 0.0)
    if sample:
        durations = np.sort(np.asarray(sample, dtype=np.float64))
        durations = durations * (mean / durations.mean()) if durations.mean() > 0 else durations
        cumulated = np.concatenate([[0.0], np.cumsum(durations)])
        below = np.searchsorted(durations, x, side="right")
        grown: Doubles = (x * below - cumulated[below]) / len(durations)
        return grown
    if mean <= 0:
        return x.copy()
    shape = 1.0 / cv**2
    scale = mean / shape
    ratio = x / scale
    front = np.where(x > 0.0, _front(np.maximum(ratio, 1e-300), shape) / shape, 0.0)
    grown = (x - mean) * gamma_cdf(ratio, shape) + mean * front
    return np.maximum(grown, 0.0)


def lag_weights(weeks: int, mean: float, cv: float, sample: Sequence[float] = ()) -> Doubles:
    """float64[weeks]: chance that a wait ends k weeks after the week in which it began, the entry
    spread evenly over its week: G(k+1) - 2 G(k) + G(k-1). Sums to 1 as weeks grow."""
    integral = integral_of_cdf(np.arange(-1.0, weeks + 1.0), mean, cv, sample)
    weights: Doubles = np.maximum(np.diff(integral, 2), 0.0)
    return weights


def lag_matrix(weights: Doubles, outputs: int, inputs: int) -> Doubles:
    """float64[outputs, inputs]: matrix that carries entries by week to exits by week; the last
    output is the week of the last input."""
    shift = np.arange(outputs)[:, None] + (inputs - outputs) - np.arange(inputs)[None, :]
    inside = (shift >= 0) & (shift < len(weights))
    return np.where(inside, weights[np.clip(shift, 0, len(weights) - 1)], 0.0)
