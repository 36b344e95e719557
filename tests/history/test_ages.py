"""Incidence by age against scipy, against its definition, and under the laws it has to obey."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulator.history.ages import Counts, incidence, rate_variance, resampled
from simulator.history.calibration import promised
from simulator.history.rates import by_group, closed_only, overall, shrunk
from simulator.history.worth import mean_range, picked


def counts_of(ages: np.ndarray, ends: np.ndarray) -> Counts:
    days = int(ages.max()) + 1
    won, lost, still = (
        np.bincount(ages[ends == kind], minlength=days).astype(float) for kind in range(3)
    )
    return Counts(won, lost, still)


def test_share_still_open_is_kaplan_meier() -> None:
    rng = np.random.default_rng(4)
    ages, ends = rng.integers(0, 90, 300), rng.integers(0, 3, 300)
    found = incidence(counts_of(ages, ends))
    data = stats.CensoredData.right_censored(ages, ends == 2)
    expected = stats.ecdf(data).sf
    np.testing.assert_allclose(
        found.open_at(expected.quantiles.astype(int)), expected.probabilities
    )


def test_without_open_deals_incidence_is_the_share_won() -> None:
    ages = np.array([3, 5, 5, 8, 20])
    ends = np.array([0, 1, 0, 0, 1])
    found = incidence(counts_of(ages, ends))
    assert found.won_at(np.array([2, 3, 5, 8, 99])).tolist() == pytest.approx(
        [0, 0.2, 0.4, 0.6, 0.6]
    )
    assert float(found.open[-1]) == pytest.approx(0.0)
    assert float(found.mean_days) == pytest.approx((3 + 5 + 8) / 3)
    assert rate_variance(counts_of(ages, ends)) == pytest.approx(0.6 * 0.4 / 5)


def test_variance_is_that_of_resampling() -> None:
    rng = np.random.default_rng(7)
    ends = counts_of(rng.integers(0, 120, 800), rng.choice(3, 800, p=[0.3, 0.4, 0.3]))
    drawn = incidence(resampled(ends, 3_000, rng)).rate
    assert float(drawn.std()) == pytest.approx(rate_variance(ends) ** 0.5, rel=0.06)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 2)), min_size=1, max_size=60).map(
        np.array
    )
)
def test_shares_stay_shares(deals: np.ndarray) -> None:
    found = incidence(counts_of(deals[:, 0], deals[:, 1]))
    assert np.all(np.diff(found.won) >= 0)
    assert np.all(np.diff(found.open) <= 1e-12)
    assert np.all(found.won + found.open <= 1 + 1e-9)
    assert np.all(found.won >= 0)
    assert rate_variance(counts_of(deals[:, 0], deals[:, 1])) >= 0


def test_few_deals_are_drawn_to_the_whole_and_many_are_not() -> None:
    wins = np.array([200.0, 100.0, 220.0, 3.0])
    trials = np.array([1000.0, 1000.0, 1000.0, 4.0])
    found = shrunk(wins, trials)
    assert found[0].likely == pytest.approx(0.2, abs=0.01)
    assert found[1].likely == pytest.approx(0.1, abs=0.01)
    assert 0.15 < found[3].likely < 0.6
    assert found[3].high - found[3].low > 3 * (found[0].high - found[0].low)
    for span in found:
        assert 0 <= span.low < span.likely < span.high <= 1


def test_picked_values_are_deals_spread_evenly() -> None:
    values = np.sort(np.random.default_rng(1).lognormal(8, 1.2, 12_345))
    short = picked(values, 500)
    assert len(short) == 500
    assert set(short.tolist()) <= set(values.tolist())
    assert picked(values, 20_000) is values
    assert short.mean() == pytest.approx(values.mean(), rel=0.02)
    assert np.quantile(short, 0.9) == pytest.approx(np.quantile(values, 0.9), rel=0.02)
    span = mean_range(values)
    assert span.low < values.mean() < span.high


def test_closed_deals_alone_are_too_rosy() -> None:
    from simulated_company import Truth, deals_of, lives

    truth = Truth(per_week=(20.0, 20.0), win_rate=(0.2, 0.3), left_open=0.5)
    deals = deals_of(truth, lives(truth, np.random.default_rng(2)))
    span = overall(deals)
    assert span.low < truth.overall < span.high
    assert closed_only(deals) > span.high
    groups = {group.name: group for group in by_group(deals, deals.traits["source"])}
    assert groups["Source 1"].found.low < 0.2 < groups["Source 1"].found.high
    assert groups["Source 2"].found.low < 0.3 < groups["Source 2"].found.high
    chances = promised(deals)
    assert chances.min() >= 0
    assert chances.max() <= 1
