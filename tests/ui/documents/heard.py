"""A window's documents with all that they say, and programs that crash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

from faulty_system import die, in_a_child
from PySide6.QtCore import QSettings

from simulator.files import recovery
from simulator.files.recovery import Unsaved
from simulator.identities import identified
from simulator.plan import Document, Goal, Plan
from tests.there import there
from ui.documents import Documents

GOAL = Goal(by=date(2027, 12, 31), amount=1e6)
FIRST = identified(
    Document(
        name="FY27",
        scenarios=(Plan(id="base", name="Base", start=date(2027, 1, 1), goal=GOAL),),
        base="base",
    )
)
SECOND = replace(FIRST, notes="second")
THIRD = replace(FIRST, notes="third")


class Window:
    """What a window hears from its documents."""

    def __init__(self, folder: Path) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.documents = Documents(folder / "recovery", "1.2", settings)
        self.heard: list[tuple[object, ...]] = []
        for name in ("opened", "saved", "dirty_changed", "failed", "external_change", "read_only"):
            self._listen(name)
        for name in ("recoveries", "unsaved", "closed"):
            self._listen(name)

    def _listen(self, name: str) -> None:
        getattr(self.documents, name).connect(lambda *values: self.heard.append((name, *values)))

    def all(self, name: str) -> list[tuple[object, ...]]:
        """What was heard of one signal, without its name."""
        return [values for heard, *rest in self.heard if heard == name for values in [tuple(rest)]]

    def dirty(self) -> bool:
        """Whether there is something to save, at this moment."""
        return self.documents.dirty

    def flushed(self) -> bool:
        """Whether the recovery is written, once it is."""
        return there(self.documents._writer).flush()

    def sentence(self, name: str) -> str:
        """The last sentence of a signal."""
        return str(self.all(name)[-1][0])


Settle = Callable[[Window], None]
Make = Callable[[], Window]


def recovery_files(window: Window) -> list[Path]:
    return list(window.documents._folder.glob("*.recovery"))


def write_and_die(folder: Path, unsaved: Unsaved) -> None:
    recovery.start(folder, "1.1").write(unsaved, datetime(2027, 6, 15, tzinfo=UTC))
    die()


def crash(folder: Path, unsaved: Unsaved) -> None:
    """A program that writes a recovery and is killed."""
    assert in_a_child(write_and_die, folder / "recovery", unsaved) != 0


def offered(window: Window, settle: Settle) -> list[recovery.Found]:
    window.documents.look_for_recoveries()
    settle(window)
    return list(cast(Sequence[recovery.Found], window.all("recoveries")[-1][0]))
