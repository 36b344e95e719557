"""The presentation: chance, charts and funnel over the whole screen, levers at hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from simulator.plan import Document, Plan
from ui import theme
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.charts.view import State, View
from ui.credit import CreditCard
from ui.funnel_strip import FunnelStrip
from ui.ground import Ground, paint_ground
from ui.headline import Headline
from ui.levers.panel import LeverPanel
from ui.present.caption import Caption
from ui.shown import Shown

PLAIN_HEIGHT = 760.0  # pixels of a screen that needs no larger text
LEAST_HEIGHT = 640.0  # pixels, at 100 % text, in which all is seen at once
CHARTS = 190  # least height of the charts, at 100 % text
LARGEST = 2.0
BESIDE = 880  # pixels, at 100 % text, that funnel and credit need side by side
FIGURE_SHARE = 0.085  # of the screen's height, for the figures of the chance


class Presentation(QWidget):
    """A window of its own. `begin` opens it over the whole screen; escape ends it (`ended`).

    Who owns it hands it plans and projections as it does to the page of the plan, connects
    `levers` and `distribution` alike, and follows `scenario_wanted` (-1 or +1) and what is asked
    to be undone or redone.
    """

    ended = Signal()
    scenario_wanted = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAccessibleName(self.tr("Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.caption = Caption()
        self.levers = LeverPanel()
        self.headline = Headline()
        self.headline.share_of_window = FIGURE_SHARE
        self.fan = FanChart()
        self.distribution = Distribution()
        self.funnel = FunnelStrip()
        self.credit = CreditCard()
        self.credit.hide()
        self._is_base = True
        self._scale_before: float | None = None
        self._place()
        self._keys()
        theme.theme_changed.connect(self.update)

    @property
    def views(self) -> tuple[View, ...]:
        """The cards, in reading order."""
        return self.headline, self.fan, self.distribution, self.funnel, self.credit

    def take(self, plan: Plan, document: Document, reference: Plan | None = None) -> None:
        """The plan that the levers show, and what they show its changes against."""
        self.caption.show_names(document.name, plan.name)
        self.levers.take(plan, document, reference)
        self.setWindowTitle(f"{document.name} – {plan.name}")

    def show_projection(self, shown: Shown) -> None:
        """Hand one moment to every view."""
        self.levers.show_projection(shown)
        self._is_base = shown.is_base
        self._fit()
        for view in self.views:
            view.show_projection(shown)

    def show_state(self, state: State, words: str = "") -> None:
        """Say how good the figures are that stand there."""
        for view in self.views:
            view.show_state(state, words)

    def begin(self) -> None:
        """Open over the whole screen, with text that can be read from the back of the room."""
        self._scale_before = theme.current().sizes.text_scale
        height = self.screen().size().height()
        wanted = max(height / PLAIN_HEIGHT, self._scale_before, 1.0)
        theme.set_text_scale(min(wanted, max(height / LEAST_HEIGHT, 1.0), LARGEST))
        self.setGeometry(self.screen().geometry())  # where no window manager does it
        self.showFullScreen()
        self.setFocus()

    def end(self) -> None:
        """Close, and give the window its text size back."""
        if self._scale_before is not None:
            theme.set_text_scale(self._scale_before)
            self._scale_before = None
            self.ended.emit()
        self.hide()

    # placing

    def _place(self) -> None:
        charts = QHBoxLayout()
        charts.setSpacing(16)
        charts.addWidget(self.fan, 70)
        charts.addWidget(self.distribution, 30)
        ground = Ground("background")
        cards = QVBoxLayout(ground)
        cards.setContentsMargins(24, 12, 24, 24)
        cards.setSpacing(16)
        cards.addWidget(self.caption)
        cards.addWidget(self.headline)
        cards.addLayout(charts, 1)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.funnel, 70)
        below.addWidget(self.credit, 30)
        cards.addLayout(below)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.levers)
        area = QScrollArea()  # a small screen with the largest text
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        whole.addWidget(area, 1)

    def _keys(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "Esc": self.end,
            "L": self.toggle_levers,
            "PgDown": lambda: self.scenario_wanted.emit(1),
            "PgUp": lambda: self.scenario_wanted.emit(-1),
        }
        for keys, deed in deeds.items():
            QShortcut(QKeySequence(keys), self, deed)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo_wanted.emit)
        QShortcut(QKeySequence.StandardKey.Redo, self, self.redo_wanted.emit)

    def toggle_levers(self) -> None:
        """Hide the levers, so that the charts have all the room, or bring them back."""
        self.levers.setVisible(self.levers.isHidden())
        self._fit()

    def _fit(self) -> None:
        """Who brings the change stands there where something differs from the base, and fits."""
        room = self.width() - (0 if self.levers.isHidden() else self.levers.width())
        scaled = theme.current().sizes.scaled
        fits = room >= scaled(BESIDE)
        for chart in (self.fan, self.distribution):
            chart.setMinimumHeight(scaled(CHARTS))
        self.credit.setVisible(fits and not self._is_base)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room."""
        super().resizeEvent(event)
        self._fit()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the cards."""
        paint_ground(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the system ends it in the same way."""
        self.end()
        super().closeEvent(event)
