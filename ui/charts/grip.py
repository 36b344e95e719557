"""A handle on a scale that is taken by mouse or by keyboard; the view around it draws it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ui.charts.scale import Scale
from ui.typed_undo import keeps_escape

SLACK = 3.0  # pixels that a click may shake


class Grip(QAbstractSlider):
    """Values low..high in steps, on the pixels of its parent. Arrow keys move by a step, page keys
    by five; `moved` tells every value on the way, `dropped` the one where it was let go. `asked`:
    its value is to be typed, and these are the first letters of it."""

    moved = Signal(float)
    dropped = Signal(float)
    cancelled = Signal()
    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setAccessibleName(name)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setPageStep(5)
        self.scale = Scale(0.0, 1.0, 0.0, 1.0)
        self.step = 1.0
        self.held = False
        self._keys_moved = False
        self._offset = 0.0
        self._pressed: float | None = None  # where it was taken, until it is dragged from there
        self.valueChanged.connect(self._on_value)

    def fit(self, scale: Scale, step: float) -> None:
        """Take values in steps over this scale (pixels of the parent)."""
        if scale == self.scale and step == self.step:
            return
        here = self.amount
        self.scale, self.step = scale, step
        self.blockSignals(True)
        self.setRange(round(scale.low / step), round(scale.high / step))
        self.blockSignals(False)
        self.put(here)

    @property
    def busy(self) -> bool:
        """True while a person is moving it."""
        return self.held or self._keys_moved

    @property
    def amount(self) -> float:
        """The value it stands at."""
        return self.value() * self.step

    def put(self, amount: float) -> None:
        """Stand at a value without telling anybody."""
        self.blockSignals(True)
        self.setValue(round(amount / self.step))
        self.blockSignals(False)

    def seize(self, x: float, reach: float) -> None:
        """Be taken at pixel x of the parent: within `reach` of the handle it does not jump."""
        away = x - self.scale.at(self.amount)
        self.held = True
        self._offset = away if abs(away) <= reach else 0.0
        self._pressed = x if abs(away) <= reach else None
        self.follow(x)

    def follow(self, x: float) -> None:
        """Go to pixel x of the parent while held."""
        if self.held and (self._pressed is None or abs(x - self._pressed) >= SLACK):
            self._pressed = None
            self.setValue(round(self.scale.value(x - self._offset) / self.step))

    def release(self) -> None:
        """Be let go."""
        if self.busy:
            self.held = self._keys_moved = False
            self.dropped.emit(self.amount)

    def _on_value(self, value: int) -> None:
        if not self.held:
            self._keys_moved = True
        self.moved.emit(value * self.step)

    # events

    def event(self, event: QEvent) -> bool:
        """Escape gives a drag up before it ends a presentation."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        return (asks and keeps_escape(event, self.busy)) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, or bring it here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.seize(event.position().x() + self.x(), 44.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        self.follow(event.position().x() + self.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click that drags nothing asks for the value to be typed."""
        clicked = self.held and self._pressed is not None
        self.held = self.held and not clicked
        self.release()
        if clicked:
            self.asked.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; Enter and figures begin to type; others are those of every slider."""
        if event.key() == Qt.Key.Key_Escape and self.busy:
            self.held = self._keys_moved = False
            self.cancelled.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text().isdigit():
            self.asked.emit(event.text().strip())
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The value counts when the key is let go."""
        if not event.isAutoRepeat() and self._keys_moved:
            self.release()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving it lets it go."""
        self.release()
        self._view.update()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The view draws the ring."""
        self._view.update()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; it never moves a goal by accident."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the view draws the handle, so that pictures show it too."""
