"""What was not yet saved when a program ended badly: written after every change, offered at start.

A recovery is one file in a folder of the user's own, with a lock beside it. Its first line says,
as JSON, which document it is of, which scenario was shown, when and by which version it was
written, and how to tell whether it is whole; after that line come the bytes of the document as it
was opened or last saved, and of the document as it is now. Reading never removes it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from simulator.files import fingerprint, safe
from simulator.files.fingerprint import Fingerprint
from simulator.files.held import Held, hold
from simulator.files.system import SYSTEM, System
from simulator.files.trouble import not_saved
from simulator.problems import Problem

_FORMAT = "shared-goal recovery 2"
_FORMATS = ("shared-goal recovery 1", _FORMAT)  # 1 had neither a scenario nor what was before
_ENDING = ".recovery"
_LOCK = ".lock"
_LONGEST_HEADER = 64 * 1024


@dataclass(frozen=True)
class Found:
    """A recovery that no living program holds.

    `data` are the document's bytes, or None where `problem` says what is wrong with the file.
    `document` is where the document had been saved, None if it never was; `base` is the fingerprint
    of that file when it was last read or saved. `scenario` was shown (empty: not told), and
    `before` are the bytes of the document as it was opened or last saved (empty: not told).
    """

    path: Path
    data: bytes | None
    document: Path | None = None
    base: Fingerprint | None = None
    written: datetime | None = None
    program: str = ""
    problem: str = ""
    scenario: str = ""
    before: bytes = b""


@dataclass(frozen=True)
class Unsaved:
    """A document's bytes, where it was saved, and the fingerprint of that file; the identity of the
    scenario that is shown, and the document's bytes as it was opened or last saved."""

    data: bytes
    document: Path | None = None
    base: Fingerprint | None = None
    scenario: str = ""
    before: bytes = b""


class Recovery:
    """The recovery file of one open document, held by this program until it is let go."""

    def __init__(self, path: Path, lock: Held, program: str, system: System = SYSTEM) -> None:
        self.path = path
        self._lock = lock
        self._program = program
        self._system = system

    def write(self, unsaved: Unsaved, now: datetime) -> None:
        """Put the document's bytes into the file, whole or not at all. Raises Problem."""
        header = {
            "format": _FORMAT,
            "document": None if unsaved.document is None else str(unsaved.document),
            "base": None if unsaved.base is None else asdict(unsaved.base),
            "written": now.isoformat(),
            "program": self._program,
            "scenario": unsaved.scenario,
            "before": len(unsaved.before),
            "bytes": len(unsaved.data),
            "sha256": hashlib.sha256(unsaved.before + unsaved.data).hexdigest(),
        }
        content = json.dumps(header).encode() + b"\n" + unsaved.before + unsaved.data
        safe.write(self.path, content, keep_backup=False, private=True, system=self._system)

    def clear(self) -> None:
        """Remove what was written: the document is saved, or closed on purpose. Raises Problem."""
        try:
            with contextlib.suppress(FileNotFoundError):
                self._system.remove(self.path)
        except OSError as error:
            raise not_saved(self.path, error, self._system.windows) from error

    def let_go(self) -> None:
        """Hold the file no longer; what was written stays."""
        self._lock.let_go()


def start(folder: Path, program: str, system: System = SYSTEM) -> Recovery:
    """A new recovery in `folder` (made if need be), with nothing written yet. Raises Problem.

    `program` is the program's version, which is noted in the file.
    """
    try:
        system.make_folder(folder, 0o700)
        system.set_mode(folder, 0o700)
        for _ in range(10):
            path = folder / (secrets.token_hex(8) + _ENDING)
            lock = hold(_lock_of(path))
            if lock is not None:
                return Recovery(path, lock, program, system)
    except OSError as error:
        raise not_saved(folder / "recovery", error, system.windows) from error
    raise Problem(f"No recovery file could be locked in “{folder}”; check that drive.")


def take(found: Found, program: str, system: System = SYSTEM) -> Recovery:
    """Hold a recovery that was found, to go on writing it. Raises Problem if another was faster."""
    try:
        lock = hold(_lock_of(found.path))
        if lock is None:
            system.sleep(0.1)  # another program may just be looking at it
            lock = hold(_lock_of(found.path))
    except OSError as error:
        raise not_saved(found.path, error, system.windows) from error
    if lock is None:
        raise Problem("Another window has just taken this recovery; go on there.")
    if not found.path.exists():
        lock.let_go()
        raise Problem("This recovery is gone; another window has taken it and saved it.")
    return Recovery(found.path, lock, program, system)


def discard(found: Found, system: System = SYSTEM) -> None:
    """Remove a recovery because its user says that it is not wanted. Raises Problem."""
    recovery = take(found, "", system)
    try:
        recovery.clear()
    finally:
        recovery.let_go()


def waiting(folder: Path, system: System = SYSTEM) -> tuple[Found, ...]:
    """The recoveries in `folder` that no living program holds, the newest first; all stay there."""
    try:
        names = list(system.names(folder))
    except OSError:
        return ()
    free = [folder / name for name in names if name.endswith(_ENDING)]
    found = [_read(path, system) for path in free if _is_free(path)]
    for name in names:
        if name.endswith(_LOCK) and name.removesuffix(_LOCK) not in names:
            _is_free(folder / name.removesuffix(_LOCK))
    return tuple(sorted(found, key=_age))


def _age(found: Found) -> float:
    return -found.written.timestamp() if found.written else float("inf")


def _is_free(path: Path) -> bool:
    """Whether no living program holds the recovery; the lock of a dead one is removed."""
    try:
        lock = hold(_lock_of(path))
    except PermissionError:
        return False
    except OSError:
        return True
    if lock is None:
        return False
    lock.let_go()
    return True


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + _LOCK)


def _read(path: Path, system: System) -> Found:
    try:
        content, _ = fingerprint.read(path, system)
    except Problem as problem:
        return Found(path, None, problem=str(problem))
    first, _, data = content.partition(b"\n")
    try:
        header = json.loads(first[:_LONGEST_HEADER])
        if header["format"] not in _FORMATS:
            return _damaged(path, "is of a version that this program does not know")
        length = int(header.get("before", 0))
        about = Found(
            path,
            data[length:],
            Path(header["document"]) if header["document"] is not None else None,
            Fingerprint(**header["base"]) if header["base"] is not None else None,
            datetime.fromisoformat(header["written"]),
            str(header["program"]),
            scenario=str(header.get("scenario", "")),
            before=data[:length],
        )
        whole = hashlib.sha256(data).hexdigest() == header["sha256"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return _damaged(path, "is damaged at its beginning")
    return about if whole else _damaged(path, "is damaged: its contents are not what was written")


def _damaged(path: Path, what: str) -> Found:
    return Found(
        path, None, problem=f"The recovery file “{path}” {what}; keep it for help, or remove it."
    )
