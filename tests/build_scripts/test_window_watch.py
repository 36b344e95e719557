"""What the benchmark of the window counts: moves, plans made of them, plans painted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import cast

import pytest
from benchmark_window import figures
from machine_pace import Pace
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_watch import ENOUGH, Watch, Watched


class Window(QObject):
    """What a watch needs of a window; the plans are words."""

    moved = Signal(str, float)
    ready = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.page = SimpleNamespace(levers=self)
        self.projector = self.store = self
        self.serial, self.plan = 0, ""
        self.painted: Callable[[], None] = lambda: None

    def preview(self, plan: str) -> None:
        """As the store does: another plan has a higher serial."""
        if plan != self.plan:
            self.serial, self.plan = self.serial + 1, plan

    def show(self, serial: int, trials: int = 2048) -> None:
        """A projection arrives and is painted."""
        self.ready.emit(SimpleNamespace(serial=serial, projection=SimpleNamespace(trials=trials)))
        self.painted()
        self.painted()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return Window()


@pytest.fixture
def watch(window: Window) -> Iterator[Watch]:
    made = Watch(cast(Watched, window))
    yield made
    made.timer.stop()


def point(watch: Watch, kind: QEvent.Type, held: bool = True) -> None:
    widget, button = QWidget(), Qt.MouseButton.LeftButton
    buttons = button if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, QPointF(1, 1), QPointF(1, 1), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    watch.eventFilter(widget, event)
    widget.deleteLater()


def settled(watch: Watch) -> float | None:
    """Seconds until the plan at rest was painted, if it was."""
    return watch.seen.settled


def move(watch: Watch, window: Window, asks: bool = True) -> None:
    point(watch, QEvent.Type.MouseMove)
    if asks:
        window.moved.emit("lever", 1.0)


def test_a_press_that_makes_a_plan_is_the_first_move(watch: Watch, window: Window) -> None:
    point(watch, QEvent.Type.MouseButtonPress)
    window.moved.emit("lever", 1.0)
    window.store.preview("a")
    window.show(1)
    assert (watch.seen.moves, watch.seen.asked, len(watch.seen.latencies)) == (0, 1, 1)
    assert 0.0 <= watch.seen.latencies[0] < 60.0  # since the press, not since the clock began


def test_moves_that_a_newer_one_replaced_are_counted(watch: Watch, window: Window) -> None:
    for plan, merged in (("a", 1), ("b", 3), ("c", 1), ("d", 1)):
        for _ in range(merged):
            move(watch, window)
        window.store.preview(plan)
    window.show(2)  # "a" is never painted, and two of the three moves of "b"
    window.show(4, ENOUGH)  # nor "c"
    assert (watch.seen.moves, watch.seen.asked, len(watch.seen.latencies)) == (6, 6, 2)
    assert settled(watch) is not None
    shown = figures(vars(watch.seen) | {"sent": 6}, 33.0, Pace())
    assert shown["of these never painted"][0] == 4


def test_better_figures_of_a_plan_and_moves_that_change_nothing_count_for_nothing(
    watch: Watch, window: Window
) -> None:
    move(watch, window)
    window.store.preview("a")
    window.show(1)
    window.show(1, ENOUGH)
    move(watch, window, asks=False)  # within a step of the slider
    move(watch, window)
    window.store.preview("a")  # there and back within a frame
    point(watch, QEvent.Type.MouseMove, held=False)
    assert (watch.seen.moves, watch.seen.asked, len(watch.seen.latencies)) == (3, 1, 1)
    assert watch.seen.trials == [2048]


def test_the_plan_of_the_last_move_settles_and_no_earlier_one(watch: Watch, window: Window) -> None:
    move(watch, window)
    window.store.preview("a")
    window.show(1, ENOUGH)
    assert settled(watch) is not None
    move(watch, window)
    window.store.preview("b")
    window.show(1, ENOUGH)
    window.show(2)
    assert settled(watch) is None
    window.show(2, ENOUGH)
    assert settled(watch) is not None


@pytest.mark.parametrize("works", [False, True])
def test_a_late_event_loop_tells_whether_it_worked_or_waited(watch: Watch, works: bool) -> None:
    watch.timer.stop()
    watch.dragging = True
    watch.tick()
    if works:
        until = time.thread_time() + 0.1
        while time.thread_time() < until:
            pass
    else:
        time.sleep(0.1)
    watch.tick()
    watch.tick()
    shown = figures(vars(watch.seen), 33.0, Pace())
    late, at_work = (shown[name][0] for name in ("event loop late by, ms", "of these at work, ms"))
    assert late >= 90.0
    assert (at_work >= 90.0) is works
