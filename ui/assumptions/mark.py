"""The small picture behind an assumption's field: its distribution and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from simulator.assumption import Assumption
from simulator.uncertain import POSITIVE, Support
from ui import theme
from ui.assumptions.marks import draw_density, evidence_colour, write_evidence
from ui.assumptions.words import choice, translate
from ui.charts.ink import outline, width, write
from ui.fonts import font


class Mark(QAbstractButton):
    """Press it to see more of the assumption."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self._held: Assumption | None = None
        self._support = POSITIVE
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_assumption(self, held: Assumption | None, support: Support) -> None:
        """Show what is believed; None where nothing is."""
        self._held, self._support = held, support
        self.setEnabled(held is not None)
        if held is not None:
            self.setAccessibleName(
                translate("Evidence: {kind}. More about it").format(kind=choice(held.evidence.kind))
            )
            self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Unit, hill and word."""
        scaled = theme.current().sizes.scaled
        room = width(self._unit, font("body")) + 10 if self._unit else 0
        return QSize(round(room) + scaled(150), scaled(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The unit, the hill, the evidence; a ring where it has the focus."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, x = self.height() / 2, 0.0
        if self._unit:
            at = (x, middle + now.sizes.scaled(4))
            write(painter, at, self._unit, font("body"), now.text_muted)
            x += width(self._unit, font("body")) + 10
        if self._held is not None:
            long = float(now.sizes.scaled(64))
            place = QRectF(x, 3, long, self.height() - 7)
            colour = evidence_colour(self._held.evidence.kind)
            draw_density(painter, place, self._held, self._support, colour)
            write_evidence(painter, x + long + 8, middle, self._held.evidence.kind)
        if self.hasFocus():
            outline(painter, now.accent, 2)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
