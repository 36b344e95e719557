"""Files with every fault of real ones are read back as the deals that they were written from."""

from __future__ import annotations

import math
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.problems import Cancelled, Problem
from tests.history.exports import (
    DATES,
    HEADERS,
    MONEY,
    START,
    Deal,
    Dialect,
    as_bytes,
    check,
    deal,
    few,
    read,
    written,
)

dialects = st.builds(
    Dialect,
    vendor=st.sampled_from(sorted(HEADERS)),
    dates=st.sampled_from(sorted(DATES)),
    money=st.sampled_from(sorted(MONEY)),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    title_lines=st.integers(0, 4),
    total_lines=st.integers(0, 2),
    blank_lines=st.integers(0, 2),
    trailing_blanks=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    missing=st.sampled_from(["", " --", "-", "n/a"]),
)


@settings(max_examples=150)
@given(how=dialects, days=st.lists(st.integers(0, 900), min_size=6, max_size=25), cents=st.data())
def test_any_dialect_is_read_back(how: Dialect, days: list[int], cents: st.DataObject) -> None:
    deals = few()
    for number, day in enumerate(days, start=100):
        state = ("won", "lost", "open")[number % 3]
        created = START + timedelta(days=day)
        closed = None if state == "open" else created + timedelta(days=number)
        value = cents.draw(st.integers(100, 99_999_999)) / 100
        deals.append(deal(number, state, created, closed, value))
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder, "deals.csv"), deals, how)
        check(read(path), deals, 0.51 if how.money == "whole german" else 0.006)


def test_western_european_letters(tmp_path: Path) -> None:
    deals = few()
    deals[1] = Deal("D1", "won", deals[1].created, deals[1].closed, 1.0, "Empfehlung Müller", "é")
    reading = read(written(tmp_path / "d.csv", deals, Dialect(encoding="cp1252", delimiter=";")))
    assert reading.deals.traits["source"].text(1) == "Empfehlung Müller"
    check(reading, deals)


def test_faults_are_counted_with_their_rows(tmp_path: Path) -> None:
    deals = few()
    extra = (
        ["D3", "Closed Won", "2024-02-01", "2024-03-01", "77.00", "Web", "Basic"],
        ["X1", "Closed Won", "2024-02-31", "2024-03-01", "5.00", "Web", "Basic"],
        ["X2", "Closed Won", "2024-05-01", "2024-03-01", "5.00", "Web", "Basic"],
        ["X3", "Closed Won", "2024-02-01", "", "5.00", "Web", "Basic"],
        ["X4", "Closed Won", "2024-02-01", "2024-03-01", "-5.00", "Web", "Basic"],
        ["X5", "Closed Won", "2024-02-01", "2024-03-01", "EUR 5.00", "Web", "Basic"],
        ["X6", "Closed Won", "2024-02-01", "2024-03-01", "five", "Web", "Basic"],
        ["X7", "Closed Won", "2024-02-01", "2074-03-01", "5.00", "Web", "Basic"],
        ["X8", "Closed Won", "", "2024-03-01", "5.00", "Web", "Basic"],
        ["X9", "Closed Won", "2024-02-01", "2024-03-01", "1", "054.00", "Web", "Basic"],
        ["Y1", "", "2024-02-01", "2024-03-01", "5.00", "Web", "Basic"],
        ["Y2", "Closed Won", "2024-02-01", "2024-03-01", "0.00", "Web", "Basic"],
    )
    how = Dialect(money="us", extra=extra, total_lines=1)
    found = {item.kind: item for item in read(written(tmp_path / "d.csv", deals, how)).findings}
    first = 14  # the row of the first extra line
    assert {kind: (item.count, item.rows) for kind, item in found.items()} == {
        "total lines": (1, (first + 12,)),
        "duplicates": (1, (5,)),
        "impossible dates": (2, (first + 1, first + 7)),
        "closed before created": (1, (first + 2,)),
        "closed without a date": (1, (first + 3,)),
        "negative amounts": (1, (first + 4,)),
        "other currencies": (1, (first + 5,)),
        "no currency": (3, tuple(first + row for row in (0, 4, 8))),  # of rows that count
        "unreadable amounts": (1, (first + 6,)),
        "no date of creation": (1, (first + 8,)),
        "too many cells": (1, (first + 9,)),
        "no stage": (1, (first + 10,)),
        "won for nothing": (1, (first + 11,)),
        "won without an amount": (3, (first + 4, first + 5, first + 6)),
    }


