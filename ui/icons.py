"""The bundled icons (Lucide), drawn in the colour that the present theme asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme
from ui.resources import folder


def icon(name: str, colour: QColor | None = None, side: int = 16) -> QIcon:
    """An icon that is crisp at 100, 150 and 200 %; muted text's colour if none is given."""
    wanted = colour or theme.current().text_muted
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, wanted, side, ratio))
    return made


def pixmap(name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
    """The icon as a picture of `side` device-independent pixels."""
    return QPixmap(_drawn(name, colour.name(), side, ratio))


def sign(name: str, colour: QColor) -> QPixmap:
    """The icon as large as it stands beside a question."""
    return pixmap(name, colour, 36, QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    source = (folder("icons") / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
