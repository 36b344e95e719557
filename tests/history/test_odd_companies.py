"""Companies that are odd but possible: each becomes a sound plan that projects, or a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import project
from simulator.checks import problems
from simulator.files.document import dumps, loads
from simulator.history.backtest import backtest
from simulator.history.backtest_report import backtest_table
from simulator.history.coded import Coded
from simulator.history.columns import Mapping, Match
from simulator.history.dates import NO_DATE
from simulator.history.deals import Deals
from simulator.history.estimate import estimate
from simulator.history.report import report
from simulator.history.stages import OPEN
from simulator.history.to_plan import document_of
from simulator.identities import identified
from simulator.problems import Problem

FIRST = date(2022, 3, 15).toordinal()
MAPPING = Mapping(("Stage", "Amount"), (Match("stage", 0, "name"), Match("amount", 1, "given")))


def company(created: list[int], lasting: list[int], state: list[int], amount: list[float]) -> Deals:
    count = min(len(created), len(lasting), len(state), len(amount))
    kinds = np.array(state[:count])
    begun = FIRST + np.array(created[:count])
    ended = np.where(kinds == OPEN, NO_DATE, begun + np.array(lasting[:count]))
    last = int(max(begun.max(), ended.max()))
    names = ("Web", "(unknown)", "=cmd|' /C calc'!A0", "Käse & Söhne " * 30)
    return Deals(
        row=np.arange(2, count + 2),
        state=kinds,
        created=begun,
        closed=ended,
        amount=np.array(amount[:count]),
        traits={"source": Coded(np.arange(count) % 4, names)},
        owner=Coded(np.arange(count) % 3, ("Ann", "", "Bo")),
        stage=None,
        names=(tuple(f"D{k}" for k in range(count)), ()),
        currency="USD",
        amounts_while_open=True,
        as_of=date.fromordinal(last),
    )


many = st.integers(10, 80)
companies = many.flatmap(
    lambda n: st.builds(
        company,
        st.one_of(
            st.lists(st.integers(0, 900), min_size=n, max_size=n),
            st.just([0] * n),
        ),
        st.one_of(
            st.lists(st.integers(0, 500), min_size=n, max_size=n),
            st.just([0] * n),
        ),
        st.one_of(
            st.lists(st.integers(0, 2), min_size=n, max_size=n),
            st.just([0] * n),
        ),
        st.one_of(
            st.lists(st.sampled_from([0.0, 1.0, 0.01, 1e4, 1e10]), min_size=n, max_size=n),
            st.just([500.0] * n),
        ),
    )
)


@settings(max_examples=40)
@given(deals=companies)
def test_any_company_gives_a_sound_plan_or_a_sentence(deals: Deals) -> None:
    try:
        found = estimate(deals)
    except Problem:
        return
    document = identified(document_of(found, "deals.csv"))
    assert problems(document) == ()
    assert loads(dumps(document)) == document
    assert report(found, "deals.csv", MAPPING, ()).startswith("# Evidence")
    assert backtest_table(backtest(deals, trials=200))


@pytest.mark.parametrize("weeks", [40, 110])
def test_a_plan_from_deals_projects(weeks: int) -> None:
    from simulated_company import Truth, deals_of, lives

    truth = Truth(per_week=(5.0, 3.0), win_rate=(0.3, 0.2), weeks=weeks)
    deals = deals_of(truth, lives(truth, np.random.default_rng(1)))
    plan = identified(document_of(estimate(deals), "deals.csv")).base_plan
    found = project(plan, trials=2_048)
    expected = 52.2 * (5 * 0.3 + 3 * 0.2) * truth.mean_value
    assert found.amount_at(0.9) < expected < found.amount_at(0.1)


def test_deals_of_one_day_with_one_amount() -> None:
    deals = company([0] * 30, [0] * 30, [0, 1] * 15, [500.0] * 30)
    found = estimate(deals)
    assert found.win.narrow.holds(0.5)
    assert found.worth.whole.likely == 500.0
    plan = document_of(found, "deals.csv").base_plan
    assert plan.cycle.opportunity_to_win.sample == ()
    with pytest.raises(Problem):
        estimate(replace(deals, state=np.ones(30, dtype=np.int64)))
