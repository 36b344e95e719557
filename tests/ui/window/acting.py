"""What a person does with the whole window, and answers without a dialog."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Spend
from tests.there import as_a
from ui.asking import Asking
from ui.levers.row import LeverRow
from ui.levers.slider import LeverSlider
from ui.main_window import MainWindow

Unsaved = Literal["save", "discard", "cancel"]


class Answers(Asking):
    """Answers without a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.path: Path | None = None
        self.unsaved: Unsaved = "discard"

    def file_to_open(self) -> Path | None:
        return self.path

    def file_to_save(self, name: str, ending: str) -> Path | None:
        return self.path

    def about_unsaved(self, name: str) -> Unsaved:
        return self.unsaved


def answers(window: MainWindow) -> Answers:
    return as_a(Answers, window.asking)


def spend(window: MainWindow) -> float:
    """A month's money of the first source."""
    return as_a(Spend, window.store.plan.sources[0].work).per_month.value


def row(window: MainWindow, name: str) -> LeverRow:
    return next(row for row in window.page.levers.rows.values() if row.lever.name == name)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.projector.busy, timeout=30_000)


def drag(qtbot: QtBot, slider: LeverSlider, share: float, steps: int = 8) -> None:
    """Take the thumb and pull it to a share of the track."""
    start = QPoint(round(slider._x(slider.value_now)), slider.height() // 2)
    end = QPoint(round(8 + share * (slider.width() - 16)), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        QTest.mouseMove(slider, at)
        QApplication.processEvents()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)
