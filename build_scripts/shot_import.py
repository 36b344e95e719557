"""Scenes of the import of deals, page by page, of its evidence and of the backtest."""

from __future__ import annotations

import atexit
import csv
import re
import shutil
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np
from shot_waits import Scene, pause, rest, wait
from simulated_company import deals_of, drawn_truth, lives
from simulated_company import export as write_deals

from ui.history.assistant import COLUMNS, ESTIMATES, FILE, ODD, QUESTIONS, Assistant
from ui.history.questions_page import QuestionsPage
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
    write_deals(deals_of(truth, lives(truth, rng)), path)
    return path


def unclear_export() -> Path:
    """The same with dates that may be day or month first, and a stage of an unknown name."""
    with crm_export().open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file)
    made = [[unclear(cell) for cell in row] for row in rows]
    return written("Deals as of December.csv", [heads, *made])


def unclear(cell: str) -> str:
    """A cell whose date has no day above 12; or a stage that could mean anything."""
    date = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell)
    if date is None:
        return "Phase 3" if cell == "Negotiation/Review" else cell
    year, month, day = (int(part) for part in date.groups())
    return f"{month:02}/{(day - 1) % 12 + 1:02}/{year}"


def odd_export() -> Path:
    """The same with what is odd in real files: rows that stand there twice, impossible dates,
    negative and missing amounts, another currency, a line with the total."""
    with crm_export().open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file)
    dated, amount = heads.index("Created Date"), heads.index("Amount")
    for place in range(4):
        rows[20 + place][dated] = "2024-02-31"
        rows[40 + place][amount] = "-1200"
        rows[60 + place][amount] = "EUR 9500"
    rows += [*rows[:7], ["Total", *["" for _ in heads[1:]]]]
    return written("Opportunities with faults.csv", [heads, *rows])


def written(name: str, rows: list[list[str]]) -> Path:
    """A CSV file beside the export."""
    path = crm_export().with_name(name)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
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


def page(name: str, export: Callable[[], Path] = crm_export) -> Scene:
    """A later page of the assistant."""

    def show(window: MainWindow) -> None:
        assistant = opened(window, export())
        while assistant.at < PAGES[name]:
            before = assistant.at
            if before == QUESTIONS:
                answer(assistant.questions_page)
            assistant.next()
            wait(lambda: not window.importing._reading.busy)
            assert assistant.at > before, assistant.pages[before].trouble.text()
        pause(0.4)

    return show


def answer(questions: QuestionsPage) -> None:
    """Answer each choice that is still open with what is offered first."""
    for key in questions.open_questions():
        box = questions.boxes[key]
        box.setCurrentIndex(1)
        box.activated.emit(1)


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
    "import-questions-open": page("questions", unclear_export),
    "import-odd-rows": page("odd", odd_export),
    "imported": imported,
    "evidence": evidence,
    "backtest": backtest,
    "backtest-empty": backtest_without,
}
