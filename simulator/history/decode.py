"""Which text encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
from pathlib import Path

from simulator.problems import Problem

MOST_BYTES = 1024 * 1024 * 1024
_CHUNK = 1024 * 1024
_SAVE_AS = "open it in a spreadsheet and save the sheet as CSV"
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", f"it is a workbook or a zip archive, not a CSV file: {_SAVE_AS}"),
    (b"PK\x05\x06", "it is an empty zip archive, not a CSV file"),
    (b"\xd0\xcf\x11\xe0", f"it is an old Excel workbook, not a CSV file: {_SAVE_AS}"),
    (b"%PDF", "it is a PDF, not a CSV file: export the report as CSV instead"),
    (b"\x1f\x8b", "it is a compressed file: unpack it first"),
    (b"\x89PNG", "it is a picture, not a CSV file"),
    (b"{\\rtf", "it is a formatted text document, not a CSV file"),
)
_MARKUP = (b"<html", b"<!doctype", b"<?xml", b"<table")


def text_encoding(path: Path) -> str:
    """The encoding of a text file: "utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be" or
    "cp1252". Raises Problem for a file that is missing, empty, too big, or not plain text."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise Problem(f"'{path.name}' is a folder, not a CSV file.")
        with path.open("rb") as file:
            head = file.read(65536)
    except OSError as error:
        raise Problem(f"'{path.name}' cannot be read: {error.strerror or error}.") from error
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise Problem(f"'{path.name}' is empty.")
    if size > MOST_BYTES:
        raise Problem(f"'{path.name}' is larger than 1 GB: export fewer columns or fewer years.")
    _refuse_other_kinds(head, path.name)
    found = _by_marks(head) or ("utf-8" if _decodes(path, "utf-8") else "cp1252")
    if found.startswith("utf-16"):
        if not _decodes(path, found):
            raise Problem(f"'{path.name}' breaks off inside a UTF-16 character: export it again.")
    else:
        _refuse_binary(path, head)
    return found


def _refuse_other_kinds(head: bytes, name: str) -> None:
    for signature, meaning in _SIGNATURES:
        if head.startswith(signature):
            raise Problem(f"'{name}' cannot be read: {meaning}.")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise Problem(
            f"'{name}' cannot be read: it is a web page or XML, not a CSV file: {_SAVE_AS}."
        )


def _by_marks(head: bytes) -> str | None:
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(head) // 2
    if pairs >= 4 and head[1 : 2 * pairs : 2].count(0) > 0.7 * pairs > 2 * head[::2].count(0):
        return "utf-16-le"
    if pairs >= 4 and head[: 2 * pairs : 2].count(0) > 0.7 * pairs > 2 * head[1::2].count(0):
        return "utf-16-be"
    return None


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_binary(path: Path, head: bytes) -> None:
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13))
    if controls > 0.01 * len(head):
        raise Problem(f"'{path.name}' is not a text file: export the opportunities as CSV.")
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if 0 in chunk:
                raise Problem(f"'{path.name}' is damaged (it holds NUL bytes): export it again.")
