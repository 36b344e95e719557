"""The own normal distribution against scipy's."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr, ndtri

from simulator import normal


def test_quantiles_agree_with_scipy() -> None:
    shares = np.concatenate(
        [np.geomspace(1e-6, 0.1, 5001), np.linspace(0.1, 0.9, 8001), 1.0 - np.geomspace(1e-6, 0.1)]
    )
    assert np.max(np.abs(normal.quantile(shares) - ndtri(shares))) < 1e-11


def test_quantiles_of_tiny_shares_agree_with_scipy() -> None:
    shares = np.geomspace(1e-300, 1e-6, 5001)
    assert np.max(np.abs(normal.quantile(shares) - ndtri(shares))) < 1e-10


def test_quantiles_at_the_ends_are_finite_and_ordered() -> None:
    scores = normal.quantile(np.array([0.0, 1e-300, 0.5, 1.0 - 1e-16, 1.0]))
    assert np.all(np.isfinite(scores))
    assert np.all(np.diff(scores) > 0)
    assert scores[2] == 0.0


def test_quantiles_keep_the_shape() -> None:
    assert normal.quantile(np.full((2, 3), 0.25)).shape == (2, 3)


def test_quantiles_rise_without_a_step_where_the_pieces_meet() -> None:
    for seam in (0.1, 0.9, np.exp(-(6.8**2) / 2)):
        around = seam * (1.0 + np.linspace(-1e-9, 1e-9, 201))
        steps = np.diff(normal.quantile(around))
        assert np.all(steps > -1e-11)
        assert np.all(steps < 1e-9)


def test_areas_agree_with_scipy() -> None:
    scores = np.linspace(-37.0, 9.0, 20001)
    areas = ndtr(scores)
    assert np.max(np.abs(normal.cdf(scores) - areas)) < 1e-14
    assert np.max(np.abs(normal.cdf(scores) / areas - 1.0)) < 1e-12


def test_the_table_of_scores_is_symmetric_and_standard() -> None:
    table = normal.score_table()
    assert len(table) == 1 << normal.TABLE_BITS
    assert np.array_equal(table, -table[::-1])
    assert abs(np.mean(table**2) - 1.0) < 3e-5


def test_areas_in_single_precision() -> None:
    scores = np.linspace(-9.0, 9.0, 100_001).astype(np.float32)
    exact = ndtr(scores.astype(np.float64))
    found = normal.cdf_single(scores).astype(np.float64)
    assert np.max(np.abs(found - exact)) < 2e-7
    lower = scores < 0
    assert np.max(np.abs(found / exact - 1.0)[lower]) < 4e-6
    assert normal.cdf_single(np.zeros((2, 3), np.float32)).tolist() == [[0.5] * 3] * 2
