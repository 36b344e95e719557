"""Edits of a plan: identities stay or are new as they should be, and nothing dangles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import checks
from simulator.assumption import guess
from simulator.edits import at
from simulator.identities import assumptions, identified, next_identity, spots
from simulator.plan import Correlation, Document, Market, Plan
from tests import plans
from ui.assumptions import editing, ready


@pytest.fixture
def document() -> Document:
    made = plans.two_sources(
        programmes=plans.programmes(),
        market=Market(correlations=(Correlation(first=106, second=206, value=0.3),)),
    )
    other = replace(made, id="other", name="Other")
    return identified(plans.document(made, other))


def plan(document: Document) -> Plan:
    return document.base_plan


def ids(part: object) -> list[int]:
    return [spot.assumption.id for spot in spots(part)]


def test_an_edit_keeps_the_identity(document: Document) -> None:
    new = replace(plan(document).sources[0].to_win, low=0.3, likely=0.35, high=0.4, id=0)
    made = editing.put(document, plan(document), "sources[0].to_win", new)
    assert made.sources[0].to_win == replace(new, id=106)
    assert ids(made) == ids(plan(document))


def test_a_shared_assumption_changes_wherever_it_is_held(document: Document) -> None:
    base = plan(document)
    shared = replace(base.sources[1], to_win=base.sources[0].to_win)
    base = replace(base, sources=(base.sources[0], shared))
    assert editing.shared_with(base, "sources[0].to_win") == ("sources[1].to_win",)
    made = editing.put(document, base, "sources[1].to_win.note", "asked in June")
    assert [source.to_win.note for source in made.sources] == ["asked in June"] * 2
    apart = editing.own(document, made, "sources[1].to_win")
    assert apart.sources[1].to_win.id == next_identity(document)
    assert apart.sources[0].to_win.id == 106


def test_a_pasted_list_keeps_what_is_shared_in_step(document: Document) -> None:
    base = plan(document)
    shared = replace(base.sources[1], to_win=base.sources[0].to_win)
    base = replace(base, sources=(base.sources[0], shared))
    new = replace(base.sources[0], to_win=replace(base.sources[0].to_win, likely=0.33))
    made = editing.put(document, base, "sources", (new, base.sources[1]))
    assert [source.to_win.likely for source in made.sources] == [0.33, 0.33]
    assert checks.problems(made) == ()


def test_a_new_source_takes_the_next_identities_of_the_document(document: Document) -> None:
    first = next_identity(document)
    base = plan(document)
    kind = ready.kinds("sources")[0]
    made = editing.add(document, base, "sources", kind.make(base))
    new = ids(made.sources[-1])
    assert new == list(range(first, first + len(new)))
    assert made.sources[:-1] == base.sources
    assert checks.problems(made) == ()


def test_a_copy_has_new_identities_and_the_same_numbers(document: Document) -> None:
    base = plan(document)
    made = editing.duplicate(document, base, "sources", 0)
    old, copy = made.sources[0], made.sources[1]
    assert not set(ids(old)) & set(ids(copy))
    assert copy.to_win.likely == old.to_win.likely
    assert (copy.id, copy.name) != (old.id, old.name)
    assert checks.problems(made) == ()


@pytest.mark.parametrize("what", ["sources", "programmes", "roles"])
def test_every_ready_kind_gives_a_sound_plan(document: Document, what: str) -> None:
    base = plan(document)
    for kind in ready.kinds(what):
        for _ in range(2):
            base = editing.add(document, base, what, kind.make(base))
    assert checks.problems(base) == ()
    assert len({part.id for part in getattr(base, what)}) == len(getattr(base, what))


def test_a_source_goes_with_all_that_named_it(document: Document) -> None:
    made = editing.remove(plan(document), "sources", 1)
    assert [source.id for source in made.sources] == ["search"]
    kept = {programme.id for programme in made.programmes}
    assert kept == {"ride", "brand", "halo"}  # the account-based share replaced its calls
    assert made.market.correlations == ()
    assert checks.problems(made) == ()


def test_a_role_goes_with_all_that_named_it(document: Document) -> None:
    made = editing.remove(plan(document), "roles", 0)
    assert made.capacity.follow_up_role == ""
    assert all(hours.role != "sdr" for item in made.programmes for hours in item.hours)
    assert checks.problems(made) == ()


@pytest.mark.parametrize(
    "place",
    [
        "goal.milestones",
        "market.correlations",
        "pipeline.deals",
        "roles[0].people.steps",
        "sources[0].work.per_month.steps",
        "programmes[0].effects",
        "programmes[0].hours",
    ],
)
def test_every_list_takes_entries_and_lets_them_go(document: Document, place: str) -> None:
    base = plan(document)
    made = base
    for _ in range(2):
        made = editing.insert(document, made, place, ready.item(made, place))
    assert checks.problems(made) == ()
    count = len(at(base, place))
    assert len(at(made, place)) == count + 2
    back = editing.take_out(made, place, {count, count + 1})
    assert back == base


def test_an_assumption_that_was_not_there_gets_an_identity(document: Document) -> None:
    base = plan(document)
    assert base.cycle.slip is None
    made = editing.put(document, base, "cycle.slip", guess(0.05, 0.1, 0.2))
    assert made.cycle.slip is not None
    assert made.cycle.slip.id == next_identity(document)
    assert editing.put(document, made, "cycle.slip", None) == base


def test_a_belief_can_be_taken_over_by_all_scenarios(document: Document) -> None:
    base = plan(document)
    new = replace(base.sources[0].to_win, likely=0.32)
    made = editing.put(document, base, "sources[0].to_win", new)
    whole = editing.everywhere(document, made, "sources[0].to_win")
    for scenario in whole.scenarios:
        assert assumptions(scenario)[106].assumption.likely == 0.32
    assert checks.problems(whole) == ()


def test_a_role_that_works_is_known_from_one_that_does_not(document: Document) -> None:
    base = plan(document)
    idle = replace(base.roles[0], id="idle")
    assert editing.works(base, 0)
    assert not editing.works(replace(base, roles=(*base.roles, idle)), len(base.roles))
