"""The lock beside a document: one holder, who is named; a dead program's lock is no hindrance."""

from __future__ import annotations

import errno
import os
import tempfile
import threading
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from faulty_system import die, in_a_child
from pytestqt.qtbot import QtBot

from ui.document_files import place_of
from ui.document_lock import DocumentLock
from ui.file_thread import FileThread


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "FY27.goal"
    path.write_bytes(b"a plan")
    return path


def test_one_holds_it_and_the_other_learns_who(plan: Path) -> None:
    one, two = DocumentLock(plan), DocumentLock(plan)
    assert one.take()
    assert not two.take()
    assert not two.refused
    assert two.holder().process == os.getpid()
    assert two.holder().host
    one.let_go()
    assert two.take()
    two.let_go()
    two.let_go()
    assert set(os.listdir(plan.parent)) == {
        "home",
        plan.name,
    }


def lock_and_die(path: Path) -> None:
    lock = DocumentLock(path)
    lock.take()
    die()


def test_the_lock_of_a_program_that_was_killed_does_not_count(plan: Path) -> None:
    assert in_a_child(lock_and_die, plan) != 0
    lock = DocumentLock(plan)
    assert lock.path.exists()
    assert lock.take()
    lock.let_go()


def test_a_link_and_its_file_have_the_same_lock(plan: Path, tmp_path: Path) -> None:
    link = tmp_path / "current.goal"
    link.symlink_to(plan)
    assert DocumentLock(link).path == DocumentLock(plan).path


def test_a_very_long_name_can_be_locked(tmp_path: Path) -> None:
    lock = DocumentLock(tmp_path / ("ä" * 120 + ".goal"))
    assert lock.take()
    lock.let_go()


def refuse(error: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Why a plan in `folder` can only be read, where writing ends with that error."""

    def fails(dir: Path) -> NoReturn:
        raise OSError(error, os.strerror(error), str(dir))

    monkeypatch.setattr(DocumentLock, "take", lambda lock: False)
    monkeypatch.setattr(DocumentLock, "refused", True)
    monkeypatch.setattr(tempfile, "TemporaryFile", fails)
    return place_of(folder / "FY27.goal", None).read_only


def test_a_folder_that_takes_no_lock_means_reading_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error in (errno.EROFS, errno.EACCES):
        said = refuse(error, tmp_path, monkeypatch)
        assert "can only be read; save a copy in another folder" in said


def test_a_full_disk_is_not_said_to_be_one_that_can_only_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "The disk of “FY27.goal” is full" in refuse(errno.ENOSPC, tmp_path, monkeypatch)


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "none" / "FY27.goal"
    lock = DocumentLock(path)
    assert not lock.take()
    assert lock.refused
    assert place_of(path, None).read_only.startswith(f"There is no folder “{path.parent}”")


def test_pieces_of_work_are_done_in_their_order_away_from_the_window(qtbot: QtBot) -> None:
    files = FileThread()
    done: list[int] = []
    threads: set[threading.Thread] = set()
    busy: list[bool] = []
    files.busy_changed.connect(busy.append)

    def work(k: int) -> int:
        threads.add(threading.current_thread())
        if k == 3:
            raise ValueError(k)
        return k

    for k in range(6):
        files.run(partial(work, k), done.append, lambda error: done.append(-error.args[0]))
    qtbot.waitUntil(lambda: not files.busy)
    assert done == [0, 1, 2, -3, 4, 5]
    assert threading.main_thread() not in threads
    assert busy == [True, False]


def test_work_may_ask_for_more_work_when_it_is_done(qtbot: QtBot) -> None:
    files = FileThread()
    done: list[str] = []

    def more(said: str) -> None:
        done.append(said)
        files.run(lambda: "second", done.append, print)

    files.run(lambda: "first", more, print)
    qtbot.waitUntil(lambda: not files.busy)
    assert done == ["first", "second"]
