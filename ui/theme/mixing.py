"""Colours made from others."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` of a colour laid over a ground: 0 is the ground, 1 the colour."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * rest,
        colour.greenF() * share + ground.greenF() * rest,
        colour.blueF() * share + ground.blueF() * rest,
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """The same colour, `alpha` opaque (0 to 1)."""
    copy = QColor(colour)
    copy.setAlphaF(alpha)
    return copy
