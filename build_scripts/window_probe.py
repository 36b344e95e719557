"""The real window with a watch on it; `benchmark_window.py` starts it and reads what it prints.

    python window_probe.py drag RATE SECONDS    a lever is dragged with the display's own pointer
    python window_probe.py start BEGAN          until the first projection stands on the screen

What is counted, and how, says `window_watch.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
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

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from standard_plan import standard_plan  # noqa: E402
from window_watch import Watch, Watched  # noqa: E402

from simulator.plan import Document  # noqa: E402
from ui.app import make_application  # noqa: E402
from ui.looking import insight_of  # noqa: E402
from ui.projector import Projector  # noqa: E402
from ui.settings import Settings  # noqa: E402

POINTER = str(ROOT / "build_scripts" / "pointer.py")
SETTLE = 3000  # ms before the drag begins and after it ends


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
    slider = next(iter(window.page.levers.rows.values())).slider
    slider.installEventFilter(watch)  # not the application: every event of it would be looked at
    running: list[subprocess.Popen[bytes]] = []

    def begin() -> None:
        centre = slider.mapToGlobal(slider.rect().center())
        watch.seen.sent = round(rate * seconds)
        given = (centre.x(), centre.y(), rate, watch.seen.sent)
        running.append(subprocess.Popen([sys.executable, POINTER, *map(str, given)]))
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
