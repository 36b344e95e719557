"""A number or a range, and the distribution that it means (Johnson, through P10, P50 and P90)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator import normal

Array = NDArray[np.float64]

P90_SCORE = 1.2815515655446004
SCORE_LIMIT = 3.5
SYMMETRIC = 1e-9
LEAST_GAP = 1e-13
_LARGEST_EXPONENT = 690.0


class Support(NamedTuple):
    """The open interval in which a range must lie; a plain number may also equal a closed bound."""

    low: float
    high: float
    closed: bool = True


POSITIVE = Support(0.0, math.inf)
SHARE = Support(0.0, 1.0)
ODDS_CHANGE = Support(-1.0, math.inf, closed=False)
ANY = Support(-math.inf, math.inf)


def transform(
    score: NDArray[np.floating],
    low: float | None,
    likely: float,
    high: float | None,
    support: Support,
) -> Array:
    """The values that standard normal scores mean, float64 of the shape of `score`.

    Scores are clipped at +-3.5; a score of -P90_SCORE, 0 and P90_SCORE gives low, likely and high.
    A plain number (low and high None, or all three equal) gives itself. The range must have passed
    `check`. Source: Hadlock & Bickel (2017), Decision Analysis 14(1), as the model page writes it.
    """
    if low is None or high is None or low == high:
        return np.full(np.shape(score), likely, dtype=np.float64)
    clipped = np.clip(np.asarray(score, dtype=np.float64), -SCORE_LIMIT, SCORE_LIMIT)
    return _johnson(low, likely, high, support).values(clipped)


def quantile(
    share: float, low: float | None, likely: float, high: float | None, support: Support
) -> float:
    """The value below which `share` (0 to 1) of the distribution lies."""
    score = normal.quantile(np.array([share]))
    return float(transform(score, low, likely, high, support)[0])


def most(low: float, likely: float, high: float, support: Support) -> float:
    """The value of a range at the highest score that is drawn."""
    return _johnson(low, likely, high, support).value(SCORE_LIMIT)


def mean(low: float | None, likely: float, high: float | None, support: Support) -> float:
    """The mean of the distribution as it is drawn (scores clipped), by Simpson's rule."""
    scores, weights = _mean_rule()
    return float(np.sum(transform(scores, low, likely, high, support) * weights))


def mean_above_high(low: float | None, likely: float, high: float | None, support: Support) -> bool:
    """True where a range is so skewed that its mean lies above its P90: worth a warning."""
    return high is not None and low != high and mean(low, likely, high, support) > high


def check(low: float | None, likely: float, high: float | None, support: Support) -> str:
    """One sentence that says what is wrong with a number or a range, or an empty string."""
    given = [value for value in (low, likely, high) if value is not None]
    if not all(math.isfinite(value) for value in given):
        return "Numbers must be finite: type a number instead of NaN or infinity."
    if low is None and high is None:
        return _check_plain(likely, support)
    if low is None or high is None:
        return "A range needs both a low and a high: give the missing one, or leave out both."
    if low == likely == high:
        return _check_plain(likely, support)
    if not low < likely < high:
        return (
            f"A range must rise from low to likely to high, but {low:g} / {likely:g} / {high:g} "
            "does not: change it, or give one plain number."
        )
    return _check_range(low, likely, high, support)


def _check_plain(value: float, support: Support) -> str:
    inside = support.low < value < support.high
    if inside or (support.closed and value in (support.low, support.high)):
        return ""
    return f"{value:g} is outside what is allowed here: it must be {_allowed(support)}."


def _check_range(low: float, likely: float, high: float, support: Support) -> str:
    if not (support.low < low and high < support.high):
        wrong = low if low <= support.low else high
        bounds = Support(support.low, support.high, closed=False)
        return f"{wrong:g} cannot be part of a range here: it must be {_allowed(bounds)}."
    if high - low < 1e-12 * max(abs(low), abs(high)):
        return f"The range around {likely:g} is too narrow to compute with: give one plain number."
    return ""


def _allowed(support: Support) -> str:
    if support.low == -math.inf:
        return "a number" if support.high == math.inf else f"below {support.high:g}"
    if support.high == math.inf:
        return f"{support.low:g} or more" if support.closed else f"above {support.low:g}"
    ends = "from {:g} to {:g}" if support.closed else "above {:g} and below {:g}"
    return ends.format(support.low, support.high)


