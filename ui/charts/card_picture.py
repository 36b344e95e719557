"""The empty card as a picture, for views that paint what does not move only once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.card import draw_card


def card_picture(size: QSizeF, ratio: float) -> QImage:
    """A card of `size` device-independent pixels, each `ratio` real ones; not transparent."""
    now = theme.current()
    picture = QImage((size * ratio).toSize(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(now.background)
    painter = QPainter(picture)
    draw_card(painter, QRectF(0, 0, size.width(), size.height()), now.sizes.radius)
    painter.end()
    return picture


def lay_down(painter: QPainter, picture: QImage, region: QRegion) -> None:
    """Copy a part of a picture to where it stands.

    One rectangle after the other: within one, pixels are copied as they are; in a region of several
    Qt would blend line by line, with threads of its own that take turns with the engine.
    """
    for part in region:  # type: ignore[attr-defined]
        painter.setClipRect(part)
        painter.drawImage(0, 0, picture)
    painter.setClipping(False)


def without(place: QRect, widgets: Iterable[QWidget]) -> QRegion:
    """A place without what lies on it and is painted by itself."""
    region = QRegion(place)
    for widget in widgets:
        region -= QRegion(widget.geometry())
    return region


def below(place: QRect, widgets: Iterable[QWidget]) -> QRect:
    """All of a place that is below some widgets."""
    return place.adjusted(0, max(widget.geometry().bottom() + 1 for widget in widgets), 0, 0)
