"""An export file becomes deals: every step from bytes to columns, with what was odd on the way."""

from __future__ import annotations

from collections.abc import Mapping as Answers
from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator.arrays import Integers
from simulator.history import texts
from simulator.history.amounts import Amounts, read_values, usable
from simulator.history.coded import Bools, Coded
from simulator.history.columns import Mapping, require
from simulator.history.currencies import decided, named
from simulator.history.dates import IMPOSSIBLE, NO_DATE, Order, day_number, orders
from simulator.history.deals import TRAITS, UNKNOWN, Deals, Finding, Trait, finding
from simulator.history.outcomes import UNSURE, outcomes
from simulator.history.questions import Question, Unanswered
from simulator.history.records import Records, read_records
from simulator.history.stages import LOST, OPEN, WON
from simulator.history.table import Progress, Table
from simulator.history.twins import repeated
from simulator.problems import Problem

_DATE_FIELDS = ("created", "closed", "won_on", "lost_on")
# Days without any date before the last few that make these a slip of the pen: in long and short
# files.
_GAP_LONG, _GAP_SHORT, _LONG = 366, 1_100, 200


@dataclass(frozen=True, slots=True)
class Reading:
    """The deals of a file and what was found odd in it."""

    deals: Deals
    findings: tuple[Finding, ...]
    order: Order | None


def read_deals(
    table: Table,
    mapping: Mapping,
    answers: Answers[str, str] | None = None,
    progress: Progress | None = None,
) -> Reading:
    """The deals of a table. Raises Unanswered where something has to be asked, Problem where the
    file holds no closed deals or lacks what they need; see `simulator.history.questions`."""
    require(mapping)
    return interpret(read_records(table, mapping, progress), mapping, answers or {})


def interpret(records: Records, mapping: Mapping, answers: Answers[str, str]) -> Reading:
    """The deals that records mean; the second half of `read_deals`."""
    if not len(records.rows):
        raise Problem("The file has column names but no deals below them.")
    order, questions = _date_order(records, answers)
    days = {f: records.coded[f].integers(lambda text: day_number(text, order))
            for f in _DATE_FIELDS if f in records.coded}  # fmt: skip
    state, unsure = outcomes(records, mapping, _has_close(days, len(records.rows)), answers)
    values = read_values(records)
    said = named(records, values)
    currency, unnamed = decided(said, records.rows, answers)
    questions += unsure + unnamed
    if questions:
        raise Unanswered(questions)
    created, closed = _life(records, days, state)
    amounts = usable(values, said, currency, state)
    return _assembled(records, days, state, created, closed, amounts, order)


def _date_order(
    records: Records, answers: Answers[str, str]
) -> tuple[Order | None, tuple[Question, ...]]:
    texts = [t for f in _DATE_FIELDS if f in records.coded for t in records.coded[f].texts]
    shown = orders(texts)
    decided = shown.decided()
    if decided is not None or not shown.matters:
        return decided, ()
    examples = tuple(dict.fromkeys(t for t in texts if orders([t]).matters))[:3]
    why = "contradict each other" if shown.day_first else "have no day above 12"
    question = Question(
        "date-order",
        f"Does the day or the month come first in dates like {examples[0]}? The dates {why}.",
        (("day", "the day comes first"), ("month", "the month comes first")),
        examples,
    )
    given = question.answered(answers)
    if given is None:
        return None, (question,)
    return ("day" if given == "day" else "month"), ()


def _has_close(days: dict[str, Integers], rows: int) -> Bools:
    found = np.zeros(rows, dtype=bool)
    for field in ("closed", "won_on", "lost_on"):
        if field in days:
            found |= days[field] > 0
    return found


def _life(
    records: Records, days: dict[str, Integers], state: Integers
) -> tuple[Integers, Integers]:
    """Day of creation and of the close of each record; open deals have no close."""
    none = np.full(len(state), NO_DATE, dtype=np.int64)
    closing = days.get("closed", none)
    won_on, lost_on = days.get("won_on", none), days.get("lost_on", none)
    closed = np.where(state == WON, np.where(won_on > 0, won_on, closing), closing)
    closed = np.where((state == LOST) & (lost_on > 0), lost_on, closed)
    closed = np.where(state == OPEN, NO_DATE, closed)
    if "created" in days:
        return days["created"], closed
    age = records.coded["age"].doubles(_days_old)
    last = int(closed.max(initial=0))
    until = np.where(state == OPEN, last, closed)
    sound = np.isfinite(age) & (until > 0)
    return np.where(sound, until - np.nan_to_num(age), NO_DATE).astype(np.int64), closed