def test_a_row_that_is_left_out_has_one_reason(tmp_path: Path) -> None:
    """The counts of what was left out add up to the rows that are missing."""
    bad = ["D3", "Closed Won", "2024-02-31", "2024-03-01", "-7.00", "Web", "Basic"]
    late = ["X1", "", "2024-05-01", "2024-03-01", "five", "Web", "Basic"]
    rows = (bad, bad, late, ["X2", "Closed Won", "2024-05-01", "2024-03-01", "5.00", "Web", ""])
    deals = few()
    found = read(written(tmp_path / "d.csv", deals, Dialect(extra=rows)))
    counts = {item.kind: item.count for item in found.findings}
    assert sum(counts.values()) == len(deals) + len(rows) - len(found.deals)
    assert counts == {
        "no stage": 1, "duplicates": 2, "impossible dates": 1, "closed before created": 1,
    }  # fmt: skip


def test_hoped_for_closing_dates_of_open_deals_are_not_closes(tmp_path: Path) -> None:
    deals = [*few(), deal(99, "open", date(2024, 5, 20), date(2026, 12, 31))]
    found = read(written(tmp_path / "d.csv", deals, Dialect())).deals
    assert found.closed[-1] == 0
    ends = [item.closed for item in deals[:-1] if item.closed]
    assert found.as_of == max(*ends, *(item.created for item in deals))


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "only blanks": (b" \n\n ", "is empty"),
    "workbook": (b"PK\x03\x04" + bytes(200), "is a workbook or a zip archive"),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old Excel workbook"),
    "web page": (b"<html><table><tr><td>Stage</td></tr></table></html>", "web page"),
    "binary": (bytes(range(1, 32)) * 9 + b"\n,\n", "is not a text file"),
    "nul bytes": (b"a,b\nStage,Amount\n" + b"x,1\n" * 99 + b"\0" * 3 + b"z,1\n" * 99, "NUL bytes"),
    "one column": (b"Stage\nWon\nLost\n", "not a table with several columns"),
    "header alone": (b"Stage,Amount,Close Date,Created Date\n", "no rows below them"),
    "spend": (b"week,tv spend,revenue\n2024-01-01,3,9\n2024-01-08,2,8\n", "a report of spend"),
    "something else": (b"city,people\nRome,3\nBonn,2\n", "does not look like an export"),
    "no dates": (b"Stage,Amount\nWon,3\nLost,2\n", "date on which each deal was created"),
    "no amount": (
        b"Stage,Created Date,Close Date\nWon,2024-01-13,2024-02-13\n",
        "No column was found with the amount",
    ),
    "no wins": (
        b"Stage,Created Date,Close Date,Amount\nClosed Lost,2024-01-13,2024-02-13,5\n",
        "holds no won deals",
    ),
    "open quotation mark": (
        b'Stage,Created Date,Close Date,Amount\n"Won' + b"x,2024-01-13,2024-02-13,5\n" * 9_000,
        "quotation mark",
    ),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_read_is_said_in_a_sentence(name: str, tmp_path: Path) -> None:
    content, said = REFUSED[name]
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(Problem, match=said) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be read"):
        read(tmp_path / "nothing.csv")
    with pytest.raises(Problem, match="is a folder"):
        read(tmp_path)


VALID = as_bytes(few(), Dialect(title_lines=1, total_lines=1))


@settings(max_examples=400)
@given(
    content=st.one_of(
        st.binary(max_size=3_000),
        st.text(max_size=800).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.tuples(st.integers(0, len(VALID)), st.integers(0, 60), st.binary(max_size=60)).map(
            lambda cut: VALID[: cut[0]] + cut[2] + VALID[cut[0] + cut[1] :]
        ),
        st.lists(
            st.lists(st.sampled_from(["Stage", "Won", "Amount", "1", "2024-01-13", '"', "é", ""])),
            max_size=30,
        ).map(lambda rows: "\n".join(",".join(row) for row in rows).encode()),
    )
)
def test_no_bytes_lead_to_a_traceback(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.csv")
        path.write_bytes(content)
        try:
            reading = read(path)
        except Problem:
            return
        assert reading.deals.won.any()


def test_reading_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    from simulator.history.columns import recognise
    from simulator.history.reading import read_deals
    from simulator.history.table import open_table

    created = date(2020, 1, 1)
    deals = [
        deal(n, ("won", "lost")[n % 2], created, created + timedelta(days=n % 300))
        for n in range(50_000)
    ]
    table = open_table(written(tmp_path / "d.csv", deals, Dialect()))
    told: list[float] = []
    read_deals(table, recognise(table), progress=told.append)
    assert told == sorted(told)
    assert len(told) == 3
    assert math.isclose(told[-1], 1.0)

    def cancel(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_deals(table, recognise(table), progress=cancel)
