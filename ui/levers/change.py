"""The change of a lever against the base scenario; pressing it takes the change back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.charts.ink import width, write
from ui.fonts import font
from ui.icons import pixmap

ICON = 11  # side of the arrow, at 100 % text


class Change(QAbstractButton):
    """Reads "+ $12,000" in bold, or "as base", muted and out of the way of the Tab key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_changed = False
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def show_change(self, words: str, is_changed: bool, base: str) -> None:
        """Show the change in words; `base` is the value that a press brings back."""
        if words == self.text() and is_changed == self.is_changed:
            return
        self.is_changed = is_changed
        self.setText(words)
        self.setEnabled(is_changed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_changed else Qt.FocusPolicy.NoFocus)
        cursor = Qt.CursorShape.PointingHandCursor if is_changed else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)
        hint = self.tr("Back to the base scenario: {value}").format(value=base)
        self.setToolTip(hint if is_changed else "")
        self.setAccessibleDescription(hint if is_changed else "")
        self.update()

    def wanted_width(self) -> int:
        """Its text, and the arrow that shows while it is pointed at."""
        arrow = _side() + 6 if self.is_changed else 0
        return round(width(self.text(), self._font())) + arrow + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, right-aligned; an arrow that turns back before them while pointed at."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        colour = now.text if self.is_changed else now.text_muted
        base = self.height() / 2 + self._font().pixelSize() * 0.36
        left = write(painter, (self.width() - 3, base), self.text(), self._font(), colour, "right")
        if self.is_changed and (self.underMouse() or self.hasFocus()):
            side, ratio = _side(), self.devicePixelRatioF()
            arrow = pixmap("rotate-ccw", now.accent, side, ratio)
            painter.drawPixmap(QPointF(left - side - 5, (self.height() - side) / 2), arrow)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the arrow."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the arrow."""
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it wants to be."""
        return QSize(self.wanted_width(), 18)

    def _font(self) -> QFont:
        return font("small", 700 if self.is_changed else 400)


def _side() -> int:
    return theme.current().sizes.scaled(ICON)
