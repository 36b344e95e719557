"""Writing a file whole or not at all: what holds when all goes well, and what is refused."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from faulty_system import FaultySystem, SlowDisk

from simulator.files import backups, safe
from simulator.files.system import System
from simulator.problems import Problem

OLD = b"the old plan " * 100
NEW = b"the new plan " * 200
posix = sys.platform != "win32"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    path = folder / "FY27.goal"
    path.write_bytes(OLD)
    return path


def test_a_new_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    safe.write(folder / "plan.goal", NEW)
    assert (folder / "plan.goal").read_bytes() == NEW
    assert names(folder) == ["plan.goal"]


def test_the_old_file_is_replaced_and_kept_as_a_backup(plan: Path) -> None:
    safe.write(plan, NEW)
    assert plan.read_bytes() == NEW
    assert [backup.path.read_bytes() for backup in backups.listed(plan)] == [OLD]
    assert names(plan.parent) == [".FY27.goal.backups", "FY27.goal"]


def test_without_a_backup_only_the_file_is_there(plan: Path) -> None:
    safe.write(plan, NEW, keep_backup=False)
    assert names(plan.parent) == ["FY27.goal"]


def test_empty_data_are_written_too(plan: Path) -> None:
    safe.write(plan, b"")
    assert plan.read_bytes() == b""


def test_a_disk_that_takes_little_at_a_time_gets_it_all(plan: Path) -> None:
    safe.write(plan, NEW, system=SlowDisk(100))
    assert plan.read_bytes() == NEW


def test_the_data_reach_the_disk_before_the_exchange_and_the_folder_after(plan: Path) -> None:
    system = FaultySystem()
    safe.write(plan, NEW, keep_backup=False, system=system)
    order = [c for c in system.calls if c in ("write", "sync", "close", "replace", "sync_folder")]
    assert order == ["write", "sync", "close", "replace", "sync_folder"]


def test_the_backup_is_on_the_disk_before_the_old_file_goes(plan: Path) -> None:
    system = FaultySystem()
    safe.write(plan, NEW, system=system)
    order = [c for c in system.calls if c in ("sync", "replace", "sync_folder")]
    assert order == ["sync", "sync", "replace", "sync_folder", "replace", "sync_folder"]


def test_what_cannot_be_read_back_is_not_written(plan: Path) -> None:
    def refuse(data: bytes) -> None:
        assert data == NEW
        raise KeyError("lost")

    with pytest.raises(Problem, match="could not be read back"):
        safe.write(plan, NEW, verify=refuse)
    assert plan.read_bytes() == OLD
    assert names(plan.parent) == ["FY27.goal"]


def test_the_sentence_of_the_check_is_kept(plan: Path) -> None:
    def refuse(data: bytes) -> None:
        raise Problem("the goal has no date; give one.")

    with pytest.raises(Problem, match="the goal has no date; give one"):
        safe.write(plan, NEW, verify=refuse)


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.goal").mkdir()
    with pytest.raises(Problem, match="it is a folder"):
        safe.write(tmp_path / "plan.goal", NEW)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be reached any more"):
        safe.write(tmp_path / "stick" / "plan.goal", NEW)


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(b"")
    with pytest.raises(Problem, match="cannot be reached any more"):
        safe.write(tmp_path / "stick" / "plan.goal", NEW)


def test_a_write_protected_file_is_not_replaced(plan: Path) -> None:
    plan.chmod(0o444)
    with pytest.raises(Problem, match="write-protected"):
        safe.write(plan, NEW)
    assert plan.read_bytes() == OLD


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        safe.write(tmp_path / ("a" * 300), NEW)
    assert "too long" in str(caught.value) or not posix


def test_a_name_that_is_just_short_enough_is_written_and_backed_up(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 120 + ".goal")
    safe.write(path, OLD)
    safe.write(path, NEW)
    assert path.read_bytes() == NEW
    assert len(backups.listed(path)) == 1


if posix:

    @pytest.mark.parametrize("before", [0o600, 0o640, 0o664])
    def test_the_rights_of_the_old_file_stay(plan: Path, before: int) -> None:
        plan.chmod(before)
        safe.write(plan, NEW)
        assert mode(plan) == before

    def test_a_private_file_is_its_owners_alone(plan: Path) -> None:
        plan.chmod(0o664)
        safe.write(plan, NEW, private=True)
        assert mode(plan) == 0o600

    def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
        before = os.umask(0o027)
        try:
            safe.write(tmp_path / "plan.goal", NEW)
        finally:
            os.umask(before)
        assert mode(tmp_path / "plan.goal") == 0o640

    def test_the_temporary_file_is_private_until_it_gets_the_old_rights(plan: Path) -> None:
        seen = []

        class Watching(System):
            def write(self, handle: int, data: memoryview) -> int:
                seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
                return super().write(handle, data)

        plan.chmod(0o664)
        safe.write(plan, NEW, system=Watching())
        assert seen == [0o600, 0o600]

    def test_a_group_that_cannot_be_given_gets_no_rights(plan: Path) -> None:
        class OtherGroup(System):
            def stat(self, path: Path) -> os.stat_result:
                found = list(super().stat(path))
                if path.name.startswith(".saving"):
                    found[stat.ST_GID] += 1
                return os.stat_result(found)

            def give_group(self, path: Path, group: int) -> None:
                raise PermissionError(1, "not yours")

        plan.chmod(0o664)
        safe.write(plan, NEW, keep_backup=False, system=OtherGroup())
        assert mode(plan) == 0o604

    def test_a_link_stays_and_the_file_it_means_is_written(plan: Path, tmp_path: Path) -> None:
        link = tmp_path / "current.goal"
        link.symlink_to(plan)
        safe.write(link, NEW)
        assert link.is_symlink()
        assert plan.read_bytes() == NEW
        assert [backup.path.read_bytes() for backup in backups.listed(link)] == [OLD]

    def test_a_link_to_nothing_makes_the_file(tmp_path: Path) -> None:
        link = tmp_path / "current.goal"
        link.symlink_to(tmp_path / "later.goal")
        safe.write(link, NEW)
        assert (tmp_path / "later.goal").read_bytes() == NEW

    def test_links_in_a_circle_are_a_problem(tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        with pytest.raises(Problem, match="was not saved"):
            safe.write(tmp_path / "a", NEW)

    def test_a_device_is_not_replaced(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(Problem, match="it is a device"):
            safe.write(tmp_path / "pipe", NEW)
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_what_a_killed_save_left_goes_after_a_day(plan: Path) -> None:
    old = plan.parent / ".saving-0123456789abcdef.tmp"
    fresh = plan.parent / ".saving-fedcba9876543210.tmp"
    foreign = plan.parent / ".saving-mine.tmp"
    for path in (old, fresh, foreign):
        path.write_bytes(b"left over")
    two_days_ago = plan.stat().st_mtime - 2 * 86_400
    os.utime(old, (two_days_ago, two_days_ago))
    os.utime(foreign, (two_days_ago, two_days_ago))
    safe.write(plan, NEW, keep_backup=False)
    assert names(plan.parent) == [fresh.name, foreign.name, "FY27.goal"]
