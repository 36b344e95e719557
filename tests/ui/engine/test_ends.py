"""The engine's process ends, by a fault or with the window, and begins anew."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from standard_plan import more_of_the_first, standard_plan

from simulator.problems import Problem
from tests.ui.engine.launched import PATIENCE, Launched, document, is_alive, is_settled, shown_by
from ui.engine.process import EngineProcess, Launcher
from ui.projector import Projector
from ui.worker import FIRST, MOST

ROOT = Path(__file__).resolve().parents[3]


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


def test_who_waits_is_told_when_the_process_ends(qtbot: QtBot, projector: Projector) -> None:
    plan = standard_plan()
    results: list[Any] = []
    projector.run(lambda: projector.whole(plan, 1 << 20, lambda: False), results.append)
    threading.Event().wait(0.3)
    projector.close()
    qtbot.waitUntil(lambda: len(results) == 1, timeout=PATIENCE)
    assert isinstance(results[0], Problem)


def is_running(number: int) -> bool:
    """Not gone, and not merely waiting for whoever collects orphans."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return is_alive(number) if not Path("/proc").is_dir() else False


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
