"""The column of levers: three groups that fold, a search, and one row for each lever."""

from __future__ import annotations

from functools import partial
from operator import is_not

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from simulator.levers import Lever, levers
from simulator.plan import Document, Plan, Schedule
from ui import theme
from ui.ground import Ground
from ui.levers import texts, totals
from ui.levers.heading import GroupHeading
from ui.levers.row import LeverRow
from ui.levers.search import Search
from ui.levers.worth import long_worth, short_worth
from ui.shown import Shown

GROUPS = ("marketing", "sales", "together")
ONWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
MANY = 14  # levers from which on the search is there without being asked for


class LeverPanel(QWidget):
    """Signals carry the identity of a lever; the panel itself changes no plan."""

    moved = Signal(str, float)
    let_go = Signal(str)
    typed = Signal(str, float)
    reset_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Levers"))
        self.rows: dict[str, LeverRow] = {}
        self.headings = {group: GroupHeading(group) for group in GROUPS}
        self._columns: dict[str, QVBoxLayout] = {}
        self._bodies: dict[str, QWidget] = {}
        self._kinds: tuple[tuple[str, str, str], ...] = ()
        self._worth_of = ""
        self._worth_is_old = False
        self._parts: dict[str, object] = {}
        self._base: dict[str, Lever] = {}
        self._dated: dict[str, Schedule | None] = {}  # of the base, by lever
        self._together: tuple[object, ...] = ()
        self._taken: tuple[Plan, str, str] | None = None
        self.search = Search()
        words = self.tr("This plan has no levers yet: add sources and people under Assumptions.")
        self._none = QLabel(words)
        self._none.setWordWrap(True)
        self._build()
        theme.theme_changed.connect(self._dress)
        self._dress()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def _build(self) -> None:
        sizes = theme.current().sizes
        self.setMinimumWidth(sizes.lever_column)
        self._inner = Ground("card")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(sizes.edge, 10, sizes.edge, 12)
        column.setSpacing(0)
        column.addWidget(self._none)
        for group in GROUPS:
            body = QWidget()
            rows = QVBoxLayout(body)
            rows.setContentsMargins(0, 4, 0, 10)
            rows.setSpacing(0)
            column.addWidget(self.headings[group])
            column.addWidget(body)
            self._columns[group], self._bodies[group] = rows, body
            self.headings[group].toggled.connect(self._filter)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addWidget(self.search)
        whole.addWidget(self._area, 1)
        self.search.changed.connect(self._filter)
        self.search.hide()

    # what is shown

    def take(self, plan: Plan, document: Document, reference: Plan | None = None) -> None:
        """Show the levers of a plan, against those of `reference`: if not given, of the base."""
        present = levers(plan)
        self._rebuild_if_needed(present)
        before, self._parts = self._parts, texts.parts_of(plan)
        base_plan, currency = reference or document.base_plan, document.currency
        same = (base_plan, currency, plan.id) == self._taken
        if not same:
            self._base = {item.id: item for item in levers(base_plan)}
            self._dated = {key: texts.schedule_of(base_plan, it) for key, it in self._base.items()}
            self._taken = (base_plan, currency, plan.id)
        names = tuple(item.name for item in present)
        for row in self.rows.values():
            row.stand_among(names)
        for lever in present:
            part = self._parts[lever.id]
            if same and part is before.get(lever.id) and lever.unit != "share":
                continue  # a drag changes one part of the plan: the others are the same objects
            base, was = self._base.get(lever.id), self._dated.get(lever.id)
            self.rows[lever.id].take(lever, base, plan, currency, was)
        self.headings["marketing"].show_total(totals.spend(present, currency))
        replaced = {item.replaces for item in plan.programmes}
        of = (plan.programmes, currency, *(one.work for one in plan.sources if one.id in replaced))
        if len(of) != len(self._together) or any(map(is_not, of, self._together)):
            self._together = of
            self.headings["together"].show_total(*totals.together(plan, currency))

    def show_projection(self, shown: Shown) -> None:
        """Show how many hours of each role are used, and what is known of each lever's worth."""
        roles, sales = shown.projection.hours, self.headings["sales"]
        words = totals.hours(roles)
        if words != sales.total:
            sales.show_total(words, totals.hours_in_full(roles))
        self._show_worth(shown)

    def forget(self) -> None:
        """Nothing is known of what the levers of this document are worth."""
        self._worth_of = ""
        self.headings["sales"].show_total("")
        for row in self.rows.values():
            row.show_worth((), "")

    def mark_worth_old(self) -> None:
        """What is known of the levers' worth is of an older plan: dim it until more is known."""
        if not self._worth_is_old:
            self._worth_is_old = True
            for row in self.rows.values():
                row.mark_worth_old()

    def _show_worth(self, shown: Shown) -> None:
        """What is known of an older plan stays, marked, until more is known; but not of another
        scenario."""
        if shown.insight is None:
            if shown.plan.id != self._worth_of:
                for row in self.rows.values():
                    row.show_worth((), "")
            else:
                self.mark_worth_old()
            return
        self._worth_of, self._worth_is_old = shown.plan.id, False
        prices, dates = shown.insight.prices, shown.insight.last_dates
        for key, row in self.rows.items():
            price, until = prices.get(key), dates.get(key)
            told = (row.lever, price, until, shown.currency)
            units = row.unit, texts.brief_unit(row.lever, row.unit)
            row.show_worth(short_worth(*told, units), long_worth(*told, row.unit))

    def _rebuild_if_needed(self, present: tuple[Lever, ...]) -> None:
        kinds = tuple((item.id, item.unit, item.group) for item in present)
        if kinds == self._kinds:
            return
        self._kinds, self._parts = kinds, {}
        for row in self.rows.values():
            row.setParent(None)
            row.deleteLater()
        self.rows = {}
        for lever in present:
            row = self.rows[lever.id] = LeverRow(lever)
            row.moved.connect(partial(self.moved.emit, lever.id))
            row.typed.connect(partial(self.typed.emit, lever.id))
            row.let_go.connect(partial(self.let_go.emit, lever.id))
            row.reset_wanted.connect(partial(self.reset_wanted.emit, lever.id))
            self._columns[lever.group].addWidget(row)
        self._order_tabs()
        self._none.setVisible(not present)
        self.search.setVisible(len(present) >= MANY or bool(self.search.words))
        self._filter()

    def _order_tabs(self) -> None:
        """The Tab key goes from top to bottom: heading, then value, slider, change of each row."""
        last: QWidget = self.headings[GROUPS[0]]
        for group in GROUPS:
            own = [row for row in self.rows.values() if row.lever.group == group]
            parts = [part for row in own for part in (row.field, row.slider, row.change)]
            for part in (self.headings[group], *parts):
                if part is not last:
                    QWidget.setTabOrder(last, part)
                last = part

    # finding and folding

    def begin_search(self) -> None:
        """Open the search and give it the keyboard."""
        self.search.show()
        self.search.begin()

    def folded(self) -> tuple[str, ...]:
        """The groups that are folded."""
        return tuple(group for group in GROUPS if not self.headings[group].isChecked())

    def fold(self, groups: tuple[str, ...]) -> None:
        """Fold these groups, and unfold the others."""
        for group in GROUPS:
            self.headings[group].setChecked(group not in groups)

    def current_lever(self) -> str:
        """The lever that has the keyboard; empty where none has."""
        focus = self.focusWidget()
        for key, row in self.rows.items():
            if focus is not None and row.isAncestorOf(focus) and focus.hasFocus():
                return key
        return ""

    def _filter(self) -> None:
        words = self.search.words.casefold().split()
        seen = dict.fromkeys(GROUPS, False)
        for row in self.rows.values():
            fits = all(word in row.lever.name.casefold() for word in words)
            row.setVisible(fits)
            seen[row.lever.group] = seen[row.lever.group] or fits
        for group in GROUPS:
            self.headings[group].setVisible(seen[group])
            open_now = self.headings[group].isChecked() or bool(words)
            self._bodies[group].setVisible(seen[group] and open_now)

    def _first_found(self) -> None:
        own = [row for group in GROUPS for row in self.rows.values() if row.lever.group == group]
        for row in own:
            if not row.isHidden():
                row.slider.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _keep_in_sight(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Scroll to what gets the keyboard, but never away from under a pressed pointer."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if focus is not None and not pressed and self._inner.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a search; Return or Down goes on to the first lever that it found."""
        if event.key() in ONWARD and self.search.isAncestorOf(self.focusWidget()):
            self._first_found()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and self.search.words:
            self.search.end()
            event.accept()
            return
        super().keyPressEvent(event)

    # drawing

    def _dress(self) -> None:
        now = theme.current()
        self.setMinimumWidth(round(now.sizes.lever_column * max(now.sizes.text_scale, 1.0) ** 0.8))
        self._none.setStyleSheet(f"color: {now.text_muted.name()}")
        for row in self.rows.values():
            row.dress()
        for heading in self.headings.values():
            heading.dress()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White ground, and a line towards the cards."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.card)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), now.border)
        painter.end()
