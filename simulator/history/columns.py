"""Which column holds what: matched by name and by content, shown, changed, remembered by shape."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.history.dates import date_share
from simulator.history.money import number_share
from simulator.history.names import FIELDS, bare, field_of, rank
from simulator.history.stages import state_of, truth
from simulator.history.table import Table
from simulator.problems import Problem

Why = Literal["name", "content", "given", "remembered"]
_FLAG_TO_DATE = {"is_won": "won_on", "is_lost": "lost_on", "is_closed": "closed"}
_DATES = ("created", "closed", "won_on", "lost_on")
_CLOSING = ("clos", "abschl", "schliess")  # parts of names, as `bare` writes them
_CREATING = ("creat", "open", "engag", "erstell")
_OUTCOMES = ("stage", "status", "is_won", "is_closed")


@dataclass(frozen=True, slots=True)
class Match:
    """A column taken for a field, and why."""

    field: str
    column: int
    why: Why


@dataclass(frozen=True, slots=True)
class Mapping:
    """The columns of a file and what each is taken for; a field stands at most once."""

    header: tuple[str, ...]
    matches: tuple[Match, ...]

    def column(self, field: str) -> int | None:
        """The index of the column that holds a field, or None."""
        return next((match.column for match in self.matches if match.field == field), None)

    def has(self, *fields: str) -> bool:
        """True where any of the fields has a column."""
        return any(self.column(field) is not None for field in fields)

    def name(self, field: str) -> str:
        """The name of the column that holds a field ("" where there is none)."""
        column = self.column(field)
        return "" if column is None else self.header[column]

    def field_at(self, column: int) -> str | None:
        """What a column is taken for, or None where it is not used."""
        return next((match.field for match in self.matches if match.column == column), None)

    def changed(self, column: int, field: str | None) -> Mapping:
        """The mapping with a column taken for `field`, or for nothing (None)."""
        kept = [m for m in self.matches if m.column != column and m.field != field]
        if field is not None:
            kept.append(Match(field, column, "given"))
        return Mapping(self.header, tuple(kept))

    def pairs(self) -> dict[str, str]:
        """Column name -> field: what is remembered for the next file of this shape."""
        return {self.header[match.column]: match.field for match in self.matches}


def fingerprint(header: Sequence[str]) -> str:
    """A short name for the shape of a file: the same for the same column names in any order."""
    joined = "\n".join(sorted(bare(name) for name in header))
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


def recognise(table: Table) -> Mapping:
    """What each column seems to hold, by its name first and then by what stands in it."""
    columns = list(zip(*(_padded(row, len(table.header)) for row in table.sample), strict=True))
    found: dict[str, Match] = {}
    for place, header in enumerate(table.header):
        field = _by_name(header, columns[place])
        if field is None:
            continue
        held = found.get(field)
        if held is None or _rank(field, header) < _rank(field, table.header[held.column]):
            found[field] = Match(field, place, "name")
    _by_content(table, columns, found)
    return Mapping(table.header, tuple(found.values()))


def given(mapping: Mapping, pairs: Iterable[tuple[str, str]]) -> Mapping:
    """The mapping with columns named by hand as (column name, field; "" or "-": not used).
    Raises Problem for a column or a field that does not exist."""
    for name, field in pairs:
        column = _column_named(mapping.header, name)
        if field in ("", "-", "ignore"):
            mapping = mapping.changed(column, None)
        elif field in FIELDS:
            mapping = mapping.changed(column, field)
        else:
            raise Problem(f"'{field}' is not a field: give one of {', '.join(FIELDS)}.")
    return mapping


LOOKS_UNLIKE = 3  # columns that an export of opportunities lacks only if it is none
SPEND_REPORT = (
    "This looks like a report of spend, not like an export of opportunities: spend is not read "
    "from files; import the deals of your CRM, then put in what you spend on the page of "
    "assumptions."
)
_OF_SPEND = ("spend", "spent", "clicks", "klicks", "impression")


def looks_like_spend(header: Sequence[str]) -> bool:
    """Whether column names are those of an ad platform's report or of weekly spend by channel."""
    names = [bare(name) for name in header]
    return any(name in ("cost", "kosten") or any(p in name for p in _OF_SPEND) for name in names)


def require(mapping: Mapping) -> None:
    """Raises Problem in one sentence where a file cannot be an opportunity export."""
    missing = []
    if not mapping.has(*_OUTCOMES):
        missing.append(("the stage or status of each deal", "stage"))
    if not mapping.has("created", "age"):
        missing.append(("the date on which each deal was created", "created"))
    if not mapping.has("closed", "won_on"):
        missing.append(("the date on which each deal was closed", "closed"))
    if not mapping.has("amount"):
        missing.append(("the amount of each deal", "amount"))
    if len(missing) >= LOOKS_UNLIKE and looks_like_spend(mapping.header):
        raise Problem(SPEND_REPORT)
    if len(missing) >= LOOKS_UNLIKE:
        raise Problem(
            "This does not look like an export of opportunities: no column was found with "
            + ", ".join(what for what, _ in missing)
            + '; export opportunities or deals, or name the columns with --map "Column=field".'
        )
    if missing:
        what = " and ".join(text for text, _ in missing)
        options = " ".join(f'--map "Column={field}"' for _, field in missing)
        raise Problem(f"No column was found with {what}: name it with {options}.")


def _column_named(header: Sequence[str], name: str) -> int:
    for place, column in enumerate(header):
        if column == name:
            return place
    for place, column in enumerate(header):
        if bare(column) == bare(name):
            return place
    raise Problem(f"The file has no column '{name}': it has {', '.join(filter(None, header))}.")


def _padded(row: Sequence[str], width: int) -> tuple[str, ...]:
    return (*row, *[""] * (width - len(row)))


def _rank(field: str, header: str) -> int:
    return rank(field, header) if field_of(header) == field else 99


def _by_name(header: str, cells: Sequence[str]) -> str | None:
    field = field_of(header)
    if field in _FLAG_TO_DATE and date_share(cells) > 0.5 and not _flags(cells):
        return _FLAG_TO_DATE[field]
    if field in _DATES and any(cells) and date_share(cells) < 0.1:
        return None
    return field


def _flags(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(truth(cell) is not None for cell in filled)


def _by_content(table: Table, columns: Sequence[Sequence[str]], found: dict[str, Match]) -> None:
    free = [k for k in range(len(columns)) if all(m.column != k for m in found.values())]
    if not any(field in found for field in _OUTCOMES):
        for place in free:
            if _looks_like_stage(columns[place]):
                found["stage"] = Match("stage", place, "content")
                break
    dated = [k for k in free if date_share(columns[k]) > 0.9]
    for place in dated:
        word = bare(table.header[place])
        if "closed" not in found and any(part in word for part in _CLOSING):
            found["closed"] = Match("closed", place, "content")
        elif "created" not in found and any(part in word for part in _CREATING):
            found["created"] = Match("created", place, "content")
    if "amount" not in found:
        for place in free:
            word = bare(table.header[place])
            known = any(
                part in word for part in ("amount", "value", "revenue", "bookings", "betrag")
            )
            if known and number_share(columns[place]) > 0.9:
                found["amount"] = Match("amount", place, "content")
                break


def _looks_like_stage(cells: Sequence[str]) -> bool:
    texts = {cell for cell in cells if cell}
    states = {state_of(text) for text in texts}
    return len(texts) <= 40 and {"won", "lost"} <= states
