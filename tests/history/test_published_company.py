"""The figures of a public CRM export, computed independently of the program.

The export is not part of the project: where it is not there, conftest.py leaves this file out, and
the same code is held by the tests that make their own companies.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from simulator import project
from simulator.history import texts
from simulator.history.ages import counts, incidence
from simulator.history.backtest import backtest, booked
from simulator.history.backtest_report import backtest_table
from simulator.history.columns import recognise
from simulator.history.deals import Deals
from simulator.history.estimate import Estimates, estimate
from simulator.history.names import field_of
from simulator.history.quarters import Quarter
from simulator.history.rates import closed_only
from simulator.history.reading import Reading, read_deals
from simulator.history.table import open_table
from simulator.history.to_plan import document_of
from simulator.identities import identified
from simulator.plan import Capacity

DATA = Path(__file__).parents[3] / "shared" / "data"
FILE = DATA / "maven_crm" / "sales_pipeline.csv"


def read(path: Path) -> Reading:
    table = open_table(path)
    return read_deals(table, recognise(table))


@pytest.fixture(scope="module")
def deals() -> Deals:
    return read(FILE).deals


@pytest.fixture(scope="module")
def estimates(deals: Deals) -> Estimates:
    return estimate(deals)


@pytest.fixture(scope="module")
def stats() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "expected_stats.json").read_text())["maven_crm"]
    return found


def test_counts_and_sums_are_exact(deals: Deals, stats: dict[str, Any]) -> None:
    assert len(deals) == stats["rows"]
    assert int(deals.won.sum()) == stats["won"]
    assert int(deals.lost.sum()) == stats["lost"]
    assert int((deals.open & deals.dated).sum()) == stats["engaging"]
    assert int((deals.open & ~deals.dated).sum()) == stats["prospecting"]
    assert float(deals.amount[deals.won].sum()) == stats["revenue_won"]


def test_rates(deals: Deals, stats: dict[str, Any]) -> None:
    assert closed_only(deals) == pytest.approx(stats["win_rate_closed_only"], rel=1e-3)
    engaged = float(deals.won.sum()) / float(deals.dated.sum())
    assert engaged == pytest.approx(stats["win_rate_all_engaged"], rel=1e-3)


def test_incidence_by_age(deals: Deals, stats: dict[str, Any]) -> None:
    curve = incidence(counts(deals))
    for age, expected in stats["aalen_johansen"].items():
        at = np.array([int(age)])
        assert float(curve.won_at(at)[0]) == pytest.approx(expected["win"], abs=0.005)
        assert float(curve.open_at(at)[0]) == pytest.approx(expected["still_open"], abs=0.005)


def described(values: np.ndarray) -> dict[str, float]:
    found = {
        "n": len(values),
        "mean": values.mean(),
        "sd": values.std(ddof=1),
        "median": np.median(values),
        "max": values.max(),
    }
    found |= {f"p{q}": np.quantile(values, q / 100) for q in (10, 25, 75, 90, 95, 99)}
    return {name: float(value) for name, value in found.items()}


def test_samples(estimates: Estimates, deals: Deals, stats: dict[str, Any]) -> None:
    samples = {
        "won_value": estimates.sample.amounts,
        "won_days": estimates.cycle_days,
        "lost_days": deals.ages[deals.lost],
        "open_age_days": deals.ages[deals.open & deals.dated],
    }
    for name, values in samples.items():
        for figure, value in described(values).items():
            assert value == pytest.approx(stats[name][figure], rel=1e-3), (name, figure)


def test_dead_deals_are_marked(estimates: Estimates, stats: dict[str, Any]) -> None:
    older = int((estimates.open.age > estimates.open.oldest_win).sum())
    assert older == stats["open_older_than_longest_closed"]
    assert bool(estimates.open.stale[estimates.open.age > estimates.open.oldest_win].all())


def test_both_date_forms_mean_the_same_deals(deals: Deals) -> None:
    other = read(DATA / "maven_crm" / "us_date_resave" / "sales_pipeline.csv")
    assert other.order == "month"
    for name in ("state", "created", "closed", "amount"):
        np.testing.assert_array_equal(getattr(other.deals, name), getattr(deals, name))


def test_wins_of_the_open_pipeline_are_in_the_range(deals: Deals) -> None:
    then = estimate(deals, date(2017, 6, 30))
    came = deals.won & deals.dated & (deals.created <= then.deals.today)
    came &= deals.closed > then.deals.today
    assert int(came.sum()) == 609
    promised = float(then.open.chance.sum())
    assert promised == pytest.approx(880, abs=1)
    whole = then.factor.whole
    assert promised * whole.low < 609 < promised * whole.high
    flat = int((then.deals.open & then.deals.dated).sum()) * then.closed_only
    assert flat > promised * whole.high


def test_a_plan_of_that_day_holds_what_came(deals: Deals) -> None:
    then = estimate(deals, date(2017, 6, 30))
    plan = identified(document_of(then, "x.csv")).base_plan
    assert len(plan.pipeline.deals) == len(then.open.place)
    marks = Counter(deal.mark for deal in plan.pipeline.deals)
    stale = int(then.open.stale.sum())
    assert marks == {texts.STALE: stale, texts.TYPICAL: len(then.open.place) - stale}
    alone = project(replace(plan, sources=(), roles=(), capacity=Capacity()), trials=4_096)
    assert alone.wins.low < 609 < alone.wins.high
    assert alone.wins.high < 941  # what a flat win rate says


def test_products_and_agents_of_the_plan(estimates: Estimates) -> None:
    plan = identified(document_of(estimates, "x.csv")).base_plan
    assert [source.name for source in plan.sources] == [texts.ALL_DEALS]  # no lead source
    products = [group.name for group in estimates.groups["product"]]
    assert products == ["GTX Basic", "MG Special", "GTXPro", "MG Advanced", "GTX Plus Basic",
                        "GTX Plus Pro", "GTK 500"]  # fmt: skip
    assert sum(len(source.deals.sample) for source in plan.sources) == 4_238
    assert len(plan.cycle.opportunity_to_win.sample) == 4_238
    assert plan.roles[0].people.value == 30.0
    found = project(plan, trials=2_048)
    (used,) = found.hours
    assert 0.3 * used.available < used.used < used.available


def test_the_first_quarter_is_said_to_be_partial(deals: Deals) -> None:
    found = backtest(deals, trials=2_048)
    assert [item.quarter.name for item in found.tested] == ["Jul-Sep 2017", "Oct-Dec 2017"]
    for item in found.tested:
        assert item.better_than_both
        assert item.partial is not None
        assert item.partial.name == "Jan-Mar 2017"
        assert item.by_whole is not None
        assert item.by_whole > item.by_average
    first, last = found.tested
    spring = booked(deals, Quarter(date(2017, 4, 1)))
    assert first.by_whole == spring
    assert last.by_whole == (spring + booked(deals, Quarter(date(2017, 7, 1)))) / 2
    table = backtest_table(found)
    assert "Jan-Mar 2017 is not whole: closings are recorded from 1 Mar 2017 on, 31 of" in table
    assert "Without it, 2 of these 2 have an average of whole quarters" in table


def test_an_ad_report_is_no_opportunity_export() -> None:
    path = DATA / "export_headers" / "google_ads_campaign_report_real.csv"
    table = open_table(path)
    assert table.header_row == 3
    with pytest.raises(ValueError, match="looks like a report of spend"):
        read_deals(table, recognise(table))


def test_names_of_real_exports_are_recognised() -> None:
    wanted = {
        "opportunity_id": "id", "opportunity_name": "name", "stage": "stage", "status": "status",
        "amount": "amount", "close_date": "closed", "created_date": "created", "won_date": "won_on",
        "lost_date": "lost_on", "lead_source": "source", "is_won": "is_won", "currency": "currency",
        "is_closed": "is_closed", "is_lost": "is_lost", "account": "account", "type": "kind",
        "owner": "owner", "owner_id": "owner", "probability": "probability", "age_days": "age",
        "pipeline": "pipeline",
    }  # fmt: skip
    reports = ("Opportunity report (Details Only CSV)", "API / Data Loader / Data Export",
               "Deals export", "Deals (Potentials) export")  # fmt: skip
    seen = 0
    with (DATA / "export_headers" / "headers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["report"] in reports and row["our_field"] in wanted:
                assert field_of(row["column_as_exported"]) == wanted[row["our_field"]]
                seen += 1
    assert seen == 57
