"""Scenes of the import of deals, page by page, of its evidence and of the backtest."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

import numpy as np
from shot_waits import Scene, pause, rest, wait
from simulated_company import deals_of, drawn_truth, export, lives

from ui.history.assistant import COLUMNS, ESTIMATES, FILE, ODD, QUESTIONS, Assistant
from ui.main_window import MainWindow

A_WEEK = 9.0  # opportunities
PAGES = {"columns": COLUMNS, "questions": QUESTIONS, "odd": ODD, "estimates": ESTIMATES}


@lru_cache(maxsize=1)
def crm_export() -> Path:
    """A CRM's export of two years of a simulated company; away when the program ends."""
    rng = np.random.default_rng(27)
    truth = drawn_truth(A_WEEK, rng, sources=4)
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "Opportunities FY23-24.csv"
    export(deals_of(truth, lives(truth, rng)), path)
    return path


def opened(window: MainWindow, path: Path | None = None) -> Assistant:
    """The assistant, with a file or without."""
    rest(window)
    window.importing.open(path)
    assistant = window.importing.assistant
    assert assistant is not None
    wait(lambda: not window.importing._reading.busy)
    return assistant


def chosen(window: MainWindow) -> None:
    """The first page, on which a file is chosen."""
    assert opened(window).at == FILE
    pause(0.3)


def no_export(window: MainWindow) -> None:
    """A file that is no export of deals."""
    path = crm_export().with_name("picture.csv")
    path.write_bytes(bytes(range(256)) * 40)
    opened(window, path)
    pause(0.3)


def page(name: str) -> Scene:
    """A later page of the assistant."""

    def show(window: MainWindow) -> None:
        assistant = opened(window, crm_export())
        while assistant.at < PAGES[name]:
            before = assistant.at
            assistant.next()
            wait(lambda: not window.importing._reading.busy)
            assert assistant.at > before, assistant.pages[before].trouble.text()
        pause(0.4)

    return show


def imported(window: MainWindow) -> None:
    """The plan that was made from the deals, open and not saved yet."""
    page("estimates")(window)
    assistant = window.importing.assistant
    assert assistant is not None
    window.files.may_close.disconnect()
    before = window.store.document
    assistant.next()
    wait(lambda: window.store.document is not before)
    rest(window)


def evidence(window: MainWindow) -> None:
    """The evidence behind what was estimated."""
    page("estimates")(window)
    assistant = window.importing.assistant
    assert assistant is not None
    assistant.report_wanted.emit(assistant.estimated.report if assistant.estimated else "")
    assistant.hide()
    pause(0.4)


def backtest(window: MainWindow) -> None:
    """Would last year's range have held?"""
    page("odd")(window)
    window.importing.backtest()
    wait(lambda: not window.importing._testing.busy)
    assistant = window.importing.assistant
    assert assistant is not None
    assistant.hide()
    pause(0.4)


def backtest_without(window: MainWindow) -> None:
    """The backtest before there is anything to test."""
    rest(window)
    window.importing.backtest()
    pause(0.4)


SCENES: dict[str, Scene] = {
    "import-file": chosen,
    "import-trouble": no_export,
    **{f"import-{name}": page(name) for name in PAGES},
    "imported": imported,
    "evidence": evidence,
    "backtest": backtest,
    "backtest-empty": backtest_without,
}
