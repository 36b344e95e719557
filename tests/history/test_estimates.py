"""Estimates of companies whose truth is known, and what is known on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from estimate_coverage import study
from simulated_company import Truth, deals_of, lives

from simulator.history.ages import ageing
from simulator.history.backtest import backtest, booked
from simulator.history.coded import Coded
from simulator.history.deals import Deals, known_on
from simulator.history.estimate import estimate
from simulator.history.forecast import bookings_ahead
from simulator.history.quarters import Quarter, complete_quarters, quarter_of
from simulator.history.rhythm import closing_rhythm, season
from simulator.history.scoring import crps, pit
from simulator.history.size_effect import size_effect
from simulator.history.stages import LOST, OPEN, WON
from simulator.problems import Problem

TRUTH = Truth(per_week=(12.0, 8.0), win_rate=(0.25, 0.35))


def company(seed: int = 3, truth: Truth = TRUTH) -> Deals:
    return deals_of(truth, lives(truth, np.random.default_rng(seed)))


def test_later_rows_and_columns_are_hidden() -> None:
    deals = company()
    day = date(2024, 3, 31)
    known = known_on(deals, day)
    assert known.created.max() <= day.toordinal()
    assert known.closed.max() <= day.toordinal()
    assert known.as_of == day
    late = (deals.created <= day.toordinal()) & (deals.closed > day.toordinal())
    assert int(known.open.sum()) >= int(late.sum()) > 0
    cut = deals.taken(deals.created <= day.toordinal())
    cut = replace(cut, as_of=day)
    changed = replace(
        cut,
        state=np.where(cut.closed > day.toordinal(), LOST, cut.state),
        closed=np.where(cut.closed > day.toordinal(), cut.closed + 40, cut.closed),
    )
    again = known_on(replace(changed, as_of=deals.as_of), day)
    np.testing.assert_array_equal(again.state, known.state)
    assert estimate(again).whole == estimate(known).whole


def test_amounts_that_are_only_known_at_the_close_are_hidden() -> None:
    deals = replace(company(), amounts_while_open=False)
    known = known_on(deals, date(2024, 3, 31))
    assert np.isnan(known.amount[known.open & (known.closed == 0)]).any()
    assert np.isfinite(known.amount[known.won]).all()


def test_the_truth_lies_in_the_ranges_about_as_often_as_they_say() -> None:
    table = study(runs=40, opportunities=15.0, seed=8)
    for name, row in table.items():
        assert 0.55 <= row["narrow"] <= 0.98, name
        assert row["whole"] >= 0.7, name
    mean = float(np.mean([row["narrow"] for row in table.values()]))
    assert 0.74 <= mean <= 0.87


def test_whole_ranges_are_wider_and_hold_at_least_a_tenth() -> None:
    found = estimate(company())
    for item in found.whole:
        assert item.whole.low < item.narrow.low <= item.narrow.likely
        assert item.narrow.likely <= item.narrow.high < item.whole.high
        assert item.whole.high / item.whole.low > 1.28
        assert item.count > 0
        assert item.method


def test_a_source_recorded_after_the_sale_is_flagged() -> None:
    deals = company()
    names = ("Web", "Deal desk", "(unknown)")
    codes = np.arange(len(deals)) % 3
    codes = np.where((codes == 1) & ~deals.won, 0, codes)
    found = estimate(replace(deals, traits={"source": Coded(codes, names)}))
    flags = {group.name: group.rate.recorded_after for group in found.groups["source"]}
    assert flags == {"Web": False, "Deal desk": True, "(unknown)": False}


def test_larger_deals_that_are_won_less_often_are_seen() -> None:
    deals = company(truth=replace(TRUTH, left_open=0.0))
    rng = np.random.default_rng(5)
    logit = -0.5 - 0.8 * np.log(deals.amount / np.median(deals.amount))
    won = rng.random(len(deals)) < 1 / (1 + np.exp(-logit))
    state = np.where(deals.open, OPEN, np.where(won, WON, LOST))
    found = size_effect(replace(deals, state=state))
    assert found.used
    assert found.b == pytest.approx(-0.8, abs=0.15)
    assert not size_effect(deals).used
    assert "won deals only" in size_effect(replace(deals, amounts_while_open=False)).why


def test_closing_rhythm_is_seen_only_where_it_is() -> None:
    deals = company()
    quarters = complete_quarters(TRUTH.start, deals.as_of)
    assert closing_rhythm(deals, quarters).weights == ()
    late = deals.closed.copy()
    for row in np.flatnonzero(deals.won)[::2]:
        end = quarter_of(date.fromordinal(int(late[row]))).end.toordinal()
        late[row] = min(end - int(row) % 14, deals.today)
    found = closing_rhythm(replace(deals, closed=late), quarters)
    assert len(found.weights) == 13
    assert np.mean(found.weights) == pytest.approx(1.0)
    assert found.weights[-1] > 1.5


def test_a_season_is_seen_only_where_it_is() -> None:
    deals = company(truth=replace(TRUTH, weeks=160, start=date(2022, 1, 1)))
    assert season(deals).weights == ()
    month = np.array([date.fromordinal(int(day)).month for day in deals.created])
    kept = (month != 8) | (np.arange(len(deals)) % 3 == 0)
    found = season(deals.taken(kept))
    assert len(found.weights) == 12
    assert int(np.argmin(found.weights)) == 7


def test_quarters_of_a_fiscal_year() -> None:
    assert quarter_of(date(2026, 1, 31), 2) == Quarter(date(2025, 11, 1))
    assert quarter_of(date(2026, 2, 1), 2).end == date(2026, 4, 30)
    names = [quarter.name for quarter in complete_quarters(date(2025, 12, 2), date(2026, 9, 30))]
    assert names == ["Jan-Mar 2026", "Apr-Jun 2026", "Jul-Sep 2026"]


def test_scores_against_their_closed_forms() -> None:
    rng = np.random.default_rng(0)
    sample = rng.standard_normal(40_000)
    expected = 2 / np.sqrt(2 * np.pi) - 1 / np.sqrt(np.pi)  # Gneiting & Raftery 2007 at the mean
    assert crps(sample, 0.0) == pytest.approx(expected, rel=0.02)
    assert crps(np.array([3.0]), 5.0) == 2.0
    assert pit(sample, 0.0) == pytest.approx(0.5, abs=0.01)
    assert pit(np.array([1.0, 1.0]), 1.0) == 0.5


def test_backtest_of_a_steady_company_holds_its_bands() -> None:
    found = [backtest(company(seed), trials=1_000) for seed in range(6)]
    tested = [item for test in found for item in test.tested]
    assert len(tested) >= 30
    inside = float(np.mean([item.in_80 for item in tested]))
    assert 0.7 <= inside <= 1.0
    ours = np.mean([item.crps for item in tested])
    stage = np.mean([abs(item.by_stage - item.came) for item in tested])
    assert ours < stage


def test_backtest_says_where_history_is_too_short() -> None:
    deals = company()
    first = date.fromordinal(int(deals.created.min()))
    short = known_on(deals, first + timedelta(days=200))
    found = backtest(short)
    assert not found.tested
    assert [item.why for item in found.too_short] != []
    assert found.words.startswith("No past quarter has enough history")


def test_backtest_is_the_same_again_and_sees_nothing_later() -> None:
    deals = company()
    full = backtest(deals, trials=500)
    assert backtest(deals, trials=500) == full
    cut = known_on(deals, full.tested[2].quarter.end)
    earlier = backtest(cut, trials=500)
    for before, after in zip(earlier.tested, full.tested, strict=False):
        assert before.quarter == after.quarter
        assert before.came == pytest.approx(after.came)
        assert before.p50 == pytest.approx(after.p50)


def test_bookings_ahead_of_a_steady_company() -> None:
    truth = replace(TRUTH, weeks=130)
    deals = company(truth=truth)
    quarters = complete_quarters(truth.start, deals.as_of)
    ahead = bookings_ahead(deals, quarters, 91)
    a_week = sum(p * r for p, r in zip(truth.per_week, truth.win_rate, strict=True))
    expected = 13 * a_week * truth.mean_value
    assert ahead.quantile(0.1) < expected < ahead.quantile(0.9)
    assert float(ahead.total.min()) >= 0
    np.testing.assert_allclose(ahead.total, ahead.of_open + ahead.of_new)


def test_too_few_wins_are_refused() -> None:
    deals = company()
    with pytest.raises(Problem, match="10 are needed"):
        estimate(deals, date(2023, 1, 20))
    nothing = replace(deals, amount=np.zeros(len(deals)))
    with pytest.raises(Problem, match="have an amount above 0"):
        estimate(nothing)


@pytest.mark.parametrize("days", [500, None])
def test_the_pace_counts_the_deals_of_the_days_that_it_names(days: int | None) -> None:
    deals = company()
    if days is not None:
        deals = known_on(deals, date.fromordinal(int(deals.created.min()) + days))
    found = estimate(deals)
    created = found.deals.created[ageing(found.deals)]
    groups = [group.created for kind in found.groups.values() for group in kind]
    inside = (created >= found.created.since.toordinal()) & (
        created <= found.created.until.toordinal()
    )
    assert found.created.count == int(inside.sum()) > 0
    assert {(group.since, group.until) for group in groups} <= {
        (found.created.since, found.created.until)
    }


def test_booked_counts_only_the_quarter() -> None:
    deals = company()
    quarter = quarter_of(date(2024, 2, 1))
    here = deals.won & (deals.closed >= quarter.start.toordinal())
    here &= deals.closed <= quarter.end.toordinal()
    assert booked(deals, quarter) == pytest.approx(float(deals.amount[here].sum()))


def test_no_more_wins_are_expected_than_deals_are_open() -> None:
    held = estimate(company()).open
    assert held.wins(1.0) == pytest.approx(held.chance.sum())
    assert held.wins(0.5) == pytest.approx(held.chance.sum() / 2)
    assert held.chance.sum() < held.wins(1e9) <= len(held.place)
