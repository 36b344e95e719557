"""The plan that deals become: sources, samples, levers that are guesses, people, stale deals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from simulated_company import Truth, deals_of, lives

from simulator import project
from simulator.checks import problems
from simulator.history import cautions, plan_sources, texts, to_plan
from simulator.history.coded import Coded
from simulator.history.columns import Mapping
from simulator.history.deals import Deals, Trait
from simulator.history.estimate import estimate
from simulator.history.measured import people_at_work, whole_months
from simulator.history.people import USED
from simulator.history.report import report
from simulator.history.telling import Value, retold
from simulator.history.to_plan import document_of
from simulator.identities import identified
from simulator.levers import levers
from simulator.plan import Activity, Plan, Spend
from tests.there import there

TRUTH = Truth(per_week=(8.0, 5.0, 0.3), win_rate=(0.3, 0.25, 0.2))
PRODUCTS = ("Käse Basic", "Pro", "Rare")


def company(*, sources: bool = False, products: bool = True, people: bool = False) -> Deals:
    deals = deals_of(TRUTH, lives(TRUTH, np.random.default_rng(5)))
    column = deals.traits["source"]
    worth = np.array([1.0, 10.0, 100.0])[column.codes]
    early = deals.created < np.quantile(deals.created, 0.4)  # two of them came later
    hands = np.where(early, np.arange(len(deals)) % 4, np.arange(len(deals)) % 7)
    agents = Coded(hands, ("Ann", "Bo", "Cy", "Di", "Ed", "Flo", ""))
    traits: dict[Trait, Coded] = (
        {"source": Coded(np.arange(len(deals)) % 2, ("Web", "Cold call"))} if sources else {}
    )
    traits |= {"product": Coded(column.codes, PRODUCTS)} if products else {}
    return replace(
        deals,
        amount=deals.amount * worth,
        traits=traits,
        owner=agents if people else None,
    )


def said(template: str, /, **values: Value) -> str:
    return "said"


def plan_of(deals: Deals) -> Plan:
    return identified(document_of(estimate(deals), "x.csv")).base_plan


def test_products_are_no_levers_where_no_lead_source_is_named() -> None:
    """No team does more or less of a product: all deals are one source, and it is said why."""
    deals = company()
    found = estimate(deals)
    plan = plan_of(deals)
    (source,) = plan.sources
    assert problems(plan) == ()
    assert source.name == texts.ALL_DEALS
    assert [lever.id for lever in levers(plan)] == [f"{source.id}.spend"]
    assert sorted(source.deals.sample) == sorted(deals.amount[deals.won].tolist())
    assert source.to_win.likely == found.win.whole.likely
    assert source.to_win.evidence.count == len(deals)
    assert {deal.segment for deal in plan.pipeline.deals} <= set(PRODUCTS)
    told = report(found, "x.csv", Mapping((), ()), ())
    assert cautions.ONE_SOURCE in told
    assert "### By product" in told
    assert cautions.ONE_SOURCE not in report(
        estimate(company(sources=True)), "x.csv", Mapping((), ()), ()
    )


def test_lead_sources_stay_the_sources_with_their_own_deals() -> None:
    deals = company(sources=True)
    plan = plan_of(deals)
    assert {source.name for source in plan.sources} == {"Web", "Cold call"}
    for source in plan.sources:
        mine = deals.traits["source"].texts.index(source.name)
        won = deals.won & (deals.traits["source"].codes == mine)
        assert sorted(source.deals.sample) == sorted(deals.amount[won].tolist())
    segments = {deal.segment for deal in plan.pipeline.deals}
    assert segments <= set(PRODUCTS)


def test_one_source_where_the_file_names_nothing() -> None:
    plan = plan_of(company(products=False))
    assert [source.name for source in plan.sources] == [texts.ALL_DEALS]
    assert plan.roles == ()
    assert plan.capacity.appointment_role == ""
    held = replace(company(), traits={"product": Coded(np.zeros(len(company()), int), ("One",))})
    assert [source.name for source in plan_of(held).sources] == [texts.ALL_DEALS]


def test_groups_expect_what_all_deals_together_do() -> None:
    whole = project(plan_of(company(products=False)), trials=2_048)
    named = company()
    named = replace(named, traits={"source": named.traits["product"]})
    parts = project(plan_of(named), trials=2_048)
    assert parts.wins.mean == pytest.approx(whole.wins.mean, rel=0.1)


def test_too_many_past_deals_are_picked_evenly_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(plan_sources, "MOST_VALUES", 100)
    monkeypatch.setattr(to_plan, "MOST_DAYS", 50)
    plan = plan_of(company())
    assert 97 <= sum(len(source.deals.sample) for source in plan.sources) <= 103
    first = plan.sources[0].deals
    assert f"{len(first.sample)} of " in first.mean.note
    assert "evenly spread by value" in first.mean.note
    lag = plan.cycle.opportunity_to_win
    assert len(lag.sample) == 50
    assert "50 of " in lag.mean.note


def test_a_group_with_too_few_wins_borrows_the_values_of_all_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(plan_sources, "MOST_BORROWED", 40)
    deals = company()
    column = deals.traits["product"]
    rare = column.codes == 2
    deals = replace(deals, traits={"source": column})
    kept = deals.taken(~rare | (np.cumsum(rare) <= 3))
    source = plan_of(kept).sources[-1]
    assert source.name == "Rare"
    assert len(source.deals.sample) == 40
    assert texts.NOTE_BORROWED in source.deals.mean.note
    assert "40 of " in source.deals.mean.note


def test_months_that_lie_wholly_in_a_period() -> None:
    starts = whole_months(date(2023, 1, 2).toordinal(), date(2023, 4, 30).toordinal())
    assert [date.fromordinal(int(day)).isoformat() for day in starts] == [
        "2023-02-01", "2023-03-01", "2023-04-01", "2023-05-01",
    ]  # fmt: skip
    assert len(whole_months(date(2023, 1, 1).toordinal(), date(2023, 1, 30).toordinal())) == 1


@pytest.mark.parametrize("by_source", [True, False])
def test_no_lever_claims_to_have_measured_what_the_file_does_not_hold(by_source: bool) -> None:
    """An export of deals holds neither spend nor calls: their tracks are guesses throughout."""
    plan = plan_of(company(sources=by_source, people=True))
    kinds = {type(source.work) for source in plan.sources}
    assert kinds == ({Activity, Spend} if by_source else {Spend})
    of_sources = [lever for lever in levers(plan) if lever.unit != "people"]
    assert len(of_sources) == len(plan.sources)
    for lever in of_sources:
        assert lever.value > 0.0
        assert (lever.measured_low, lever.measured_high, lever.stretch_high) == (None, None, None)
    (people,) = (lever for lever in levers(plan) if lever.unit == "people")
    assert (
        there(people.measured_low) < there(people.measured_high) == 6.0
    )  # who closed deals stands in the file


def test_a_level_that_the_import_made_up_is_called_a_placeholder_with_what_to_do() -> None:
    plan = plan_of(company(sources=True))
    for source in plan.sources:
        work = source.work
        if isinstance(work, Activity):
            note, amount = work.minutes.note, work.per_week.before
            assert note.startswith("The file holds no such work")
        else:
            note, amount = work.saturation.note, work.per_month.before
            assert note.startswith("The file holds no spend")
        assert f"{amount:,.0f} a " in note
        assert "placeholder" in note
        assert "Put in what" in note
        assert set(retold(note, said).split("\n")) == {"said"}
    found = estimate(company(sources=True))
    told = report(found, "x.csv", Mapping((), ()), ())
    assert "measured range" not in told
    for source in plan.sources:
        assert f"| {source.name} | " in told.partition("| placeholder |")[2]
    assert "the measured range of their lever" in report(
        estimate(company(people=True)), "x.csv", Mapping((), ()), ()
    )


def test_people_who_were_always_as_many_tell_nothing_of_more_or_fewer() -> None:
    deals = company(people=True)
    always = Coded(np.arange(len(deals)) % 4, ("Ann", "Bo", "Cy", "Di"))
    alike = replace(deals, owner=always)
    (people,) = (lever for lever in levers(plan_of(alike)) if lever.unit == "people")
    assert (people.value, people.measured_low, people.measured_high) == (4.0, None, None)
    told = report(estimate(alike), "x.csv", Mapping((), ()), ())
    assert "4 of them created or closed deals, always as many" in told
    assert texts.UNTOLD_PAY in told


def test_a_rate_names_a_published_source_only_where_it_comes_from_there() -> None:
    """A study of clicks tells how many become leads, not how many leads become appointments."""
    deals = company(sources=True)
    named = replace(deals.traits["source"], texts=("Google Ads", "Cold call"))
    plan = plan_of(replace(deals, traits=deals.traits | {"source": named}))
    published = {
        source.name: [
            rate.evidence.source != texts.FROM_PROGRAM
            for rate in (source.to_lead, source.to_appointment, source.to_opportunity)
        ]
        for source in plan.sources
    }
    assert published == {"Google Ads": [True, False, False], "Cold call": [True, True, False]}
    search = next(source.work for source in plan.sources if source.name == "Google Ads")
    assert isinstance(search, Spend)
    assert search.saturation.note.endswith("\n" + texts.FROM_SEARCH)


def test_an_open_deal_without_an_amount_of_its_own_is_marked() -> None:
    deals = company()
    fresh = np.flatnonzero(deals.open)[np.argsort(deals.created[deals.open])[-5:]]
    amount = deals.amount.copy()
    amount[fresh] = np.nan
    plan = plan_of(replace(deals, amount=amount))
    assert sum(deal.mark == texts.TYPICAL for deal in plan.pipeline.deals) == 5
    assert all(deal.amount > 0 for deal in plan.pipeline.deals)


def test_a_source_that_costs_nothing_says_that_no_spend_is_taken() -> None:
    deals = company(sources=True)
    named = replace(deals.traits["source"], texts=("Web", "Referral"))
    plan = plan_of(replace(deals, traits=deals.traits | {"source": named}))
    work = next(source.work for source in plan.sources if source.name == "Referral")
    assert isinstance(work, Spend)
    assert work.per_month.value == 0.0
    assert work.saturation.note == texts.NOTE_NO_SPEND


def test_people_of_the_file_have_hours_that_the_past_year_fits() -> None:
    deals = company(people=True)
    plan = plan_of(deals)
    (role,) = plan.roles
    assert role.people.value == 6.0
    assert role.people.measured_low is not None
    assert role.people.measured_low <= 6.0 == role.people.measured_high
    assert plan.capacity.appointment_role == role.id
    hours = plan.capacity.hours_per_appointment
    assert hours.evidence.kind == "guess"
    assert there(hours.low) < hours.likely < there(hours.high)
    found = project(plan, trials=2_048)
    (used,) = found.hours
    assert used.role == role.id
    assert 0.5 < used.used / used.available < 0.95
    seen = people_at_work(deals)
    assert seen is not None
    assert seen.high == 6.0
    assert pytest.approx(hours.likely / there(hours.high)) == USED


def test_stale_deals_are_listed_marked_and_never_won() -> None:
    deals = company()
    found = estimate(deals)
    plan = identified(document_of(found, "x.csv")).base_plan
    assert len(plan.pipeline.deals) == int(deals.open.sum())
    stale = [deal for deal in plan.pipeline.deals if deal.mark == texts.STALE]
    assert len(stale) == int(found.open.stale.sum()) > 0
    alone = replace(plan, sources=(), roles=(), capacity=type(plan.capacity)())
    fresh = [deal for deal in plan.pipeline.deals if deal.mark != texts.STALE]
    without = replace(alone, pipeline=replace(plan.pipeline, deals=tuple(fresh)))
    both, one = project(alone, trials=2_048), project(without, trials=2_048)
    assert both.wins.mean == pytest.approx(one.wins.mean, rel=0.02)
