"""What run.py starts: the window, a command, or the projection in text where no window opens."""

from __future__ import annotations

from pathlib import Path

import pytest
import run


class Started(Exception):
    """Stands for the program that would have been started."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Records what would be started instead of starting it."""
    seen: list[str] = []

    def start(python: Path, *arguments: str) -> int:
        seen.extend(arguments)
        return 7

    monkeypatch.setattr(run, "ensure_or_exit", lambda *needs: Path("python"))
    monkeypatch.setattr(run, "start", start)
    return seen


def no_window(monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    monkeypatch.setattr(run, "why_no_window", lambda python: reason)


def test_with_a_window_everything_is_passed_on(
    started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    no_window(monkeypatch, "")
    assert run.main(["my plan.json"]) == 7
    assert started == ["ui", "my plan.json"]


@pytest.mark.parametrize("arguments", [[], ["year.json"]])
def test_without_a_window_it_says_so_and_projects(
    arguments: list[str],
    started: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    no_window(monkeypatch, "There is no display here.")
    assert run.main(arguments) == 7
    file = arguments[0] if arguments else str(run.SAMPLE)
    assert started == ["simulator", "project", file]
    said = capsys.readouterr()
    assert said.err == "There is no display here. The projection is printed here instead.\n"
    assert said.out == ""


@pytest.mark.parametrize("arguments", [["levers", "year.json"], ["--version"], ["check", "x"]])
def test_commands_need_no_window(
    arguments: list[str], started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "why_no_window", _must_not_be_asked)
    run.main(arguments)
    assert started == ["ui", *arguments]


def _must_not_be_asked(python: Path) -> str:
    raise Started


def test_a_file_without_ending_is_a_file_if_it_is_there(tmp_path: Path) -> None:
    assert not run.wants_window([str(tmp_path / "levers")])
    (tmp_path / "levers").touch()
    assert run.wants_window([str(tmp_path / "levers")])
