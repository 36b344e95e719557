"""Reads the mapped columns of a table, column by column, leaving out what is not a record."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Integers
from simulator.history.coded import Coded
from simulator.history.columns import Mapping
from simulator.history.table import Progress, Table

UNCODED = ("id", "name")  # nearly every text differs: kept as they are
_TOTALS = (
    "total", "grand total", "subtotal", "sub-total", "sum", "summe", "gesamt", "count", "average",
    "copyright", "confidential", "generated", "filtered", "record count",
)  # fmt: skip
_KEYS = ("stage", "status", "is_won", "is_closed", "created", "closed", "won_on")


@dataclass(frozen=True, slots=True)
class Records:
    """The cells of the records: `coded` columns by field, `texts` for identity and name.

    `rows` int64[records]: the row of each record as a spreadsheet counts them. `totals` and
    `ragged` are the rows left out as total or footer lines and as lines with too many cells.
    """

    rows: Integers
    coded: dict[str, Coded]
    texts: dict[str, list[str]]
    totals: tuple[int, ...]
    ragged: tuple[int, ...]


class _Vocabulary(dict[str, int]):
    """Gives each new text the next number."""

    def __missing__(self, text: str) -> int:
        number = len(self)
        self[text] = number
        return number


def read_records(table: Table, mapping: Mapping, progress: Progress | None = None) -> Records:
    """All records of the table. Raises Problem where the file breaks off."""
    reader = _Reader(table, mapping)
    for batch in table.batches(progress=progress):
        reader.take(batch)
    return reader.done()


class _Reader:
    def __init__(self, table: Table, mapping: Mapping) -> None:
        self._width = len(table.header)
        self._columns = {match.field: match.column for match in mapping.matches}
        self._keys = [self._columns[key] for key in _KEYS if key in self._columns]
        self._words = {field: _Vocabulary() for field in self._columns if field not in UNCODED}
        self._codes = {field: array("i") for field in self._words}
        self._texts: dict[str, list[str]] = {f: [] for f in self._columns if f in UNCODED}
        self._rows = array("i")
        self._next = table.header_row + 1
        self._totals: list[int] = []
        self._ragged: list[int] = []

    def take(self, batch: list[list[str]]) -> None:
        """Adds the records of a batch."""
        first = self._next
        self._next += len(batch)
        if all(len(row) == self._width for row in batch):
            numbers: Iterable[int] = range(first, first + len(batch))
        else:
            batch, numbers = self._mended(batch, first)
        kept, lines = [], array("i")
        for row, number in zip(batch, numbers, strict=True):
            if self._is_record(row, number):
                kept.append(row)
                lines.append(number)
        if not kept:
            return
        self._rows.extend(lines)
        columns = list(zip(*kept, strict=True))
        for field, place in self._columns.items():
            cells = map(str.strip, columns[place])
            if field in self._words:
                self._codes[field].extend(map(self._words[field].__getitem__, cells))
            else:
                self._texts[field].extend(cells)

    def _mended(self, batch: list[list[str]], first: int) -> tuple[list[list[str]], list[int]]:
        kept, numbers = [], []
        for number, row in enumerate(batch, start=first):
            if len(row) > self._width:
                if any(cell.strip() for cell in row[self._width :]):
                    self._ragged.append(number)
                    continue
                row = row[: self._width]
            elif len(row) < self._width:
                row = row + [""] * (self._width - len(row))
            kept.append(row)
            numbers.append(number)
        return kept, numbers

    def _is_record(self, row: list[str], number: int) -> bool:
        if any(row[place] and not row[place].isspace() for place in self._keys):
            first = row[0] or next(filter(None, row), "")
            if not first[:12].casefold().startswith(_TOTALS):
                return True
            if sum(not row[place].strip() for place in self._keys) < len(self._keys) / 2:
                return True
        if any(cell.strip() for cell in row):
            self._totals.append(number)
        return False

    def done(self) -> Records:
        """What was read."""
        coded = {
            field: Coded(np.array(self._codes[field], dtype=np.int64), tuple(words))
            for field, words in self._words.items()
        }
        rows = np.array(self._rows, dtype=np.int64)
        return Records(rows, coded, self._texts, tuple(self._totals), tuple(self._ragged))
