"""A file is written whole or not at all: beside the old one, checked, synced, then exchanged."""

from __future__ import annotations

import contextlib
import errno
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from simulator.files import backups
from simulator.files.system import SYSTEM, System
from simulator.files.temporary import filled, new_file, remove_left_over
from simulator.files.trouble import held_elsewhere, not_saved
from simulator.problems import Problem

Check = Callable[[bytes], None]

# About one second in all: virus scanners, indexers and sync programs hold a file for less.
WAITS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.25)

# Some network and user-space drives cannot sync a folder; nothing is wrong with the file then.
_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}


def write(
    path: Path,
    data: bytes,
    *,
    verify: Check | None = None,
    keep_backup: bool = True,
    private: bool = False,
    system: System = SYSTEM,
) -> None:
    """Write `data` to `path`, so that a whole file is there at every moment.

    `verify` reads the data back and raises where they do not say what they should; it is called
    before anything is touched. The old file is kept as a backup (see backups.py). `private`: only
    the owner may read the file; otherwise the old file's rights are kept, and a new file gets the
    user's usual ones. A symbolic link stays, the file that it means is written.

    Raises Problem with one sentence. The old file is whole then; only where the drive fails after
    the exchange (its folder cannot be synced) the new one is, and it counts as not saved.
    """
    _check(path, data, verify)
    try:
        target = system.real(path)
        old = _old_file(target, system)
        _write_beside(target, data, old, keep_backup, private, system)
    except OSError as error:
        raise not_saved(path, error, system.windows) from error


def _check(path: Path, data: bytes, verify: Check | None) -> None:
    if verify is None:
        return
    try:
        verify(data)
    except Problem:
        raise
    except Exception as error:
        raise Problem(
            f"“{path.name}” was not saved: what was to be written could not be read back; "
            "the old file is as it was, save under another name."
        ) from error


def _old_file(target: Path, system: System) -> _OldFile | None:
    """What stands at `target` now, or None; refuses what must not be replaced."""
    try:
        found = system.stat(target)
    except FileNotFoundError:
        system.stat(target.parent)
        return None
    if stat.S_ISDIR(found.st_mode):
        raise Problem(f"“{target.name}” was not saved: it is a folder; choose another name.")
    if not stat.S_ISREG(found.st_mode):
        raise Problem(
            f"“{target.name}” was not saved: it is a device and not a file; choose another name."
        )
    if not found.st_mode & 0o222 or not system.may_write(target):
        raise Problem(
            f"“{target.name}” was not saved: the file or its disk is write-protected; "
            "save under another name or in another folder."
        )
    return _OldFile(stat.S_IMODE(found.st_mode) & 0o777, found.st_gid)


class _OldFile:
    """The rights of the file that is about to be replaced."""

    def __init__(self, mode: int, group: int) -> None:
        self.mode = mode
        self.group = group


def _write_beside(
    target: Path,
    data: bytes,
    old: _OldFile | None,
    keep_backup: bool,
    private: bool,
    system: System,
) -> None:
    temporary, handle = new_file(target, 0o600 if private or old else 0o666, system)
    try:
        filled(temporary, handle, data, system)
        if old and not private:
            _give_rights(temporary, old, system)
        if keep_backup:
            _keep(target, temporary, old is not None, system)
        _patiently(system, lambda: system.replace(temporary, target))
    except BaseException:
        with contextlib.suppress(OSError):
            system.remove(temporary)
        raise
    _sync_folder(target.parent, system)
    _tidy(target, keep_backup, system)


def _keep(target: Path, temporary: Path, expected: bool, system: System) -> None:
    """Keep the old file as a backup, also one that appeared only while the new one was written."""
    try:
        backups.keep(target, _moment(temporary, system), system)
    except FileNotFoundError:
        if expected:
            raise


def _give_rights(temporary: Path, old: _OldFile, system: System) -> None:
    """The old file's group and mode; a group that cannot be given gets no rights."""
    mode = old.mode
    if system.stat(temporary).st_gid != old.group:
        try:
            system.give_group(temporary, old.group)
        except OSError:
            mode &= 0o707
    system.set_mode(temporary, mode)


def _moment(path: Path, system: System) -> datetime:
    """When `path` was written, by the drive's own clock."""
    return datetime.fromtimestamp(system.stat(path).st_mtime, UTC)


def _patiently(system: System, act: Callable[[], None]) -> None:
    """Try again for about a second while another program holds the file."""
    for wait in WAITS:
        try:
            return act()
        except OSError as error:
            if not held_elsewhere(error, system.windows):
                raise
        system.sleep(wait)
    return act()


def _sync_folder(folder: Path, system: System) -> None:
    try:
        system.sync_folder(folder)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def _tidy(target: Path, keep_backup: bool, system: System) -> None:
    """Thin the backups, remove what a killed save left. The file is saved: nothing fails here."""
    with contextlib.suppress(OSError):
        now = _moment(target, system)
        if keep_backup:
            backups.thin(target, now, system)
        remove_left_over(target, now, system)
