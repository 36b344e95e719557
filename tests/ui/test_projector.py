"""The thread that computes: newest plan wins, better and better, faults are said and mended."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from simulator.decisions.insight import Insight
from simulator.plan import Document, Plan
from simulator.problems import Cancelled, Problem
from simulator.projection import Projection
from tests.ui.fake_projection import plan as made_plan
from tests.ui.trials_only import TrialsOnly
from ui.projector import Projector
from ui.shown import Shown
from ui.worker import FIRST, MOST, Stop


class Engine:
    """Yields at once, unless a gate is closed; remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Plan] = []
        self.gate = threading.Event()
        self.gate.set()
        self.fault: Exception | None = None

    def __call__(self, plan: Plan, stop: Stop) -> Iterator[Projection]:
        self.asked.append(plan)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        trials = FIRST
        while trials <= MOST:
            self.gate.wait(5)
            if stop():
                raise Cancelled
            yield cast(Projection, TrialsOnly(plan, trials))
            trials *= 2


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def projector(qtbot: QtBot, engine: Engine) -> Iterator[Projector]:
    made = Projector(refine=engine)
    yield made
    engine.gate.set()
    made.close()


def document(*plans: Plan) -> Document:
    return Document(scenarios=plans, base=plans[0].id)


def settled(shown: Shown) -> bool:
    return shown.settled


def test_better_and_better_until_the_best(qtbot: QtBot, projector: Projector) -> None:
    plan = made_plan()
    seen: list[Shown] = []
    projector.ready.connect(seen.append)
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000):
        projector.project(plan, document(plan), 1)
    qtbot.waitUntil(lambda: not projector.busy)
    trials = [shown.projection.trials for shown in seen]
    assert trials == sorted(trials)
    assert trials[-1] == MOST
    assert all(shown.base_projection is None for shown in seen)


def test_the_base_comes_beside_in_the_same_trials_and_is_computed_once(
    qtbot: QtBot, projector: Projector, engine: Engine
) -> None:
    base = made_plan()
    plan = replace(base, id="b")
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000) as caught:
        projector.project(plan, document(base, plan), 1)
    shown = caught.args[0]
    assert shown.base_projection.plan == base
    assert shown.base_projection.trials == shown.projection.trials
    qtbot.waitUntil(lambda: not projector.busy)
    asked = engine.asked.count(base)
    assert asked == 1
    moved = replace(plan, goal=replace(plan.goal, amount=1.0))
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000):
        projector.project(moved, document(base, plan), 2)
    assert engine.asked.count(base) == asked


@pytest.mark.parametrize(
    "other", [{"metric": "revenue"}, {"metric": "arr"}, {"by": date(2027, 9, 30)}]
)
def test_a_base_with_another_goal_is_held_against_this_one(
    qtbot: QtBot, projector: Projector, other: dict[str, Any]
) -> None:
    base = made_plan()
    plan = replace(base, id="b", goal=replace(base.goal, **other))
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000) as caught:
        projector.project(plan, document(base, plan), 1)
    beside = caught.args[0].base_projection.plan
    assert (beside.goal.metric, beside.goal.by) == (plan.goal.metric, plan.goal.by)
    assert replace(beside, goal=base.goal) == base


def test_the_newest_plan_wins(qtbot: QtBot, projector: Projector, engine: Engine) -> None:
    plans = [made_plan(amount=float(amount)) for amount in range(1, 200)]
    engine.gate.clear()
    for serial, plan in enumerate(plans):
        projector.project(plan, document(plan), serial)
    newest = len(plans) - 1
    with qtbot.waitSignal(
        projector.ready, check_params_cb=lambda shown: shown.serial == newest, timeout=5000
    ):
        engine.gate.set()
    assert len(engine.asked) <= 3


def test_a_newer_plan_stops_the_refining_of_an_older_one(
    qtbot: QtBot, projector: Projector
) -> None:
    first, second = made_plan(amount=1.0), made_plan(amount=2.0)
    seen: list[Shown] = []
    projector.ready.connect(seen.append)
    with qtbot.waitSignal(projector.ready, timeout=5000):
        projector.project(first, document(first), 1)
    with qtbot.waitSignal(
        projector.ready, check_params_cb=lambda s: s.settled and s.serial == 2, timeout=5000
    ):
        projector.project(second, document(second), 2)
    assert max(s.projection.trials for s in seen if s.serial == 1) < MOST