def _days_old(text: str) -> float:
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return float("nan")
    return value if 0 <= value < 40_000 else float("nan")


def _assembled(
    records: Records,
    days: dict[str, Integers],
    state: Integers,
    created: Integers,
    closed: Integers,
    amounts: Amounts,
    order: Order | None,
) -> Reading:
    rows = records.rows
    twins = repeated(records, created, closed, amounts.values)
    ended = state != OPEN
    latest = _latest(created, closed)
    far = (created > latest) | (closed > latest)
    wrong = (created == IMPOSSIBLE) | (ended & (closed == IMPOSSIBLE)) | far
    backwards = ended & (created > 0) & (closed > 0) & (closed < created)
    unclosed = ended & (closed == NO_DATE)
    stateless = state == UNSURE
    gone = np.zeros(len(rows), dtype=bool)
    left_out = []
    for kind, text, which in (
        ("no stage", texts.ODD_STAGE, stateless),
        ("duplicates", texts.ODD_TWINS, twins),
        ("impossible dates", texts.ODD_DATES, wrong),
        ("closed before created", texts.ODD_BACKWARDS, backwards),
        ("closed without a date", texts.ODD_UNCLOSED, unclosed),
    ):
        left_out.append((kind, text, rows[which & ~gone]))  # each row under one reason
        gone |= which
    parts = (
        ("total lines", texts.ODD_TOTALS, records.totals),
        ("too many cells", texts.ODD_CELLS, records.ragged),
        *left_out,
        ("no date of creation", texts.ODD_UNDATED, rows[(created == NO_DATE) & ~gone]),
        *amounts.oddities(rows, state, gone),
    )
    findings = tuple(finding(kind, text, where) for kind, text, where in parts if len(where))
    deals = _columns(records, np.flatnonzero(~gone), state, created, closed, amounts)
    if not deals.won.any():
        raise Problem(
            "The file holds no won deals with a closing date: nothing can be estimated from it."
        )
    return Reading(deals, findings, order)


def _latest(created: Integers, closed: Integers) -> int:
    """The last day that is not far beyond all others."""
    known = np.concatenate([created[created > 0], closed[closed > 0]])
    if not len(known):
        raise Problem("No date in the file can be read: name the date columns with --map.")
    gap = _GAP_LONG if len(known) >= _LONG else _GAP_SHORT
    known.sort()
    few = max(2, len(known) // 500)
    tail = known[-few - 1 :]
    wide = np.flatnonzero(np.diff(tail) > gap)
    return int(tail[wide[0]] if len(wide) else tail[-1])


def _columns(
    records: Records,
    where: Integers,
    state: Integers,
    created: Integers,
    closed: Integers,
    amounts: Amounts,
) -> Deals:
    traits: dict[Trait, Coded] = {}
    for trait in TRAITS:
        field = "kind" if trait == "segment" and "segment" not in records.coded else trait
        if field in records.coded:
            column = records.coded[field].taken(where)
            traits[trait] = column.renamed([text or UNKNOWN for text in column.texts])
    last = max(int(created[where].max(initial=1)), int(closed[where].max(initial=1)))

    def texts(field: str) -> tuple[str, ...]:
        held = records.texts.get(field)
        return tuple(held[k] for k in where.tolist()) if held else ()

    owner, stage = records.coded.get("owner"), records.coded.get("stage")
    return Deals(
        row=records.rows[where],
        state=state[where],
        created=created[where],
        closed=closed[where],
        amount=amounts.values[where],
        traits=traits,
        owner=None if owner is None else owner.taken(where),
        stage=None if stage is None else stage.taken(where),
        names=(texts("id"), texts("name")),
        currency=amounts.currency,
        amounts_while_open=amounts.while_open,
        as_of=date.fromordinal(last),
        foreign=amounts.foreign[where] if amounts.foreign.any() else None,
    )
