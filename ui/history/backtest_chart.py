"""Past quarters as bands, with what then came and what two simple methods would have said."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from simulator.history.quarters import Quarter
from ui import figures, theme
from ui.charts import axes
from ui.charts.axes import Plot
from ui.charts.ink import diamond, fill, line, width, write
from ui.charts.numbers import Cell, Column, Numbers
from ui.charts.scale import Scale, StickyRange
from ui.charts.view import View
from ui.fonts import font
from ui.history import words

if TYPE_CHECKING:
    from simulator.history.backtest import Backtest, Tested

WIDEST = 74.0  # pixels of a band


class BacktestChart(View):
    """`show_backtest` is its door."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.translate("Past quarters, projected and come"), parent)
        self.found: Backtest | None = None
        self.span = StickyRange(5)
        self.setMinimumSize(360, theme.current().sizes.scaled(230))

    def show_backtest(self, found: Backtest) -> None:
        """Show this one."""
        self.found = found
        self.span.reset()
        tops = [max(t.p90, t.came, t.by_average) for t in found.tested]
        self.span.need(0.0, max(tops, default=1.0) * 1.04)
        self._on_settled()
        self.update()

    @property
    def filled(self) -> bool:
        """Whether any quarter was tested."""
        return self.found is not None and bool(self.found.tested)

    def numbers(self) -> Numbers | None:
        """Quarter by row."""
        if self.found is None:
            return None
        money = ("P10", "P25", "P50", "P75", "P90", self.tr("What came"),
                 self.tr("Error of the projection (CRPS)"), self.tr("Error of P50"),
                 self.tr("Error of weighted pipeline"),
                 self.tr("Error of average quarter"))  # fmt: skip
        heads = (
            Column(self.tr("Quarter")),
            *(Column(head, "money") for head in money),
            Column(self.tr("Futures below what came"), "share"),
        )
        rows = tuple(_row(item) for item in self.found.tested)
        return Numbers(self.accessibleName(), heads, rows, self.found.currency)

    def spoken(self) -> str:
        """Each quarter in a sentence."""
        said = self.tr("{quarter}: 80 % band {low} to {high}, what came {came}.")
        if self.found is None:
            return ""
        return " ".join(
            said.format(
                quarter=quarter_name(item.quarter), low=self._money(item.p10),
                high=self._money(item.p90), came=self._money(item.came),
            )
            for item in self.found.tested
        )  # fmt: skip

    # drawing

    def ground_key(self) -> Hashable:
        """The ground shows the title and the legend."""
        return "ground"

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Title, and what the marks mean."""
        now = theme.current()
        sizes = now.sizes
        at = (float(sizes.padding), float(sizes.scaled(26)))
        title = self.tr("What would have been projected, and what came")
        write(painter, at, title, font("title"), now.text)
        for kind, said, x, y in self._legend(size.width()):
            _mark(painter, kind, x + 7, y - sizes.scaled(4))
            write(painter, (x + 19, y), said, font("small"), now.text_muted)

    def _legend(self, room: float) -> list[tuple[str, str, float, float]]:
        """Each mark, what it means, and where; on a further line what has no room."""
        sizes, face = theme.current().sizes, font("small")
        x, y = float(sizes.padding), float(sizes.scaled(49))
        found = []
        for kind, said in (
            ("80", self.tr("80 % band (P10 to P90)")),
            ("50", self.tr("50 % band (P25 to P75)")),
            ("p50", "P50"),
            ("came", self.tr("what came")),
            ("stage", self.tr("pipeline weighted by stage")),
            ("average", self.tr("average of the last four quarters")),
        ):
            long = 19 + width(said, face)
            if x > sizes.padding and x + long > room - sizes.padding:
                x, y = float(sizes.padding), y + sizes.scaled(17)
            found.append((kind, said, x, y))
            x += long + 18
        return found

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Axis, then a column for each quarter."""
        assert self.found is not None
        now = theme.current()
        labels = axes.amounts(self.span, self.found.currency)
        plot = Plot(
            left=now.sizes.padding + axes.label_width(labels) + 12,
            top=self._legend(size.width())[-1][3] + now.sizes.scaled(23),
            right=size.width() - now.sizes.padding,
            bottom=size.height() - now.sizes.scaled(46),
        )
        scale = Scale(self.span.low, self.span.high, plot.bottom, plot.top)
        axes.amounts_up(painter, plot, scale, labels)
        each = plot.width / len(self.found.tested)
        for index, item in enumerate(self.found.tested):
            self._quarter(painter, plot, scale, plot.left + (index + 0.5) * each, each, item)

    def _quarter(
        self, painter: QPainter, plot: Plot, up: Scale, x: float, room: float, item: Tested
    ) -> None:
        now = theme.current()
        half = min(0.56 * room, now.sizes.scaled(WIDEST)) / 2
        for low, high, ink in (
            (item.p10, item.p90, now.band_80), (item.p25, item.p75, now.band_50)
        ):  # fmt: skip
            fill(painter, ink)
            painter.drawRect(QRectF(x - half, up.at(high), 2 * half, up.at(low) - up.at(high)))
        y = up.at(item.p50)
        line(painter, (x - half, y), (x + half, y), now.median, 2.2)
        _mark(painter, "stage", x + half + 9, up.at(min(item.by_stage, self.span.high)))
        if item.by_stage > self.span.high:  # far beyond: it must not squeeze the bands
            _upwards(painter, x + half + 9, plot.top - 8)
        _mark(painter, "average", x + half + 9, up.at(item.by_average))
        _mark(painter, "came", x, up.at(item.came))
        small = font("small", 600)
        first, second = plot.bottom + now.sizes.scaled(17), plot.bottom + now.sizes.scaled(33)
        write(painter, (x, first), _short(item.quarter, room), small, now.text, "centre")
        said = self.tr("{share} of futures below").format(share=figures.share(item.pit))
        if room > width(said, font("tiny")) + 6:
            write(painter, (x, second), said, font("tiny"), now.text_muted, "centre")

    def _money(self, amount: float) -> str:
        return figures.money(amount, self.found.currency if self.found else "USD")


