"""The bytes of a file, or one sentence that says why they cannot be had."""

from __future__ import annotations

from pathlib import Path

from simulator import limits
from simulator.files.trouble import not_read
from simulator.problems import Problem


def whole(path: Path) -> bytes:
    """All bytes of a file; Problem where there is none, it is too large, or may not be read."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise Problem(f"“{path.name}” could not be opened: it is a device; choose a file.")
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        raise not_read(path, error) from error
    except ValueError:
        raise Problem("the file name holds a sign that no file name has; correct it.") from None
    if len(data) > limits.FILE_BYTES:
        most = limits.FILE_BYTES // 2**20
        raise Problem(f"“{path.name}” has more than {most} MB: it is no plan; choose another file.")
    return data
