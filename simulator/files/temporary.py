"""Temporary files beside the one that is to be replaced: made, filled, checked, cleared away."""

from __future__ import annotations

import contextlib
import errno
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.files.system import System

_NAME = re.compile(r"\.saving-[0-9a-f]{16}\.tmp")
_LEFT_OVER = timedelta(days=1)


def new_file(target: Path, mode: int, system: System) -> tuple[Path, int]:
    """An empty file beside `target`, with a name that nobody can foresee, and its handle."""
    for _ in range(10):
        path = target.parent / f".saving-{system.token()}.tmp"
        with contextlib.suppress(FileExistsError):
            return path, system.create(path, mode)
    raise FileExistsError(errno.EEXIST, "no free name for a temporary file")


def filled(path: Path, handle: int, data: bytes, system: System) -> None:
    """Write `data` to the open file, sync and close it, and read it back. Raises OSError."""
    try:
        _write_all(handle, data, system)
        system.sync(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            system.close(handle)
        raise
    system.close(handle)
    if system.read(path) != data:
        raise OSError(errno.EIO, "what was written is not what is on the drive")


def _write_all(handle: int, data: bytes, system: System) -> None:
    """A call may take less than it was given: go on with the rest, stop where none is taken."""
    rest = memoryview(data)
    while rest:
        count = system.write(handle, rest)
        if count <= 0:
            raise OSError(errno.EIO, "the drive took no data")
        rest = rest[count:]


def remove_left_over(target: Path, now: datetime, system: System) -> None:
    """Remove temporary files beside `target` that a killed save left more than a day ago."""
    for name in system.names(target.parent):
        path = target.parent / name
        if _NAME.fullmatch(name):
            with contextlib.suppress(OSError):
                written = datetime.fromtimestamp(system.stat(path).st_mtime, UTC)
                if now - written > _LEFT_OVER:
                    system.remove(path)
