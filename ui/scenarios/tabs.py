"""Tabs of the scenarios: choose by click or key, drag to reorder, double click to rename."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget

from simulator.plan import Document
from ui import theme
from ui.charts.apart import apart
from ui.fonts import font
from ui.icons import icon
from ui.scenarios.editing import LONGEST

WIDEST = 220  # pixels of a tab, at 100 % text
EDITOR = 150
SCROLLER = 18
STAR = 12
BESIDE = 30  # pixels beside the name of a tab
LEAST = 60  # pixels that a tab may shrink to, and so many more at 100 % text:
LEAST_TEXT = 40


class ScenarioTabs(QTabBar):
    """Signals carry identities of scenarios; the tabs themselves change no document."""

    chosen = Signal(str)
    renamed = Signal(str, str)
    reordered = Signal(tuple)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Scenarios"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._quiet = False
        self._dragged = False
        self._editor: QLineEdit | None = None
        self._base = ""
        self._names: dict[str, str] = {}
        self.currentChanged.connect(self._on_current)
        self.tabMoved.connect(self._on_moved)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def take(self, document: Document, scenario: str) -> None:
        """Show the scenarios of a document, one of them as the present one."""
        self._quiet = True
        self._base = document.base
        self._names = {plan.id: plan.name for plan in document.scenarios}
        while self.count() > len(document.scenarios):
            self.removeTab(self.count() - 1)
        while self.count() < len(document.scenarios):
            self.addTab("")
        for index, plan in enumerate(document.scenarios):
            self.setTabData(index, plan.id)  # first: the width of a tab depends on it
            is_base = plan.id == document.base
            hint = self.tr("{name} (base: the others are compared with it)")
            self.setTabToolTip(index, hint.format(name=plan.name) if is_base else plan.name)
            self.setAccessibleTabName(index, self.tabToolTip(index))
            if plan.id == scenario:
                self.setCurrentIndex(index)
        self._dress_tabs()
        self.updateGeometry()
        self._quiet = False

    def order(self) -> tuple[str, ...]:
        """Identities from left to right."""
        return tuple(str(self.tabData(index)) for index in range(self.count()))

    def name_of(self, index: int) -> str:
        """Name of a scenario, uncut."""
        return self._names.get(str(self.tabData(index)), "")

    def begin_rename(self, index: int | None = None) -> None:
        """Put a field over a tab, with its name in it."""
        index = self.currentIndex() if index is None else index
        if index < 0:
            return
        self._end_rename()
        editor = self._editor = QLineEdit(self.name_of(index), self)
        editor.setAccessibleName(self.tr("Name of the scenario"))
        editor.setMaxLength(LONGEST)
        editor.setProperty("scenario", self.tabData(index))
        self._widen()
        place = self.tabRect(index).adjusted(0, 0, -2, 0)
        shown = place.intersected(self.rect())
        editor.setGeometry(shown if shown.width() > EDITOR // 2 else place)
        editor.editingFinished.connect(self._accept_rename)
        editor.selectAll()
        editor.show()
        editor.setFocus()

    def name_new(self, scenario: str) -> None:
        """A scenario was made: its name is typed at once, or left as it is."""
        if scenario in self.order():
            self.begin_rename(self.order().index(scenario))

    def _accept_rename(self) -> None:
        editor = self._editor
        if editor is not None:
            scenario, name = str(editor.property("scenario")), editor.text()
            self._end_rename()
            self.renamed.emit(scenario, name)

    def _end_rename(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self._widen()
            self.setFocus()

    def _widen(self) -> None:
        """Lay the tabs out anew: the one that is renamed makes room for the field."""
        self.setIconSize(self.iconSize())
        self.updateGeometry()

    # events

    def _on_current(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self.chosen.emit(str(self.tabData(index)))

    def _on_moved(self) -> None:
        if not self._quiet:
            self._dragged = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tab that was dragged stands where it was dropped: one edit."""
        super().mouseReleaseEvent(event)
        if self._dragged:
            self._dragged = False
            self.reordered.emit(self.order())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename the tab under the pointer."""
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.begin_rename(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button chooses a tab and opens its menu."""
        if event.button() == Qt.MouseButton.RightButton:
            index = self.tabAt(event.position().toPoint())
            if index >= 0:
                self.setCurrentIndex(index)
                self.menu_wanted.emit(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes over the tabs shows no other scenario."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a renaming; the menu key opens the menu; arrows choose."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._editor is not None:
            self._end_rename()
        elif key == Qt.Key.Key_Menu:
            place = self.tabRect(self.currentIndex())
            self.menu_wanted.emit(self.mapToGlobal(place.bottomLeft()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are cut to their room."""
        super().resizeEvent(event)
        self._dress_tabs()

    # look

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the name in bold, up to a width; for the field while it is renamed."""
        hint = super().tabSizeHint(index)
        wide = QFontMetrics(font("body", 600)).horizontalAdvance(self.name_of(index)) + BESIDE
        wide += self._star_room(index)
        sizes = theme.current().sizes
        wide = min(wide, sizes.scaled(WIDEST))
        if self._editor is not None and self._editor.property("scenario") == self.tabData(index):
            wide = max(wide, sizes.scaled(EDITOR))
        return QSize(wide, max(hint.height(), 32))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Long tabs shrink until all are seen, but not to nothing: then buttons scroll them."""
        hint = self.tabSizeHint(index)
        return QSize(min(hint.width(), self._widest()), hint.height())

    def _widest(self) -> int:
        """The width of the widest tab where all have room."""
        least = LEAST + theme.current().sizes.scaled(LEAST_TEXT)
        room = self.width()
        wanted = sorted(self.tabSizeHint(index).width() for index in range(self.count()))
        for place, wide in enumerate(wanted):
            equal = room // (len(wanted) - place)
            if wide > equal:
                return max(equal, least)
            room -= wide
        return theme.current().sizes.scaled(WIDEST)

    def minimumSizeHint(self) -> QSize:
        """The present tab and the buttons that scroll stay visible."""
        present = self.tabSizeHint(max(self.currentIndex(), 0)).width() if self.count() else 0
        wide = min(self.sizeHint().width(), present + 2 * theme.current().sizes.scaled(SCROLLER))
        return QSize(wide, super().minimumSizeHint().height())

    def _star_room(self, index: int) -> int:
        return theme.current().sizes.scaled(STAR) + 6 if self.tabData(index) == self._base else 0

    def _dress(self) -> None:
        self.setFont(font("body"))
        self._dress_tabs()

    def _dress_tabs(self) -> None:
        """The star of the base, and names that are cut here: Qt cuts them as if not in bold."""
        now = theme.current()
        side = now.sizes.scaled(STAR)
        self.setIconSize(QSize(side, side))
        star = icon("star", now.text_muted, side)
        widest = self._widest()
        for index in range(self.count()):
            wide = min(now.sizes.scaled(WIDEST), widest)
            room = wide - BESIDE - self._star_room(index)
            name = apart(self.name_of(index), self._names.values(), font("body", 600), room, True)
            self.setTabText(index, name.replace("&", "&&"))
            held = self.tabData(index) == self._base
            self.setTabIcon(index, star if held else QIcon())
