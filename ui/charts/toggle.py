"""Two or three words beside each other of which one is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui import theme
from ui.charts.ink import fill, outline, width, write
from ui.fonts import font


class _Choice(QAbstractButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as the word when it is bold, so that nothing moves on a change."""
        return QSize(
            round(width(self.text(), font("small", 600))) + 18, theme.current().sizes.scaled(24)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled pill where it is on; a ring where it has the focus."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            fill(painter, now.accent_soft)
            painter.drawRoundedRect(inner, 5, 5)
        if self.hasFocus():
            outline(painter, now.accent, 2)
            painter.drawRoundedRect(inner, 5, 5)
        colour = now.accent_text if self.isChecked() else now.text_muted
        face = font("small", 600 if self.isChecked() else 400)
        at = (self.width() / 2, self.height() / 2 + now.sizes.scaled(4))
        write(painter, at, self.text(), face, colour, "centre")


class Toggle(QWidget):
    """A row of choices; `chosen(index)` when a person takes another."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons = [_Choice(words, self) for words in choices]
        for index, button in enumerate(self.buttons):
            row.addWidget(button)
            button.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
        self.buttons[0].setChecked(True)

    @property
    def index(self) -> int:
        """Which choice is on."""
        return next(i for i, button in enumerate(self.buttons) if button.isChecked())

    def fit(self) -> None:
        """Take the size that the present scale of type asks for."""
        for button in self.buttons:
            button.updateGeometry()
        self._row.invalidate()

    def choose(self, index: int) -> None:
        """Turn a choice on as if it had been pressed."""
        self.buttons[index].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move between the choices."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step == 0:
            super().keyPressEvent(event)
            return
        index = min(max(self.index + step, 0), len(self.buttons) - 1)
        self.buttons[index].setFocus()
        self.choose(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press between the words means nothing."""
        event.accept()
