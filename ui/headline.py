"""The headline: the chance of the goal as a big number, in words, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import figures, theme
from ui.charts.ink import width, write
from ui.charts.numbers import Column, Numbers
from ui.charts.view import View
from ui.fonts import font
from ui.headline_words import against_base, details, milestone_words, miss_words, promise
from ui.sentences import sentences
from ui.shown import Shown

HEIGHT_SHARE = 0.052  # of the window's height, for the figures of the chance
CAP = 0.727  # height of Inter's figures, in units of its size
LEAST = 44


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one moment."""

    chance: str = ""
    promise: tuple[tuple[str, bool], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()  # long, and short for narrow windows
    now: tuple[str, ...] = ()


class Headline(View):
    """Chance, goal and date; computing error, guesses, change against base; what matters now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chance of the goal"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.told = Told()
        self.share_of_window = HEIGHT_SHARE  # that the figures of the chance are high
        self._watched: QWidget | None = None

    def take(self, shown: Shown) -> None:
        """Put the moment into words."""
        told = sentences(shown)
        self.told = Told(
            chance=figures.share(shown.projection.chance),
            promise=promise(shown),
            lines=(
                (details(shown), details(shown, short=True)),
                (milestone_words(shown), milestone_words(shown)),
            ),
            now=told,
        )

    def explain(self) -> None:
        """The tooltip has all that may have been cut."""
        super().explain()
        if not self.words:
            self.setToolTip("\n".join((*self._long_lines(), *self.told.now)))

    def settled(self) -> bool:
        """Bring the tooltip up to date."""
        self.explain()
        return False

    def spoken(self) -> str:
        """All of it, as it is read."""
        head = self.told.chance + " " + "".join(words for words, _ in self.told.promise)
        return ". ".join((head, *self._long_lines(), *self.told.now))

    def _long_lines(self) -> list[str]:
        return [long for long, _ in self.told.lines if long]

    def numbers(self) -> Numbers | None:
        """Name and value of each figure."""
        if self.shown is None:
            return None
        projection = self.shown.projection
        guesses, count = projection.guesses
        error = 100 * projection.chance_error
        rows: list[tuple[str, str]] = [
            (self.tr("Chance of the goal"), figures.share(projection.chance, 1)),
            (self.tr("Computing error (points)"), figures.decimal(error, 1)),
            (self.tr("Assumptions that are guesses"), f"{guesses} / {count}"),
            (self.tr("Against the base"), against_base(self.shown) or figures.NONE),
            (self.tr("That we miss"), miss_words(projection.chance)),
        ]
        rows += [
            (
                f"{figures.money(item.amount, self.shown.currency)} · {figures.day(item.by)}",
                figures.share(item.chance, 1),
            )
            for item in projection.milestones
        ]
        heads = (Column(self.tr("Figure")), Column(self.tr("Value")))
        return Numbers(self.accessibleName(), heads, tuple(rows), self.shown.currency)

    # drawing

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """The number at the left, the words beside it."""
        now, sizes = theme.current(), theme.current().sizes
        big = self.big_font(size)
        x = float(sizes.padding)
        baseline = size.height() / 2 + big.pixelSize() * CAP / 2
        write(painter, (x, baseline), self.told.chance, big, now.text)
        x += ceil(max(width(self.told.chance, big), width("00" + figures.SPACE + "%", big))) + 20
        room = size.width() - x - sizes.padding
        lines = self._lines(room)
        pitch = [sizes.scaled(22), *(sizes.scaled(17) for _ in lines)]
        y = size.height() / 2 - sum(pitch) / 2 + sizes.scaled(17)
        self._promise(painter, x, y, room - 24)
        for (words, face, colour), step in zip(lines, pitch, strict=False):
            y += step
            write(painter, (x, y), words, face, colour, room=room)

    def _lines(self, room: float) -> list[tuple[str, QFont, QColor]]:
        now, small, strong = theme.current(), font("small"), font("small", 600)
        lines = [
            (long if width(long, small) <= room else short, small, now.text_muted)
            for long, short in self.told.lines
        ]
        lines += [(words, strong, now.text) for words in self.told.now]
        return [line for line in lines if line[0]]

    def _promise(self, painter: QPainter, x: float, y: float, room: float) -> None:
        colour, end = theme.current().text, x + room
        for words, strong in self.told.promise:
            face = font("lead", 700 if strong else 400)
            write(painter, (x, y), words, face, colour, room=max(end - x, 0.0))
            x += width(words, face)

    def big_font(self, size: QSizeF) -> QFont:
        """The font of the chance: its figures at least 5 % of the window's height."""
        big = QFont(font("headline"))
        big.setPixelSize(max(round(self._figure_height() / CAP), LEAST))
        return big

    def _figure_height(self) -> float:
        return self.window().height() * self.share_of_window

    # size

    def sizeHint(self) -> QSize:
        """High enough for the number and for four lines."""
        sizes = theme.current().sizes
        words = sizes.scaled(22) + 4 * sizes.scaled(17) + 24
        return QSize(700, max(round(self._figure_height()) + 44, words))

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
