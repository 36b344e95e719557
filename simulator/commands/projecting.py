"""`project` and `check`: a file in, a projection out as text, JSON or a snapshot."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from simulator.commands.answer import answer
from simulator.commands.plan_files import plan_in
from simulator.decisions.insight import insight
from simulator.engine import project, refine
from simulator.files.opening import Opened
from simulator.levers import find_lever, with_lever
from simulator.plan import Document, Plan
from simulator.problems import Problem
from simulator.projection import Projection

DEFAULT_TRIALS = 8192
DEFAULT_SEED = 1
_LONG = 32_768  # trials above which progress is said


def run_project(parsed: argparse.Namespace) -> int:
    """Simulates a scenario and prints what comes out."""
    source = plan_in(parsed.file)
    plan = scenario_of(source, parsed.scenario)
    for move in parsed.moves:
        plan = moved(plan, move)
    trials, seed = run_of(source, plan, parsed.trials, parsed.seed)
    projection = simulate(plan, trials, seed)
    document = with_base(source.document, projection.plan)
    if parsed.csv is not None:
        from simulator.files import safe, snapshot

        data = snapshot.dumps(document, [projection])
        safe.write(parsed.csv, data, keep_backup=False)
        print(f"wrote {parsed.csv}", file=sys.stderr)
    if parsed.json:
        print(as_json(answer(document, projection, insight(projection, document.base_plan))))
    else:
        from simulator.commands.tables import projection_text

        print(projection_text(document, projection))
    return 0


def run_check(path: Path) -> int:
    """Says everything that is wrong with a plan, or that nothing is."""
    from simulator.checks import problems
    from simulator.history.earlier import claimed_line

    document = plan_in(path, check=False).document
    found = problems(document)
    for problem in found:
        print(problem, file=sys.stderr)
    if not found:
        count = len(document.scenarios)
        print(f"{path.name}: sound, {count} scenario{'' if count == 1 else 's'}")
        told = claimed_line(document)
        if told:
            print(told)
    return 1 if found else 0


def with_base(document: Document, plan: Plan) -> Document:
    """The document of one scenario, and of the base that it is measured against."""
    if plan.id == document.base:
        return replace(document, scenarios=(plan,))
    return replace(document, scenarios=(document.base_plan, plan))


def scenario_of(source: Opened, name: str | None) -> Plan:
    """The named scenario; else the one that a snapshot is of, else the base."""
    document = source.document
    if name is None:
        return document.scenario(next(iter(source.runs), document.base))
    try:
        return document.scenario(name)
    except KeyError:
        names = ", ".join(f"“{plan.name}”" for plan in document.scenarios)
        raise Problem(f"there is no scenario “{name}”; the file has {names}") from None


def moved(plan: Plan, move: str) -> Plan:
    """The plan after one `--set LEVER=VALUE`."""
    key, equals, text = move.rpartition("=")
    if not equals or not key.strip():
        raise Problem(f"“{move}” does not set a lever; write LEVER=VALUE, as in ads.spend=68000")
    lever = find_lever(plan, key.strip())
    return with_lever(plan, lever.id, number(text.strip(), lever.id))


def number(text: str, place: str) -> float:
    """A typed amount: 68000, 68k, 1.2M, 25%."""
    factors = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "%": 0.01}
    factor = factors.get(text[-1:], 1.0)
    try:
        value = float(text[:-1] if text[-1:] in factors else text) * factor
    except ValueError:
        value = float("nan")
    if not 0.0 <= value < float("inf"):
        raise Problem(f"“{text}” is not a level; give a number such as 68000 or 68k", place)
    return value


def run_of(source: Opened, plan: Plan, trials: int | None, seed: int | None) -> tuple[int, int]:
    """Trials and seed: as asked, else as in the snapshot, else the defaults."""
    kept = source.runs.get(plan.id, (DEFAULT_TRIALS, DEFAULT_SEED))
    return (kept[0] if trials is None else trials, kept[1] if seed is None else seed)


def simulate(plan: Plan, trials: int, seed: int) -> Projection:
    """Projects a plan; says how far it is where that takes long."""
    if trials <= _LONG:
        return project(plan, trials, seed)
    steps = refine(plan, trials, seed, first=_LONG // 2)
    projection = next(steps)
    for projection in steps:
        print(f"{projection.trials:,} of {trials:,} futures", file=sys.stderr)
    return projection


def as_json(data: object) -> str:
    """JSON that strict readers accept: no NaN, sorted as given."""
    return json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False)
