"""The distribution of the final value: drag the goal, read the chance, or the other way."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui import figures, theme
from ui.charts.chance_field import ChanceField, field_width
from ui.charts.distribution_ground import DistributionGround
from ui.charts.distribution_marks import (
    draw_bars,
    draw_pill,
    draw_rail,
    draw_reading,
    draw_shares,
    reading,
)
from ui.charts.distribution_places import pill_of
from ui.charts.goal_field import WORDS, GoalField, Sentence
from ui.charts.grip import Grip
from ui.charts.scale import goal_step, rounded
from ui.far_goal import far_from_before, far_from_middle
from ui.shown import Shown


class Distribution(DistributionGround):
    """The handles on it; tells the goal (currency) while it is dragged and when let go, or that the
    drag was given up."""

    goal_dragged = Signal(float)
    goal_committed = Signal(float)
    goal_given_up = Signal()

    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Distribution of the final value"), parent)
        self.heading = self.tr("Where it may end")
        self.setMouseTracking(True)
        self.read: float | None = None
        self._dragged: float | None = None
        self._dropped_serial = -1
        self._plan_key: Hashable = None
        self.goal_grip = self._grip(self.tr("Goal"), self._drag_goal)
        self.goal_grip.setToolTip(
            self.tr("Drag it, use the arrow keys, or click it and type: the chance goes with it")
        )
        self.chance_grip = self._grip(self.tr("Chance of the goal"), self._drag_chance)
        self.chance_grip.setToolTip(
            self.tr("Drag it or use the arrow keys: goal and chance go together")
        )
        self.field = ChanceField(
            self.tr("Chance to promise a goal at"),
            self.tr("Type a chance and read the goal that can be promised with it"),
            self,
        )
        self.field.typed.connect(self._type_chance)
        self.typing = GoalField(self.tr("Goal, typed"), self)
        self.typing.typed.connect(self._type_goal)
        self.typing.closed.connect(self.goal_grip.setFocus)
        self.goal_grip.asked.connect(self.ask_goal)
        self._typed = 0.0, 0.0  # the last goal that was typed, and the one before it
        self._far, self._far_words = Sentence(self), ""
        self._offer(False)

    def _grip(self, name: str, does: object) -> Grip:
        grip = Grip(name, self)
        grip.moved.connect(does)
        grip.dropped.connect(self._commit)
        grip.cancelled.connect(self._cancel)
        return grip

    # what is shown

    @property
    def goal(self) -> float:
        """The goal under the handle: the dragged one, else the plan's."""
        if self._dragged is not None:
            return self._dragged
        return self.shown.plan.goal.amount if self.shown is not None else 0.0

    @property
    def chance(self) -> float:
        """Share of futures that reach the goal under the handle."""
        return self.shown.projection.chance_at(self.goal) if self.shown is not None else 0.0

    def take(self, shown: Shown) -> None:
        """Choose the bars, make room, and put the handles where the plan has them."""
        goal = shown.plan.goal
        self._offer(not self.bare)
        key = (shown.plan.id, goal.by, goal.metric)
        if key != self._plan_key:
            self.drop_axes()
            self._plan_key = key
            self.typing.close_up()
        busy = self.goal_grip.busy or self.chance_grip.busy
        newer = shown.serial > self._dropped_serial and shown.settled
        if not busy and (goal.amount == self._dragged or newer):
            self._dragged = None
        self.choose_bars(shown)
        self._place()
        self._warn(shown)

    def _warn(self, shown: Shown) -> None:
        """Say that the goal is hardly meant like this, until it is another or this is read."""
        goal, currency = shown.plan.goal.amount, shown.currency
        before = self._typed[1] if goal == self._typed[0] else 0.0
        words = far_from_before(goal, before, currency)
        words = words or far_from_middle(goal, shown.projection.quantile(0.5), currency)
        if words != self._far_words:
            self._far_words = words
            self._far.say(words, warns=True)
            self._place_warning()

    def _place_warning(self) -> None:
        self._far.place(self.goal_grip.geometry().bottom() + WORDS)

    def forget(self) -> None:
        """The axes of another company are none for the next."""
        self._plan_key = self._dragged = self.bins = None
        self._far_words = ""
        self._far.say("")
        self.typing.close_up()
        super().forget()

    def faded(self) -> None:
        """Without figures there is nothing to take hold of."""
        self._offer(self.filled)
        super().faded()

    def _offer(self, there: bool) -> None:
        if self.field.isHidden() is there:
            for part in (self.goal_grip, self.chance_grip, self.field):
                part.setVisible(there)

    def settled(self) -> bool:
        """Let both axes shrink where there is ample room; tell screen readers."""
        self.goal_grip.setAccessibleDescription(self.spoken())
        self.chance_grip.setAccessibleDescription(self.spoken())
        changed = self.shrink_axes()
        self._place()
        self.typing.show_value(self.goal, self.currency)
        self.typing.place()
        return changed

    def _place(self) -> None:
        """Fit the grips to the axis and stand them at goal and chance."""
        plot = self.plot(QSizeF(self.size()))
        self.goal_grip.fit(self.scale_along(plot), goal_step(self.span.high - self.span.low))
        self.chance_grip.fit(self.rail_scale(plot), 0.01)
        if not self.goal_grip.busy:
            self.goal_grip.put(self.goal)
        if not self.chance_grip.busy:
            self.chance_grip.put(self.chance)
        self.field.show_chance(self.chance)

    def spoken(self) -> str:
        """Goal, reach and miss."""
        if self.shown is None:
            return ""
        told = self.tr("Goal {goal}: reached in {reach} of futures, missed in {miss}.").format(
            goal=figures.money(self.goal, self.currency),
            reach=figures.share(self.chance),
            miss=figures.share(1 - self.chance),
        )
        return f"{told} {self._far_words}".strip()

    # drawing

    def still(self) -> tuple[QWidget, ...]:
        """The button, and the field, which paints itself when its number changes."""
        return (self.more, self.field)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """Bars, shares, handle and rail."""
        if self.bins is None:
            return
        plot = self.plot(size)
        along, chance = self.scale_along(plot), self.chance
        draw_bars(painter, plot, along, self.bins, self.tallest, self.goal)
        if self.read is not None and self.shown is not None:
            draw_reading(painter, plot, along, self.read, reading(self.shown, self.read))
        pill = figures.money(self.goal, self.currency, 2 if self.chance_grip.busy else 1)
        draw_pill(painter, plot, along, self.goal, pill, self.goal_grip.hasFocus())
        draw_shares(painter, plot, along, self.goal, chance)
        if painter.device() is self:  # a handle is of no use in a picture
            draw_rail(painter, plot, self.rail_scale(plot), chance, self.chance_grip.hasFocus())

    # what a person does

    def _drag_goal(self, amount: float) -> None:
        self._set_goal(amount)
        self.chance_grip.put(self.chance)

    def _drag_chance(self, chance: float) -> None:
        if self.shown is None:
            return
        amount = self.shown.projection.amount_at(min(max(chance, 0.001), 0.999))
        self._set_goal(rounded(amount, self.goal_grip.step / 10))
        self.goal_grip.put(self.goal)

    def ask_goal(self, first: str = "") -> None:
        """Let the goal be typed in the place of its handle; `first` was typed on the handle."""
        if self.filled:
            self.typing.open(self.goal, self.currency, first, self._pill)

    def _pill(self) -> QRect:
        plot = self.plot(QSizeF(self.size()))
        words = figures.money(self.goal, self.currency)
        return pill_of(plot, self.scale_along(plot).at(self.goal), words).toRect()

    def _type_goal(self, amount: float) -> None:
        self._typed = amount, self.goal
        self._drag_goal(amount)
        self.goal_grip.put(amount)
        self._commit()

    def _type_chance(self, chance: float) -> None:
        self._drag_chance(chance)
        self._commit()

    def _set_goal(self, amount: float) -> None:
        self._dragged = amount
        self.field.show_chance(self.chance)
        self.update()
        self.goal_dragged.emit(amount)

    def _commit(self) -> None:
        if self._dragged is None or self.shown is None:
            return
        self._dropped_serial = self.shown.serial
        self.goal_committed.emit(self._dragged)

    def _cancel(self) -> None:
        self._dragged = None
        self._place()
        self.update()
        self.goal_given_up.emit()

    # events

    def lay_out(self) -> None:
        """Place the grips over what is drawn for them."""
        super().lay_out()
        plot, sizes = self.plot(QSizeF(self.size())), theme.current().sizes
        self.goal_grip.setGeometry(2, sizes.scaled(38), self.width() - 4, sizes.scaled(28))
        rail, top = self.rail_scale(plot), round(plot.bottom) + sizes.scaled(34)
        wide = round(rail.end - rail.start) + 20
        self.chance_grip.setGeometry(round(rail.start) - 10, top, wide, sizes.scaled(28))
        left, wide = round(plot.right) - field_width(), field_width()
        self.field.setGeometry(left, top, wide, sizes.scaled(28))
        self.typing.place()
        self._place_warning()
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the goal by its line."""
        plot = self.plot(QSizeF(self.size()))
        x = event.position().x()
        near = abs(x - self.scale_along(plot).at(self.goal)) <= 10
        if near and event.position().y() <= plot.bottom + 4:
            self.goal_grip.setFocus(Qt.FocusReason.MouseFocusReason)  # for Escape
            self.goal_grip.seize(x, 12.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line, or read the chance of the amount under the pointer."""
        if self.goal_grip.held:
            self.goal_grip.follow(event.position().x())
            return
        plot = self.plot(QSizeF(self.size()))
        x, y = event.position().x(), event.position().y()
        along = self.scale_along(plot)
        inside = plot.left <= x <= plot.right and plot.top - 10 <= y <= plot.bottom
        near = inside and abs(x - along.at(self.goal)) <= 10
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        self.read = along.value(x) if inside and not near and self.bins is not None else None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go."""
        self.goal_grip.release()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop reading."""
        self.read = None
        self.update()