def test_a_bad_plan_is_said_in_words(qtbot: QtBot, projector: Projector, engine: Engine) -> None:
    plan = made_plan()
    engine.fault = Problem("the rate is above 1", "sources[0].to_win")
    with qtbot.waitSignal(projector.problem, timeout=5000) as caught:
        projector.project(plan, document(plan), 1)
    assert str(caught.args[0]) == "sources[0].to_win: the rate is above 1"
    assert not projector.busy


def test_what_is_wrong_with_an_older_plan_is_not_said(
    qtbot: QtBot, projector: Projector, engine: Engine
) -> None:
    """Both are asked for before anything is heard: the first fails, the second is what counts."""
    plan = made_plan()
    engine.fault = Problem("it cannot be projected.")
    said: list[Problem] = []
    projector.problem.connect(said.append)
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000) as caught:
        projector.project(plan, document(plan), 1)
        projector.project(plan, document(plan), 2)
    assert caught.args[0].serial == 2
    assert said == []


def test_the_last_figures_of_an_older_plan_do_not_say_that_all_is_done(
    qtbot: QtBot, engine: Engine
) -> None:
    plan, looked = made_plan(), threading.Event()

    def look(shown: Shown, stop: Stop) -> Insight:
        looked.set()
        return cast(Insight, "found out")

    made = Projector(refine=engine, look=look)
    seen: list[int] = []
    done: list[int] = []
    made.ready.connect(lambda shown: seen.append(shown.serial))
    made.busy_changed.connect(lambda busy: None if busy else done.append(seen[-1]))
    try:
        made.project(plan, document(plan), 1)
        assert looked.wait(5)  # all of the first is computed, and none of it heard
        made.project(plan, document(plan), 2)
        qtbot.waitUntil(lambda: bool(done), timeout=5000)
        assert (seen[0], done) == (1, [2])
    finally:
        made.close()


def test_a_dead_thread_is_said_and_replaced(
    qtbot: QtBot, projector: Projector, engine: Engine
) -> None:
    plan = made_plan()
    engine.fault = ZeroDivisionError("a fault of the program")
    with qtbot.waitSignal(projector.restarted, timeout=5000) as caught:
        projector.project(plan, document(plan), 1)
    assert "a fault of the program" in caught.args[0]
    with qtbot.waitSignal(projector.ready, check_params_cb=settled, timeout=5000):
        projector.project(plan, document(plan), 2)


def test_closing_ends_the_thread(qtbot: QtBot, projector: Projector) -> None:
    plan = made_plan()
    projector.project(plan, document(plan), 1)
    projector.close()
    assert "projector" not in {thread.name for thread in threading.enumerate()}


def test_what_is_asked_for_when_a_result_is_there_is_the_next_plan_computed(
    qtbot: QtBot, engine: Engine
) -> None:
    plan = made_plan()
    shown: list[int] = []
    projector = Projector(refine=engine)
    numbers = iter(range(10, 100))

    def newer() -> None:
        if len(shown) < 3:
            projector.project(plan, document(plan), next(numbers))

    projector.ready.connect(lambda item: shown.append(item.serial))
    projector.wanting.connect(newer)
    projector.project(plan, document(plan), 1)
    projector.project(plan, document(plan), 2)
    qtbot.waitUntil(lambda: 12 in shown, timeout=5000)
    projector.close()
    assert 2 not in shown  # a newer one stood ready before it was sent
    assert shown[0] == 1


def test_other_work_runs_in_the_same_thread_and_its_fault_is_handed_on(
    qtbot: QtBot, projector: Projector
) -> None:
    results: list[object] = []
    projector.run(lambda: threading.current_thread().name, results.append)
    projector.run(lambda: 1 / 0, results.append)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results[0] == "projector"
    assert isinstance(results[1], ZeroDivisionError)


def test_other_work_breaks_into_a_long_look_which_is_then_done_again(
    qtbot: QtBot, engine: Engine
) -> None:
    looks: list[int] = []
    results: list[object] = []

    def look(shown: Shown, stop: Stop) -> Insight:
        looks.append(shown.serial)
        if len(looks) == 1:
            for _ in range(500):
                if stop():
                    raise Cancelled
                threading.Event().wait(0.01)
        return cast(Insight, "found out")

    made = Projector(refine=engine, look=look)
    try:
        plan = made_plan()
        made.project(plan, document(plan), 1)
        qtbot.waitUntil(lambda: len(looks) == 1)
        with qtbot.waitSignal(
            made.ready, check_params_cb=lambda shown: shown.insight == "found out", timeout=5000
        ):
            made.run(lambda: "done", results.append)
        assert results == ["done"]
        assert looks == [1, 1]
    finally:
        made.close()
