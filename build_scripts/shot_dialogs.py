"""Scenes with something before the window: menus, the tour, help, and what the program asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shot_waits import Scene, insight

from simulator.files.recovery import Found
from ui.faults import Faults
from ui.main_window import MainWindow


def menu(key: str) -> Scene:
    """A menu that is open."""

    def show(window: MainWindow) -> None:
        insight(window)
        opened_menu = window.actions_.menus[key]
        bar = window.menuBar()
        place = bar.actionGeometry(opened_menu.menuAction()).bottomLeft()
        opened_menu.popup(bar.mapToGlobal(place))
        QApplication.processEvents()

    return show


def tour(stop: int) -> Scene:
    """One note of the tour."""

    def show(window: MainWindow) -> None:
        insight(window)
        window.start_tour()
        for _ in range(stop):
            if window.tour is not None:
                window.tour.go_on()
        QApplication.processEvents()

    return show


def help_dialog(key: str) -> Scene:
    """A dialog of the Help menu."""

    def show(window: MainWindow) -> None:
        insight(window)
        window.actions_[key].trigger()
        QApplication.processEvents()

    return show


def recovery(window: MainWindow) -> None:
    """What is asked after a crash."""
    insight(window)
    when = datetime(2027, 2, 26, 16, 40, tzinfo=UTC)
    found = Found(path=Path("a.recovery"), data=b"{}", document=Path("FY27.json"), written=when)
    _ask(lambda: window.asking.about_recovery(found))


def unsaved(window: MainWindow) -> None:
    """What is asked before changes would be lost."""
    insight(window)
    _ask(lambda: window.asking.about_unsaved("FY27.json"))


def _ask(question: Callable[[], object]) -> None:
    """Put a question, and leave it standing for the picture: see `PENDING`."""
    PENDING.append(question)


PENDING: list[Callable[[], object]] = []


def fault(window: MainWindow) -> None:
    """A fault of the program itself."""
    insight(window)
    Faults(window).show_details("Traceback of a fault that was made for this picture")
    QApplication.processEvents()


def with_question(take: Callable[[], None]) -> None:
    """Take the picture while a question stands, then close it."""
    if not PENDING:
        take()
        return

    def look() -> None:
        take()
        for widget in QApplication.topLevelWidgets():
            if widget.isModal() and widget.isVisible():
                widget.close()

    QTimer.singleShot(300, look)
    PENDING.pop()()


def above(window: QWidget) -> list[QWidget]:
    """Dialogs and menus that stand before the window."""
    others = (widget for widget in QApplication.topLevelWidgets() if widget is not window)
    return [widget for widget in others if widget.isVisible()]


SCENES: dict[str, Scene] = {
    **{f"menu-{key}": menu(key) for key in ("file", "edit", "view", "scenario", "help")},
    **{f"tour-{number + 1}": tour(number) for number in range(4)},
    **{f"help-{key}": help_dialog(key) for key in ("shortcuts", "licences", "about")},
    "recovery": recovery,
    "unsaved": unsaved,
    "fault": fault,
}
