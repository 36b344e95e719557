"""Ranges: through their three points, rising, finite, and equal to the formulas of the model."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from simulator import uncertain
from simulator.uncertain import ANY, ODDS_CHANGE, POSITIVE, SCORE_LIMIT, SHARE, Support

C = float(stats.norm.ppf(0.9))
POINTS = np.array([-C, 0.0, C])
GRID = np.linspace(-4.0, 4.0, 801)
BELOW_TEN = Support(-math.inf, 10.0)
Range = tuple[float, float, float]


@st.composite
def scaled_ranges(draw: st.DrawFn) -> Range:
    """Triples of scores or logs: any skew, nearly symmetric ones too."""
    middle = draw(st.floats(-5.0, 5.0))
    gap = 10.0 ** draw(st.floats(-3.0, 0.5))
    near = 1.0 + draw(st.sampled_from([0.0, 1e-10, 1e-9, 1e-8, 1e-6, 1e-3])) * draw(
        st.floats(-3.0, 3.0)
    )
    ratio = draw(st.one_of(st.just(near), st.floats(0.02, 50.0)))
    return middle - gap, middle, middle + gap * ratio


BY_SYMMETRY = 2e-8


def by_the_book(score: np.ndarray, low: float, likely: float, high: float) -> np.ndarray:
    """The semi-bounded form with its bound at 0, as the model page writes it."""
    bottom, middle, top = math.log(low), math.log(likely), math.log(high)
    gap = min(middle - bottom, top - middle)
    side = bottom + top - 2 * middle
    if abs(side) < 1e-9 * (top - bottom):
        return np.array([math.exp(middle + (top - bottom) / (2 * C) * z) for z in score])
    n = math.copysign(1.0, side)
    theta = low if n > 0 else high
    delta = math.sinh(math.acosh(max(1.0, (top - bottom) / (2 * gap)))) / C
    lam = gap / (delta * C)
    start = math.asinh(n * C * delta)
    return np.array(
        [theta * math.exp(lam * math.sinh(math.asinh(delta * z) + start)) for z in score]
    )


def shares_by_the_book(score: np.ndarray, low: float, likely: float, high: float) -> np.ndarray:
    """The bounded form between 0 and 1, as the model page writes it."""
    bottom, middle, top = (float(stats.norm.ppf(value)) for value in (low, likely, high))
    gap = min(middle - bottom, top - middle)
    side = bottom + top - 2 * middle
    if abs(side) < 1e-9 * (top - bottom):
        return np.asarray(stats.norm.cdf(middle + (top - bottom) / (2 * C) * score))
    n = math.copysign(1.0, side)
    xi = bottom if n > 0 else top
    delta = math.acosh(max(1.0, (top - bottom) / (2 * gap))) / C
    lam = (top - bottom) / math.sinh(2 * delta * C)
    return np.asarray(stats.norm.cdf(xi + lam * np.sinh(delta * (score + n * C))))


def assert_sound(given_range: Range, support: Support, tolerance: float) -> None:
    """Through its three points, never falling, finite and inside the support.

    Ranges that the model takes as symmetric (within 1e-9 of their width in logs) miss their points
    by half as much on that scale: up to BY_SYMMETRY of what lies beyond the bound.
    """
    assert uncertain.check(*given_range, support) == ""
    at_points = uncertain.transform(POINTS, *given_range, support)
    low, _, high = given_range
    assert np.max(np.abs(at_points - np.array(given_range))) <= tolerance * max(
        high - low, abs(low), abs(high)
    )
    values = uncertain.transform(GRID, *given_range, support)
    assert np.all(np.isfinite(values))
    assert np.all(np.diff(values) >= -1e-13 * np.abs(values[1:]))
    assert values[0] >= support.low
    assert values[-1] <= support.high


@given(scaled_ranges())
def test_positive_ranges_go_through_their_points(logs: Range) -> None:
    low, likely, high = (math.exp(value) for value in logs)
    assert_sound((low, likely, high), POSITIVE, BY_SYMMETRY)
    at_points = uncertain.transform(POINTS, low, likely, high, POSITIVE)
    assert np.allclose(at_points, [low, likely, high], rtol=BY_SYMMETRY, atol=0.0)


@given(scaled_ranges())
def test_changes_of_odds_go_through_their_points(logs: Range) -> None:
    low, likely, high = (math.exp(value) - 1.0 for value in logs)
    assert_sound((low, likely, high), ODDS_CHANGE, BY_SYMMETRY)


@given(scaled_ranges())
def test_ranges_below_a_bound_go_through_their_points(logs: Range) -> None:
    high, likely, low = (10.0 - math.exp(value) for value in logs)
    assert_sound((low, likely, high), BELOW_TEN, BY_SYMMETRY)


@given(scaled_ranges())
def test_unbounded_ranges_go_through_their_points(numbers: Range) -> None:
    assert_sound(numbers, ANY, 1e-9)


@given(scaled_ranges())
def test_shares_go_through_their_points(scores: Range) -> None:
    """A share far from 1/2 moves by several times as much as its score, relative to itself: what
    the rule of symmetry leaves of the score's digits is up to 5e-8 of the share."""
    low, likely, high = (float(stats.norm.cdf(min(value, 7.0))) for value in scores)
    if low < likely < high < 1.0 and high - low > 1e-11 * high:
        assert_sound((low, likely, high), SHARE, 5e-8)


