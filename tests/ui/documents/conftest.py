"""Windows with a document, opened, or left behind by a crash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.files import document, fingerprint
from simulator.files.recovery import Unsaved
from tests.ui.documents.heard import FIRST, SECOND, Make, Settle, Window, crash


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Wait until a window's files are read and written."""
    return lambda window: qtbot.waitUntil(lambda: not window.documents.busy)


@pytest.fixture
def make(tmp_path: Path, settle: Settle) -> Iterator[Make]:
    made: list[Window] = []

    def window() -> Window:
        made.append(Window(tmp_path))
        return made[-1]

    yield window
    for one in made:
        one.documents.close(discard=True)
        settle(one)
        one.documents.abandon()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    path = folder / "FY27.goal"
    document.save(FIRST, path)
    return path


@pytest.fixture
def opened(make: Make, plan: Path, settle: Settle) -> Window:
    window = make()
    window.documents.open(plan)
    settle(window)
    return window


@pytest.fixture
def crashed(tmp_path: Path, plan: Path) -> Path:
    _, seen = fingerprint.read(plan)
    crash(tmp_path, Unsaved(document.dumps(SECOND), plan, seen))
    return plan
