"""Snapshots: one table that gives back the document, whatever a spreadsheet finds in its cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import checks
from simulator.figures import Binding, Figure, Indicator, MilestoneChance, RoleHours, Stage
from simulator.files import opening, snapshot, table
from simulator.files.cells import dates, harmless, number, restored, texts
from simulator.identities import identified
from simulator.plan import Document, Plan
from simulator.problems import Problem
from tests.files.made import NASTY_TEXTS, anything, sound


class StandIn:
    """The attributes of a Projection that a snapshot reads, without a simulation."""

    def __init__(self, plan: Plan, trials: int = 8192, seed: int = 1) -> None:
        figure = Figure(1.5, 0.5, 1.25, float("inf"))
        weeks = plan.weeks
        self.plan, self.trials, self.seed, self.weeks = plan, trials, seed, weeks
        self.engine_version, self.metric = "1", plan.goal.metric
        self.chance, self.chance_error, self.guesses = 0.1 + 0.2, 0.011, (20, 25)
        self.milestones = (MilestoneChance(date(2026, 6, 30), 5e6, 0.4),)
        self.chance_of_all_milestones = 0.3
        self.week_ends = tuple(plan.start + timedelta(7 * week + 6) for week in range(weeks))
        rows = np.arange(weeks, dtype=np.float32) / 3
        self.quantiles = {level: rows * level for level in (5, 10, 25, 50, 75, 90, 95)}
        source = plan.sources[0]
        self.indicators = (
            Indicator(source.id, source.name, "marketing", source.touch, 9.0, figure, 12.0),
        )
        self.funnel = (Stage("leads", "Leads", figure, 2.0),)
        by_week = np.full((3, weeks), 1 / 3)
        self.binding = Binding(0.5, 0.2, 0.3, by_week, (None, 3), 0.01)
        self.hours = (RoleHours("ae", "AEs", 100.0, 90.0, 0.5),)
        self.costs = type(
            "Costs", (), {"spend": 1.0, "programmes": 2.0, "people": 3.0, "total": 6.0}
        )
        self.wins = self.later = self.cac = self.payback_months = figure
        self.shares = {"search": 0.6, "pipeline": 0.4}

    def quantile(self, share: float) -> float:
        return 1e7 * share

    def quantile_interval(self, share: float) -> tuple[float, float]:
        return 9.9e6 * share, 1.01e7 * share


@cache
def written(document: Document | None = None) -> bytes:
    held = document or sound()
    runs: list[Any] = [StandIn(plan, seed=0) for plan in held.scenarios]
    return snapshot.dumps(held, runs)


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def again(rows: list[list[str]], mark: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(rows)
    return out.getvalue()


def changed(edit: Callable[[list[str]], None], place: str) -> bytes:
    """A snapshot in which the row of one place was edited."""
    rows = cells(written())
    for row in rows:
        if row[11] == place:
            edit(row)
    return again(rows).encode()


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


def test_a_snapshot_gives_back_document_trials_and_seed() -> None:
    document, runs = snapshot.loads(written())
    assert document == sound()
    assert runs == [("base", 8192, 0), ("more_calls", 8192, 0)]


def test_a_snapshot_of_a_snapshot_is_the_same_file() -> None:
    data = written()
    assert written(snapshot.loads(data)[0]) == data


def test_it_says_which_engine_made_its_numbers() -> None:
    assert [run.engine_version for run in snapshot.read(written()).runs] == ["1", "1"]


@given(st.integers(0, 10**9))
@settings(max_examples=40)
def test_any_document_comes_back_equal(seed: int) -> None:
    made = anything(seed)
    assert snapshot.read(snapshot.dumps(made, []), check=False).document == identified(made)


def test_the_table_is_rectangular_and_its_columns_hold_one_kind_each() -> None:
    header, *rows = cells(written())
    assert tuple(header) == table.COLUMNS
    assert {len(row) for row in rows} == {len(header)}
    for row in rows:
        named = dict(zip(header, row, strict=True))
        assert named["part"] in ("plan", "projection")
        if named["value"]:
            assert named["value"] == repr(type_of(named["type"])(named["value"]))
        if named["date"]:
            date.fromisoformat(named["date"])
        assert named["week"] == "" or int(named["week"]) >= 1
        assert bool(named["place"]) == (named["part"] == "plan") == bool(named["check"])


def type_of(word: str) -> type:
    return int if word == "whole" else float


def test_what_a_projection_says_is_in_the_table() -> None:
    header, *rows = cells(written())
    said = [dict(zip(header, row, strict=True)) for row in rows]

    def of(section: str, measure: str) -> list[dict[str, str]]:
        return [row for row in said if (row["section"], row["measure"]) == (section, measure)]

    chance = of("headline", "Chance of the goal")
    assert [row["value"] for row in chance] == [repr(0.1 + 0.2)] * 2
    assert [row["scenario"] for row in chance] == ["Base", "'=More calls"]
    assert chance[0]["date"] == "2026-12-31"
    weekly = [row for row in of("quantile", "ARR") if row["scenario_id"] == "base"]
    assert len(weekly) == 7 * 52
    assert weekly[0]["unit"] == "EUR"
    assert {row["item"] for row in weekly} == {f"P{p}" for p in (5, 10, 25, 50, 75, 90, 95)}
    assert of("cost", "P90")[0]["text"] == "not defined", "infinity is no number to a spreadsheet"
    levers = of("lever", "Spend · From the plan's start")
    assert [row["value"] for row in levers] == ["25000.0", "25000.0"]
    assert levers[0]["unit"] == "EUR/month"
    sections = {row["section"] for row in said}
    assert sections >= {"assumption", "goal", "setting", "indicator", "binding", "deal", "evidence"}


def test_it_starts_with_the_mark_that_excel_wants_and_ends_lines_its_way() -> None:
    data = written()
    assert data.startswith(b"\xef\xbb\xbfpart,scenario,")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_a_text_is_harmless_and_comes_back(text: str) -> None:
    cell = harmless(text)
    assert restored(cell) == text
    bare = cell.lstrip(" \t\r\n\u00a0\"'")
    if bare[:1] in ("=", "+", "-", "@", "＝"):
        assert cell.startswith("'")


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@A", "\t=1", "\r=1", '"=1"', " =1", "＝1", "＠x"]
)
def test_formulas_are_marked(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["007", "1e5", "1-2", "TRUE", "Falsch", "May 5", "$5", "#REF!", ".5"]
)
def test_what_looks_like_a_value_is_marked(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["Paid search", "Q3 push", "share", "a=b", "Ünternehmen", "x-1"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert restored(harmless(text)) == text
    assert text in list(texts(harmless(text)))


def test_numbers_and_dates_in_the_forms_of_spreadsheets() -> None:
    assert [number(cell) for cell in ("0.5", "0,5", "1E-05", "-3", "'7.25", ".5")] == [
        0.5, 0.5, 1e-5, -3.0, 7.25, 0.5,
    ]  # fmt: skip
    assert [number(cell) for cell in ("", "x", "1.000,5", "5 %", "nan", "01. Mai")] == [None] * 6
    for cell in ("2026-03-04", "04.03.2026", "3/4/2026", "04/03/26", "2026-03-04 00:00:00"):
        assert date(2026, 3, 4) in list(dates(cell))
    assert list(dates("31.31.2026")) == []


def test_hostile_names_survive() -> None:
    document = sound()
    for text in NASTY_TEXTS:
        if not text.strip():
            continue
        plan = document.scenarios[0]
        sources = (replace(plan.sources[0], name=text), *plan.sources[1:])
        renamed = replace(plan, name=text, sources=sources)
        made = replace(document, scenarios=(renamed, document.scenarios[1]), notes=text)
        if text == document.scenarios[1].name:
            continue
        assert snapshot.loads(written(made))[0] == made


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
            row[7], row[13] = str(number), table.check_sum(row[11], number)
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
            row[12], row[13] = table.kind_of(value), table.check_sum(place, value)
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


def test_a_projection_of_another_state_of_the_plan_is_refused() -> None:
    document = sound()
    old: Any = StandIn(replace(document.base_plan, appointments_target=1.0))
    with pytest.raises(Problem, match="not of the plan as it stands; project it again"):
        snapshot.dumps(document, [old])


def test_one_scenario_alone() -> None:
    alone = snapshot.only(sound(), "more_calls")
    assert (alone.base, len(alone.scenarios)) == ("more_calls", 1)
    assert snapshot.loads(written(alone))[0] == alone
    assert checks.problems(alone) == ()


def test_saving_and_opening_by_content(tmp_path: Path) -> None:
    path = tmp_path / "board.csv"
    run: Any = StandIn(sound().base_plan, trials=4096, seed=7)
    snapshot.save(sound(), [run], path)
    found = opening.opened(path)
    assert found.document == opening.load(path) == sound()
    assert found.is_snapshot
    assert found.runs == {"base": (4096, 7)}


def test_a_document_is_opened_by_content_whatever_its_name(tmp_path: Path) -> None:
    from simulator.files import document

    path = tmp_path / "plan.csv"
    path.write_bytes(document.dumps(sound()))
    found = opening.opened(path)
    assert (found.document, found.is_snapshot, found.runs) == (sound(), False, {})


def test_a_failed_snapshot_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "board.csv"
    path.write_text("old")
    wrong: Any = StandIn(replace(sound().base_plan, name="other"))
    with pytest.raises(Problem):
        snapshot.save(sound(), [wrong], path)
    assert path.read_text() == "old"
    assert [left.name for left in tmp_path.glob("board*")] == ["board.csv"]


@pytest.mark.parametrize(
    ("name", "sentence"), [("none.csv", "there is no such file"), ("", "it is a folder")]
)
def test_files_out_of_reach(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        opening.load(tmp_path / name)
