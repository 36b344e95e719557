"""The open document as a person works with it: open, save, close, and what a crash left."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from faulty_system import SmallDisk, die, in_a_child
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from simulator.files import backups, document, fingerprint, recovery, safe, snapshot
from simulator.files.recovery import Unsaved
from simulator.identities import identified
from simulator.plan import Document, Goal, Plan
from tests.there import there
from ui import document_files
from ui.documents import Documents

GOAL = Goal(by=date(2027, 12, 31), amount=1e6)
FIRST = identified(
    Document(
        name="FY27",
        scenarios=(Plan(id="base", name="Base", start=date(2027, 1, 1), goal=GOAL),),
        base="base",
    )
)
SECOND = replace(FIRST, notes="second")
THIRD = replace(FIRST, notes="third")


class Window:
    """What a window hears from its documents."""

    def __init__(self, folder: Path) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.documents = Documents(folder / "recovery", "1.2", settings)
        self.heard: list[tuple[object, ...]] = []
        for name in ("opened", "saved", "dirty_changed", "failed", "external_change", "read_only"):
            self._listen(name)
        for name in ("recoveries", "unsaved", "closed"):
            self._listen(name)

    def _listen(self, name: str) -> None:
        getattr(self.documents, name).connect(lambda *values: self.heard.append((name, *values)))

    def all(self, name: str) -> list[tuple[object, ...]]:
        """What was heard of one signal, without its name."""
        return [values for heard, *rest in self.heard if heard == name for values in [tuple(rest)]]

    def dirty(self) -> bool:
        """Whether there is something to save, at this moment."""
        return self.documents.dirty

    def flushed(self) -> bool:
        """Whether the recovery is written, once it is."""
        return there(self.documents._writer).flush()

    def sentence(self, name: str) -> str:
        """The last sentence of a signal."""
        return str(self.all(name)[-1][0])


Settle = Callable[[Window], None]
Make = Callable[[], Window]


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Wait until a window's files are read and written."""
    return lambda window: qtbot.waitUntil(lambda: not window.documents.busy)


@pytest.fixture
def make(tmp_path: Path, settle: Settle) -> Iterator[Make]:
    made: list[Window] = []

    def window() -> Window:
        made.append(Window(tmp_path))
        return made[-1]

    yield window
    for one in made:
        one.documents.close(discard=True)
        settle(one)
        one.documents.abandon()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    path = folder / "FY27.goal"
    document.save(FIRST, path)
    return path


@pytest.fixture
def opened(make: Make, plan: Path, settle: Settle) -> Window:
    window = make()
    window.documents.open(plan)
    settle(window)
    return window


def recovery_files(window: Window) -> list[Path]:
    return list(window.documents._folder.glob("*.recovery"))


def test_a_new_document_has_no_file_and_is_clean_until_it_is_changed(
    make: Make, settle: Settle
) -> None:
    window = make()
    window.documents.new(FIRST)
    settle(window)
    assert window.all("opened") == [(FIRST, None)]
    assert not window.dirty()
    assert not window.documents.save()
    window.documents.changed(SECOND)
    assert window.all("dirty_changed") == [(True,)]


def test_open_change_and_save(opened: Window, plan: Path, settle: Settle) -> None:
    assert opened.all("opened") == [(FIRST, plan)]
    assert not opened.dirty()
    opened.documents.changed(SECOND)
    assert opened.dirty()
    assert opened.documents.save()
    assert opened.dirty()  # until it is written and verified
    settle(opened)
    assert not opened.dirty()
    assert opened.all("saved") == [(plan,)]
    assert document.load(plan) == SECOND
    assert [document.load(b.path) for b in backups.listed(plan)] == [FIRST]
    assert opened.all("dirty_changed") == [(True,), (False,)]


def test_a_file_that_cannot_be_opened_is_named(opened: Window, plan: Path, settle: Settle) -> None:
    broken = plan.with_name("Board.json")
    broken.write_text('{"plan": ', encoding="utf-8")
    opened.documents.open(broken)
    settle(opened)
    assert opened.sentence("failed").startswith("Board.json: line 1")
    assert opened.documents.path == plan


def test_undoing_to_what_is_saved_is_clean_again(opened: Window) -> None:
    opened.documents.changed(SECOND)
    opened.documents.changed(replace(SECOND, notes=FIRST.notes))
    assert opened.all("dirty_changed") == [(True,), (False,)]


def test_save_as_goes_on_under_the_new_name(opened: Window, plan: Path, settle: Settle) -> None:
    opened.documents.changed(SECOND)
    copy = plan.with_name("copy.goal")
    opened.documents.save_as(copy)
    settle(opened)
    assert document.load(copy) == SECOND
    assert document.load(plan) == FIRST
    assert opened.documents.path == copy
    assert not opened.dirty()
    opened.documents.changed(THIRD)
    opened.documents.save()
    settle(opened)
    assert document.load(copy) == THIRD


