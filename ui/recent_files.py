"""The documents that were open last, remembered in the settings until they are forgotten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "recent/files"
MOST = 10


class RecentFiles:
    """At most ten paths, the newest first. No file is looked at: a drive may be asleep or gone."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """The paths, the newest first."""
        held = self._settings.value(_KEY)
        if isinstance(held, str):  # the settings give back a list of one as its only item
            held = [held]
        return [Path(str(item)) for item in held if item] if isinstance(held, list) else []

    def add(self, path: Path) -> None:
        """Put a path on top."""
        path = path.absolute()
        self._keep([path, *(other for other in self.paths() if other != path)])

    def forget(self) -> None:
        """Forget all of them."""
        self._settings.remove(_KEY)

    def _keep(self, paths: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(path) for path in paths[:MOST]])
