"""Rows as CSV that spreadsheets open, and the rows of such a file, even if one saved it again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from simulator.files.cells import dates, harmless, number, restored, texts
from simulator.files.parse import as_text, checked_size
from simulator.files.rows import Row, check_sum, kind_of
from simulator.files.words import quoted, shortened
from simulator.problems import Problem

COLUMNS = (
    "part",
    "scenario",
    "section",
    "item",
    "measure",
    "week",
    "date",
    "value",
    "unit",
    "text",
    "scenario_id",
    "place",
    "type",
    "check",
)
NEEDED = ("date", "value", "text", "place", "type", "check")
DIGITS = 6
"""Digits that every spreadsheet keeps; a number with more is also written as text."""

SPREADSHEET = 1e-4
"""How far a number may be from its exact text after a spreadsheet has rounded it for display."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row of a file that say a value, and its line."""

    line: int
    place: str
    type: str
    value: str
    day: str
    text: str
    check: str


def written(rows: Iterable[Row], currency: str) -> bytes:
    """Rows as CSV: UTF-8 with its mark, commas, CRLF; amounts in `currency`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_cells(row, currency))
    return out.getvalue().encode("utf-8-sig")


def _cells(row: Row, currency: str) -> list[str]:
    value, held = row.value, bool(row.place)
    is_number = isinstance(value, int | float)
    text = harmless(value) if isinstance(value, str) else ""
    if held and isinstance(value, float) and float(f"{value:.{DIGITS}g}") != value:
        text = harmless(repr(value))
    day = value if isinstance(value, date) else row.day
    return [
        "plan" if held else "projection",
        harmless(row.scenario_name),
        row.section,
        harmless(row.item),
        harmless(row.measure),
        "" if row.week is None else str(row.week),
        "" if day is None else day.isoformat(),
        repr(value) if is_number else "",
        harmless(row.unit.replace("currency", currency)),
        text,
        harmless(row.scenario),
        row.place,
        kind_of(value),
        check_sum(row.place, value) if held else "",
    ]


def read(data: bytes) -> list[Cells]:
    """The rows with a place of a file, in its order. Raises Problem where it is no such table."""
    lines = _lines(_text(checked_size(data)))
    try:
        _, header = next(lines, (0, []))
        names = [restored(name.strip()).lower() for name in header]
        missing = [name for name in NEEDED if name not in names]
        if missing:
            said = f'this CSV is no snapshot of Shared Goal: it has no column "{missing[0]}"'
            raise Problem(f"{said}; choose a plan or a snapshot.")
        at = [names.index(name) for name in NEEDED]
        return [cells for line, row in lines for cells in _row(line, row, at)]
    except csv.Error as error:
        raise Problem(
            f"this CSV cannot be read ({error}); use the file as it was written."
        ) from None


def _text(data: bytes) -> str:
    """As `as_text`, or else in the character set of Western European spreadsheets."""
    try:
        return as_text(data)
    except Problem:
        return data.decode("cp1252", errors="replace")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of a text whose cells are parted by commas, semicolons or tabs."""
    head = text[:2000].lower().splitlines() or [""]
    skip = 1 if head[0].startswith("sep=") else 0
    mark = max(",;\t", key=head[min(skip, len(head) - 1)].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    for index, row in enumerate(reader):
        if index >= skip:
            yield reader.line_num, row


def _row(line: int, row: list[str], at: list[int]) -> Iterator[Cells]:
    day, value, text, place, kind, check = (row[i] if i < len(row) else "" for i in at)
    if place.strip():
        yield Cells(line, place.strip(), kind.strip(), value, day, text, check.strip().lower())


def value_of(cells: Cells) -> Any:
    """The value that a row was written with. Raises Problem where it was changed since."""
    for value in _candidates(cells):
        if check_sum(cells.place, value) == cells.check:
            return value
    seen = cells.value or cells.day or cells.text
    said = f"{quoted(seen)} is not what the snapshot was written with; "
    said += "a person or a spreadsheet changed it, so use the file as it was written."
    raise Problem(said, f"line {cells.line}, {shortened(cells.place, 100)}")


def _candidates(cells: Cells) -> Iterator[Any]:
    match cells.type:
        case "text":
            yield from texts(cells.text)
        case "date":
            yield from dates(cells.day)
        case "whole" | "number":
            yield from _numbers(cells)
        case "nothing":
            yield None
        case "empty":
            yield ()
        case "group":
            yield {}


def _numbers(cells: Cells) -> Iterator[float]:
    shown, exact = number(cells.value), number(cells.text)
    if shown is None or not isfinite(shown):
        return
    if exact is not None and abs(shown - exact) <= SPREADSHEET * abs(exact):
        yield exact
    if cells.type == "whole" and shown == int(shown):
        yield int(shown)
    elif cells.type == "number":
        yield shown
