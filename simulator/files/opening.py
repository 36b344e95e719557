"""Opening whatever holds a plan: a document (JSON) or a snapshot (CSV)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from simulator.files import document as documents
from simulator.files import snapshot
from simulator.files.reading import whole
from simulator.plan import Document


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, and with which trials and seed its scenarios were projected (by identity)."""

    document: Document
    runs: dict[str, tuple[int, int]] = field(default_factory=dict)


def opened(path: str | Path, *, check: bool = True) -> Opened:
    """Reads a document, or a snapshot where the file is a CSV. Raises Problem."""
    path = Path(path)
    if path.suffix.lower() != ".csv":
        return Opened(documents.load(path, check=check))
    found, runs = snapshot.loads(whole(path))
    return Opened(found, {key: (trials, seed) for key, trials, seed in runs})


def load(path: str | Path) -> Document:
    """The document in a plan file or a snapshot. Raises Problem."""
    return opened(path).document


def save(document: Document, path: str | Path) -> None:
    """Writes a document as JSON, whole or not at all. Raises Problem."""
    documents.save(document, Path(path))