@dataclass(frozen=True, slots=True)
class _Johnson:
    """One distribution: the scale on which it is bent, and how much.

    `skew` is 1 (long upper side), -1 or 0; `bend` is delta, `reach` is lambda, `anchor` is the
    transformed P10 (skew 1), P50 (skew 0) or P90 (skew -1); `sign` -1 mirrors an upper bound.
    """

    kind: Literal["semi-bounded", "bounded", "unbounded"]
    origin: float
    width: float
    sign: float
    skew: int
    anchor: float
    bend: float
    reach: float

    def values(self, score: Array) -> Array:
        """Values of clipped scores, same shape."""
        if self.kind == "semi-bounded":
            power = np.minimum(self._bent_by_area(score * self.sign), _LARGEST_EXPONENT)
            np.exp(power, out=power)
            power *= self.sign
            power += self.origin
            return power
        bent = self._bent_by_angle(score)
        return bent if self.kind == "unbounded" else self.origin + self.width * normal.cdf(bent)

    def value(self, score: float) -> float:
        """The value of one clipped score of a number that is not bounded on both sides."""
        if self.kind != "semi-bounded":
            return float(self.values(np.array([score]))[0])
        slope = score * self.sign * self.bend
        bent = self.reach * score * self.sign
        if self.skew:
            start = self.skew * P90_SCORE * self.bend
            bent = start * math.sqrt(1.0 + slope * slope)
            bent = (bent + slope * math.sqrt(1.0 + start * start)) * self.reach
        power = min(self.anchor + bent, _LARGEST_EXPONENT)
        return self.origin + self.sign * math.exp(power)

    def _bent_by_area(self, score: Array) -> Array:
        """anchor + lambda sinh(arcsinh(delta z) + arcsinh(n c delta)), sinh(a + b) written out."""
        if self.skew == 0:
            return self.anchor + self.reach * score
        start = self.skew * P90_SCORE * self.bend
        slope = score * self.bend
        bent = np.sqrt(1.0 + slope * slope)
        bent *= start
        slope *= math.sqrt(1.0 + start * start)
        bent += slope
        bent *= self.reach
        bent += self.anchor
        return bent

    def _bent_by_angle(self, score: Array) -> Array:
        """anchor + lambda sinh(delta (z + n c))."""
        if self.skew == 0:
            return self.anchor + self.reach * score
        angle = np.sinh(self.bend * (score + self.skew * P90_SCORE))
        angle *= self.reach
        angle += self.anchor
        return angle


@lru_cache(maxsize=4096)
def _johnson(low: float, likely: float, high: float, support: Support) -> _Johnson:
    """The parameters of the distribution through the three points."""
    if math.isfinite(support.low) and math.isfinite(support.high):
        width = support.high - support.low
        shares = (np.array([low, likely, high]) - support.low) / width
        scores = [float(score) for score in normal.quantile(shares)]
        return _by_angle("bounded", support.low, width, scores[0], scores[1], scores[2])
    if math.isfinite(support.low):
        logs = [math.log(value - support.low) for value in (low, likely, high)]
        return _by_area(support.low, 1.0, logs[0], logs[1], logs[2])
    if math.isfinite(support.high):
        logs = [math.log(support.high - value) for value in (high, likely, low)]
        return _by_area(support.high, -1.0, logs[0], logs[1], logs[2])
    return _by_angle("unbounded", 0.0, 1.0, low, likely, high)


def _shape(low: float, likely: float, high: float) -> tuple[int, float, float]:
    """n, d and (H - L) / (2 d) - 1: the last from the asymmetry itself, exact near symmetry."""
    asymmetry = (high - likely) - (likely - low)
    if abs(asymmetry) < SYMMETRIC * (high - low):
        return 0, (high - low) / 2.0, 0.0
    gap = max(min(likely - low, high - likely), LEAST_GAP * (high - low))
    return (1 if asymmetry > 0 else -1), gap, max(0.0, abs(asymmetry) / (2.0 * gap))


def _by_area(origin: float, sign: float, low: float, likely: float, high: float) -> _Johnson:
    """Semi-bounded: delta = sinh(arccosh(1 + excess)) / c, lambda = d / (delta c), all on logs."""
    skew, gap, excess = _shape(low, likely, high)
    if skew == 0:
        spread = (high - low) / (2.0 * P90_SCORE)
        return _Johnson("semi-bounded", origin, 1.0, sign, 0, likely, 0.0, spread)
    start = math.sqrt(excess * (excess + 2.0))
    anchor = low if skew == 1 else high
    bend, reach = start / P90_SCORE, gap / start
    return _Johnson("semi-bounded", origin, 1.0, sign, skew, anchor, bend, reach)


def _by_angle(
    kind: Literal["bounded", "unbounded"],
    origin: float,
    width: float,
    low: float,
    likely: float,
    high: float,
) -> _Johnson:
    """Bounded (on normal scores) and unbounded (on the numbers themselves, the same form)."""
    skew, _, excess = _shape(low, likely, high)
    if skew == 0:
        spread = (high - low) / (2.0 * P90_SCORE)
        return _Johnson(kind, origin, width, 1.0, 0, likely, 0.0, spread)
    start = math.sqrt(excess * (excess + 2.0))
    bend = math.asinh(start) / P90_SCORE
    reach = (high - low) / (2.0 * start * (1.0 + excess))
    anchor = low if skew == 1 else high
    return _Johnson(kind, origin, width, 1.0, skew, anchor, bend, reach)


@cache
def _mean_rule() -> tuple[Array, Array]:
    """Scores and weights of Simpson's rule over the normal density, clipped tails at the ends."""
    scores = np.linspace(-SCORE_LIMIT, SCORE_LIMIT, 1401)
    simpson = np.full(scores.size, 2.0)
    simpson[1::2] = 4.0
    simpson[[0, -1]] = 1.0
    weights = simpson * np.exp(scores * scores / -2.0)
    inside = 1.0 - 2.0 * float(normal.cdf(np.array([-SCORE_LIMIT]))[0])
    weights *= inside / np.sum(weights)
    weights[[0, -1]] += (1.0 - inside) / 2.0
    return scores, weights
