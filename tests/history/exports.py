"""Writes the same deals as CRMs and spreadsheets write them, with the faults of real files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from simulator.history.columns import recognise
from simulator.history.reading import Reading, read_deals
from simulator.history.stages import STATES
from simulator.history.table import open_table

START = date(2024, 1, 10)


@dataclass(frozen=True)
class Deal:
    """A deal as it really is; `closed` of an open deal is what its owner hopes for."""

    id: str
    state: str
    created: date
    closed: date | None
    amount: float
    source: str = ""
    product: str = ""


def deal(
    number: int, state: str, created: date, closed: date | None, amount: float = 100.0
) -> Deal:
    return Deal(f"D{number}", state, created, closed, amount, "Web" if number % 2 else "", "Basic")


HEADERS: dict[str, tuple[str, ...]] = {
    "salesforce": (
        "Opportunity ID",
        "Stage",
        "Created Date",
        "Close Date",
        "Amount",
        "Lead Source",
        "Product",
    ),
    "salesforce api": (
        "Id",
        "StageName",
        "CreatedDate",
        "CloseDate",
        "Amount",
        "LeadSource",
        "Product",
    ),
    "hubspot": (
        "Record ID",
        "Deal Stage",
        "Create Date",
        "Close Date",
        "Amount",
        "Original Traffic Source",
        "Product",
    ),
    "pipedrive": (
        "Deal - ID",
        "Deal - Status",
        "Deal - Deal created",
        "Deal - Deal closed on",
        "Deal - Value",
        "Deal - Source",
        "Deal - Product",
    ),
    "zoho": (
        "Potential ID",
        "Stage",
        "Created Time",
        "Closing Date",
        "Amount",
        "Lead Source",
        "Product",
    ),
}
STAGES = {
    "salesforce": {"won": "Closed Won", "lost": "Closed Lost", "open": "Negotiation/Review"},
    "salesforce api": {"won": "Closed Won", "lost": "Closed Lost", "open": "Qualification"},
    "hubspot": {"won": "closedwon", "lost": "closedlost", "open": "qualifiedtobuy"},
    "pipedrive": {"won": "Won", "lost": "lost", "open": "Open"},
    "zoho": {"won": "Closed Won", "lost": "Closed Lost to Competition", "open": "Needs Analysis"},
}

DATES: dict[str, Callable[[date], str]] = {
    "iso": lambda d: d.isoformat(),
    "iso time": lambda d: f"{d.isoformat()} 14:05:00",
    "iso zone": lambda d: f"{d.isoformat()}T23:30:00.000+0000",
    "m/d/y": lambda d: f"{d.month}/{d.day}/{d.year}",
    "m/d/y time": lambda d: f"{d.month}/{d.day}/{d.year} 12:00 AM",
    "d/m/y": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "d-m-y": lambda d: f"{d.day}-{d.month}-{d.year}",
    "d.m.y": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "m/d/yy": lambda d: f"{d.month}/{d.day}/{d.year % 100:02}",
    "d mon, y": lambda d: f"{d.day} {d:%b}, {d.year} 00:02:00",
    "d-mon-yy": lambda d: f"{d.day}-{d:%b}-{d.year % 100:02}",
    "mon d, y": lambda d: f"{d:%B} {d.day}, {d.year}",
    "compact": lambda d: f"{d:%Y%m%d}",
    "serial": lambda d: str(d.toordinal() - date(1899, 12, 30).toordinal()),
}


def _grouped(sign: str, decimal: str, places: int) -> Callable[[float], str]:
    def write(value: float) -> str:
        text = f"{value:,.{places}f}"
        return text.replace(",", "\0").replace(".", decimal).replace("\0", sign)

    return write


MONEY: dict[str, Callable[[float], str]] = {
    "plain": lambda v: f"{v:.2f}",
    "us": lambda v: "$" + _grouped(",", ".", 2)(v),
    "usd": lambda v: "USD " + _grouped(",", ".", 2)(v),
    "german": lambda v: _grouped(".", ",", 2)(v) + " €",
    "swiss": lambda v: "CHF " + _grouped("'", ".", 2)(v),
    "french": lambda v: _grouped("\u202f", ",", 2)(v) + " €",
    "whole german": lambda v: _grouped(".", ",", 0)(round(v)),
    "thousands": lambda v: f"${v / 1000:.5f}K",
    "comma": lambda v: f"{v:.2f}".replace(".", ","),
}


@dataclass(frozen=True)
class Dialect:
    """How a file is written."""

    vendor: str = "salesforce"
    dates: str = "iso"
    money: str = "plain"
    delimiter: str = ","
    encoding: str = "utf-8"
    title_lines: int = 0
    total_lines: int = 0
    blank_lines: int = 0
    trailing_blanks: bool = False
    line_end: str = "\n"
    missing: str = ""
    extra: tuple[Sequence[str], ...] = field(default=())


def as_bytes(deals: Sequence[Deal], how: Dialect) -> bytes:
    """The file as bytes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=how.delimiter, lineterminator=how.line_end)
    for number in range(how.title_lines):
        writer.writerow([f"Opportunity Report {number}"] if number % 2 == 0 else [])
    header = [name + (" " if how.trailing_blanks else "") for name in HEADERS[how.vendor]]
    writer.writerow(header)
    day, money = DATES[how.dates], MONEY[how.money]
    for item in deals:
        closed = day(item.closed) if item.closed else how.missing
        amount = money(item.amount) if item.amount == item.amount else how.missing
        writer.writerow(
            [
                item.id,
                STAGES[how.vendor][item.state],
                day(item.created),
                closed,
                amount,
                item.source,
                item.product,
            ]
        )
    for row in how.extra:
        writer.writerow(row)
    for _ in range(how.blank_lines):
        out.write(how.line_end)
    for number in range(how.total_lines):
        total = money(sum(d.amount for d in deals if d.amount == d.amount))
        writer.writerow(["Grand Total" if number else "Total:", "", "", "", total, "", ""])
    return out.getvalue().encode(how.encoding)


def written(path: Path, deals: Sequence[Deal], how: Dialect | None = None) -> Path:
    """The file, written."""
    path.write_bytes(as_bytes(deals, how or Dialect()))
    return path


def read(path: Path, answers: dict[str, str] | None = None) -> Reading:
    """The deals of a file, columns as recognised."""
    table = open_table(path)
    return read_deals(table, recognise(table), answers)


def few(count: int = 12) -> list[Deal]:
    """Deals whose dates show the order of day and month."""
    found = []
    for n in range(count):
        created = START + timedelta(days=17 * n)
        closed = created + timedelta(days=20 + n) if n % 4 else None
        found.append(
            deal(
                n,
                "open" if n % 4 == 0 else ("won", "lost")[n % 2],
                created,
                closed,
                950.25 + 1000 * n,
            )
        )
    return found


def check(reading: Reading, deals: list[Deal], tolerance: float = 0.006) -> None:
    """The reading holds these deals."""
    found = reading.deals
    assert list(found.names[0]) == [item.id for item in deals]
    assert [STATES[k] for k in found.state.tolist()] == [item.state for item in deals]
    assert found.created.tolist() == [item.created.toordinal() for item in deals]
    ends = [0 if d.state == "open" or d.closed is None else d.closed.toordinal() for d in deals]
    assert found.closed.tolist() == ends
    np.testing.assert_allclose(found.amount, [item.amount for item in deals], atol=tolerance)
    source = found.traits["source"]
    names = [source.text(row) for row in range(len(found))]
    assert names == [item.source or "(unknown)" for item in deals]
