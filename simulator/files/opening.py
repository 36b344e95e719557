"""Opens whatever holds a plan: a document (JSON) or a snapshot (CSV), told apart by content."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from simulator.files import document as documents
from simulator.files import snapshot
from simulator.files.parse import checked_size
from simulator.files.reading import whole
from simulator.plan import Document


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, and with which trials and seed its scenarios were projected (by identity, in the
    order of the file; none for a document that is no snapshot)."""

    document: Document
    runs: dict[str, tuple[int, int]] = field(default_factory=dict)


def opened(path: str | Path, *, check: bool = True) -> Opened:
    """Reads a document or a snapshot. Raises Problem.

    Without `check`, a plan that breaks rules is read too; `checks.problems` says which.
    """
    path = Path(path)
    data = checked_size(whole(path))
    if _is_json(path, data):
        return Opened(documents.loads(data, check=check))
    found = snapshot.read(data, check=check)
    runs = {run.scenario: (run.trials, run.seed) for run in found.runs}
    return Opened(found.document, runs)


def load(path: str | Path) -> Document:
    """The document in a plan file or a snapshot. Raises Problem."""
    return opened(path).document


def save(document: Document, path: str | Path) -> None:
    """Writes a document as JSON, whole or not at all. Raises Problem."""
    documents.save(document, Path(path))


def begins_as_json(data: bytes) -> bool:
    """Whether a file starts like JSON."""
    return _start(data)[:1] in (b"{", b"[")


def begins_as_snapshot(data: bytes) -> bool:
    """Whether a file starts like a snapshot, also as another program has written it again."""
    plain = _start(data).lower().replace(b'"', b"").replace(b";", b",").replace(b"\t", b",")
    return plain.startswith(b"part,scenario,section,")


def _is_json(path: Path, data: bytes) -> bool:
    """True for what starts like JSON; where a file starts like neither, its name decides."""
    return begins_as_json(data) or (
        path.suffix.lower() != ".csv" and not _start(data).startswith(b"part")
    )


def _start(data: bytes) -> bytes:
    """The first letters, whatever the encoding."""
    return data[:256].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
