"""The pages of the window (the plan, and others beside it) and the switch between them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QWidget

from ui import theme
from ui.fonts import font


class Pages(QStackedWidget):
    """Pages by key; one is shown."""

    shown_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: list[str] = []
        self.switch = PageSwitch()
        self.switch.currentChanged.connect(self._on_switch)

    def add_page(self, key: str, title: str, page: QWidget) -> None:
        """Put a page at the end; the switch shows itself from the second page on."""
        self.keys.append(key)
        self.addWidget(page)
        self.switch.addTab(title)
        self.switch.setVisible(len(self.keys) > 1)

    def show_page(self, key: str) -> None:
        """Show a page."""
        self.switch.setCurrentIndex(self.keys.index(key))

    @property
    def shown(self) -> str:
        """Key of the page that is shown."""
        return self.keys[self.currentIndex()]

    def _on_switch(self, index: int) -> None:
        if 0 <= index < self.count():
            self.setCurrentIndex(index)
            self.shown_changed.emit(self.keys[index])


class PageSwitch(QTabBar):
    """A row of words in the top bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.hide()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes over the switch shows no other page."""
        event.ignore()

    def _dress(self) -> None:
        self.setFont(font("body"))
