"""Recovery files: written after every change, whole, held while in use, offered after a crash."""

from __future__ import annotations

import errno
import json
import stat
import sys
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from faulty_system import FaultySystem, SmallDisk, die, error, in_a_child

from simulator.files import recovery
from simulator.files.fingerprint import Fingerprint
from simulator.files.recovery import Unsaved
from simulator.files.recovery_writer import RecoveryWriter
from simulator.problems import Problem

NOW = datetime(2027, 6, 15, 12, 30, tzinfo=UTC)
WHERE = Path("plans") / "FY27.goal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def write_and_die(folder: Path, data: bytes, minutes: int) -> None:
    started = recovery.start(folder, "1.2")
    started.write(Unsaved(data, WHERE), NOW + timedelta(minutes=minutes))
    die()


def crash(folder: Path, data: bytes = b"weeks of work", minutes: int = 0) -> None:
    """A program that writes a recovery and is killed."""
    assert in_a_child(write_and_die, folder, data, minutes) != 0


def test_what_a_crash_left_is_found_whole(folder: Path) -> None:
    crash(folder)
    (found,) = recovery.waiting(folder)
    assert found.data == b"weeks of work"
    assert found.document == WHERE
    assert found.written == NOW
    assert found.program == "1.2"
    assert not found.problem


