"""Older versions: which are kept as they age, who may read them, and that none is kept twice."""

from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from simulator.files import backups, safe

NOW = datetime(2027, 6, 15, 12, 30, tzinfo=UTC)


def every(step: timedelta, count: int) -> list[datetime]:
    return [NOW - step * k for k in range(count)]


def kept(times: list[datetime]) -> list[datetime]:
    return sorted(set(times) - backups.superfluous(times, NOW), reverse=True)


def test_the_last_ten_are_kept_however_old_they_are() -> None:
    old = [moment - timedelta(days=5000) for moment in every(timedelta(seconds=1), 40)]
    assert kept(old) == old[:10]


def test_of_a_day_one_for_each_hour_is_kept() -> None:
    rest = kept(every(timedelta(minutes=1), 24 * 60))
    older = [moment for moment in rest if moment < NOW - timedelta(minutes=10)]
    hours = [moment.replace(minute=0) for moment in older]
    assert len(set(hours)) == len(hours)
    assert len(older) == 24
    assert all(moment.minute == 59 for moment in older)


def test_of_a_month_one_for_each_day_is_kept() -> None:
    rest = kept(every(timedelta(hours=1), 24 * 30))
    days = [moment.date() for moment in rest if moment < NOW - timedelta(days=2)]
    assert len(set(days)) == len(days) == 28


def test_of_a_year_one_for_each_week_is_kept_and_then_nothing() -> None:
    rest = kept(every(timedelta(days=1), 800))
    older = [moment for moment in rest if moment < NOW - timedelta(days=31)]
    assert 47 <= len(older) <= 49
    assert all(before - after == timedelta(days=7) for before, after in pairwise(older))
    assert min(rest) >= NOW - timedelta(days=365)


def test_thinning_again_and_again_leaves_no_gap() -> None:
    rest: list[datetime] = []
    for moment in reversed(every(timedelta(hours=5), 2000)):
        rest.append(moment)
        rest = sorted(set(rest) - backups.superfluous(rest, moment))
    for before, after in pairwise(rest):
        gap = timedelta(days=2) if after > NOW - timedelta(days=29) else timedelta(days=9)
        assert after - before < gap
    assert rest[-1] == NOW
    assert rest[0] < NOW - timedelta(days=350)
    assert len(rest) < 100


def test_what_a_wrong_clock_dated_later_is_left_alone() -> None:
    late = [NOW + timedelta(days=k) for k in range(1, 30)]
    assert kept(late) == sorted(late, reverse=True)


def test_the_same_version_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    path.write_bytes(b"one")
    first = backups.keep(path, NOW)
    assert backups.keep(path, NOW + timedelta(hours=1)) == first
    path.write_bytes(b"two")
    backups.keep(path, NOW + timedelta(hours=2))
    assert [b.path.read_bytes() for b in backups.listed(path)] == [b"two", b"one"]


def test_two_versions_at_the_same_moment_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    for text in (b"one", b"two", b"three"):
        path.write_bytes(text)
        backups.keep(path, NOW)
    assert [b.path.read_bytes() for b in backups.listed(path)] == [b"three", b"two", b"one"]
    assert backups.listed(path)[-1].until == NOW


def test_a_backup_has_the_time_and_the_ending_of_its_version(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    path.write_bytes(b"one")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    kept_as = backups.keep(path, NOW)
    assert kept_as.name == "2027-06-15 12-30-00.000000 UTC.goal"
    assert kept_as.stat().st_mtime == 1_000_000_000


def test_saving_many_times_keeps_the_last_ten_and_thins_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    for k in range(30):
        safe.write(path, f"version {k}".encode())
    texts = [backup.path.read_bytes() for backup in backups.listed(path)]
    assert texts[:10] == [f"version {k}".encode() for k in range(28, 18, -1)]
    assert len(texts) <= 12  # two hours may have been touched


def test_other_files_in_the_folder_are_neither_listed_nor_removed(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    path.write_bytes(b"one")
    backups.keep(path, NOW)
    strange = [backups.folder_of(path) / n for n in ("note.txt", "2027-99-99 99-99-99.000000 UTC")]
    for file in strange:
        file.write_bytes(b"mine")
    backups.thin(path, NOW + timedelta(days=5000))
    assert len(backups.listed(path)) == 1
    assert all(file.exists() for file in strange)


def test_without_backups_the_list_is_empty(tmp_path: Path) -> None:
    assert backups.listed(tmp_path / "never.goal") == ()


if sys.platform != "win32":

    @pytest.mark.parametrize("before", [0o644, 0o666])
    def test_backups_are_for_their_owner_alone(tmp_path: Path, before: int) -> None:
        path = tmp_path / "plan.goal"
        path.write_bytes(b"one")
        path.chmod(before)
        folder = backups.folder_of(path)
        folder.mkdir(mode=0o755)
        kept_as = backups.keep(path, NOW)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(kept_as.stat().st_mode) == 0o600
