"""A fault at every step of saving: the old or the new file is whole, and a sentence says why."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from faulty_system import (
    DyingWhileWriting,
    FaultySystem,
    HeldByAnother,
    LyingDisk,
    SmallDisk,
    die,
    error,
    in_a_child,
)

from simulator.files import backups, safe
from simulator.problems import Problem

OLD = b"the old plan " * 100
NEW = b"the new plan " * 200
CODES = [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.ENOENT, errno.EPERM]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    path = folder / "FY27.goal"
    path.write_bytes(OLD)
    return path


def steps(plan: Path) -> list[str]:
    """The names of all calls of a save that goes well; the file is put back to how it was."""
    system = FaultySystem()
    safe.write(plan, NEW, system=system)
    reset(plan)
    return system.calls


def reset(plan: Path) -> None:
    plan.write_bytes(OLD)
    for backup in backups.listed(plan):
        backup.path.unlink()
    backups.folder_of(plan).rmdir()


def sentence(plan: Path, system: FaultySystem) -> str:
    """What is said when this save fails; nothing if it does not."""
    try:
        safe.write(plan, NEW, system=system)
    except Problem as problem:
        return str(problem)
    return ""


def temporary_files(plan: Path) -> list[str]:
    return [path.name for path in plan.parent.rglob(".saving-*")]


def assert_whole(plan: Path) -> None:
    """The file is old or new; new only with the old one among the backups; each backup is whole."""
    kept = [backup.path.read_bytes() for backup in backups.listed(plan)]
    assert plan.read_bytes() in (OLD, NEW)
    assert all(data == OLD for data in kept)
    assert plan.read_bytes() == OLD or kept


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_an_error_at_any_step_leaves_a_whole_file_and_no_rest(plan: Path, code: int) -> None:
    for at, name in enumerate(steps(plan)):
        system = FaultySystem(at, before=error(code))
        said = sentence(plan, system)
        if said:
            assert said.startswith("“FY27.goal” was not saved: ")
            assert ". " not in said
            exchanged = system.calls.count("replace") == 2 and name != "replace"
            assert plan.read_bytes() == (NEW if exchanged else OLD), name
        else:
            assert plan.read_bytes() == NEW, f"{name} failed, and it counts as saved"
        assert_whole(plan)
        assert not temporary_files(plan), name
        safe.write(plan, NEW)
        assert plan.read_bytes() == NEW
        reset(plan)


def test_ctrl_c_at_any_step_leaves_no_temporary_file(plan: Path) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    for at in range(len(steps(plan))):
        with pytest.raises(KeyboardInterrupt):
            safe.write(plan, NEW, system=FaultySystem(at, before=interrupt))
        assert_whole(plan)
        assert not temporary_files(plan)
        safe.write(plan, NEW)
        reset(plan)


def save_with(plan: Path, system: FaultySystem) -> None:
    safe.write(plan, NEW, system=system)


def killed(plan: Path, system: FaultySystem) -> int:
    """Save in a child process with this system; the number with which the child ended."""
    return in_a_child(save_with, plan, system)


@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_step_a_whole_file_is_there(plan: Path, when: str) -> None:
    for at, name in enumerate(steps(plan)):
        assert killed(plan, FaultySystem(at, **{when: die})) != 0, name
        assert_whole(plan)
        safe.write(plan, NEW)
        assert plan.read_bytes() == NEW
        for path in plan.parent.rglob(".saving-*"):
            path.unlink()
        reset(plan)


@pytest.mark.parametrize("at_write", [0, 1])
def test_killed_in_the_middle_of_writing_the_old_file_is_whole(plan: Path, at_write: int) -> None:
    assert killed(plan, DyingWhileWriting(at_write)) != 0
    assert plan.read_bytes() == OLD
    assert len(temporary_files(plan)) == 1 + at_write


@pytest.mark.parametrize("room", [0, 1, 1000, len(NEW) - 1, len(NEW), len(NEW) + len(OLD) - 1])
def test_a_full_disk_keeps_the_old_file_and_is_said(plan: Path, room: int) -> None:
    with pytest.raises(Problem, match="the disk is full; free some space"):
        safe.write(plan, NEW, system=SmallDisk(room))
    assert plan.read_bytes() == OLD
    assert not temporary_files(plan)


def test_a_disk_with_just_enough_room_takes_it(plan: Path) -> None:
    safe.write(plan, NEW, system=SmallDisk(len(NEW) + len(OLD)))
    assert plan.read_bytes() == NEW


def test_a_disk_that_lies_about_what_it_took_is_found_out(plan: Path) -> None:
    with pytest.raises(Problem, match="the drive reports a fault"):
        safe.write(plan, NEW, system=LyingDisk())
    assert plan.read_bytes() == OLD
    assert not temporary_files(plan)


def test_a_file_that_another_program_holds_for_a_moment_is_tried_again(plan: Path) -> None:
    system = HeldByAnother(5)
    safe.write(plan, NEW, system=system)
    assert plan.read_bytes() == NEW
    assert 0 < system.slept <= 1.1


def test_a_file_that_stays_held_is_given_up_after_a_second(plan: Path) -> None:
    system = HeldByAnother(1000)
    with pytest.raises(Problem, match="another program holds the file"):
        safe.write(plan, NEW, system=system)
    assert system.slept == pytest.approx(sum(safe.WAITS))
    assert 0.9 < system.slept < 1.1
    assert plan.read_bytes() == OLD
    assert not temporary_files(plan)


def test_a_folder_that_cannot_be_synced_at_all_is_no_fault(plan: Path) -> None:
    at = steps(plan).index("replace", steps(plan).index("replace") + 1) + 1
    system = FaultySystem(at, before=error(errno.EINVAL))
    safe.write(plan, NEW, system=system)
    assert system.calls[at] == "sync_folder"
    assert plan.read_bytes() == NEW


if hasattr(os, "setuid") and hasattr(os, "geteuid"):

    def write_as_a_stranger(plan: Path) -> None:
        if os.geteuid() == 0:
            os.setgid(65_534)
            os.setuid(65_534)
        try:
            safe.write(plan, NEW)
        except Problem as problem:
            sys.exit(5 if "permission" in str(problem) or "write-prot" in str(problem) else 6)

    def test_a_real_folder_without_permission_is_said(plan: Path) -> None:
        plan.chmod(0o666)
        plan.parent.chmod(0o555)
        for folder in plan.parents[1:4]:
            if folder.owner() == plan.owner() and not folder.stat().st_mode & 0o001:
                folder.chmod(0o755)
        ended = in_a_child(write_as_a_stranger, plan)
        plan.parent.chmod(0o755)
        assert ended == 5
        assert plan.read_bytes() == OLD
