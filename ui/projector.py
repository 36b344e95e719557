"""Between the window and what computes: newest plan in, newest projection out."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from simulator.plan import Document, Plan
from simulator.projection import Projection
from ui.engine.process import EngineProcess
from ui.engine.remote import Remote
from ui.shown import Shown
from ui.worker import (
    Died,
    Job,
    Look,
    Outcome,
    Refine,
    Request,
    Stop,
    Trouble,
    Worker,
    engine,
    whole,
)

log = logging.getLogger(__name__)
LONGEST_STEP = 10.0  # seconds until a thread that was told to stop is given up

Launch = Callable[[], EngineProcess]


def no_insight(shown: Shown, stop: Stop) -> None:
    """Nothing is found out beside the projection."""
    return None


class Projector(QObject):
    """Signals arrive in the window's thread, at most one waiting: an older result is dropped.

    With `launch` the engine has a process of its own; where none can be started, and without it,
    a thread computes by `refine` and `look`. `ready` carries a Shown, `problem` a Problem of the
    plan, `restarted` the details of a fault after which computing was begun anew; `busy_changed`
    tells whether better figures will come; `wanting` asks for a plan that waits to be made, and
    `delivered` says that all have heard of a projection.
    """

    ready = Signal(object)
    problem = Signal(object)
    restarted = Signal(str)
    busy_changed = Signal(bool)
    wanting = Signal()
    delivered = Signal()
    _arrived = Signal()
    _job_done = Signal(object, object)  # what to do with the result, and the result

    def __init__(
        self,
        parent: QObject | None = None,
        refine: Refine = engine,
        look: Look = no_insight,
        launch: Launch | None = None,
    ) -> None:
        super().__init__(parent)
        self._refine, self._look, self._launch = refine, look, launch
        self._box: Outcome | None = None
        self._lock = threading.Lock()
        self._worker: Worker | Remote | None = None
        self._jobs: Worker | None = None
        self._newest: Request | None = None
        self._tried_again = -1
        self._awaited = self._waits = False
        self.busy = False
        self.delivering = False  # a projection is about to be shown
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._job_done.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def project(self, plan: Plan, document: Document, serial: int) -> None:
        """Project this plan; what is being computed for an older one stops at the next step."""
        self._newest = Request(plan, document, serial)
        self._waits = True
        if not self._awaited:
            self._send_newest()
        self._set_busy(True)

    def _send_newest(self) -> None:
        """One plan at a time is computed for the first time; of those that come meanwhile the
        last is sent when that one is there, before it is painted."""
        self._awaited = self._waits
        if self._waits and self._newest is not None:
            self._waits = False
            self._living().request(self._newest)

    def run(self, work: Callable[[], object], then: Callable[[object | Exception], None]) -> None:
        """Do other work away from the window; `then` gets its result in the window's thread."""
        worker = self._living()
        if isinstance(worker, Remote):
            if self._jobs is None:
                self._jobs = Worker(self._publish, self._refine, self._look)
                self._jobs.start()
            worker = self._jobs
        worker.do(Job(work, lambda result: self._job_done.emit(then, result)))

    def whole(self, plan: Plan, trials: int, stop: Stop) -> Projection:
        """One projection of at least so many futures, waited for: only for what `run` runs.

        Raises Problem where the plan cannot be projected, Cancelled when `stop` says so.
        """
        worker = self._worker
        if isinstance(worker, Remote):
            return worker.project(plan, trials, stop)
        return whole(plan, trials, stop)

    def close(self) -> None:
        """Stop computing and wait for threads and process to end."""
        for worker in (self._worker, self._jobs):
            if worker is not None:
                worker.stop()
                worker.join(LONGEST_STEP)
        self._worker = self._jobs = None
        self._awaited = self._waits = False
        with self._lock:
            self._box = None

    def _living(self) -> Worker | Remote:
        if self._worker is None:
            self._worker = self._remote() or Worker(self._publish, self._refine, self._look)
            self._worker.start()
        return self._worker

    def _remote(self) -> Remote | None:
        if self._launch is None:
            return None
        try:
            return Remote(self._publish, self._launch())
        except OSError as error:
            self._stay_inside(type(error).__name__)
            return None

    def _stay_inside(self, reason: str) -> None:
        """Systems that let no process be started: a thread computes, and the window is slower."""
        log.warning("no process for the engine (%s): a thread computes", reason)
        self._launch = None

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
        if isinstance(outcome, Shown | Trouble):
            self._awaited, self.delivering = False, isinstance(outcome, Shown)
            self.wanting.emit()  # a move that came since the last plan is in the next one
            if not self._awaited:
                self._send_newest()
        newest = self._newest.serial if self._newest is not None else -1
        if isinstance(outcome, Shown):
            self.ready.emit(outcome)
            self.delivering = False
            self.delivered.emit()
            if outcome.settled and outcome.serial >= newest:
                self._set_busy(False)
        elif isinstance(outcome, Trouble):
            if outcome.serial >= newest:
                self._set_busy(False)
                self.problem.emit(outcome.problem)
        elif isinstance(outcome, Died):
            self._begin_anew(outcome)

    def _begin_anew(self, died: Died) -> None:
        """What ended is replaced; a plan that was not what ended it is projected again, once."""
        ended, self._worker = self._worker, None
        self._awaited = False
        if ended is not None:
            ended.join(LONGEST_STEP)
        self._set_busy(False)
        newest = self._newest
        if isinstance(ended, Remote) and not ended.stood:
            self._stay_inside("it ended before it stood")
        elif died.by_fault or newest is None:
            newest = None
            self.restarted.emit(died.details)
        else:
            if newest.serial == self._tried_again:
                newest = None
            self.restarted.emit(died.details)
        if newest is not None and self._worker is None:
            self._tried_again = newest.serial
            self.project(newest.plan, newest.document, newest.serial)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
