"""The headline: the chance of the goal as a big number, in words, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import figures, theme
from ui.charts.ink import width, write
from ui.charts.mark import mark_width
from ui.charts.numbers import Numbers
from ui.charts.view import State, View
from ui.fonts import font
from ui.headline_lines import (
    APART,
    FOLDED,
    Kind,
    Line,
    face_of,
    folded,
    height_kept,
    one_of,
    plain_lines,
    promise_lines,
    whole_room,
)
from ui.headline_table import headline_numbers
from ui.headline_words import (
    DOT,
    details,
    fewer_milestones,
    milestone_errors,
    milestone_words,
    promise,
)
from ui.sentences import TIGHT_NAME, WHOLE, sentences
from ui.shown import Shown

HEIGHT_SHARE = 0.052  # of the window's height, for the figures of the chance
CAP = 0.727  # height of Inter's figures, in units of its size
LEAST = 44
MANY = 2.6  # heights of the figures from which on they stand at the top of the words beside them
BESIDE = 300  # pixels at 100 % text that the words need beside the number
NORMAL = 900  # pixels of the window from which on the words grow too
LARGEST = 1.3
LARGE_TEXT = 1.5  # from here on the words are folded where they would take
MOST_OF_WINDOW = 0.42  # more than this of the window's height
ROOMY = 760  # pixels at 100 % text that the longest words usually take


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one moment."""

    chance: str = ""
    promise: tuple[tuple[str, bool], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()  # long, and short for narrow windows
    now: tuple[str, ...] = ()


class Headline(View):
    """Chance, goal and date; computing error, guesses, change against base; what matters now."""

    tells_computing = True
    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chance of the goal"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.told = Told()
        self.share_of_window = HEIGHT_SHARE  # that the figures of the chance are high
        self._watched: QWidget | None = None
        self._drawn: Told | None = None

    def take(self, shown: Shown) -> None:
        """Put the moment into words."""
        told = sentences(shown)
        self.told = Told(
            chance=figures.share(shown.projection.chance),
            promise=promise(shown),
            lines=(
                (details(shown), details(shown, short=True)),
                (milestone_words(shown), fewer_milestones(shown)),
            ),
            now=told,
        )

    def refresh(self) -> None:
        """Painted where it says something else than before: mostly it does not during a drag."""
        if self.told != self._drawn:
            self._drawn = self.told
            super().refresh()

    def forget(self) -> None:
        """The next words are painted, whatever they are."""
        self._drawn = None
        super().forget()

    def explain(self) -> None:
        """The tooltip has all that may have been cut."""
        super().explain()
        if not self.words:
            self.setToolTip("\n".join((*self._long_lines(), *self._errors(), *self._whole())))

    def settled(self) -> bool:
        """Bring the tooltip up to date."""
        self.explain()
        return False

    def spoken(self) -> str:
        """All of it, as it is read."""
        head = self.told.chance + " " + "".join(words for words, _ in self.told.promise)
        return ". ".join((head, *self._long_lines(), *self._errors(), *self._whole()))

    def _errors(self) -> tuple[str, ...]:
        told = milestone_errors(self.shown) if self.shown is not None else ""
        return (told,) if told else ()

    def _whole(self) -> tuple[str, ...]:
        """What matters now, with names in full."""
        return sentences(self.shown, WHOLE) if self.shown is not None else ()

    def _long_lines(self) -> list[str]:
        return [long for long, _ in self.told.lines if long]

    def numbers(self) -> Numbers | None:
        """Name and value of each figure, milestones and sentences too."""
        if self.shown is None:
            return None
        return headline_numbers(self.shown, self.accessibleName())

    # drawing

    def nothing_yet(self, painter: QPainter, size: QSizeF) -> None:
        """A dash where the chance will stand; nothing at all while that is a matter of a moment."""
        if self.state in (State.NOTHING, State.READY) and (self.note is not None or not self.bare):
            return
        now, big, left = theme.current(), self.big_font(size), self._words_left(size)
        middle = size.height() / 2
        words = self.tr("The first projection is being computed")
        if self.bare:
            words = self.tr("This plan has nothing yet that brings revenue")
        elif self.state is State.PROBLEM:
            words = self.tr("This plan cannot be projected yet")
        if left > now.sizes.padding:
            foot = (float(now.sizes.padding), middle + big.pixelSize() * CAP / 2)
            write(painter, foot, figures.NONE + figures.SPACE + "%", big, now.track)
        room = size.width() - left - self._beside_button()
        write(painter, (left, middle), words, font("lead"), now.text_muted, room=room)

    def title_end(self) -> float:
        """End of the promise's first line, or of the number that stands above it."""
        size = QSizeF(self.size())
        left = self._words_left(size)
        if left == theme.current().sizes.padding:
            return left + width(self.told.chance, self.big_font(size)) + 12
        first = self._lines(size.width() - left - theme.current().sizes.padding)[:1]
        return left + 12 + sum(width(words, face) for line in first for words, face in line.runs)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """The number at the left, the words beside it, or below it where there is little room."""
        now, sizes = theme.current(), theme.current().sizes
        big, left = self.big_font(size), self._words_left(size)
        lines = self._lines(size.width() - left - sizes.padding)
        high = sum(line.pitch for line in lines)
        tall = big.pixelSize() * CAP
        top = (size.height() - high) / 2
        middle = size.height() / 2 if high < MANY * tall else top + tall / 2 + sizes.scaled(3)
        below = left == sizes.padding
        if below:
            middle, top = 22 + tall / 2, 22 + tall + sizes.scaled(14)
        at = (float(sizes.padding), middle + tall / 2)
        write(painter, at, self.told.chance, big, now.text)
        y = top - sizes.scaled(6)
        for place, line in enumerate(lines):
            y += line.pitch
            button = 0.0 if place or below else self._beside_button()
            line.draw(painter, left, y, size.width() - left - sizes.padding - button)

    def _beside_button(self) -> float:
        """Pixels that the promise leaves to the card's button and to the sign of a problem, also
        where there is none: nothing is broken anew when there is one."""
        return self.more.width() + 8.0 + mark_width("")

    def _words_left(self, size: QSizeF) -> float:
        """Where the words begin: beside the widest chance, or at the edge of the card."""
        sizes, big = theme.current().sizes, self.big_font(size)
        wide = max(width(self.told.chance, big), width("00" + figures.SPACE + "%", big))
        left = sizes.padding + ceil(wide) + 20.0
        beside = size.width() - left - sizes.padding
        return left if beside >= sizes.scaled(BESIDE) else float(sizes.padding)

    def _lines(self, room: float) -> list[Line]:
        large = self._large()
        small = face_of("details", large=large)
        lines = promise_lines(self.told.promise, room - self._beside_button(), large)
        if self._is_folded():
            return lines + self._folded(room)
        kinds: tuple[Kind, ...] = ("details", "milestones")
        for (long, short), kind in zip(self.told.lines, kinds, strict=False):
            whole = room if kind == "details" else whole_room(kind, room, large)
            words = long if width(long, small) <= whole else short
            lines += plain_lines(kind, words, room, large)
        said, face = self.told.now, face_of("now", large=large)
        if self.shown and any(width(one, face) > whole_room("now", room, large) for one in said):
            said = sentences(self.shown, TIGHT_NAME)
        now = [line for words in said for line in plain_lines("now", words, room, large)]
        if now:
            now[0] = replace(now[0], pitch=now[0].pitch + theme.current().sizes.scaled(APART))
        return lines + now

    def _folded(self, room: float) -> list[Line]:
        """One line of details and what matters most; the tooltip and the table have the rest."""
        (_, details), (_, milestones) = self.told.lines or (("", ""), ("", ""))
        known = details.split(DOT)[:-1]  # that we miss, the last of them, the chance says too
        parts = [part for part in (*known, *milestones.split(DOT)) if part]
        lines = plain_lines("details", folded(parts, DOT, room), room) if parts else []
        if self.told.now:
            tight = sentences(self.shown, TIGHT_NAME)[:1] if self.shown is not None else ()
            words = one_of([self.told.now[0], *tight], room)
            now = plain_lines("now", words, room, most=FOLDED)
            now[0] = replace(now[0], pitch=now[0].pitch + theme.current().sizes.scaled(APART))
            lines += now
        return lines

    def _is_folded(self) -> bool:
        """Large text in a small window leaves the charts no room if all is told."""
        if theme.current().sizes.text_scale < LARGE_TEXT:
            return False
        return self._high(False) > MOST_OF_WINDOW * self.window().height()

    def big_font(self, size: QSizeF) -> QFont:
        """The font of the chance: its figures at least 5 % of the window's height."""
        big = QFont(font("headline"))
        big.setPixelSize(max(round(self._figure_height() / CAP), LEAST))
        return big

    def _large(self) -> float:
        """The words grow with the window as the number does, where they keep their lines."""
        large = min(max(self.window().height() / NORMAL, 1.0), LARGEST)
        room = self.width() - 5 * self._figure_height()
        return round(large, 2) if room > theme.current().sizes.scaled(ROOMY * large) else 1.0

    def _figure_height(self) -> float:
        return self.window().height() * self.share_of_window

    # size

    def sizeHint(self) -> QSize:
        """High enough for the number, and for the words at this width: see `kept`."""
        return QSize(700, self._high(self._is_folded()))

    def _high(self, is_folded: bool) -> int:
        size, sizes = QSizeF(max(self.width(), 1), 1.0), theme.current().sizes
        left, tall = self._words_left(size), round(self._figure_height())
        room = size.width() - left - sizes.padding
        words = height_kept(room, self._beside_button(), self._large(), is_folded)
        if left == sizes.padding:
            return tall + words + sizes.scaled(14) + 34
        return max(tall + 44, words + 22)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card may need more lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of the window from now on."""
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A higher window has a larger number."""
        if watched is self._watched and event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().eventFilter(watched, event)
