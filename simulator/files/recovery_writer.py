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

    `begin` makes the recovery file; it is called in the thread, at the first change, unless one is
    `held` already. `clock` gives the time that is noted in the file; `failed` is told, in the
    thread, why a recovery could not be written; `pause` are the seconds between two
    writings of a burst.
    """

    def __init__(
        self,
        begin: Callable[[], Recovery],
        clock: Callable[[], datetime],
        failed: Callable[[str], None],
        pause: float = 0.5,
        held: Recovery | None = None,
    ) -> None:
        self._begin = begin
        self._clock = clock
        self._failed = failed
        self._pause = pause
        self._recovery = held
        self._wanted: Contents | None = None
        self._count = 0
        self._writing = False
        self._ended = False
        self._changed = threading.Condition()
        self._hurry = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recovery", daemon=True)
        self._thread.start()

    def submit(self, contents: Contents) -> int:
        """Write what `contents` gives, soon; the number of this change.

        `contents` is called in the thread, and only the newest is.
        """
        with self._changed:
            self._wanted = contents
            self._count += 1
            self._changed.notify_all()
            return self._count

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until what was submitted is written (or failed); False if it takes longer."""
        self._hurry.set()
        with self._changed:
            return self._changed.wait_for(self._idle, timeout)

    def clear(self, saved: int | None = None) -> None:
        """Forget what was submitted and remove the recovery file. Raises Problem.

        `saved` is the number of the change that is saved (0: as it was before the first): where a
        later one came in, the recovery stays.
        """
        with self._changed:
            self._changed.wait_for(lambda: not self._writing)
            if saved is not None and saved != self._count:
                return
            self._wanted = None
            if self._recovery is not None:
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
        if self._recovery is not None:
            self._recovery.let_go()

    def _idle(self) -> bool:
        return self._wanted is None and not self._writing

    def _run(self) -> None:
        while contents := self._next():
            try:
                if self._recovery is None:
                    self._recovery = self._begin()
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