def _mark(painter: QPainter, kind: str, x: float, y: float) -> None:
    """The mark of one kind of figure, in the chart and in its legend."""
    now = theme.current()
    if kind in ("80", "50"):
        fill(painter, now.band_80 if kind == "80" else now.band_50)
        painter.drawRect(QRectF(x - 7, y - 6, 14, 12))
    elif kind == "p50":
        line(painter, (x - 7, y), (x + 7, y), now.median, 2.2)
    elif kind == "came":
        fill(painter, now.card)
        diamond(painter, x, y, 8.0)
        fill(painter, now.actual)
        diamond(painter, x, y, 6.0)
    elif kind == "stage":
        line(painter, (x - 4, y - 4), (x + 4, y + 4), now.text_muted, 1.6)
        line(painter, (x - 4, y + 4), (x + 4, y - 4), now.text_muted, 1.6)
    else:
        line(painter, (x - 5, y), (x + 5, y), now.text_muted, 1.6)
        line(painter, (x, y - 5), (x, y + 5), now.text_muted, 1.6)


def _upwards(painter: QPainter, x: float, y: float) -> None:
    """A small arrow: it lies further up."""
    ink = theme.current().text_muted
    line(painter, (x - 4, y), (x, y - 4), ink, 1.6)
    line(painter, (x, y - 4), (x + 4, y), ink, 1.6)


def quarter_name(quarter: Quarter) -> str:
    """Its months in the user's language: Jul–Sep 2017."""
    end = quarter.end
    return f"{figures.short_month(quarter.start)}–{figures.short_month(end)} {end.year}"


def _short(quarter: Quarter, room: float) -> str:
    """Its name, shorter where many stand side by side."""
    name = quarter_name(quarter)
    if width(name, font("small", 600)) <= room - 6:
        return name
    return f"{figures.short_month(quarter.start)} {quarter.start.year % 100:02d}"


def _row(item: Tested) -> tuple[Cell, ...]:
    return (
        quarter_name(item.quarter), item.p10, item.p25, item.p50, item.p75, item.p90, item.came,
        item.crps, abs(item.p50 - item.came), abs(item.by_stage - item.came),
        abs(item.by_average - item.came), item.pit,
    )  # fmt: skip
