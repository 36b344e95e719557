"""What holds for every test: no display, own settings, fixed seeds, nothing left alive after."""

from __future__ import annotations

import os

# Before numpy or Qt is imported by any test.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import gc
import random
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

settings.register_profile("here", derandomize=True, database=None, deadline=None)
settings.load_profile("here")

PATIENCE = 5.0  # seconds in which a thread that was told to stop must be gone
KEPT_THREADS = ("engine_",)  # a pool that the simulator keeps for its whole life, by name prefix


def pytest_collection_finish() -> None:
    """Set all that imports made aside, so that looking for leftovers after a test is quick."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has its own home for settings and recovery files; nobody's own are touched."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE", "RUNTIME"):
        folder = "XDG_RUNTIME_DIR" if name == "RUNTIME" else f"XDG_{name}_HOME"
        place = tmp_path / "home" / name.lower()
        place.mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(folder, str(place))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        where = str(tmp_path / "home" / "config")
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, where)


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    """Tests that draw without a generator of their own draw the same each time."""
    random.seed(1)
    np.random.seed(1)


@pytest.fixture(autouse=True)
def nothing_survives(own_settings: None, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or a top-level widget behind."""
    threads = set(threading.enumerate())
    uses_qt = bool({"qapp", "qtbot"} & set(request.fixturenames))
    widgets = set(_top_level_widgets()) if uses_qt else set()
    yield
    left = _threads_left(threads) + (_qt_left(widgets) if uses_qt else [])
    assert not left, f"the test leaves behind: {'; '.join(left)}"


def _threads_left(before: set[threading.Thread]) -> list[str]:
    """Threads that are still there after a moment's patience."""
    until = time.monotonic() + PATIENCE
    while True:
        left = [
            f"thread {thread.name}"
            for thread in threading.enumerate()
            if thread not in before and not thread.name.startswith(KEPT_THREADS)
        ]
        if not left or time.monotonic() > until:
            return left
        time.sleep(0.01)


def _application() -> QApplication | None:
    """The running QApplication, or None where no test has started one."""
    if "PySide6.QtWidgets" not in sys.modules:
        return None
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    return found if isinstance(found, QApplication) else None


def _top_level_widgets() -> list[QWidget]:
    application = _application()
    return [w for w in application.topLevelWidgets() if w.parent() is None] if application else []


def _qt_left(before: set[QWidget]) -> list[str]:
    """Widgets without a parent, running timers and running Qt threads that the test made."""
    application = _application()
    if application is None:
        return []
    from PySide6.QtCore import QEvent

    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not set(_top_level_widgets()) - before and not _running():
        return []
    gc.collect()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    widgets = [w for w in _top_level_widgets() if w not in before]
    return [f"widget {w!r}" for w in widgets] + _running()


def _running() -> list[str]:
    """Active timers and running threads among all objects that Python knows."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    found = []
    for thing in gc.get_objects():
        if isinstance(thing, QTimer) and isValid(thing) and thing.isActive():
            found.append(f"timer {thing!r} of {thing.parent()!r}")
        elif isinstance(thing, QThread) and isValid(thing) and thing.isRunning():
            found.append(f"thread {thing!r}")
    return [text for text in found if text != f"thread {QThread.currentThread()!r}"]
