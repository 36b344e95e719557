"""Which step of how many: names in a row, those that are done with a tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts.ink import fill, line, outline, width, write
from ui.fonts import font
from ui.history.points import tick

ROUND = 11.0  # radius


class StepBar(QWidget):
    """`show_step` says which is present."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names, self.at = names, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Mark a step as the present one."""
        self.at = at
        said = self.tr("Step {step} of {count}: {name}")
        self.setAccessibleName(said.format(step=at + 1, count=len(self.names), name=self.names[at]))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(600, theme.current().sizes.scaled(28))

    def minimumSizeHint(self) -> QSize:
        """May be narrow."""
        return QSize(200, theme.current().sizes.scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A circle with its number, the name, a line to the next."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sizes = theme.current().sizes
        half, y = sizes.scaled(ROUND), self.height() / 2
        face = font("body", 600)
        used = sum(width(name, face) + 2 * half + 8 for name in self.names)
        gap = max((self.width() - used - 4) / max(len(self.names) - 1, 1), 8.0)
        x = 2.0
        for index, name in enumerate(self.names):
            self._circle(painter, QPointF(x + half, y), half, index)
            x += 2 * half + 8
            ink = theme.current().text if index <= self.at else theme.current().text_muted
            weight = 600 if index == self.at else 400
            write(painter, (x, y + sizes.scaled(4.5)), name, font("body", weight), ink)
            x += width(name, face)
            if index + 1 < len(self.names) and gap > 24:
                ends = (x + 10, y + 0.5), (x + gap - 10, y + 0.5)
                line(painter, *ends, theme.current().border, 1.2)
            x += gap
        painter.end()

    def _circle(self, painter: QPainter, middle: QPointF, half: float, index: int) -> None:
        now = theme.current()
        place = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        if index == self.at:
            fill(painter, now.inverse)
            ink = now.inverse_text
        elif index < self.at:
            fill(painter, now.accent_soft)
            ink = now.accent_text
        else:
            outline(painter, now.control_border, 1.2)
            ink = now.text_muted
        painter.drawEllipse(place.adjusted(0.6, 0.6, -0.6, -0.6))
        if index < self.at:
            tick(painter, middle, half / 11.0, ink)
            return
        at = (middle.x(), middle.y() + now.sizes.scaled(4))
        write(painter, at, str(index + 1), font("small", 600), ink, "centre")
