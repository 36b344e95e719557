"""Fonts and widths of widgets that follow the scale of type after they were made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.fonts import font
from ui.theme import Role

FACE = "face"


def wear(
    widget: QWidget, role: Role, weight: int | None = None, *, fixed: int = 0, least: int = 0,
    most: int = 0,
) -> None:  # fmt: skip
    """Give a widget the font of a role, and widths at 100 %; `follow` renews them."""
    widget.setProperty(FACE, (role, weight or 0, fixed, least, most))
    _apply(widget)


def follow(root: QWidget) -> None:
    """Renew fonts and widths of all that is below a widget, for the present scale of type."""
    for widget in root.findChildren(QWidget):
        if widget.property(FACE) is not None:
            _apply(widget)


def _apply(widget: QWidget) -> None:
    role, weight, fixed, least, most = widget.property(FACE)
    scaled = theme.current().sizes.scaled
    widget.setFont(font(role, weight or None))
    if fixed:
        widget.setFixedWidth(scaled(fixed))
    if least:
        widget.setMinimumWidth(scaled(least))
    if most:
        widget.setMaximumWidth(scaled(most))
