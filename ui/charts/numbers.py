"""The figures behind a drawing as a table: for screen readers, for reading off and for copying."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QLocale

from ui import figures

Kind = Literal["words", "money", "count", "share", "day"]
Cell = str | float | date | None
RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes text that starts so for a formula


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column and what its cells are."""

    title: str
    kind: Kind = "words"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A titled table; each row has a cell for each column; `currency` is an ISO 4217 code."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    currency: str = "USD"

    def text(self, row: int, column: int) -> str:
        """A cell as it is read."""
        return displayed(self.rows[row][column], self.columns[column].kind, self.currency)

    def tsv(self, rows: Iterable[int] | None = None) -> str:
        """Heads and rows (all, or those given), parted by tabs, for the clipboard."""
        chosen = range(len(self.rows)) if rows is None else rows
        lines = [[column.title for column in self.columns]]
        lines += [[pasted(cell) for cell in self.rows[row]] for row in chosen]
        return "\n".join("\t".join(line) for line in lines) + "\n"


def displayed(cell: Cell, kind: Kind, currency: str) -> str:
    """A cell in words, by the locale; an en dash for none."""
    if cell is None:
        return figures.NONE
    if isinstance(cell, str):
        return cell
    if isinstance(cell, date):
        return figures.day(cell)
    if kind == "money":
        return figures.money(cell, currency, 2)
    if kind == "share":
        return figures.share(cell, 1)
    return figures.count(cell)


def pasted(cell: Cell) -> str:
    """A cell for a spreadsheet: plain numbers, ISO dates, and text that cannot be a formula."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        flat = " ".join(cell.split())
        return f"'{flat}" if flat.startswith(RISKY) else flat
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(cell), "g", 10)
