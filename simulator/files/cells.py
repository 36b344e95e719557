"""Cells of a table that spreadsheets open: text made harmless and back, numbers, dates.

A spreadsheet runs a text that starts with = + - @ as a formula, and turns texts that look like
numbers, dates or truth values into such. A leading apostrophe stops both; it is taken off again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MARK = "'"

_INVISIBLE = ' \t\r\n\v\f\u00a0\u200b\u200c\u200d\u2060\ufeff"“”„«»`´‘’'
_FORMULA = "=+-@|%\t\r\n＝＋－＠−﹢﹣﹦﹫"
_LOOKS_LIKE_A_VALUE = re.compile(
    r"[\d.,$€£¥(#]|(true|false|wahr|falsch|vrai|faux)\b|[a-zäéû]{3,9}\.?[ -/]*\d", re.IGNORECASE
)
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_DATE = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2,4})\.?(\s+[0:]+)?", re.ASCII)


def harmless(text: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula, a number or a date."""
    if not text:
        return text
    bare = text.lstrip(_INVISIBLE)
    risky = text[0] in _FORMULA + MARK or (bare and bare[0] in _FORMULA)
    return MARK + text if risky or _LOOKS_LIKE_A_VALUE.match(bare) else text


def restored(cell: str) -> str:
    """The text of a cell that `harmless` made."""
    return cell.removeprefix(MARK)


def texts(cell: str) -> Iterator[str]:
    """What a cell can have been before a spreadsheet saved it again, the likeliest first."""
    for text in (restored(cell), cell):
        unix = text.replace("\r\n", "\n").replace("\r", "\n")
        yield text
        yield unix
        yield unix.replace("\n", "\r\n")
        yield unix.replace("\n", "\r")


def number(cell: str) -> float | None:
    """The number of a cell, with a decimal point or comma; None if it is none."""
    bare = restored(cell.strip())
    return float(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def dates(cell: str) -> Iterator[date]:
    """Every day that a cell can mean: ISO, day first or month first, with two or four digits."""
    match = _DATE.fullmatch(restored(cell.strip()))
    if not match:
        return
    first, middle, last = (int(part) for part in match.groups()[:3])
    for year, month, day in ((first, middle, last), (last, middle, first), (last, first, middle)):
        for full in (year,) if year > 99 else (2000 + year, 1900 + year):
            try:
                yield date(full, month, day)
            except ValueError:
                continue
