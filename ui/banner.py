"""A strip under the top bar that says one thing in a sentence, until it is closed or over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import font
from ui.icons import icon, pixmap

Kind = Literal["warning", "news"]  # what has to be put right, and what was done or is so
EDGE, SIGN = 18, 16  # pixels before the sign, and across it at 100 % text
SIGNS: dict[Kind, str] = {"warning": "triangle-alert", "news": "info"}


class Banner(QWidget):
    """One message at a time; a newer one takes the place of an older one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.kind: Kind = "warning"
        self._does: Callable[[], None] | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.hide()
        self._action.clicked.connect(self._act)
        self._close = QPushButton()
        self._close.setProperty("kind", "flat")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = self._line = QHBoxLayout(self)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        theme.theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        words: str,
        key: str = "",
        action: str = "",
        does: Callable[[], None] | None = None,
        kind: Kind = "warning",
    ) -> None:
        """Say a sentence; `key` names what it is about, for `clear`."""
        self.key, self._does, self.kind = key, does, kind
        self._dress()
        self._words.setText(words)
        self.setAccessibleName(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()

    def clear(self, key: str = "") -> None:
        """Hide it; with a key, only if it is about that."""
        if key in ("", self.key):
            self.hide()

    def _act(self) -> None:
        does = self._does
        self.hide()
        if does is not None:
            does()

    def _colours(self) -> tuple[QColor, QColor]:
        """Of the ground, and of what is written on it."""
        now = theme.current()
        if self.kind == "warning":
            return now.notice, now.notice_text
        return now.accent_soft, now.accent_text

    def _dress(self) -> None:
        sizes, (_, ink) = theme.current().sizes, self._colours()
        self._words.setFont(font("body"))
        self._words.setStyleSheet(f"color: {ink.name()}")
        self._action.setFont(font("body"))
        side = sizes.scaled(14)
        self._close.setIcon(icon("x", ink, side))
        self._close.setIconSize(QSize(side, side))
        self._line.setContentsMargins(EDGE + sizes.scaled(SIGN) + 10, 6, 10, 6)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground and a sign, so that colour is not alone in saying what kind it is."""
        ground, ink = self._colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().border)
        side = theme.current().sizes.scaled(SIGN)
        sign = pixmap(SIGNS[self.kind], ink, side, self.devicePixelRatioF())
        painter.drawPixmap(EDGE, round((self.height() - side) / 2), sign)
        painter.end()
