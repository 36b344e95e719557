"""Changes are unsaved until they are written and verified, whatever the disk does."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from faulty_system import SmallDisk

from simulator.files import backups, document, safe
from tests.ui.documents.heard import FIRST, SECOND, THIRD, Make, Settle, Window, recovery_files


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
