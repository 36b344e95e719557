"""Whether a file on the disk is still the one that was read: by its size, its time and its hash."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from simulator import limits
from simulator.files.system import SYSTEM, System
from simulator.files.trouble import not_read
from simulator.problems import Problem


class Since(Enum):
    """What became of a file since its fingerprint was taken."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Fingerprint:
    """Size in bytes, time of the last change in nanoseconds, and SHA-256 of what is in the file."""

    size: int
    mtime_ns: int
    sha256: str

    def since(self, path: Path, system: System = SYSTEM) -> Since:
        """What became of the file at `path`. A new time with the same contents is no change."""
        try:
            now = read(path, system)[1]
        except Problem as problem:
            missing = isinstance(problem.__cause__, FileNotFoundError)
            return Since.GONE if missing else Since.UNREADABLE
        same = (now.size, now.sha256) == (self.size, self.sha256)
        return Since.SAME if same else Since.CHANGED

    def looks_same(self, path: Path, system: System = SYSTEM) -> bool:
        """A quick look at size and time alone, cheap enough to be asked often."""
        try:
            found = system.stat(path)
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.mtime_ns)


def read(path: Path, system: System = SYSTEM) -> tuple[bytes, Fingerprint]:
    """All bytes of the file at `path`, and their fingerprint. Raises Problem."""
    try:
        found = system.stat(path)
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, "it is a folder")
        if not stat.S_ISREG(found.st_mode):
            raise Problem(f"“{path.name}” could not be opened: it is a device, choose a file.")
        if found.st_size > limits.FILE_BYTES:
            raise Problem(
                f"“{path.name}” could not be opened: it has {found.st_size / 2**20:,.0f} MB, "
                f"at most {limits.FILE_BYTES // 2**20} MB are read; choose another file."
            )
        data = system.read(path)
    except OSError as error:
        raise not_read(path, error) from error
    fingerprint = Fingerprint(len(data), found.st_mtime_ns, hashlib.sha256(data).hexdigest())
    return data, fingerprint
