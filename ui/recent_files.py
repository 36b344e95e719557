"""The documents that were open last, remembered in the settings until they are forgotten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

_KEY = "recent/files"
MOST = 10


class RecentFiles(QObject):
    """At most ten paths, the newest first. No file is looked at: a drive may be asleep or gone."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def remove(self, path: Path) -> None:
        """Forget one path."""
        self._keep([other for other in self.paths() if other != path.absolute()])

    def forget(self) -> None:
        """Forget all of them."""
        self._settings.remove(_KEY)
        self.changed.emit()

    def _keep(self, paths: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(path) for path in paths[:MOST]])
        self.changed.emit()
