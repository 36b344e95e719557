"""What a crash left: offered, opened, closed on purpose, or damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from simulator.files import document, recovery
from simulator.files.recovery import Unsaved
from tests.ui.documents.heard import (
    FIRST,
    SECOND,
    THIRD,
    Make,
    Settle,
    Window,
    crash,
    offered,
    recovery_files,
)  # fmt: skip


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