@pytest.mark.parametrize(
    ("given_range", "support"),
    [
        ((1.0, 2.0, 100.0), POSITIVE),
        ((1e-9, 1.0, 1e9), POSITIVE),
        ((1.0, 1.0001, 1e9), POSITIVE),
        ((1e-9, 1.0, 1.0001), POSITIVE),
        ((1e-200, 1.0, 1e200), POSITIVE),
        ((1e-12, 1e-9, 0.5), SHARE),
        ((0.5, 1 - 1e-9, 1 - 1e-12), SHARE),
        ((1e-9, 0.5, 1 - 1e-9), SHARE),
        ((-0.999, 0.0, 50.0), ODDS_CHANGE),
        ((-1e9, 0.0, 1.0), ANY),
    ],
)
def test_extreme_ranges_are_sound(given_range: Range, support: Support) -> None:
    assert_sound(given_range, support, 1e-9)


@given(scaled_ranges())
def test_positive_ranges_are_the_formula(logs: Range) -> None:
    low, likely, high = (math.exp(value) for value in logs)
    scores = np.linspace(-3.0, 3.0, 13)
    expected = by_the_book(scores, low, likely, high)
    assert np.allclose(
        uncertain.transform(scores, low, likely, high, POSITIVE), expected, rtol=1e-6
    )


@given(scaled_ranges())
def test_shares_are_the_formula(scaled: Range) -> None:
    low, likely, high = (float(stats.norm.cdf(value / 2.0)) for value in scaled)
    if not low < likely < high < 1.0:
        return
    scores = np.linspace(-3.0, 3.0, 13)
    expected = shares_by_the_book(scores, low, likely, high)
    assert np.allclose(
        uncertain.transform(scores, low, likely, high, SHARE), expected, rtol=1e-5, atol=1e-12
    )


def test_a_symmetric_positive_range_is_a_lognormal() -> None:
    spread = math.log(2.0) / C
    values = uncertain.transform(np.array([-1.0, 2.0]), 1.0, 2.0, 4.0, POSITIVE)
    assert np.allclose(values, [2.0 * math.exp(-spread), 2.0 * math.exp(2.0 * spread)], rtol=1e-12)


def test_scores_are_clipped() -> None:
    far = uncertain.transform(np.array([9.0, SCORE_LIMIT, -9.0, -SCORE_LIMIT]), 1, 2, 5, POSITIVE)
    assert far[0] == far[1]
    assert far[2] == far[3]


def test_scores_in_float32_give_float64() -> None:
    values = uncertain.transform(np.zeros((2, 3), np.float32), 0.1, 0.2, 0.4, SHARE)
    assert values.dtype == np.float64
    assert values.shape == (2, 3)
    assert np.allclose(values, 0.2, rtol=1e-14)


