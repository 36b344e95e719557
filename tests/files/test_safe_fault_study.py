"""The study of faults: a short run finds nothing broken, and its judge sees what is broken."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fault_study import outcome
from saving_faults import Save

from simulator.files import safe

SCRIPT = Path(__file__).resolve().parents[2] / "build_scripts" / "fault_study.py"


@pytest.fixture
def save(tmp_path: Path) -> Save:
    (tmp_path / "plans").mkdir()
    save = Save(tmp_path / "plans" / "plan.goal", b"old" * 50, b"new" * 80)
    save.path.write_bytes(save.old)
    return save


def test_a_save_that_goes_well_is_new(save: Save) -> None:
    safe.write(save.path, save.new)
    assert outcome(save) == "new"


def test_a_save_that_says_why_it_failed_is_old(save: Save) -> None:
    save.said = "the disk is full"
    assert outcome(save) == "old"


def test_a_failure_that_is_not_said_is_broken(save: Save) -> None:
    assert outcome(save) == "broken"


def test_half_a_file_is_broken(save: Save) -> None:
    save.path.write_bytes(save.new[:100])
    save.said = "the disk is full"
    assert outcome(save) == "broken"


def test_a_missing_file_is_broken(save: Save) -> None:
    save.path.unlink()
    save.cut_off = True
    assert outcome(save) == "broken"


def test_a_new_file_without_a_backup_of_the_old_one_is_broken(save: Save) -> None:
    save.path.write_bytes(save.new)
    assert outcome(save) == "broken"


def test_a_temporary_file_that_stays_is_broken_unless_the_program_died(save: Save) -> None:
    (save.path.parent / ".saving-0123456789abcdef.tmp").write_bytes(b"rest")
    save.said = "the disk is full"
    assert outcome(save) == "broken"
    save.cut_off = True
    assert outcome(save) == "old"


if sys.platform != "win32":

    def test_a_run_over_every_step_finds_nothing_broken() -> None:
        result = subprocess.run(
            [sys.executable, str(SCRIPT), "--runs", "300", "--seed", "7"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
        total = next(line for line in result.stdout.splitlines() if line.startswith("all "))
        runs, old, new, broken = map(int, total.split()[1:])
        assert (runs, broken) == (300, 0)
        assert old + new == runs
        assert old > 0
        assert new > 0
