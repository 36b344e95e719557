"""Puts the present theme and typeface on the whole application."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.fonts import font
from ui.theme.dress import palette, stylesheet

OWN = (b"QMenuBar", b"QMenu", b"QMessageBox", b"QHeaderView")  # some systems give them other fonts


def dress(application: QApplication) -> None:
    """Fonts, palette and style sheet of the present theme."""
    now = theme.current()
    application.setFont(font("body"))
    for kind in OWN:
        application.setFont(font("body"), kind)
    application.setFont(font("small"), b"QToolTip")
    application.setPalette(palette(now))
    application.setStyleSheet(stylesheet(now))
