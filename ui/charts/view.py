"""What every view has: one door, a ground that is painted once, states, a table and pictures."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui import motion, theme
from ui.card import Card
from ui.charts.bare import Bare, BareNote, is_bare
from ui.charts.card_picture import card_picture, lay_down, without
from ui.charts.ink import fill, width, write
from ui.charts.mark import draw_mark, draw_ring, mark_width
from ui.charts.more import More
from ui.charts.numbers import Numbers
from ui.fonts import font
from ui.shown import Shown

SETTLED_AFTER = 600  # ms without a new projection: axes may shrink, screen readers are told
MUTED_AFTER = 350  # ms of computing before the old values fade, so that a drag never flickers
FADED = 0.9  # opacity of old figures: words say that they are old, and these can still be read


class State(Enum):
    """What a view is in: nothing shown yet, up to date, being computed anew, or of a bad plan."""

    NOTHING = "nothing"
    READY = "ready"
    COMPUTING = "computing"
    PROBLEM = "problem"


class View(Card):
    """A card that draws itself: `ground` what stays during a drag, `live` what moves with it.

    Subclasses give `take`, `ground`, `live`, `numbers` and `spoken`; both drawings use
    device-independent pixels of `size` and serve the screen, pictures and print alike.
    """

    tells_computing = False  # whether it says in words that its figures are being computed anew
    speaks_for_all = True  # whether it says that there is nothing yet: not each card of a page

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.shown: Shown | None = None
        self.state, self.words, self.heading = State.NOTHING, "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._picture: QImage | None = None  # the ground; without transparency it costs little
        self._picture_key: Hashable = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        motion.when_let_go(self._settle, self._on_settled)
        self._fade = QTimer(self, singleShot=True, interval=MUTED_AFTER)
        self._fade.timeout.connect(self.faded)
        self._ring = False
        self.bare = False  # a plan with nothing in it: see `when_bare`
        self.note: BareNote | None = None
        self.more = More(self)
        theme.theme_changed.connect(self._on_theme)

    def show_projection(self, shown: Shown) -> None:
        """Show this moment; the only door for figures."""
        before = self._look()
        self.shown = shown
        self.state, self.words = State.READY, ""
        self._fade.stop()
        self.take(shown)
        self._set_bare(is_bare(shown))
        if motion.reduced() and shown.settled and not motion.held():
            self.settled()  # no axis moves later than the figures do
        self._settle.start()
        self.refresh()
        if self._look() != before:
            self.explain()
            self.faded()

    def show_state(self, state: State, words: str = "") -> None:
        """Keep the figures and say how good they are; `words` tell what is wrong with the plan."""
        before = self._look()
        if state is State.COMPUTING and self.state is not State.COMPUTING:
            self._fade.start()
        self.state, self.words = state, words
        if self._look() != before:
            self.explain()
            self.faded()

    def forget(self) -> None:
        """Show no figures: those that stand there are of another plan or another company."""
        self.shown = None
        self.state, self.words = State.NOTHING, ""
        self._fade.stop()
        self._settle.stop()
        self.setAccessibleDescription("")
        self.setToolTip("")
        self._set_bare(False)
        self.faded()

    def _look(self) -> tuple[bool, bool, str]:
        """What of the state can be seen."""
        return self.muted, not self.filled and self.state is State.COMPUTING, self.words

    def explain(self) -> None:
        """Set the tooltip of the card."""
        words = self.words
        if self.state is State.PROBLEM and self.filled:
            words = self.tr("The last good projection is shown. {problem}").format(problem=words)
        self.setToolTip(words)

    def faded(self) -> None:
        """The figures have become old, or good again."""
        self.update()

    # what a subclass gives

    @property
    def filled(self) -> bool:
        """Whether there is anything to draw; a view of other things than a plan says so itself."""
        return self.shown is not None and not self.bare

    def when_bare(self, bare: Bare) -> None:
        """What to show in place of the figures of a plan that has nothing in it."""
        self.note = BareNote(bare, self)
        self.more.raise_()
        self.lay_out()

    def _set_bare(self, bare: bool) -> None:
        if bare == self.bare:
            return
        self.bare = bare
        self._picture_key = None
        if self.note is not None:
            self.note.setVisible(bare)
        self.faded()

    def take(self, shown: Shown) -> None:
        """Prepare what is drawn."""

    def refresh(self) -> None:
        """Have it painted, but for the buttons on it, which would cost as much again."""
        place = self.moving() if self._ground_is() == self._picture_key else self.rect()
        self.update(without(place, self.still()))

    def moving(self) -> QRect:
        """Where figures stand: all of the card, unless a view knows better."""
        return self.rect()

    def still(self) -> tuple[QWidget, ...]:
        """What lies on the card and does not change with the figures."""
        return (self.more,)

    def ground_key(self) -> Hashable:
        """What the ground depends on besides size and theme."""
        return None

    def ground(self, painter: QPainter, size: QSizeF) -> None:
        """Draw what does not move during a drag."""

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Draw what moves."""

    def numbers(self) -> Numbers | None:
        """The figures shown, as a table."""
        return None

    def spoken(self) -> str:
        """The figures shown, in a sentence, for screen readers."""
        return ""

    def settled(self) -> bool:
        """No new projection for a while: axes may shrink now. True if the picture changed."""
        return False

    # painting

    @property
    def muted(self) -> bool:
        """True while the figures are old: long in computing, or the plan has a problem."""
        late = self.state is State.COMPUTING and not self._fade.isActive()
        return late or self.state is State.PROBLEM

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground from its picture, then what moves."""
        size = QSizeF(self.size())
        painter = QPainter(self)
        lay_down(painter, self._ground_picture(size), event.region())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.filled:
            painter.setOpacity(FADED if self.muted else 1.0)
            self.live(painter, size)
            painter.setOpacity(1.0)
            if self.muted:
                self._mark(painter)
        else:
            self.nothing_yet(painter, size)
        if self._ring and self.hasFocus():
            draw_ring(painter, QRectF(self.rect()))
        painter.end()

    def paint_picture(self, painter: QPainter, size: QSizeF) -> None:
        """All of it on any paint device, as shapes and text rather than as pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, theme.current().card)
        painter.drawRect(QRectF(0, 0, size.width(), size.height()))
        self.ground(painter, size)
        if self.filled:
            self.live(painter, size)

    def _ground_is(self) -> Hashable:
        now, ratio = theme.current(), self.devicePixelRatioF()
        return self.size().toTuple(), ratio, now.name, now.sizes, self.ground_key()

    def _ground_picture(self, size: QSizeF) -> QImage:
        if (key := self._ground_is()) != self._picture_key or self._picture is None:
            self._picture = card_picture(size, self.devicePixelRatioF())
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.ground(painter, size)
            painter.end()
            self._picture_key = key
        return self._picture

    def nothing_yet(self, painter: QPainter, size: QSizeF) -> None:
        """Say why there are no figures; a card may show what will stand there instead."""
        if not self.speaks_for_all or (self.bare and self.note is not None):
            return
        words = self.tr("Nothing to show yet")
        if self.state is State.COMPUTING:
            words = self.tr("The first projection is being computed")
        middle = (size.width() / 2, size.height() / 2 + 4)
        write(painter, middle, words, font("body"), theme.current().text_muted, "centre")

    def mark_right(self) -> float:
        """Right edge of the mark of a problem: beside the menu's button."""
        return self.more.x() - 6.0

    def title_end(self) -> float:
        """Where the words of the title's row end, if they could reach the mark."""
        wide = width(self.heading, font("title")) if self.heading else -100.0
        return theme.current().sizes.padding + wide + 6

    def mark_room(self, alone: bool = False) -> float:
        """Pixels that the mark of a problem, or its sign alone, takes of the title's row."""
        words = "" if alone else self.tr("last good")
        return mark_width(words) + 6 if self.state is State.PROBLEM else 0.0

    def _mark(self, painter: QPainter) -> None:
        """These are the last good figures (the tooltip says why), or new ones are computed."""
        right, end = self.mark_right(), self.title_end()
        if self.state is State.PROBLEM:
            draw_mark(painter, right, end, self.tr("last good"), warning=True)
        elif self.tells_computing:
            draw_mark(painter, right, end, self.tr("computing …"))

    # events

    def _on_settled(self) -> None:
        self.setAccessibleDescription(self.spoken())
        self.more.refresh()
        if self.settled():
            self.update()

    def lay_out(self) -> None:
        """Put what lies on the card in its place, for the present size and scale of type."""
        self.more.place(self.width())
        if self.note is not None:
            self.note.place(self.width(), self.height())

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.lay_out()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what lies on the card."""
        super().resizeEvent(event)
        self.lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows where the keyboard is, unless the mouse brought it here."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card, by mouse or by the menu key."""
        self.more.menu().popup(event.globalPos())

    def sizeHint(self) -> QSize:
        """A modest card; the layout stretches it."""
        return QSize(480, 240)
