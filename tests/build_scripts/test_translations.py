"""Bringing the translations up to date never writes into a file that a program may have open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import translations


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the translations; the compiled one and the templates are out of date."""
    made = tmp_path / "translations"
    shutil.copytree(translations.FOLDER, made)
    for name in ("FOLDER", "CATALOGUE", "COMPILED", "TEMPLATES"):
        file = getattr(translations, name)
        here = made if name == "FOLDER" else made / file.name
        monkeypatch.setattr(translations, name, here)
    shutil.copyfile(  # Qt's own, of the Qt that is installed here
        translations._qt_folder() / "translations" / translations.QT_TEXTS,
        made / translations.QT_TEXTS,
    )
    (made / "shared_goal_de.qm").write_bytes(b"old" * 1000)
    (made / "problems.txt").write_text("an old one.\n", "utf-8")
    return made


def test_open_files_keep_what_they_held(folder: Path, tmp_path: Path) -> None:
    held = tmp_path / "held"  # the same file by another name, as a program has it that maps it
    held.hardlink_to(folder / "shared_goal_de.qm")
    untouched = (folder / "qtbase_de.qm").stat()
    translations.update()
    assert held.read_bytes() == b"old" * 1000
    assert len((folder / "shared_goal_de.qm").read_bytes()) > 3000
    assert "an old one." not in (folder / "problems.txt").read_text("utf-8")
    assert (folder / "qtbase_de.qm").stat().st_mtime_ns == untouched.st_mtime_ns
    names = {"problems.txt", "qtbase_de.qm", "shared_goal_de.qm", "shared_goal_de.ts"}
    assert {file.name for file in folder.iterdir()} == names


def test_nothing_is_half_written_where_a_tool_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    ran = translations._run

    def fails_late(tool: str, *arguments: str) -> None:
        ran(tool, *arguments)
        if tool == "lrelease":
            raise OSError("the disk is full")

    monkeypatch.setattr(translations, "_run", fails_late)
    with pytest.raises(OSError, match="full"):
        translations.update()
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