def test_a_plain_number_is_constant() -> None:
    assert np.array_equal(uncertain.transform(GRID, None, 3.0, None, POSITIVE), np.full(801, 3.0))
    assert np.array_equal(uncertain.transform(GRID, 3.0, 3.0, 3.0, POSITIVE), np.full(801, 3.0))
    assert uncertain.mean(None, 3.0, None, POSITIVE) == pytest.approx(3.0)
    assert not uncertain.mean_above_high(None, 3.0, None, POSITIVE)
    assert uncertain.quantile(0.2, None, 3.0, None, POSITIVE) == 3.0


@pytest.mark.parametrize(
    ("given_range", "support"),
    [((1.0, 2.0, 5.0), POSITIVE), ((0.02, 0.04, 0.05), SHARE), ((1.0, 2.0, 100.0), POSITIVE)],
)
def test_the_mean_is_that_of_the_clipped_draws(given_range: Range, support: Support) -> None:
    def weighted(score: float) -> float:
        value = uncertain.transform(np.array([score]), *given_range, support)[0]
        return float(value * stats.norm.pdf(score))

    inside, _ = integrate.quad(weighted, -3.5, 3.5, epsabs=1e-10, limit=200)
    ends = uncertain.transform(np.array([-3.5, 3.5]), *given_range, support).sum()
    expected = inside + ends * stats.norm.cdf(-3.5)
    assert uncertain.mean(*given_range, support) == pytest.approx(expected, rel=1e-6)


def test_a_mean_above_the_high_is_noticed() -> None:
    assert uncertain.mean_above_high(1.0, 2.0, 100.0, POSITIVE)
    assert 200.0 < uncertain.mean(1.0, 2.0, 100.0, POSITIVE) < 900.0
    assert not uncertain.mean_above_high(1.0, 2.0, 5.0, POSITIVE)


def test_quantiles_of_a_range() -> None:
    assert uncertain.quantile(0.1, 1.0, 2.0, 5.0, POSITIVE) == pytest.approx(1.0, rel=1e-9)
    assert uncertain.quantile(0.9, 0.1, 0.2, 0.5, SHARE) == pytest.approx(0.5, rel=1e-9)


@pytest.mark.parametrize(
    ("low", "likely", "high", "support", "words"),
    [
        (3.0, 2.0, 5.0, POSITIVE, "rise from low to likely to high"),
        (1.0, 6.0, 5.0, POSITIVE, "rise from low to likely to high"),
        (2.0, 2.0, 5.0, POSITIVE, "rise from low to likely to high"),
        (math.nan, 2.0, 5.0, POSITIVE, "finite"),
        (1.0, 2.0, math.inf, POSITIVE, "finite"),
        (None, math.nan, None, POSITIVE, "finite"),
        (1.0, 2.0, None, POSITIVE, "both a low and a high"),
        (0.0, 2.0, 5.0, POSITIVE, "above 0"),
        (0.5, 0.8, 1.0, SHARE, "above 0 and below 1"),
        (None, 1.2, None, SHARE, "from 0 to 1"),
        (None, -1.0, None, POSITIVE, "0 or more"),
        (None, -1.0, None, ODDS_CHANGE, "above -1"),
        (None, 11.0, None, BELOW_TEN, "below 10"),
        (1.0, math.nextafter(1.0, 2.0), 1.0 + 4e-16, POSITIVE, "too narrow"),
    ],
)
def test_bad_ranges_get_one_sentence(
    low: float | None, likely: float, high: float | None, support: Support, words: str
) -> None:
    sentence = uncertain.check(low, likely, high, support)
    assert words in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("value", "support"), [(0.0, POSITIVE), (0.0, SHARE), (1.0, SHARE), (-5.0, ANY)]
)
def test_plain_numbers_may_lie_on_a_bound(value: float, support: Support) -> None:
    assert uncertain.check(None, value, None, support) == ""
    assert uncertain.check(value, value, value, support) == ""
