"""The strip that says a plan has problems, and that what is shown elsewhere is older."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui import theme
from ui.fonts import font


class WarningStrip(QWidget):
    """`pressed`: the first problem is to be shown."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warning")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.button = QPushButton(self.tr("Show the first"))
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        theme.theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many problems there are; nothing where there are none."""
        self.setVisible(count > 0)
        if count:
            said = (
                self.tr("▲ One problem in this plan.")
                if count == 1
                else self.tr("▲ {count} problems in this plan.").format(count=count)
            )
            self.words.setText(
                f"{said} "
                + self.tr("The projection shown is the last good one, until it is mended.")
            )

    def _dress(self) -> None:
        now = theme.current()
        self.words.setFont(font("body", 500))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setStyleSheet(
            f"#warning {{ background: {now.notice.name()}; border-radius: 8px; }}"
            f"#warning QLabel {{ color: {now.notice_text.name()}; }}"
        )
