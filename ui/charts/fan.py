"""The fan chart: the goal metric by week as bands of futures, with goal, milestones and base."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui import figures, theme
from ui.charts import axes
from ui.charts.axes import Plot
from ui.charts.card_picture import below
from ui.charts.fan_bars import draw_bars, room_for_last
from ui.charts.fan_curves import draw_curves, draw_goal, draw_milestones, draw_right_labels
from ui.charts.fan_reading import draw_reading
from ui.charts.fan_series import Series, cumulative, quarterly
from ui.charts.fan_table import fan_numbers
from ui.charts.ink import width, write
from ui.charts.numbers import Numbers
from ui.charts.scale import Scale, StickyRange
from ui.charts.toggle import Toggle
from ui.charts.view import View
from ui.fonts import font
from ui.shown import Shown


class FanChart(View):
    """P50 and the middle 50, 80 and 90 % of futures by week, or per quarter."""

    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fan chart of the goal by week"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.series: Series | None = None
        self.span = StickyRange(5)
        self.read: int | None = None  # the week under the crosshair
        self._plan_key: Hashable = None
        choices = (self.tr("To date"), self.tr("Per quarter"))
        self.toggle = Toggle(self.tr("Cumulative or per quarter"), choices, self)
        self.toggle.chosen.connect(self._on_toggle)
        for first, second in pairwise([self, *self.toggle.buttons, self.more]):
            QWidget.setTabOrder(first, second)  # as they stand, from left to right

    # what is shown

    def take(self, shown: Shown) -> None:
        """Choose the series and make room on the axis."""
        goal, start = shown.plan.goal, shown.plan.start
        key = (shown.plan.id, goal.by, goal.metric, start, self.toggle.index)
        if key != self._plan_key:
            self.span.reset()
            self.read = None
            self._plan_key = key
        make = quarterly if self.toggle.index else cumulative
        self.series = make(shown)
        self.span.need(self.series.lowest, self.series.highest)

    def forget(self) -> None:
        """The axis of another company is none for the next."""
        self._plan_key = None
        self.series = None
        super().forget()

    def faded(self) -> None:
        """A plan with nothing in it has no quarters either."""
        self.toggle.setVisible(not self.bare)
        super().faded()

    def settled(self) -> bool:
        """Let the axis shrink where the values leave ample room."""
        return self.span.settle()

    def numbers(self) -> Numbers | None:
        """Week or quarter by row: the quantiles, the goal and the base's median."""
        if self.shown is None or self.series is None:
            return None
        return fan_numbers(self.shown, self.series)

    def spoken(self) -> str:
        """Median and range at the goal date."""
        if self.series is None or self.shown is None:
            return ""
        low, middle, high = (self.series.money(p, -1) for p in (10, 50, 90))
        words = self.tr("By {day}: median {middle}; 80 % of futures between {low} and {high}.")
        day = figures.day(self.shown.plan.goal.by)
        return words.format(day=day, middle=middle, low=low, high=high)

    # drawing

    def still(self) -> tuple[QWidget, ...]:
        """The buttons."""
        return (self.more, self.toggle)

    def moving(self) -> QRect:
        """All below the title and the buttons beside it."""
        return below(self.rect(), self.still())

    def plot(self, size: QSizeF) -> Plot:
        """Where the curves go: what the labels at both sides and below leave over."""
        sizes = theme.current().sizes
        labels = axes.amounts(self.span, self.currency)
        right = sizes.padding
        if self.series is not None and not self.series.bars:
            right += round(width("P50 ", font("small", 700)) + axes.label_width(labels) * 1.25 + 14)
        left = sizes.padding + round(axes.label_width(labels)) + 10
        if self.series is not None and self.series.bars:
            right += room_for_last(size.width() - left - right, self.series, labels)
        return Plot(
            left=left,
            top=sizes.scaled(46),
            right=size.width() - right,
            bottom=size.height() - sizes.scaled(34),
        )

    @property
    def currency(self) -> str:
        """ISO code of the amounts."""
        return self.shown.currency if self.shown is not None else "USD"

    def scale_up(self, plot: Plot) -> Scale:
        """Amounts to pixels."""
        return Scale(self.span.low, self.span.high, plot.bottom, plot.top)

    def ground_key(self) -> Hashable:
        """The ground shows title, axis and dates."""
        beside = self.shown is not None and self.shown.base_projection is not None
        axis = (self.span.low, self.span.high, self.span.step)
        return (self._plan_key, axis, self.currency, beside, self.mark_room())

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Title, grid, amounts and dates."""
        self._title(painter, size)
        if self.series is None or self.bare:
            return
        plot = self.plot(size)
        labels = axes.amounts(self.span, self.currency)
        axes.amounts_up(painter, plot, self.scale_up(plot), labels)
        if not self.series.bars:
            axes.dates_along(painter, plot, self.series.start, self.series.end)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Bands, median, base, goal, milestones, labels and the crosshair."""
        if self.series is None or self.shown is None:
            return
        plot, series = self.plot(size), self.series
        up = self.scale_up(plot)
        if series.bars:
            draw_bars(painter, plot, up, series)
            if self.read is not None:
                draw_reading(painter, plot, up, series, self.read, self.currency)
            return
        draw_curves(painter, plot, up, series)
        goal = draw_goal(painter, plot, up, self.shown)
        draw_milestones(painter, plot, up, self.shown, series, goal)
        draw_right_labels(painter, plot, up, series)
        if self.read is not None:
            draw_reading(painter, plot, up, series, self.read, self.currency)

    def mark_right(self) -> float:
        """Beside the choice between cumulative and per quarter."""
        return self.toggle.x() - 6.0

    def _title(self, painter: QPainter, size: QSizeF) -> None:
        now = theme.current()
        y = now.sizes.scaled(26)
        title = self._metric_name()
        x = float(now.sizes.padding)
        write(painter, (x, y), title, font("title"), now.text)
        x += width(title, font("title"))
        room = size.width() - x - self.toggle.sizeHint().width() - 32
        room -= self.more.width() + self.mark_room()
        fitting = (words for words in self._legend() if width(words, font("body")) <= room)
        write(painter, (x, y), next(fitting, ""), font("body"), now.text_muted)

    def _legend(self) -> tuple[str, ...]:
        """What line and bands are, ever shorter, so that it is never cut."""
        if self.shown is not None and self.shown.base_projection is not None:
            return (
                self.tr(" — median, 50 / 80 / 90 % of futures; dashed: base plan"),
                self.tr(" — 50 / 80 / 90 %; dashed: base"),
                self.tr(" — dashed: base"),
            )
        return self.tr(" — median, 50 / 80 / 90 % of futures"), self.tr(" — 50 / 80 / 90 %")

    def _metric_name(self) -> str:
        metric = self.shown.plan.goal.metric if self.shown is not None else "bookings"
        per_quarter = self.toggle.index == 1
        if metric == "arr":
            return self.tr("ARR per quarter") if per_quarter else self.tr("ARR ahead")
        if metric == "revenue":
            return self.tr("Revenue per quarter") if per_quarter else self.tr("Revenue ahead")
        return self.tr("Bookings per quarter") if per_quarter else self.tr("Bookings ahead")

    # events

    def _on_toggle(self, index: int) -> None:
        if self.shown is not None:
            self.take(self.shown)
        self.update()

    def lay_out(self) -> None:
        """Keep the choice between cumulative and per quarter beside the menu."""
        super().lay_out()
        self.toggle.fit()
        hint = self.toggle.sizeHint()
        left = self.more.x() - hint.width() - 8
        top = theme.current().sizes.scaled(21) - hint.height() // 2
        self.toggle.setGeometry(left, top, hint.width(), hint.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the week under the pointer."""
        self._read_at(event.position())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop reading."""
        self._set_read(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, home and end move the crosshair; escape takes it away."""
        count = len(self.series.xs) if self.series is not None else 0
        here = self.read if self.read is not None else -1
        target = {
            Qt.Key.Key_Left: max(here - 1, 0) if here >= 0 else count - 1,
            Qt.Key.Key_Right: min(here + 1, count - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.read is not None:
            self._set_read(None)
        elif target is not None and count:
            self._set_read(target)
        else:
            super().keyPressEvent(event)

    def _read_at(self, at: QPointF) -> None:
        plot = self.plot(QSizeF(self.size()))
        inside = QRectF(plot.left - 4, plot.top, plot.width + 8, plot.bottom - plot.top + 24)
        if self.series is None or not inside.contains(at):
            self._set_read(None)
            return
        share = (at.x() - plot.left) / plot.width
        self._set_read(min(range(len(self.series.xs)), key=lambda k: abs(self._x(k) - share)))

    def _x(self, index: int) -> float:
        return self.series.xs[index] if self.series is not None else 0.0

    def _set_read(self, index: int | None) -> None:
        if index == self.read:
            return
        self.read = index
        if index is not None and self.series is not None:
            self.setAccessibleDescription(self.series.read_out(index))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(760, 314)
