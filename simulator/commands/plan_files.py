"""The plan in a file that a command names; a CRM's export is told apart, with what to do."""

from __future__ import annotations

from pathlib import Path

from simulator.files.opening import Opened, begins_as_json, begins_as_snapshot, opened
from simulator.problems import Problem

_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls")
_START = 256  # bytes that tell what a file is


def plan_in(path: Path, *, check: bool = True) -> Opened:
    """Reads a document or a snapshot. Raises Problem; of a table that is neither it says how to
    make a plan of it."""
    try:
        return opened(path, check=check)
    except Problem:
        if path.suffix.lower() in _TABLES and not _holds_a_plan(path):
            raise Problem(
                f"“{path.name}” is neither a plan nor a snapshot; if it is a CRM's export of "
                f"opportunities, make a plan of it: shared-goal import {_quoted(path)} --out PLAN"
            ) from None
        raise


def _holds_a_plan(path: Path) -> bool:
    """Whether a file starts as plans and snapshots do, however it goes on; also where it cannot
    be read: then that is what is to be said."""
    try:
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError:
        return True
    return not start.strip() or begins_as_json(start) or begins_as_snapshot(start)


def _quoted(path: Path) -> str:
    text = str(path)
    return f'"{text}"' if " " in text else text
