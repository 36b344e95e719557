"""What was chosen for columns and stages, shared with the command line; `settings` held it once."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from simulator.history.columns import Mapping as Columns
from simulator.history.remembered import FILE
from simulator.history.remembered import Remembered as Kept
from simulator.problems import Problem
from ui.settings import Settings

KEY = "import_columns"
"""Where earlier versions kept it: removed when something is kept anew."""


class Remembered:
    """Columns and stages by the fingerprint of a header; the latest shapes only. They are kept
    beside the settings: for the user's own, that is where the command line looks too."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept = Kept(Path(settings.store.fileName()).with_name(FILE))

    def columns(self, recognised: Columns) -> Columns:
        """The columns as last time, where a file of this shape was imported before."""
        return self._kept.columns(recognised)

    def answers(self, columns: Columns) -> dict[str, str]:
        """What stages meant last time."""
        return self._kept.answers(columns)

    def keep(self, columns: Columns, answers: Mapping[str, str]) -> None:
        """Remember columns and what stages mean; the order of dates is asked of every file. Where
        it cannot be written, nothing is remembered: the import goes on."""
        self._settings.store.remove(KEY)
        with suppress(Problem):
            self._kept.keep(columns, answers)
