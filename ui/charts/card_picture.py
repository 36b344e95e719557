"""The empty card as a picture, for views that paint what does not move only once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ui import theme


def card_picture(size: QSizeF, ratio: float) -> QImage:
    """A card of `size` device-independent pixels, each `ratio` real ones; not transparent."""
    now = theme.current()
    picture = QImage((size * ratio).toSize(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(now.background)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(now.border)
    painter.setBrush(now.card)
    inner = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.drawRoundedRect(inner, now.sizes.radius, now.sizes.radius)
    painter.end()
    return picture
