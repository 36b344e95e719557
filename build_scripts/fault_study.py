"""Saves a file a thousand times with a fault injected, and counts what is whole afterwards.

    python build_scripts/fault_study.py [--runs 1000] [--seed 1]

At every call to the operating system that a save makes, errors are injected and the program is
killed (in a child process). On top come disks that are full, slow, lying, read-only or gone, files
that another program holds, folders without permission: real ones where this may be done here,
otherwise simulated. Exits with 1 if a single file was not whole, old or new, or if the save after
the fault did not succeed.

A power cut cannot be tried this way; that what was written is synced before the exchange, and the
folder after it, is held by a test of the order of the calls.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from saving_faults import (
    Save,
    calls_of_a_save,
    faults_by_step,
    real_faults,
    simulated_disks,
    tiny_disk,
)

from simulator.files import backups, safe
from simulator.problems import Problem


@dataclass
class Tally:
    """How often each row ended how, and what was said."""

    rows: dict[str, Counter[str]] = field(default_factory=dict)
    said: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def add(self, row: str, outcome: str, save: Save) -> None:
        self.rows.setdefault(row, Counter())[outcome] += 1
        if save.said:
            self.said[save.said.replace(str(save.path.parent), "FOLDER")] += 1
        if outcome == "broken":
            self.broken.append(f"{row}: {save.said or 'no sentence'}")


def outcome(save: Save) -> str:
    """Which version is whole: "old", "new" or, where anything is amiss, "broken"."""
    found = save.path.read_bytes() if save.path.exists() else None
    kept = [backup.path.read_bytes() for backup in backups.listed(save.path)]
    rest = [path for path in save.path.parent.rglob(".saving-*") if path.is_file()]
    reported = bool(save.said) or save.cut_off
    whole = found in (save.old, save.new) and all(data == save.old for data in kept)
    safe_now = found == save.old or save.old in kept
    honest = reported or found == save.new
    tidy = save.cut_off or not rest
    if not (whole and safe_now and honest and tidy):
        return "broken"
    try:
        safe.write(save.path, save.new)
    except Problem:
        return "broken"
    if save.path.read_bytes() != save.new:
        return "broken"
    return "old" if found == save.old else "new"


def study(runs: int, seed: int, folder: Path, tally: Tally) -> None:
    """Go through all faults again and again, each time with other contents, for `runs` saves."""
    chance = random.Random(seed)
    with tiny_disk(folder / "tiny") as tiny:
        calls = calls_of_a_save(folder)
        special = [*simulated_disks(calls), *real_faults(tiny)]
        faults = [*faults_by_step(calls), *special, *special]
        for run in range(runs):
            fault = faults[run % len(faults)]
            place = (fault.folder or folder) / f"run {run}"
            place.mkdir()
            old, new = (chance.randbytes(chance.randrange(2_000, 40_000)) for _ in range(2))
            save = Save(place / "plan.goal", old, new)
            save.path.write_bytes(save.old)
            fault.save(save)
            tally.add(fault.row, outcome(save), save)
            shutil.rmtree(place)


def print_table(tally: Tally) -> None:
    print(f"{'step of saving and fault':40s} {'runs':>5s} {'old':>5s} {'new':>5s} {'broken':>7s}")
    total: Counter[str] = Counter()
    for row, counts in tally.rows.items():
        total += counts
        cells = f"{counts['old']:5d} {counts['new']:5d} {counts['broken']:7d}"
        print(f"{row:40s} {counts.total():5d} {cells}")
    cells = f"{total['old']:5d} {total['new']:5d} {total['broken']:7d}"
    print(f"{'all':40s} {total.total():5d} {cells}")
    print("\nwhat was said:")
    for said, count in tally.said.most_common():
        print(f"{count:5d}  {said}")


def main() -> int:
    if not hasattr(os, "fork"):
        print("This study needs a system that can fork; it was not run.", file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000, help="how many saves (1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the contents that are saved (1)")
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        study(arguments.runs, arguments.seed, Path(folder), tally)
    print_table(tally)
    for line in tally.broken:
        print(f"broken: {line}", file=sys.stderr)
    return 1 if tally.broken else 0


if __name__ == "__main__":
    sys.exit(main())
