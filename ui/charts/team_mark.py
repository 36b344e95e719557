"""The mark of a team: a letter in a shape of its own, so that colour is not alone in saying it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from ui import theme
from ui.charts.ink import diamond, fill, write
from ui.fonts import font

HALF = 7.0  # at 100 % text
LETTER = 12 / 7  # of that: the most that fits into the shape


def half() -> float:
    """Half of the mark's side, which grows with the text."""
    return HALF * max(theme.current().sizes.text_scale, 1.0)


def team_mark(painter: QPainter, x: float, y: float, team: str) -> None:
    """A round M for Marketing, a square S for Sales, a T on its corner for both together."""
    now, side = theme.current(), half()
    fill(painter, now.team(team))
    if team == "marketing":
        painter.drawEllipse(QPointF(x, y), side, side)
    elif team == "sales":
        corner = side / 2.8
        painter.drawRoundedRect(QRectF(x - side, y - side, 2 * side, 2 * side), corner, corner)
    else:
        diamond(painter, x, y, side * 1.21)
    letter = {"marketing": "M", "sales": "S"}.get(team, "T")
    face = QFont(font("tiny", 700))
    face.setPixelSize(min(face.pixelSize(), round(LETTER * side)))
    write(painter, (x, y + face.pixelSize() * 0.36), letter, face, now.card, "centre")
