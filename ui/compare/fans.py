"""The scenarios' fans in one chart: a median and the middle 80 % of futures of each."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from simulator.plan import Document
from simulator.projection import Projection
from ui import figures, theme
from ui.charts import axes, bands
from ui.charts.axes import Plot
from ui.charts.ink import fill, line, stroke, width, write
from ui.charts.labels import spread
from ui.charts.numbers import Cell, Column, Numbers
from ui.charts.scale import Scale, StickyRange
from ui.charts.view import View
from ui.compare import marks
from ui.fonts import font
from ui.shown import Shown

MARKS_ALONG = 5  # marks on each line
WIDEST_LABEL = 190
FILLING = (0.2, 0.15, 0.09, 0.05)  # how opaque a band is where so many are drawn


class ComparedFans(View):
    """`show_fans` is its door; the first projection is what the others are compared with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fans of the compared scenarios"), parent)
        self.projections: tuple[Projection, ...] = ()
        self.span = StickyRange(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)

    def show_fans(self, document: Document, projections: Sequence[Projection]) -> None:
        """Show these, in this order."""
        self.projections = tuple(projections)
        first = self.projections[0]
        self.span.reset()
        self.show_projection(Shown(plan=first.plan, document=document, projection=first))

    def take(self, shown: Shown) -> None:
        """Make room on the axis."""
        goals = [item.plan.goal.amount * 1.06 for item in self.projections]
        tops = [float(item.quantiles[90].max()) for item in self.projections]
        lows = [float(item.quantiles[10].min()) for item in self.projections]
        self.span.need(
            min(0.0, *lows) if min(lows) < 0.4 * max(tops) else min(lows), max(tops + goals)
        )

    @property
    def start(self) -> date:
        """First day of the axis."""
        return min(item.plan.start for item in self.projections)

    @property
    def end(self) -> date:
        """The day after the last."""
        return max(item.plan.goal.by for item in self.projections) + timedelta(days=1)

    @property
    def currency(self) -> str:
        """ISO code of the amounts."""
        return self.shown.currency if self.shown is not None else "USD"

    def numbers(self) -> Numbers | None:
        """Week by row: P10, P50 and P90 of each scenario."""
        if not self.projections:
            return None
        heads = [Column(self.tr("Week's last day"), "day")]
        for item in self.projections:
            heads += [Column(f"{item.plan.name} P{level}", "money") for level in (10, 50, 90)]
        days = sorted({day for item in self.projections for day in item.week_ends})
        rows = []
        for day in days:
            row: list[Cell] = [day]
            for item in self.projections:
                week = item.week_ends.index(day) if day in item.week_ends else -1
                levels = (10, 50, 90)
                row += [float(item.quantiles[p][week]) if week >= 0 else None for p in levels]
            rows.append(tuple(row))
        return Numbers(self.accessibleName(), tuple(heads), tuple(rows), self.currency)

    def spoken(self) -> str:
        """Median and range of each at its goal date."""
        words = self.tr("{name}: median {middle}, 80 % of futures between {low} and {high}.")
        return " ".join(
            words.format(
                name=item.plan.name,
                middle=self._money(item, 50),
                low=self._money(item, 10),
                high=self._money(item, 90),
            )
            for item in self.projections
        )

    def _money(self, item: Projection, level: int) -> str:
        return figures.money(float(item.quantiles[level][-1]), self.currency)

    # drawing

    def plot(self, size: QSizeF) -> Plot:
        """Where the curves go."""
        sizes = theme.current().sizes
        left = sizes.padding + round(axes.label_width(axes.amounts(self.span, self.currency))) + 10
        return Plot(
            left=left,
            top=sizes.scaled(46),
            right=size.width() - sizes.padding - self._label_room(),
            bottom=size.height() - sizes.scaled(34),
        )

    def _label_room(self) -> float:
        names = [
            max(
                width(item.plan.name, font("small", 600)),
                width(f"P50 {self._money(item, 50)}", font("small")),
            )
            for item in self.projections
        ]
        return min(max(names, default=0.0), theme.current().sizes.scaled(WIDEST_LABEL)) + 34

    def ground_key(self) -> Hashable:
        """The ground shows title, axis and dates."""
        if not self.projections:
            return None
        return (self.span.low, self.span.high, self.currency, self.start, self.end,
                self._label_room())  # fmt: skip

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Title, grid, amounts and dates."""
        now = theme.current()
        at = (float(now.sizes.padding), float(now.sizes.scaled(26)))
        title = self.tr("In the same futures")
        write(painter, at, title, font("title"), now.text)
        x = at[0] + width(title, font("title"))
        said = self.tr(" — median and 80 % of futures of each scenario")
        write(painter, (x, at[1]), said, font("body"), now.text_muted, room=size.width() - x - 50)
        if not self.projections:
            return
        plot = self.plot(size)
        labels = axes.amounts(self.span, self.currency)
        axes.amounts_up(painter, plot, self._up(plot), labels)
        axes.dates_along(painter, plot, self.start, self.end)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Bands first, so that no median lies under one; then lines, goals and labels."""
        if not self.projections:
            return
        plot = self.plot(size)
        up = self._up(plot)
        painter.save()
        painter.setClipRect(
            QRectF(plot.left, plot.top - 6, plot.width + 8, plot.bottom - plot.top + 8)
        )
        for index, item in enumerate(self.projections):
            self._band(painter, plot, up, item, index)
        self._goals(painter, plot, up)
        for index, item in enumerate(self.projections):
            self._median(painter, plot, up, item, index)
        painter.restore()
        self._labels(painter, plot, up)

    def _up(self, plot: Plot) -> Scale:
        return Scale(self.span.low, self.span.high, plot.bottom, plot.top)

    def _xs(self, item: Projection, plot: Plot) -> bands.Row:
        days = max((self.end - self.start).days, 1)
        ends = [(day - self.start).days + 1 for day in item.week_ends]
        if item.metric != "arr":  # a flow starts from nothing on the first day
            ends = [(item.plan.start - self.start).days, *ends]
        shares = np.asarray(ends) / days
        return bands.pixels(shares, Scale(0.0, 1.0, plot.left, plot.right))

    @staticmethod
    def _row(item: Projection, level: int) -> bands.Row:
        row = np.asarray(item.quantiles[level], float)
        return row if item.metric == "arr" else np.concatenate((np.zeros(1), row))

    def _band(self, painter: QPainter, plot: Plot, up: Scale, item: Projection, index: int) -> None:
        xs = self._xs(item, plot)
        low, high = (bands.pixels(self._row(item, level), up) for level in (10, 90))
        ink = marks.colour(index)
        fill(painter, theme.with_alpha(ink, FILLING[min(len(self.projections), len(FILLING)) - 1]))
        painter.drawPolygon(bands.band(xs, low, high))
        painter.setPen(stroke(theme.with_alpha(ink, 0.75), 1.0, marks.dashes(index)))
        painter.drawPolyline(bands.line(xs, low))
        painter.drawPolyline(bands.line(xs, high))

    def _median(
        self, painter: QPainter, plot: Plot, up: Scale, item: Projection, index: int
    ) -> None:
        xs, ys = self._xs(item, plot), bands.pixels(self._row(item, 50), up)
        painter.setPen(stroke(marks.colour(index), 2.2, marks.dashes(index)))
        painter.drawPolyline(bands.line(xs, ys))
        count, part = len(xs), 1.0 / MARKS_ALONG
        for step in range(MARKS_ALONG):
            shift = part * index / max(len(self.projections), 1)
            week = min(round((step * part + shift + part / 2) * (count - 1)), count - 1)
            marks.draw(painter, xs[week], ys[week], index, 4.0)

    def _goals(self, painter: QPainter, plot: Plot, up: Scale) -> None:
        """A line for each goal, with its amount and the marks of those whose it is, but not all."""
        now = theme.current()
        wanted: dict[float, list[int]] = {}
        for index, item in enumerate(self.projections):
            wanted.setdefault(item.plan.goal.amount, []).append(index)
        above = -1e9
        for amount in sorted(wanted, reverse=True):
            whose = wanted[amount] if len(wanted) > 1 else []
            y = round(up.at(amount)) + 0.5
            ink = marks.colour(whose[0]) if len(whose) == 1 else now.goal
            line(painter, (plot.left, y), (plot.right, y), ink, 1.3, (5.0, 3.5))
            words = self.tr("Goal {amount}").format(amount=figures.money(amount, self.currency))
            tight = y - above < now.sizes.scaled(20)
            x, baseline = plot.left + 6, y + now.sizes.scaled(14 if tight else -6)
            write(painter, (x, baseline), words, font("small", 600), now.goal)
            x += width(words, font("small", 600)) + 11
            for index in whose:
                marks.draw(painter, x, baseline - now.sizes.scaled(4), index, 4.0)
                x += 14
            above = y

    def _labels(self, painter: QPainter, plot: Plot, up: Scale) -> None:
        """Mark, name and median beside the end of each line; none over another."""
        now, face = theme.current(), font("small", 600)
        gap, half = float(now.sizes.scaled(32)), min(4.5 * now.sizes.text_scale, 7.0)
        ends = [up.at(float(item.quantiles[50][-1])) for item in self.projections]
        placed = spread(ends, gap, plot.top + gap / 2, plot.bottom - gap / 2)
        for index, (item, end, y) in enumerate(zip(self.projections, ends, placed, strict=True)):
            x = self._xs(item, plot)[-1]
            ink = marks.colour(index)
            line(painter, (x, end), (plot.right + 10, y), theme.with_alpha(ink, 0.7), 1.0)
            marks.draw(painter, plot.right + 17, y - now.sizes.scaled(5), index, half)
            left = plot.right + 22.5 + half
            room = self._label_room() - 24.5 - half
            write(painter, (left, y - 1), item.plan.name, face, now.text, room=room)
            middle = f"P50 {self._money(item, 50)}"
            below = (left, y + now.sizes.scaled(13))
            write(painter, below, middle, font("small"), now.text_muted, room=room)
