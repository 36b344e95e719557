"""What follows on an answer about unsaved changes, and what no longer follows after a refusal."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from ui.asking import Asking
from ui.documents import Documents
from ui.file_flow import FileFlow


class Held(QObject):
    """As much of the documents as the flow talks to: something unsaved is open."""

    saved = Signal(object)
    failed = Signal(str)
    external_change = Signal(str)
    unsaved = Signal()
    closed = Signal()
    recoveries = Signal(object)
    path_changed = Signal(object)
    dirty = True
    document = None

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path
        self.begun: list[Document] = []
        self.asked: list[str] = []

    def new(self, document: Document, saved: bool = True) -> None:
        self.begun.append(document)

    def save(self, overwrite: bool = False) -> bool:
        self.asked.append("overwrite" if overwrite else "save")
        return self.path is not None

    def save_as(self, path: Path) -> None:
        self.asked.append(f"save as {path.name}")

    def close(self, discard: bool = False) -> None:
        self.asked.append("discard" if discard else "close")


class Answers(Asking):
    """Answers without a dialog."""

    def __init__(self) -> None:
        super().__init__(QWidget())
        self.unsaved: Any = "save"
        self.other: Any = "later"
        self.file: Path | None = None

    def about_unsaved(self, *_: object) -> Any:
        return self.unsaved

    def about_other_version(self, *_: object) -> Any:
        return self.other

    def file_to_save(self, *_: object) -> Path | None:
        return self.file


@pytest.fixture
def answers(qtbot: QtBot) -> Answers:
    made = Answers()
    qtbot.addWidget(made._window)
    return made


def flow_of(held: Held, answers: Answers) -> FileFlow:
    return FileFlow(cast(Documents, held), answers, answers._window)


def test_what_was_asked_for_follows_once_the_changes_are_saved(answers: Answers) -> None:
    held = Held(Path("plan.json"))
    flow = flow_of(held, answers)
    flow.new()
    assert (held.asked, held.begun) == (["save"], [])
    held.saved.emit(held.path)
    assert len(held.begun) == 1
    held.saved.emit(held.path)
    assert len(held.begun) == 1  # a later save is only that


@pytest.mark.parametrize(("answer", "begun"), [("discard", 1), ("cancel", 0)])
def test_thrown_away_it_follows_at_once_and_else_not_at_all(
    answers: Answers, answer: str, begun: int
) -> None:
    held, answers.unsaved = Held(None), answer
    flow_of(held, answers).new()
    assert held.asked == []
    assert len(held.begun) == begun


def test_nothing_follows_on_a_save_that_was_given_up(answers: Answers) -> None:
    """No name was chosen; the next save is of its own and must not open another plan."""
    held = Held(None)
    flow = flow_of(held, answers)
    flow.new()
    answers.file = Path("later.json")
    flow.save()
    assert held.asked == ["save", "save", "save as later.json"]
    held.saved.emit(answers.file)
    assert held.begun == []


def test_nothing_follows_on_a_save_that_failed(answers: Answers) -> None:
    held = Held(Path("plan.json"))
    flow = flow_of(held, answers)
    said: list[str] = []
    flow.said.connect(said.append)
    flow.new()
    held.failed.emit("the disk is full.")
    held.saved.emit(held.path)
    assert (said, held.begun) == (["the disk is full."], [])


@pytest.mark.parametrize(
    ("answer", "path", "asked"),
    [
        ("overwrite", Path("plan.json"), ["overwrite"]),
        ("overwrite", None, ["overwrite", "save as mine.json"]),  # it can only be read
        ("save_as", Path("plan.json"), ["save as mine.json"]),
        ("later", Path("plan.json"), []),
    ],
)
def test_a_file_that_somebody_changed_is_kept_as_the_person_says(
    answers: Answers, answer: str, path: Path | None, asked: list[str]
) -> None:
    held, answers.other, answers.file = Held(path), answer, Path("mine.json")
    flow = flow_of(held, answers)
    held.external_change.emit("it was changed.")
    assert held.asked == asked
    assert flow.parent() is answers._window
