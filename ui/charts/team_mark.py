"""The mark of a team: a letter in a shape of its own, so that colour is not alone in saying it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from ui import theme
from ui.charts.ink import diamond, fill, write
from ui.fonts import font

HALF = 7.0


def team_mark(painter: QPainter, x: float, y: float, team: str) -> None:
    """A round M for Marketing, a square S for Sales, a T on its corner for both together."""
    now = theme.current()
    fill(painter, now.team(team))
    if team == "marketing":
        painter.drawEllipse(QPointF(x, y), HALF, HALF)
    elif team == "sales":
        painter.drawRoundedRect(QRectF(x - HALF, y - HALF, 2 * HALF, 2 * HALF), 2.5, 2.5)
    else:
        diamond(painter, x, y, HALF + 1.5)
    letter = {"marketing": "M", "sales": "S"}.get(team, "T")
    face = QFont(font("tiny", 700))
    face.setPixelSize(min(face.pixelSize(), 12))  # the shape does not grow with the text
    write(painter, (x, y + face.pixelSize() * 0.36), letter, face, now.card, "centre")
