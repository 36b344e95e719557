"""A file beside an open document says who has it open, so that a second window only reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileInfo, QLockFile


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a document open; what could not be found out is empty or 0."""

    user: str
    host: str
    process: int


class DocumentLock:
    """The lock of one document, held until it is let go. Used by any thread, one at a time."""

    def __init__(self, document: Path) -> None:
        real = Path(os.path.realpath(document))
        name = real.name
        while len(name.encode()) > 200:
            name = name[:-1]
        self.path = real.with_name(f".{name}.lock")
        self._lock = QLockFile(str(self.path))
        # Never too old: a board meeting may last a day. A dead program's lock is still removed.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this program holds the lock now."""
        return self._lock.tryLock(0)

    @property
    def refused(self) -> bool:
        """Whether the lock could not even be written: the folder can only be read."""
        return self._lock.error() in (
            QLockFile.LockError.PermissionError,
            QLockFile.LockError.UnknownError,
        )

    def holder(self) -> Holder:
        """Who holds the lock."""
        found = self._lock.getLockInfo()
        process, host = (int(found[0]), str(found[1])) if found else (0, "")
        return Holder(QFileInfo(str(self.path)).owner(), host, process)

    def let_go(self) -> None:
        """Remove the lock; does nothing if it is not held."""
        self._lock.unlock()
