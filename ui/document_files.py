"""What the file thread does for a document: open, save and recover it, with its lock."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from simulator.files import backups, fingerprint, recovery, safe, trouble
from simulator.files.document import dumps, loads, verify
from simulator.files.fingerprint import Fingerprint, Since
from simulator.files.recovery import Found, Recovery, Unsaved
from simulator.identities import identified
from simulator.plan import Document
from simulator.problems import Problem
from ui import problem_words
from ui.document_lock import DocumentLock

TABLES = (".csv", ".tsv", ".txt", ".tab")


def translate(words: str) -> str:
    """A sentence of this file in the user's language."""
    return QCoreApplication.translate("Documents", words)


class ChangedOnDisk(Exception):
    """Somebody else changed the file since it was opened; the text says so in one sentence."""


class Damaged(Problem):
    """A file whose bytes are no document; its newest backup, if there is one."""

    def __init__(self, problem: Problem, kept: tuple[backups.Backup, ...]) -> None:
        super().__init__(problem.message, problem.place)
        self.backup = kept[0].path if kept else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document is saved: its file as last seen, and the lock, or why it is only read."""

    path: Path
    lock: DocumentLock
    seen: Fingerprint | None = None
    read_only: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was opened; without a place it has never been saved.

    `saved`: what the file holds is just this document. `recovery` is the one that it came from;
    then `scenario` was shown, and `before` is the document as it had been opened or last saved.
    """

    document: Document
    place: Place | None
    saved: bool
    recovery: Recovery | None = None
    scenario: str = ""
    before: Document | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A document that was saved, and where. `note` is what went wrong all the same, or empty."""

    document: Document
    place: Place
    note: str = ""


def opened(path: Path, current: Place | None) -> Opened:
    """Open a document, or a snapshot as a document that was never saved. Raises Problem.

    A document is not refused for what is wrong with its plan: it was saved like that, and must be
    seen to be put right.
    """
    from simulator.files import opening

    head = _head(path)
    named = path.suffix.lower() == ".csv" and not opening.begins_as_json(head)
    if named or opening.begins_as_snapshot(head):
        return Opened(opening.load(path), None, saved=False)
    data, seen = fingerprint.read(path)
    try:
        document = loads(data, check=False)
    except Problem as problem:
        raise Damaged(problem, backups.listed(path)) from None
    return Opened(document, replace(place_of(path, current), seen=seen), saved=True)


def said(error: Problem, of: str) -> str:
    """What went wrong, in the user's language, beginning with the file's name `of` unless it is
    told anyway, and where a backup of a damaged file is."""
    words = problem_words.said(error)
    words = words if of in words else f"{of}: {words}"
    if not isinstance(error, Damaged) or error.backup is None:
        return words
    told = translate("Its newest backup is “{path}”: open it and save it under a new name.")
    return f"{words} {told.format(path=error.backup)}"


def is_foreign_table(path: Path) -> bool:
    """Whether a file is a table that this program did not write, told by its name and its begin;
    False for what cannot be read, since opening it says why."""
    from simulator.files import opening

    head = _head(path)
    if path.suffix.lower() not in TABLES or not head.strip():
        return False
    return not (opening.begins_as_json(head) or opening.begins_as_snapshot(head))


def _head(path: Path) -> bytes:
    """The first bytes of a file; none where it cannot be read or is no plain file."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(4096)
    except OSError:
        return b""


def unsaved(
    document: Document, place: Place | None, scenario: str, before: Document | None
) -> Unsaved:
    """What a recovery holds of a document that is not saved."""
    path, seen = (place.path, place.seen) if place else (None, None)
    now, was = dumps(identified(document)), dumps(identified(before)) if before else b""
    return Unsaved(now, path, seen, scenario, was)


