"""A table in a text file: its encoding, delimiter, header and rows, whatever stands around them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from pathlib import Path

from simulator.history.decode import text_encoding
from simulator.history.names import field_of
from simulator.problems import Problem

Progress = Callable[[float], None]
"""Is told the share of the file that has been read; may raise Cancelled."""

MOST_COLUMNS = 2_000
MOST_ROWS = 2_000_000
_LOOK = 60  # lines looked at to find delimiter and header
_SAMPLE = 400  # rows kept for recognising columns by content
_DELIMITERS = ",;\t|"
_WIDEST_CELL = 131_072


@dataclass(frozen=True, slots=True)
class Table:
    """Where the rows of a file are and what they look like; `sample` holds its first data rows.

    `header_row` counts from 1, as a spreadsheet shows it.
    """

    path: Path
    encoding: str
    delimiter: str
    header_row: int
    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]

    def batches(
        self, size: int = 20_000, progress: Progress | None = None
    ) -> Iterator[list[list[str]]]:
        """The records below the header as lists of cells, `size` at a time, blank records included.

        Raises Problem where the file cannot be read on, and whatever `progress` raises."""
        total = max(self.path.stat().st_size, 1)
        read = 0
        with _Opened(self.path, self.encoding) as (file, position):
            reader = csv.reader(file, delimiter=self.delimiter)
            try:
                for _ in islice(reader, self.header_row):
                    pass
                while batch := list(islice(reader, size)):
                    read += len(batch)
                    if read > MOST_ROWS:
                        raise Problem(
                            f"'{self.path.name}' has more than {MOST_ROWS:,} rows: "
                            "export fewer years."
                        )
                    yield batch
                    if progress is not None:
                        progress(min(position() / total, 1.0))
            except csv.Error as error:
                raise _unreadable(self.path, reader.line_num, error) from error


class _Opened:
    """A text file opened for the csv module, and how far its bytes have been read."""

    def __init__(self, path: Path, encoding: str) -> None:
        errors = "replace" if encoding == "cp1252" else "strict"
        self._raw = path.open("rb")
        self._file = TextIOWrapper(self._raw, encoding, errors, newline="")

    def __enter__(self) -> tuple[Iterator[str], Callable[[], int]]:
        return self._file, self._raw.tell

    def __exit__(self, *_: object) -> None:
        self._file.close()


def open_table(path: Path | str) -> Table:
    """Finds encoding, delimiter and header of a CSV file; reads only its beginning.

    Raises Problem where it is not a table: a workbook, a binary, a single column, no header."""
    path = Path(path)
    encoding = text_encoding(path)
    lines = _first_lines(path, encoding)
    delimiter, header_row = _shape(lines, path)
    with _Opened(path, encoding) as (file, _):
        reader = csv.reader(file, delimiter=delimiter)
        try:
            rows = list(islice(reader, header_row + _SAMPLE))
        except csv.Error as error:
            raise _unreadable(path, reader.line_num, error) from error
    if len(rows) < header_row:
        raise Problem(f"'{path.name}' has no header row: export it again with column names.")
    header = tuple(cell.strip() for cell in rows[header_row - 1])
    while header and not header[-1]:
        header = header[:-1]
    if len(header) > MOST_COLUMNS:
        raise Problem(f"'{path.name}' has more than {MOST_COLUMNS:,} columns: export fewer.")
    sample = tuple(
        tuple(cell.strip() for cell in row[: len(header)])
        for row in rows[header_row:]
        if len(row) > 1
    )
    if not sample:
        raise Problem(f"'{path.name}' has column names but no rows below them.")
    return Table(path, encoding, delimiter, header_row, header, sample)


def _first_lines(path: Path, encoding: str) -> list[str]:
    with _Opened(path, encoding) as (file, _):
        return [line[:_WIDEST_CELL] for line in islice(file, _LOOK)]


def _shape(lines: list[str], path: Path) -> tuple[str, int]:
    """Delimiter and number of the header row (from 1): where most known column names stand, else
    the first row as wide as most rows are."""
    best: tuple[float, str, int] | None = None
    for delimiter in _DELIMITERS:
        rows = _parsed(lines, delimiter)
        widths = Counter(_width(row) for row in rows if _width(row) > 1)
        if not widths:
            continue
        usual, times = max(widths.items(), key=lambda item: (item[1], item[0]))
        for number, row in enumerate(rows[:40], start=1):
            known = len({field_of(cell) for cell in row} - {None})
            width = _width(row)
            if width < 2 or (known < 2 and width < usual):
                continue
            score = (
                (known if known > 1 else 0)
                + times / len(rows)
                + 0.001 * min(usual, 50)
                - 0.01 * number
            )
            if best is None or score > best[0]:
                best = (score, delimiter, number)
    if best is None:
        raise Problem(
            f"'{path.name}' is not a table with several columns: export the opportunities as CSV."
        )
    return best[1], best[2]


def _parsed(lines: list[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        rows.extend(reader)
    except csv.Error:
        return rows
    return rows


def _width(row: list[str]) -> int:
    for place in range(len(row), 0, -1):
        if row[place - 1].strip():
            return place
    return 0


def _unreadable(path: Path, line: int, error: csv.Error) -> Problem:
    why = (
        "a cell is too long (is a quotation mark not closed?)"
        if "limit" in str(error)
        else str(error)
    )
    return Problem(f"'{path.name}' cannot be read on: {why}.", f"line {line}")
