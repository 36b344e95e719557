"""The scenes of the pictures: each brings the window into one state and says what to wait for."""

from __future__ import annotations

from collections.abc import Callable

import shot_dialogs
import shot_import
import shot_more
import shot_sections
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shot_documents import empty, long_names, many, scaled, wrong
from shot_waits import Scene, insight, pause, rest, wait

from simulator.plan import Document
from ui import theme
from ui.file_flow import sample_document
from ui.main_window import MainWindow


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
    pause(0.6)


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
        insight(window)

    return show


def page(key: str) -> Scene:
    """Another page of the window."""

    def show(window: MainWindow) -> None:
        rest(window)
        window.store.show_scenario(window.store.document.scenarios[-1].id)
        rest(window)
        window.pages.show_page(key)
        pause(6.0)

    return show


def present(window: MainWindow) -> None:
    """The presentation."""
    insight(window)
    window.presenting.start()
    pause(1.0)


def folded(window: MainWindow) -> None:
    """All groups folded."""
    insight(window)
    window.page.levers.fold(("marketing", "sales", "together"))
    pause(0.3)


def table(window: MainWindow) -> None:
    """The fan chart's numbers as a table."""
    insight(window)
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
        insight(window)

    return show


def searching(window: MainWindow) -> None:
    """A search among forty sources."""
    opened(many)(window)
    window.page.levers.begin_search()
    QTest.keyClicks(window.page.levers.search._field, "campaign 2")


def new(window: MainWindow) -> None:
    """A new plan of defaults."""
    window.files.may_close.disconnect()
    rest(window)
    window.files.new()
    insight(window)


def first_computing(window: MainWindow) -> None:
    """A document whose first projection is still being computed."""
    rest(window)
    window.files.may_close.disconnect()
    _hold(window)
    window.documents.new(many(sample_document()))
    pause(0.8)


def computing(window: MainWindow) -> None:
    """Figures that have become old, while better ones take long."""
    insight(window)
    _hold(window)
    window.lever_editing.set_value("ae.people", 19.0)
    pause(0.8)


def _hold(window: MainWindow) -> None:
    """From now on nothing is computed."""
    window.projector.project = lambda *_given: None  # type: ignore[method-assign]


def per_quarter(window: MainWindow) -> None:
    """The fan chart by quarter."""
    insight(window)
    window.page.fan.toggle.choose(1)
    pause(0.8)


def reading(window: MainWindow) -> None:
    """A week read off by keyboard, with the ring that shows where the keyboard is."""
    scenario(window)
    window.activateWindow()
    window.page.fan.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(14):
        QTest.keyClick(window.page.fan, Qt.Key.Key_Left)


def goal(window: MainWindow) -> None:
    """The goal moved by keyboard."""
    insight(window)
    window.activateWindow()
    window.page.distribution.goal_grip.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(8):
        QTest.keyClick(window.page.distribution.goal_grip, Qt.Key.Key_Right)
    insight(window)


def news(window: MainWindow) -> None:
    """Something that was done is said."""
    insight(window)
    window.say("The snapshot is in Fenmarrow FY27 plan.csv.")
    pause(0.3)


def unread(window: MainWindow) -> None:
    """A file that cannot be opened."""
    insight(window)
    path = shot_import.crm_export().with_name("FY27.json")
    path.write_text('{"plan": ')
    window.files.open(path)
    wait(lambda: bool(window.banner.words), 5)


FIRST: dict[str, Scene] = {
    "plan": plan,
    "scenario": scenario,
    "assumptions": page("assumptions"),
    "compare": page("compare"),
    "present": present,
}
STATES: dict[str, Scene] = {
    "new": new,
    "computing-first": first_computing,
    "computing": computing,
    "per-quarter": per_quarter,
    "reading": reading,
    "goal": goal,
    "dragging": dragging,
    "typing": typing,
    "folded": folded,
    "text-150": zoomed(1.5),
    "text-200": zoomed(2.0),
    "table": table,
    "problem": problem,
    "unread": unread,
    "news": news,
    "many-sources": opened(many),
    "searching": searching,
    "long-names": opened(long_names),
    "huge": opened(scaled, 40_000.0, "Huge"),
    "tiny": opened(scaled, 0.0004, "Tiny"),
    "empty": opened(empty),
    **shot_import.SCENES,
    **shot_sections.SCENES,
    **shot_dialogs.SCENES,
    **shot_more.SCENES,
}
