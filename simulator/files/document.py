"""A plan document as JSON: versioned, with units and identities, readable, strictly read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simulator import checks, limits
from simulator.files import safe
from simulator.files.decode import Flaw, decode
from simulator.files.encode import encode, units
from simulator.files.migrate import FORMAT, PROGRAM, migrated
from simulator.files.parse import as_text, as_tree, checked_size
from simulator.files.reading import whole
from simulator.files.render import rendered
from simulator.files.words import below, nearest, spoken
from simulator.identities import identified
from simulator.plan import Document
from simulator.problems import Problem


def dumps(document: Document) -> bytes:
    """A document as UTF-8 JSON; assumptions without an identity are given one.

    `loads(dumps(d)) == identified(d)`, every number equal to the last bit. Raises Problem for what
    a file cannot hold: numbers that are not finite, texts or a whole that are too large. A plan
    that breaks other rules is written all the same: nobody's work may be lost.
    """
    head = {"program": PROGRAM, "format": FORMAT}
    body = encode(identified(document))
    scenarios = body.pop("scenarios", [])
    data = rendered(head | body | {"units": units(), "scenarios": scenarios}).encode()
    if len(data) > limits.FILE_BYTES:
        most = limits.FILE_BYTES // 2**20
        raise Problem(f"the document is larger than {most} MB; remove scenarios or past deals.")
    return data


def loads(data: bytes, *, check: bool = True) -> Document:
    """The document that JSON bytes hold, every assumption with an identity.

    Raises Problem, naming the place, for anything that is not a sound plan. Without `check`, only
    what cannot be read at all is refused; `checks.problems` says what else is wrong.
    """
    tree = as_tree(as_text(checked_size(data)))
    if isinstance(tree, Flaw):
        raise Problem(tree)
    document = from_tree(migrated(tree))
    if check:
        checks.check(document)
    return document


def from_tree(tree: dict[str, Any]) -> Document:
    """The document of a parsed file of today's format, not yet checked."""
    if "units" in tree:
        _same_units(tree.pop("units"))
    return identified(decode(tree, Document))


def load(path: Path, *, check: bool = True) -> Document:
    """The document in a JSON file; raises Problem as `loads` does, and for a file out of reach."""
    return loads(whole(path), check=check)


def save(document: Document, path: Path) -> None:
    """Write a document whole or not at all, read back and compared before it takes its place.

    Raises Problem (see `simulator.files.safe`) and then leaves what was there before.
    """
    wanted = identified(document)
    safe.write(path, dumps(wanted), verify=lambda data: verify(data, wanted))


def verify(data: bytes, document: Document) -> None:
    """Raise Problem if the bytes do not give this document again."""
    if loads(data, check=False) != document:
        raise Problem("the document would not read back the same and was not saved; save a copy.")


def _same_units(given: Any) -> None:
    known = units()
    if not isinstance(given, dict):
        raise Problem(f"{spoken(given)} must be a group of fields in {{ }}.", "units")
    for name, unit in given.items():
        if name not in known:
            hint = nearest(name, known) or "; remove it."
            raise Problem(f"unknown field{hint}", below("units", name))
        if unit != known[name]:
            said = f'{spoken(unit)} is not the unit of this field; it is "{known[name]}".'
            raise Problem(said, below("units", name))
