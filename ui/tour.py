"""The tour of the first start: four short notes, each beside what it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.card import Card
from ui.fonts import font

WIDE = 330
AWAY = 14
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """One note: where it points (a widget, found when its turn comes), a title and a sentence."""

    target: Callable[[], QWidget | None]
    title: str
    words: str


class Tour(QWidget):
    """Lies over the window and dims all but what it speaks of; Escape or Skip ends it."""

    ended = Signal()

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._window = window
        self._stops, self._at = tuple(stops), 0
        self._hole = QRect()
        self._stood: dict[QScrollArea, int] = {}  # where each stood before the tour scrolled it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note = _Note(self)
        self.note.next.clicked.connect(self.go_on)
        self.note.skip.clicked.connect(self.end)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._show_stop()

    @property
    def title(self) -> str:
        """Title of the present note."""
        return self._stops[self._at].title

    def go_on(self) -> None:
        """The next note, or the end."""
        if self._at + 1 >= len(self._stops):
            self.end()
            return
        self._at += 1
        self._show_stop()

    def end(self) -> None:
        """Away with it; what it scrolled stands as it did before."""
        self._window.removeEventFilter(self)
        for area, value in self._stood.items():
            area.verticalScrollBar().setValue(value)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _show_stop(self) -> None:
        stop = self._stops[self._at]
        last = self._at + 1 == len(self._stops)
        count = self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._stops))
        self.note.say(stop.title, stop.words, count, last)
        self._place()
        self.note.next.setFocus()

    def _place(self) -> None:
        target = self._stops[self._at].target()
        whole = self.rect()
        self._hole = QRect()
        if target is not None and target.isVisible():
            self._scroll_to(target)
            corner = target.mapTo(self._window, QPoint(0, 0))
            self._hole = QRect(corner, target.size()).adjusted(-4, -4, 4, 4).intersected(whole)
        open_part = self._hole.adjusted(3, 3, -3, -3)  # can be used while it is spoken of
        self.setMask(QRegion(whole).subtracted(QRegion(open_part)))
        self.note.fit()
        self.note.move(self._beside())
        self.update()
        for part in [] if target is None else [target, *target.findChildren(QWidget)]:
            part.update()  # it was dimmed, and the mask leaves it as it stands there

    def _scroll_to(self, target: QWidget) -> None:
        """What is spoken of may have been scrolled away."""
        above = target.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                self._stood.setdefault(above, above.verticalScrollBar().value())
                above.ensureWidgetVisible(target, 0, AWAY)
            above = above.parentWidget()

    def _beside(self) -> QPoint:
        """Below what is spoken of if there is room, else right of it, above it, or within it."""
        hole, whole, note = self._hole, self.rect(), self.note
        wide, high = note.width(), note.height()
        if hole.isNull():
            return QPoint((whole.width() - wide) // 2, (whole.height() - high) // 2)
        x = min(max(hole.left(), MARGIN), whole.width() - wide - MARGIN)
        y = min(max(hole.top(), MARGIN), whole.height() - high - MARGIN)
        if hole.bottom() + AWAY + high < whole.height():
            return QPoint(x, hole.bottom() + AWAY)
        if hole.right() + AWAY + wide < whole.width():
            return QPoint(hole.right() + AWAY, y)
        if hole.top() - AWAY - high > 0:
            return QPoint(x, hole.top() - AWAY - high)
        return QPoint(whole.width() - wide - MARGIN, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; Escape ends the tour wherever the keyboard stands."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            self.end()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from one button of the note to the other, not to what lies dimmed below."""
        there = self.note.next if self.note.skip.hasFocus() else self.note.skip
        reason = Qt.FocusReason.TabFocusReason
        (there if there.isVisible() else self.note.next).setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the note goes on."""
        self.go_on()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything but what is spoken of."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        if not self._hole.isNull():
            hole.addRoundedRect(QRectF(self._hole), now.sizes.radius, now.sizes.radius)
        painter.fillPath(path.subtracted(hole), QColor(8, 12, 18, 120 if not now.dark else 160))
        painter.setPen(QPen(now.accent, 2))
        painter.drawPath(hole)
        painter.end()


class _Note(Card):
    """The small card with title, sentence and two buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.current().sizes.scaled(WIDE))
        self._title, self._words, self._count = QLabel(), QLabel(), QLabel()
        self._words.setWordWrap(True)
        self.skip = QPushButton(self.tr("Skip"))
        self.skip.setProperty("kind", "flat")
        self.next = QPushButton()
        self.next.setDefault(True)
        self._title.setFont(font("lead", 700))
        self._words.setFont(font("body"))
        self._count.setFont(font("small"))
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.next)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(foot)
        muted = theme.current().text_muted.name()
        self._count.setStyleSheet(f"color: {muted}")

    def say(self, title: str, words: str, count: str, last: bool) -> None:
        """Show a note."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(count)
        self.skip.setVisible(not last)
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.setAccessibleName(f"{title}. {words}")
        self.next.setAccessibleDescription(f"{title}. {words}")

    def fit(self) -> None:
        """As high as its words need."""
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the note itself does nothing."""
        event.accept()
