"""A lever's slider: its track is filled up to the value and shaded by evidence beyond it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from simulator.levers import Lever
from ui import theme
from ui.typed_undo import keeps_escape

THUMB = 7.0  # radius, at 100 % text
TRACK = 6.0  # height
HEIGHT = 24  # of the ring round the thumb, with room
LARGEST = 2_000_000_000  # what a position can hold
PAGE = 10  # steps of the lever that Page up and Page down move


class LeverSlider(QSlider):
    """Signals carry values of the lever, not positions.

    `moved` while dragging or by key, `let_go` when that move is over (Escape gives a drag up: back
    where it began), `reset_wanted` on a double click. The wheel scrolls the column unless the
    slider has the focus.
    """

    moved = Signal(float)
    let_go = Signal()
    reset_wanted = Signal()

    def __init__(self, lever: Lever, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._lever = self._given = lever
        self._grip, self._began = 0.0, lever.value  # where it was when it was taken
        self._scale, self._taking = 1.0, False
        self._thumb, self._track = THUMB, TRACK
        self._asked = lever.value  # the last that was told, though it may not be taken yet
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.dress()
        self.take(lever)
        self.valueChanged.connect(self._on_position)

    def take(self, lever: Lever) -> None:
        """Show this state of the lever, without a signal. While the thumb is held its track keeps
        its end: on a shorter one the thumb would run away from under the pointer."""
        self._given = lever
        if self.isSliderDown() and lever.high < self._lever.high:
            lever = replace(lever, high=self._lever.high, step=self._lever.step)
        self._lever, self._asked, self._taking = lever, lever.value, True
        self._scale = 100.0 if lever.unit == "share" else min(1.0, LARGEST / lever.high)
        self.setRange(round(lever.low * self._scale), max(round(lever.high * self._scale), 1))
        self.setSingleStep(max(round(lever.step * self._scale), 1))
        self.setValue(self._position(lever.value))
        self._taking = False
        self.update()

    def dress(self) -> None:
        """Take the size of the present theme: what is pointed at grows with larger text."""
        times = max(theme.current().sizes.text_scale, 1.0)
        self._thumb, self._track = THUMB * times, TRACK * times
        self.updateGeometry()
        self.update()

    @property
    def value_now(self) -> float:
        """The lever's value."""
        return self._lever.value

    # value <-> place

    def _span(self) -> float:
        return max(self._lever.high - self._lever.low, 1e-12)

    def _share(self, value: float) -> float:
        return min(max((value - self._lever.low) / self._span(), 0.0), 1.0)

    def _position(self, value: float) -> int:
        """What a screen reader is told: the value itself in whole units, a share in percent."""
        return round(min(max(value, self._lever.low), self._lever.high) * self._scale)

    def _x(self, value: float) -> float:
        thumb = self._thumb
        return thumb + 1.0 + self._share(value) * (self.width() - 2.0 * thumb - 2.0)

    def _value_at(self, x: float) -> float:
        thumb = self._thumb
        share = (x - thumb - 1.0) / max(self.width() - 2.0 * thumb - 2.0, 1.0)
        return self._rounded(self._lever.low + min(max(share, 0.0), 1.0) * self._span())

    def _rounded(self, value: float) -> float:
        step = self._lever.step
        value = round(value / step) * step if step > 0 else value
        return float(f"{min(max(value, self._lever.low), self._lever.high):.12g}")

    def _move(self, value: float) -> None:
        value = self._rounded(value)
        if value != self._asked:
            self._asked = value
            self.moved.emit(value)

    def _let_go(self) -> None:
        self.let_go.emit()
        self._asked = self._lever.value  # also where what was asked for was not taken

    def _on_position(self, position: int) -> None:
        """Somebody else, such as a screen reader, has set the position."""
        if not self._taking and position != self._position(self._lever.value):
            self._move(position / self._scale)
            self._let_go()

    # mouse and keys

    def event(self, event: QEvent) -> bool:
        """Escape gives a drag up before it ends a presentation."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        return (asks and keeps_escape(event, self.isSliderDown())) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb where it is, or bring it here first."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, self._began = event.position().x(), self._lever.value
        thumb = self._x(self._began)
        self._grip = x - thumb if abs(x - thumb) <= self._thumb + 3.0 else 0.0
        self.setSliderDown(True)
        if self._grip == 0.0:
            self._move(self._value_at(x))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if self.isSliderDown():
            self._move(self._value_at(event.position().x() - self._grip))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag is over."""
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self._let_go()
            self.take(self._given)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the base scenario."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_wanted.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a step, Page keys by ten, Home and End to the ends."""
        if event.key() == Qt.Key.Key_Escape and self.isSliderDown():
            self._give_up()
            event.accept()
            return
        step, now = self._lever.step, self._asked
        targets = {
            Qt.Key.Key_Left: now - step,
            Qt.Key.Key_Down: now - step,
            Qt.Key.Key_Right: now + step,
            Qt.Key.Key_Up: now + step,
            Qt.Key.Key_PageDown: now - PAGE * step,
            Qt.Key.Key_PageUp: now + PAGE * step,
            Qt.Key.Key_Home: self._lever.low,
            Qt.Key.Key_End: self._lever.high,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            event.ignore()
            return
        self._move(target)
        event.accept()

    def _give_up(self) -> None:
        """The drag is over and was nothing; where it began may lie between two steps."""
        self.setSliderDown(False)
        self.moved.emit(self._began)
        self._let_go()
        self.take(self._given)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key held down is one move."""
        if not event.isAutoRepeat() and event.key() != Qt.Key.Key_Escape:
            self._let_go()
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch is a step, while the slider has the focus."""
        notches = event.angleDelta().y()
        if not self.hasFocus() or notches == 0:
            event.ignore()
            return
        self._move(self._asked + (self._lever.step if notches > 0 else -self._lever.step))
        self._let_go()
        event.accept()

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, evidence, filled part, thumb."""
        now = theme.current()
        colour = now.team(self._lever.group)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        lever = self._lever
        for low, high, shade in self._shades(now, colour):
            self._bar(painter, low, high, shade)
        self._bar(painter, lever.low, lever.value, colour if self.isEnabled() else now.miss)
        self._paint_thumb(painter, now, colour)
        painter.end()

    def _shades(self, now: theme.Theme, colour: QColor) -> list[tuple[float, float, QColor]]:
        """Both ends and shades of the track, the widest first: guess, stretch, measured."""
        lever = self._lever
        shades = [(lever.low, lever.high, now.track)]
        if lever.stretch_high is not None:
            shades.append((lever.low, lever.stretch_high, now.tint(colour, 0.16)))
        if lever.measured_high is not None:
            low = lever.measured_low or lever.low
            shades.append((low, lever.measured_high, now.tint(colour, 0.36)))
        return shades

    def _bar(self, painter: QPainter, low: float, high: float, colour: QColor) -> None:
        """A part of the track, from one value to another."""
        if high <= low:
            return
        left = 1.0 if low <= self._lever.low else self._x(low)
        right = self.width() - 1.0 if high >= self._lever.high else self._x(high)
        tall = self._track
        top = (self.height() - tall) / 2.0
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left, top, right - left, tall), tall / 2, tall / 2)

    def _paint_thumb(self, painter: QPainter, now: theme.Theme, colour: QColor) -> None:
        thumb = self._thumb
        centre = QRectF(self._x(self._lever.value), self.height() / 2.0, 0.0, 0.0)
        if self.hasFocus() or self.isSliderDown() or self.underMouse():
            painter.setBrush(now.tint(colour, 0.34 if self.hasFocus() else 0.2))
            wide = thumb + 4.0
            painter.drawEllipse(centre.adjusted(-wide, -wide, wide, wide))
        painter.setBrush(now.card if not now.dark else now.text)
        painter.setPen(QPen(colour if self.isEnabled() else now.miss, 2.0))
        painter.drawEllipse(centre.adjusted(-thumb, -thumb, thumb, thumb))

    def sizeHint(self) -> QSize:
        """As high as the ring round the thumb."""
        return QSize(200, ring_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow columns are allowed."""
        return QSize(60, ring_height())


def ring_height() -> int:
    """Pixels from the top of the ring to its foot; small text has no small thumb."""
    return max(theme.current().sizes.scaled(HEIGHT), HEIGHT)
