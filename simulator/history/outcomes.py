"""Which deals of a file are won, lost or open: by flags, by status, by stage, or by asking."""

from __future__ import annotations

from collections.abc import Mapping as Answers

import numpy as np

from simulator.arrays import Integers
from simulator.history.coded import Bools, Coded
from simulator.history.columns import Mapping
from simulator.history.questions import Question
from simulator.history.records import Records
from simulator.history.stages import LOST, OPEN, STATES, WON, state_of, truth
from simulator.problems import Problem

UNSURE = -1
_MOST_QUESTIONS = 40
_CHOICES = (
    ("won", "deals in it are won"),
    ("lost", "deals in it are lost"),
    ("open", "deals in it are still being worked on"),
)


def outcomes(
    records: Records, mapping: Mapping, has_close: Bools, answers: Answers[str, str]
) -> tuple[Integers, tuple[Question, ...]]:
    """int64[records]: WON, LOST, OPEN or UNSURE, and the questions to settle the unsure.

    `has_close` bool[records] says which records have a closing day: a stage in which none has one,
    in a file where closed deals have theirs, is open.
    """
    rows = len(records.rows)
    state = np.full(rows, UNSURE, dtype=np.int64)
    for field in ("status", "stage"):
        if field in records.coded:
            answered = _by_answer(records.coded[field], answers)
            state = np.where(state == UNSURE, answered, state)
    state = np.where(state == UNSURE, _by_flags(records), state)
    for field in ("status", "stage"):
        if field in records.coded:
            state = np.where(state == UNSURE, _by_words(records.coded[field]), state)
    field = "stage" if "stage" in records.coded else "status"
    if field not in records.coded:
        return state, ()
    return _by_closing_days(state, records.coded[field], mapping.name(field), has_close)


def _by_answer(column: Coded, answers: Answers[str, str]) -> Integers:
    def read(text: str) -> int:
        given = _question(text, 0, "").answered(answers)
        return UNSURE if given is None else STATES.index(given)

    return column.integers(read)


def _by_words(column: Coded) -> Integers:
    def read(text: str) -> int:
        meaning = state_of(text)
        return UNSURE if meaning is None else STATES.index(meaning)

    return column.integers(read)


def _by_flags(records: Records) -> Integers:
    rows = len(records.rows)
    flags = {
        name: records.coded[name].integers(_flag)
        if name in records.coded
        else np.full(rows, UNSURE)
        for name in ("is_won", "is_lost", "is_closed")
    }
    state = np.full(rows, UNSURE, dtype=np.int64)
    state[(flags["is_closed"] == 1) & (flags["is_won"] == 0)] = LOST
    state[flags["is_closed"] == 0] = OPEN
    state[flags["is_lost"] == 1] = LOST
    state[flags["is_won"] == 1] = WON
    return state


def _flag(text: str) -> int:
    value = truth(text)
    return UNSURE if value is None else int(value)


def _by_closing_days(
    state: Integers, column: Coded, header: str, has_close: Bools
) -> tuple[Integers, tuple[Question, ...]]:
    unsure = state == UNSURE
    if not unsure.any():
        return state, ()
    ends_only = not has_close[state == OPEN].any() and has_close[state == WON].any()
    counts = np.bincount(column.codes[unsure], minlength=len(column.texts))
    closed = np.bincount(column.codes[unsure & has_close], minlength=len(column.texts))
    asked = []
    for code in np.flatnonzero(counts).tolist():
        text = column.texts[code]
        if not text:
            continue
        if ends_only and closed[code] == 0:
            state = np.where(unsure & (column.codes == code), OPEN, state)
        else:
            asked.append(_question(text, int(counts[code]), header))
    if len(asked) > _MOST_QUESTIONS:
        raise Problem(
            f"The column '{header}' holds {len(asked)} texts that are no known stages: is it the "
            'right one? Name another with --map "Column=stage".'
        )
    return state, tuple(asked)


def _question(text: str, count: int, header: str) -> Question:
    asked = f"Are deals with '{text}' in '{header}' ({count:,} of them) won, lost or open?"
    return Question(f"stage:{text}", asked, _CHOICES)
