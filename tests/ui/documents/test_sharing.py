"""A file that another window has open, or that somebody else changes or takes away."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from simulator.files import backups, document, safe
from tests.ui.documents.heard import FIRST, SECOND, THIRD, Make, Settle, Window


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


def test_a_window_that_saved_still_holds_its_file(
    opened: Window, plan: Path, make: Make, settle: Settle
) -> None:
    for changed in (SECOND, THIRD):
        opened.documents.changed(changed)
        opened.documents.save()
    opened.documents.open(plan)
    settle(opened)
    assert not opened.documents.is_read_only
    second = make()
    second.documents.open(plan)
    settle(second)
    assert second.documents.is_read_only


def test_a_file_that_has_been_open_for_days_is_still_held(
    opened: Window, plan: Path, make: Make, settle: Settle
) -> None:
    (lock,) = plan.parent.glob(".*.lock")
    os.utime(lock, (1.0, 1.0))
    second = make()
    second.documents.open(plan)
    settle(second)
    assert second.documents.is_read_only
    assert not opened.documents.is_read_only


def test_saving_under_another_name_lets_the_first_file_go(
    opened: Window, plan: Path, make: Make, settle: Settle
) -> None:
    opened.documents.save_as(plan.with_name("mine.goal"))
    settle(opened)
    second = make()
    second.documents.open(plan)
    settle(second)
    assert not second.documents.is_read_only


def test_a_file_that_was_taken_away_is_not_written_anew_unasked(
    opened: Window, plan: Path, settle: Settle
) -> None:
    opened.documents.changed(SECOND)
    plan.unlink()
    opened.documents.save()
    settle(opened)
    assert "no longer where it was opened" in opened.sentence("external_change")
    assert opened.dirty()
    assert not plan.exists()
    opened.documents.save(overwrite=True)
    settle(opened)
    assert document.load(plan) == SECOND


def test_a_file_that_another_program_changes_while_it_is_saved_is_not_taken_for_saved(
    opened: Window, plan: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe_write = safe.write

    def overtaken(path: Path, *args: Any, **kwargs: Any) -> None:
        safe_write(path, *args, **kwargs)
        if path == plan:
            path.write_bytes(document.dumps(THIRD))

    monkeypatch.setattr(safe, "write", overtaken)
    opened.documents.changed(SECOND)
    opened.documents.save()
    settle(opened)
    assert "by another program while it was saved" in opened.sentence("external_change")
    assert opened.dirty()
    assert not opened.all("saved")
