"""What becomes of a pointer's moves in the window: plans, projections, paintings, and memory.

Latency is the end of the painting that shows all live views of one plan, minus the newest pointer
move that is in that plan. A press that brings the thumb to the pointer is its first move.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from simulator.plan import Plan
from ui.main_window import MainWindow
from ui.shown import Shown

BEAT = 5  # ms between two looks at the event loop
ENOUGH = 16_384  # futures that a plan at rest is shown with
REMEMBERED = (2000, 20_000)  # moves at which memory is looked at
POINTER = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress)


@dataclass
class Seen:
    """What was seen of one drag; times in seconds.

    Of the moves `sent` some are merged on their way by the display; `moves` reached the window.
    `asked` of them asked for another plan than the one shown, and each of `latencies` belongs to
    one that was painted: the others were never painted, because a newer one took their place.
    """

    sent: int = 0
    moves: int = 0
    asked: int = 0
    latencies: list[float] = field(default_factory=list)
    painted_at: list[float] = field(default_factory=list)  # when, for each of the latencies
    trials: list[int] = field(default_factory=list)
    last_move: float = 0.0
    settled: float | None = None
    late: float = 0.0
    late_work: float = 0.0  # processor time of the window's thread in the wait that was longest
    memory: dict[int, float] = field(default_factory=dict)
    started: float = 0.0
    ended: float = 0.0


class Watched(MainWindow):
    """The window itself; `painted` is called at the end of every painting."""

    painted: Any = None

    def event(self, event: QEvent) -> bool:
        """Everything is painted when the request to update has been served."""
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and self.painted is not None:
            self.painted()
        return done


class Watch(QObject):
    """Follows moves into plans, plans into projections, projections onto the screen."""

    def __init__(self, window: Watched) -> None:
        super().__init__()
        self.window, self.seen = window, Seen()
        self.moved_at = 0.0
        self.dragging = False
        self.plans: dict[int, float] = {}  # newest move in each plan not yet painted, by serial
        self.newest = -1
        self.pending: Shown | None = None
        self.beat, self.worked = time.perf_counter(), time.thread_time()
        window.page.levers.moved.connect(self.asked)
        self._preview = window.store.preview
        window.store.preview = self.preview  # type: ignore[method-assign]
        window.projector.ready.connect(self.ready)
        window.painted = self.painted
        self.timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes every pointer move with a pressed button, when it reaches the program."""
        points = event.type() in POINTER and watched.isWidgetType()
        if points and isinstance(event, QMouseEvent) and event.buttons():
            self.pointed(event.type() == QEvent.Type.MouseMove)
        return False

    def pointed(self, moves: bool) -> None:
        """The pointer was moved, or pressed."""
        self.moved_at = self.seen.last_move = time.perf_counter()
        self.seen.settled = None
        if moves:
            self.seen.moves += 1
            if self.seen.moves in REMEMBERED:
                self.seen.memory[self.seen.moves] = memory()

    def asked(self, _lever: str, _value: float) -> None:
        """The pointer asks for another value of a lever than the one shown."""
        self.seen.asked += 1

    def preview(self, plan: Plan) -> None:
        """The moves since the last plan became one plan; none if they led back to what is shown."""
        before = self.window.store.serial
        self._preview(plan)
        serial = self.window.store.serial
        if serial == before:
            self.seen.asked -= 1
        else:
            self.plans[serial], self.newest = self.moved_at, serial

    def ready(self, shown: Shown) -> None:
        """All views have been told of a projection; it is on the screen after the next painting."""
        self.pending = shown

    def painted(self) -> None:
        """The end of a painting."""
        shown, now = self.pending, time.perf_counter()
        if shown is None:
            return
        self.pending = None
        moved_at = self.plans.get(shown.serial)
        if moved_at is not None:
            self.seen.latencies.append(now - moved_at)
            self.seen.painted_at.append(now)
            self.seen.trials.append(shown.projection.trials)
        self.plans = {serial: at for serial, at in self.plans.items() if serial > shown.serial}
        rests = 0 <= self.newest <= shown.serial and self.seen.settled is None
        if rests and shown.projection.trials >= ENOUGH:
            self.seen.settled = now - self.seen.last_move

    def tick(self) -> None:
        """How late the event loop comes round."""
        now, worked = time.perf_counter(), time.thread_time()
        late = now - self.beat - BEAT / 1000.0
        if self.dragging and late > self.seen.late:
            self.seen.late, self.seen.late_work = late, worked - self.worked
        self.beat, self.worked = now, worked


def memory() -> float:
    """Megabytes of the window's process and of the engine's."""
    tasks = Path("/proc/self/task").glob("*/children")
    children = [number for task in tasks for number in task.read_text().split()]
    pages = 0
    for number in ("self", *children):
        if b"xdotool" not in Path(f"/proc/{number}/cmdline").read_bytes():
            pages += int(Path(f"/proc/{number}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
