"""`shared-goal import` and `shared-goal backtest`: the same steps as in the window, without one."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from simulator.files.document import save
from simulator.history import texts
from simulator.history.backtest import Backtest, Tested, backtest
from simulator.history.backtest_report import backtest_table, notes_on
from simulator.history.columns import Mapping, given, recognise
from simulator.history.deals import Deals
from simulator.history.estimate import Estimates, estimate
from simulator.history.little import little_lines
from simulator.history.reading import Reading, read_deals
from simulator.history.remembered import Remembered
from simulator.history.report import (
    FEW_EXPECTED,
    columns_lines,
    findings_lines,
    recorded_after,
    report,
    sources_line,
)
from simulator.history.report_levers import hours_line
from simulator.history.table import open_table
from simulator.history.telling import Figure, english
from simulator.history.to_plan import document_of, goal_line
from simulator.problems import Problem

_MOST_NOTES = 20_000
_DONE = 1.0


def add_import_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `import`."""
    _add_file(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="PLAN", help="plan to write")
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="last day that is known (default: the file's last)",
    )
    parser.add_argument(
        "--report", type=Path, metavar="TEXT", help="write the evidence as a report"
    )


def add_backtest_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `backtest`."""
    _add_file(parser)
    parser.add_argument("--quarters", type=_count, metavar="N", help="only the last N quarters")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="seed of the futures (1)")
    parser.add_argument("--json", action="store_true", help="print JSON alone")


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="OPPORTUNITIES", help="a CRM's CSV export")
    parser.add_argument(
        "--map", action="append", default=[], type=_pair, metavar="COLUMN=FIELD", dest="pairs",
        help='what a column holds, as in --map "Close Date=closed"; "Column=" leaves it out',
    )  # fmt: skip
    parser.add_argument(
        "--answer", action="append", default=[], type=_pair, metavar="QUESTION=CHOICE",
        dest="answers", help="an answer to what the file leaves open, as in date-order=day",
    )  # fmt: skip
    parser.add_argument(
        "--fiscal-year", type=_month, default=1, metavar="MONTH", help="its first month (1)"
    )
    parser.add_argument(
        "--forget",
        action="store_true",
        help="first forget what columns and stages of earlier files were taken for",
    )


def run_import(parsed: argparse.Namespace) -> int:
    """Writes a plan made of the deals in a file and says what it found. 0: done."""
    mapping, reading = _read(parsed)
    found = estimate(reading.deals, parsed.as_of, parsed.fiscal_year, _Progress("estimating"))
    text = report(found, parsed.file.name, mapping, reading.findings)
    notes = text if len(text) <= _MOST_NOTES else text[: _MOST_NOTES - 4].rstrip() + " ..."
    save(document_of(found, parsed.file.name, parsed.fiscal_year, notes), parsed.out)
    _remember(parsed, mapping)
    if parsed.report is not None:
        parsed.report.write_text(text, encoding="utf-8")
    print("\n".join(_summary(found, mapping, reading, parsed.out)))
    return 0


def run_backtest(parsed: argparse.Namespace) -> int:
    """Prints what past quarter-ends would have projected, against what came. 0: done."""
    _, reading = _read(parsed)
    tell = _Progress("testing")
    found = backtest(reading.deals, parsed.quarters, parsed.fiscal_year, parsed.seed, progress=tell)
    print(json.dumps(as_json(found), indent=1) if parsed.json else backtest_table(found))
    return 0


def _read(parsed: argparse.Namespace) -> tuple[Mapping, Reading]:
    table, memory = open_table(parsed.file), Remembered()
    if parsed.forget:
        memory.forget()
    mapping = given(memory.columns(recognise(table)), parsed.pairs)
    answers = memory.answers(mapping)
    if memory.trouble:
        print(f"shared-goal: {memory.trouble}", file=sys.stderr)
    answers |= dict(parsed.answers)
    return mapping, read_deals(table, mapping, answers, _Progress("reading"))


def _remember(parsed: argparse.Namespace, mapping: Mapping) -> None:
    """Keeps what was given by hand for the next file of this shape; where that cannot be written,
    says so and goes on."""
    if not parsed.pairs and not any(key.startswith("stage:") for key, _ in parsed.answers):
        return
    memory = Remembered()
    try:
        memory.keep(mapping, memory.answers(mapping) | dict(parsed.answers))
    except Problem as problem:
        print(f"shared-goal: the columns were not remembered: {problem}", file=sys.stderr)


class _Progress:
    """Shows on a terminal how far some work is; silent where stderr is no terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, share: float) -> None:
        if self._shown:
            end = "\n" if share >= _DONE else ""
            print(f"\r{self._what} {share:4.0%}", end=end, file=sys.stderr, flush=True)


