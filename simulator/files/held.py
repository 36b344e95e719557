"""A lock that the operating system releases by itself when the program that holds it dies."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte beyond the number in the file, so that the number can still be read

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Held:
    """A lock file that this program holds; the number of its process stands in it."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    def let_go(self) -> None:
        """Remove the lock file and release it. A second call does nothing."""
        if self._handle is None:
            return
        # On POSIX first away, then free: nobody gets to hold a file that is about to go.
        with contextlib.suppress(OSError):
            self.path.unlink()
        os.close(self._handle)
        self._handle = None
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self.path.unlink()


def hold(path: Path) -> Held | None:
    """Hold the lock file at `path`, made if it is not there; None if a living program holds it.

    Raises OSError where the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        _lock(handle)
        if not os.path.samestat(os.fstat(handle), os.stat(path)):
            raise BlockingIOError  # another program removed it in between
    except OSError:
        os.close(handle)
        return None
    with contextlib.suppress(
        OSError
    ):  # the number is for people who look; a full disk is no matter
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, str(os.getpid()).encode())
    return Held(path, handle)
