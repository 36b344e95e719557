"""One assumption in full: its distribution, its three numbers, what it rests on, who says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator import uncertain
from simulator.assumption import Assumption
from simulator.edits import at, steps
from simulator.identities import spots
from simulator.plan import Document, Plan
from simulator.schema import Meaning, meaning_of
from ui import theme
from ui.assumptions import editing, ranges, words
from ui.assumptions.faces import wear
from ui.assumptions.fields import TextField
from ui.assumptions.form import Form, lines
from ui.assumptions.guesses import Guesses
from ui.assumptions.marks import density, draw_density, evidence_colour, is_drawn
from ui.assumptions.overview import Overview
from ui.assumptions.specs import spec
from ui.assumptions.trouble import TroubleLine
from ui.charts.ink import line, width, write
from ui.charts.labels import spread
from ui.fonts import font
from ui.history.evidence_picture import EvidencePictures

SKIPPED = frozenset({"evidence.pictures"})
MOST_PLACES = 4


class Detail(QWidget):
    """`committed(place, value)`; `own_wanted(place)`: part it from where it is shared;
    `everywhere_wanted(place)`: believe the same in all scenarios; `wanted(place)`: show this."""

    committed = Signal(str, object)
    own_wanted = Signal(str)
    everywhere_wanted = Signal(str)
    wanted = Signal(str)

    def __init__(self, trial: Callable[[str, Any], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = ""
        self._trial = trial
        self.title = _label("title")
        self.said = _label("small")
        self.picture = Picture()
        self.overview = Overview()
        self.guesses = Guesses()
        self.guesses.wanted.connect(self.wanted)
        self.typed: TextField | None = None
        self.trouble = TroubleLine()
        self.form = Form(trial, narrow=True)
        self.form.committed.connect(self.committed)
        self.evidence = EvidencePictures()
        self.shared = _label("small")
        self.own = QPushButton(self.tr("Give it an own assumption"))
        self.own.clicked.connect(lambda: self.own_wanted.emit(self.place))
        self.everywhere = QPushButton(self.tr("Believe it in all scenarios"))
        self.everywhere.clicked.connect(lambda: self.everywhere_wanted.emit(self.place))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(6)
        for widget in (self.title, self.said, self.overview, self.guesses, self.picture,
                       self.trouble, self.evidence, self.form, self.shared, self.own,
                       self.everywhere):  # fmt: skip
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("The assumption in full"))

    def show_assumption(
        self, document: Document, plan: Plan, place: str, found: dict[str, str]
    ) -> None:
        """Show what stands at a place, or nothing where no assumption does."""
        held = _assumption(plan, place)
        self.place = place if held is not None else ""
        self.overview.setVisible(held is None)
        self.guesses.setVisible(held is None)
        self.evidence.show_pictures(held.evidence.pictures if held else (), document.currency)
        for widget in (self.picture, self.form, self.shared, self.own, self.everywhere):
            widget.setVisible(held is not None)
        if held is None:
            self._say_nothing(plan)
            return
        meaning = _meaning(plan, place)
        kind = ranges.kind_of(meaning)
        currency = document.currency
        self.title.setText(words.place_name(plan, place))
        self.said.setText(_in_words(held, meaning, currency))
        self.picture.show_assumption(held, meaning, kind, currency)
        self._show_text(plan, place, held, currency)
        self.form.show_lines(lines(plan, place, SKIPPED, meaning), plan, currency)
        self.form.show_problems(found)
        self.trouble.say(found.get(place, ""))
        self._show_sharing(document, plan, place)

    def _show_text(self, plan: Plan, place: str, held: Assumption, currency: str) -> None:
        """The field for a whole range, of the kind that this assumption is."""
        *way, name = steps(place)
        owner: Any = plan
        for step in way:
            owner = owner[step] if isinstance(step, int) else getattr(owner, step)
        wanted = spec(type(owner), str(name))
        if self.typed is None or self.typed.spec != wanted:
            if self.typed is not None:
                self.typed.hide()
                self._column.removeWidget(self.typed)
                self.typed.setParent(None)
                self.typed.deleteLater()
            self.typed = TextField(wanted)
            wear(self.typed, "value")
            self.typed.setAccessibleName(self.tr("Low / likely / high"))
            self.typed.trial = lambda value: self._trial(self.place, value)
            self.typed.typed.connect(self.trouble.say)
            self.typed.committed.connect(lambda value: self.committed.emit(self.place, value))
            self._column.insertWidget(3, self.typed)
        self.typed.setVisible(True)
        self.typed.show_value(held, plan, currency)

    def _show_sharing(self, document: Document, plan: Plan, place: str) -> None:
        others = editing.shared_with(plan, place)
        self.own.setVisible(bool(others))
        names = [words.place_name(plan, other) for other in others]
        if names:
            listed = ", ".join(names[:MOST_PLACES])
            if len(names) > MOST_PLACES:
                listed += self.tr(" and {count} more").format(count=len(names) - MOST_PLACES)
            self.shared.setText(self.tr("One assumption, also used as: {names}").format(
                names=listed))  # fmt: skip
        self.shared.setVisible(bool(names))
        self.everywhere.setVisible(differs_elsewhere(document, plan, at(plan, place)))

    def _say_nothing(self, plan: Plan) -> None:
        if self.typed is not None:
            self.typed.hide()
        self.trouble.say("")
        self.title.setText(self.tr("No assumption chosen"))
        self.said.setText(
            self.tr(
                "Choose a range to see its distribution, what it rests on and who says so. "
                "A range is low / likely / high: the P10, the median and the P90."
            )
        )
        self.overview.show_plan(plan)
        self.guesses.show_plan(plan)


def differs_elsewhere(document: Document, plan: Plan, held: Assumption) -> bool:
    """True where another scenario believes something else under the same identity."""
    return any(
        spot.assumption.id == held.id and spot.assumption != held
        for other in document.scenarios
        if other.id != plan.id
        for spot in spots(other)
    )


def _assumption(plan: Plan, place: str) -> Assumption | None:
    if not place:
        return None
    try:
        held = at(plan, place)
    except (AttributeError, IndexError):
        return None
    return held if isinstance(held, Assumption) else None


def _meaning(plan: Plan, place: str) -> Meaning:
    owner, _, name = place.rpartition(".")
    return meaning_of(type(at(plan, owner) if owner else plan), name)


def _in_words(held: Assumption, meaning: Meaning, currency: str) -> str:
    """The mean, and a warning where it lies above the high."""
    kind = ranges.kind_of(meaning)
    if not is_drawn(held, meaning.support):
        return "" if held.is_range else words.translate("A plain number: certain, not drawn.")
    average = uncertain.mean(held.low, held.likely, held.high, meaning.support)
    said = words.translate("Mean {mean}").format(
        mean=ranges.shown(None, average, None, kind, currency)
    )
    if kind.words:
        said += f" {kind.words}"
    if uncertain.mean_above_high(held.low, held.likely, held.high, meaning.support):
        said += ". " + words.translate(
            "It lies above the high: so skewed a range is rarely meant; narrow it."
        )
    return said


def _label(role: Any) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    wear(label, role)
    if role == "small":
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label


class Picture(QWidget):
    """The distribution large, with low, likely and high written under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: Assumption | None = None
        self._meaning = Meaning("")
        self._kind, self._currency = ranges.Kind(), "USD"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_assumption(
        self, held: Assumption, meaning: Meaning, kind: ranges.Kind, currency: str
    ) -> None:
        """Draw this one."""
        self._held, self._meaning, self._kind, self._currency = held, meaning, kind, currency
        text = ranges.shown(held.low, held.likely, held.high, kind, currency)
        self.setAccessibleName(words.translate("Distribution of {range}").format(range=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A hill and a line of numbers."""
        return QSize(240, theme.current().sizes.scaled(116))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hill; P10, P50 and P90 as strokes with their numbers."""
        held = self._held
        if held is None:
            return
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - now.sizes.scaled(34)
        place = QRectF(4, 6, self.width() - 8, foot - 6)
        colour = evidence_colour(held.evidence.kind)
        draw_density(painter, place, held, self._meaning.support, colour)
        if is_drawn(held, self._meaning.support):
            self._numbers(painter, place, held)
        else:
            text = ranges.shown(held.low, held.likely, held.high, self._kind, self._currency)
            at_foot = (place.center().x(), foot + now.sizes.scaled(16))
            write(painter, at_foot, text, font("small", 600), now.text, "centre")
        painter.end()

    def _numbers(self, painter: QPainter, place: QRectF, held: Assumption) -> None:
        now = theme.current()
        assert held.low is not None
        assert held.high is not None
        values, _ = density(held.low, held.likely, held.high, self._meaning.support)
        scale = place.width() / (values[-1] - values[0])
        named = (("P10", held.low), ("P50", held.likely), ("P90", held.high))
        xs = [place.left() + (value - values[0]) * scale for _, value in named]
        texts = [ranges.shown(None, value, None, self._kind, self._currency) for _, value in named]
        face = font("small", 600)
        gap = max(width(text, face) for text in texts) + 10
        half = gap / 2
        middles = spread(xs, gap, place.left() + half, place.right() - half)
        first, second = place.bottom() + now.sizes.scaled(16), place.bottom() + now.sizes.scaled(30)
        for x, middle, text, (name, _) in zip(xs, middles, texts, named, strict=True):
            line(painter, (x, place.bottom() - 3), (x, place.bottom() + 3), now.text, 1.4)
            write(painter, (middle, first), text, face, now.text, "centre")
            write(painter, (middle, second), name, font("tiny"), now.text_muted, "centre")
