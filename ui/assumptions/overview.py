"""What a plan's assumptions rest on, counted: measured, judged, guesses."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.identities import spots
from simulator.plan import Plan
from ui import figures, theme
from ui.assumptions.marks import evidence_colour, write_evidence
from ui.assumptions.words import choice, translate
from ui.charts.ink import fill, write
from ui.fonts import font

KINDS = ("measured", "judged", "guess")
ROW = 22


class Overview(QWidget):
    """A bar for each kind of evidence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: Counter[str] = Counter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_plan(self, plan: Plan) -> None:
        """Count the assumptions of a plan, shared ones once."""
        held = {spot.assumption.id: spot.assumption for spot in spots(plan)}
        self.counts = Counter(item.evidence.kind for item in held.values())
        parts = (f"{choice(kind)}: {self.counts[kind]}" for kind in KINDS)
        self.setAccessibleName(translate("Evidence") + ": " + ", ".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """A title and three bars."""
        return QSize(200, theme.current().sizes.scaled(ROW) * (len(KINDS) + 1) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, word, bar, count."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = now.sizes.scaled(ROW)
        total = sum(self.counts.values())
        said = translate("{count} assumptions").format(count=figures.count(total))
        write(painter, (0, high * 0.75), said, font("strong"), now.text)
        left, right = float(now.sizes.scaled(84)), self.width() - now.sizes.scaled(30)
        for row, kind in enumerate(KINDS):
            middle = high * (row + 1.5) + 4
            write_evidence(painter, 0, middle, kind, left - 6)
            fill(painter, now.track)
            painter.drawRoundedRect(QRectF(left, middle - 4, right - left, 8), 4, 4)
            part = (right - left) * self.counts[kind] / max(total, 1)
            fill(painter, evidence_colour(kind))
            if part > 0:
                painter.drawRoundedRect(QRectF(left, middle - 4, max(part, 8.0), 8), 4, 4)
            at = (float(self.width()), middle + now.sizes.scaled(4))
            number = figures.count(self.counts[kind])
            write(painter, at, number, font("small", 600), now.text, "right")
        painter.end()
