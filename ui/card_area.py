"""The cards of a page where they need more height than there is: what has the keyboard is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class CardArea(QScrollArea):
    """Stands at its top wherever that shows all that is asked for, so that the first card is not
    cut by a few pixels; `edge` pixels are kept round a card."""

    def __init__(self, cards: QWidget, edge: int) -> None:
        super().__init__()
        self._inner, self._edge = cards, edge
        self.setObjectName("cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(cards)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def bring(self, widget: QWidget) -> None:
        """Show all of a widget's card, or of the widget where the card is higher than the area."""
        bar, high = self.verticalScrollBar(), self.viewport().height()
        place = self._place(self._card_of(widget))
        if place.height() > high:
            place = self._place(widget)
        if place.bottom() < high:
            bar.setValue(0)
        elif place.top() < bar.value() or place.height() > high:
            bar.setValue(place.top())
        elif place.bottom() >= bar.value() + high:
            bar.setValue(place.bottom() + 1 - high)

    def focusNextPrevChild(self, next: bool) -> bool:
        """`_follow` has shown what the Tab key went to: Qt would scroll on past it."""
        return QWidget.focusNextPrevChild(self, next)

    def _follow(self, before: QWidget | None, focus: QWidget | None) -> None:
        """By keyboard, within the window: nothing moves away from under a pressed pointer."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if before is None or focus is None or pressed or not self._inner.isAncestorOf(focus):
            return
        self.bring(focus)

    def _on_range(self, _low: int, high: int) -> None:
        """Less is cut off than before, and the end was shown: where what is left is less than the
        first card, that card is worth more."""
        first = min((card.geometry().bottom() for card in self._cards()), default=0)
        if self.verticalScrollBar().value() > high and high < first:
            self.verticalScrollBar().setValue(0)

    def _cards(self) -> list[QWidget]:
        return [one for one in self._inner.children() if isinstance(one, QWidget)]

    def _card_of(self, widget: QWidget) -> QWidget:
        return next(one for one in self._cards() if one is widget or one.isAncestorOf(widget))

    def _place(self, widget: QWidget) -> QRect:
        corner = widget.mapTo(self._inner, QPoint(0, 0))
        return QRect(corner, widget.size()).adjusted(0, -self._edge, 0, self._edge)
