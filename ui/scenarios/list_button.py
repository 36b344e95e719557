"""The list of all scenarios, beside tabs of which not all can be seen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from ui import theme
from ui.fonts import font
from ui.icons import icon
from ui.scenarios.tabs import ScenarioTabs


class ListButton(QPushButton):
    """Its menu names every scenario in full; the present one is ticked, and marked for the arrow
    keys. It says how many there are where some have no tab."""

    def __init__(self, tabs: ScenarioTabs) -> None:
        super().__init__()
        self._tabs = tabs
        self.setProperty("kind", "flat")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the icon stands behind the words
        self.setAccessibleName(self.tr("All scenarios"))
        self.setToolTip(self.tr("All scenarios"))
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        tabs.hiding.connect(self._count)
        self.hide()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for index in range(self._tabs.count()):
            name = self._tabs.tabToolTip(index).replace("&", "&&")
            action = menu.addAction(name, partial(self._tabs.setCurrentIndex, index))
            action.setCheckable(True)
            action.setChecked(index == self._tabs.currentIndex())
            if action.isChecked():
                menu.setActiveAction(action)  # the arrow keys begin here

    def _count(self, hidden: int) -> None:
        words = self.tr("All {count}").format(count=self._tabs.count()) if hidden else ""
        if words != self.text():
            self.setText(words)
            self.setProperty("only", "" if words else "icon")

    def _dress(self) -> None:
        self.setFont(font("body"))
        side = theme.current().sizes.scaled(16)
        self.setIcon(icon("chevron-down", side=side))
        self.setIconSize(QSize(side, side))
