"""What can be done with scenarios: each deed is one step, and leaves a document that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from simulator.plan import Document, Goal, Plan
from ui.plan_store import PlanStore
from ui.scenarios import editing

FIRST = Plan(id="a", name="A", start=date(2027, 1, 1), goal=Goal(by=date(2027, 12, 31), amount=1e6))


def store(base: str = "a", shown: str = "a") -> PlanStore:
    """Three scenarios, a to c."""
    scenarios = tuple(replace(FIRST, id=key, name=key.upper()) for key in "abc")
    made = PlanStore(Document(scenarios=scenarios, base=base))
    made.show_scenario(shown)
    return made


def order(held: PlanStore) -> str:
    return "".join(plan.id for plan in held.document.scenarios)


@pytest.mark.parametrize(
    ("shown", "by", "wanted"),
    [("a", 1, "bac"), ("c", -1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("a", 9, "bca")],
)
def test_a_scenario_moves_as_far_as_there_are_places(
    qtbot: QtBot, shown: str, by: int, wanted: str
) -> None:
    held = store(shown=shown)
    editing.move(held, by)
    assert order(held) == wanted
    assert held.scenario == shown
    assert bool(held.undo_name) == (wanted != "abc")


@pytest.mark.parametrize(
    ("base", "shown", "left", "then_base", "then_shown"),
    [
        ("a", "b", "ac", "a", "c"),
        ("a", "c", "ab", "a", "b"),
        ("b", "b", "ac", "a", "c"),  # the first is the base, where the base goes
        ("a", "a", "bc", "b", "b"),
    ],
)
def test_a_scenario_goes_and_its_neighbour_is_shown(
    qtbot: QtBot, base: str, shown: str, left: str, then_base: str, then_shown: str
) -> None:
    held = store(base, shown)
    editing.delete(held)
    assert (order(held), held.document.base, held.scenario) == (left, then_base, then_shown)
    held.undo()
    assert (order(held), held.document.base, held.scenario) == ("abc", base, shown)


def test_the_only_scenario_stays(qtbot: QtBot) -> None:
    held = PlanStore(Document(scenarios=(FIRST,), base="a"))
    editing.delete(held)
    assert order(held) == "a"
    assert held.undo_name == ""


def test_copies_of_copies_are_numbered(qtbot: QtBot) -> None:
    held = store(shown="b")
    for _ in range(3):
        editing.duplicate(held)
    assert [plan.name for plan in held.document.scenarios] == [
        "A", "B", "Copy of B", "Copy of B 2", "Copy of B 3", "C",
    ]  # fmt: skip
    assert len({plan.id for plan in held.document.scenarios}) == 6
    assert held.plan.name == "Copy of B 3"


def test_a_new_scenario_begins_as_the_one_shown_without_what_is_only_previewed(
    qtbot: QtBot,
) -> None:
    held = store(shown="b")
    made = editing.add(held)
    assert held.scenario == made
    assert held.plan == replace(FIRST, id=made, name="Scenario 4")


def test_a_name_that_is_taken_is_numbered_and_an_empty_one_changes_nothing(qtbot: QtBot) -> None:
    held = store()
    editing.rename(held, "b", "   ")
    editing.rename(held, "b", " B ")
    assert held.undo_name == ""
    editing.rename(held, "b", "  A \n long   name ")
    assert held.document.scenario("b").name == "A long name"
    editing.rename(held, "c", "A")
    assert held.document.scenario("c").name == "A 2"
    editing.rename(held, "c", "x" * 200)
    assert held.document.scenario("c").name == "x" * editing.LONGEST


def test_neighbours_go_round(qtbot: QtBot) -> None:
    held = store(shown="c")
    assert editing.neighbour(held, 1) == "a"
    assert editing.neighbour(held, -1) == "b"


def test_another_base_is_one_step(qtbot: QtBot) -> None:
    held = store(shown="b")
    editing.make_base(held)
    assert held.document.base == "b"
    held.undo()
    assert held.document.base == "a"
