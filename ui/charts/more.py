"""The small button in a card's corner: show as table, copy the numbers, copy or save a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QMessageBox

from simulator.problems import Problem
from ui import problem_words, theme
from ui.charts import picture
from ui.charts.ink import fill, outline
from ui.charts.numbers_dialog import NumbersDialog

if TYPE_CHECKING:
    from ui.charts.view import View

SIDE = 24
MARGIN = 10


class More(QAbstractButton):
    """Opens the menu of a view; its actions work by shortcut while the view has the focus."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._view = view
        self._dialog: NumbersDialog | None = None
        self._menu = QMenu(self)
        self._fit()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = self.tr("More for {card}").format(card=view.accessibleName())
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Show as table, copy, save as picture"))
        self.clicked.connect(self._open)
        self._add(self.tr("Show as &table"), self.show_table, "Ctrl+Shift+T")
        self._add(self.tr("&Copy numbers"), self.copy_numbers, "Ctrl+C")
        self._menu.addSeparator()
        self._add(self.tr("Copy &picture"), self.copy_picture, "Ctrl+Shift+C")
        self._add(self.tr("&Save picture…"), self.save_picture, "")

    def menu(self) -> QMenu:
        """The menu of the view."""
        return self._menu

    def place(self, width: int) -> None:
        """Move into the upper right corner of a card of this width."""
        self._fit()
        side = self.width()
        self.move(width - side - MARGIN, theme.current().sizes.scaled(21) - side // 2)

    def refresh(self) -> None:
        """Bring an open table up to date."""
        numbers = self._view.numbers() if self._dialog is not None else None
        if self._dialog is not None and self._dialog.isVisible() and numbers is not None:
            self._dialog.show_numbers(numbers)

    def show_table(self) -> None:
        """Open the same numbers as a table; it follows the plan while it is open."""
        numbers = self._view.numbers()
        if numbers is None:
            return
        if self._dialog is None:
            self._dialog = NumbersDialog(self._view)
        self._dialog.show_numbers(numbers)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def copy_numbers(self) -> None:
        """Put the table on the clipboard, parted by tabs."""
        numbers = self._view.numbers()
        if numbers is not None:
            QGuiApplication.clipboard().setText(numbers.tsv())

    def copy_picture(self) -> None:
        """Put the card on the clipboard as a picture, at twice its size."""
        QGuiApplication.clipboard().setImage(picture.image(self._view))

    def save_picture(self) -> None:
        """Ask for a file and write the card into it as PNG, SVG or PDF."""
        try:
            picture.ask_and_save(self._view)
        except Problem as problem:
            words = problem_words.said(problem)
            QMessageBox.warning(self, self.tr("The picture was not saved"), words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three dots, on a ground while pointed at; a ring while it has the focus."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            fill(painter, now.raised)
            painter.drawRoundedRect(inner, 5, 5)
        if self.hasFocus():
            outline(painter, now.accent, 2)
            painter.drawRoundedRect(inner, 5, 5)
        fill(painter, now.text_muted)
        middle, large = self.width() / 2, self.width() / SIDE
        for x in (-5.0, 0.0, 5.0):
            painter.drawEllipse(QPointF(middle + x * large, middle), 1.5 * large, 1.5 * large)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """A small square."""
        return self.size()

    def _fit(self) -> None:
        """As large as the text is, but never too small for a finger."""
        side = max(theme.current().sizes.scaled(SIDE), SIDE)
        self.setFixedSize(side, side)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, words: str, does: object, keys: str) -> None:
        action = QAction(words, self._view)
        action.triggered.connect(does)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._menu.addAction(action)
        self._view.addAction(action)
