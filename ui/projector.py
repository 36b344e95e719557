"""Between the window and the thread that computes: newest plan in, newest projection out."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from simulator.plan import Document, Plan
from ui.shown import Shown
from ui.worker import Died, Job, Look, Outcome, Refine, Request, Stop, Trouble, Worker, engine

LONGEST_STEP = 10.0  # seconds until a thread that was told to stop is given up


def no_insight(shown: Shown, stop: Stop) -> None:
    """Nothing is found out beside the projection."""
    return None


class Projector(QObject):
    """Signals arrive in the window's thread, at most one waiting: an older result is dropped.

    `ready` carries a Shown, `problem` a Problem of the plan, `restarted` the details of a fault
    after which a new thread was started; `busy_changed` tells whether better figures will come.
    """

    ready = Signal(object)
    problem = Signal(object)
    restarted = Signal(str)
    busy_changed = Signal(bool)
    _arrived = Signal()
    _job_done = Signal(object, object)  # what to do with the result, and the result

    def __init__(
        self, parent: QObject | None = None, refine: Refine = engine, look: Look = no_insight
    ) -> None:
        super().__init__(parent)
        self._refine, self._look = refine, look
        self._box: Outcome | None = None
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._serial = -1
        self.busy = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._job_done.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def project(self, plan: Plan, document: Document, serial: int) -> None:
        """Project this plan; what is being computed for an older one stops at the next step."""
        self._serial = serial
        self._living().request(Request(plan, document, serial))
        self._set_busy(True)

    def run(self, work: Callable[[], object], then: Callable[[object | Exception], None]) -> None:
        """Do other work in the computing thread; `then` gets its result in the window's thread."""
        self._living().do(Job(work, lambda result: self._job_done.emit(then, result)))

    def close(self) -> None:
        """Stop computing and wait for the thread to end."""
        if self._worker is not None:
            self._worker.stop()
            self._worker.join(LONGEST_STEP)
            self._worker = None
        with self._lock:
            self._box = None

    def _living(self) -> Worker:
        if self._worker is None:
            self._worker = Worker(self._publish, self._refine, self._look)
            self._worker.start()
        return self._worker

    @staticmethod
    def _hand_on(then: Callable[[object | Exception], None], result: object | Exception) -> None:
        then(result)

    def _publish(self, outcome: Outcome) -> None:
        """Called in the worker's thread."""
        with self._lock:
            waiting, self._box = self._box, outcome
        if waiting is None:
            self._arrived.emit()

    def _deliver(self) -> None:
        with self._lock:
            outcome, self._box = self._box, None
        if isinstance(outcome, Shown):
            self.ready.emit(outcome)
            if outcome.settled and outcome.serial >= self._serial:
                self._set_busy(False)
        elif isinstance(outcome, Trouble):
            if outcome.serial >= self._serial:
                self._set_busy(False)
                self.problem.emit(outcome.problem)
        elif isinstance(outcome, Died):
            self._worker = None
            self._set_busy(False)
            self.restarted.emit(outcome.details)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
