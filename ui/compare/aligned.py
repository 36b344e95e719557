"""Where figures of the comparison stand: below each other by their last digit, errors behind it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont

from ui.charts.ink import width

ERROR = " ±"  # parts a figure from its computing error

Words = tuple[str, QFont]


def lead(words: str) -> str:
    """The figure before its error: all of it where there is no error."""
    return words.partition(ERROR)[0]


def edge(cells: Iterable[Words]) -> float:
    """Pixels from the left of a cell to the right edge of all figures; 0 where no cell has an
    error, because words without one stand at the left."""
    return max((width(lead(words), face) for words, face in cells if ERROR in words), default=0.0)


def indent(words: str, face: QFont, right: float, room: float) -> float:
    """How far from the left words begin, so that all of them have `room`; words that are longer
    than `right` pixels begin at the left."""
    return max(min(right - width(lead(words), face), room - width(words, face)), 0.0)
