"""A file of few deals: ranges as wide as they must be, and a sentence that it carries little."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from estimate_coverage import study_of_few
from simulated_company import Truth, deals_of, export, lives

from simulator.commands.main import main
from simulator.history import cautions
from simulator.history.ages import counts
from simulator.history.columns import Mapping
from simulator.history.deals import Deals, known_on
from simulator.history.estimate import estimate
from simulator.history.little import little_lines
from simulator.history.report import report
from simulator.history.telling import parse
from simulator.history.to_plan import booked, goal_amount, goal_line
from simulator.history.unseen import NOTHING_UNSEEN, unseen

TRUTH = Truth(per_week=(3.0,), win_rate=(0.5,), mean_cycle=60.0)


def company(weeks: int, truth: Truth = TRUTH) -> Deals:
    truth = replace(truth, weeks=weeks)
    return deals_of(truth, lives(truth, np.random.default_rng(4)))


def test_ranges_of_ten_to_fifteen_wins_hold_the_truth() -> None:
    table = study_of_few(runs=80, wins=(10, 15), seed=5)
    for name, row in table.items():
        assert row["narrow"] >= 0.6, name
        assert row["whole"] >= 0.68, name
    assert float(np.mean([row["whole"] for row in table.values()])) >= 0.78


def test_wins_later_than_any_age_seen_are_counted_where_records_are_short() -> None:
    whole = company(104, replace(TRUTH, per_week=(12.0,)))
    first = int(whole.created.min())
    short = known_on(whole, date.fromordinal(first + 70))
    later = unseen(counts(short))
    assert later.rate.low >= 1.0
    assert later.rate.high > later.rate.low
    found = estimate(short)
    assert found.cycle.whole.holds(TRUTH.mean_cycle)
    assert found.win.whole.holds(0.5)
    assert float(np.mean(found.cycle_days)) < 0.7 * TRUTH.mean_cycle
    told = parse(found.cycle.note)
    assert told is not None
    assert told.template == cautions.LATER_CYCLE
    assert "no deal has been followed longer than 69 days" in found.win.note


def test_long_records_have_nothing_unseen() -> None:
    found = estimate(company(104))
    assert unseen(counts(company(104))) is NOTHING_UNSEEN
    assert found.cycle.note == ""
    assert little_lines(found) == []


@pytest.mark.parametrize(("a_week", "weeks"), [(14.0, 10), (3.0, 20)])
def test_that_a_file_carries_little_is_said_with_what_to_do(
    a_week: float, weeks: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deals = company(weeks, replace(TRUTH, per_week=(a_week,)))
    found = estimate(deals)
    (line,) = little_lines(found)
    assert line.startswith(f"This file carries little (won deals: {int(deals.won.sum())}; days")
    assert "Export all opportunities (won, lost and open) of the last two years" in line
    assert line in report(found, "x.csv", Mapping((), ()), ())
    export(deals, tmp_path / "deals.csv")
    assert main(["import", str(tmp_path / "deals.csv"), "--out", str(tmp_path / "p.json")]) == 0
    assert "This file carries little (" in capsys.readouterr().out


def test_a_goal_is_not_raised_to_a_year_from_a_few_days() -> None:
    """Nine days of closings times forty are no year: the goal is what the estimates give."""
    truth = replace(TRUTH, per_week=(30.0,), mean_cycle=6.0, weeks=3)
    deals = deals_of(truth, lives(truth, np.random.default_rng(4)))
    deals = known_on(deals, date.fromordinal(int(deals.closed[~deals.open].min()) + 8))
    found = estimate(deals)
    created, rate, worth = (item.whole.likely for item in (found.created, found.win, found.worth))
    assert goal_amount(found) == pytest.approx(created * rate * worth * 365 / 7)
    said = goal_line(found)
    assert f"recorded (9, with {booked(found, 9):,.0f} booked) are too few to raise" in said
    assert f"{created:,.1f} deals a week, of which {rate:.0%} are won" in said
    told = parse(said)
    assert told is not None
    assert told.template == cautions.GOAL_ESTIMATED


def test_few_wins_expected_of_open_deals_are_told_with_a_decimal() -> None:
    """“1, 1 to 1” would look certain."""
    found = estimate(company(26, replace(TRUTH, per_week=(1.6,), mean_cycle=20.0)))
    wins = found.open.wins(found.factor.whole.likely)
    assert 0 < wins < 10
    told = report(found, "x.csv", Mapping((), ()), ())
    assert f"with the factor of past quarter-ends {wins:,.1f}, " in told


def test_a_file_whose_deals_have_all_ended_has_nothing_to_come() -> None:
    """Ages were seen as long as the records are: that nothing took longer is then known."""
    deals = company(60, replace(TRUTH, per_week=(10.0,), mean_cycle=20.0, left_open=0.0))
    old = deals.taken(deals.created < deals.today - 200)
    assert not old.open.any()
    found = estimate(old)
    assert found.cycle.note == ""
    assert "followed longer" not in found.win.note
    assert found.cycle.whole.likely == pytest.approx(float(np.mean(found.cycle_days)), rel=0.01)
