"""The sample company in the whole window, whose questions a test answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.ui.window.acting import Answers, answers
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    QLocale.setDefault(QLocale("en_US"))
    monkeypatch.setattr("ui.main_window.Asking", Answers)
    made = MainWindow(sample_document(), Settings(tmp_path / "s.ini"), tmp_path / "recovery")
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: made.shown is not None, timeout=20_000)
    yield made
    answers(made).unsaved = "discard"
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
    made.deleteLater()
    QLocale.setDefault(QLocale.system())
