"""The work behind the pages of the import, in the thread: open, read, estimate, test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from simulator.history.columns import Mapping as Columns
from simulator.history.columns import recognise
from simulator.history.questions import Question
from simulator.history.stages import state_of
from simulator.history.table import Table, open_table
from simulator.identities import identified
from simulator.plan import Document
from simulator.problems import Problem

if TYPE_CHECKING:
    from simulator.history.backtest import Backtest
    from simulator.history.estimate import Estimates
    from simulator.history.reading import Reading
    from simulator.history.records import Records

Progress = Callable[[float], None]
MOST_NOTES = 20_000  # letters that a document's notes may have
MOST_STAGES = 60  # stages that are listed
NEEDED = {
    "stage": ("stage", "status", "is_won", "is_closed"),
    "created": ("created", "age"),
    "closed": ("closed", "won_on"),
    "amount": ("amount",),
}
"""What every import needs, and the fields of which any one gives it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose columns are recognised."""

    table: Table
    columns: Columns


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the file, how many deals are in it, and what its name says it means, if known."""

    name: str
    count: int
    state: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds with these columns; `reading` is None while questions are open."""

    columns: Columns
    answers: Mapping[str, str]
    records: Records
    stages: tuple[Stage, ...]
    questions: tuple[Question, ...]
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class Estimated:
    """Estimates as of a day, the plan made of them, and the report on their evidence."""

    as_of: date | None
    first_month: int
    found: Estimates
    document: Document
    report: str


def opened(path: Path, tell: Progress) -> Opened:
    """Look at the beginning of a file. Raises Problem."""
    tell(0.0)
    table = open_table(path)
    return Opened(table, recognise(table))


def missing(columns: Columns) -> tuple[str, ...]:
    """Which of NEEDED no column is taken for."""
    return tuple(what for what, fields in NEEDED.items() if not columns.has(*fields))


def read(
    table: Table,
    columns: Columns,
    answers: Mapping[str, str],
    before: Read | None,
    tell: Progress,
) -> Read:
    """The deals of a file, or the questions that it leaves open. Cells that were read with the same
    columns are not read again. Raises Problem and Cancelled."""
    from simulator.history.records import read_records

    kept = before is not None and before.columns.matches == columns.matches
    records = before.records if before is not None and kept else read_records(table, columns, tell)
    tell(0.99)
    asked = list(before.questions) if before is not None and kept else []
    if answers and not kept:  # all that is open is asked, also what was answered last time
        with suppress(Problem):
            _interpreted(records, columns, {}, asked)
    reading = _interpreted(records, columns, answers, asked)
    stages = _stages(records, columns)
    return Read(columns, dict(answers), records, stages, tuple(asked), reading)


def _interpreted(
    records: Records, columns: Columns, answers: Mapping[str, str], asked: list[Question]
) -> Reading | None:
    """The deals, or None where questions are open; these are added to `asked`."""
    from simulator.history.questions import Unanswered
    from simulator.history.reading import interpret

    try:
        return interpret(records, columns, answers)
    except Unanswered as error:
        known = {question.key for question in asked}
        asked += [question for question in error.questions if question.key not in known]
        return None


def _stages(records: Records, columns: Columns) -> tuple[Stage, ...]:
    """The stages, most frequent first; none where flags say what is won."""
    field = "stage" if "stage" in records.coded else "status"
    column = records.coded.get(field)
    if column is None or columns.has("is_won", "is_lost", "is_closed"):
        return ()
    if "stage" in records.coded and "status" in records.coded:
        return ()
    counts = Counter(dict(enumerate(np.bincount(column.codes).tolist())))
    return tuple(
        Stage(column.texts[code], count, state_of(column.texts[code]) or "")
        for code, count in counts.most_common(MOST_STAGES)
        if column.texts[code] and count
    )


def estimated(
    table: Table, read_: Read, as_of: date | None, first_month: int, tell: Progress
) -> Estimated:
    """All estimates and the plan made of them. Raises Problem and Cancelled."""
    from simulator.history.estimate import estimate
    from simulator.history.report import report
    from simulator.history.to_plan import document_of

    assert read_.reading is not None
    found = estimate(read_.reading.deals, as_of, first_month, tell)
    text = report(found, table.path.name, read_.columns, read_.reading.findings)
    notes = text if len(text) <= MOST_NOTES else text[: MOST_NOTES - 4].rstrip() + " ..."
    document = identified(document_of(found, table.path.name, first_month, notes))
    return Estimated(as_of, first_month, found, document, text)


def tested(reading: Reading, first_month: int, tell: Progress) -> Backtest:
    """What past quarter-ends would have projected. Raises Problem and Cancelled."""
    from simulator.history.backtest import backtest

    return backtest(reading.deals, first_month=first_month, progress=tell)
