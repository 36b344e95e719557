"""What was chosen for a file's columns and stages, kept for the next file of the same shape.

One small file in the user's own configuration folder, for the command line and the window alike. It
holds the names of columns and of stages, never a figure or a row. Whether day or month comes first
is asked of every file anew: the same export looks the same in both orders.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from simulator.files import safe
from simulator.history.columns import Mapping as Columns
from simulator.history.columns import fingerprint
from simulator.history.names import FIELDS
from simulator.history.stages import STATES
from simulator.problems import Problem

MOST = 30  # shapes that are remembered
MOST_BYTES = 1_000_000
FOLDER = "Shared Goal"
FILE = "import columns.json"
_STAGE = "stage:"


def usual_place() -> Path:
    """Where it is kept: in the user's folder for configuration, beside the window's settings."""
    given = os.environ.get("XDG_CONFIG_HOME", "")
    if given:
        return Path(given) / FOLDER / FILE
    if sys.platform == "win32":
        home = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        return Path(home) / FOLDER / FILE
    return Path.home() / ".config" / FOLDER / FILE


class Remembered:
    """Columns and stages by the fingerprint of a header; the latest shapes only. `trouble` says in
    one sentence why nothing is known (a damaged file); it is empty otherwise."""

    def __init__(self, path: Path | None = None) -> None:
        """In `path`, or where the system keeps such things."""
        self.path = usual_place() if path is None else path
        self.trouble = ""

    def columns(self, recognised: Columns) -> Columns:
        """The columns as last time, where a file of this shape was imported before."""
        held = self._shape(recognised).get("columns")
        if not isinstance(held, dict):
            return recognised
        columns = recognised
        for place, name in enumerate(recognised.header):
            field = held.get(name)
            if not isinstance(field, str) or (field and field not in FIELDS):
                continue
            if (columns.field_at(place) or "") != field:
                columns = columns.changed(place, field or None)
        return _as_remembered(recognised, columns)

    def answers(self, columns: Columns) -> dict[str, str]:
        """What stages meant last time."""
        return _stages(self._shape(columns).get("answers"))

    def keep(self, columns: Columns, answers: Mapping[str, str]) -> None:
        """Remember columns and what stages mean. Raises Problem where it cannot be written."""
        shapes = self._all()
        key = fingerprint(columns.header)
        shapes.pop(key, None)
        fields = {name: columns.field_at(at) or "" for at, name in enumerate(columns.header)}
        shapes[key] = {"columns": fields, "answers": _stages(dict(answers))}
        latest = dict(list(shapes.items())[-MOST:])
        text = json.dumps({"format": 1, "shapes": latest}, ensure_ascii=False, indent=1)
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Problem(f"“{self.path.parent}” could not be made: {error.strerror}.") from error
        data = text.encode("utf-8", "replace")
        safe.write(self.path, data, keep_backup=False, private=True)

    def forget(self) -> None:
        """Forget all shapes. Raises Problem where the file cannot be removed."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise Problem(f"“{self.path}” could not be removed: {error.strerror}.") from error

    def _shape(self, columns: Columns) -> dict[str, Any]:
        held = self._all().get(fingerprint(columns.header))
        return held if isinstance(held, dict) else {}

    def _all(self) -> dict[str, Any]:
        self.trouble = ""
        try:
            if self.path.stat().st_size > MOST_BYTES:
                raise ValueError
            held = json.loads(self.path.read_bytes().decode("utf-8"))
            shapes = held["shapes"]
            if not isinstance(shapes, dict):
                raise ValueError
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            self.trouble = (
                f"What was remembered of columns cannot be read and is left out: {self.path}."
            )
            return {}
        return dict(shapes)


def _as_remembered(recognised: Columns, columns: Columns) -> Columns:
    """The columns with those marked that are not as they were recognised."""
    matches = tuple(
        match if match in recognised.matches else replace(match, why="remembered")
        for match in columns.matches
    )
    return Columns(columns.header, matches)


def _stages(held: object) -> dict[str, str]:
    if not isinstance(held, dict):
        return {}
    return {
        str(key): str(value)
        for key, value in held.items()
        if str(key).startswith(_STAGE) and value in STATES
    }
