"""Which scenarios are compared: two to six, ticked in rows; and what boards ask, in a menu."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from simulator.plan import Document
from simulator.presets import PRESETS, Preset
from ui import theme
from ui.charts.ink import outline
from ui.compare import marks
from ui.compare.sentences import translate
from ui.fonts import font

LEAST = 2
MARK = 14  # pixels of a mark, at 100 % text
SPACE = 14  # pixels between word, boxes and button
GAP = 24  # pixels between two boxes, at 100 % text
MOST_WIDE = 230  # pixels of a box, at 100 % text, where not all stand in one row
LEAST_NAME = 60  # pixels of a name


class Chooser(QWidget):
    """`chosen(identities)`: another choice. `preset_wanted(Preset)`: a new scenario, please."""

    chosen = Signal(tuple)
    preset_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._names: dict[str, str] = {}
        self._order: list[str] = []
        self._chosen: tuple[str, ...] = ()
        self._wide: dict[str, int] = {}  # pixels of a box with its mark and its whole name
        self._columns: list[int] = []
        self.label = QLabel(self.tr("Compare"))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(0)
        self.presets = QPushButton(self.tr("What if…"))
        self.presets.setAccessibleName(self.tr("Make a scenario that answers what boards ask"))
        menu = QMenu(self.presets)
        for preset in PRESETS:
            entry = menu.addAction(question(preset))
            entry.triggered.connect(lambda _=False, preset=preset: self.preset_wanted.emit(preset))
        self.presets.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._grid, 0)
        row.setAlignment(self._grid, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.presets, 0, Qt.AlignmentFlag.AlignTop)
        theme.theme_changed.connect(self._dress)
        self._dress()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Identities of the chosen scenarios: the latest choice last, so that a scenario keeps its
        mark while others are added."""
        order = dict.fromkeys((*self._chosen, *self._order))
        held = [key for key in order if key in self.boxes and self.boxes[key].isChecked()]
        return tuple(held)

    def show_document(self, document: Document, chosen: tuple[str, ...]) -> None:
        """Offer the scenarios of a document, these of them ticked."""
        self._chosen = chosen
        order = [plan.id for plan in document.scenarios]
        if order != self._order:
            self._build(order)
        for plan in document.scenarios:
            box = self.boxes[plan.id]
            self._names[plan.id] = plan.name
            box.setToolTip(plan.name)
            box.setAccessibleName(plan.name)
            box.blockSignals(True)
            box.setChecked(plan.id in chosen)
            box.blockSignals(False)
        self._measure()

    def _build(self, order: list[str]) -> None:
        for box in self.boxes.values():
            box.hide()
            box.setParent(None)
            box.deleteLater()
        self._order = order
        self.boxes, self._wide = {}, {}
        self._columns = []
        for key in order:
            box = self.boxes[key] = TickBox(self)
            box.toggled.connect(self._on_toggled)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The Tab key reaches the boxes from left to right, then the menu that stands behind them;
        what stands before all of these stays there."""
        boxes: list[QWidget] = list(self.boxes.values())
        before = self.presets.previousInFocusChain()
        while before is not None and before is not self.presets:
            if before not in boxes and before.focusPolicy() & Qt.FocusPolicy.TabFocus:
                boxes.insert(0, before)
                break
            before = before.previousInFocusChain()
        for first, second in pairwise([*boxes, self.presets]):
            QWidget.setTabOrder(first, second)

    def _measure(self) -> None:
        """How wide the boxes would like to be: as when they are ticked, so that none moves then."""
        side = theme.current().sizes.scaled(MARK)
        for key, box in self.boxes.items():
            box.setFont(font("strong"))
            box.setIcon(marks.icon(0, side))
            box.setIconSize(QSize(side, side))
            box.setText(self._names[key].replace("&", "&&"))
            self._wide[key] = box.sizeHint().width()
        self._arrange()
        self._mark()

    def _arrange(self) -> None:
        """From the left, as many beside each other as there is room for."""
        sizes = theme.current().sizes
        gap, most = sizes.scaled(GAP), sizes.scaled(MOST_WIDE)
        columns = beside([self._wide[key] for key in self._order], self._room(), gap, most)
        if columns == self._columns:
            return
        for column in range(max(len(columns), self._grid.columnCount())):
            held = column < len(columns)
            self._grid.setColumnMinimumWidth(column, columns[column] if held else 0)
        self._grid.setHorizontalSpacing(gap)
        self._columns = columns
        for place, key in enumerate(self._order):
            at, left = divmod(place, len(columns)), Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(self.boxes[key], *at, left | Qt.AlignmentFlag.AlignVCenter)
        self._level()
        self.updateGeometry()

    def _level(self) -> None:
        """Word, boxes of the first row and button stand at one height; the other rows below."""
        high = self.presets.sizeHint().height()
        self.label.setFixedHeight(high)
        for row in range(self._grid.rowCount()):
            used = row * len(self._columns) < len(self._order)
            self._grid.setRowMinimumHeight(row, high if used else 0)

    def _room(self) -> int:
        """Pixels between the word at the left and the button at the right, and their spaces."""
        return max(self.width() - self._beyond(), 1)

    def _beyond(self) -> int:
        """Pixels of all but the boxes."""
        return self.label.sizeHint().width() + self.presets.sizeHint().width() + 2 * SPACE

    def minimumSizeHint(self) -> QSize:
        """Never as wide as the boxes stand now: in less room they stand in more rows."""
        least = theme.current().sizes.scaled(MARK + GAP) + LEAST_NAME
        return QSize(self._beyond() + least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew, and cut the names to their room."""
        super().resizeEvent(event)
        self._arrange()
        self._level()
        self._mark()

    def _on_toggled(self, _on: bool) -> None:
        self._chosen = self.ticked
        self._mark()
        self.chosen.emit(self._chosen)

    def _mark(self) -> None:
        """Give the ticked ones their marks; never fewer than two or more than six."""
        ticked = self.ticked
        bold, side = QFontMetrics(font("strong")), theme.current().sizes.scaled(MARK)
        for place, (key, box) in enumerate(self.boxes.items()):
            on, name = box.isChecked(), self._names.get(key, "")
            box.setIcon(marks.icon(ticked.index(key), side) if on else QIcon())
            box.setFont(font("strong" if on else "body"))
            over = self._wide[key] - self._columns[place % len(self._columns)]
            if over > 0:
                room = max(bold.horizontalAdvance(name) - over, LEAST_NAME)
                name = box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            box.setText(name.replace("&", "&&"))
            few, many = len(ticked) <= LEAST, len(ticked) >= marks.MOST
            box.setEnabled(not few if on else not many)

    def _dress(self) -> None:
        self.label.setFont(font("title"))
        side = theme.current().sizes.scaled(15)
        self.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
        self._measure()


class TickBox(QCheckBox):
    """A box whose edge is seen on dark ground too, and that grows with the text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever, with an edge of its own."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        place = QRectF(self.style().subElementRect(element, option, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        outline(painter, now.control_border if self.isEnabled() else now.border, 1.4)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
        if self.hasFocus():
            outline(painter, now.accent, 2)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


def beside(wanted: Sequence[int], room: int, gap: int, most: int) -> list[int]:
    """Widths of the columns in which boxes stand: each as wide as it wants to be if there is room
    for all in one row; else none wider than `most`, and as many columns as there is room for."""
    if sum(wanted) + gap * (len(wanted) - 1) <= room:
        return list(wanted)
    cut = [min(wide, most) for wide in wanted]
    for count in range(len(cut), 1, -1):
        columns = [max(cut[first::count]) for first in range(count)]
        if sum(columns) + gap * (count - 1) <= room:
            return columns
    return [min(max(cut), room)]


def question(preset: Preset) -> str:
    """A preset's question in the user's language."""
    return translate(preset.question)
