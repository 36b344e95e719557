"""What runs in the engine's process: it hears plans and tells projections, and knows no window.

It opens no file and ends with whoever started it: the end of its input is its own end.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from typing import IO

from simulator.carried import Carried
from simulator.plan import Document, Plan
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
from ui.looking import insight_of
from ui.shown import Shown
from ui.worker import Died, Job, Outcome, Request, Trouble, Worker, engine, whole

SWITCH = 0.0005  # seconds until what is heard interrupts Python code of the engine


class Child:
    """A worker whose requests come through one pipe and whose outcomes go through another."""

    def __init__(self, heard: IO[bytes], told: int) -> None:
        """`told` is the descriptor of a pipe."""
        self._heard, self._told = heard, told
        self._plan: Plan | None = None
        self._base: Plan | None = None
        self._requests: dict[int, Request] = {}
        self._cancelled: set[int] = set()
        self._bases: dict[int, object] = {}  # what was told, so that its number stays its own
        self._base_number = 0
        self._worker: Worker | None = None
        self._early: list[object] = []
        self._lock, self._speaking = threading.Lock(), threading.Lock()

    def run(self) -> None:
        """Serve until the input ends."""
        threading.Thread(target=self._listen, name="listening", daemon=True).start()
        try:
            import simulator.engine  # noqa: F401  (while the window opens)

            with self._lock:
                self._worker = Worker(self._publish, engine, insight_of)
                early, self._early = self._early, []
                for message in early:
                    self._take(message)
            self._say(Ready())
            self._worker.run()
        except Exception:
            self._say(Fault(traceback.format_exc()))

    def _listen(self) -> None:
        """In a thread of its own, so that a newer plan stops work on an older one at once."""
        try:
            while True:
                message = read(self._heard)
                with self._lock:
                    if self._worker is None:
                        self._early.append(message)
                    else:
                        self._take(message)
        except EOFError:
            os._exit(0)  # the window is gone, and nothing here is worth keeping
        except Exception:
            self._say(Fault(traceback.format_exc()))
            os._exit(1)

    def _take(self, message: object) -> None:
        assert self._worker is not None
        if isinstance(message, Want):
            self._worker.request(self._request(message))
        elif isinstance(message, Ask):
            self._worker.do(self._job(message))
        elif isinstance(message, Cancel):
            self._cancelled.add(message.number)

    def _request(self, want: Want) -> Request:
        self._plan = applied(self._plan, want.plan)
        assert self._plan is not None
        if want.base is None:
            document = Document(scenarios=(self._plan,), base=self._plan.id)
        else:
            self._base = applied(self._base, want.base)
            assert self._base is not None
            document = Document(scenarios=(self._base, self._plan), base=self._base.id)
        return Request(self._plan, document, want.number)

    def _job(self, ask: Ask) -> Job:
        def stop() -> bool:
            return ask.number in self._cancelled

        def work() -> Projection:
            return whole(ask.plan, ask.trials, stop)

        def done(result: object) -> None:
            self._cancelled.discard(ask.number)
            if isinstance(result, Exception):
                self._say(Answer(ask.number, Told.of(result), ()))
            elif isinstance(result, Projection):
                self._say(Answer(ask.number, Carried(result), changes(ask.plan, result.plan)))

        return Job(work, done)

    def _publish(self, outcome: Outcome) -> None:
        if isinstance(outcome, Shown):
            self._say(self._found(outcome))
        elif isinstance(outcome, Trouble):
            self._say(Bad(outcome.serial, Told.of(outcome.problem)))
        elif isinstance(outcome, Died):
            self._say(Fault(outcome.details))

    def _found(self, shown: Shown) -> Found:
        return Found(
            shown.serial,
            Carried(shown.projection),
            changes(shown.plan, shown.projection.plan),
            self._base_of(shown),
            shown.settled,
            shown.insight,
        )

    def _base_of(self, shown: Shown) -> Base | None:
        """The base's projection, carried along the first time."""
        base = shown.base_projection
        if base is None:
            return None
        for number, known in self._bases.items():
            if known is base:
                return Base(number, None, ())
        self._base_number += 1
        self._bases[self._base_number] = base
        while len(self._bases) > KEPT_BASES:
            del self._bases[next(iter(self._bases))]
        differing = changes(shown.document.base_plan, base.plan)
        return Base(self._base_number, Carried(base), differing)

    def _say(self, message: object) -> None:
        """Only one message at a time: faults are told by the thread that listens, too."""
        whole = memoryview(frame(message))
        with self._speaking:
            while whole:
                whole = whole[os.write(self._told, whole) :]


def main() -> None:
    """Nothing but messages goes through the pipes: whatever else prints, prints nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window's to answer
    sys.setswitchinterval(SWITCH)
    heard, told = os.fdopen(os.dup(0), "rb"), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    Child(heard, told).run()
