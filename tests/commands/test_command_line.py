"""The command line as a person or a program uses it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from simulator.commands.main import main
from simulator.files.document import save
from simulator.levers import with_lever
from simulator.plan import Document, Plan
from tests.cases import short_of_ae
from tests.plans import document, programmes, staffed, two_sources


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A document of two scenarios."""
    base = two_sources(programmes=programmes(), **staffed())
    other = replace(base, id="other", name="Other", goal=replace(base.goal, amount=2e6))
    return written(tmp_path, document(base, other))


def written(folder: Path, made: Document) -> Path:
    path = folder / "plan.json"
    save(made, path)
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    output = capsys.readouterr()
    return code, output.out, output.err


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    code, out, _ = said(capsys, "project", *arguments, "--trials", 2048, "--json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def test_json_alone_on_stdout_with_all_that_was_promised(
    plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = answer(capsys, plan_file)
    promised = (
        "schema chance standard_error goal trials seed quantiles indicators binding levers wins "
        "cost engine_version"
    )
    assert set(promised.split()) <= set(found)
    assert isinstance(found["schema"], int)
    levels = {"p5", "p10", "p25", "p50", "p75", "p90", "p95"}
    assert levels <= set(found["quantiles"])
    assert all(len(found["quantiles"][level]) == 52 for level in levels)
    assert 0.0 <= found["chance"] <= 1.0
    assert found["trials"] == 2048


def test_a_snapshot_says_the_same_again(
    plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    snapshot = plan_file.with_name("s.csv")
    arguments = ("--set", "search.spend=45k", "--seed", 7)
    first = answer(capsys, plan_file, *arguments, "--csv", snapshot)
    code, out, _ = said(capsys, "project", snapshot, "--json")
    assert code == 0
    assert json.loads(out) == first
    assert said(capsys, "project", snapshot, "--json")[1] == out


def test_a_scenario_is_chosen_by_name(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, other = answer(capsys, plan_file), answer(capsys, plan_file, "--scenario", "Other")
    assert other["goal"]["amount"] == 2e6
    assert base["goal"]["amount"] != 2e6
    code, _, err = said(capsys, "project", plan_file, "--scenario", "None such")
    assert code == 1
    assert "there is no scenario" in err
    assert "Other" in err


def test_a_marketing_lever_raises_its_indicator(
    plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def clicks(found: dict[str, Any]) -> float:
        return float(next(i["mean"] for i in found["indicators"] if i["id"] == "search"))

    before = answer(capsys, plan_file)
    after = answer(capsys, plan_file, "--set", "search.spend=60000")
    assert clicks(after) > 1.05 * clicks(before)


def test_ads_without_hours_buy_nothing_and_people_then_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """4,096 common futures; wins are known within 0.5 %, the changes asked for are larger."""
    path = written(tmp_path, document(unhurried(short_of_ae())))

    def wins(*moves: str) -> float:
        sets = [part for move in moves for part in ("--set", move)]
        code, out, _ = said(capsys, "project", path, *sets, "--trials", 4096, "--json")
        assert code == 0
        return float(json.loads(out)["wins"]["mean"])

    base = wins()
    more_ads = wins("search.spend=60000")
    people = wins("search.spend=60000", "ae.people=12")
    assert more_ads < 1.02 * base
    assert people > 1.2 * base


def unhurried(plan: Plan) -> Plan:
    """Both kinds of leads wait alike, so that more of one kind only crowds out the other."""
    waits = replace(plan.capacity, inbound_half_life=2.0, outbound_half_life=2.0)
    return replace(plan, capacity=waits)


def test_a_large_level_is_told_in_full(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    much = with_lever(two_sources(), "search.spend", 1_234_567.5)
    _, out, _ = said(capsys, "levers", written(tmp_path, document(much)))
    assert " 1,234,567.5 " in out


def test_levers_and_check(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "levers", plan_file)
    assert code == 0
    assert "search.spend" in out
    assert "USD/month" in out
    assert "ae.people" in out
    code, out, _ = said(capsys, "check", plan_file)
    assert code == 0
    assert "sound" in out
    tree = json.loads(plan_file.read_text(encoding="utf-8"))
    tree["scenarios"][0]["goal"]["amount"] = -1
    tree["scenarios"][1]["sources"][0]["work"]["per_month"]["value"] = -5
    plan_file.write_text(json.dumps(tree), encoding="utf-8")
    code, _, err = said(capsys, "check", plan_file)
    assert (code == 1 and "-5 is below 0" in err) or "-1 is below 0" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--set", "search.spend"), "write LEVER=VALUE"),
        (("--set", "nothing=3"), "is not a lever of this plan"),
        (("--set", "search.spend=-4"), "give a number such as"),
        (("--set", "search.spend=nan"), "give a number such as"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    plan_file: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    code, out, err = said(capsys, "project", plan_file, *arguments)
    assert code == 1
    assert out == ""
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("sing",),
        ("project",),
        ("project", "x", "--trials", "0"),
        ("project", "x", "--seed", "-1"),
    ],
)
def test_wrong_use_ends_with_two(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_missing_file_and_a_folder_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        code, out, err = said(capsys, "project", path)
        assert code == 1
        assert out == ""
        assert err.count("\n") == 1
        assert "Traceback" not in err


def test_the_terminal_text_says_the_chance_with_its_error(
    plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = said(capsys, "project", plan_file, "--trials", 2048)
    assert code == 0
    for words in (
        "chance of reaching",
        "computing error",
        "P10",
        "Scorecard",
        "holds revenue back",
    ):
        assert words in out


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert "engine" in capsys.readouterr().out


def test_an_interrupt_leaves_nothing_half_written(
    plan_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("simulator.commands.projecting.project", interrupted)
    snapshot = plan_file.with_name("s.csv")
    code, out, err = said(capsys, "project", plan_file, "--csv", snapshot)
    assert code == 1
    assert out == ""
    assert "nothing was written" in err
    assert not snapshot.exists()
