"""How up to six scenarios are told apart: by colour, by the dashes of the line and by a mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from ui import theme
from ui.charts.ink import box, diamond, fill, outline, stroke, triangle

MOST = 6
LIGHT = ("#1D4B82", "#BD4B06", "#26734A", "#6B4FA3", "#8F5E00", "#A3195B")
DARK = ("#9CC6F2", "#F0874A", "#62CB92", "#B197E8", "#E6B450", "#F27EB2")
DASHES: tuple[tuple[float, ...], ...] = (
    (), (6.0, 2.5), (2.0, 1.8), (7.0, 2.0, 2.0, 2.0), (3.5, 2.0), (10.0, 3.0),
)  # fmt: skip


def colour(index: int) -> QColor:
    """The colour of the scenario that stands at this place of the comparison."""
    return QColor((DARK if theme.current().dark else LIGHT)[index % MOST])


def dashes(index: int) -> tuple[float, ...]:
    """The dashes of its line."""
    return DASHES[index % MOST]


def draw(painter: QPainter, x: float, y: float, index: int, half: float = 4.5) -> None:
    """Its mark, centred at x, y: disc, square, triangle, diamond, cross or ring."""
    ink, shape = colour(index), index % MOST
    fill(painter, ink)
    if shape == 0:
        painter.drawEllipse(QPointF(x, y), half, half)
    elif shape == 1:
        box(painter, x - half * 0.9, y - half * 0.9, x + half * 0.9, y + half * 0.9)
    elif shape == 2:
        triangle(painter, x, y, half * 1.1)
    elif shape == 3:
        diamond(painter, x, y, half * 1.25)
    elif shape == 4:
        painter.setPen(stroke(ink, 2.4))
        painter.drawLine(QPointF(x - half, y - half), QPointF(x + half, y + half))
        painter.drawLine(QPointF(x - half, y + half), QPointF(x + half, y - half))
    else:
        outline(painter, ink, 2.2)
        painter.drawEllipse(QPointF(x, y), half, half)


def icon(index: int, side: int = 14) -> QIcon:
    """The mark beside a name, in its colour also where the name cannot be chosen."""
    drawn, made = picture(index, side), QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        made.addPixmap(drawn, mode)
    return made


def picture(index: int, side: int = 14, ratio: float = 2.0) -> QPixmap:
    """The mark as an icon."""
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QRectF(0, 0, side, side).center()
    draw(painter, middle.x(), middle.y(), index, 4.5 * side / 14)
    painter.end()
    return made
