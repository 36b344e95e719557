"""A snapshot: all that scenarios are and say in one table, which opens as the same document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator import checks, limits
from simulator.files import places, safe, table
from simulator.files.decode import decode
from simulator.files.document import from_tree
from simulator.files.migrate import FORMAT, PROGRAM, migrated
from simulator.files.reading import whole
from simulator.files.results import rows_of_projection
from simulator.files.rows import Row, rows_of
from simulator.files.words import quoted
from simulator.identities import identified
from simulator.plan import Document
from simulator.problems import Problem
from simulator.schema import number, plain

if TYPE_CHECKING:
    from simulator.projection import Projection

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a scenario was projected: the same again gives the same numbers."""

    scenario: str = plain("Scenario")
    trials: int = number("Futures", low=1)
    seed: int = number("Seed")
    engine_version: str = plain("Version of the engine", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What a snapshot says of itself."""

    program: str = plain("Program")
    version: int = number("Version of the snapshot")
    format: int = number("Format of the plan")
    rows: int = number("Rows that hold the plan")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A document and how its scenarios were projected, in the order of the file."""

    document: Document
    runs: tuple[Run, ...]


def dumps(document: Document, projections: Sequence[Projection]) -> bytes:
    """A document and what projections of its scenarios say, as CSV.

    `loads` gives back `identified(document)`. Raises Problem where a projection is not of a
    scenario as it stands in the document, or a file cannot hold something.
    """
    wanted = identified(document)
    runs = [_run(wanted, projection) for projection in projections]
    if len({run.scenario for run in runs}) < len(runs):
        raise Problem("a scenario is projected twice; give one projection of each.")
    plan_rows = [row for index, run in enumerate(runs) for row in _run_rows(run, index, wanted)]
    plan_rows += rows_of(wanted)
    head = _Head(program=PROGRAM, version=VERSION, format=FORMAT, rows=len(plan_rows))
    rows = [*_rows_under("snapshot", head), *plan_rows]
    for projection in projections:
        rows.extend(rows_of_projection(projection))
    data = table.written(rows, wanted.currency)
    if len(data) > limits.FILE_BYTES:
        most = limits.FILE_BYTES // 2**20
        raise Problem(f"the snapshot is larger than {most} MB; write fewer scenarios into it.")
    return data


def only(document: Document, scenario: str) -> Document:
    """The document with one scenario alone, as its base."""
    plan = document.scenario(scenario)
    return replace(document, scenarios=(plan,), base=plan.id)


def read(data: bytes, *, check: bool = True) -> Snapshot:
    """The document of a snapshot and its runs. Raises Problem for anything else, changed or cut.

    Without `check`, a plan that breaks rules is given too; `checks.problems` says which.
    """
    found = table.read(data)
    lines = {cells.place: cells.line for cells in found}
    head = _head([cells for cells in found if cells.place.startswith("snapshot.")])
    held = [cells for cells in found if not cells.place.startswith("snapshot.")]
    values: dict[str, Any] = {}
    for cells in held:
        if cells.place in values:
            said = f"{quoted(cells.place)} stands here twice; use the file as it was written."
            raise Problem(said, f"line {cells.line}")
        values[cells.place] = _plain(table.value_of(cells))
    if len(held) != head.rows:
        said = f"the snapshot was written with {head.rows:,} rows of the plan and has {len(held):,}"
        raise Problem(f"{said}; use the file as it was written.")
    try:
        return _snapshot(places.tree(values), head, check)
    except Problem as problem:
        line = lines.get(problem.place)
        where = f"line {line}, {problem.place}" if line else problem.place
        raise Problem(problem.message, where) from None


def loads(data: bytes) -> tuple[Document, list[tuple[str, int, int]]]:
    """The document of a snapshot, and (scenario identity, trials, seed) of what it says."""
    snapshot = read(data)
    return snapshot.document, [(run.scenario, run.trials, run.seed) for run in snapshot.runs]


def load(path: Path) -> Snapshot:
    """The snapshot in a file; raises Problem as `read` does, and for a file out of reach."""
    return read(whole(path))


def save(document: Document, projections: Sequence[Projection], path: Path) -> None:
    """Write a snapshot whole or not at all, read back and compared. Raises Problem."""
    wanted = identified(document)

    def verify(data: bytes) -> None:
        if read(data).document != wanted:
            raise Problem("the snapshot would not read back the same and was not written.")

    safe.write(path, dumps(wanted, projections), verify=verify)


def _run(document: Document, projection: Projection) -> Run:
    plan = projection.plan
    held = [one for one in document.scenarios if one.id == plan.id]
    if not held or held[0] != identified(plan):
        said = f"the projection of {quoted(plan.name)} is not of the plan as it stands"
        raise Problem(f"{said}; project it again.")
    return Run(
        scenario=plan.id,
        trials=projection.trials,
        seed=projection.seed,
        engine_version=projection.engine_version,
    )


def _run_rows(run: Run, index: int, document: Document) -> Iterator[Row]:
    name = document.scenario(run.scenario).name
    for row in _rows_under(f"runs[{index}]", run):
        yield replace(row, section="setting", scenario=run.scenario, scenario_name=name)


def _rows_under(place: str, group: Run | _Head) -> Iterator[Row]:
    for row in rows_of(group):
        yield replace(row, section="snapshot", place=f"{place}.{row.place}")


def _head(found: list[table.Cells]) -> _Head:
    values = {cells.place: _plain(table.value_of(cells)) for cells in found}
    if values.get("snapshot.program") != PROGRAM:
        said = f"this CSV is no snapshot of {PROGRAM}: the row snapshot.program is missing"
        raise Problem(f"{said}; use the file as it was written.")
    version = values.get("snapshot.version")
    if isinstance(version, int) and version > VERSION:
        said = f"version {version} of the snapshot is newer than this program can read ({VERSION})"
        raise Problem(f"{said}; update {PROGRAM}.")
    return decode(places.tree(values)["snapshot"], _Head, "snapshot")


def _plain(value: Any) -> Any:
    """A value as the decoder takes it from JSON."""
    if value == ():
        return []
    return value.isoformat() if hasattr(value, "isoformat") else value


def _snapshot(tree: dict[str, Any], head: _Head, check: bool) -> Snapshot:
    given = tree.pop("runs", [])
    document = from_tree(migrated({"program": head.program, "format": head.format, **tree}))
    if check:
        checks.check(document)
    known = {plan.id for plan in document.scenarios}
    runs = tuple(decode(part, Run, f"runs[{index}]") for index, part in enumerate(given))
    for index, run in enumerate(runs):
        if run.scenario not in known:
            said = f"there is no scenario {quoted(run.scenario)}; use the file as it was written."
            raise Problem(said, f"runs[{index}].scenario")
    return Snapshot(document, runs)
