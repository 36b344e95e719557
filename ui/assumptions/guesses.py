"""The assumptions of a plan that are guesses, by name: one press shows one in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from simulator.identities import spots
from simulator.plan import Plan
from ui import theme
from ui.assumptions import words
from ui.assumptions.faces import wear
from ui.charts.ink import outline, wrapped, write
from ui.fonts import font

LINE, MOST_LINES = 17, 4
SIDE = 4  # pixels beside the words, for the ring


class Guesses(QWidget):
    """`wanted(place)`: show this one."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[Link] = []
        title = QLabel(self.tr("What is guessed"))
        wear(title, "strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(title)

    def show_plan(self, plan: Plan) -> None:
        """List the guesses of a plan, shared ones once; nothing where there are none."""
        names = words.assumption_names(plan)
        found: dict[str, str] = {}
        for spot in spots(plan):
            if spot.assumption.evidence.kind == "guess":
                found.setdefault(names[spot.assumption.id], spot.place)
        while len(self.links) < len(found):
            self._add()
        for link, (name, place) in zip(self.links, found.items(), strict=False):
            link.show_place(name, place)
        for number, link in enumerate(self.links):
            link.setVisible(number < len(found))
        self.setVisible(bool(found))

    @property
    def names(self) -> list[str]:
        """What is listed."""
        return [link.text() for link in self.links if not link.isHidden()]

    def _add(self) -> None:
        link = Link()
        link.clicked.connect(lambda: self.wanted.emit(link.place))
        self.links.append(link)
        self._column.addWidget(link)


class Link(QAbstractButton):
    """Words that lead to a place, over as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self.place = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._fit)

    def show_place(self, name: str, place: str) -> None:
        """Lead there."""
        self.place = place
        self.setText(name)
        self.setToolTip(self.tr("Show {name}").format(name=name))
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its lines at the present width."""
        lines = len(self._lines())
        return QSize(120, theme.current().sizes.scaled(LINE) * lines + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; a line under them while the pointer is there, a ring with the focus."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QFont(font("body"))
        face.setUnderline(self.underMouse())
        x = float(SIDE) if self.hasFocus() else 0.0  # below the title; within the ring, if any
        y = 3.0 + now.sizes.scaled(13)
        for part in self._lines():
            write(painter, (x, y), part, face, now.accent)
            y += now.sizes.scaled(LINE)
        if self.hasFocus():
            outline(painter, now.accent, 2)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _lines(self) -> list[str]:
        whole = self.text().replace(" · ", "\N{NO-BREAK SPACE}· ")  # no line begins with a point
        return wrapped(whole, font("body"), max(self.width() - 2.0 * SIDE, 60.0), MOST_LINES)

    def _fit(self) -> None:
        high = self.sizeHint().height()
        if high != self.height():
            self.setFixedHeight(high)
        self.update()
