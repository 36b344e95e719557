"""One lever: name, value that can be typed, slider, what it is worth, change against the base."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.levers import Lever
from simulator.plan import Plan, Schedule
from ui import theme, wording
from ui.charts.apart import apart
from ui.charts.ink import fill, triangle, width, write
from ui.charts.view import FADED
from ui.fonts import font
from ui.history import placeholder
from ui.levers import texts
from ui.levers.change import Change
from ui.levers.far import far_off
from ui.levers.slider import LeverSlider, ring_height
from ui.value_field import ValueField

FIELD, LEAST_FIELD = 22, 36  # height at 100 % text; pixels that can be clicked at least
HEIGHT = 64
GAP = 6
BEFORE_UNIT = 3  # pixels from the ring round a value that is typed to its unit
SIGN = 10.0  # pixels of the sign before a warning, at 100 % text


class LeverRow(QWidget):
    """Signals name no lever: whoever made the row knows which one it shows."""

    moved = Signal(float)
    let_go = Signal()
    typed = Signal(float)
    reset_wanted = Signal()

    def __init__(self, lever: Lever, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lever = lever
        self._seen: object = None
        self._among: tuple[str, ...] = ()
        self._plan = ""
        self._unit = ""
        self._note = ""
        self._dated = self._placeholder = ""
        self._next = ""
        self._worth: tuple[str, ...] = ()
        self._whole = ""
        self._far: tuple[str, ...] = ()  # a warning, long and short
        self._is_old = False
        self._wrong = ""
        self.field = ValueField(lever.unit, self)
        self.slider = LeverSlider(lever, self)
        self.change = Change(self)
        self.slider.moved.connect(self.moved)
        self.slider.let_go.connect(self.let_go)
        self.slider.reset_wanted.connect(self.reset_wanted)
        self.field.typed.connect(self.typed)
        self.field.wrong.connect(self._on_wrong)
        self.field.textChanged.connect(self._place)
        self.change.clicked.connect(self.reset_wanted)
        self.setFixedHeight(theme.current().sizes.scaled(HEIGHT))

    @property
    def unit(self) -> str:
        """What stands behind the value."""
        return self._unit

    def take(
        self,
        lever: Lever,
        base: Lever | None,
        plan: Plan,
        currency: str,
        was: Schedule | None = None,
    ) -> None:
        """Show the lever as it stands in `plan`, against the base scenario's; `was` are its dated
        values there."""
        if plan.id != self._plan:
            self._plan = plan.id
            self.field.forget()
        schedule, unit = texts.schedule_of(plan, lever), texts.unit_of(lever, plan)
        seen = (lever, base, currency, schedule, was, unit)
        if seen == self._seen:
            return  # nothing that would have to be painted
        self._seen = seen
        self.lever = lever
        named = texts.team_unit(lever, unit)
        if self.slider.accessibleName() != named or unit != self._unit:
            self._unit = unit
            self.slider.setAccessibleName(named)
            self.field.setAccessibleName(self.tr("{lever}, typed").format(lever=named))
            self.change.setAccessibleName(self.tr("Change of {lever}").format(lever=lever.name))
        self.slider.take(lever)
        self.field.show_value(lever.value, currency)
        dated_otherwise = schedule is not None and was is not None and schedule.steps != was.steps
        self._show_change(lever, base, currency, dated_otherwise)
        self._next = texts.next_dated(schedule, lever, currency)
        self._far = far_off(lever, schedule)
        self._note = texts.evidence(lever, currency)
        self._dated = texts.dated(plan, lever, currency)
        self._placeholder = placeholder.told(plan, lever.id)
        self._place()
        self._describe()
        self.update()

    def stand_among(self, names: tuple[str, ...]) -> None:
        """The names of all levers: one that has no room is cut so that it reads unlike others."""
        if names != self._among:
            self._among = names
            self.update()

    def show_worth(self, words: tuple[str, ...], whole: str) -> None:
        """What one more point of chance costs here and until when the lever matters: a line, and
        shorter ones for less room; and in whole sentences."""
        if (words, whole, False) != (self._worth, self._whole, self._is_old):
            self._worth, self._whole, self._is_old = words, whole, False
            self._describe()
            self.update()

    def mark_worth_old(self) -> None:
        """The plan was changed since: dim the words until new ones come, in the same place."""
        if self._worth and not self._is_old:
            self._is_old = True
            self._describe()
            self.update()

    def dress(self) -> None:
        """Take fonts and colours of the present theme."""
        self.field.dress()
        self.slider.dress()
        self.setFixedHeight(theme.current().sizes.scaled(HEIGHT))
        self._place()
        self.update()

    def _show_change(
        self, lever: Lever, base: Lever | None, currency: str, dated_otherwise: bool
    ) -> None:
        if base is None:
            self.change.show_change(self.tr("added"), False, "")
            return
        words = wording.change(lever.value, base.value, lever.unit, currency)
        is_changed = words != wording.translate("as base")
        if dated_otherwise and not is_changed:
            words, is_changed = self.tr("dated otherwise"), True
        value = wording.lever_value(base.value, lever.unit, currency)
        self.change.show_change(words, is_changed, value)

    def _describe(self) -> None:
        is_cut = width(self.lever.name, font("body")) > self.field.x() - GAP
        name = self.lever.name if is_cut else ""
        old = self.tr("Of the plan before the last change; it is being worked out again.")
        told = [self._whole, old if self._is_old else ""]
        parts = [
            self._wrong,
            *self._far[:1],
            name,
            *told,
            self._note,
            self._placeholder,
            self._dated,
        ]
        words = "\n".join(part[:1].upper() + part[1:] for part in parts if part)
        self.setToolTip(words)
        value = self.field.text()
        self.slider.setAccessibleDescription(f"{value} {self._unit}. {words}")
        self.field.setAccessibleDescription(self._wrong or "".join(self._far[:1]))

    def _on_wrong(self, words: str) -> None:
        self._wrong = words
        self._describe()
        self.update()

    # placing and drawing

    def _place(self) -> None:
        sizes = theme.current().sizes
        field = sizes.scaled(FIELD)
        small = font("small")
        unit = round(width(self._unit, small)) + BEFORE_UNIT
        wanted = max(self.field.wanted_width(), LEAST_FIELD)
        room = self.width() - unit
        self.field.setGeometry(room - min(wanted, room), 0, min(wanted, room), field)
        top = sizes.scaled(19)
        self.slider.setGeometry(-1, top, self.width() + 2, ring_height())
        change, below = self.change.wanted_width(), top + ring_height() - 3
        self.change.setGeometry(self.width() - change + 3, below, change, sizes.scaled(17))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts in their places."""
        self._place()
        self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, unit, and the line below the slider; the parts draw themselves."""
        now = theme.current()
        painter = QPainter(self)
        baseline = self.field.height() / 2 + font("body").pixelSize() * 0.36
        name = apart(self.lever.name, self._among, font("body"), self.field.x() - GAP)
        write(painter, (0, baseline), name, font("body"), now.text)
        right = self.width()
        self._paint_next(painter, baseline)
        write(painter, (right, baseline), self._unit, font("small"), now.text_muted, "right")
        colour = now.bad if self._wrong else now.text_muted
        box = QRectF(self.change.geometry())
        below = box.center().y() + font("small").pixelSize() * 0.36
        room = right if self._wrong else box.left() - GAP
        self.change.setVisible(not self._wrong)
        if self._far and not self._wrong:
            self._paint_far(painter, below, room)
            painter.end()
            return
        worth = "" if self._wrong else self._fitting(room)
        if worth and self._is_old:
            painter.setOpacity(FADED)
            room += GAP
        words = self._wrong or worth or self._note
        write(painter, (0, below), words, font("small"), colour, room=room)
        painter.end()

    def _paint_far(self, painter: QPainter, below: float, room: float) -> None:
        """The warning in the place of what a point would cost here: nobody knows that."""
        now, small = theme.current(), font("small")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, now.watch)
        sign = SIGN * now.sizes.text_scale
        triangle(painter, sign / 2, below - small.pixelSize() * 0.36, sign / 2 - 1)
        left = sign + 3.0
        fits = (words for words in self._far if left + width(words, small) <= room)
        words = next(fits, self._far[-1])
        write(painter, (left, below), words, small, now.watch, room=room - left)

    def _paint_next(self, painter: QPainter, baseline: float) -> None:
        """What a dated lever becomes, beside its name where there is room; the tooltip has all."""
        if not self._next:
            return
        after = width(self.lever.name, font("body")) + GAP
        for words in (self._next, self.tr("dated")):
            if after + width(words, font("small")) <= self.field.x() - GAP:
                muted = theme.current().text_muted
                write(painter, (after, baseline), words, font("small"), muted)
                return

    def _fitting(self, room: float) -> str:
        """The most that can be said in so much room; dots follow what is of an older plan, in room
        that is always left for them, the gap before the change included."""
        small, dots = font("small"), " …"
        room -= max(width(dots, small) - GAP, 0.0)
        fitting = (words for words in self._worth if width(words, small) <= room)
        found = next(fitting, self._worth[-1] if self._worth else "")
        return found + dots if found and self._is_old else found

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(280, theme.current().sizes.scaled(HEIGHT))
