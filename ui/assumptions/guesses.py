"""The assumptions of a plan that are guesses, by name: one press shows one in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from simulator.identities import spots
from simulator.plan import Plan
from ui import theme
from ui.assumptions import words
from ui.assumptions.faces import wear

PLACE = Qt.ItemDataRole.UserRole


class Guesses(QWidget):
    """`wanted(place)`: show this one."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self.tr("What is guessed"))
        wear(self.title, "strong")
        self.list = Names()
        self.list.setAccessibleName(self.title.text())
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.list)

    def show_plan(self, plan: Plan) -> None:
        """List the guesses of a plan, shared ones once; nothing where there are none."""
        names = words.assumption_names(plan)
        found: dict[str, str] = {}
        for spot in spots(plan):
            if spot.assumption.evidence.kind == "guess":
                found.setdefault(names[spot.assumption.id], spot.place)
        self.list.clear()
        for name, place in found.items():
            item = QListWidgetItem(name)
            item.setData(PLACE, place)
            item.setToolTip(self.tr("Show {name}").format(name=name))
            self.list.addItem(item)
        self.list.fit()
        self.setVisible(bool(found))

    @property
    def names(self) -> list[str]:
        """What is listed."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _choose(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(PLACE))


class Names(QListWidget):
    """As high as its entries, which break into lines; its page scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setObjectName("guesses")
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        wear(self, "body")
        theme.theme_changed.connect(self.fit)

    def fit(self) -> None:
        """Take the height of all entries."""
        wear(self, "body")
        self.doItemsLayout()
        high = sum(self.sizeHintForRow(row) for row in range(self.count())) + 4
        if high != self.height():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names break anew."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its column."""
        return QSize(60, 20)
