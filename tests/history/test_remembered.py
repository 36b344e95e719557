"""What columns and stages meant is remembered by the shape of a file, and nothing else is."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from simulator.commands.main import main
from simulator.files.document import load
from simulator.history.columns import Mapping, Match
from simulator.history.remembered import MOST, Remembered, usual_place
from tests.history.exports import Dialect, as_bytes, deal

SHAPE = Mapping(("Phase X", "Worth", "Web"), (Match("source", 2, "content"),))


def day(number: int) -> date:
    return date(2023, 12, number % 28 + 1)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """An export with a column and a stage that nobody knows."""
    deals = [
        deal(n, ("won", "lost", "open")[n % 3], date(2023, 1 + n % 9, 3), day(n))
        for n in range(1, 90)
    ]
    text = as_bytes(deals, Dialect()).decode()
    text = text.replace("Amount", "Ertragswert 7").replace("Closed Lost", "Parked")
    (tmp_path / "odd.csv").write_text(text, encoding="utf-8")
    return tmp_path / "odd.csv"


def test_the_next_file_of_a_shape_needs_no_help(
    odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "p.json"
    alone = ["import", str(odd), "--out", str(out)]
    given = ["--map", "Ertragswert 7=amount", "--answer", "stage:Parked=lost"]
    assert main(alone) == 1
    assert not usual_place().exists()
    assert main([*alone, *given]) == 0
    capsys.readouterr()
    assert main(alone) == 0
    assert "- Ertragswert 7: amount (as last time)" in capsys.readouterr().out
    assert load(out).base_plan.sources
    assert main(["backtest", str(odd)]) == 0
    assert main([*alone, "--forget"]) == 1
    assert "the amount of each deal" in capsys.readouterr().err
    assert not usual_place().exists()


def test_only_names_are_kept_for_the_owner_alone(odd: Path, tmp_path: Path) -> None:
    given = ["--map", "Ertragswert 7=amount", "--answer", "stage:Parked=lost",
             "--answer", "date-order=day"]  # fmt: skip
    assert main(["import", str(odd), "--out", str(tmp_path / "p.json"), *given]) == 0
    held = json.loads(usual_place().read_text("utf-8"))
    (shape,) = held["shapes"].values()
    assert set(shape) == {"columns", "answers"}
    assert shape["answers"] == {"stage:Parked": "lost"}
    assert shape["columns"]["Ertragswert 7"] == "amount"
    assert "2023-" not in usual_place().read_text("utf-8")
    if os.name == "posix":
        assert usual_place().stat().st_mode & 0o777 == 0o600
    assert [path.name for path in usual_place().parent.iterdir()] == [usual_place().name]


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"shapes": 3}', b"\xff\xfe\x00", b"[" * 100_000, b"0" * 2_000_000],
)
def test_a_damaged_file_is_left_out_with_one_sentence(
    damage: bytes, odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual_place().parent.mkdir(parents=True)
    usual_place().write_bytes(damage)
    given = ["--map", "Ertragswert 7=amount", "--answer", "stage:Parked=lost"]
    alone = ["import", str(odd), "--out", str(tmp_path / "p.json")]
    assert main([*alone, *given]) == 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "cannot be read and is left out" in said
    assert main(alone) == 0
    assert capsys.readouterr().err == ""


def test_nonsense_in_a_sound_file_changes_nothing(tmp_path: Path) -> None:
    memory = Remembered(tmp_path / "kept.json")
    memory.keep(SHAPE, {"stage:A": "won"})
    text = (tmp_path / "kept.json").read_text("utf-8")
    (tmp_path / "kept.json").write_text(
        text.replace('"source"', '"money"').replace('"won"', '"perhaps"'), "utf-8"
    )
    assert memory.columns(SHAPE) == SHAPE
    assert memory.answers(SHAPE) == {}
    assert memory.trouble == ""


def test_a_column_that_was_not_used_stays_unused(tmp_path: Path) -> None:
    memory = Remembered(tmp_path / "a" / "kept.json")
    memory.keep(SHAPE.changed(2, None).changed(1, "amount"), {})
    found = memory.columns(SHAPE)
    assert found.field_at(2) is None
    assert found.matches == (Match("amount", 1, "remembered"),)
    other = Mapping(("Web", "Worth", "Phase X"), ())
    assert memory.columns(other).field_at(1) == "amount"
    memory.forget()
    memory.forget()
    assert memory.columns(SHAPE) is not found
    assert memory.columns(SHAPE).matches == SHAPE.matches


def test_only_the_latest_shapes_are_kept(tmp_path: Path) -> None:
    memory = Remembered(tmp_path / "kept.json")
    shapes = [Mapping((f"Column {k}",), (Match("stage", 0, "given"),)) for k in range(MOST + 5)]
    for shape in shapes:
        memory.keep(shape, {})
    assert memory.columns(Mapping(shapes[0].header, ())).matches == ()
    assert memory.columns(Mapping(shapes[-1].header, ())).field_at(0) == "stage"


def test_where_nothing_can_be_written_the_import_goes_on(
    odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual_place().parent.write_text("a file where the folder should be", "utf-8")
    given = ["--map", "Ertragswert 7=amount", "--answer", "stage:Parked=lost"]
    assert main(["import", str(odd), "--out", str(tmp_path / "p.json"), *given]) == 0
    assert load(tmp_path / "p.json").base_plan.sources
    assert "the columns were not remembered" in capsys.readouterr().err