def test_the_scenario_shown_and_what_was_before_come_back(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    mine.write(Unsaved(b"work", WHERE, None, "s2", b"was\nso"), NOW)
    mine.let_go()
    (found,) = recovery.waiting(folder)
    assert (found.data, found.scenario, found.before) == (b"work", "s2", b"was\nso")


def test_a_recovery_of_an_older_version_is_still_read(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    mine.write(Unsaved(b"work", WHERE), NOW)
    header, _, data = mine.path.read_bytes().partition(b"\n")
    told = json.loads(header) | {"format": "shared-goal recovery 1"}
    del told["scenario"], told["before"]
    mine.path.write_bytes(json.dumps(told).encode() + b"\n" + data)
    mine.let_go()
    (found,) = recovery.waiting(folder)
    assert (found.data, found.scenario, found.before, found.problem) == (b"work", "", b"", "")


def test_the_fingerprint_of_the_saved_file_comes_back(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    base = Fingerprint(3, 123_456_789_012_345_678, "ab" * 32)
    mine.write(Unsaved(b"work", WHERE, base), NOW)
    mine.let_go()
    (found,) = recovery.waiting(folder)
    assert found.base == base


def test_reading_never_removes_it(folder: Path) -> None:
    crash(folder)
    assert recovery.waiting(folder) == recovery.waiting(folder) != ()


def test_one_whose_lock_may_not_be_touched_is_not_offered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is another user's: nobody can tell whether that one's program still lives."""
    crash(folder)

    def refused(path: Path) -> None:
        raise PermissionError(errno.EACCES, "not yours", str(path))

    monkeypatch.setattr(recovery, "hold", refused)
    assert recovery.waiting(folder) == ()


def test_several_are_found_the_newest_first(folder: Path) -> None:
    for minutes in (5, 20, 10):
        crash(folder, str(minutes).encode(), minutes)
    assert [found.data for found in recovery.waiting(folder)] == [b"20", b"10", b"5"]


def test_a_living_program_keeps_its_recovery_to_itself(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    mine.write(Unsaved(b"in use", None), NOW)
    assert recovery.waiting(folder) == ()
    with pytest.raises(Problem, match="Another window"):
        recovery.take(recovery.Found(mine.path, b""), "1.2")
    with pytest.raises(Problem, match="Another window"):
        recovery.discard(recovery.Found(mine.path, b""))
    mine.let_go()
    (found,) = recovery.waiting(folder)
    assert (found.data, found.document) == (b"in use", None)


def test_only_one_window_takes_what_a_crash_left(folder: Path) -> None:
    crash(folder)
    (found,) = recovery.waiting(folder)
    taken = recovery.take(found, "1.3")
    assert recovery.waiting(folder) == ()
    with pytest.raises(Problem, match="Another window"):
        recovery.take(found, "1.3")
    taken.write(Unsaved(b"more work", WHERE), NOW)
    taken.let_go()
    (later,) = recovery.waiting(folder)
    assert (later.path, later.data, later.program) == (found.path, b"more work", "1.3")


def test_a_clean_end_leaves_nothing(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    mine.write(Unsaved(b"work", None), NOW)
    mine.clear()
    mine.clear()
    mine.let_go()
    mine.let_go()
    assert list(folder.iterdir()) == []


def test_what_another_window_saved_meanwhile_cannot_be_taken(folder: Path) -> None:
    crash(folder)
    (found,) = recovery.waiting(folder)
    taken = recovery.take(found, "1.3")
    taken.clear()
    taken.let_go()
    with pytest.raises(Problem, match="is gone"):
        recovery.take(found, "1.3")
    assert list(folder.iterdir()) == []


def test_discarding_removes_only_that_one(folder: Path) -> None:
    crash(folder, b"one", 1)
    crash(folder, b"two", 2)
    two, one = recovery.waiting(folder)
    recovery.discard(two)
    assert recovery.waiting(folder) == (one,)


def test_the_lock_of_a_program_that_wrote_nothing_is_cleared_away(folder: Path) -> None:
    folder.mkdir()
    (folder / "abc.recovery.lock").write_text("99999999")
    assert recovery.waiting(folder) == ()
    assert list(folder.iterdir()) == []


def test_no_folder_means_no_recoveries(folder: Path) -> None:
    assert recovery.waiting(folder) == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged at its beginning"),
        (b"\x00\xff\xfe", "damaged at its beginning"),
        (b"[1, 2]\nabc", "damaged at its beginning"),
        (b'{"format": "shared-goal recovery 1"}\nabc', "damaged at its beginning"),
        (b"[" * 100_000, "damaged at its beginning"),
        (b'{"format": "shared-goal recovery 99"}\nabc', "does not know"),
    ],
)
def test_a_damaged_recovery_is_reported_and_stays(folder: Path, content: bytes, said: str) -> None:
    crash(folder, b"good")
    (folder / "bad.recovery").write_bytes(content)
    good, bad = recovery.waiting(folder)
    assert good.data == b"good"
    assert bad.data is None
    assert said in bad.problem
    assert (folder / "bad.recovery").read_bytes() == content


@pytest.mark.parametrize("cut", [1, 5])
def test_a_cut_recovery_is_reported(folder: Path, cut: int) -> None:
    crash(folder)
    (found,) = recovery.waiting(folder)
    found.path.write_bytes(found.path.read_bytes()[:-cut])
    (damaged,) = recovery.waiting(folder)
    assert damaged.data is None
    assert "not what was written" in damaged.problem


def test_a_fault_while_writing_leaves_the_recovery_before_it(folder: Path) -> None:
    mine = recovery.start(folder, "1.2")
    mine.write(Unsaved(b"first", None), NOW)
    broken = recovery.start(folder, "1.2", SmallDisk(10))
    with pytest.raises(Problem, match="the disk is full"):
        broken.write(Unsaved(b"second", None), NOW)
    broken.let_go()
    mine.let_go()
    assert [found.data for found in recovery.waiting(folder)] == [b"first"]


def test_a_folder_that_cannot_be_made_is_said(folder: Path) -> None:
    with pytest.raises(Problem, match="permission"):
        recovery.start(folder, "1.2", FaultySystem(0, before=error(errno.EACCES)))


if sys.platform != "win32":

    def test_recoveries_are_for_their_owner_alone(folder: Path) -> None:
        folder.mkdir(mode=0o755)
        mine = recovery.start(folder, "1.2")
        mine.write(Unsaved(b"confidential", None), NOW)
        modes = [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()]
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert modes == [0o600, 0o600]
        mine.clear()
        mine.let_go()


def writer_for(folder: Path, pause: float = 60.0) -> tuple[RecoveryWriter, list[str]]:
    said: list[str] = []
    writer = RecoveryWriter(lambda: recovery.start(folder, "1.2"), lambda: NOW, said.append, pause)
    return writer, said


def test_of_a_burst_the_first_and_the_last_are_written(folder: Path) -> None:
    writer, said = writer_for(folder)
    asked = []

    def contents(k: int) -> Unsaved:
        asked.append(k)
        return Unsaved(str(k).encode())

    writer.submit(lambda: contents(0))
    while not asked:
        threading.Event().wait(0.001)
    for k in range(1, 100):
        writer.submit(partial(contents, k))
    assert writer.flush()
    writer.end(keep=True)
    assert asked == [0, 99]
    assert [found.data for found in recovery.waiting(folder)] == [b"99"]
    assert not said


def test_ending_writes_what_is_still_to_be_written(folder: Path) -> None:
    writer, _ = writer_for(folder)
    for k in range(20):
        writer.submit(partial(Unsaved, str(k).encode()))
    writer.end(keep=True)
    assert [found.data for found in recovery.waiting(folder)] == [b"19"]


def test_clearing_forgets_what_was_to_be_written(folder: Path) -> None:
    writer, _ = writer_for(folder)
    for k in range(20):
        writer.submit(partial(Unsaved, str(k).encode()))
    writer.clear()
    writer.end(keep=False)
    assert not list(folder.glob("*"))


def test_what_changed_after_the_save_stays_in_the_recovery(folder: Path) -> None:
    writer, _ = writer_for(folder)
    saved = writer.submit(lambda: Unsaved(b"saved"))
    assert writer.flush()
    later = writer.submit(lambda: Unsaved(b"later"))
    writer.clear(saved)
    assert writer.flush()
    assert b"later" in next(folder.glob("*.recovery")).read_bytes()
    writer.clear(later)
    writer.end(keep=False)
    assert list(folder.iterdir()) == []


def test_an_end_without_any_change_leaves_not_even_a_folder(folder: Path) -> None:
    writer, said = writer_for(folder)
    writer.clear()
    writer.end(keep=True)
    assert not folder.exists()
    assert not said


def test_a_failure_is_said_and_the_next_change_is_written(folder: Path) -> None:
    writer, said = writer_for(folder, pause=0.0)

    def broken() -> Unsaved:
        raise ValueError("no such thing")

    writer.submit(broken)
    assert writer.flush()
    assert said == ["The recovery file was not written: no such thing; save the document now."]
    writer.submit(lambda: Unsaved(b"good"))
    writer.end(keep=True)
    assert [found.data for found in recovery.waiting(folder)] == [b"good"]
