"""In which currency a file's amounts are: as most of them say, as was answered, or to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping as Answers
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.arrays import Doubles, Integers
from simulator.history import texts
from simulator.history.coded import Bools
from simulator.history.money import CODES, currency
from simulator.history.questions import Question
from simulator.history.records import Records
from simulator.history.telling import english

DEFAULT_CURRENCY = "USD"
KEY = "currency"
ENOUGH = 0.5  # of the amounts, that name the same currency
_LISTED = 5  # rows named in a question


@dataclass(frozen=True, slots=True)
class Named:
    """The currency that each record's amount names: `codes` U3[records], "" where it names none;
    `counts` bool[records]: amounts that are known and not 0."""

    codes: NDArray[np.str_]
    counts: Bools

    @property
    def usual(self) -> tuple[tuple[str, int], ...]:
        """Each currency that is named, with its number of amounts, most frequent first."""
        named = self.codes[self.counts & (self.codes != "")]
        return tuple(sorted(Counter(named.tolist()).items(), key=lambda one: (-one[1], one[0])))

    @property
    def without(self) -> Bools:
        """bool[records]: amounts that name no currency."""
        found: Bools = self.counts & (self.codes == "")
        return found


def named(records: Records, values: Doubles) -> Named:
    """What each record says of its currency, in its own column or in the amount."""
    column = records.coded["amount"]
    found = np.array([currency(text) for text in column.texts] or [""], dtype="U3")[column.codes]
    if KEY in records.coded:
        held = records.coded[KEY]
        codes = np.array([currency(text) for text in held.texts] or [""], dtype="U3")[held.codes]
        found = np.where(codes != "", codes, found)
    return Named(found, np.isfinite(values) & (values != 0))


def decided(
    held: Named, rows: Integers, answers: Answers[str, str]
) -> tuple[str, tuple[Question, ...]]:
    """The currency of the amounts, and the question where too few of them name the same one.

    What was answered holds; else what at least half of the amounts name; else the default, where no
    other is named at all. Raises Problem for an answer that is no currency.
    """
    question = _question(held, rows)
    given = question.answered(answers)
    if given is not None:
        return given, ()
    usual = held.usual
    if not usual or [code for code, _ in usual] == [DEFAULT_CURRENCY]:
        return DEFAULT_CURRENCY, ()
    if usual[0][1] >= ENOUGH * held.counts.sum():
        return usual[0][0], ()
    return usual[0][0], (question,)


def _question(held: Named, rows: Integers) -> Question:
    said = [_told(code, rows[held.counts & (held.codes == code)]) for code, _ in held.usual]
    if held.without.any():
        said.append(english(texts.CURRENCY_NONE, count=int(held.without.sum())))
    likely = dict.fromkeys([*(code for code, _ in held.usual), DEFAULT_CURRENCY])
    return Question(
        KEY,
        f"{texts.CURRENCY_ASKED} {' '.join(said)}",
        tuple((code, f"the amounts are in {code}") for code in likely),
        tuple(said),
        tuple(sorted(CODES - set(likely))),
    )


def _told(code: str, rows: Integers) -> str:
    listed = ", ".join(str(row) for row in rows[:_LISTED].tolist())
    more = len(rows) - _LISTED
    if more > 0:
        return english(
            texts.CURRENCY_NAMED_MORE, codes=code, count=len(rows), rows=listed, more=more
        )
    return english(texts.CURRENCY_NAMED, codes=code, count=len(rows), rows=listed)