def recovered(found: Found, version: str, current: Place | None) -> Opened:
    """Go on with what a crash left; its recovery file is held from now on. Raises Problem."""
    if found.data is None:
        raise Problem(found.problem)
    document = loads(found.data, check=False)
    shown, before = found.scenario, loads(found.before, check=False) if found.before else None
    held = recovery.take(found, version)
    path = found.document
    if path is None or not path.is_file():
        return Opened(document, None, False, held, shown, before)
    try:
        place = place_of(path, current)
        data, seen = fingerprint.read(path)
    except Problem:
        held.let_go()
        raise
    place = replace(place, seen=found.base or seen)
    return Opened(document, place, data == found.data, held, shown, before)


def place_of(path: Path, current: Place | None) -> Place:
    """The place of a file, locked if no other window has it. `current` is held already."""
    if current is not None and not current.read_only and same_file(path, current.path):
        return current
    lock = DocumentLock(path)
    why = "" if lock.take() else _why_read_only(path, lock)
    if not why and path.exists() and not os.access(path, os.W_OK):
        words = translate("“{name}” is write-protected; save a copy under another name to go on.")
        why = words.format(name=path.name)
    return Place(path, lock, None, why)


def saved(document: Document, place: Place, overwrite: bool) -> Saved:
    """Save a document and read it back from the disk.

    Raises ChangedOnDisk unless `overwrite`, and Problem; the document is not saved then.
    """
    if not overwrite and place.seen is not None:
        _refuse_changed(place.path, place.seen)
    wanted = identified(document)
    data = dumps(wanted)
    safe.write(place.path, data, verify=lambda written: verify(written, wanted))
    found, seen = fingerprint.read(place.path)
    if found != data:
        words = translate("“{name}” was changed by another program while it was saved.")
        raise ChangedOnDisk(words.format(name=place.path.name))
    return Saved(document, replace(place, seen=seen))


def saved_as(document: Document, path: Path, current: Place | None) -> Saved:
    """Save a document under a name of its own, whatever is there now. Raises Problem."""
    place = place_of(path, current)
    try:
        if place.read_only:
            raise Problem(place.read_only)
        return saved(document, place, overwrite=True)
    except BaseException:
        if current is None or place.lock is not current.lock:
            place.lock.let_go()
        raise


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths mean the same file, links followed."""
    return os.path.realpath(one) == os.path.realpath(other)


def changed_sentence(path: Path, since: Since) -> str:
    """What became of the file at `path` since it was read, in one sentence; empty if nothing."""
    match since:
        case Since.SAME:
            return ""
        case Since.CHANGED:
            words = translate("“{name}” was changed by somebody else since you opened it.")
        case Since.GONE:
            words = translate("“{name}” is no longer where it was opened.")
        case Since.UNREADABLE:
            words = translate("“{name}” cannot be read any more.")
    return words.format(name=path.name)


def since_seen(place: Place) -> Since:
    """What became of a document's file since it was seen; a quick look where nothing did."""
    if place.seen is None or place.seen.looks_same(place.path):
        return Since.SAME
    return place.seen.since(place.path)


def _refuse_changed(path: Path, seen: Fingerprint) -> None:
    since = seen.since(path)
    if since is Since.GONE and not path.parent.is_dir():
        return  # the drive is gone: writing says so, and there is nothing to overwrite
    if sentence := changed_sentence(path, since):
        raise ChangedOnDisk(sentence)


def _why_read_only(path: Path, lock: DocumentLock) -> str:
    if lock.refused:
        return _hindrance(path).format(name=path.name, folder=path.parent)
    holder = lock.holder()
    return translate(
        "“{name}” is open in another window (user {user} on {host}, process {process}); "
        "here it can only be read. Save a copy under another name to change it."
    ).format(
        name=path.name,
        user=holder.user or "?",
        host=holder.host or "?",
        process=holder.process or "?",
    )


def _hindrance(path: Path) -> str:
    """Why nothing can be written beside `path`: it is tried, for a lock does not say."""
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            file.write(bytes(4096))
            file.flush()
    except OSError as error:
        if trouble.full(error):
            return translate(
                "The disk of “{name}” is full; free some space, or save a copy in another folder."
            )
        if trouble.gone(error):
            return translate("There is no folder “{folder}” for “{name}”; choose another.")
    return translate(
        "The folder of “{name}” can only be read; save a copy in another folder to go on."
    )
