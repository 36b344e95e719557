"""Bytes of a file to text, and text to JSON values, with every trick of JSON refused or marked."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from math import isfinite
from typing import Any

from simulator import limits
from simulator.files.decode import Flaw
from simulator.files.words import quoted, shortened
from simulator.problems import Problem

TOKEN = re.compile(r'"[^"\\]*(?:\\.?[^"\\]*)*(?:"|\Z)|[\[\]{}]', re.DOTALL)
"""A whole text in quotes (closed or not), or a bracket."""

MOST_DIGITS = 40


def checked_size(data: bytes) -> bytes:
    """The bytes themselves; Problem where they are none, or too many to be a plan."""
    if not data.strip():
        raise Problem("the file is empty; choose another or restore a backup.")
    if len(data) > limits.FILE_BYTES:
        most = limits.FILE_BYTES // 2**20
        raise Problem(f"the file has more than {most} MB: it is no plan; choose another.")
    return data


def as_text(data: bytes) -> str:
    """UTF-8 (with or without its mark) or marked UTF-16 as text, line ends untouched."""
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding = "utf-16" if data.startswith(marks) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = "this is not text in UTF-8; choose a plan or save it again as UTF-8."
        raise Problem(said, f"line {line}") from None


def as_tree(text: str) -> Any:
    """JSON as values; repeated fields and numbers that are none become a Flaw. Raises Problem."""
    _refuse_depth(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_once,
            parse_int=_int,
            parse_float=_float,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Problem(f"this is not valid JSON: {_reason(error)}.", place) from None


def _reason(error: json.JSONDecodeError) -> str:
    found = quoted(error.doc[error.pos : error.pos + 12]) if error.pos < len(error.doc) else ""
    if not found or error.msg.startswith("Unterminated"):
        return "the file ends too early; it may be cut off, so restore a backup"
    if error.msg.startswith("Extra data"):
        return f"something follows its end, {found}; remove it"
    if "control character" in error.msg:
        return "a line ends inside a text in quotes; close the quotes"
    return f"a comma, quote or bracket is missing or wrong before {found}; correct it"


def _refuse_depth(text: str) -> None:
    depth = 0
    for match in TOKEN.finditer(text):
        token = match.group()
        if token in "[{":
            depth += 1
            if depth > limits.DEPTH:
                line = text.count("\n", 0, match.start()) + 1
                said = f"more than {limits.DEPTH} brackets inside each other; this is not a plan."
                raise Problem(said, f"line {line}")
        elif token in "]}":
            depth -= 1


def _once(pairs: list[tuple[str, Any]]) -> Any:
    group = dict(pairs)
    if len(group) == len(pairs):
        return group
    counts = Counter(name for name, _ in pairs)
    twice = next(name for name, count in counts.items() if count > 1)
    return Flaw(f"the field {quoted(twice)} stands here twice; remove one of the two.")


def _int(digits: str) -> Any:
    if len(digits) > MOST_DIGITS:
        return Flaw(f"{shortened(digits, 20)} is too large; give a number up to {limits.NUMBER:g}.")
    return int(digits)


def _float(digits: str) -> Any:
    if len(digits) > 20 * MOST_DIGITS or not isfinite(float(digits)):
        return Flaw(f"{shortened(digits, 20)} is too large; give a number up to {limits.NUMBER:g}.")
    return float(digits)


def _constant(word: str) -> Any:
    return Flaw(f"{word} is not a finite number; give one.")
