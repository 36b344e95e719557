"""The ways in which a save is made to fail, for the study of faults: simulated and real ones."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from faulty_system import (
    Act,
    DyingWhileWriting,
    FaultySystem,
    HeldByAnother,
    LyingDisk,
    SlowDisk,
    SmallDisk,
    die,
    error,
    in_a_child,
)

from simulator.files import safe
from simulator.problems import Problem

if sys.platform != "win32":
    import resource

CODES = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.ENOENT)
NOBODY = 65_534
TINY = 256 * 1024


@dataclass
class Save:
    """One save into a folder of its own: what stands there, and what is to be written.

    `cut_off`: the program or the drive went away, so that nothing could be cleared up.
    """

    path: Path
    old: bytes
    new: bytes
    cut_off: bool = False
    said: str = ""


Make = Callable[[Save], FaultySystem]


def well(_: Save) -> FaultySystem:
    """A system that does not fail."""
    return FaultySystem()


def failing(at: int, before: Act | None, after: Act | None = None) -> Make:
    """How to make a system that fails at call number `at`."""
    return lambda _: FaultySystem(at, before, after)


@dataclass(frozen=True)
class Fault:
    """A way to go wrong: its row in the table, and how to save with it."""

    row: str
    save: Callable[[Save], None]
    folder: Path | None = None


def plainly(make: Make, save: Save) -> None:
    """Save in this process; what is said is noted."""
    try:
        safe.write(save.path, save.new, system=make(save))
    except Problem as problem:
        save.said = str(problem)


def killed(make: Make, save: Save) -> None:
    """Save in a child that dies on the way."""
    save.cut_off = in_a_child(lambda: safe.write(save.path, save.new, system=make(save))) != 0


def as_nobody(save: Save) -> None:
    """Save as a user who may write nothing in that folder."""
    save.path.parent.chmod(0o555)
    save.path.chmod(0o666)

    def act() -> None:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        with contextlib.suppress(Problem):
            safe.write(save.path, save.new)
            die()

    refused = in_a_child(act) == 0
    save.path.parent.chmod(0o755)
    save.said = "(as another user) refused in one sentence" if refused else ""


def too_large(save: Save) -> None:
    """Save where the system lets no file grow beyond half of what is to be written."""

    def act() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(save.new) // 2, resource.RLIM_INFINITY))
        with contextlib.suppress(Problem):
            safe.write(save.path, save.new)
            die()

    save.said = "(with a limit on files) refused in one sentence" if in_a_child(act) == 0 else ""


def vanished(at: int, save: Save) -> None:
    """The folder goes away before call number `at`, and comes back after the save has failed."""
    away = save.path.parent.with_suffix(".away")

    def go() -> None:
        os.rename(save.path.parent, away)

    plainly(lambda _: FaultySystem(at, go), save)
    if away.exists():
        shutil.rmtree(save.path.parent, ignore_errors=True)
        os.rename(away, save.path.parent)
        save.cut_off = True


def crowded(save: Save) -> None:
    """Save where other files leave too little room for the new one, or just for its first part."""
    room = random.Random(len(save.new)).randrange(len(save.new))
    free = shutil.disk_usage(save.path.parent).free
    filler = save.path.parent / "filler"
    filler.write_bytes(bytes(max(0, free - room)))
    plainly(well, save)
    filler.unlink()


def read_only(disk: Path, save: Save) -> None:
    """Save on a disk that can only be read."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    plainly(well, save)
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)


def calls_of_a_save(folder: Path) -> list[str]:
    """The names of all calls of a save over an old file that goes well."""
    path = folder / "probe" / "plan.goal"
    path.parent.mkdir()
    path.write_bytes(b"old")
    system = FaultySystem()
    safe.write(path, b"new", system=system)
    return system.calls


def faults_by_step(calls: list[str]) -> Iterator[Fault]:
    """An error and a kill, before and after, at every call."""
    for at, name in enumerate(calls):
        row = f"{at + 1:2d} {name}"
        for code in CODES:
            yield Fault(f"{row}: error", partial(plainly, failing(at, error(code))))
        yield Fault(f"{row}: killed", partial(killed, failing(at, die)))
        yield Fault(f"{row}: killed", partial(killed, failing(at, None, die)))


def simulated_disks(calls: list[str]) -> Iterator[Fault]:
    """Disks that behave badly, by way of the seam."""
    makes: dict[str, Make] = {
        "short writes, disk goes on": lambda _: SlowDisk(1000),
        "short write, then disk full": lambda save: SmallDisk(len(save.new) * 2 // 3),
        "disk full while keeping the backup": lambda save: SmallDisk(len(save.new) + 1000),
        "disk that lies about what it took": lambda _: LyingDisk(),
        "held by another program for a moment": lambda _: HeldByAnother(4),
        "held by another program for long": lambda _: HeldByAnother(1000),
    }
    for row, make in makes.items():
        yield Fault(row, partial(plainly, make))
    yield Fault("killed in the middle of writing", partial(killed, lambda _: DyingWhileWriting(0)))
    yield Fault("killed while keeping the backup", partial(killed, lambda _: DyingWhileWriting(1)))
    for at in range(0, len(calls), 3):
        yield Fault("drive vanishes and comes back", partial(vanished, at))


@contextlib.contextmanager
def tiny_disk(folder: Path) -> Iterator[Path | None]:
    """A real file system of 256 KB, or None where mounting one is not allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={TINY}", "tmpfs", str(folder)]
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root or subprocess.run(command, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def real_faults(tiny: Path | None) -> Iterator[Fault]:
    """Faults of the system itself, as far as they can be brought about here."""
    yield Fault("real limit on the size of files", too_large)
    if tiny:
        yield Fault("real disk that is full", crowded, tiny)
        yield Fault("real disk that can only be read", partial(read_only, tiny), tiny)
    if os.geteuid() == 0:
        yield Fault("real folder without permission", as_nobody)
