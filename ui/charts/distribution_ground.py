"""The ground of the distribution: its title, the axis of amounts, and the bars that stand on it."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import axes
from ui.charts.axes import Plot
from ui.charts.bins import Bins, bins_of, room_for
from ui.charts.distribution_places import plot_of, rail_of
from ui.charts.distribution_table import distribution_numbers
from ui.charts.ink import write
from ui.charts.numbers import Numbers
from ui.charts.scale import Scale, StickyRange
from ui.charts.view import View
from ui.fonts import font
from ui.shown import Shown


class DistributionGround(View):
    """Futures by final value; both axes grow at once and shrink when nothing moves any more."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setMinimumSize(240, 200)
        self.span = StickyRange(4)
        self.bins: Bins | None = None
        self.tallest = 0.0  # density at the top of the plot

    @property
    def currency(self) -> str:
        """ISO code of the amounts."""
        return self.shown.currency if self.shown is not None else "USD"

    def choose_bars(self, shown: Shown) -> None:
        """Bars for a moment, and room for them and for its goal."""
        self.span.need(*room_for(shown.projection, shown.plan.goal.amount))
        self.bins = bins_of(shown.projection, self.span)
        self.tallest = max(self.tallest, self.bins.tallest)

    def drop_axes(self) -> None:
        """The axes of another plan are none for the next."""
        self.span.reset()
        self.tallest = 0.0

    def shrink_axes(self) -> bool:
        """Let both axes shrink where there is ample room; whether that changes the picture."""
        changed = self.span.settle()
        if changed and self.shown is not None:
            self.bins = bins_of(self.shown.projection, self.span)
        if self.bins is not None and self.bins.tallest < 0.8 * self.tallest:
            self.tallest = self.bins.tallest
            changed = True
        return changed

    def numbers(self) -> Numbers | None:
        """One row for each bar."""
        if self.shown is None or self.bins is None:
            return None
        return distribution_numbers(self.shown, self.bins)

    def plot(self, size: QSizeF) -> Plot:
        """Where the bars stand."""
        return plot_of(size)

    def scale_along(self, plot: Plot) -> Scale:
        """Amounts to pixels."""
        return Scale(self.span.low, self.span.high, plot.left, plot.right)

    def rail_scale(self, plot: Plot) -> Scale:
        """Chances to pixels of the rail beneath."""
        return rail_of(plot)

    def ground_key(self) -> Hashable:
        """The ground shows title and axis."""
        axis = self.span.low, self.span.high, self.span.step
        return (axis, self.currency, self.bins is None or self.bare, self.mark_room(True))

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Title and the axis of amounts."""
        at = (float(theme.current().sizes.padding), float(theme.current().sizes.scaled(26)))
        room = size.width() - at[0] - self.more.width() - 16 - self.mark_room(alone=True)
        write(painter, at, self.heading, font("title"), theme.current().text, room=room)
        if self.bins is not None and not self.bare:
            plot = self.plot(size)
            labels = axes.amounts(self.span, self.currency)
            axes.amounts_along(painter, plot, self.scale_along(plot), labels)

    def sizeHint(self) -> QSize:
        """Narrower than the fan chart beside it."""
        return QSize(300, 314)
