"""Long work away from the window, with progress and cancel; only what was asked last is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from simulator.problems import Cancelled, Problem
from ui.file_thread import FileThread
from ui.history import words

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Progress = Callable[[float], None]
FINEST = 0.01  # steps of progress that are told


class _Run:
    """One piece of work: whether it is still wanted, and how far it is."""

    def __init__(self) -> None:
        self.cancelled = False
        self.share = 0.0


class Task(QObject):
    """Runs one piece of work after the other in a thread; a new one cancels the one before."""

    busy_changed = Signal(bool)
    progressed = Signal(float)
    _told = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = FileThread(self)
        self._run: _Run | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return self._run is not None

    def run(
        self,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[str], None],
    ) -> None:
        """Do `work` in the thread; it calls what it is given with the share done, which raises
        Cancelled when its answer is no longer wanted. Then `done`, or `failed` with a sentence."""
        self.cancel()
        run = self._run = _Run()

        def tell(share: float) -> None:
            if run.cancelled:
                raise Cancelled
            if share - run.share >= FINEST or share >= 1.0:
                run.share = share
                self._told.emit(run, share)

        def finished(result: Result) -> None:
            if self._ends(run):
                done(result)

        def broke(error: Exception) -> None:
            if self._ends(run):
                failed(_sentence(error))

        self._thread.run(lambda: work(tell), finished, broke)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """The answer is no longer wanted; the thread stops at its next step."""
        if self._run is not None:
            self._run.cancelled = True
            self._run = None
            self.busy_changed.emit(False)

    def finish(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self.cancel()
        self._thread.finish()

    def _ends(self, run: _Run) -> bool:
        """Note that a run has ended; False where nobody waits for it."""
        if run is not self._run:
            return False
        self._run = None
        self.busy_changed.emit(False)
        return True

    def _on_told(self, run: _Run, share: float) -> None:
        if run is self._run:
            self.progressed.emit(share)


def _sentence(error: Exception) -> str:
    if isinstance(error, Problem):
        return words.problem(error)
    if isinstance(error, OSError):
        why = QCoreApplication.translate("Import", "The file cannot be read: {reason}.")
        return why.format(reason=error.strerror or str(error))
    if isinstance(error, MemoryError):
        return QCoreApplication.translate(
            "Import", "There is not enough memory for so large a file: export fewer years."
        )
    log.error("unexpected while working with an export", exc_info=error)
    why = QCoreApplication.translate(
        "Import", "Something unexpected went wrong ({what}); nothing was changed."
    )
    return why.format(what=type(error).__name__)
