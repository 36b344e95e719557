"""For tests of languages: every text that is painted, where, and whether it has its room.

Cards, tables and levers draw their texts themselves. Meanwhile every text that is drawn is noted
with the box of its letters; a text has no room where it was shortened, where it leaves its widget,
or where it lies upon another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from ui.charts import picture
from ui.charts.ink import written
from ui.charts.view import View

ELLIPSIS = "…"
SLACK = 1.5  # pixels: letters may touch


@dataclass(frozen=True)
class Drawn:
    """A text in the pixels of what it was drawn on; `painter` counts who drew it."""

    words: str
    box: QRectF
    ground: QRectF
    painter: int
    scrolls: bool


class Noted(list[Drawn]):
    """All texts that were drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._painters: WeakKeyDictionary[QPainter, int] = WeakKeyDictionary()
        self._count = 0

    def note(self, painter: QPainter, at: QPointF, words: str) -> None:
        """One text."""
        if painter not in self._painters:
            self._count += 1
            self._painters[painter] = self._count
        number = self._painters[painter]
        box = QFontMetricsF(painter.font()).tightBoundingRect(words).translated(at)
        box = painter.transform().mapRect(box)
        self.append(Drawn(words, box, ground_of(painter), number, scrolls(painter)))


def ground_of(painter: QPainter) -> QRectF:
    """What can be drawn on, and of that what is not clipped away."""
    device: Any = painter.device()
    if isinstance(device, QWidget):
        size = QRectF(device.rect())
    elif isinstance(device, (QImage, QPixmap)):
        size = QRectF(0, 0, *device.deviceIndependentSize().toTuple())
    else:
        size = QRectF(0, 0, device.width(), device.height())
    if painter.hasClipping():
        size = size.intersected(painter.transform().mapRect(painter.clipBoundingRect()))
    return size


def scrolls(painter: QPainter) -> bool:
    """Whether what is drawn on can be moved aside to see more."""
    device: Any = painter.device()
    area = device.parentWidget() if isinstance(device, QWidget) else None
    if isinstance(area, QHeaderView):
        area = area.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0


@contextmanager
def noted() -> Iterator[Noted]:
    """Meanwhile every text that is drawn is noted."""
    found, before = Noted(), QPainter.drawText

    def draw(painter: QPainter, *given: Any) -> Any:
        if len(given) == 2 and isinstance(given[0], QPointF):
            found.note(painter, *given)
        return before(painter, *given)

    with pytest.MonkeyPatch.context() as patched, written("text"):
        patched.setattr(QPainter, "drawText", draw)
        yield found


def faults(window: QWidget, names: frozenset[str] = frozenset()) -> list[str]:
    """What has no room among all that a window paints; `names` are of the plan, not of the window,
    and may be shortened."""
    wrong: list[str] = []
    with noted() as found:
        window.grab()
    wrong += _faults("", found, names)
    for view in window.findChildren(View):
        if view.isVisible():
            with noted() as found:
                picture.image(view, 1.0)
            wrong += _faults(type(view).__name__, found, names)
    return sorted(set(wrong))


def _faults(where: str, found: Noted, names: frozenset[str]) -> list[str]:
    wrong = []
    for one in found:
        if one.words.endswith(ELLIPSIS) and not _is_name(one.words, names):
            wrong.append(f"{where} shortened: {one.words!r}")
        beyond = one.box.adjusted(SLACK, SLACK, -SLACK, -SLACK)
        inside = one.ground.left() <= beyond.left() and beyond.right() <= one.ground.right()
        if one.ground.intersects(one.box) and not inside and not one.scrolls:
            wrong.append(f"{where} cut off: {one.words!r}")
    wrong += [
        f"{where} upon each other: {one.words!r} and {other.words!r}"
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if one.painter == other.painter
        and one.words != other.words
        and one.box.adjusted(SLACK, SLACK, -SLACK, -SLACK).intersects(other.box)
    ]
    return wrong


def _is_name(words: str, names: frozenset[str]) -> bool:
    begin = words.rstrip(ELLIPSIS).rstrip()
    return any(name.startswith(begin) for name in names)
