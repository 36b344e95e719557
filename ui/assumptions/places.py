"""Where the parts of the assumptions page stand: side by side, or the sections above the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QListView, QListWidget, QWidget

from ui import theme

LIST, MOST_LIST = 196, 208  # a language with longer words gets more
DETAIL, MOST_DETAIL = 308, 0.38  # pixels at 100 % text; at most this share of the width
SECTIONS_BESIDE = 1436  # pixels, at 100 % text, in which every column of the sources has room, in
# each language, with the sections at its left and one assumption at its right
LABELS_BESIDE = 590  # and labels beside their fields
UNLIMITED = 16_777_215
GAP, EDGE = 12, 14


class Places:
    """`fit` places the list of sections, the fields and the detail in a width."""

    def __init__(
        self, home: QWidget, sections: QListWidget, fields: QLayout, side: QWidget
    ) -> None:
        self._list, self._side = sections, side
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(fields, 1)
        row.addWidget(side)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, home)
        self._whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._whole.setSpacing(GAP)
        self._whole.addWidget(sections)
        self._whole.addLayout(row, 1)
        self.above = False

    def fit(self, width: int) -> bool:
        """Place all for a width; returns whether labels have room beside their fields."""
        sizes = theme.current().sizes
        self.above = width < sizes.scaled(SECTIONS_BESIDE)
        detail = min(sizes.scaled(DETAIL), round(MOST_DETAIL * width))
        self._side.setFixedWidth(detail)
        room = width - 2 * EDGE - detail - GAP
        if self.above:
            self._sections_above(width - 2 * EDGE)
        else:
            room -= self._sections_beside() + GAP
        return room >= sizes.scaled(LABELS_BESIDE)

    def _sections_beside(self) -> int:
        sizes = theme.current().sizes
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight)
        self._list.setFlow(QListView.Flow.TopToBottom)
        self._list.setWrapping(False)
        wanted = min(self._list.sizeHintForColumn(0) + 4, sizes.scaled(MOST_LIST))
        width = max(wanted, sizes.scaled(LIST))
        self._list.setFixedWidth(width)
        self._list.setMinimumHeight(0)
        self._list.setMaximumHeight(UNLIMITED)
        return width

    def _sections_above(self, room: int) -> None:
        self._whole.setDirection(QBoxLayout.Direction.TopToBottom)
        self._list.setMinimumWidth(0)
        self._list.setMaximumWidth(UNLIMITED)
        self._list.setFlow(QListView.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setFixedHeight(self._rows_high(room))

    def _rows_high(self, room: int) -> int:
        """Pixels of as many rows as the names of the sections fill."""
        model = self._list.model()
        places = (model.index(row, 0) for row in range(model.rowCount()))
        hints = [self._list.sizeHintForIndex(place) for place in places]
        rows, used = 1, 0
        for hint in hints:
            if used and used + hint.width() > room - 4:
                rows, used = rows + 1, 0
            used += hint.width()
        return rows * max((hint.height() for hint in hints), default=30) + 8
