"""At the first start text is as large as the system wants, and the window fits the screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from ui import theme, window_memory
from ui.levers.panel import LeverPanel
from ui.settings import Settings


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


@pytest.mark.parametrize(("dots", "scale"), [(96.0, 1.0), (144.0, 1.5), (192.0, 2.0), (90.0, 1.0)])
def test_large_text_of_the_system_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dots: float, scale: float
) -> None:
    screen = SimpleNamespace(logicalDotsPerInch=lambda: dots)
    monkeypatch.setattr(QGuiApplication, "primaryScreen", staticmethod(lambda: screen))
    monkeypatch.setattr(sys, "platform", "linux")
    settings = Settings(tmp_path / "s.ini")
    window_memory.restore_theme(settings)
    assert theme.current().sizes.text_scale == scale
    settings.keep("text_scale", 1.15)
    window_memory.restore_theme(settings)
    assert theme.current().sizes.text_scale == 1.15  # what a person chose goes before it


@pytest.mark.parametrize(
    ("room", "size"), [((1440, 900), (1440, 860)), ((1280, 720), (1280, 680)), ((2560, 1400), None)]
)
def test_the_first_window_has_its_frame_on_the_screen_too(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    room: tuple[int, int],
    size: tuple[int, int] | None,
) -> None:
    window, levers = QMainWindow(), LeverPanel()
    qtbot.addWidget(window)
    qtbot.addWidget(levers)
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *room))
    monkeypatch.setattr(window, "screen", lambda: screen)
    window_memory.restore(window, levers, Settings(tmp_path / "s.ini"))
    assert (window.width(), window.height()) == (size or (1440, 900))
