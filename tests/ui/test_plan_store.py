"""The document's history: frozen documents, named steps, one for a drag."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from simulator.plan import Document, Goal, Plan
from ui.plan_store import PlanStore


def document() -> Document:
    goal = Goal(by=date(2027, 12, 31), amount=1e6)
    base = Plan(id="a", name="Base", start=date(2027, 1, 1), goal=goal)
    other = replace(base, id="b", name="Other")
    return Document(scenarios=(base, other), base="a")


def raised(plan: Plan, amount: float) -> Plan:
    return replace(plan, goal=replace(plan.goal, amount=amount))


def test_a_drag_is_one_step(qtbot: QtBot) -> None:
    store = PlanStore(document())
    first = store.document
    seen = []
    store.changed.connect(lambda: seen.append(store.plan.goal.amount))
    for amount in (2e6, 3e6, 4e6):
        store.preview(raised(store.plan, amount))
    assert store.document is first
    assert store.undo_name == ""
    store.commit("Goal")
    assert store.plan.goal.amount == 4e6
    assert store.undo_name == "Goal"
    store.undo()
    assert store.document == first
    assert store.redo_name == "Goal"
    store.redo()
    assert seen == [2e6, 3e6, 4e6, 4e6, 1e6, 4e6]


def test_a_drag_back_to_where_it_started_leaves_no_step(qtbot: QtBot) -> None:
    store = PlanStore(document())
    store.preview(raised(store.plan, 2e6))
    store.preview(raised(store.plan, 1e6))
    store.commit("Goal")
    assert store.undo_name == ""


def test_undo_without_limit_comes_back_to_the_first(qtbot: QtBot) -> None:
    store = PlanStore(document())
    first = store.document
    for step in range(500):
        store.edit_plan(f"step {step}", raised(store.plan, 2e6 + step))
    while store.undo_name:
        store.undo()
    assert store.document is first
    while store.redo_name:
        store.redo()
    assert store.plan.goal.amount == 2e6 + 499


def test_undo_shows_the_scenario_in_which_the_edit_was_made(qtbot: QtBot) -> None:
    store = PlanStore(document())
    store.show_scenario("b")
    store.edit_plan("Goal", raised(store.plan, 5e6))
    store.show_scenario("a")
    store.undo()
    assert store.scenario == "b"
    assert store.plan.goal.amount == 1e6


def test_a_new_edit_forgets_what_could_be_redone(qtbot: QtBot) -> None:
    store = PlanStore(document())
    store.edit_plan("One", raised(store.plan, 2e6))
    store.undo()
    store.edit_plan("Two", raised(store.plan, 3e6))
    assert store.redo_name == ""
    assert store.undo_name == "Two"


def test_leaving_a_scenario_drops_a_preview(qtbot: QtBot) -> None:
    store = PlanStore(document())
    store.preview(raised(store.plan, 9e6))
    store.show_scenario("b")
    store.show_scenario("a")
    assert store.plan.goal.amount == 1e6


def test_another_document_starts_its_own_history(qtbot: QtBot) -> None:
    store = PlanStore(document())
    store.edit_plan("One", raised(store.plan, 2e6))
    store.open(document())
    assert (store.undo_name, store.redo_name) == ("", "")


def test_the_base_is_shown_against_how_it_was_opened_or_saved(qtbot: QtBot) -> None:
    store = PlanStore(document())
    opened = store.plan
    store.edit_plan("Goal", raised(store.plan, 2e6))
    assert store.reference is opened
    with qtbot.waitSignal(store.reference_changed):
        store.keep()
    assert store.reference.goal.amount == 2e6
    store.show_scenario("b")
    assert store.reference is store.document.base_plan


def test_saving_what_has_not_changed_tells_of_no_other_reference(qtbot: QtBot) -> None:
    store = PlanStore(document())
    with qtbot.assertNotEmitted(store.reference_changed):
        store.keep()


def test_what_was_computed_for_a_document_before_is_not_of_the_one_shown(qtbot: QtBot) -> None:
    """Both hold a scenario of the same identity, as every plan that was made of one file does."""
    store = PlanStore(document())
    store.edit_plan("Goal", raised(store.plan, 2e6))
    before = store.serial
    assert store.is_of("a", before)
    assert not store.is_of("b", before)
    store.open(document())
    assert not store.is_of("a", before)
    assert store.is_of("a", store.serial)
