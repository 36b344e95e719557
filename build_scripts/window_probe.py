"""The real window with a watch on it; `benchmark_window.py` starts it and reads what it prints.

    python window_probe.py drag RATE SECONDS    a lever is dragged with the display's own pointer
    python window_probe.py start BEGAN          until the first projection stands on the screen

Latency is the end of the painting that shows all live views of one plan, minus the newest pointer
move that is in that plan.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
for folder in (ROOT, ROOT / "build_scripts"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from ui.engine.process import Launcher  # noqa: E402

LAUNCHER = Launcher()
LAUNCHER.begin()  # as the program does, before Qt is imported

from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from standard_plan import standard_plan  # noqa: E402

from simulator.plan import Document, Plan  # noqa: E402
from ui.app import make_application  # noqa: E402
from ui.looking import insight_of  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.projector import Projector  # noqa: E402
from ui.settings import Settings  # noqa: E402
from ui.shown import Shown  # noqa: E402

BEAT = 5  # ms between two looks at the event loop
SETTLE = 3000  # ms before the drag begins and after it ends
SPAN = 90  # pixels that the pointer goes to either side


@dataclass
class Seen:
    """What was seen of one drag; times in seconds."""

    moves: int = 0
    latencies: list[float] = field(default_factory=list)
    trials: list[int] = field(default_factory=list)
    painted_moves: int = 0
    last_move: float = 0.0
    settled: float | None = None
    late: float = 0.0
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
        self.plans: list[tuple[Plan, float, int]] = []
        self.pending: Shown | None = None
        self.beat = time.perf_counter()
        self._preview = window.store.preview
        window.store.preview = self.preview  # type: ignore[method-assign]
        window.projector.ready.connect(self.ready)
        window.painted = self.painted
        self.timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes every pointer move with a pressed button, when it reaches the program."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseMove
            and event.buttons()
            and watched.isWidgetType()
        ):
            now = time.perf_counter()
            if now != self.moved_at:
                self.moved_at = self.seen.last_move = now
                self.seen.moves += 1
                self._memory()
        return False

    def preview(self, plan: Plan) -> None:
        """A move became a plan."""
        self.plans.append((plan, self.moved_at, self.seen.moves))
        self._preview(plan)

    def ready(self, shown: Shown) -> None:
        """All views have been told of a projection; it is on the screen after the next painting."""
        self.pending = shown

    def painted(self) -> None:
        """The end of a painting."""
        shown, now = self.pending, time.perf_counter()
        if shown is None:
            return
        self.pending = None
        for place, (plan, moved_at, number) in enumerate(self.plans):
            if plan is shown.plan or plan == shown.plan:
                if place or not self.seen.latencies or number > self.seen.painted_moves:
                    self.seen.latencies.append(now - moved_at)
                    self.seen.trials.append(shown.projection.trials)
                    self.seen.painted_moves = number
                del self.plans[:place]
                break
        over = self.seen.moves > 0 and not self.dragging and self.seen.settled is None
        if over and shown.projection.trials >= 16_384:
            self.seen.settled = now - self.seen.last_move

    def tick(self) -> None:
        """How late the event loop comes round."""
        now = time.perf_counter()
        if self.dragging:
            self.seen.late = max(self.seen.late, now - self.beat - BEAT / 1000.0)
        self.beat = now

    def _memory(self) -> None:
        if self.seen.moves in (2000, 20_000):
            self.seen.memory[self.seen.moves] = memory()


def memory() -> float:
    """Megabytes of the window's process and of the engine's."""
    tasks = Path("/proc/self/task").glob("*/children")
    children = [number for task in tasks for number in task.read_text().split()]
    pages = 0
    for number in ("self", *children):
        if b"xdotool" not in Path(f"/proc/{number}/cmdline").read_bytes():
            pages += int(Path(f"/proc/{number}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def pointer_commands(x: int, y: int, rate: float, seconds: float) -> list[str]:
    """Lines for xdotool: press, to and fro at so many moves a second, release."""
    lines = [f"mousemove {x} {y}", "sleep 0.3", "mousedown 1"]
    places = [*range(0, SPAN), *range(SPAN, -SPAN, -1), *range(-SPAN, 0)]
    for step in range(int(rate * seconds)):
        place = x + places[step % len(places)]
        lines += [f"mousemove {place} {y}", f"sleep {1.0 / rate:.4f}"]
    return [*lines, "mouseup 1"]


def open_window(document: Document) -> tuple[QApplication, Watched]:
    """The window with settings of its own, over the whole screen."""
    folder = Path(tempfile.mkdtemp(prefix="window-probe-"))
    application = make_application(["window_probe"])
    sys.setswitchinterval(0.001)
    projector = Projector(look=insight_of, launch=LAUNCHER)
    settings = Settings(folder / "settings.ini")
    window = Watched(document, settings, folder / "recovery", projector)
    window.setGeometry(application.primaryScreen().geometry())
    window.show()
    return application, window


def drag(rate: float, seconds: float) -> dict[str, Any]:
    """Drags the first lever of the standard plan and tells what was seen."""
    plan = standard_plan()
    document = Document(name="Standard", scenarios=(plan,), base=plan.id)
    application, window = open_window(document)
    watch = Watch(window)
    application.installEventFilter(watch)
    running: list[subprocess.Popen[bytes]] = []

    def begin() -> None:
        slider = next(iter(window.page.levers.rows.values())).slider
        centre = slider.mapToGlobal(slider.rect().center())
        lines = pointer_commands(centre.x(), centre.y(), rate, seconds)
        with tempfile.TemporaryFile("w+") as script:  # too long for arguments
            script.write("\n".join(lines))
            script.seek(0)
            running.append(subprocess.Popen(["xdotool", "-"], stdin=script))
        watch.dragging, watch.seen.started = True, time.perf_counter()
        follow.start()

    def look() -> None:
        if running[0].poll() is not None:
            follow.stop()
            watch.dragging, watch.seen.ended = False, time.perf_counter()
            QTimer.singleShot(SETTLE, lambda: application.exit(0))

    follow = QTimer(interval=20)
    follow.timeout.connect(look)
    QTimer.singleShot(SETTLE, begin)
    application.exec()
    window.projector.close()
    return vars(watch.seen)


def start(began: float) -> dict[str, Any]:
    """Seconds from `began` (a time of the same clock, taken before the process started)."""
    from ui.file_flow import sample_document

    application, window = open_window(sample_document())
    watch = Watch(window)
    found: dict[str, Any] = {}

    def look() -> None:
        if watch.pending is None and window.shown is not None:
            found["seconds"] = time.clock_gettime(time.CLOCK_MONOTONIC) - began
            application.exit(0)

    often = QTimer(window, interval=1)
    often.timeout.connect(look)
    often.start()
    QTimer.singleShot(20_000, lambda: application.exit(1))
    application.exec()
    window.projector.close()
    return found


if __name__ == "__main__":
    answer = drag(float(sys.argv[2]), float(sys.argv[3])) if sys.argv[1] == "drag" else start(
        float(sys.argv[2])
    )  # fmt: skip
    print(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)
