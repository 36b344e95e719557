"""A file that changed since it was read is noticed; one that was only touched is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simulator import limits
from simulator.files import fingerprint
from simulator.files.fingerprint import Since
from simulator.problems import Problem


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.goal"
    path.write_bytes(b"a plan")
    return path


def test_an_untouched_file_is_the_same(plan: Path) -> None:
    data, found = fingerprint.read(plan)
    assert data == b"a plan"
    assert found.size == 6
    assert found.since(plan) is Since.SAME
    assert found.looks_same(plan)


def test_a_new_time_alone_is_no_change(plan: Path) -> None:
    _, found = fingerprint.read(plan)
    os.utime(plan, (1, 1))
    assert not found.looks_same(plan)
    assert found.since(plan) is Since.SAME


def test_other_contents_of_the_same_size_and_time_are_a_change(plan: Path) -> None:
    _, found = fingerprint.read(plan)
    plan.write_bytes(b"b plan")
    os.utime(plan, ns=(found.mtime_ns, found.mtime_ns))
    assert found.since(plan) is Since.CHANGED


def test_a_removed_file_is_gone(plan: Path) -> None:
    _, found = fingerprint.read(plan)
    plan.unlink()
    assert found.since(plan) is Since.GONE
    assert not found.looks_same(plan)


def test_a_folder_in_its_place_cannot_be_read(plan: Path) -> None:
    _, found = fingerprint.read(plan)
    plan.unlink()
    plan.mkdir()
    assert found.since(plan) is Since.UNREADABLE


def test_what_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="there is no such file in"):
        fingerprint.read(tmp_path / "none.goal")
    with pytest.raises(Problem, match="it is a folder; choose a file in it"):
        fingerprint.read(tmp_path)
    with pytest.raises(Problem, match="cannot be reached; connect its drive"):
        fingerprint.read(tmp_path / "stick" / "none.goal")


def test_a_file_of_absurd_size_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.goal"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(Problem, match="at most 64 MB are read"):
        fingerprint.read(path)
