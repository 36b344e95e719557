"""The whole window with the sample company, as tests use it, and its orderly end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE = 60_000  # milliseconds


def is_settled(window: MainWindow) -> bool:
    """Whether the best projection of the plan is shown."""
    return window.shown is not None and window.shown.settled


def has_insight(window: MainWindow) -> bool:
    """Whether also is shown what was found out about the plan."""
    return window.shown is not None and window.shown.insight is not None


@contextmanager
def opened(
    qtbot: QtBot,
    folder: Path,
    size: tuple[int, int] = (1440, 900),
    until: Callable[[MainWindow], bool] = is_settled,
) -> Iterator[MainWindow]:
    """The window in American English, active, with settings of its own in `folder`."""
    QLocale.setDefault(QLocale("en_US"))
    made = MainWindow(sample_document(), Settings(folder / "s.ini"), folder / "recovery")
    made.resize(*size)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: until(made), timeout=PATIENCE)
    try:
        yield made
    finally:
        made.documents.close(discard=True)
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=PATIENCE)
        made.deleteLater()
        QLocale.setDefault(QLocale.system())
