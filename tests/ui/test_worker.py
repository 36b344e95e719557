"""The computing thread by itself: what it publishes, in which order, and what it asks for anew."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest

from simulator.decisions.insight import Insight
from simulator.plan import Document, Plan
from simulator.problems import Problem
from simulator.projection import Projection
from tests.ui.fake_projection import plan as made_plan
from tests.ui.trials_only import TrialsOnly
from ui.shown import Shown
from ui.worker import FIRST, MOST, Outcome, Request, Stop, Trouble, Worker

INSIGHT = cast(Insight, "found out")


class Told:
    """What a worker publishes, and the engine that it asks."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.asked: list[Plan] = []
        self.short: set[str] = set()  # plans of which there is no more than a first projection
        self.bad: set[str] = set()
        self.rests = threading.Event()

    def publish(self, outcome: Outcome) -> None:
        """Called in the worker's thread."""
        self.outcomes.append(outcome)
        if isinstance(outcome, Trouble) or (isinstance(outcome, Shown) and outcome.insight):
            self.rests.set()

    def refine(self, plan: Plan, stop: Stop) -> Iterator[Projection]:
        """Twice as many trials each time."""
        self.asked.append(plan)
        if plan.id in self.bad:
            raise Problem("it cannot be projected.")
        trials = FIRST
        while trials <= (FIRST if plan.id in self.short else MOST):
            yield cast(Projection, TrialsOnly(plan, trials))
            trials *= 2

    def look(self, shown: Shown, stop: Stop) -> Insight:
        """Finds something out about every plan."""
        return INSIGHT

    def shown(self) -> list[Shown]:
        """All projections so far, each of its plan."""
        return [outcome for outcome in self.outcomes if isinstance(outcome, Shown)]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def thread(told: Told) -> Iterator[Worker]:
    made = Worker(told.publish, told.refine, told.look)
    made.start()
    yield made
    made.stop()
    made.join(5)


def serve(thread: Worker, told: Told, plan: Plan, base: Plan, serial: int) -> None:
    """Have a plan projected until it rests."""
    told.rests.clear()
    scenarios = (base,) if plan.id == base.id else (base, plan)
    thread.request(Request(plan, Document(scenarios=scenarios, base=base.id), serial))
    assert told.rests.wait(10)


def test_a_plan_is_settled_from_the_best_projection_on(thread: Worker, told: Told) -> None:
    plan = made_plan()
    serve(thread, told, plan, plan, 1)
    found = told.shown()
    assert [item.projection.trials for item in found] == [2048, 4096, 8192, MOST, MOST]
    assert [item.settled for item in found] == [False, False, False, True, True]
    assert [item.insight for item in found] == [None, None, None, None, INSIGHT]


def test_a_base_that_has_no_more_trials_stands_aside(thread: Worker, told: Told) -> None:
    base = made_plan()
    told.short.add(base.id)
    serve(thread, told, replace(base, id="b"), base, 1)
    beside = [item.base_projection for item in told.shown()]
    assert beside[0] is not None
    assert beside[1:] == [None] * 4


def test_a_base_that_cannot_be_projected_stands_aside(thread: Worker, told: Told) -> None:
    base = made_plan()
    told.bad.add(base.id)
    serve(thread, told, replace(base, id="b"), base, 1)
    assert {item.base_projection for item in told.shown()} == {None}
    serve(thread, told, base, base, 2)
    last = told.outcomes[-1]
    assert isinstance(last, Trouble)
    assert (last.serial, last.problem.message) == (2, "it cannot be projected.")


def test_a_base_that_is_equal_is_not_computed_again(thread: Worker, told: Told) -> None:
    """A document from elsewhere (an undo, another process) may hold an equal base."""
    base = made_plan()
    serve(thread, told, replace(base, id="b"), base, 1)
    again = replace(base)
    assert again is not base
    serve(thread, told, replace(base, id="c"), again, 2)
    assert told.asked.count(base) == 1
    serve(thread, told, replace(base, id="b"), replace(base, name="Other"), 3)
    assert [plan.name for plan in told.asked].count("Other") == 1
