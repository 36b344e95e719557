"""A document closes once nothing is being written, and asks about what is not saved."""

from __future__ import annotations

from pathlib import Path

from simulator.files import document
from tests.ui.documents.heard import SECOND, Settle, Window, recovery_files


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
