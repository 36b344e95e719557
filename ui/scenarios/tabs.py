"""Tabs of the scenarios: choose by click or key, drag to reorder, double click to rename."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
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
from ui.charts.ink import width
from ui.fonts import font
from ui.icons import icon
from ui.scenarios.editing import LONGEST
from ui.scenarios.room import shown, widest

WIDEST = 220  # pixels of a tab, at 100 % text
EDITOR = 150
STAR = 12
BESIDE = 30  # pixels beside the name of a tab
LEAST = 76  # pixels that a tab may shrink to, and so many more at 100 % text:
LEAST_TEXT = 46


class ScenarioTabs(QTabBar):
    """Signals carry identities of scenarios; the tabs themselves change no document. Those that
    have no room are not shown; `hiding` tells how many."""

    hiding = Signal(int)
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
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._quiet = False
        self._dragged = False
        self._editor: QLineEdit | None = None
        self._base = ""
        self._names: dict[str, str] = {}
        self._first, self._widest = 0, 0  # the first tab shown, and pixels of a long one
        self.currentChanged.connect(self._on_current)
        self.tabMoved.connect(self._on_moved)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def take(self, document: Document, scenario: str) -> None:
        """Show the scenarios of a document, one of them as the present one."""
        self._quiet = True
        self._base = document.base
        self._names = {plan.id: plan.name for plan in document.scenarios}
        if self._editor is not None and self._editor.property("scenario") not in self._names:
            self._end_rename()
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
        self._share()
        self.updateGeometry()
        self._quiet = False

    def order(self) -> tuple[str, ...]:
        """Identities from left to right."""
        return tuple(str(self.tabData(index)) for index in range(self.count()))

    def name_of(self, index: int) -> str:
        """Name of a scenario, uncut."""
        return self._names.get(str(self.tabData(index)), "")

    def begin_rename(self, index: int | None = None) -> None:
        """Put a field over a tab, with its name in it; the scenario is chosen first."""
        index = self.currentIndex() if index is None else index
        if index < 0:
            return
        self._end_rename()
        self.setCurrentIndex(index)
        editor = self._editor = QLineEdit(self.name_of(index), self)
        editor.setAccessibleName(self.tr("Name of the scenario"))
        editor.setMaxLength(LONGEST)
        editor.setProperty("scenario", self.tabData(index))
        self._widen()
        place = self.tabRect(index).adjusted(0, 0, -2, 0)
        shown = place.intersected(self.rect())
        editor.setGeometry(shown if shown.width() > EDITOR // 2 else place)
        editor.editingFinished.connect(self._accept_rename)
        editor.installEventFilter(self)
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
            focused = editor.hasFocus()
            editor.removeEventFilter(self)
            editor.hide()
            editor.deleteLater()
            self._widen()
            if focused:
                self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is left goes, also where nothing was typed; not for its own menu."""
        if (
            watched is self._editor
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self._accept_rename()
        return super().eventFilter(watched, event)

    def _widen(self) -> None:
        """Lay the tabs out anew: the one that is renamed makes room for the field."""
        self.updateGeometry()
        bar = self.parentWidget()
        line = bar.layout() if bar is not None else None
        if line is not None:
            line.activate()
        self._share()

    # events

    def _on_current(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self._share()
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
        """Escape ends a renaming; the menu key opens the menu; arrows choose the next scenario,
        Home and End the first and the last, be its tab shown or not."""
        key = event.key()
        last, now = self.count() - 1, self.currentIndex()
        places = {
            Qt.Key.Key_Left: max(now - 1, 0),
            Qt.Key.Key_Right: min(now + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key == Qt.Key.Key_Escape and self._editor is not None:
            self._end_rename()
        elif key == Qt.Key.Key_Menu:
            place = self.tabRect(self.currentIndex())
            self.menu_wanted.emit(self.mapToGlobal(place.bottomLeft()))
        elif Qt.Key(key) in places:
            self.setCurrentIndex(places[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are cut to their room, and tabs that have none are not shown."""
        self._share()
        super().resizeEvent(event)

    # look

    def tabSizeHint(self, index: int) -> QSize:
        """What the tab wants, or its share of the room; all it wants while it is renamed."""
        wide = self._wanted(index)
        if not self._is_renamed(index):
            wide = min(wide, self._widest)
        return QSize(wide, max(super().tabSizeHint(index).height(), 32))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: what has no room is not shown."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """Room for every name in full, also of tabs that are not shown."""
        wide = sum(self._wanted(index) for index in range(self.count()))
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The present tab stays visible."""
        least = self._least(self.currentIndex()) if self.count() else 0
        return QSize(least, super().minimumSizeHint().height())

    def _wanted(self, index: int) -> int:
        """Room for the name in bold, up to a width; for the field while it is renamed."""
        wide = ceil(width(self.name_of(index), font("body", 600))) + BESIDE
        sizes = theme.current().sizes
        wide = min(wide + self._star_room(index), sizes.scaled(WIDEST))
        return max(wide, sizes.scaled(EDITOR)) if self._is_renamed(index) else wide

    def _least(self, index: int) -> int:
        """So little that its name still tells it from the others."""
        wanted = self._wanted(index)
        least = LEAST + theme.current().sizes.scaled(LEAST_TEXT)
        return wanted if self._is_renamed(index) else min(wanted, least)

    def _is_renamed(self, index: int) -> bool:
        return self._editor is not None and self._editor.property("scenario") == self.tabData(index)

    def _star_room(self, index: int) -> int:
        return theme.current().sizes.scaled(STAR) + 6 if self.tabData(index) == self._base else 0

    def _dress(self) -> None:
        self.setFont(font("body"))
        self._share()

    def _share(self) -> None:
        """Show as many tabs as have room, the present one among them, and share the room."""
        least = [self._least(index) for index in range(self.count())]
        places = shown(least, self.width(), max(self.currentIndex(), 0), self._first)
        self._first = places.start
        room = self.width() - sum(least[at] for at in places if self._is_renamed(at))
        others = [self._wanted(at) for at in places if not self._is_renamed(at)]
        self._widest = widest(others, room)
        for index in (*places, *(at for at in range(self.count()) if at not in places)):
            self.setTabVisible(index, index in places)
        self._dress_tabs()
        self.hiding.emit(self.count() - len(places))

    def _dress_tabs(self) -> None:
        """The star of the base, and names that are cut here: Qt cuts them as if not in bold."""
        now = theme.current()
        side = now.sizes.scaled(STAR)
        self.setIconSize(QSize(side, side))
        star = icon("star", now.text_muted, side)
        for index in range(self.count()):
            wide = min(self._wanted(index), self._widest)
            room = wide - BESIDE - self._star_room(index)
            name = apart(self.name_of(index), self._names.values(), font("body", 600), room, True)
            self.setTabText(index, name.replace("&", "&&"))
            held = self.tabData(index) == self._base
            self.setTabIcon(index, star if held else QIcon())
