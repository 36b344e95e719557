"""The heads of the comparison's tables: the scenarios' names with their marks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import theme
from ui.charts.ink import fill, line, wrapped, write
from ui.compare import marks
from ui.fonts import font

PAD = 8.0
HEAD, LINE, LINES = 28, 16, 2  # of the scenarios' names
BESIDE = 2 * PAD + 17  # pixels beside a name: its mark, and the edges of the column


class GridHeads(QHeaderView):
    """The scenarios' names with their marks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Scenarios"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Mark and name."""
        now = theme.current()
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, now.card)
        painter.drawRect(rect)
        scaled, left = now.sizes.scaled, rect.left() + PAD
        middle = rect.bottom() - scaled(HEAD) / 2 + 0.5  # of the last line
        if logicalIndex:
            lines = wrapped(words, font("strong"), rect.width() - BESIDE, LINES)
            middle -= scaled(LINE) * (len(lines) - 1)
            half = min(4.5 * now.sizes.text_scale, 6.5)
            marks.draw(painter, left + 5, middle, logicalIndex - 1, half)
            for part in lines:
                at = (left + 16, middle + scaled(4))
                write(painter, at, part, font("strong"), now.text)
                middle += scaled(LINE)
        else:
            at, room = (left, middle + scaled(4)), rect.width() - 2 * PAD
            write(painter, at, words, font("small"), now.text_muted, room=room)
        foot = rect.bottom() + 0.5
        line(painter, (rect.left(), foot), (rect.right() + 1, foot), now.grid)
        painter.restore()

    def sizeHint(self) -> QSize:
        """As many lines as the names need in their columns."""
        model, strong = self.model(), font("strong")
        across = Qt.Orientation.Horizontal
        names = [str(model.headerData(at, across) or "") for at in range(model.columnCount())]
        needed = [
            len(wrapped(name, strong, self.sectionSize(section) - BESIDE, LINES))
            for section, name in enumerate(names)
            if section and name
        ]
        high = HEAD + LINE * (max(needed, default=1) - 1)
        return QSize(super().sizeHint().width(), theme.current().sizes.scaled(high))
