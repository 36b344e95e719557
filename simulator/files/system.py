"""Every call to the operating system that saving needs, in one class that a test can replace."""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)


class System:
    """The calls as they are. A test derives from it and lets one of them fail.

    Every method raises OSError as the call below it does.
    """

    windows: bool = sys.platform == "win32"

    def real(self, path: Path) -> Path:
        """The file that `path` means once every symbolic link is followed."""
        return Path(os.path.realpath(path))

    def stat(self, path: Path) -> os.stat_result:
        return os.stat(path)

    def may_write(self, path: Path) -> bool:
        return os.access(path, os.W_OK)

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def create(self, path: Path, mode: int) -> int:
        """Open a file that does not exist yet; `mode` is narrowed by the user's umask."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, mode)

    def write(self, handle: int, data: memoryview) -> int:
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        if sys.platform == "darwin":
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # there, fsync stops at the drive's own memory
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def give_group(self, path: Path, group: int) -> None:
        if sys.platform != "win32":
            os.chown(path, -1, group)

    def set_mode(self, path: Path, mode: int) -> None:
        os.chmod(path, mode)

    def set_time(self, path: Path, nanoseconds: int) -> None:
        os.utime(path, ns=(nanoseconds, nanoseconds))

    def replace(self, source: Path, target: Path) -> None:
        os.replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        """Make a renaming last. Windows has no such call; there it does nothing."""
        if self.windows:
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        os.unlink(path)

    def make_folder(self, path: Path, mode: int) -> None:
        os.makedirs(path, mode=mode, exist_ok=True)

    def names(self, folder: Path) -> Iterator[str]:
        """The names in a folder, sorted."""
        yield from sorted(os.listdir(folder))

    def token(self) -> str:
        """Sixteen letters that nobody can foresee, for the name of a temporary file."""
        return secrets.token_hex(8)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


SYSTEM = System()
