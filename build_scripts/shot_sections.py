"""Scenes of assumptions section by section, of comparisons, and of questions about the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from shot_dialogs import PENDING
from shot_documents import wrong
from shot_waits import Scene, insight, pause, rest, wait

from simulator.files.fingerprint import Since
from ui.document_files import changed_sentence, translate
from ui.main_window import MainWindow

SECTIONS = ("sources", "programmes", "people", "time", "pipeline", "customers", "market", "goal")


def section(key: str) -> Scene:
    """One section of the assumptions."""

    def show(window: MainWindow) -> None:
        rest(window)
        window.pages.show_page("assumptions")
        view = window.more.assumptions
        view.list.setCurrentRow([one.key for one in view.sections].index(key))
        pause(0.8)

    return show


def trouble(window: MainWindow) -> None:
    """A plan with a problem, said beside its field; the last good projection is kept."""
    rest(window)
    window.pages.show_page("assumptions")
    window.store.edit_plan("Win rate", wrong(window.store.document))
    wait(lambda: bool(window.banner.words))
    pause(0.5)


def goals(window: MainWindow) -> None:
    """Scenarios with different goals on different days."""
    rest(window)
    document = window.store.document
    last = document.scenarios[-1]
    by = document.base_plan.goal.milestones[-1].by
    other = replace(last.goal, amount=last.goal.amount * 1.1, by=by, milestones=())
    scenarios = (*document.scenarios[:-1], replace(last, goal=other))
    window.store.edit("Goal", replace(document, scenarios=scenarios))
    window.pages.show_page("compare")
    wait(lambda: bool(window.more.compare.sentences.text()))
    pause(0.8)


def read_only(window: MainWindow) -> None:
    """A second window on the same file."""
    insight(window)
    words = translate(
        "“{name}” is open in another window (user {user} on {host}, process {process}); "
        "here it can only be read, save a copy under another name to change it."
    )
    said = words.format(name="FY27.json", user="jordan", host="laptop", process=4242)
    window.documents.read_only.emit(said)
    pause(0.5)


def changed(window: MainWindow) -> None:
    """What is asked where somebody else changed the file."""
    insight(window)
    said = changed_sentence(Path("FY27.json"), Since.CHANGED)
    PENDING.append(lambda: window.asking.about_other_version(said))


def renaming(window: MainWindow) -> None:
    """A new scenario, whose name is typed at once."""
    rest(window)
    window.activateWindow()
    window.top.new_wanted.emit()
    pause(0.5)


SCENES: dict[str, Scene] = {
    **{f"assumptions-{key}": section(key) for key in SECTIONS},
    "assumptions-problem": trouble,
    "compare-goals": goals,
    "read-only": read_only,
    "changed-on-disk": changed,
    "new-scenario": renaming,
}
