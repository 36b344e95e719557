"""The window's side of the engine's process: plans go out as changes, moments come in ready."""

from __future__ import annotations

import logging
import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from simulator.carried import Carried
from simulator.plan import Plan
from simulator.problems import Problem
from simulator.projection import Projection
from ui.engine.changes import applied, changes
from ui.engine.messages import (
    KEPT_BASES,
    Answer,
    Ask,
    Bad,
    Base,
    Cancel,
    Fault,
    Found,
    Ready,
    Told,
    Want,
    frame,
    read,
)
from ui.engine.process import EngineProcess
from ui.shown import Shown
from ui.worker import Died, Outcome, Request, Stop, Trouble

log = logging.getLogger(__name__)

SMALL = 2048  # bytes that a pipe takes at once, whatever the other side does
AHEAD = 2  # requests without an answer until the others wait for the thread that sends
GLANCE = 0.02  # seconds between two looks at whether an answer is still wanted


def _interrupted() -> Problem:
    return Problem(
        QCoreApplication.translate("Remote", "the computing was interrupted; please try again")
    )


@dataclass(slots=True)
class _Asked:
    """A question that waits for its answer."""

    plan: Plan
    done: threading.Event
    result: Projection | Exception | None = None


class Remote(threading.Thread):
    """Listens to the process; a second thread sends what is large, so that no caller ever waits."""

    def __init__(self, publish: Callable[[Outcome], None], process: EngineProcess) -> None:
        super().__init__(name="projector", daemon=True)
        self._publish, self._process = publish, process
        self._wake = threading.Condition()
        self._newest: Request | None = None
        self._frames: deque[bytes] = deque()
        self._sending = False
        self._closing = False
        self._number = self._answered = 0
        self._plan: Plan | None = None  # as the process knows it
        self._base: Plan | None = None
        self._wanted: dict[int, Request] = {}
        self._asked: dict[int, _Asked] = {}
        self._bases: dict[int, Carried] = {}
        self._fault = ""
        self.stood = False  # the process has begun to listen
        self._sender = threading.Thread(target=self._send, name="projector sends", daemon=True)

    # from the window

    def request(self, request: Request) -> None:
        """Have this plan projected next, instead of any other that waits."""
        with self._wake:
            self._newest = request
            idle = not self._sending and not self._frames
            if idle and self._number - self._answered <= AHEAD:
                message = self._next_want()
                if len(message) <= SMALL:
                    self._tell(message)
                    return
                self._frames.append(message)
            self._wake.notify()

    def project(self, plan: Plan, trials: int, stop: Stop) -> Projection:
        """One projection, waited for; not for the window's thread. Raises Problem and Cancelled."""
        asked = _Asked(plan, threading.Event())
        with self._wake:
            if self._closing:
                raise _interrupted()
            self._number += 1
            number = self._number
            self._asked[number] = asked
            self._queue(Ask(number, plan, trials))
        cancelled = False
        while not asked.done.wait(GLANCE):
            if not cancelled and stop():
                cancelled = True
                with self._wake:
                    self._queue(Cancel(number))
        if isinstance(asked.result, Projection):
            return asked.result
        raise asked.result or _interrupted()

    def stop(self) -> None:
        """End the process; whoever waits for an answer is told so."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._process.kill()

    def start(self) -> None:
        """Listen, and send."""
        super().start()
        self._sender.start()

    # sending

    def _queue(self, message: object) -> None:
        self._frames.append(frame(message))
        self._wake.notify()

    def _next_want(self) -> bytes:
        """The newest request as a message; what the process knows is then this plan."""
        assert self._newest is not None
        request, self._newest = self._newest, None
        self._number += 1
        self._wanted[self._number] = request
        base = request.document.base_plan
        differing = None
        if base.id != request.plan.id:
            differing, self._base = changes(self._base, base), base
        differences, self._plan = changes(self._plan, request.plan), request.plan
        return frame(Want(self._number, differences, differing))

    def _tell(self, message: bytes) -> None:
        try:
            self._process.tell(message)
        except (OSError, ValueError):  # it has ended: whoever listens to it says so
            log.info("the engine's process no longer listens")

    def _send(self) -> None:
        while True:
            with self._wake:
                self._sending = False
                self._wake.wait_for(
                    lambda: self._closing or bool(self._frames) or self._newest is not None
                )
                if self._closing:
                    break
                message = self._frames.popleft() if self._frames else self._next_want()
                self._sending = True
            self._tell(message)

    # listening

    def run(self) -> None:
        """Hand on what is heard until the process has ended."""
        try:
            while True:
                self._take(read(self._process.heard))
        except EOFError:
            log.info("the engine's process has ended")
        except Exception:  # what it tells cannot be understood
            self._fault = traceback.format_exc()
        with self._wake:
            was_wanted, self._closing = not self._closing, True
            waiting = list(self._asked.values())
            self._asked.clear()
            self._wake.notify()
        self._process.kill()
        self._sender.join()
        code = self._process.end()
        self._process.close()
        for asked in waiting:
            asked.done.set()
        if was_wanted:
            serial = max((request.serial for request in self._wanted.values()), default=-1)
            details = self._fault or f"the engine's process ended with {code}"
            self._publish(Died(serial, details, by_fault=bool(self._fault)))

    def _take(self, message: Any) -> None:
        if isinstance(message, Found):
            self._publish(self._shown(message))
        elif isinstance(message, Bad):
            self._note(message.number)
            error = message.problem.error()
            assert isinstance(error, Problem)
            self._publish(Trouble(self._wanted[message.number].serial, error))
        elif isinstance(message, Answer):
            self._answer(message)
        elif isinstance(message, Ready):
            self.stood = True
        elif isinstance(message, Fault):
            self._fault = message.details

    def _shown(self, found: Found) -> Shown:
        self._note(found.number)
        request = self._wanted[found.number]
        return Shown(
            plan=request.plan,
            document=request.document,
            projection=found.projection.of(applied(request.plan, found.plan)),
            base_projection=self._base_of(found.base, request),
            insight=found.insight,
            serial=request.serial,
            settled=found.settled,
        )

    def _base_of(self, base: Base | None, request: Request) -> Carried | None:
        if base is None:
            return None
        if base.projection is not None:
            plan = applied(request.document.base_plan, base.plan)
            self._bases[base.number] = base.projection.of(plan)
            while len(self._bases) > KEPT_BASES:
                del self._bases[next(iter(self._bases))]
        return self._bases[base.number]

    def _note(self, number: int) -> None:
        """What is older than an answer will not be answered any more."""
        with self._wake:
            self._answered = max(self._answered, number)
            for old in [key for key in self._wanted if key < number]:
                del self._wanted[old]

    def _answer(self, answer: Answer) -> None:
        with self._wake:
            asked = self._asked.pop(answer.number, None)
        if asked is None:
            return
        if isinstance(answer.result, Told):
            asked.result = answer.result.error()
        else:
            asked.result = answer.result.of(applied(asked.plan, answer.plan))
        asked.done.set()
