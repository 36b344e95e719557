"""The switch between the pages as a button with a menu, for bars that have no room for all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from ui import theme
from ui.fonts import font
from ui.icons import icon
from ui.pages import PageSwitch


class PageMenu(QPushButton):
    """Shows the page that is shown; its menu chooses another one through the switch."""

    def __init__(self, switch: PageSwitch) -> None:
        super().__init__()
        self._switch = switch
        self.setAccessibleName(switch.accessibleName())
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the icon stands behind the word
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        switch.currentChanged.connect(self._name)
        theme.theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for index in range(self._switch.count()):
            choose = partial(self._switch.setCurrentIndex, index)
            action = menu.addAction(self._switch.tabText(index), choose)
            action.setCheckable(True)
            action.setChecked(index == self._switch.currentIndex())

    def _name(self) -> None:
        words = self._switch.tabText(self._switch.currentIndex())
        self.setText(words)
        self.setAccessibleDescription(words)

    def _dress(self) -> None:
        self.setFont(font("body"))
        side = theme.current().sizes.scaled(14)
        self.setIcon(icon("chevron-down", side=side))
        self.setIconSize(QSize(side, side))
        self._name()
