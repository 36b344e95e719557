"""What money or activity brings of touches: the curve that a source's numbers mean, drawn."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.calendar import WEEKS_PER_MONTH
from simulator.levers import round_up, slider_end
from simulator.plan import Activity, Source, Spend
from ui import figures, theme
from ui.assumptions.words import translate
from ui.charts import bands
from ui.charts.ink import diamond, fill, line, stroke, width, write
from ui.charts.scale import Scale, nice_step
from ui.fonts import font

POINTS = 80
HEIGHT = 150

Row = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Curve:
    """Touches a week over a lever; low and high are those of the range of the saturation.

    `today` and `planned` are levels of the lever; `known` are those at which it was measured.
    """

    levels: Row
    low: Row
    middle: Row
    high: Row
    today: float
    planned: float
    known: tuple[float, float] | None
    money: bool

    def at(self, level: float) -> float:
        """Touches in the middle at a level."""
        return float(np.interp(level, self.levels, self.middle))


def curve_of(source: Source) -> Curve | None:
    """The curve of a source; None where nothing bends, or where its numbers give none.

    Formulas as the model has them: ceiling = (touches - organic) / S and half-saturation
    x0 ((1 - S) / S)^(1/k) through today's point, or both as given.
    """
    work = source.work
    lever = work.per_month if isinstance(work, Spend) else work.per_week
    top = max(slider_end(lever, "currency/month"), *(step.value for step in lever.steps), 1.0)
    top = round_up(top)
    levels = np.linspace(0.0, top, POINTS)
    found = _of_spend(work, levels) if isinstance(work, Spend) else _of_list(work, levels)
    if found is None:
        return None
    low, high = lever.measured_low, lever.measured_high
    return Curve(
        levels,
        *found,
        lever.before,
        lever.value,
        (low or 0.0, high) if high is not None else None,
        isinstance(work, Spend),
    )


def _of_spend(work: Spend, levels: Row) -> tuple[Row, Row, Row] | None:
    today, held = work.per_month.before, work.saturation
    if today <= 0:
        if work.ceiling is None or not work.half_saturation:
            return None
        monthly = work.half_saturation * WEEKS_PER_MONTH
        one = work.organic + _hill(levels, work.ceiling, monthly, work.slope)
        return one, one, one
    shares = (held.low or held.likely, held.likely, held.high or held.likely)
    if not 0 < min(shares) <= max(shares) < 1 or work.touches_today < work.organic:
        return None
    rows = []
    for share in shares:
        half = today * ((1 - share) / share) ** (1 / work.slope)
        ceiling = (work.touches_today - work.organic) / share
        rows.append(work.organic + _hill(levels, ceiling, half, work.slope))
    return rows[0], rows[1], rows[2]


def _of_list(work: Activity, levels: Row) -> tuple[Row, Row, Row] | None:
    if work.ceiling is None or not work.half_saturation:
        return None
    one = _hill(levels, work.ceiling, work.half_saturation, work.slope)
    return one, one, one


def _hill(levels: Row, ceiling: float, half: float, slope: float) -> Row:
    powers = levels**slope
    found: Row = ceiling * powers / (powers + half**slope)
    return found


def round_marks(highest: float) -> list[float]:
    """Round values from 0 to the first that is not below the highest: two to four steps of which
    the last one wastes least."""
    steps = [nice_step(highest, most) for most in (2, 3, 4)]
    step = min(steps, key=lambda step: (ceil(highest / step - 1e-9) * step, -step))
    return [index * step for index in range(ceil(highest / step - 1e-9) + 1)]


def _meaning(money: bool) -> str:
    """What the curve shows, and why the scorecard may say another number."""
    if money:
        return translate(
            "A steady week is one long after the last change of the spend, in a month without "
            "season. The scorecard counts the weeks of the plan as they come: with season, with "
            "what the spend before still brings, with dated changes and with the volume against "
            "expectation. Its figure can therefore be another."
        )
    return translate(
        "A steady week is one at this level throughout. The scorecard counts the weeks of the plan "
        "as they come: with dated changes and with the volume against expectation. Its figure can "
        "therefore be another."
    )


class Response(QWidget):
    """The curve with today's point, the planned level, and where it was measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve: Curve | None = None
        self._currency, self._touch = "USD", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def show_source(self, source: Source, currency: str) -> None:
        """Draw what a source's numbers mean; nothing where they mean no curve."""
        self.curve = curve_of(source)
        self._currency, self._touch = currency, source.touch
        self.setVisible(self.curve is not None)
        if self.curve is not None:
            words = translate(
                "{touches} in a steady week: {today} at the level before the plan, {planned} at "
                "the planned level"
            )
            self.setAccessibleName(
                words.format(
                    touches=source.touch,
                    today=figures.count(self.curve.at(self.curve.today)),
                    planned=figures.count(self.curve.at(self.curve.planned)),
                )
            )
            self.setAccessibleDescription(_meaning(self.curve.money))
            self.setToolTip(f"{self.accessibleName()}.\n{self.accessibleDescription()}")
        self.update()

    def sizeHint(self) -> QSize:
        """A low chart."""
        return QSize(420, theme.current().sizes.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Measured range, band, curve, points, and the ends of both axes."""
        curve = self.curve
        if curve is None:
            return
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = self._title(curve)
        at, room = (0.0, float(now.sizes.scaled(12))), float(self.width())
        write(painter, at, title, font("small"), now.text_muted, room=room)
        top, foot = now.sizes.scaled(22), self.height() - now.sizes.scaled(20)
        marks = round_marks(float(max(curve.high.max(), curve.low.max(), 1e-9)))
        label = max(width(figures.count(value), font("tiny")) for value in marks) + 8
        right = min(self.width() - 8.0, label + now.sizes.scaled(560))
        across = Scale(0.0, float(curve.levels[-1]), label, right)
        up = Scale(0.0, marks[-1], float(foot), float(top))
        self._frame(painter, curve, across, up, marks)
        xs = bands.pixels(curve.levels, across)
        low, high = bands.pixels(curve.low, up), bands.pixels(curve.high, up)
        fill(painter, now.band_80)
        painter.drawPolygon(bands.band(xs, low, high))
        painter.setPen(stroke(now.median, 2.0))
        painter.drawPolyline(bands.line(xs, bands.pixels(curve.middle, up)))
        self._points(painter, curve, across, up)
        painter.end()

    def _title(self, curve: Curve) -> str:
        """Both axes with their units; the shading only where there is any."""
        words = (
            translate("{touches} in a steady week, by spend a month")
            if curve.money
            else translate("{touches} in a steady week, by activity a week")
        ).format(touches=self._touch)
        return words + (translate("; shaded: measured") if curve.known is not None else "")

    def _frame(
        self, painter: QPainter, curve: Curve, across: Scale, up: Scale, marks: list[float]
    ) -> None:
        now, tiny = theme.current(), font("tiny")
        drop = now.sizes.scaled(4)
        if curve.known is not None:
            left, right = (across.at(min(value, across.high)) for value in curve.known)
            fill(painter, now.raised)
            painter.drawRect(QRectF(left, up.end, right - left, up.start - up.end))
        for value in marks:
            y = round(up.at(value)) + 0.5
            line(painter, (across.start, y), (across.end, y), now.grid)
            words = figures.count(value)
            write(painter, (across.start - 6, y + drop), words, tiny, now.text_muted, "right")
        below = up.start + now.sizes.scaled(15)
        last = float(curve.levels[-1])
        for value in (0.0, last / 2, last):
            money = figures.axis_money(value, last / 2, last, self._currency)
            words = money if curve.money else figures.count(value)
            write(painter, (across.at(value), below), words, tiny, now.text_muted, "centre")

    def _points(self, painter: QPainter, curve: Curve, across: Scale, up: Scale) -> None:
        """A disc for today, a diamond for the plan's level where that is another."""
        now, face = theme.current(), font("tiny", 600)
        x, y = across.at(curve.today), up.at(curve.at(curve.today))
        painter.setPen(stroke(now.card, 1.5))
        painter.setBrush(now.text)
        painter.drawEllipse(QPointF(x, y), 5, 5)
        words = translate("today {touches}").format(touches=figures.count(curve.at(curve.today)))
        write(painter, (x + 9, y + 14), words, face, now.text)
        if curve.planned != curve.today:
            x, y = across.at(curve.planned), up.at(curve.at(curve.planned))
            painter.setPen(stroke(now.card, 1.5))
            painter.setBrush(now.accent)
            diamond(painter, x, y, 6.5)
            words = translate("plan {touches}").format(
                touches=figures.count(curve.at(curve.planned))
            )
            fits = x - 9 - width(words, face) >= across.start
            at = (x - 9, y - 8) if fits else (max(x - 9, across.start), y - 10)
            write(painter, at, words, face, now.accent, "right" if fits else "left")
