"""The small curve that shows what an estimate rests on: bars or a line, with its axes."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.assumption import Picture
from ui import figures, theme
from ui.charts.axes import Plot
from ui.charts.ink import fill, line, stroke, width, write
from ui.charts.numbers import Column, Numbers
from ui.charts.scale import Scale, nice_step, ticks
from ui.charts.view import View
from ui.fonts import font
from ui.history import words

HEIGHT = 168
MOST_ALONG = 5  # labels along the foot
STRAIGHT = "share won"  # the vertical axis of pictures that are a line, not bars
MONEY = "amount"


class EvidencePicture(View):
    """`show_picture` is its door."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.translate("What the estimate rests on"), parent)
        self.picture = Picture()
        self._currency = "USD"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture, currency: str) -> None:
        """Draw this one; `currency` is that of amounts along the foot."""
        self.picture, self._currency = picture, currency
        self.setAccessibleName(title_of(picture))
        self._on_settled()
        self.updateGeometry()
        self.update()

    @property
    def filled(self) -> bool:
        """Whether the picture has points."""
        return len(self.picture.x) > 0

    def numbers(self) -> Numbers | None:
        """Its points."""
        kind = "money" if self.picture.x_label == MONEY else "count"
        upright = "share" if self._is_line else "count"
        heads = (Column(label_of(self.picture.x_label), kind),  # type: ignore[arg-type]
                 Column(label_of(self.picture.y_label), upright))  # type: ignore[arg-type]  # fmt: skip
        rows = tuple(zip(self.picture.x, self.picture.y, strict=True))
        return Numbers(title_of(self.picture), heads, rows, self._currency)

    def spoken(self) -> str:
        """Where it is highest."""
        if not self.filled:
            return ""
        top = max(range(len(self.picture.y)), key=self.picture.y.__getitem__)
        said = words.translate("{what} by {axis}: highest at {where} with {value}.")
        return said.format(
            what=label_of(self.picture.y_label),
            axis=label_of(self.picture.x_label),
            where=self._along(self.picture.x[top]),
            value=self._up(self.picture.y[top]),
        )

    def ground_key(self) -> Hashable:
        """The ground shows the title."""
        return self.picture.title

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Its title."""
        now = theme.current()
        at = (float(now.sizes.padding - 4), float(now.sizes.scaled(22)))
        said = title_of(self.picture)
        write(painter, at, said, font("small", 600), now.text, room=size.width() - 60)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Axes, then bars or the line."""
        top = max(*self.picture.y, 1e-9)
        step = nice_step(top, 3)
        labels = [(value, self._up(value)) for value in ticks(0.0, top * 1.001, step)]
        plot = self._plot(size, [text for _, text in labels])
        scale = Scale(0.0, max(top * 1.08, labels[-1][0]), plot.bottom, plot.top)
        now, small = theme.current(), font("tiny")
        for value, text in labels:
            y = round(scale.at(value)) + 0.5
            line(painter, (plot.left, y), (plot.right, y), now.grid)
            at = (plot.left - 7, y + now.sizes.scaled(4))
            write(painter, at, text, small, now.text_muted, "right")
        if self._is_line:
            self._line(painter, plot, scale)
        else:
            self._bars(painter, plot, scale)
        self._foot(painter, plot)

    @property
    def _is_line(self) -> bool:
        return self.picture.y_label == STRAIGHT

    def _plot(self, size: QSizeF, labels: Sequence[str]) -> Plot:
        sizes = theme.current().sizes
        room = max((width(text, font("tiny")) for text in labels), default=0.0)
        return Plot(
            left=sizes.padding + room + 6,
            top=sizes.scaled(34),
            right=size.width() - sizes.padding,
            bottom=size.height() - sizes.scaled(40),
        )

    def _places(self, plot: Plot) -> list[float]:
        """Where each point stands: a line by its value, bars side by side."""
        count = len(self.picture.x)
        if self._is_line and count > 1:
            scale = Scale(self.picture.x[0], self.picture.x[-1], plot.left, plot.right)
            return [scale.at(value) for value in self.picture.x]
        each = plot.width / count
        return [plot.left + (index + 0.5) * each for index in range(count)]

    def _bars(self, painter: QPainter, plot: Plot, scale: Scale) -> None:
        each = plot.width / len(self.picture.x)
        thick = max(each - (2.0 if each > 6 else 0.8), 1.0)
        fill(painter, theme.current().band_50)
        for x, value in zip(self._places(plot), self.picture.y, strict=True):
            if value > 0:
                y = min(scale.at(value), plot.bottom - 1.0)
                painter.drawRect(QRectF(x - thick / 2, y, thick, plot.bottom - y))

    def _line(self, painter: QPainter, plot: Plot, scale: Scale) -> None:
        now = theme.current()
        points = [
            QPointF(x, scale.at(value))
            for x, value in zip(self._places(plot), self.picture.y, strict=True)
        ]
        under = [QPointF(plot.left, plot.bottom), *points, QPointF(points[-1].x(), plot.bottom)]
        fill(painter, theme.with_alpha(now.median, 0.14))
        painter.drawPolygon(QPolygonF(under))
        painter.setPen(stroke(now.median, 2.0))
        painter.drawPolyline(QPolygonF(points))

    def _foot(self, painter: QPainter, plot: Plot) -> None:
        """Some values along the foot, and what they are."""
        now, small = theme.current(), font("tiny")
        line(painter, (plot.left, plot.bottom + 0.5), (plot.right, plot.bottom + 0.5), now.grid)
        places, count = self._places(plot), len(self.picture.x)
        apart = max(ceil((count - 1) / MOST_ALONG), 1)
        chosen = range((count - 1) % apart, count, apart)
        free_from = -1e9
        for index in chosen:
            text = self._along(self.picture.x[index])
            half = width(text, small) / 2
            x = min(max(places[index], plot.left + half), plot.right - half)
            if x - half >= free_from:
                at = (x, plot.bottom + now.sizes.scaled(14))
                write(painter, at, text, small, now.text_muted, "centre")
                free_from = x + half + 10
        at = ((plot.left + plot.right) / 2, plot.bottom + now.sizes.scaled(29))
        said = f"{label_of(self.picture.x_label)} · {label_of(self.picture.y_label)}"
        write(painter, at, said, small, now.text_muted, "centre")

    def _along(self, value: float) -> str:
        if self.picture.x_label == MONEY:
            return figures.money(value, self._currency)
        return figures.decimal(value, 0).replace("-", figures.MINUS)

    def _up(self, value: float) -> str:
        return figures.share(value) if self._is_line else figures.count(value)

    def sizeHint(self) -> QSize:
        """Small, but to be read."""
        return QSize(260, theme.current().sizes.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(180, theme.current().sizes.scaled(HEIGHT))


class EvidencePictures(QWidget):
    """All pictures of an assumption's evidence, one below the other; hidden where it has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: list[EvidencePicture] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_pictures(self, pictures: Sequence[Picture], currency: str) -> None:
        """Show these."""
        kept = [picture for picture in pictures if picture.x and len(picture.x) == len(picture.y)]
        while len(self.views) < len(kept):
            view = EvidencePicture()
            self.views.append(view)
            self._column.addWidget(view)
        for index, view in enumerate(self.views):
            if index < len(kept):
                view.show_picture(kept[index], currency)
            view.setVisible(index < len(kept))
        self.setVisible(bool(kept))


def title_of(picture: Picture) -> str:
    """The title of a picture in the user's language."""
    return {
        "Won by age": words.translate("Share of deals won by age"),
        "Sales cycle": words.translate("Sales cycle of won deals"),
        "Deal values": words.translate("Values of won deals"),
        "Deals created": words.translate("Deals created in each 13 weeks"),
    }.get(picture.title, picture.title)


def label_of(label: str) -> str:
    """The name of an axis in the user's language."""
    return {
        "days since creation": words.translate("days since creation"),
        "share won": words.translate("share won"),
        "days from creation to the win": words.translate("days from creation to the win"),
        "won deals": words.translate("won deals"),
        "amount": words.translate("amount"),
        "quarters ago": words.translate("quarters ago"),
        "deals in 13 weeks": words.translate("deals in 13 weeks"),
    }.get(label, label)
