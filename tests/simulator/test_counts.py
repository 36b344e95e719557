"""Counts of wins against the exact Poisson distribution."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from simulator.arrays import Singles
from simulator.counts import Scores, poisson_counts
from simulator.workspace import Workspace

N = 200_000


def counted(expected: Singles, scores: Singles) -> Singles:
    """Counts in an array of their own."""
    return poisson_counts(expected, Scores(scores), Workspace())


@pytest.mark.parametrize(
    "expected", [0.01, 0.3, 0.74, 0.75, 1.0, 1.5, 2.0, 2.5, 4.0, 10.0, 60.0, 400.0]
)
def test_counts_follow_the_poisson_distribution(expected: float) -> None:
    """On a grid of 200,000 chances (no sampling error): KS distance and mean."""
    uniforms = (np.arange(N) + 0.5) / N
    scores = stats.norm.ppf(uniforms).astype(np.float32)
    counts = counted(np.full(N, expected, np.float32), scores)
    values = np.arange(int(counts.max()) + 1)
    seen = np.searchsorted(np.sort(counts), values, side="right") / N
    assert np.abs(seen - stats.poisson.cdf(values, expected)).max() < 0.0017
    assert counts.mean() == pytest.approx(expected, rel=0.004, abs=1e-4)


def test_counts_never_fall_as_more_is_expected() -> None:
    scores = np.linspace(-3.5, 3.5, 301, dtype=np.float32)
    grid = np.concatenate([np.linspace(0.0, 0.74, 80), np.linspace(0.9, 80.0, 200)])
    rows = [counted(np.full(301, x, np.float32), scores) for x in grid]
    assert (np.diff(np.stack(rows), axis=0) >= 0).all()


def test_nothing_expected_gives_nothing() -> None:
    nothing = np.zeros(5, np.float32)
    scores = np.full(5, 3.5, np.float32)
    assert not counted(nothing, scores).any()
