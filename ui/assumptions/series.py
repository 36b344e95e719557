"""A list of numbers as a small picture above its field: bars by week or month, a line by age."""

from __future__ import annotations

from datetime import date

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import figures, theme
from ui.assumptions import ranges
from ui.assumptions.specs import Spec, month_name
from ui.assumptions.words import translate
from ui.charts import bands
from ui.charts.ink import fill, line, stroke, width, write
from ui.charts.scale import Scale
from ui.fonts import font

MOST_BARS = 16
WIDEST = 560
HEIGHT = 92
RHYTHMS = ("season", "quarter_profile")  # in times of the average


class Series(QWidget):
    """Shown only where there is something to draw; the value under the pointer is told."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._currency = "USD"
        self.values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: tuple[float, ...], currency: str) -> None:
        """Show a list; past deals and durations are sorted, as no order is meant."""
        ordered = self._spec.name != "sample"
        self.values = tuple(values) if ordered else tuple(sorted(values))
        self._currency = currency
        self.setVisible(len(self.values) > 1)
        self.setAccessibleName(self.told())
        self.update()

    def told(self) -> str:
        """First, highest and last value in words."""
        if not self.values:
            return ""
        top = max(range(len(self.values)), key=lambda place: self.values[place])
        return " · ".join(self.at(place) for place in sorted({0, top, len(self.values) - 1}))

    def at(self, place: int) -> str:
        """One value with what it is of: "week 13: 1.3"."""
        return f"{self._name(place)}: {self._value(self.values[place])}"

    def _value(self, value: float) -> str:
        return ranges.shown(None, value, None, self._spec.kind, self._currency)

    def _mark(self, value: float) -> str:
        """A value at the axis: how many times the usual, for a rhythm."""
        words = self._value(value)
        return f"{words}{figures.SPACE}×" if value and self._spec.name in RHYTHMS else words

    def _name(self, place: int) -> str:
        if self._spec.name == "season" and len(self.values) == 12:
            return month_name(place + 1)
        if self._spec.name == "quarter_profile":
            return translate("week {number} of the quarter").format(number=place + 1)
        if self._spec.name.endswith("by_age"):
            return translate("after {count} weeks").format(count=figures.count(place))
        return translate("{number} of {count}").format(
            number=figures.count(place + 1), count=figures.count(len(self.values))
        )

    def _short(self, place: int) -> str:
        if self._spec.name == "season" and len(self.values) == 12:
            return figures.short_month(date(2027, place + 1, 1))
        aged = self._spec.name.endswith("by_age")
        return figures.count(place if aged else place + 1)

    # drawing

    def sizeHint(self) -> QSize:
        """A small picture."""
        scaled = theme.current().sizes.scaled
        return QSize(scaled(WIDEST), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow."""
        scaled = theme.current().sizes.scaled
        return QSize(scaled(160), scaled(HEIGHT))

    def _scales(self) -> tuple[Scale, Scale]:
        scaled = theme.current().sizes.scaled
        tiny, widest = font("tiny"), self._mark(max(self.values))
        label = max(width(words, tiny) for words in (widest, figures.share(1.0))) + 8
        right = min(self.width() - 32.0, label + scaled(WIDEST - 60))
        count = len(self.values)
        span = (0.0, float(count)) if self._bars else (0.0, float(count - 1))
        return (
            Scale(*span, label, right),
            Scale(0.0, max(*self.values, 1e-9) * 1.05, self.height() - scaled(18.0), scaled(6.0)),
        )

    @property
    def _bars(self) -> bool:
        return len(self.values) <= MOST_BARS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars or a line, with the first and last place and the highest value."""
        now, tiny = theme.current(), font("tiny")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, up = self._scales()
        drop = now.sizes.scaled(4)
        for value in (0.0, max(self.values)):
            y = round(up.at(value)) + 0.5
            line(painter, (across.start, y), (across.end, y), now.grid)
            place = (across.start - 6, y + drop)
            write(painter, place, self._mark(value), tiny, now.text_muted, "right")
        if self._bars:
            self._draw_bars(painter, across, up)
        else:
            painter.setPen(stroke(now.median, 2.0))
            xs = bands.pixels(np.arange(len(self.values)), across)
            painter.drawPolyline(bands.line(xs, bands.pixels(np.array(self.values), up)))
        self._write_places(painter, across)
        painter.end()

    def _draw_bars(self, painter: QPainter, across: Scale, up: Scale) -> None:
        fill(painter, theme.current().band_50)
        wide = across.at(1.0) - across.at(0.0)
        for place, value in enumerate(self.values):
            top = up.at(value)
            left = across.at(float(place)) + 0.12 * wide
            painter.drawRect(QRectF(left, top, 0.76 * wide, up.at(0.0) - top))

    def _write_places(self, painter: QPainter, across: Scale) -> None:
        now, tiny = theme.current(), font("tiny")
        count = len(self.values)
        shown = range(count) if self._bars else sorted({0, (count - 1) // 2, count - 1})
        for place in shown:
            x = across.at(place + (0.5 if self._bars else 0.0))
            below = self.height() - now.sizes.scaled(4)
            words = self._short(place)
            if place == count - 1:
                words = self._last(words, across)
            half = width(words, tiny) / 2
            x = min(max(x, half), self.width() - half)
            write(painter, (x, below), words, tiny, now.text_muted, "centre")

    def _last(self, words: str, across: Scale) -> str:
        """The last place says what places are, where there is room beside the one before."""
        if self._spec.name.endswith("by_age"):
            return translate("{count} weeks").format(count=words)
        if self._spec.name != "quarter_profile":
            return words
        long, tiny = translate("week {number}").format(number=words), font("tiny")
        room = across.at(1.0) - across.at(0.0)
        return long if (width(long, tiny) + width(words, tiny)) / 2 + 4 <= room else words

    def event(self, event: QEvent) -> bool:
        """Tell the value under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.values:
            across, _ = self._scales()
            share = (event.pos().x() - across.start) / max(across.end - across.start, 1.0)
            count = len(self.values)
            place = int(share * count) if self._bars else round(share * (count - 1))
            QToolTip.showText(event.globalPos(), self.at(min(max(place, 0), count - 1)), self)
            return True
        return super().event(event)
