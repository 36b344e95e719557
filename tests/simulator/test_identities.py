"""Identities of assumptions: found where they are held, given once, the same in every scenario."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.assumption import Assumption, guess, known
from simulator.identities import assumptions, identified, next_identity, spots
from simulator.plan import Correlation, Document, Market, Plan
from simulator.problems import Problem
from tests.files.made import sound


def bare(plan: Plan) -> Plan:
    """The plan of the sound document without any identity in its first source."""
    source = plan.sources[0]
    stripped = replace(
        source,
        **{
            name: replace(getattr(source, name), id=0)
            for name in ("volume", "to_lead", "to_appointment", "to_opportunity", "follow_up")
        },
    )
    return replace(plan, sources=(stripped, *plan.sources[1:]))


def test_every_assumption_is_found_with_its_meaning_and_places() -> None:
    found = assumptions(sound().base_plan)
    assert found[7].places == ("sources[0].to_win", "sources[1].to_win")
    assert found[7].assumption.likely == 1 / 7
    assert (found[7].meaning.label, found[7].meaning.unit) == ("Opportunity to win", "share")
    places = [place for held in found.values() for place in held.places]
    assert len(places) == len(set(places)) == len(list(spots(sound().base_plan)))
    assert "programmes[0].effects[1].odds_change" in places
    assert "cycle.slip" in places
    assert "roles[1].leaving" in places


def test_keys_name_parts_by_their_identity() -> None:
    keys = {spot.place: spot.key for spot in spots(sound().base_plan)}
    assert keys["sources[0].to_win"] == "sources[search].to_win"
    assert keys["programmes[0].effects[1].odds_change"] == "programmes[ride].effects[1].odds_change"


def test_a_plan_without_identities_is_refused_until_it_has_them() -> None:
    plan = bare(sound().base_plan)
    with pytest.raises(Problem, match=r"sources\[0\].volume: this assumption has no identity yet"):
        assumptions(plan)
    assert 0 not in assumptions(identified(plan))


def test_what_has_all_identities_is_given_back_itself() -> None:
    document = sound()
    assert identified(document) is document
    assert identified(document.base_plan) is document.base_plan


def test_new_identities_follow_the_highest_and_leave_the_others() -> None:
    plan = sound().base_plan
    highest = next_identity(plan)
    given = identified(bare(plan))
    source = given.sources[0]
    assert sorted((source.volume.id, source.to_lead.id, source.follow_up.id))[0] > 9
    assert source.to_win.id == 7
    assert given.sources[1] is plan.sources[1], "what has its identities is not copied"
    assert next_identity(given) <= highest + 5


def test_identities_that_only_a_correlation_names_are_not_given_out() -> None:
    plan = sound().base_plan
    pair = Correlation(first=7, second=900, value=0.1)
    plan = replace(bare(plan), market=Market(correlations=(pair,)))
    assert next_identity(plan) == 901
    assert 900 not in assumptions(identified(plan))


def test_the_same_field_has_the_same_identity_in_every_scenario() -> None:
    document = sound()
    base, other = document.scenarios
    made = identified(replace(document, scenarios=(bare(other), base)))
    assert made.scenarios[1] is base
    for name in ("volume", "to_lead", "follow_up"):
        first, second = (getattr(plan.sources[0], name).id for plan in made.scenarios)
        assert first == second


def test_where_scenarios_disagree_the_number_of_the_base_is_passed_on() -> None:
    document = sound()
    base, other = document.scenarios
    source = base.sources[0]
    unlike = replace(source, to_lead=replace(source.to_lead, id=77))
    first = replace(other, sources=(unlike, *other.sources[1:]))
    third = replace(bare(other), id="third", name="Third")
    made = identified(replace(document, scenarios=(first, third, base)))
    given = [plan.sources[0].to_lead.id for plan in made.scenarios]
    assert given == [77, source.to_lead.id, source.to_lead.id]


def test_fields_new_to_both_scenarios_get_one_identity() -> None:
    document = sound()
    made = identified(replace(document, scenarios=tuple(map(bare, document.scenarios))))
    first, second = (plan.sources[0].to_lead.id for plan in made.scenarios)
    assert first == second > 0


def test_a_number_that_is_taken_by_something_else_is_not_given() -> None:
    document = sound()
    base, other = document.scenarios
    number = base.sources[0].to_lead.id
    source = replace(other.sources[0], to_lead=known(0.5), volume=Assumption(id=number, likely=2.0))
    made = identified(
        replace(document, scenarios=(base, replace(other, sources=(source, *other.sources[1:]))))
    )
    given = made.scenarios[1].sources[0]
    assert given.volume.id == number
    assert given.to_lead.id not in (0, number)


def test_a_shared_assumption_stays_shared_in_a_scenario_written_without_identities() -> None:
    document = sound()
    base, other = document.scenarios
    wins = [replace(source.to_win, id=0) for source in other.sources]
    sources = tuple(
        replace(source, to_win=win) for source, win in zip(other.sources, wins, strict=True)
    )
    made = identified(replace(document, scenarios=(base, replace(other, sources=sources))))
    assert [source.to_win.id for source in made.scenarios[1].sources] == [7, 7]


def test_the_next_identity_of_an_empty_plan_is_one() -> None:
    plan = sound().base_plan
    small = Plan(start=plan.start, goal=plan.goal)
    document = Document(scenarios=(small,), base="plan")
    numbers = [spot.assumption.id for spot in spots(identified(document).base_plan)]
    assert next_identity(document) == 1
    assert numbers == list(range(1, len(numbers) + 1))


def test_equal_defaults_are_still_separate_assumptions() -> None:
    plan = replace(sound().base_plan, pipeline=replace(sound().base_plan.pipeline))
    first = replace(
        plan.sources[0], to_lead=guess(0.1, 0.2, 0.3), to_appointment=guess(0.1, 0.2, 0.3)
    )
    made = identified(replace(plan, sources=(first,)))
    assert made.sources[0].to_lead.id != made.sources[0].to_appointment.id
