"""Writes a document's recovery in the background: the first change at once, of a burst the last."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from simulator.files.recovery import Recovery, Unsaved
from simulator.problems import Problem

Contents = Callable[[], Unsaved]


class RecoveryWriter:
    """A thread that keeps one recovery file up to date. All methods may be called by any thread.

    `clock` gives the time that is noted in the file; `failed` is told, in the writer's thread, why
    a recovery could not be written; `pause` are the seconds between two writings of a burst.
    """

    def __init__(
        self,
        recovery: Recovery,
        clock: Callable[[], datetime],
        failed: Callable[[str], None],
        pause: float = 0.5,
    ) -> None:
        self._recovery = recovery
        self._clock = clock
        self._failed = failed
        self._pause = pause
        self._wanted: Contents | None = None
        self._writing = False
        self._ended = False
        self._changed = threading.Condition()
        self._hurry = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recovery", daemon=True)
        self._thread.start()

    def submit(self, contents: Contents) -> None:
        """Write what `contents` gives, soon. It is called in the thread; only the newest is."""
        with self._changed:
            self._wanted = contents
            self._changed.notify_all()

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until what was submitted is written (or failed); False if it takes longer."""
        self._hurry.set()
        with self._changed:
            return self._changed.wait_for(self._idle, timeout)

    def clear(self) -> None:
        """Forget what was submitted and remove the recovery file. Raises Problem."""
        with self._changed:
            self._wanted = None
            self._changed.wait_for(lambda: not self._writing)
            self._recovery.clear()

    def end(self, keep: bool) -> None:
        """Stop the thread and let go of the file; `keep`: what was submitted is written first."""
        if keep:
            self.flush()
        with self._changed:
            self._wanted = None
            self._ended = True
            self._changed.notify_all()
        self._hurry.set()
        self._thread.join()
        self._recovery.let_go()

    def _idle(self) -> bool:
        return self._wanted is None and not self._writing

    def _run(self) -> None:
        while contents := self._next():
            try:
                self._recovery.write(contents(), self._clock())
            except Problem as problem:
                self._failed(str(problem))
            except Exception as error:  # whatever it is, later changes must still be written
                self._failed(f"The recovery file was not written: {error}; save the document now.")
            finally:
                with self._changed:
                    self._writing = False
                    self._changed.notify_all()
            self._hurry.wait(self._pause)

    def _next(self) -> Contents | None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._wanted is not None)
            contents, self._wanted = self._wanted, None
            self._writing = contents is not None
            self._hurry.clear()
            return contents
