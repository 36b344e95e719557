"""Puts the present theme and typeface on the whole application."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.fonts import font
from ui.theme.dress import palette, stylesheet


def dress(application: QApplication) -> None:
    """Fonts, palette and style sheet of the present theme."""
    now = theme.current()
    application.setFont(font("body"))
    application.setPalette(palette(now))
    application.setStyleSheet(stylesheet(now))
