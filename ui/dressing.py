"""Puts the present theme and typeface on the whole application."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.fonts import font
from ui.theme.dress import palette, stylesheet


def dress(_theme: object = None) -> None:
    """Fonts, palette and style sheet of the present theme, unless it wears them."""
    application = QApplication.instance()
    now = theme.current()
    sheet = stylesheet(now)
    if not isinstance(application, QApplication) or application.styleSheet() == sheet:
        return
    application.setFont(font("body"))
    application.setPalette(palette(now))
    application.setStyleSheet(sheet)


# Connected before any widget is made, hence called first: a new style sheet gives widgets their old
# fonts back, and the new ones that they then take have to be the last word.
theme.theme_changed.connect(dress)
