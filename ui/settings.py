"""What the window remembers between two starts; no figures, only how it looked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

ORGANISATION = "Shared Goal"


class Settings:
    """Typed reading and writing of a few values, in the user's own configuration folder."""

    def __init__(self, path: Path | None = None) -> None:
        """In `path`, or where the system keeps such things."""
        if path is None:
            scope = QSettings.Scope.UserScope
            self._kept = QSettings(
                QSettings.Format.IniFormat, scope, ORGANISATION, "Shared Goal window"
            )
        else:
            self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def store(self) -> QSettings:
        """Qt's own settings, for parts that keep lists."""
        return self._kept

    def text(self, key: str, default: str = "") -> str:
        """A word; the default where none is kept."""
        return str(self._kept.value(key, default))

    def number(self, key: str, default: float) -> float:
        """A number; the default where none, or nonsense, is kept."""
        try:
            return float(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:
        """Yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def names(self, key: str) -> tuple[str, ...]:
        """A list of words."""
        return tuple(part for part in self.text(key).split("\n") if part)

    def data(self, key: str) -> QByteArray:
        """Qt's own description of a window's place; empty where none is kept."""
        held = self._kept.value(key)
        return held if isinstance(held, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | float | bool | QByteArray | tuple[str, ...]) -> None:
        """Keep a value until the next start."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        elif isinstance(value, tuple):
            value = "\n".join(value)
        elif isinstance(value, float | int):
            value = str(value)
        self._kept.setValue(key, value)

    def flush(self) -> None:
        """Write it to the file now."""
        self._kept.sync()