def _summary(found: Estimates, mapping: Mapping, reading: Reading, out: Path) -> Sequence[str]:
    deals: Deals = found.deals
    lines = [
        f"As known on {deals.as_of}: {len(deals):,} deals, {int(deals.won.sum()):,} won, "
        f"{int(deals.lost.sum()):,} lost, {int(deals.open.sum()):,} open.",
        *little_lines(found),
        *columns_lines(mapping),
        *findings_lines(reading.findings),
        "",
        f"{'estimate':56} {'P10':>10} {'P50':>10} {'P90':>10} {'deals':>8}",
    ]
    for item in found.whole:
        ends = (item.whole.low, item.whole.likely, item.whole.high)
        row = " ".join(f"{Figure(end, item.unit).english:>10}" for end in ends)
        lines.append(f"{item.name + ', ' + item.unit:56} {row} {item.count:8,}")
    factor, held = found.factor.whole, found.open
    places = 1 if held.wins(factor.likely) < FEW_EXPECTED else 0
    lines += [found.created.note] if found.created.note else []
    lines += [
        found.win.note,
        *([found.cycle.note] if found.cycle.note else []),
        *(line for groups in found.groups.values() for line in recorded_after(groups)),
        f"Open deals: {int(found.deals.open.sum()):,}, of which {len(held.place):,} have a "
        f"date of creation and count; {int(held.stale.sum()):,} of these are stale; "
        f"{held.wins(factor.likely):,.{places}f} wins expected of them "
        f"({held.wins(factor.low):,.{places}f} to {held.wins(factor.high):,.{places}f}).",
        *sources_line(found),
        english(texts.UNTOLD),
        hours_line(found, english),
        goal_line(found),
        f"Written: {out}",
    ]
    return lines


def as_json(found: Backtest) -> dict[str, object]:
    """A backtest as plain data."""

    def row(item: Tested) -> dict[str, object]:
        facts: dict[str, object] = asdict(item)
        facts["quarter"] = {
            "start": item.quarter.start.isoformat(),
            "end": item.quarter.end.isoformat(),
        }
        facts["partial"] = None if item.partial is None else item.partial.start.isoformat()
        facts |= {"in_50": item.in_50, "in_80": item.in_80}
        facts["better_than_whole"] = item.better_than_whole
        return facts | {"better_than_both": item.better_than_both}

    shares = (
        {"in_50": found.share(lambda t: t.in_50), "in_80": found.share(lambda t: t.in_80)}
        if found.tested
        else {}
    )
    return {
        "schema": 1,
        "currency": found.currency,
        "left_out": found.left_out,
        "tested": [row(item) for item in found.tested],
        "too_short": [
            {"start": item.quarter.start.isoformat(), "why": item.why} for item in found.too_short
        ],
        "share": shares,
        "words": found.words,
        "notes": notes_on(found),
    }


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or not name.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is not of the form NAME=VALUE")
    return name.strip(), value.strip()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date; write 2026-12-31") from error


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 400:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of quarters")
    return int(text)


def _month(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 12:
        raise argparse.ArgumentTypeError(f"'{text}' is not a month from 1 to 12")
    return int(text)
