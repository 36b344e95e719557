"""Sampling errors: Student's quantiles, and intervals that hold what they say they hold."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from simulator import sampling_error


@pytest.mark.parametrize("freedom", [1, 2, 3, 7, 9, 10, 15, 31, 63, 511])
def test_student_agrees_with_scipy(freedom: int) -> None:
    expected = stats.t.ppf(0.975, freedom)
    assert sampling_error.student_975(freedom) == pytest.approx(expected, abs=2e-4)


def test_standard_error_is_that_of_the_mean() -> None:
    values = [1.0, 2.0, 3.0, 6.0]
    assert sampling_error.standard_error(values) == pytest.approx(stats.sem(values))
    low, high = stats.t.interval(0.95, 3, loc=3.0, scale=stats.sem(values))
    assert sampling_error.half_width(values) == pytest.approx((high - low) / 2)


def test_one_replicate_says_nothing() -> None:
    assert sampling_error.standard_error([0.5]) == math.inf
    assert sampling_error.half_width([0.5]) == math.inf
    low, high = sampling_error.quantile_interval([[3.0, 1.0, 2.0]], 0.5)
    assert (low, high) == (1.0, 3.0)


def test_a_chance_of_none_is_not_never() -> None:
    assert sampling_error.chance_half_width(np.zeros(32), 8192) == pytest.approx(3 / 8192)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_quantile_intervals_hold_the_truth(share: float) -> None:
    values = np.random.default_rng(3).lognormal(0.0, 0.5, (800, 16, 256))
    truth = float(np.exp(0.5 * stats.norm.ppf(share)))
    held = 0
    for run in values:
        low, high = sampling_error.quantile_interval(run, share)
        held += low <= truth <= high
    assert 0.925 < held / len(values) < 0.975


def test_a_share_errs_no_less_than_independent_trials_do() -> None:
    bound = stats.binom(1024, 0.3).std() / 1024 * stats.norm.ppf(0.975)
    assert sampling_error.share_half_width(0.3, 1024) == pytest.approx(bound)
    assert sampling_error.share_half_width(1.0, 512) == pytest.approx(3 / 512)
