"""Which theme is on: light, dark, or as the system says; and word when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ui.theme.palettes import dark, light
from ui.theme.sizes import Sizes
from ui.theme.tokens import Theme

Mode = Literal["system", "light", "dark"]


class Switch(QObject):
    """Holds the present theme; there is one for the whole program."""

    changed = Signal(object)  # Theme

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.theme: Theme = light()

    def set_mode(self, mode: Mode) -> None:
        """Take the light, the dark or the system's theme from now on."""
        self.mode = mode
        self.follow()

    def set_text_scale(self, scale: float) -> None:
        """Make all type `scale` times as large as at 100 %."""
        if scale != self.theme.sizes.text_scale:
            self._take(replace(self.theme, sizes=Sizes(text_scale=scale)))

    def follow(self) -> None:
        """Look again at what the mode means now (the system may have changed)."""
        wanted = dark() if self._wants_dark() else light()
        if wanted.name != self.theme.name:
            self._take(replace(wanted, sizes=self.theme.sizes))

    def _wants_dark(self) -> bool:
        if self.mode != "system":
            return self.mode == "dark"
        if QGuiApplication.instance() is None:
            return False
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _take(self, theme: Theme) -> None:
        self.theme = theme
        self.changed.emit(theme)


_switch = Switch()
theme_changed = _switch.changed


def current() -> Theme:
    """The present theme."""
    return _switch.theme


def mode() -> Mode:
    """What was chosen: system, light or dark."""
    return _switch.mode


def set_mode(chosen: Mode) -> None:
    """Take the light, the dark or the system's theme from now on."""
    _switch.set_mode(chosen)


def set_text_scale(scale: float) -> None:
    """Make all type `scale` times as large as at 100 %."""
    _switch.set_text_scale(scale)


def follow_system() -> None:
    """Look again at the system's colour scheme: call it when the system says it changed."""
    _switch.follow()
