"""Older versions of a document, kept in a hidden folder beside it and thinned as they age.

They stand beside the file, not in the user's own data folder, because there they move with a
folder that is moved or a drive that is taken along, and whoever looks for a lost version looks
there. The folder and all in it can be read by their owner alone. (On Windows they get the rights
of the folder around them.)
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.files.system import SYSTEM, System
from simulator.files.temporary import filled, new_file, remove_left_over

LAST = 10
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)
_YEAR = timedelta(days=365)
_STAMP = "%Y-%m-%d %H-%M-%S.%f"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.\d{6}) UTC(\..*)?")


@dataclass(frozen=True)
class Backup:
    """One older version: where it is, and until when it was the current one (UTC)."""

    path: Path
    until: datetime


def folder_of(path: Path) -> Path:
    """Where the backups of the file at `path` are."""
    name = path.name
    while len(name.encode()) > 200:
        name = name[:-1]
    return path.parent / f".{name}.backups"


def listed(path: Path, system: System = SYSTEM) -> tuple[Backup, ...]:
    """The backups of the file at `path`, the newest first; empty where there are none."""
    folder = folder_of(system.real(path))
    try:
        names = list(system.names(folder))
    except OSError:
        return ()
    found = (_backup(folder, name) for name in names)
    return tuple(sorted(filter(None, found), key=lambda backup: backup.until, reverse=True))


def keep(path: Path, now: datetime, system: System = SYSTEM) -> Path:
    """Copy the file at `path` to its backups. `now` is the moment when it gets replaced.

    A copy and not a link: whoever writes into the old file later must not change the backup. A
    version that is the same as the newest backup is not kept twice. Raises OSError.
    """
    data = system.read(path)
    before = listed(path, system)
    if before and system.read(before[0].path) == data:
        return before[0].path
    folder = folder_of(path)
    system.make_folder(folder, 0o700)
    system.set_mode(folder, 0o700)
    target = _free_name(folder, path.suffix, now, {backup.until for backup in before})
    temporary, handle = new_file(target, 0o600, system)
    try:
        filled(temporary, handle, data, system)
        system.set_time(temporary, system.stat(path).st_mtime_ns)
        system.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            system.remove(temporary)
        raise
    with contextlib.suppress(OSError):
        system.sync_folder(folder)
    return target


def thin(path: Path, now: datetime, system: System = SYSTEM) -> None:
    """Remove the backups of `path` that age has made superfluous (see `superfluous`)."""
    folder = folder_of(path)
    times = {backup.until: backup.path for backup in listed(path, system)}
    for moment in superfluous(times, now):
        with contextlib.suppress(OSError):
            system.remove(times[moment])
    with contextlib.suppress(OSError):
        remove_left_over(folder / "any", now, system)


def superfluous(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of the moments need not be kept.

    Kept are the last ten, the last one of each hour for a day, of each day for thirty days, of each
    week for a year, and whatever a wrong clock dated later than `now`.
    """
    newest_first = sorted((moment for moment in times if moment <= now), reverse=True)
    kept = set(newest_first[:LAST])
    seen: set[Hashable] = set()
    for moment in newest_first:
        period = _period(moment, now)
        if period is not None and period not in seen:
            seen.add(period)
            kept.add(moment)
    return set(newest_first) - kept


def _period(moment: datetime, now: datetime) -> Hashable:
    """The hour, day or week that `moment` stands for at its age; None beyond a year."""
    age = now - moment
    if age <= _DAY:
        return moment.strftime("hour %Y-%m-%d %H")
    if age <= _MONTH:
        return moment.strftime("day %Y-%m-%d")
    if age <= _YEAR:
        return moment.strftime("week %G-%V")
    return None


def _backup(folder: Path, name: str) -> Backup | None:
    match = _NAME.fullmatch(name)
    if not match:
        return None
    try:
        until = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(folder / name, until)


def _free_name(folder: Path, suffix: str, now: datetime, taken: set[datetime]) -> Path:
    moment = now.astimezone(UTC)
    while moment in taken:
        moment += timedelta(microseconds=1)
    return folder / f"{moment.strftime(_STAMP)} UTC{suffix}"
