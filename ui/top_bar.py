"""The bar on top: name of the document, scenario tabs, how far the computing is, buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import font
from ui.icons import icon
from ui.page_menu import PageMenu
from ui.pages import PageSwitch
from ui.scenarios.list_button import ListButton
from ui.scenarios.tabs import ScenarioTabs
from ui.top_bar_room import Fold, chosen, name_room
from ui.top_bar_status import Status

ICON = 16
GAP = 8
MARGINS = 34 + 14 + 3 * GAP  # of the bar, and between name, tabs and plus


class TopBar(QWidget):
    """Where there is little room, what is also in the menus folds first: see `Fold`.

    `new_wanted`: the plus behind the tabs was pressed.
    """

    new_wanted = Signal()

    def __init__(self, switch: PageSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.fold = Fold.NOTHING
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.tabs = ScenarioTabs()
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.all = ListButton(self.tabs)
        self.plus = QPushButton()
        self.plus.setProperty("kind", "flat")
        self.plus.setAccessibleName(self.tr("New scenario from this one"))
        self.plus.setToolTip(self.tr("New scenario from this one"))
        self.plus.clicked.connect(self.new_wanted)
        self.status = Status()
        self.status.setToolTip(
            self.tr("Futures: possible years that were simulated for this plan, all equally likely")
        )
        self.switch, self.page_menu = switch, PageMenu(switch)
        self.export = QPushButton(self.tr("Export"))
        self.present = QPushButton(self.tr("Present"))
        self.present.setProperty("kind", "primary")
        for button in (self.export, self.present):
            button.setAccessibleName(button.text())
        self._place()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self.title)
        line.addSpacing(6)
        line.addWidget(self.tabs)
        line.addWidget(self.all)
        line.addWidget(self.plus)
        line.addStretch(1)  # before the status: what stands right of it keeps its place
        line.addWidget(self.status)
        line.addSpacing(8)
        for part in (self.switch, self.page_menu, self.export, self.present):
            line.addWidget(part)

    def show_name(self, name: str) -> None:
        """Name of the document, cut where it is long."""
        self._name = name
        self.title.setToolTip(name)
        self.title.setAccessibleName(name)
        self._fit()

    def show_status(self, futures: str, kept: str = "") -> None:
        """How many futures, and whether all is saved."""
        self.status.say(futures, kept)

    def give_menu(self, menu: QMenu) -> None:
        """The menu of the Export button."""
        self.export.setMenu(menu)

    def event(self, event: QEvent) -> bool:
        """There are other scenarios, or other pages."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name anew, and fold what has no room."""
        self._fit()

    def _fit(self) -> None:
        """Fold as little as there must be; the name takes what the tabs leave over."""
        metrics = QFontMetrics(self.title.font())
        whole = metrics.horizontalAdvance(self._name) + 2
        tabs = self.tabs.sizeHint().width()
        needs = [self._need(fold) for fold in Fold]
        fold = chosen(self.width(), needs, whole, tabs)
        room = name_room(self.width(), needs[fold], whole, tabs)
        self.title.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room))
        left = self.width() - needs[fold] - min(room, whole)
        self.all.setVisible(tabs > left)
        if fold != self.fold:
            self.fold = fold
            self._dress_buttons()
        several = self.switch.count() > 1
        self.status.shorten(fold >= Fold.FUTURES)
        self.switch.setVisible(several and fold < Fold.PAGES)
        self.page_menu.setVisible(several and fold >= Fold.PAGES)

    def _need(self, fold: Fold) -> int:
        """Pixels of all but name and tabs, folded in this way."""
        sizes = theme.current().sizes
        text = QFontMetrics(font("body")).horizontalAdvance
        wide = self.plus.sizeHint().width() + MARGINS
        pages = self.page_menu if fold >= Fold.PAGES else self.switch
        wide += pages.sizeHint().width() + GAP if self.switch.count() > 1 else 0
        wide += self.status.need(short=fold >= Fold.FUTURES) + 2 * GAP
        for button, at in ((self.export, Fold.EXPORT), (self.present, Fold.PRESENT)):
            small = fold >= at
            wide += GAP + (sizes.scaled(ICON) + 20 if small else text(button.accessibleName()) + 30)
        return wide

    def _dress_buttons(self) -> None:
        """Words, or an icon with the words as its tooltip."""
        now = theme.current()
        for button, at, name, colour in (
            (self.export, Fold.EXPORT, "export", now.text),
            (self.present, Fold.PRESENT, "present", now.inverse_text),
        ):
            small, words = self.fold >= at, button.accessibleName()
            side = now.sizes.scaled(ICON)
            button.setText("" if small else words)
            button.setToolTip(words if small else "")
            button.setIcon(icon(name, colour, side) if small else QIcon())
            button.setIconSize(QSize(side, side))
            button.setProperty("only", "icon" if small else "words")
            button.style().polish(button)
            button.setFont(font("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, with a line below."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.card)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.border)
        painter.end()

    def _dress(self) -> None:
        now = theme.current()
        bold = QFont(font("lead", 700))
        bold.setPixelSize(now.sizes.scaled(15))
        self.title.setFont(bold)
        self.status.dress()
        side = now.sizes.scaled(ICON)
        self.plus.setIconSize(QSize(side, side))
        self.plus.setIcon(icon("plus", side=side))
        self._dress_buttons()
        self._fit()
        self.update()
