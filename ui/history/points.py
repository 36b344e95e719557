"""A short list of points, each behind a number in a circle or a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme
from ui.charts.ink import fill, stroke, write
from ui.fonts import font
from ui.history.parts import Words

SIDE = 22


class Points(QWidget):
    """Each point is a title, and what more there is to say; `numbered` where the order counts,
    `ticked` where all is as it should be."""

    def __init__(
        self,
        points: Sequence[tuple[str, str]],
        *,
        numbered: bool = False,
        ticked: bool = False,
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, (title, more) in enumerate(points, start=1):
            row = 3 * number
            mark = Mark(str(number) if numbered else "", ticked)
            grid.addWidget(mark, row, 0, 2 if more else 1, 1, top)
            grid.addWidget(Words(title, "strong" if more else "body"), row, 1)
            if more:
                grid.addWidget(Words(more, muted=True), row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 8 if more else 3)


class Mark(QWidget):
    """A number in a circle, a tick, or a dot."""

    def __init__(self, number: str, ticked: bool) -> None:
        super().__init__()
        self._number, self._ticked = number, ticked
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        side = theme.current().sizes.scaled(SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What it is."""
        now, place = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = place.center()
        if self._number:
            fill(painter, now.accent_soft)
            painter.drawEllipse(place.adjusted(1, 1, -1, -1))
            at = (middle.x(), middle.y() + now.sizes.scaled(4))
            write(painter, at, self._number, font("small", 600), now.accent_text, "centre")
        elif not self._ticked:
            fill(painter, now.accent)
            painter.drawEllipse(middle, place.width() * 0.14, place.width() * 0.14)
        else:
            tick(painter, middle, place.width() / SIDE * 1.15, now.good)
        painter.end()


def tick(painter: QPainter, middle: QPointF, step: float, colour: QColor) -> None:
    """A tick round a point; `step` is a pixel of one that is about 9 pixels wide."""
    pen = stroke(colour, 1.8 * max(step, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([
        middle + QPointF(-4.2, 0.3) * step, middle + QPointF(-1.2, 3.4) * step,
        middle + QPointF(4.4, -3.2) * step,
    ]))  # fmt: skip
