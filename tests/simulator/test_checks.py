"""Everything wrong with a plan is said at once, in words, with its place; sound plans have none."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from datetime import timedelta
from math import inf, nan
from random import Random
from typing import Any

import pytest

from simulator import checks, limits
from simulator.assumption import Assumption, Evidence, Picture, guess, known
from simulator.bounds import all_in_bounds
from simulator.edits import with_value
from simulator.fieldtypes import fields_of
from simulator.identities import identified, spots
from simulator.plan import (
    Activity,
    Correlation,
    Document,
    OpenDeal,
    Pipeline,
    Plan,
    Schedule,
    Source,
    Spend,
    Step,
    level,
)
from tests.files.made import START, anything, sound


def places(planned: Plan | Document) -> dict[str, str]:
    return {problem.place: problem.message for problem in checks.problems(planned)}


def base(**changes: Any) -> Plan:
    return replace(sound().base_plan, **changes)


def small() -> Plan:
    plan = sound().base_plan
    return Plan(start=plan.start, goal=replace(plan.goal, metric="bookings"))


def test_plans_of_every_kind_are_sound() -> None:
    paid = Source(id="ads", name="Ads", work=Spend(per_month=level(1e4), touches_today=100.0))
    calls = Source(id="calls", name="Calls", work=Activity(per_week=level(100.0)))
    many = tuple(replace(paid, id=f"ads{index}") for index in range(40))
    for sources in ((), (paid,), (calls,), (paid, calls), many):
        assert checks.problems(replace(small(), sources=sources)) == ()


def test_all_problems_are_said_with_places_in_the_document() -> None:
    document = sound()
    wrong = replace(
        document.scenarios[1], name=" ", goal=replace(document.base_plan.goal, amount=-1.0)
    )
    found = places(replace(document, scenarios=(document.scenarios[0], wrong), base="gone"))
    assert found["scenarios[1].goal.amount"] == "-1 is below 0; give 0 or more."
    assert found["scenarios[1].name"] == "the name is empty; give one."
    assert found["base"].startswith('there is no scenario "gone"')
    assert len(found) == 3


def test_a_plan_alone_has_places_that_count_from_it() -> None:
    assert list(places(base(name=""))) == ["name"]


def test_check_raises_the_first_problem() -> None:
    with pytest.raises(ValueError, match="name: the name is empty"):
        checks.check(base(name=""))
    checks.check(sound())


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_numbers_that_are_none_are_said_wherever_they_stand(value: float) -> None:
    plan = base(appointments_target=value)
    assert "give a finite number" in places(plan)["appointments_target"]
    lever = replace(plan, roles=(replace(plan.roles[0], people=level(value)), plan.roles[1]))
    assert "roles[0].people.value" in places(lever)
    believed = replace(plan.sources[0], to_lead=known(value))
    found = places(replace(plan, sources=(believed, plan.sources[1])))
    assert "finite" in found["sources[0].to_lead"]


@pytest.mark.parametrize("seed", range(30))
def test_nonsense_is_said_and_never_raises(seed: int) -> None:
    document = anything(seed)
    for problem in checks.problems(document):
        assert "\n" not in str(problem)
        assert problem.message.endswith((".", "?"))


@pytest.mark.parametrize("seed", range(20))
def test_numbers_that_are_none_anywhere_are_said_and_never_raise(seed: int) -> None:
    document = sound()
    spoiled = poisoned(document, Random(seed))
    assert spoiled != document
    found = checks.problems(spoiled)
    assert found
    assert all("\n" not in str(problem) for problem in found)


def poisoned(value: Any, random: Random) -> Any:
    """The same with one number in twenty replaced by one that is none."""
    if is_dataclass(value) and not isinstance(value, type):
        held = {item.name: getattr(value, item.name) for item in fields_of(type(value))}
        return type(value)(**{name: poisoned(part, random) for name, part in held.items()})
    if isinstance(value, tuple):
        return tuple(poisoned(part, random) for part in value)
    if isinstance(value, float) and random.random() < 0.05:
        return random.choice((nan, inf, -inf))
    return value


def test_goal_dates() -> None:
    plan = base()
    for weeks, sound_plan in ((12, False), (13, True), (156, True), (157, False)):
        by = START + timedelta(days=7 * weeks - 1)
        goal = replace(plan.goal, by=by, milestones=())
        assert (places(base(goal=goal)) == {}) is sound_plan
    assert "is not after" in places(base(goal=replace(plan.goal, by=START)))["goal.by"]


def test_milestones_lie_in_order_between_start_and_goal() -> None:
    goal = base().goal
    first = goal.milestones[0]
    found = places(base(goal=replace(goal, milestones=(first, first))))
    assert "is not after the milestone before it" in found["goal.milestones[1].by"]
    found = places(base(goal=replace(goal, milestones=(replace(first, by=START),))))
    assert "is not after the plan's first day" in found["goal.milestones[0].by"]


def test_money_that_was_never_spent_needs_a_curve() -> None:
    work = Spend(per_month=level(1e4, 0.0))
    source = Source(id="ads", name="Ads", work=work)
    plan = replace(small(), sources=(source,))
    assert "give ceiling and half_saturation" in places(plan)["sources[0].work.ceiling"]
    given = replace(source, work=replace(work, ceiling=500.0, half_saturation=2e3))
    assert places(replace(plan, sources=(given,))) == {}
    never = replace(source, work=Spend(per_month=level(0.0), organic=50.0))
    assert places(replace(plan, sources=(never,))) == {}


def test_shared_assumptions_are_equal_in_content_bounds_and_unit() -> None:
    plan = sound().base_plan
    first, second = plan.sources
    other = replace(second, to_win=replace(second.to_win, likely=0.16))
    assert (
        "with other content" in places(replace(plan, sources=(first, other)))["sources[1].to_win"]
    )
    number = Assumption(id=9, low=0.7, likely=0.8, high=0.9)
    mixed = replace(second, volume=number, to_lead=number)
    found = places(replace(plan, sources=(first, mixed)))
    assert "which has other bounds" in found["sources[1].to_lead"]
    minutes = replace(second, volume=number, follow_up=number)
    found = places(replace(plan, sources=(first, minutes)))
    assert "which has another unit" in found["sources[1].follow_up"]


def test_an_assumption_may_differ_between_scenarios() -> None:
    document = sound()
    base_plan, other = document.scenarios
    source = replace(other.sources[0], to_lead=replace(other.sources[0].to_lead, likely=0.021))
    changed = replace(other, sources=(source, other.sources[1]))
    assert checks.problems(replace(document, scenarios=(base_plan, changed))) == ()


def test_evidence_has_its_dates_in_order_and_curves_whole() -> None:
    plan = base()
    evidence = Evidence(
        since=START, until=START - timedelta(days=1), pictures=(Picture(x=(1.0,), y=()),)
    )
    source = replace(plan.sources[0], to_lead=replace(plan.sources[0].to_lead, evidence=evidence))
    found = places(replace(plan, sources=(source, plan.sources[1])))
    assert "is after its end" in found["sources[0].to_lead.evidence.since"]
    assert "as many x as y" in found["sources[0].to_lead.evidence.pictures[0]"]


def test_open_deals_are_counted_in_one_scenario_and_in_all() -> None:
    def with_deals(count: int) -> Plan:
        deals = tuple(OpenDeal(id=str(index), amount=1.0, opened=START) for index in range(count))
        return replace(small(), pipeline=Pipeline(deals=deals))

    assert places(with_deals(100)) == {}
    assert "20,001 are too many" in places(with_deals(20_001))["pipeline.deals"]
    plan = with_deals(20_000)
    plans = tuple(replace(plan, id=f"p{index}", name=f"P{index}") for index in range(6))
    found = places(Document(scenarios=plans, base="p0"))
    assert found == {"scenarios": "120,000 open deals in all; at most 100,000 are allowed."}


@pytest.mark.parametrize("name", ["sources", "programmes", "roles"])
def test_too_many_parts_are_said_once(name: str) -> None:
    plan = base()
    part = getattr(plan, name)[0]
    count = limits.most(name) + 1
    many: Any = tuple(replace(part, id=f"p{index}") for index in range(count))
    found = checks.problems(replace(small(), **{name: many}))
    assert f"{count} are too many; at most {count - 1} are allowed." in {p.message for p in found}


def test_identities_of_parts_are_words_and_those_of_deals_anything() -> None:
    plan = base()
    for wrong in ("", "a b", "a=b", "x" * 65, "a[0]"):
        renamed = replace(plan.roles[1], id=wrong)
        assert (
            "is no identity" in places(replace(plan, roles=(plan.roles[0], renamed)))["roles[1].id"]
        )
    deal = replace(plan.pipeline.deals[0], id="006 / A=1 [x]")
    pipeline = replace(plan.pipeline, deals=(deal,))
    assert places(replace(plan, pipeline=pipeline)) == {}


def test_correlations_that_contradict_each_other_are_said_with_the_pair_to_change() -> None:
    plan = sound().base_plan
    number = plan.sources[0].to_lead.id
    three = ((7, 9, 0.9), (9, number, 0.9), (7, number, -0.9))
    pairs = tuple(Correlation(first=a, second=b, value=value) for a, b, value in three)
    found = places(replace(plan, market=replace(plan.market, correlations=pairs)))
    assert list(found) == ["market.correlations"]
    assert "cannot be true together with the others" in found["market.correlations"]
    twice = replace(plan.market, correlations=(pairs[0], Correlation(first=9, second=7, value=0.9)))
    found = places(replace(plan, market=twice))
    assert "this pair is also market.correlations[0]" in found["market.correlations[1]"]


def test_programmes_replace_at_most_all_touches_of_a_source() -> None:
    plan = sound().base_plan
    first = plan.programmes[1]
    step = Step(start=START + timedelta(days=50), value=0.9)
    for value, steps, sound_plan in ((0.8, (), True), (0.81, (), False), (0.5, (step,), False)):
        lever = Schedule(before=0.0, value=value, steps=steps)
        both = (first, replace(first, id="second", lever=lever))
        found = places(replace(plan, programmes=both))
        assert (found == {}) is sound_plan
    assert found["programmes[1].lever"].startswith(
        'programmes replace 110% of the touches of "calls"'
    )


@pytest.mark.parametrize(
    ("volume", "sentence"),
    [
        (known(2e6), "2000000 is too much; give at most 1,000,000."),
        (guess(0.8, 1.0, 1e15), "in its most extreme future; stay below 1,000,000."),
        (guess(0.8, 1.0, 400.0), "this range reaches"),
    ],
)
def test_absurd_ranges_are_said(volume: Assumption, sentence: str) -> None:
    plan = base()
    source = replace(plan.sources[0], volume=replace(volume, id=plan.sources[0].volume.id))
    found = places(replace(plan, sources=(source, plan.sources[1])))
    assert sentence in found["sources[0].volume"]


def test_a_very_skewed_range_is_allowed() -> None:
    plan = base()
    source = replace(plan.sources[0], follow_up=guess(1.0, 2.0, 100.0))
    assert places(identified(replace(plan, sources=(source, plan.sources[1])))) == {}


def test_a_plan_of_long_ago_and_one_far_ahead() -> None:
    plan = small()
    for year in (1975, 2017, 2150):
        start = START.replace(year=year)
        goal = replace(plan.goal, by=start + timedelta(days=364), milestones=())
        assert places(replace(plan, start=start, goal=goal)) == {}
    start = START.replace(year=1900)
    goal = replace(plan.goal, by=start + timedelta(days=364), milestones=())
    assert set(places(replace(plan, start=start, goal=goal))) == {"start", "goal.by"}


def test_a_quick_look_never_passes_what_is_out_of_bounds() -> None:
    """Every number of a plan, one at a time, far out on either side and not a number at all."""
    plan = sound().base_plan
    assert all_in_bounds(plan)
    for spot in spots(plan):
        for wrong in (nan, inf, -inf, 1e16, -1e16, spot.meaning.support.high + 1.0):
            for name in ("low", "likely", "high"):
                changed = with_value(spot.assumption, name, wrong)
                other = with_value(plan, spot.place, changed)
                assert not all_in_bounds(other) or not list(checks._of_fields(other, ""))
    for index in range(len(plan.pipeline.deals)):
        for wrong in (nan, -1.0, inf):
            assert not all_in_bounds(with_value(plan, f"pipeline.deals[{index}].amount", wrong))
