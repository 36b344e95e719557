"""Work with files away from the window's thread, one piece after the other, none cut off."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")
Deliver = Callable[[], None]


class FileThread(QObject):
    """Runs pieces of work in a thread of their own, in the order in which they were asked for.

    `busy_changed` tells whether anything runs or waits. The thread is no daemon: a program that
    ends waits until a file is written.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], Deliver]] = deque()
        self._thread: threading.Thread | None = None
        self._delivering = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return self._thread is not None or bool(self._waiting) or self._delivering

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` in the thread; then `done` or `failed` in the thread of this object."""
        was_busy = self.busy
        self._waiting.append(lambda: _outcome(work, done, failed))
        if not was_busy:
            self.busy_changed.emit(True)
        self._start_next()

    def finish(self) -> None:
        """Wait for what runs, without telling what came of it, and forget what waits."""
        self._waiting.clear()
        if self._thread is not None:
            self._thread.join()

    def _start_next(self) -> None:
        if self._thread is None and not self._delivering and self._waiting:
            piece = self._waiting.popleft()
            self._thread = threading.Thread(
                target=lambda: self._finished.emit(piece()), name="files"
            )
            self._thread.start()

    def _deliver(self, deliver: Deliver) -> None:
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        self._delivering = True
        try:
            deliver()
        finally:
            self._delivering = False
            self._start_next()
            if not self.busy:
                self.busy_changed.emit(False)


def _outcome(
    work: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Deliver:
    try:
        result = work()
    except Exception as error:  # delivered to the window, which shows it
        problem = error
        return lambda: failed(problem)
    return lambda: done(result)