def test_saving_does_not_hold_up_the_window(
    opened: Window, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, threads = threading.Event(), []

    def slow(*args: Any, **kwargs: Any) -> None:
        threads.append(threading.current_thread())
        go_on.wait(10)
        safe_write(*args, **kwargs)

    safe_write = safe.write
    opened.documents.changed(SECOND)
    monkeypatch.setattr(safe, "write", slow)
    opened.documents.save()
    assert opened.documents.busy
    assert opened.dirty()
    opened.documents.changed(THIRD)
    go_on.set()
    settle(opened)
    assert threading.main_thread() not in threads
    assert opened.dirty()  # the third is not what was saved


def test_what_is_changed_while_saving_is_in_the_recovery(
    opened: Window, settle: Settle, monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    entered, go_on = threading.Event(), threading.Event()
    safe_write = safe.write

    def slow(path: Path, *args: Any, **kwargs: Any) -> None:
        if path == plan:
            entered.set()
            go_on.wait(10)
        safe_write(path, *args, **kwargs)

    monkeypatch.setattr(safe, "write", slow)
    opened.documents.changed(SECOND)
    opened.documents.save()
    assert entered.wait(10)
    opened.documents.changed(THIRD)
    go_on.set()
    settle(opened)
    assert opened.flushed()
    assert document.load(plan) == SECOND
    (kept,) = recovery_files(opened)
    assert kept.read_bytes().endswith(document.dumps(THIRD))


def test_a_full_disk_leaves_the_document_open_and_unsaved(
    opened: Window, plan: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe_write = safe.write
    opened.documents.changed(SECOND)
    with monkeypatch.context() as patch:
        patch.setattr(
            safe, "write", lambda *a, **k: safe_write(*a, **(k | {"system": SmallDisk(100)}))
        )
        opened.documents.save()
        settle(opened)
    assert "the disk is full; free some space" in opened.sentence("failed")
    assert opened.dirty()
    assert opened.documents.document is SECOND
    assert not opened.all("saved")
    assert document.load(plan) == FIRST
    opened.documents.save()
    settle(opened)
    assert document.load(plan) == SECOND
    assert not opened.dirty()


def test_a_vanished_drive_is_said_and_saving_elsewhere_helps(
    opened: Window, plan: Path, settle: Settle, tmp_path: Path
) -> None:
    opened.documents.changed(SECOND)
    plan.parent.rename(tmp_path / "away")
    opened.documents.save()
    settle(opened)
    assert "cannot be reached any more" in opened.sentence("failed")
    assert opened.dirty()
    opened.documents.save_as(tmp_path / "here.goal")
    settle(opened)
    assert document.load(tmp_path / "here.goal") == SECOND
    assert not opened.dirty()


def test_what_somebody_else_changed_is_not_overwritten_unasked(
    opened: Window, plan: Path, settle: Settle
) -> None:
    opened.documents.changed(SECOND)
    document.save(THIRD, plan)
    opened.documents.save()
    settle(opened)
    assert "changed by somebody else" in opened.sentence("external_change")
    assert document.load(plan) == THIRD
    assert opened.dirty()
    opened.documents.save(overwrite=True)
    settle(opened)
    assert document.load(plan) == SECOND
    assert THIRD in [document.load(backup.path) for backup in backups.listed(plan)]
    assert not opened.dirty()


def test_a_waking_window_hears_of_a_change_on_the_disk(
    opened: Window, plan: Path, settle: Settle
) -> None:
    opened.documents.look_at_disk()
    settle(opened)
    assert not opened.all("external_change")
    document.save(THIRD, plan)
    opened.documents.look_at_disk()
    settle(opened)
    assert "changed by somebody else" in opened.sentence("external_change")
    opened.documents.look_at_disk()
    settle(opened)
    assert len(opened.all("external_change")) == 1  # it was said
    plan.unlink()
    opened.documents.look_at_disk()
    settle(opened)
    assert "no longer where" in opened.sentence("external_change")


def test_reading_it_again_takes_the_changed_file(
    opened: Window, plan: Path, settle: Settle
) -> None:
    document.save(THIRD, plan)
    opened.documents.open(plan)
    settle(opened)
    assert opened.all("opened")[-1] == (THIRD, plan)
    assert not opened.documents.is_read_only
    opened.documents.changed(SECOND)
    opened.documents.save()
    settle(opened)
    assert document.load(plan) == SECOND


def test_a_second_window_only_reads_and_says_who_holds_the_file(
    opened: Window, plan: Path, make: Make, settle: Settle
) -> None:
    second = make()
    second.documents.open(plan)
    settle(second)
    assert second.all("opened") == [(FIRST, plan)]
    assert "is open in another window (user" in second.sentence("read_only")
    assert second.documents.is_read_only
    assert not opened.documents.is_read_only
    second.documents.changed(SECOND)
    assert not second.documents.save()
    second.documents.save_as(plan)
    settle(second)
    assert document.load(plan) == FIRST
    assert "is open in another window" in second.sentence("failed")
    second.documents.save_as(plan.with_name("mine.goal"))
    settle(second)
    assert document.load(plan.with_name("mine.goal")) == SECOND
    assert not second.documents.is_read_only


def test_the_second_window_may_write_once_the_first_is_closed(
    opened: Window, plan: Path, make: Make, settle: Settle
) -> None:
    second = make()
    second.documents.open(plan)
    settle(second)
    opened.documents.close()
    settle(opened)
    second.documents.open(plan)
    settle(second)
    assert not second.documents.is_read_only
    second.documents.changed(SECOND)
    assert second.documents.save()
    settle(second)
    assert document.load(plan) == SECOND


def test_a_file_that_cannot_be_opened_leaves_the_open_one(
    opened: Window, plan: Path, settle: Settle
) -> None:
    broken = plan.with_name("broken.goal")
    broken.write_bytes(document.dumps(FIRST)[:-30])
    opened.documents.open(broken)
    opened.documents.open(plan.with_name("none.goal"))
    settle(opened)
    assert len(opened.all("failed")) == 2
    assert "there is no such file" in opened.sentence("failed")
    assert opened.documents.document == FIRST
    assert opened.documents.path == plan


def test_something_unexpected_is_said_too(
    opened: Window, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(document_files, "opened", broken)
    opened.documents.open(Path("x"))
    settle(opened)
    assert "Something unexpected went wrong (ZeroDivisionError)" in opened.sentence("failed")
    assert opened.documents.document == FIRST


def test_closing_asks_about_what_is_not_saved(opened: Window, settle: Settle) -> None:
    opened.documents.changed(SECOND)
    opened.documents.close()
    settle(opened)
    assert opened.all("unsaved") == [()]
    assert not opened.all("closed")
    assert opened.documents.document is SECOND
    opened.documents.close(discard=True)
    settle(opened)
    assert opened.all("closed") == [()]
    assert not recovery_files(opened)


def test_closing_waits_for_the_save(opened: Window, plan: Path, settle: Settle) -> None:
    opened.documents.changed(SECOND)
    opened.documents.save()
    opened.documents.close()
    settle(opened)
    assert opened.all("closed") == [()]
    assert not opened.all("unsaved")
    assert document.load(plan) == SECOND
    assert not list(plan.parent.glob(".*.lock"))


def test_closing_after_a_save_that_failed_stays_open(
    opened: Window, plan: Path, settle: Settle
) -> None:
    opened.documents.changed(SECOND)
    plan.chmod(0o444)
    opened.documents.save()
    opened.documents.close()
    settle(opened)
    assert "write-protected" in opened.sentence("failed")
    assert opened.all("unsaved") == [()]
    assert not opened.all("closed")


def test_recent_documents_are_remembered_and_forgotten(
    opened: Window, plan: Path, settle: Settle
) -> None:
    copy = plan.with_name("copy.goal")
    assert opened.documents.recent.paths() == [plan]
    opened.documents.save_as(copy)
    settle(opened)
    assert opened.documents.recent.paths() == [copy, plan]
    opened.documents.recent.add(plan)
    assert opened.documents.recent.paths() == [plan, copy]
    for k in range(20):
        opened.documents.recent.add(plan.with_name(f"{k}.goal"))
    assert len(opened.documents.recent.paths()) == 10
    opened.documents.recent.forget()
    assert opened.documents.recent.paths() == []


def write_and_die(folder: Path, unsaved: Unsaved) -> None:
    recovery.start(folder, "1.1").write(unsaved, datetime(2027, 6, 15, tzinfo=UTC))
    die()


def crash(folder: Path, unsaved: Unsaved) -> None:
    """A program that writes a recovery and is killed."""
    assert in_a_child(write_and_die, folder / "recovery", unsaved) != 0


def offered(window: Window, settle: Settle) -> list[recovery.Found]:
    window.documents.look_for_recoveries()
    settle(window)
    return list(cast(Sequence[recovery.Found], window.all("recoveries")[-1][0]))


@pytest.fixture
def crashed(tmp_path: Path, plan: Path) -> Path:
    _, seen = fingerprint.read(plan)
    crash(tmp_path, Unsaved(document.dumps(SECOND), plan, seen))
    return plan


def test_every_change_is_in_the_recovery_until_it_is_saved(opened: Window, settle: Settle) -> None:
    for changed in (SECOND, THIRD):
        opened.documents.changed(changed)
        assert opened.flushed()
        (file,) = recovery_files(opened)
        assert file.read_bytes().endswith(document.dumps(changed))
    opened.documents.save()
    settle(opened)
    assert not recovery_files(opened)


def test_after_a_crash_it_is_offered_and_opened_unsaved(
    crashed: Path, make: Make, settle: Settle
) -> None:
    window = make()
    (found,) = offered(window, settle)
    assert (found.document, found.program) == (crashed, "1.1")
    window.documents.recover(found)
    settle(window)
    assert window.all("opened") == [(SECOND, crashed)]
    assert window.dirty()
    assert recovery_files(window)
    window.documents.save()
    settle(window)
    assert document.load(crashed) == SECOND
    assert not window.dirty()
    assert not recovery_files(window)
    assert offered(window, settle) == []


def test_a_recovered_document_that_is_closed_on_purpose_is_gone(
    crashed: Path, make: Make, settle: Settle
) -> None:
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    window.documents.close(discard=True)
    settle(window)
    assert not recovery_files(window)
    assert document.load(crashed) == FIRST


def test_a_recovered_document_survives_the_next_crash(
    crashed: Path, make: Make, settle: Settle
) -> None:
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    settle(window)
    window.documents.changed(THIRD)
    window.documents.abandon()
    (again,) = recovery.waiting(window.documents._folder)
    assert again.data == document.dumps(THIRD)
    assert again.document == crashed


def test_only_one_of_two_windows_gets_it(crashed: Path, make: Make, settle: Settle) -> None:
    one, two = make(), make()
    (found,) = offered(one, settle)
    (same,) = offered(two, settle)
    one.documents.recover(found)
    settle(one)
    two.documents.recover(same)
    settle(two)
    assert "Another window has just taken this recovery" in two.sentence("failed")
    assert offered(two, settle) == []


def test_saving_what_was_recovered_notices_a_file_changed_since(
    crashed: Path, make: Make, settle: Settle
) -> None:
    document.save(THIRD, crashed)
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    window.documents.save()
    settle(window)
    window.documents.save()
    settle(window)
    assert "changed by somebody else" in window.sentence("external_change")
    assert document.load(crashed) == THIRD


def test_a_recovery_of_what_was_saved_just_before_the_crash_is_clean(
    tmp_path: Path, plan: Path, make: Make, settle: Settle
) -> None:
    crash(tmp_path, Unsaved(plan.read_bytes(), plan))
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    settle(window)
    assert not window.dirty()
    assert not recovery_files(window)


def test_a_recovery_of_a_document_that_was_never_saved_asks_for_a_name(
    tmp_path: Path, make: Make, settle: Settle
) -> None:
    crash(tmp_path, Unsaved(document.dumps(SECOND)))
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    settle(window)
    assert window.all("opened") == [(SECOND, None)]
    assert window.dirty()
    assert not window.documents.save()


def test_a_damaged_recovery_is_offered_with_its_fault_and_stays(
    tmp_path: Path, make: Make, settle: Settle
) -> None:
    crash(tmp_path, Unsaved(document.dumps(SECOND)))
    (file,) = (tmp_path / "recovery").glob("*.recovery")
    file.write_bytes(file.read_bytes()[:-10])
    window = make()
    (found,) = offered(window, settle)
    window.documents.recover(found)
    settle(window)
    assert "damaged" in window.sentence("failed")
    assert file.exists()
    window.documents.discard_recovery(found)
    settle(window)
    assert not file.exists()


def test_a_recovery_that_cannot_be_written_is_said_once(
    make: Make, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "recovery").write_bytes(b"a file where the folder should be")
    window = make()
    window.documents.new(FIRST)
    settle(window)
    for changed in (SECOND, THIRD, SECOND):
        window.documents.changed(replace(changed))
        assert window.flushed()
    qtbot.waitUntil(lambda: bool(window.all("failed")))
    qtbot.wait(50)
    assert len(window.all("failed")) == 1


def test_a_snapshot_opens_as_a_document_that_was_never_saved(
    make: Make, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "snapshot.csv"
    path.write_bytes(snapshot.dumps(FIRST, []))
    window = make()
    window.documents.open(path)
    settle(window)
    assert window.all("opened") == [(FIRST, None)]
    assert window.dirty()
    assert not window.documents.save()
    assert window.documents.recent.paths() == [path]
