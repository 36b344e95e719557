"""The scenes of the pictures: each brings the window into one state and says what to wait for."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shot_documents import empty, long_names, many, scaled, wrong

from simulator.files.recovery import Found
from simulator.plan import Document
from ui import theme
from ui.file_flow import sample_document
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


def rest(window: MainWindow) -> None:
    """Wait until the best projection is shown and the axes have settled."""
    wait(lambda: window.shown is not None and not window.projector.busy)
    begun = time.monotonic()
    wait(lambda: time.monotonic() - begun > 0.8)


def insight(window: MainWindow) -> None:
    """Wait until all is found out about the plan."""
    rest(window)
    wait(lambda: window.shown is not None and window.shown.insight is not None)
    begun = time.monotonic()
    wait(lambda: time.monotonic() - begun > 0.8)


def plan(window: MainWindow) -> None:
    """The sample company as it opens."""
    insight(window)


def scenario(window: MainWindow) -> None:
    """Another scenario against the base."""
    window.store.show_scenario(window.store.document.scenarios[-1].id)
    insight(window)


def dragging(window: MainWindow) -> None:
    """A lever in the middle of a drag."""
    rest(window)
    slider = window.page.levers.rows["ae.people"].slider
    middle = slider.height() // 2
    start = QPoint(round(slider._x(slider.value_now)), middle)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(slider, start + QPoint(5 * step, 0))
        QApplication.processEvents()
    begun = time.monotonic()
    wait(lambda: time.monotonic() - begun > 0.6)


def typing(window: MainWindow) -> None:
    """Something typed that is no number."""
    rest(window)
    field = window.page.levers.rows["paid_search.spend"].field
    window.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "a lot")
    QTest.keyClick(field, Qt.Key.Key_Return)


def zoomed(scale: float) -> Scene:
    """Larger text."""

    def show(window: MainWindow) -> None:
        theme.set_text_scale(scale)
        rest(window)

    return show


def page(key: str) -> Scene:
    """Another page of the window."""

    def show(window: MainWindow) -> None:
        rest(window)
        window.store.show_scenario(window.store.document.scenarios[-1].id)
        rest(window)
        window.pages.show_page(key)
        begun = time.monotonic()
        wait(lambda: time.monotonic() - begun > 6.0)

    return show


def present(window: MainWindow) -> None:
    """The presentation."""
    insight(window)
    window.presenting.start()
    begun = time.monotonic()
    wait(lambda: time.monotonic() - begun > 1.0)


def folded(window: MainWindow) -> None:
    """All groups folded."""
    rest(window)
    window.page.levers.fold(("marketing", "sales", "together"))


def table(window: MainWindow) -> None:
    """The fan chart's numbers as a table."""
    rest(window)
    window.page.fan.more.show_table()


def problem(window: MainWindow) -> None:
    """A plan that cannot be projected: the last good figures stay, marked."""
    rest(window)
    window.store.edit_plan("Win rate", wrong(window.store.document))
    wait(lambda: bool(window.banner.words))


def opened(change: Callable[..., Document], *given: object) -> Scene:
    """Another document."""

    def show(window: MainWindow) -> None:
        window.files.may_close.disconnect()
        window.shown = None
        window.documents.new(change(sample_document(), *given))
        wait(lambda: window.shown is not None or bool(window.banner.words), 20)
        rest(window)

    return show


def searching(window: MainWindow) -> None:
    """A search among forty sources."""
    opened(many)(window)
    window.page.levers.begin_search()
    QTest.keyClicks(window.page.levers.search._field, "campaign 2")


def menu(key: str) -> Scene:
    """A menu that is open."""

    def show(window: MainWindow) -> None:
        rest(window)
        opened_menu = window.actions_.menus[key]
        bar = window.menuBar()
        place = bar.actionGeometry(opened_menu.menuAction()).bottomLeft()
        opened_menu.popup(bar.mapToGlobal(place))
        QApplication.processEvents()

    return show


def tour(stop: int) -> Scene:
    """One note of the tour."""

    def show(window: MainWindow) -> None:
        rest(window)
        window.start_tour()
        for _ in range(stop):
            if window.tour is not None:
                window.tour.go_on()
        QApplication.processEvents()

    return show


def help_dialog(key: str) -> Scene:
    """A dialog of the Help menu."""

    def show(window: MainWindow) -> None:
        rest(window)
        window.actions_[key].trigger()
        QApplication.processEvents()

    return show


def recovery(window: MainWindow) -> None:
    """What is asked after a crash."""
    rest(window)
    when = datetime(2027, 2, 26, 16, 40, tzinfo=UTC)
    found = Found(path=Path("a.recovery"), data=b"{}", document=Path("FY27.json"), written=when)
    _ask(lambda: window.asking.about_recovery(found))


def unsaved(window: MainWindow) -> None:
    """What is asked before changes would be lost."""
    rest(window)
    _ask(window.asking.about_unsaved)


def _ask(question: Callable[[], object]) -> None:
    """Put a question, and leave it standing for the picture: see `PENDING`."""
    PENDING.append(question)


PENDING: list[Callable[[], object]] = []


def fault(window: MainWindow) -> None:
    """A fault of the program itself."""
    from ui.faults import Faults

    rest(window)
    Faults(window).show_details("Traceback of a fault that was made for this picture")
    QApplication.processEvents()


FIRST: dict[str, Scene] = {
    "plan": plan,
    "scenario": scenario,
    "assumptions": page("assumptions"),
    "compare": page("compare"),
    "present": present,
}
STATES: dict[str, Scene] = {
    "dragging": dragging,
    "typing": typing,
    "folded": folded,
    "text-150": zoomed(1.5),
    "text-200": zoomed(2.0),
    "table": table,
    "problem": problem,
    "many-sources": opened(many),
    "searching": searching,
    "long-names": opened(long_names),
    "huge": opened(scaled, 40_000.0, "Huge"),
    "tiny": opened(scaled, 0.0004, "Tiny"),
    "empty": opened(empty),
    **{f"menu-{key}": menu(key) for key in ("file", "edit", "view", "scenario", "help")},
    **{f"tour-{number + 1}": tour(number) for number in range(4)},
    **{f"help-{key}": help_dialog(key) for key in ("shortcuts", "licences", "about")},
    "recovery": recovery,
    "unsaved": unsaved,
    "fault": fault,
}


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
