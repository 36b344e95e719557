"""What the scenes of the pictures wait for: figures, what is found out about them, and rest."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow

Scene = Callable[[MainWindow], None]
LONGEST = 90.0


def wait(done: Callable[[], bool], longest: float = LONGEST) -> None:
    """Let the window live until something is so."""
    end = time.monotonic() + longest
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()


def pause(seconds: float) -> None:
    """Let the window live for a while."""
    begun = time.monotonic()
    wait(lambda: time.monotonic() - begun > seconds)


def rest(window: MainWindow) -> None:
    """Wait until the best projection is shown and the axes have settled."""
    wait(lambda: window.shown is not None and not window.projector.busy)
    pause(0.8)


def insight(window: MainWindow) -> None:
    """Wait until all is found out about the plan."""
    rest(window)
    wait(lambda: window.shown is not None and window.shown.insight is not None)
    pause(0.8)
