"""The engine's process: the same numbers to the bit, and the newest plan first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from standard_plan import more_of_the_first, standard_plan

from simulator.carried import ANSWERS
from simulator.engine import refine
from simulator.problems import Cancelled, Problem
from tests.ui.engine.launched import PATIENCE, document, shown_by
from ui.projector import Projector
from ui.shown import Shown
from ui.worker import FIRST, MOST


def assert_same(one: Any, other: Any) -> None:
    """Equal to the bit, arrays inside included."""
    if isinstance(one, np.ndarray):
        assert one.dtype == other.dtype
        assert one.tobytes() == other.tobytes()
    elif isinstance(one, dict):
        assert one.keys() == other.keys()
        for key in one:
            assert_same(one[key], other[key])
    elif hasattr(one, "__dataclass_fields__"):
        assert type(one) is type(other)
        for name in one.__dataclass_fields__:
            assert_same(getattr(one, name), getattr(other, name))
    elif isinstance(one, tuple):
        assert len(one) == len(other)
        for pair in zip(one, other, strict=True):
            assert_same(*pair)
    else:
        assert one == other


def test_what_comes_back_is_to_the_bit_what_is_computed_here(
    qtbot: QtBot, projector: Projector
) -> None:
    plan = standard_plan()
    base = replace(more_of_the_first(plan, 5), id="other")
    shown = shown_by(qtbot, projector, plan, document(base, plan), 1)
    for carried, of in ((shown.projection, plan), (shown.base_projection, base)):
        *_, here = refine(of, MOST, 1, first=FIRST)
        assert carried is not None
        assert (carried.plan, carried.trials, carried.weeks) == (here.plan, MOST, here.weeks)
        assert_same(carried.final, here.final)
        for name in ANSWERS:
            assert_same(getattr(carried, name), getattr(here, name))
        assert carried.amount_at(0.8) == here.amount_at(0.8)
        assert carried.chance_at(9e6) == here.chance_at(9e6)
        assert carried.quantile_interval(0.5) == here.quantile_interval(0.5)
        assert carried.chance_standard_error == here.chance_standard_error
        assert_same(carried.histogram(), here.histogram())


def test_edits_follow_each_other_and_the_base_is_the_same_one(
    qtbot: QtBot, projector: Projector
) -> None:
    plan = standard_plan()
    base = replace(plan, id="base")
    bases = []
    for step in (1, 2, 3):
        moved = more_of_the_first(plan, step)
        shown = shown_by(qtbot, projector, moved, document(base, plan), step, lambda shown: True)
        assert shown.plan is moved
        here = next(refine(moved, MOST, 1, first=FIRST))
        assert shown.projection.trials == FIRST
        assert_same(shown.projection.final, here.final)
        bases.append(shown.base_projection)
    assert bases[0] is bases[1] is bases[2]


def test_a_newer_plan_stops_the_refining_of_an_older_one(
    qtbot: QtBot, projector: Projector
) -> None:
    plan = standard_plan()
    seen: list[Shown] = []
    projector.ready.connect(seen.append)
    shown_by(qtbot, projector, plan, document(plan), 1, lambda shown: True)
    moved = more_of_the_first(plan, 1)
    shown_by(qtbot, projector, moved, document(plan), 2)
    qtbot.waitUntil(lambda: not projector.busy)
    assert [shown.serial for shown in seen] == sorted(shown.serial for shown in seen)
    assert max(s.projection.trials for s in seen if s.serial == 1) < MOST
    qtbot.waitUntil(lambda: seen[-1].insight is not None, timeout=PATIENCE)


def test_a_problem_keeps_its_place(qtbot: QtBot, projector: Projector) -> None:
    plan = standard_plan()
    bad = replace(plan, goal=replace(plan.goal, by=plan.start))
    with pytest.raises(Problem) as here:
        next(refine(bad, FIRST, 1))
    with qtbot.waitSignal(projector.problem, timeout=PATIENCE) as caught:
        projector.project(bad, document(bad), 1)
    assert isinstance(caught.args[0], Problem)
    told = caught.args[0]
    assert (told.message, told.place) == (here.value.message, here.value.place)
    shown = shown_by(qtbot, projector, plan, document(plan), 2, lambda shown: True)
    assert shown.projection.trials == FIRST


def test_one_projection_is_waited_for_and_may_be_cancelled(
    qtbot: QtBot, projector: Projector
) -> None:
    plan = standard_plan()
    results: list[Any] = []
    *_, here = refine(plan, 4096, 1, first=FIRST)
    projector.run(lambda: projector.whole(plan, 4096, lambda: False), results.append)
    qtbot.waitUntil(lambda: len(results) == 1, timeout=PATIENCE)
    assert_same(results[0].final, here.final)
    projector.run(lambda: projector.whole(plan, 1 << 20, lambda: True), results.append)
    qtbot.waitUntil(lambda: len(results) == 2, timeout=PATIENCE)
    assert isinstance(results[1], Cancelled)
    bad = replace(plan, goal=replace(plan.goal, by=plan.start))
    projector.run(lambda: projector.whole(bad, 4096, lambda: False), results.append)
    qtbot.waitUntil(lambda: len(results) == 3, timeout=PATIENCE)
    assert isinstance(results[2], Problem)
