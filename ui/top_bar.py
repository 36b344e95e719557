"""The bar on top: name of the document, scenario tabs, how far the computing is, buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import font
from ui.icons import icon
from ui.scenarios.tabs import ScenarioTabs

WIDEST_NAME = 260
WITH_STATUS = 1000  # pixels at 100 % text from which on there is room for it


class TopBar(QWidget):
    """`new_wanted`: the plus behind the tabs was pressed."""

    new_wanted = Signal()

    def __init__(self, switch: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.tabs = ScenarioTabs()
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.plus = QPushButton()
        self.plus.setProperty("kind", "flat")
        self.plus.setIconSize(QSize(16, 16))
        self.plus.setAccessibleName(self.tr("New scenario from this one"))
        self.plus.setToolTip(self.tr("New scenario from this one"))
        self.plus.clicked.connect(self.new_wanted)
        self.status = QLabel()
        self.export = QPushButton(self.tr("Export"))
        self.present = QPushButton(self.tr("Present"))
        self.present.setProperty("kind", "primary")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(18, 8, 16, 8)
        self._line.setSpacing(8)
        self._line.addWidget(self.title)
        self._line.addSpacing(6)
        self._line.addWidget(self.tabs)
        self._line.addWidget(self.plus)
        self._line.addStretch(1)
        self._line.addWidget(switch)
        self._line.addWidget(self.status)
        self._line.addWidget(self.export)
        self._line.addWidget(self.present)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def show_name(self, name: str) -> None:
        """Name of the document, cut where it is long."""
        self._name = name
        metrics = QFontMetrics(self.title.font())
        large = max(theme.current().sizes.text_scale, 1.0)
        room = min(WIDEST_NAME, max(round(self.width() / (5 * large)), 90))
        self.title.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        self.title.setToolTip(name)
        self.title.setAccessibleName(name)

    def show_status(self, words: str) -> None:
        """How many futures, and whether all is saved."""
        if words != self.status.text():
            self.status.setText(words)

    def give_menu(self, menu: QMenu) -> None:
        """The menu of the Export button."""
        self.export.setMenu(menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name anew."""
        self.show_name(self._name)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        """Where text is large, tabs go before the count of futures."""
        self.status.setVisible(self.width() > WITH_STATUS * theme.current().sizes.text_scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, with a line below."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.card)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.border)
        painter.end()

    def _dress(self) -> None:
        now = theme.current()
        bold = font("lead", 700)
        bold.setPixelSize(now.sizes.scaled(15))
        self.title.setFont(bold)
        self.status.setFont(font("body"))
        self.status.setStyleSheet(f"color: {now.text_muted.name()}")
        self.plus.setIcon(icon("plus"))
        self.export.setFont(font("body"))
        self.present.setFont(font("body"))
        self.show_name(self._name)
        self._show_what_fits()
        self.update()
