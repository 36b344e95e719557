"""Heads of the tables of parts: titles of columns, and names of rows that stay in place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import theme
from ui.assumptions.delegate import PAD
from ui.assumptions.model import PartsModel
from ui.charts.ink import line, width, wrapped, write
from ui.fonts import font
from ui.theme import Role

LINES = 3
MOST_LINES = 4  # where there is little room
LEAST, MOST, SHARE = 90, 170, 0.3  # of names of rows: pixels at 100 % text, share of the table


def room_for(words: str, role: Role = "small", lines: int = LINES) -> float:
    """Pixels in which words have their lines: at least those of the longest of them."""
    face = font(role)
    room = max((width(part, face) for part in words.split()), default=0.0)
    whole = width(words, face)
    while room < whole and wrapped(words, face, room, lines)[-1].endswith("…"):
        room += 1.0
    return room


def named(words: str, room: float) -> list[str]:
    """A name in at most two lines; of a longer one its end, which tells it from others like it."""
    face = font("strong")
    lines = wrapped(words, face, room, 2)
    if lines[-1].endswith("…") and len(lines) == 2:
        rest = words[len(lines[0]) :].strip()
        lines[1] = QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideLeft, room)
    return lines


class Heads(QHeaderView):
    """Heads of columns or names of rows, in quiet text, over several lines if need be."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._across = orientation == Qt.Orientation.Horizontal
        self.pad = PAD  # pixels at both sides of a title
        self.lines = LINES  # of a title, at most
        self.setAccessibleName(self.tr("Columns") if self._across else self.tr("Rows"))

    def wanted(self, folded: bool) -> int:
        """Pixels of the longest name, to a limit; of names in two lines each if `folded`."""
        model = self.model()
        names = [
            str(model.headerData(row, self.orientation()) or "")
            for row in range(min(model.rowCount(), 200))
        ]
        lines = 2 if folded else 1
        longest = max((room_for(name, "strong", lines) for name in names), default=0.0)
        sizes, table = theme.current().sizes, self.parentWidget()
        room = SHARE * table.width() if table is not None else 0.0
        most = min(max(room, sizes.scaled(LEAST)), sizes.scaled(MOST))
        return round(min(longest + 12, most))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """One head."""
        now = theme.current()
        words = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, now.card)
        foot = rect.bottom() + 0.5
        line(painter, (rect.left(), foot), (rect.right() + 1, foot), now.grid)
        if self._across:
            self._title(painter, rect, words, logicalIndex)
        else:
            middle = rect.center().y() + now.sizes.scaled(4) + 1
            lines = named(words, rect.width() - 8.0)
            y = middle - now.sizes.scaled(8) * (len(lines) - 1)
            for part in lines:
                write(painter, (rect.left() + 4, y), part, font("strong"), now.text)
                y += now.sizes.scaled(16)
        painter.restore()

    def _title(self, painter: QPainter, rect: QRect, words: str, section: int) -> None:
        small, now = font("small"), theme.current()
        high = now.sizes.scaled(14)
        parts = wrapped(words, small, rect.width() - 2 * self.pad + 1, self.lines)
        y = rect.bottom() - now.sizes.scaled(6) - high * (len(parts) - 1)
        model = self.model()
        right = isinstance(model, PartsModel) and model.columns[section].editor == "number"
        for part in parts:
            if right:
                write(painter, (rect.right() - self.pad, y), part, small, now.text_muted, "right")
            else:
                write(painter, (rect.left() + self.pad, y), part, small, now.text_muted)
            y += high

    def sizeHint(self) -> QSize:
        """Room for as many lines as a title needs."""
        model, lines = self.model(), 1
        if self._across and isinstance(model, PartsModel):
            small, beside = font("small"), 2 * self.pad - 1
            lines = max(
                len(wrapped(column.title, small, self.sectionSize(index) - beside, self.lines))
                for index, column in enumerate(model.columns)
            )
        high = theme.current().sizes.scaled(12 + 14 * lines)
        return QSize(super().sizeHint().width(), high)
