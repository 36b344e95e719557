"""A system that fails at a chosen step of saving, for the study of faults and the tests."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from simulator.files.system import System

Answer = TypeVar("Answer")
Act = Callable[[], None]


def die() -> None:
    """End this process at once, without any clearing up."""
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(9)


def in_a_child(act: Callable[..., object], *arguments: object) -> int:
    """Run `act` in a child process; the number with which it ended, not 0 if it was killed.

    Where there is no fork, `act` and its arguments must be such that they can be pickled.
    """
    context: Any = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    child = context.Process(target=act, args=arguments)
    with warnings.catch_warnings():
        # From 3.12 on, forking beside threads warns. The child only handles files, and dies.
        warnings.simplefilter("ignore", DeprecationWarning)
        child.start()
    child.join()
    return int(child.exitcode)


def error(code: int) -> Act:
    """An act that raises the system's own error of this number."""

    def fail() -> None:
        raise OSError(code, os.strerror(code))

    return fail


class FaultySystem(System):
    """Counts its calls; `before` is done before call number `at`, `after` after it.

    `calls` are the names of all calls so far. With `at` below zero nothing fails.
    """

    def __init__(self, at: int = -1, before: Act | None = None, after: Act | None = None) -> None:
        self.at = at
        self.before = before
        self.after = after
        self.calls: list[str] = []

    def _step(self, name: str, act: Callable[[], Answer]) -> Answer:
        here = len(self.calls) == self.at
        self.calls.append(name)
        if here and self.before:
            self.before()
        try:
            return act()
        finally:
            if here and self.after:
                self.after()

    def real(self, path: Path) -> Path:
        return self._step("real", lambda: super(FaultySystem, self).real(path))

    def stat(self, path: Path) -> os.stat_result:
        return self._step("stat", lambda: super(FaultySystem, self).stat(path))

    def may_write(self, path: Path) -> bool:
        return self._step("may_write", lambda: super(FaultySystem, self).may_write(path))

    def read(self, path: Path) -> bytes:
        return self._step("read", lambda: super(FaultySystem, self).read(path))

    def create(self, path: Path, mode: int) -> int:
        return self._step("create", lambda: super(FaultySystem, self).create(path, mode))

    def write(self, handle: int, data: memoryview) -> int:
        return self._step("write", lambda: self.taken(handle, data))

    def taken(self, handle: int, data: memoryview) -> int:
        """What the drive does with data that is to be written; the number of bytes that it took."""
        return super().write(handle, data)

    def sync(self, handle: int) -> None:
        self._step("sync", lambda: super(FaultySystem, self).sync(handle))

    def close(self, handle: int) -> None:
        self._step("close", lambda: super(FaultySystem, self).close(handle))

    def give_group(self, path: Path, group: int) -> None:
        self._step("give_group", lambda: super(FaultySystem, self).give_group(path, group))

    def set_mode(self, path: Path, mode: int) -> None:
        self._step("set_mode", lambda: super(FaultySystem, self).set_mode(path, mode))

    def set_time(self, path: Path, nanoseconds: int) -> None:
        self._step("set_time", lambda: super(FaultySystem, self).set_time(path, nanoseconds))

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace", lambda: super(FaultySystem, self).replace(source, target))

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder", lambda: super(FaultySystem, self).sync_folder(folder))

    def remove(self, path: Path) -> None:
        self._step("remove", lambda: super(FaultySystem, self).remove(path))

    def make_folder(self, path: Path, mode: int) -> None:
        self._step("make_folder", lambda: super(FaultySystem, self).make_folder(path, mode))

    def names(self, folder: Path) -> Iterator[str]:
        return self._step("names", lambda: iter(list(super(FaultySystem, self).names(folder))))

    def sleep(self, seconds: float) -> None:
        self._step("sleep", lambda: None)


class SmallDisk(FaultySystem):
    """A disk with room for so many bytes: the last write takes a part, the next one fails."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def taken(self, handle: int, data: memoryview) -> int:
        if self.room <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        count = super().taken(handle, data[: self.room])
        self.room -= count
        return count


class LyingDisk(FaultySystem):
    """A disk that takes only half of what it is given, and says that it took all."""

    def taken(self, handle: int, data: memoryview) -> int:
        super().taken(handle, data[: len(data) // 2])
        return len(data)


class SlowDisk(FaultySystem):
    """A disk that takes at most so many bytes at a time, which is allowed."""

    def __init__(self, at_once: int) -> None:
        super().__init__()
        self.at_once = at_once

    def taken(self, handle: int, data: memoryview) -> int:
        return super().taken(handle, data[: self.at_once])


class DyingWhileWriting(FaultySystem):
    """Takes a part of the data at its nth writing, and the program is killed there."""

    def __init__(self, at_write: int) -> None:
        super().__init__()
        self.at_write = at_write

    def taken(self, handle: int, data: memoryview) -> int:
        if self.calls.count("write") > self.at_write:
            super().taken(handle, data[: len(data) // 3])
            die()
        return super().taken(handle, data)


class HeldByAnother(FaultySystem):
    """Windows, where another program holds the file for the first so many attempts to replace it.

    `slept` are the seconds that were waited (none really passed).
    """

    windows = True

    def __init__(self, attempts: int) -> None:
        super().__init__()
        self.attempts = attempts
        self.slept = 0.0

    def replace(self, source: Path, target: Path) -> None:
        if self.attempts > 0 and not target.parent.name.endswith(".backups"):
            self.attempts -= 1
            raise PermissionError(errno.EACCES, "Access is denied")
        super().replace(source, target)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
