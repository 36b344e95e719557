"""A plan of an earlier import is opened: the window tells which ranges were never measured."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.files.document import save
from simulator.history.earlier import claimed_line
from tests.history.test_earlier import earlier
from tests.ui.languages import speaking
from ui.history import telling
from ui.main_window import MainWindow

PATIENCE = 20_000  # ms


def test_opening_it_tells_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "old.json"
    save(earlier(), path)
    window.files.open(path)
    qtbot.waitUntil(lambda: "neither spend nor calls" in window.banner.words, timeout=PATIENCE)
    assert "Source 1" in window.banner.words
    assert not window.documents.dirty
    (first, _) = window.store.document.base_plan.sources
    assert first.work.per_month.measured_high == 90_000.0  # type: ignore[union-attr]


def test_it_is_told_in_german_too(qapp: QApplication) -> None:
    with speaking("de"):
        said = claimed_line(earlier(), telling.say)
    assert "Source 1" in said
    assert "Gemessen ab" in said
