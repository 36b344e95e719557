"""What was chosen for a file's columns and stages, kept for the next file of the same shape."""

from __future__ import annotations

import json
from collections.abc import Mapping

from simulator.history.columns import Mapping as Columns
from simulator.history.columns import fingerprint
from simulator.history.names import FIELDS
from simulator.history.stages import STATES
from ui.settings import Settings

KEY = "import_columns"
MOST = 30  # shapes that are remembered


class Remembered:
    """Columns and stages by the fingerprint of a header; the latest shapes only."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

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
        return columns

    def answers(self, columns: Columns) -> dict[str, str]:
        """What stages meant last time."""
        held = self._shape(columns).get("answers")
        if not isinstance(held, dict):
            return {}
        return {
            str(key): str(value)
            for key, value in held.items()
            if str(key).startswith("stage:") and value in STATES
        }

    def keep(self, columns: Columns, answers: Mapping[str, str]) -> None:
        """Remember columns and what stages mean; the order of dates is asked of every file."""
        shapes = self._all()
        key = fingerprint(columns.header)
        shapes.pop(key, None)
        fields = {name: columns.field_at(at) or "" for at, name in enumerate(columns.header)}
        stages = {key: value for key, value in answers.items() if key.startswith("stage:")}
        shapes[key] = {"columns": fields, "answers": stages}
        self._settings.keep(KEY, json.dumps(dict(list(shapes.items())[-MOST:])))

    def _shape(self, columns: Columns) -> dict[str, object]:
        held = self._all().get(fingerprint(columns.header))
        return held if isinstance(held, dict) else {}

    def _all(self) -> dict[str, object]:
        try:
            held = json.loads(self._settings.text(KEY, "{}"))
        except (ValueError, RecursionError):
            return {}
        return held if isinstance(held, dict) else {}
