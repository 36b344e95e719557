"""Calls that come in a burst: the first is made at once, of the others only the last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer


class Throttle(QObject):
    """Calls `does` at most once in `interval` milliseconds, and never forgets the last call."""

    def __init__(self, interval: int, does: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._does = does
        self._again = False
        self._timer = QTimer(self, singleShot=True, interval=interval)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_time)

    def __call__(self) -> None:
        """Make the call now, or at the end of the interval that runs."""
        if self._timer.isActive():
            self._again = True
            return
        self._timer.start()
        self._does()

    def flush(self) -> None:
        """Make a call that waits now."""
        self._timer.stop()
        if self._again:
            self._again = False
            self._does()

    def hurry(self) -> None:
        """Make a call that waits now; the interval begins anew."""
        if self._again:
            self._again = False
            self._timer.start()
            self._does()

    def _on_time(self) -> None:
        if self._again:
            self._again = False
            self()
