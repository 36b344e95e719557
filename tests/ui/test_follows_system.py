"""Light and dark follow the system while the window is open, until one of them is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import opened
from ui import theme
from ui.main_window import MainWindow
from ui.theme.switch import follow_system


class System:
    """The system's colours, for a platform without any; `make_application` connects the same."""

    def __init__(self) -> None:
        self.scheme = Qt.ColorScheme.Light

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        follow_system()

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    guise = SimpleNamespace(styleHints=lambda: made, instance=QGuiApplication.instance)
    monkeypatch.setattr("ui.theme.switch.QGuiApplication", guise)
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hints: System) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, (1280, 800)) as made:
        yield made
        hints.setColorScheme(Qt.ColorScheme.Light)
        made.actions_["theme_system"].trigger()


def ground(window: MainWindow) -> QColor:
    """The colour of the headline's card, as it is painted."""
    QApplication.processEvents()
    headline = window.page.headline
    return headline.grab().toImage().pixelColor(QPoint(headline.width() // 2, 6))


def test_the_window_goes_dark_and_light_with_the_system(window: MainWindow, hints: System) -> None:
    bright = ground(window)
    hints.setColorScheme(Qt.ColorScheme.Dark)
    assert theme.current().dark
    assert ground(window).lightness() < 60 < 200 < bright.lightness()
    hints.setColorScheme(Qt.ColorScheme.Light)
    assert ground(window) == bright


def test_a_choice_holds_whatever_the_system_does(window: MainWindow, hints: System) -> None:
    window.actions_["theme_light"].trigger()
    bright = ground(window)
    hints.setColorScheme(Qt.ColorScheme.Dark)
    assert ground(window) == bright
    window.actions_["theme_system"].trigger()
    assert ground(window) != bright
