"""Prices, dates, what tells and credit, on plans whose answers are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from scipy.stats import f_oneway

from simulator.assumption import known
from simulator.decisions.credit import credit, shapley
from simulator.decisions.insight import insight
from simulator.decisions.last_date import last_dates
from simulator.decisions.price import POINT, gained, prices, worth
from simulator.decisions.tells import explained, telling
from simulator.engine import project
from simulator.levers import find_lever, rescheduled, with_lever
from simulator.plan import Deals, Plan, Spend, Step
from simulator.problems import Cancelled
from tests.cases import short_of_ae
from tests.plans import believed, programmes, staffed, two_sources
from tests.there import as_a


def near_its_goal(base: Plan) -> Plan:
    """The plan with its goal at the median, where a point is easiest to see."""
    median = project(base, 4096).quantile(0.5)
    return replace(base, goal=replace(base.goal, amount=median))


def test_a_price_buys_one_point() -> None:
    """4,096 common futures: the gain at the priced change is one point within its 95 % interval
    (about 0.4 points) and a half for reading between two levels."""
    base = near_its_goal(two_sources())
    found = prices(base, project(base, 4096))["search.spend"]
    assert found.why == ""
    assert found.change is not None
    assert found.money is not None
    today = as_a(Spend, base.sources[0].work).per_month.value
    moved = with_lever(base, "search.spend", today + found.change)
    gain, error = gained(project(base, 4096), project(moved, 4096))
    assert gain == pytest.approx(POINT, abs=error + 0.5 * POINT)
    assert found.money == pytest.approx(worth(moved) - worth(base), rel=1e-6)
    assert found.money_low is not None
    assert found.money_high is not None
    assert found.money_low < found.money < found.money_high


def test_a_point_of_spend_costs_more_where_hours_are_short() -> None:
    """4,096 common futures; prices known within a third, compared by a factor of 2."""
    found = []
    for people in (40.0, short_of_ae().roles[1].people.value):
        base = near_its_goal(with_lever(short_of_ae(), "ae.people", people))
        found.append(prices(base, project(base, 4096)))
    plenty, short = found
    there, here = plenty["search.spend"].money, short["search.spend"].money
    assert there is not None
    assert short["search.spend"].why or (here is not None and here > 2 * there)
    assert short["ae.people"].change is not None
    assert plenty["ae.people"].change is None


def test_it_is_said_whether_a_lever_lowers_the_chance_by_the_hours_that_it_takes() -> None:
    """Demand limits most futures; the goal is reached in those few in which hours are short, and
    there many small deals keep people from large ones. With people in plenty they do not."""
    base = short_of_ae()
    small = replace(
        base.sources[0],
        id="small",
        name="Small deals",
        volume=believed(191, 0.82, 1.0, 1.25),
        to_win=believed(195, 0.26, 0.31, 0.37),
        deals=Deals(mean=known(50.0), spread=0.5),
    )
    base = with_lever(replace(base, sources=(*base.sources, small)), "ae.people", 18.0)
    base = replace(base, goal=replace(base.goal, amount=project(base, 4096).quantile(0.985)))
    start = project(base, 4096)
    assert start.binding.demand > 0.5
    assert prices(base, start)["small.spend"].why == "takes hours"
    many = with_lever(base, "ae.people", 200.0)
    reached = project(many, 4096).quantile(0.985)
    free = replace(many, goal=replace(base.goal, amount=reached))
    assert prices(free, project(free, 4096))["small.spend"].why == "no effect"


def test_last_dates_stand_in_the_order_of_the_funnel() -> None:
    base = two_sources(programmes=programmes(), **staffed())
    dates = last_dates(base)
    assert dates["calls.activity"] is not None
    assert dates["ae.people"] is not None
    assert base.start < dates["ae.people"] < base.goal.by
    assert dates["ae.people"] < dates["calls.activity"]


def test_variance_explained_of_what_explains_all_and_of_noise() -> None:
    generator = np.random.default_rng(5)
    values = generator.standard_normal(8192).astype(np.float32)
    reached = (values > 0).astype(np.float32)
    share, _ = explained(values, reached)
    assert share > 0.85
    noise, error = explained(generator.standard_normal(8192).astype(np.float32), reached)
    assert noise < 0.01
    assert error < 0.02


def test_variance_explained_is_the_omega_squared_of_an_analysis_of_variance() -> None:
    """Sixteen groups of 20: by scipy's F, (F - 1)(k - 1) / ((F - 1)(k - 1) + N)."""
    generator = np.random.default_rng(11)
    values = np.arange(320, dtype=np.float32)
    reached = (generator.random(320) < 0.2 + values / 500.0).astype(np.float32)
    found, _ = explained(values, reached)
    ratio = float(f_oneway(*np.split(reached, 16)).statistic)
    between = (ratio - 1.0) * 15.0
    assert found == pytest.approx(between / (between + 320.0), rel=1e-5)


