"""Which scenarios are compared: two to six, ticked in a row; and what boards ask, in a menu."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
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
LEAST_WIDTH = 170
MOST_BESIDE = 6
MARK = 14  # pixels of a mark, at 100 % text


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
        self._columns = 0
        self.label = QLabel(self.tr("Compare"))
        self.label.setContentsMargins(0, 7, 0, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self.presets = QPushButton(self.tr("What if…"))
        self.presets.setAccessibleName(self.tr("Make a scenario that answers what boards ask"))
        menu = QMenu(self.presets)
        for preset in PRESETS:
            entry = menu.addAction(question(preset))
            entry.triggered.connect(lambda _=False, preset=preset: self.preset_wanted.emit(preset))
        self.presets.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._grid, 1)
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
        self._mark()

    def _build(self, order: list[str]) -> None:
        for box in self.boxes.values():
            box.hide()
            box.setParent(None)
            box.deleteLater()
        self._order = order
        self.boxes = {}
        self._columns = 0
        for key in order:
            box = self.boxes[key] = TickBox()
            box.toggled.connect(self._on_toggled)
        self._arrange()
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

    def _arrange(self) -> None:
        """As many beside each other as there is room for."""
        beside = min(MOST_BESIDE, max(len(self._order), 1))
        wanted = max(1, min(self._room() // theme.current().sizes.scaled(LEAST_WIDTH), beside))
        if wanted == self._columns:
            return
        for column in range(max(self._columns, wanted)):
            self._grid.setColumnStretch(column, 1 if column < wanted else 0)
        self._columns = wanted
        for place, key in enumerate(self._order):
            self._grid.addWidget(self.boxes[key], place // wanted, place % wanted)

    def _room(self) -> int:
        return self.width() - self.label.sizeHint().width() - self.presets.sizeHint().width() - 40

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew, and cut the names to their room."""
        super().resizeEvent(event)
        self._arrange()
        self._mark()

    def _on_toggled(self, _on: bool) -> None:
        self._chosen = self.ticked
        self._mark()
        self.chosen.emit(self._chosen)

    def _mark(self) -> None:
        """Give the ticked ones their marks; never fewer than two or more than six."""
        ticked = self.ticked
        for key, box in self.boxes.items():
            on = box.isChecked()
            side = theme.current().sizes.scaled(MARK)
            box.setIcon(marks.picture(ticked.index(key), side) if on else QIcon())
            box.setIconSize(QSize(side, side))
            box.setFont(font("strong" if on else "body"))
            room = self._room() // max(self._columns, 1) - 64
            name = box.fontMetrics().elidedText(
                self._names.get(key, ""), Qt.TextElideMode.ElideRight, max(room, 60)
            )
            box.setText(name.replace("&", "&&"))
            few, many = len(ticked) <= LEAST, len(ticked) >= marks.MOST
            box.setEnabled(not few if on else not many)

    def _dress(self) -> None:
        self.label.setFont(font("title"))
        side = theme.current().sizes.scaled(15)
        self.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
        self._mark()


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


def question(preset: Preset) -> str:
    """A preset's question in the user's language."""
    return translate(preset.question)
