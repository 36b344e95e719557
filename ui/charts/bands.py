"""Turns rows of figures into lines and filled bands, as cheaply as Qt allows."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from ui.charts.scale import Scale

Row = NDArray[Any]


def pixels(values: Row, scale: Scale) -> list[float]:
    """Pixels of many values on a scale."""
    factor = (scale.end - scale.start) / ((scale.high - scale.low) or 1.0)
    placed: list[float] = ((np.asarray(values, float) - scale.low) * factor + scale.start).tolist()
    return placed


def line(xs: list[float], ys: list[float]) -> QPolygonF:
    """An open line through points."""
    return QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)])


def band(xs: list[float], low: list[float], high: list[float]) -> QPolygonF:
    """The area between two lines over the same xs."""
    points = [QPointF(x, y) for x, y in zip(xs, high, strict=True)]
    points += [QPointF(x, y) for x, y in zip(reversed(xs), reversed(low), strict=True)]
    return QPolygonF(points)
