"""Small drawings: what an assumption's distribution looks like, and what it rests on."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from simulator import uncertain
from simulator.assumption import Assumption
from simulator.uncertain import Support
from ui import theme
from ui.assumptions.words import choice
from ui.charts.ink import diamond, fill, line, outline, stroke, triangle, write
from ui.fonts import font

POINTS = 61
EDGE = 2.6  # scores beyond which nothing is drawn

Row = NDArray[np.float64]


@lru_cache(maxsize=1024)
def density(low: float, likely: float, high: float, support: Support) -> tuple[Row, Row]:
    """Values [POINTS] and their density [POINTS], highest 1, by the change of variables
    f(x) = phi(z) / (dx/dz); the range must be sound."""
    scores = np.linspace(-EDGE, EDGE, POINTS)
    values = uncertain.transform(scores, low, likely, high, support)
    slope = np.maximum(np.gradient(values, scores), 1e-300)
    found = np.exp(-0.5 * scores * scores) / slope
    return values, found / found.max()


def is_drawn(held: Assumption, support: Support) -> bool:
    """True where there is a sound range to draw."""
    if held.low is None or held.high is None or held.low == held.high:
        return False
    return not uncertain.check(held.low, held.likely, held.high, support)


def draw_density(
    painter: QPainter, place: QRectF, held: Assumption, support: Support, colour: QColor
) -> None:
    """The distribution as a hill on a line, with its median; a plain number is a stroke."""
    now = theme.current()
    foot = place.bottom() - 0.5
    line(painter, (place.left(), foot), (place.right(), foot), now.border)
    if not is_drawn(held, support):
        if not held.is_range:
            x = place.center().x()
            line(painter, (x, foot), (x, place.top()), colour, 2.0)
        return
    assert held.low is not None
    assert held.high is not None
    values, heights = density(held.low, held.likely, held.high, support)
    scale = place.width() / (values[-1] - values[0])
    xs = (place.left() + (values - values[0]) * scale).tolist()
    ys = (foot - heights * (place.height() - 1)).tolist()
    hill = [QPointF(x, y) for x, y in zip(xs, ys, strict=True)]
    fill(painter, theme.with_alpha(colour, 0.28))
    painter.drawPolygon(QPolygonF([QPointF(xs[0], foot), *hill, QPointF(xs[-1], foot)]))
    painter.setPen(stroke(colour, 1.2))
    painter.drawPolyline(QPolygonF(hill))
    middle = place.left() + (held.likely - values[0]) * scale
    line(painter, (middle, foot), (middle, place.top() + 1), colour, 1.0)


def evidence_colour(kind: str) -> QColor:
    """The colour of a kind of evidence; shape and word say the same."""
    now = theme.current()
    return {"measured": now.good, "judged": now.accent}.get(kind, now.watch)


def draw_evidence(painter: QPainter, x: float, y: float, kind: str) -> None:
    """A full circle: measured; an open diamond: judged; a triangle: guess. Centred at x, y."""
    colour, times = evidence_colour(kind), theme.current().sizes.text_scale
    if kind == "measured":
        fill(painter, colour)
        painter.drawEllipse(QPointF(x, y), 3.6 * times, 3.6 * times)
    elif kind == "judged":
        outline(painter, colour, 1.6 * times)
        diamond(painter, x, y, 4.0 * times)
    else:
        fill(painter, colour)
        triangle(painter, x, y, 4.4 * times)


def write_evidence(
    painter: QPainter, left: float, middle: float, kind: str, room: float | None = None
) -> None:
    """The mark with its word, its left edge at `left`."""
    now = theme.current()
    times = now.sizes.text_scale
    draw_evidence(painter, left + 4.5 * times, middle, kind)
    at = (left + 12.0 * times, middle + now.sizes.scaled(4))
    rest = None if room is None else room - 12.0 * times
    write(painter, at, choice(kind), font("tiny"), now.text_muted, room=rest)
