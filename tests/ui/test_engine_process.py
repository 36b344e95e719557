"""The engine's process: the same numbers, the newest plan, ends and new beginnings."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from standard_plan import more_of_the_first, standard_plan

from simulator.carried import ANSWERS
from simulator.engine import refine
from simulator.plan import Document, Plan
from simulator.problems import Cancelled, Problem
from ui.engine.process import EngineProcess, Launcher
from ui.projector import Projector
from ui.shown import Shown
from ui.worker import FIRST, MOST

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30_000  # milliseconds


class Launched:
    """Starts processes and remembers them."""

    def __init__(self) -> None:
        self.processes: list[EngineProcess] = []

    def __call__(self) -> EngineProcess:
        self.processes.append(EngineProcess())
        return self.processes[-1]


@pytest.fixture
def launched() -> Launched:
    return Launched()


@pytest.fixture
def projector(qtbot: QtBot, launched: Launched) -> Iterator[Projector]:
    made = Projector(launch=launched)
    yield made
    made.close()
    for process in launched.processes:
        assert not is_alive(process.number)


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def document(*plans: Plan) -> Document:
    return Document(scenarios=plans, base=plans[0].id)


def shown_by(
    qtbot: QtBot, projector: Projector, plan: Plan, held: Document, serial: int,
    wanted: Callable[[Shown], bool] = lambda shown: shown.settled,
) -> Shown:  # fmt: skip
    """The first moment of this serial that is as wanted."""
    with qtbot.waitSignal(
        projector.ready,
        check_params_cb=lambda shown: shown.serial == serial and wanted(shown),
        timeout=PATIENCE,
    ) as caught:
        projector.project(plan, held, serial)
    found: Shown = caught.args[0]
    return found


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


def test_a_killed_process_is_replaced_and_its_plan_projected(
    qtbot: QtBot, projector: Projector, launched: Launched
) -> None:
    plan = standard_plan()
    shown_by(qtbot, projector, plan, document(plan), 1, lambda shown: True)
    with (
        qtbot.waitSignal(projector.restarted, timeout=PATIENCE) as said,
        qtbot.waitSignal(projector.ready, timeout=PATIENCE, check_params_cb=is_settled),
    ):
        launched.processes[0].kill()
    assert said.args[0] == "the engine's process ended with -9"
    assert len(launched.processes) == 2
    shown = shown_by(qtbot, projector, more_of_the_first(plan, 1), document(plan), 2)
    assert shown.projection.trials == MOST


def is_settled(shown: Shown) -> bool:
    return shown.settled


def test_a_plan_with_which_the_process_ends_twice_is_not_tried_again(
    qtbot: QtBot, projector: Projector, launched: Launched
) -> None:
    plan = standard_plan()
    shown_by(qtbot, projector, plan, document(plan), 1, lambda shown: True)
    with qtbot.waitSignal(projector.ready, timeout=PATIENCE):
        launched.processes[0].kill()
    with qtbot.waitSignal(projector.restarted, timeout=PATIENCE):
        launched.processes[1].kill()
    assert not projector.busy
    assert len(launched.processes) == 2
    shown_by(qtbot, projector, more_of_the_first(plan, 1), document(plan), 2, lambda shown: True)
    assert len(launched.processes) == 3


def test_where_no_process_can_be_started_a_thread_computes(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def refused() -> EngineProcess:
        raise PermissionError("not allowed")

    made, plan = Projector(launch=refused), standard_plan()
    told: list[str] = []
    made.restarted.connect(told.append)
    try:
        shown = shown_by(qtbot, made, plan, document(plan), 1, lambda shown: True)
        assert shown.projection.trials == FIRST
        assert "PermissionError" in caplog.text
        assert not told
    finally:
        made.close()


def test_a_process_that_ends_before_it_stands_is_not_tried_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.engine.process.command", lambda: [sys.executable, "-c", ""])
    launched = Launched()
    told: list[str] = []
    made, plan = Projector(launch=launched), standard_plan()
    made.restarted.connect(told.append)
    try:
        shown_by(qtbot, made, plan, document(plan), 1)
        assert len(launched.processes) == 1
        assert "a thread computes" in caplog.text
        assert not told
    finally:
        made.close()


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


def test_who_waits_is_told_when_the_process_ends(qtbot: QtBot, projector: Projector) -> None:
    plan = standard_plan()
    results: list[Any] = []
    projector.run(lambda: projector.whole(plan, 1 << 20, lambda: False), results.append)
    threading.Event().wait(0.3)
    projector.close()
    qtbot.waitUntil(lambda: len(results) == 1, timeout=PATIENCE)
    assert isinstance(results[0], Problem)


def test_the_process_ends_with_a_window_that_is_killed() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from ui.engine.process import EngineProcess\n"
        "from ui.engine.messages import read\n"
        "process = EngineProcess()\n"
        "read(process.heard)\n"
        "print(process.number, flush=True)\n"
        "import time; time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        number = int(window.stdout.readline())
        assert is_alive(number)
        window.kill()
        until = time.monotonic() + 1.0
        while is_running(number) and time.monotonic() < until:
            time.sleep(0.01)
        assert not is_running(number)


def is_running(number: int) -> bool:
    """Not gone, and not merely waiting for whoever collects orphans."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return is_alive(number) if not Path("/proc").is_dir() else False


def test_one_that_was_begun_early_and_never_taken_is_ended() -> None:
    launcher = Launcher()
    launcher.begin()
    taken = launcher()
    launcher.begin()
    launcher.close()
    assert is_alive(taken.number)
    taken.end()
    taken.close()
    assert not is_alive(taken.number)


def test_the_process_loads_no_window() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "import ui.engine.child, simulator.engine, simulator.decisions.insight\n"
        "found = {'PySide6', 'shiboken6', 'scipy'} & {n.split('.')[0] for n in sys.modules}\n"
        "sys.exit(str(found) if found else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
