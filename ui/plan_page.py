"""The page of the plan: levers on the left; headline, charts, funnel and scorecard as cards."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.card_area import CardArea
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.charts.view import State, View
from ui.credit import CreditCard
from ui.funnel_strip import FunnelStrip
from ui.ground import Ground
from ui.headline import Headline
from ui.levers.panel import LeverPanel
from ui.scorecard.view import Scorecard
from ui.shown import Shown

CHARTS = 231  # least heights, in device-independent pixels at 100 % text
TABLE, BRIEF_TABLE = 187, 145  # in large text the page moves anyway: the table need not shrink
EDGE = 14
CHARTS_BESIDE = 640  # pixels that two charts need beside each other, at 100 % text
FUNNEL_BESIDE = 790  # and the funnel beside the credit
LEVERS = 0.42  # of the window's width at most for the levers, where text is large


class PlanPage(QWidget):
    """Places the views; all of them are shown the same moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.levers = LeverPanel()
        self.headline = Headline()
        self.fan = FanChart()
        self.distribution = Distribution()
        self.funnel = FunnelStrip()
        self.credit = CreditCard()
        self.scorecard = Scorecard()
        self._cards = Ground("background")
        self._of = ""  # identity of the plan whose figures stand there
        self._place()
        theme.theme_changed.connect(self._fit)
        self._fit()

    @property
    def views(self) -> tuple[View, ...]:
        """The cards, in reading order."""
        above = self.headline, self.fan, self.distribution
        return *above, self.funnel, self.credit, self.scorecard

    def show_projection(self, shown: Shown) -> None:
        """Hand one moment to every view."""
        self._of = shown.plan.id
        self.levers.show_projection(shown)
        for view in self.views:
            view.show_projection(shown)

    def forget(self) -> None:
        """Show no figures until there are some: another document was opened."""
        self._of = ""
        self.levers.forget()
        for view in self.views:
            view.forget()

    def show_state(self, state: State, words: str = "", of: str = "") -> None:
        """Say how good the figures are; those of another plan than `of` are none at all."""
        if of not in ("", self._of):
            self.forget()
        self.levers.mark_worth_old()
        for view in self.views:
            view.show_state(state, words)

    def _place(self) -> None:
        gap = theme.current().sizes.card_gap
        self._pairs = (_pair(self.fan, self.distribution), _pair(self.funnel, self.credit))
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        cards.setSpacing(gap)
        cards.addWidget(self.headline)
        cards.addLayout(self._pairs[0], 46)
        cards.addLayout(self._pairs[1])
        cards.addWidget(self.scorecard, 54)
        self.area = CardArea(self._cards, EDGE)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.levers)
        whole.addWidget(self.area, 1)
        self.levers.setFixedWidth(theme.current().sizes.lever_column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: one card below the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = theme.current().sizes
        for card in (self.fan, self.distribution):
            card.setMinimumHeight(sizes.scaled(CHARTS))
        large = sizes.text_scale > 1.0
        self.scorecard.setMinimumHeight(sizes.scaled(TABLE) if large else BRIEF_TABLE)
        column = round(sizes.lever_column * max(1.0, sizes.text_scale**0.8))
        most = max(round(LEVERS * self.width()), sizes.lever_column)
        column = min(column, most)
        self.levers.setFixedWidth(column)
        room = self.width() - column - 2 * EDGE
        for pair, needed in zip(self._pairs, (CHARTS_BESIDE, FUNNEL_BESIDE), strict=True):
            beside = room >= sizes.scaled(needed)
            way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            pair.setDirection(way)


def _pair(wide: QWidget, narrow: QWidget) -> QBoxLayout:
    """Two cards beside each other, each pair with the same edge between them."""
    pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    pair.setSpacing(theme.current().sizes.card_gap)
    pair.addWidget(wide, 72)
    pair.addWidget(narrow, 28)
    return pair
