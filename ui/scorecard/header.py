"""The heads of the scorecard's columns: quiet text, and an arrow where the table is sorted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import theme
from ui.charts.ink import line, width, write
from ui.fonts import font
from ui.scorecard.columns import ROW, At, heads

PAD = 8


class ScorecardHeader(QHeaderView):
    """Painted by hand, so that heads stand exactly over their columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Columns of the scorecard"))
        self._heads = heads()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """One head."""
        now, small = theme.current(), font("small")
        head = self._heads[At(logicalIndex)]
        painter.save()
        painter.fillRect(rect, now.card)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = rect.center().y() + now.sizes.scaled(4)
        sorted_here = self.sortIndicatorSection() == logicalIndex
        colour = now.text if sorted_here else now.text_muted
        room = rect.width() - 2 * PAD
        title = head.title if width(head.title, small) <= room else head.short
        if head.right:
            edge = float(rect.right() + 1 - PAD)
            start = write(painter, (edge, y), title, small, colour, "right", room=room)
        else:
            start = float(rect.left() + PAD)
            write(painter, (start, y), title, small, colour, room=room)
        if sorted_here:
            x = start - 7 if head.right else start + width(title, small) + 7
            self._arrow(painter, x, rect.center().y())
        foot = rect.bottom() + 0.5
        line(painter, (rect.left(), foot), (rect.right() + 1, foot), now.grid)
        painter.restore()

    def _arrow(self, painter: QPainter, x: float, y: float) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        way, ink = (-2 if up else 2), theme.current().text
        line(painter, (x - 3, y - way), (x, y + way), ink, 1.4)
        line(painter, (x + 3, y - way), (x, y + way), ink, 1.4)

    def sizeHint(self) -> QSize:
        """A little lower than a row."""
        return QSize(super().sizeHint().width(), theme.current().sizes.scaled(ROW))
