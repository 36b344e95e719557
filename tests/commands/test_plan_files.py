"""A CRM's export given where a plan belongs: one sentence that names the command to make a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.commands.main import main
from tests.ui.crm import export


@pytest.mark.parametrize("command", ["check", "project", "levers"])
@pytest.mark.parametrize("name", ["deals.csv", "my deals.csv"])
def test_an_export_of_deals_is_sent_to_import(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = export(tmp_path / name)
    assert main([command, str(path)]) == 1
    said = capsys.readouterr()
    given = f'"{path}"' if " " in name else str(path)
    assert said.out == ""
    assert said.err.strip().count("\n") == 0
    assert said.err.strip() == (
        f"shared-goal: “{name}” is neither a plan nor a snapshot; if it is a CRM's export of "
        f"opportunities, make a plan of it: shared-goal import {given} --out PLAN"
    )


@pytest.mark.parametrize(
    ("name", "held"),
    [("none.csv", None), ("empty.csv", ""), ("plan.csv", "part,scenario,section,x\n")],
)
def test_a_file_that_is_missing_empty_or_a_broken_snapshot_is_said_as_before(
    name: str, held: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if held is not None:
        (tmp_path / name).write_text(held)
    assert main(["check", str(tmp_path / name)]) == 1
    said = capsys.readouterr().err
    assert "shared-goal import" not in said
    assert said.startswith("shared-goal: ")
