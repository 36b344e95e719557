"""Why a file cannot be read or written, from the system's error, as one sentence to a person."""

from __future__ import annotations

import errno
from pathlib import Path

from simulator.problems import Problem

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EACCES, errno.EPERM}
_GONE = {
    errno.ENOENT,
    errno.ENOTDIR,
    errno.ENODEV,
    errno.ENXIO,
    errno.ESTALE,
    errno.ENOTCONN,
    errno.EHOSTDOWN,
    errno.EHOSTUNREACH,
    errno.ENETDOWN,
    errno.ENETUNREACH,
    errno.ETIMEDOUT,
}
_WINDOWS_HELD = {32, 33}
_WINDOWS_GONE = {21, 53, 55, 59, 64, 67, 121}


def held_elsewhere(error: OSError, windows: bool) -> bool:
    """Whether another program holds the file, so that trying again soon may help."""
    if getattr(error, "winerror", None) in _WINDOWS_HELD:
        return True
    return windows and error.errno in _REFUSED


def not_saved(path: Path, error: OSError, windows: bool) -> Problem:
    """Why `path` could not be written, and what to do about it."""
    return Problem(f"“{path.name}” was not saved: {_why_not_saved(path, error, windows)}")


def not_read(path: Path, error: OSError) -> Problem:
    """Why `path` could not be read, and what to do about it."""
    return Problem(f"“{path.name}” could not be opened: {_why_not_read(path, error)}")


def full(error: OSError) -> bool:
    """Whether there is no room left."""
    return error.errno in _FULL


def gone(error: OSError) -> bool:
    """Whether the folder or its drive is not there."""
    return getattr(error, "winerror", None) in _WINDOWS_GONE or error.errno in _GONE


def _why_not_saved(path: Path, error: OSError, windows: bool) -> str:
    folder = path.parent
    if gone(error):
        return (
            f"the folder “{folder}” cannot be reached any more; "
            "connect its drive again, or save in another folder."
        )
    if held_elsewhere(error, windows):
        return "another program holds the file or it is write-protected; close it there, try again."
    match error.errno:
        case _ if full(error):
            return "the disk is full; free some space, or save in another folder."
        case errno.EROFS:
            return f"the folder “{folder}” can only be read; save in another folder."
        case code if code in _REFUSED:
            return f"you have no permission to write in “{folder}”; save in another folder."
        case errno.ENAMETOOLONG:
            return "the name is too long; save under a shorter one."
        case errno.EFBIG:
            return "the drive does not take files of this size; save in another folder."
        case errno.EIO:
            return "the drive reports a fault; save on another drive."
        case _:
            return f"the system says “{_words(error)}”; try again, or save in another folder."


def _why_not_read(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOENT and path.parent.is_dir():
        return f"there is no such file in “{path.parent}”; it may have been moved or renamed."
    if gone(error):
        return f"the folder “{path.parent}” cannot be reached; connect its drive and try again."
    if isinstance(error, IsADirectoryError):
        return "it is a folder; choose a file in it."
    if error.errno in _REFUSED:
        return "you have no permission to read it, or another program holds it; ask its owner."
    if error.errno == errno.EIO:
        return "the drive reports a fault; open a backup from another drive."
    return f"the system says “{_words(error)}”; try again, or open another file."


def _words(error: OSError) -> str:
    return error.strerror or type(error).__name__
