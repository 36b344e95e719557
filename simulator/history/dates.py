"""Dates as files write them: ISO, day or month first, with month names, with times, as serial days.

Where neither any day above 12 nor the way of writing tells whether day or month comes first, the
order is None: it has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Order = Literal["day", "month"]

NO_DATE: Final = 0
"""Stands for no date in arrays of day numbers (`date.toordinal`)."""
IMPOSSIBLE: Final = -1
"""Stands for a text that should be a date and is none."""

FIRST_YEAR, LAST_YEAR = 1970, 2200
_BLANK = frozenset(
    ("", "-", "--", "n/a", "na", "none", "null", "nan", "nat", "(none)", "(blank)", "0000-00-00")
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_DAY_NAME = re.compile(r"(\d{1,2})[.\s-]*([a-zäé]{3,9})[.,\s-]+(\d{4}|\d{2})(?!\d)")
_NAME_DAY = re.compile(r"([a-zäé]{3,9})[.\s-]+(\d{1,2})(?:st|nd|rd|th)?[,\s-]+(\d{4}|\d{2})(?!\d)")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*[.,]\s*")
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.\d+)?$")
_EPOCH_MS = re.compile(r"\d{12,13}$")
_TIME = re.compile(r"[t\s,]*(\d{1,2}[:.h]\d{2}.*)?$")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jän jänner", "feb february februar", "mar march mär märz mrz",
            "apr april", "may mai", "jun june juni", "jul july juli", "aug august",
            "sep sept september", "oct october okt oktober", "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Orders:
    """How many texts can only be day first, only be month first, or be either."""

    day_first: int
    month_first: int
    either: int

    def decided(self) -> Order | None:
        """The order that the texts show; None where they show none or contradict each other. A few
        faulty dates (at most one in twenty) do not outvote the rest."""
        if self.day_first > 20 * self.month_first:
            return "day"
        if self.month_first > 20 * self.day_first:
            return "month"
        return None

    @property
    def matters(self) -> bool:
        """True where any date is written with numbers in an order that has to be known."""
        return self.day_first + self.month_first + self.either > 0


def orders(texts: Iterable[str]) -> Orders:
    """Counts what the dates of a file show about their order; those with dots are day first."""
    day = month = either = 0
    for text in texts:
        match = _NUMERIC.match(text.strip())
        if match is None or match[2] == ".":
            continue
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            day += 1
        elif second > 12 >= first:
            month += 1
        elif first <= 12 and second <= 12 and first != second:
            either += 1
    return Orders(day, month, either)


def day_number(text: str, order: Order | None) -> int:
    """The day of a text as `date.toordinal`, NO_DATE where it is blank, IMPOSSIBLE where it is no
    date. Times and zones are left out: the date counts as it is written."""
    text = text.strip().casefold()
    if text in _BLANK:
        return NO_DATE
    parts = _parts(_WEEKDAY.sub("", text, count=1), order)
    if parts is None:
        return _counted_days(text)
    year, month, day = parts
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return IMPOSSIBLE
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return IMPOSSIBLE


def _parts(text: str, order: Order | None) -> tuple[int, int, int] | None:
    """Year, month, day of a text, or None where it has no such form."""
    if (match := _ISO.match(text)) or (match := _COMPACT.match(text)):
        found = int(match[1]), int(match[2]), int(match[3])
    elif match := _NUMERIC.match(text):
        first, second, year = int(match[1]), int(match[3]), _year(match[4])
        month_first = order == "month" and match[2] != "."
        found = (year, first, second) if month_first else (year, second, first)
    elif (match := _DAY_NAME.match(text)) and match[2] in _MONTHS:
        found = _year(match[3]), _MONTHS[match[2]], int(match[1])
    elif (match := _NAME_DAY.match(text)) and match[1] in _MONTHS:
        found = _year(match[3]), _MONTHS[match[1]], int(match[2])
    else:
        return None
    return found if _TIME.match(text[match.end() :]) else None


def _year(text: str) -> int:
    """A year of four digits, or of two: 70 to 99 are of the last century."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < 70 else 1900)


def _counted_days(text: str) -> int:
    """Spreadsheet serial days (from 1899-12-30) and milliseconds since 1970."""
    if match := _SERIAL.match(text):
        return (date(1899, 12, 30) + timedelta(days=int(match[1]))).toordinal()
    if _EPOCH_MS.match(text):
        found = date(1970, 1, 1) + timedelta(days=int(text) // 86_400_000)
        return found.toordinal() if found.year <= LAST_YEAR else IMPOSSIBLE
    return IMPOSSIBLE


def date_share(texts: Sequence[str]) -> float:
    """The share of non-blank texts that are dates in either order (0 where all are blank)."""
    read = [day_number(text, "day") for text in texts]
    filled = [number for number in read if number != NO_DATE]
    if not filled:
        return 0.0
    good = sum(
        number > 0 or day_number(text, "month") > 0
        for text, number in zip(texts, read, strict=True)
        if number != NO_DATE
    )
    return good / len(filled)
