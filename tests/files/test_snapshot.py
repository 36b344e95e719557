"""Snapshots: one table that gives back the document, whatever a spreadsheet finds in its cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import checks
from simulator.files import document as documents
from simulator.files import opening, snapshot, table
from simulator.identities import identified
from simulator.problems import Problem
from tests.files.made import NASTY_TEXTS, anything, sound
from tests.files.snapshots import StandIn, cells, written

FIXTURES = Path(__file__).parent.parent / "fixtures"


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
    assert found.runs == {"base": (4096, 7)}


def test_a_document_is_opened_by_content_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_bytes(documents.dumps(sound()))
    found = opening.opened(path)
    assert (found.document, found.runs) == (sound(), {})


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


def test_every_version_that_ever_was_is_read() -> None:
    found = sorted(FIXTURES.glob("snapshot_version_*.csv"))
    assert [path.stem for path in found] == [
        f"snapshot_version_{number}" for number in range(1, snapshot.VERSION + 1)
    ]
    wanted = documents.load(FIXTURES / "plan_format_1.json")
    assert [snapshot.load(path).document for path in found] == [wanted] * len(found)


def test_one_scenario_is_projected_once() -> None:
    run: Any = StandIn(sound().base_plan)
    with pytest.raises(Problem, match="projected twice"):
        snapshot.dumps(sound(), [run, run])
