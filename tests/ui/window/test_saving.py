"""Files in the whole window: saved, exported, changed by others, unreadable."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.files import snapshot
from simulator.files.document import load
from simulator.problems import Problem
from tests.ui.window.acting import answers, row
from ui.main_window import MainWindow


def test_save_close_and_open_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    answers(window).path = tmp_path / "mine.json"
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert window.isWindowModified()
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save"].trigger()
    assert not window.isWindowModified()
    assert load(tmp_path / "mine.json") == window.store.document
    assert "saved" in window.top.status.text()


def test_a_snapshot_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    answers(window).path = tmp_path / "snapshot.csv"
    window.actions_["snapshot_all"].trigger()
    qtbot.waitUntil(lambda: "snapshot.csv" in window.banner.words, timeout=60_000)
    held = snapshot.load(tmp_path / "snapshot.csv")
    assert held.document == window.store.document
    assert len(held.runs) == len(held.document.scenarios)


def test_a_window_that_wakes_asks_about_a_file_that_somebody_changed(
    qtbot: QtBot,
    qapp: QApplication,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "shared.json"
    answers(window).path = path
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save_as"].trigger()
    asked = []
    monkeypatch.setattr(window.asking, "about_other_version", lambda words: asked.append(words))
    wake = qapp.applicationStateChanged.emit
    wake(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not window.documents.busy, timeout=10_000)
    assert not asked
    path.write_bytes(path.read_bytes() + b" ")
    wake(Qt.ApplicationState.ApplicationInactive)
    wake(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    assert asked == ["“shared.json” was changed by somebody else since you opened it."]


def test_a_file_that_cannot_be_read_is_said_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    before = window.store.document
    window.files.open(bad)
    qtbot.waitUntil(lambda: bool(window.banner.words), timeout=10_000)
    assert window.store.document is before


def test_an_export_that_fails_is_said_and_a_fault_of_the_program_is_not_kept_quiet(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "snapshot.csv"
    window.exporting._on_written(path, Problem("the disk is full; free some space."))
    assert window.banner.words == "the disk is full; free some space."
    with pytest.raises(ZeroDivisionError):
        window.exporting._on_written(path, ZeroDivisionError())
