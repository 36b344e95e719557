"""Many uncertain numbers at once: the same distributions as in `uncertain`, in float32."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from simulator import normal
from simulator.arrays import Doubles, Integers, Singles
from simulator.uncertain import LEAST_GAP, P90_SCORE, SCORE_LIMIT, SYMMETRIC, Support

_LARGEST_EXPONENT = np.float32(60.0)
_SMALL_ANGLE = 0.7  # up to which a short series of sinh is exact enough
_AT_ONCE = 131_072  # numbers that stay in the processor's cache


class Range(NamedTuple):
    """P10, P50 and P90 of a number inside a support."""

    low: float
    likely: float
    high: float
    support: Support


@dataclass(frozen=True, slots=True)
class _Group:
    """Ranges of one formula: their rows, and columns [rows, 1] of what it needs."""

    rows: Integers
    columns: tuple[Singles, ...]

    def parts(self, each: int) -> Iterator[tuple[Integers, list[Singles]]]:
        """A few rows at a time."""
        for first in range(0, len(self.rows), each):
            part = slice(first, first + each)
            yield self.rows[part], [column[part] for column in self.columns]


class Ranges:
    """The distributions of some ranges, asked for many trials of all of them.

    With z a score, a number with one bound is origin + scale exp(line z + curve (root(1 + (bend
    z)^2) - 1)), one with two origin + width Phi(anchor + reach sinh(bend z + centre)), one with
    none anchor + reach sinh(bend z + centre). See `uncertain` for the source.
    """

    def __init__(self, ranges: Sequence[Range]) -> None:
        table = np.array([(*r[:3], r.support.low, r.support.high) for r in ranges]).reshape(-1, 5)
        low, high = np.isfinite(table[:, 3]), np.isfinite(table[:, 4])
        self._by_area = _by_area(table, np.flatnonzero(low != high))
        self._by_angle = _by_angle(table, np.flatnonzero(low == high))

    def values(self, scores: Singles) -> Singles:
        """float32[ranges, trials] for standard normal scores of that shape, clipped at +-3.5."""
        result = np.empty_like(scores)
        each = max(_AT_ONCE // max(scores.shape[1], 1), 1)
        for group in self._by_area:
            for rows, columns in group.parts(each):
                result[rows] = _exponential(_clipped(scores[rows]), *columns)
        for group in self._by_angle:
            for rows, columns in group.parts(each):
                result[rows] = _between(_clipped(scores[rows]), *columns)
        return result


def _clipped(scores: Singles) -> Singles:
    limit = np.float32(SCORE_LIMIT)
    return np.clip(scores, -limit, limit, out=scores)


def _exponential(
    score: Singles, origin: Singles, scale: Singles, line: Singles, curve: Singles, bend: Singles
) -> Singles:
    bent = score * line
    if curve.any():
        score *= bend
        score *= score
        score += np.float32(1.0)
        np.sqrt(score, out=score)
        score -= np.float32(1.0)
        score *= curve
        bent += score
    np.minimum(bent, _LARGEST_EXPONENT, out=bent)
    np.exp(bent, out=bent)
    bent *= scale
    if origin.any():
        bent += origin
    return bent


def _between(
    score: Singles,
    origin: Singles,
    width: Singles,
    anchor: Singles,
    reach: Singles,
    bend: Singles,
    centre: Singles,
) -> Singles:
    score *= bend
    score += centre
    bent = _sinh(score, float(bend.max()) * (SCORE_LIMIT + P90_SCORE))
    bent *= reach
    bent += anchor
    if not width.any():
        return bent
    area = normal.cdf_single(bent)
    area *= width
    area += origin
    return area


def _sinh(angle: Singles, most: float) -> Singles:
    """sinh of angles up to `most`, which are used up."""
    if most > _SMALL_ANGLE:
        grown = np.exp(angle)
        np.reciprocal(grown, out=angle)
        grown -= angle
        grown *= np.float32(0.5)
        return grown
    square = angle * angle
    series = square * np.float32(1.0 / 72.0)
    for divisor in (42.0, 20.0, 6.0):
        series += np.float32(1.0)
        series *= square
        series *= np.float32(1.0 / divisor)
    series += np.float32(1.0)
    series *= angle
    return series


def _shapes(points: Doubles) -> tuple[Doubles, Doubles, Doubles]:
    """For rows of P10, P50 and P90: n, d and (H - L) / (2 d) - 1, as in `uncertain`."""
    below, above = points[:, 1] - points[:, 0], points[:, 2] - points[:, 1]
    whole = points[:, 2] - points[:, 0]
    skew = np.where(np.abs(above - below) < SYMMETRIC * whole, 0.0, np.sign(above - below))
    gap = np.maximum(np.minimum(below, above), LEAST_GAP * whole)
    return skew, gap, np.abs(above - below) / (2.0 * gap)


def _by_area(table: Doubles, rows: Integers) -> list[_Group]:
    """Numbers with one bound."""
    own = table[rows]
    upper = ~np.isfinite(own[:, 3])
    sign = np.where(upper, -1.0, 1.0)
    origin = np.where(upper, own[:, 4], own[:, 3])
    logs = np.log((own[:, :3] - origin[:, None]) * sign[:, None])
    logs[upper] = logs[upper, ::-1]
    skew, gap, excess = _shapes(logs)
    start = np.sqrt(excess * (excess + 2.0))
    spread = (logs[:, 2] - logs[:, 0]) / 2.0
    line = np.where(skew == 0.0, spread, gap * np.sqrt(1.0 + start * start)) / P90_SCORE
    columns = (origin, sign * np.exp(logs[:, 1]), line * sign, gap * skew, start / P90_SCORE)
    return _grouped(rows, skew != 0.0, columns)


def _by_angle(table: Doubles, rows: Integers) -> list[_Group]:
    """Numbers with two bounds or none."""
    own = table[rows]
    bounded = np.isfinite(own[:, 3])
    origin = np.where(bounded, own[:, 3], 0.0)
    width = np.where(bounded, own[:, 4] - own[:, 3], 0.0)
    points = own[:, :3].copy()
    shares = (points - origin[:, None])[bounded] / width[bounded, None]
    points[bounded] = normal.quantile(shares)
    skew, _, excess = _shapes(points)
    # Without a bend, a very small one: then sinh is its angle.
    start = np.where(skew == 0.0, 1e-6, np.sqrt(excess * (excess + 2.0)))
    bend = np.arcsinh(start) / P90_SCORE
    reach = (points[:, 2] - points[:, 0]) / (2.0 * start * np.sqrt(1.0 + start * start))
    anchor = np.where(skew == 0.0, points[:, 1], np.where(skew > 0.0, points[:, 0], points[:, 2]))
    columns = (origin, width, anchor, reach, bend, bend * skew * P90_SCORE)
    far = bend * (SCORE_LIMIT + P90_SCORE) > _SMALL_ANGLE
    return _grouped(rows, 2 * bounded + far, columns)


def _grouped(rows: Integers, kinds: np.ndarray, columns: Sequence[Doubles]) -> list[_Group]:
    """Rows of each kind with their columns in float32."""
    found = []
    for kind in np.unique(kinds):
        chosen = np.flatnonzero(kinds == kind)
        own = [column[chosen, np.newaxis].astype(np.float32) for column in columns]
        found.append(_Group(rows[chosen], tuple(own)))
    return found
