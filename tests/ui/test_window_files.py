"""Files in the real window: quitting while saving or computing, crash and recovery, two windows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.files import safe
from simulator.files.document import load, save
from simulator.files.recovery import Found
from tests.there import as_a
from ui.asking import Asking
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE = 30_000  # ms
Make = Callable[..., MainWindow]


Unsaved = Literal["save", "discard", "cancel"]
Recovery = Literal["recover", "discard", "later"]


class Answers(Asking):
    """Answers without a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.unsaved: Unsaved = "discard"
        self.recovery: Recovery = "recover"
        self.named = ""

    def file_to_save(self, name: str, ending: str) -> None:
        """Thinks better of it."""

    def about_unsaved(self, name: str) -> Unsaved:
        self.named = name
        return self.unsaved

    def about_recovery(self, found: Found) -> Recovery:
        return self.recovery


def answers(window: MainWindow) -> Answers:
    return as_a(Answers, window.asking)


def is_gone(window: MainWindow) -> bool:
    return not window.isVisible()


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Windows of one person, one after the other or side by side."""
    QLocale.setDefault(QLocale("en_US"))
    monkeypatch.setattr("ui.main_window.Asking", Answers)
    made: list[MainWindow] = []

    def window(file: Path | None = None) -> MainWindow:
        settings = Settings(tmp_path / "s.ini")
        one = MainWindow(sample_document(), settings, tmp_path / "recovery")
        made.append(one)
        if file is not None:
            one.files.open(file)
        one.show()
        qtbot.waitUntil(lambda: not one.documents.busy, timeout=PATIENCE)
        return one

    yield window
    for one in made:
        if one.isVisible():
            one.documents.close(discard=True)
            qtbot.waitUntil(partial(is_gone, one), timeout=PATIENCE)
        one.deleteLater()
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "FY27.json"
    path.parent.mkdir()
    save(sample_document(), path)
    return path


def edit(qtbot: QtBot, window: MainWindow) -> None:
    """Move a lever by its key."""
    slider = window.page.levers.rows["ae.people"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert window.isWindowModified()


def people(path: Path) -> float:
    return load(path).base_plan.roles[-1].people.value


def test_quitting_while_saving_waits_until_the_file_is_whole(
    qtbot: QtBot, make: Make, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, before = make(plan), people(plan)
    may_write, write = threading.Event(), safe.write

    def slow(*given: Any, **more: Any) -> None:
        may_write.wait(10)
        write(*given, **more)

    monkeypatch.setattr(safe, "write", slow)
    edit(qtbot, window)
    window.actions_["save"].trigger()
    window.close()
    qtbot.wait(100)
    assert window.isVisible()
    assert people(plan) == before
    may_write.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert people(plan) == before + 1
    assert not list(plan.parent.glob(".*.lock"))


def test_quitting_while_computing_does_not_wait_for_the_figures(qtbot: QtBot, make: Make) -> None:
    window = make()
    edit(qtbot, window)
    assert window.projector.busy
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)


def test_quitting_with_unsaved_changes_can_be_taken_back(
    qtbot: QtBot, make: Make, plan: Path
) -> None:
    window, before = make(plan), people(plan)
    edit(qtbot, window)
    answers(window).unsaved = "cancel"
    window.close()
    qtbot.waitUntil(lambda: not window.documents.busy, timeout=PATIENCE)
    assert window.isVisible()
    assert window.isWindowModified()
    assert answers(window).named == "FY27.json"
    answers(window).unsaved = "save"
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert people(plan) == before + 1


def test_a_plan_without_a_file_is_asked_about_by_its_name(qtbot: QtBot, make: Make) -> None:
    window = make()
    edit(qtbot, window)
    answers(window).unsaved = "cancel"
    window.actions_["new"].trigger()
    assert answers(window).named == "Fenmarrow FY27 plan"
    assert window.store.document.name == "Fenmarrow FY27 plan"


def test_a_save_that_fails_says_so_and_quitting_stays(
    qtbot: QtBot, make: Make, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make(plan)
    edit(qtbot, window)
    answers(window).unsaved = "save"
    monkeypatch.setattr(safe, "write", full)
    window.close()
    qtbot.waitUntil(lambda: bool(window.banner.words), timeout=PATIENCE)
    assert "disk is full" in window.banner.words
    assert window.isVisible()
    assert window.isWindowModified()


def full(*_given: Any, **_more: Any) -> None:
    from simulator.problems import Problem

    raise Problem("the disk is full; free some space, or save in another folder.")


def crashed(window: MainWindow) -> None:
    """As if the program had ended: nothing is asked, nothing saved."""
    window.documents.abandon()
    window._may_close = True
    window.projector.close()
    window.close()


@pytest.mark.parametrize("saved", [True, False])
def test_after_a_crash_the_same_tab_is_shown_with_the_same_comparison(
    qtbot: QtBot, make: Make, plan: Path, saved: bool
) -> None:
    """Also for a plan that never had a file: it is held against how it was when it was opened."""
    window = make(plan if saved else None)
    before = window.store.document
    edit(qtbot, window)
    other = before.scenarios[1].id
    window.top.tabs.chosen.emit(other)  # after the last edit
    crashed(window)
    later = make()
    later.documents.look_for_recoveries()
    qtbot.waitUntil(lambda: later.store.document != before, timeout=PATIENCE)
    assert later.store.scenario == other
    assert later.top.tabs.name_of(later.top.tabs.currentIndex()) == before.scenario(other).name
    later.store.show_scenario(before.base)
    assert later.store.reference == before.base_plan
    assert later.store.beside_reference.base_plan.name == f"{before.base_plan.name} (before)"
    assert later.page.levers.rows["ae.people"].change.is_changed
    if saved:
        with qtbot.waitSignal(later.documents.saved, timeout=PATIENCE):
            later.actions_["save"].trigger()
        assert later.store.reference == later.store.plan


def test_what_a_crash_left_is_offered_and_opened_as_unsaved(
    qtbot: QtBot, make: Make, plan: Path
) -> None:
    window, before = make(plan), people(plan)
    edit(qtbot, window)
    qtbot.waitUntil(lambda: bool(list(plan.parents[1].glob("recovery/*.recovery"))))
    crashed(window)
    assert people(plan) == before
    later = make()
    later.documents.look_for_recoveries()
    qtbot.waitUntil(lambda: later.documents.path == plan, timeout=PATIENCE)
    assert later.isWindowModified()
    assert later.store.plan.roles[-1].people.value == before + 1
    with qtbot.waitSignal(later.documents.saved, timeout=PATIENCE):
        later.actions_["save"].trigger()
    assert people(plan) == before + 1
    qtbot.waitUntil(lambda: not list(plan.parents[1].glob("recovery/*.recovery")))


def test_a_second_window_reads_only_and_says_who_holds_the_file(
    qtbot: QtBot, make: Make, plan: Path
) -> None:
    first, second = make(plan), make(plan)
    assert "is open in another window (user " in second.banner.words
    before = plan.read_bytes()
    edit(qtbot, second)
    second.actions_["save"].trigger()  # asks for another name, which nobody gives
    qtbot.waitUntil(lambda: not second.documents.busy, timeout=PATIENCE)
    assert plan.read_bytes() == before
    assert second.isWindowModified()
    assert not first.documents.is_read_only


def test_recent_files_are_offered_and_forgotten(qtbot: QtBot, make: Make, plan: Path) -> None:
    window = make(plan)
    menu = window.actions_.menus["recent"]
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["FY27.json", "Forget these"]
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["None yet"]


def test_a_snapshot_of_one_scenario_holds_that_one(
    qtbot: QtBot, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from simulator.files.snapshot import load as load_snapshot

    window = make()
    window.store.show_scenario(window.store.document.scenarios[1].id)
    monkeypatch.setattr(window.asking, "file_to_save", lambda *given: tmp_path / "one.csv")
    window.actions_["snapshot"].trigger()
    qtbot.waitUntil(lambda: "one.csv" in window.banner.words, timeout=60_000)
    held = load_snapshot(tmp_path / "one.csv").document
    assert [plan.name for plan in held.scenarios] == [window.store.plan.name]
