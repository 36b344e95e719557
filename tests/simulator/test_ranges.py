"""Many ranges at once: the distributions of `uncertain`, to single precision."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator import uncertain
from simulator.ranges import Range, Ranges
from simulator.uncertain import ANY, ODDS_CHANGE, P90_SCORE, POSITIVE, SHARE, Support

SUPPORTS = [POSITIVE, SHARE, ODDS_CHANGE, ANY, Support(-math.inf, 5.0), Support(2.0, 9.0)]


def some(support: Support) -> list[Range]:
    """Ranges of every lean in a support, symmetric and nearly symmetric ones among them."""
    generator = np.random.default_rng(3)
    low, high = max(support.low, -3.0), min(support.high, 9.0)
    points = low + (high - low) * np.sort(generator.uniform(0.01, 0.99, (60, 3)), axis=1)
    middle, step = (low + high) / 2.0, (high - low) / 8.0
    leans = [middle - step * (1.0 + lean) for lean in (0.0, 1e-12, 1e-8, 1e-4, -1e-4)]
    even = [Range(lower, middle, middle + step, support) for lower in leans]
    return [*(Range(row[0], row[1], row[2], support) for row in points.tolist()), *even]


@pytest.mark.parametrize("support", SUPPORTS)
def test_values_are_those_of_single_numbers(support: Support) -> None:
    ranges = some(support)
    scores = np.linspace(-4.0, 4.0, 2001).astype(np.float32) + np.zeros((len(ranges), 1), "f4")
    found = Ranges(ranges).values(scores)
    assert found.dtype == np.float32
    for row, score, one in zip(found, scores, ranges, strict=True):
        exact = uncertain.transform(score, *one)
        scale = np.maximum(np.abs(exact), 0.1 * (one.high - one.low))
        assert np.max(np.abs(row - exact) / scale) < 1e-4
        assert np.median(np.abs(row - exact) / scale) < 2e-6


def test_the_three_points_are_met() -> None:
    ranges = [Range(1e-4, 2e-4, 5e-4, SHARE), Range(0.9, 0.99, 0.995, SHARE),
              Range(1e5, 4e6, 5e6, POSITIVE), Range(1.0 / 1.2, 1.0, 1.2, POSITIVE)]  # fmt: skip
    scores = np.tile(np.array([-P90_SCORE, 0.0, P90_SCORE], np.float32), (4, 1))
    wanted = np.array([one[:3] for one in ranges])
    assert Ranges(ranges).values(scores) == pytest.approx(wanted, rel=3e-6)


def test_no_ranges_are_no_values() -> None:
    assert Ranges([]).values(np.zeros((0, 7), np.float32)).shape == (0, 7)
