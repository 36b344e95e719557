"""Snapshots that a spreadsheet saved again open; those that were changed, cut or forged do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.files import snapshot, table
from simulator.files.rows import check_sum, kind_of
from simulator.problems import Problem
from tests.files.made import sound
from tests.files.snapshots import again, cells, changed, written


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as caught:
        snapshot.read(data)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith((".", "?"))
    return text


def said_of(data: bytes) -> str:
    """What is wrong with the bytes, or nothing; any other error than a Problem comes through."""
    try:
        snapshot.read(data)
    except Problem as problem:
        return str(problem)
    return ""


RESAVED = {
    "no mark": lambda rows: again(rows).encode(),
    "semicolons": lambda rows: again(rows, ";").encode("utf-8-sig"),
    "tabs in UTF-16": lambda rows: again(rows, "\t").encode("utf-16"),
    "unix line ends": lambda rows: again(rows, ",", "\n").encode(),
    "sep= line": lambda rows: b"sep=;\r\n" + again(rows, ";").encode(),
    "sorted": lambda rows: again([rows[0], *sorted(rows[1:], reverse=True)]).encode(),
    "only the plan": lambda rows: again([row for row in rows if row[0] != "projection"]).encode(),
    "blank rows": lambda rows: again([*rows, [], [""] * 14]).encode(),
    "columns turned round": lambda rows: again([row[::-1] for row in rows]).encode(),
    "a column added": lambda rows: again([["x", *row] for row in rows]).encode(),
    "decimal commas": lambda rows: again(decimal_commas(rows), ";").encode(),
    "rounded": lambda rows: again(rounded(rows)).encode(),
    "American dates": lambda rows: again(redated(rows, "{0.month}/{0.day}/{0.year}")).encode(),
    "German dates": lambda rows: again(redated(rows, "{0:%d.%m.%Y}")).encode(),
    "short years": lambda rows: again(redated(rows, "{0:%d/%m/%y}")).encode(),
}


def decimal_commas(rows: list[list[str]]) -> list[list[str]]:
    return [[*row[:7], row[7].replace(".", ","), *row[8:]] for row in rows]


def rounded(rows: list[list[str]]) -> list[list[str]]:
    """As a spreadsheet shows numbers in a usual column."""
    head, *rest = rows
    return [head] + [[*row[:7], f"{float(row[7]):.6g}" if row[7] else "", *row[8:]] for row in rest]


def redated(rows: list[list[str]], form: str) -> list[list[str]]:
    head, *rest = rows
    return [head] + [
        [*row[:6], form.format(date.fromisoformat(row[6])) if row[6] else "", *row[7:]]
        for row in rest
    ]


@pytest.mark.parametrize("case", RESAVED)
def test_a_spreadsheet_may_save_it_again(case: str) -> None:
    assert snapshot.loads(RESAVED[case](cells(written())))[0] == sound()


def test_line_ends_inside_a_cell_may_be_changed() -> None:
    rows = [[cell.replace("\r\n", "\n") for cell in row] for row in cells(written())]
    assert snapshot.loads(again(rows).encode())[0].name == 'The "plan"\r\nof 2026'


def test_the_western_character_set_may_be_used() -> None:
    plan = replace(sound().base_plan, name="Zürich")
    made = replace(sound(), scenarios=(plan,), notes="")
    text = written(made).decode("utf-8-sig").replace("·", "-")
    assert snapshot.loads(text.encode("cp1252"))[0] == made


VALUE = "scenarios[0].sources[0].work.per_month.value"
EXACT = "scenarios[0].sources[0].to_win.likely"
NAME = "scenarios[0].sources[0].name"


def put(column: int, cell: str) -> Callable[[list[str]], None]:
    return lambda row: row.__setitem__(column, cell)


CHANGED = {
    "a number": (changed(put(7, "26000.0"), VALUE), f'{VALUE}: "26000.0" is not what'),
    "an exact number": (changed(put(7, "0.15"), EXACT), f'{EXACT}: "0.15" is not what'),
    "no number": (changed(put(7, "01. Mai"), VALUE), '"01. Mai" is not what'),
    "an emptied number": (changed(put(7, ""), VALUE), '"" is not what'),
    "an infinite number": (changed(put(7, "1e999"), VALUE), '"1e999" is not what'),
    "a text": (changed(put(9, "Pa?d search"), NAME), '"Pa?d search" is not what'),
    "a type": (changed(put(12, "text"), VALUE), "is not what"),
    "an unknown type": (changed(put(12, "blob"), VALUE), "is not what"),
    "a place": (changed(put(11, "scenarios[0].x"), VALUE), "is not what"),
    "a date": (changed(put(6, "2026-12-30"), "scenarios[0].goal.by"), '"2026-12-30" is not what'),
    "its version": (changed(put(7, "9"), "snapshot.version"), "is not what"),
}


@pytest.mark.parametrize("case", CHANGED)
def test_a_changed_row_is_named(case: str) -> None:
    data, sentence = CHANGED[case]
    said = refused(data)
    assert sentence in said
    assert said.startswith("line ")


def without(place: str) -> bytes:
    return again([row for row in cells(written()) if row[11] != place]).encode()


def twice(place: str) -> bytes:
    rows = cells(written())
    return again(rows + [row for row in rows if row[11] == place]).encode()


def of_version(number: int) -> bytes:
    rows = cells(written())
    for row in rows:
        if row[11] == "snapshot.version":
            row[7], row[13] = str(number), check_sum(row[11], number)
    return again(rows).encode()


NO_SNAPSHOT = {
    "empty": (b"", "the file is empty"),
    "another table": (b"Name,Amount\r\nAcme,5\r\n", 'it has no column "date"'),
    "JSON": (b'{"program": "Shared Goal"}', "no snapshot of Shared Goal"),
    "binary": (bytes(range(256)) * 4, "no snapshot of Shared Goal"),
    "header alone": (",".join(table.COLUMNS).encode(), "the row snapshot.program is missing"),
    "a row missing": (without(VALUE), "rows of the plan and has"),
    "its program missing": (without("snapshot.program"), "snapshot.program is missing"),
    "its row count missing": (without("snapshot.rows"), '"rows" is missing'),
    "a row twice": (twice(VALUE), "stands here twice"),
    "cut": (written()[:20_000], ""),
    "newer": (of_version(2), "version 2 of the snapshot is newer than this program can read (1)"),
    "a huge cell": (b"place,type,check,value,date,text\n" + b"x" * 200_000, "cannot be read"),
}


@pytest.mark.parametrize("case", NO_SNAPSHOT)
def test_no_whole_snapshot_is_said_so(case: str) -> None:
    data, sentence = NO_SNAPSHOT[case]
    assert sentence in refused(data)


def forged(place: str, value: Any) -> bytes:
    """A snapshot with another value and a check sum that fits it."""
    rows = cells(written())
    for row in rows:
        if row[11] == place:
            row[7] = repr(value) if isinstance(value, int | float) else ""
            row[9] = value if isinstance(value, str) else ""
            row[12], row[13] = kind_of(value), check_sum(place, value)
    return again(rows).encode()


def test_an_unsound_plan_in_a_snapshot_is_refused_with_line_and_place() -> None:
    said = refused(forged(VALUE, -5.0))
    assert said.startswith("line ")
    assert f"{VALUE}: -5 is below 0; give 0 or more." in said
    assert "25 is above 12" not in said


def test_a_run_of_a_scenario_that_is_not_there_is_refused() -> None:
    assert 'there is no scenario "nowhere"' in refused(forged("runs[0].scenario", "nowhere"))


@given(st.data())
@settings(max_examples=80)
def test_broken_bytes_only_ever_raise_a_problem(data: st.DataObject) -> None:
    good = written()[:60_000]
    start = data.draw(st.integers(0, len(good)))
    junk = data.draw(st.binary(max_size=8))
    broken = good[:start] + junk + good[start + data.draw(st.integers(0, 40)) :]
    assert "\n" not in said_of(broken)