def test_a_tripwire_stands_at_the_end_of_the_first_weeks_that_are_looked_at() -> None:
    base = near_its_goal(two_sources())
    found = telling(base, project(base, 4096), weeks=(10, 26))["appointments"]
    assert found.weeks == (10, 26)
    assert found.tripwire is not None
    assert found.tripwire.by == base.start + timedelta(days=69)  # the last one that counts


def test_what_is_seen_later_tells_more_and_tripwires_are_statements_about_futures() -> None:
    base = near_its_goal(two_sources())
    projection = project(base, 4096)
    found = telling(base, projection)
    assert set(found) == {"search", "calls", "appointments"}
    best = found["appointments"]
    assert best.explained[-1] > best.explained[0] > 0.0
    assert best.tripwire is not None
    assert best.needed is not None
    assert best.tripwire.chance < projection.chance
    assert 0.05 < best.tripwire.share < 0.4


def test_no_tripwire_stands_where_a_low_level_is_a_good_sign() -> None:
    """Calls are made in the hours that leads of search leave: few calls go with many leads."""
    base = near_its_goal(two_sources(**staffed(sdr=2.0, ae=20.0)))
    projection = project(base, 4096)
    found = telling(base, projection)
    assert found["calls"].explained[0] > 0.05
    assert found["calls"].tripwire is None
    search = found["search"].tripwire
    assert search is not None
    assert search.chance < projection.chance


def test_credit_adds_up_and_goes_to_who_moved() -> None:
    base = near_its_goal(two_sources(programmes=programmes(), **staffed()))
    plan = replace(with_lever(base, "search.spend", 70e3), id="more", name="More")
    only_marketing = credit(plan, base)
    assert only_marketing.by_chance["sales"] == 0.0
    assert only_marketing.by_chance["marketing"] == pytest.approx(only_marketing.chance)
    both = credit(with_lever(plan, "ae.people", 6.0), base)
    assert sum(both.by_chance.values()) == pytest.approx(both.chance)
    assert sum(both.by_amount.values()) == pytest.approx(both.amount)


@pytest.mark.parametrize("key", ["search.spend", "ae.people", "ride.level"])
def test_dates_and_dated_values_of_a_lever_belong_to_its_group(key: str) -> None:
    """One lever changes on another day, to another value: all that comes of it is its group's."""
    made = near_its_goal(two_sources(programmes=programmes(), **staffed()))
    lever = find_lever(made, key)

    def changing(day: date, value: float) -> Plan:
        step = Step(start=day, value=value)
        return rescheduled(made, key, lambda own: replace(own, steps=(step,)))

    base = changing(made.start + timedelta(days=120), lever.value)
    plan = replace(changing(made.start + timedelta(days=30), 2.5 * lever.value), id="other")
    found = credit(plan, base)
    change = project(plan, 4096).chance - project(base, 4096).chance
    assert abs(change) > 0.001
    assert found.chance == pytest.approx(change, abs=1e-12)
    for group, part in found.by_chance.items():
        assert part == pytest.approx(change if group == lever.group else 0.0, abs=1e-12)


def test_shapley_shares_what_only_a_pair_makes() -> None:
    values = {frozenset(): np.zeros(1), frozenset({"marketing", "sales"}): np.full(1, 6.0)}
    for group in ({"marketing"}, {"sales"}, {"together"}):
        values[frozenset(group)] = np.zeros(1)
    values[frozenset({"marketing", "together"})] = np.zeros(1)
    values[frozenset({"sales", "together"})] = np.zeros(1)
    values[frozenset({"marketing", "sales", "together"})] = np.full(1, 6.0)
    parts = {player: float(part[0]) for player, part in shapley(values).items()}
    assert parts == pytest.approx({"marketing": 3.0, "sales": 3.0, "together": 0.0})


def test_credit_is_of_the_change_that_is_shown_and_says_how_exact_it_is() -> None:
    base = near_its_goal(two_sources(programmes=programmes(), **staffed()))
    plan = replace(with_lever(base, "search.spend", 70e3), id="more", name="More")
    plan = with_lever(plan, "ae.people", 6.0)
    shown, before = project(plan, 4096), project(base, 4096)
    found = insight(shown, base).credit
    assert found is not None
    assert found.chance == pytest.approx(shown.chance - before.chance, abs=1e-12)
    assert 0.0 < found.errors["marketing"] < 0.05
    assert found.errors["together"] == 0.0  # no lever of both was moved
    again = credit(plan, base, trials=4096, seed=2)
    for player, part in found.by_chance.items():
        assert again.by_chance[player] == pytest.approx(part, abs=3 * found.errors[player] + 1e-9)


def test_insight_can_be_stopped() -> None:
    projection = project(two_sources(), 2048)
    with pytest.raises(Cancelled):
        insight(projection, stop=lambda: True)
    whole = insight(projection)
    assert whole.credit is None
    assert set(whole.prices) == set(whole.last_dates)
    assert set(whole.tells) == {"search", "calls", "appointments"}
