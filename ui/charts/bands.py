"""Turns rows of figures into lines and filled bands, as cheaply as Qt allows."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPolygonF
from shiboken6 import VoidPtr

from ui.charts.scale import Scale

Row = NDArray[Any]
_POINT = 16  # bytes: two doubles


def pixels(values: Row, scale: Scale) -> Row:
    """Pixels of many values on a scale, float64."""
    factor = (scale.end - scale.start) / ((scale.high - scale.low) or 1.0)
    placed: Row = (np.asarray(values, float) - scale.low) * factor + scale.start
    return placed


def line(xs: Row, ys: Row) -> QPolygonF:
    """An open line through points."""
    polygon, points = _points(len(xs))
    points[:, 0], points[:, 1] = xs, ys
    return polygon


def band(xs: Row, low: Row, high: Row) -> QPolygonF:
    """The area between two lines over the same xs."""
    count = len(xs)
    polygon, points = _points(2 * count)
    points[:count, 0], points[count:, 0] = xs, xs[::-1]
    points[:count, 1], points[count:, 1] = high, low[::-1]
    return polygon


def _points(count: int) -> tuple[QPolygonF, Row]:
    """A polygon and its own memory as float64[count, 2]: to make a point at a time takes longer
    than to fill the polygon. The memory must not be kept."""
    polygon = QPolygonF()
    polygon.resize(count)
    if not count:
        return polygon, np.empty((0, 2))
    memory: Any = VoidPtr(polygon.data(), count * _POINT, True)  # type: ignore[call-arg, arg-type]
    return polygon, np.frombuffer(memory, np.float64).reshape(count, 2)
