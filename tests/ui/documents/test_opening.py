"""What opens, what does not, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.files import backups, document, snapshot
from tests.ui.documents.heard import FIRST, SECOND, Make, Settle, Window
from ui import document_files


def test_a_file_that_cannot_be_opened_is_named(opened: Window, plan: Path, settle: Settle) -> None:
    broken = plan.with_name("Board.json")
    broken.write_text('{"plan": ', encoding="utf-8")
    opened.documents.open(broken)
    settle(opened)
    assert opened.sentence("failed").startswith("Board.json: line 1")
    assert opened.documents.path == plan


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


def test_a_damaged_file_says_where_its_newest_backup_is(
    opened: Window, plan: Path, settle: Settle
) -> None:
    opened.documents.changed(SECOND)
    opened.documents.save()
    settle(opened)
    kept = backups.listed(plan)[0].path
    opened.documents.new(FIRST)
    settle(opened)
    plan.write_bytes(plan.read_bytes()[:-30])
    opened.documents.open(plan)
    settle(opened)
    told = opened.sentence("failed")
    assert told.startswith(f"{plan.name}: line ")
    assert told.endswith(f"Its newest backup is “{kept}”: open it and save it under a new name.")
    opened.documents.open(kept)
    settle(opened)
    assert opened.documents.document == FIRST


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
