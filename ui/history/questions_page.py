"""Third step of the import: what cannot be known from the file is asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from simulator.history import texts
from simulator.history.dates import Order, day_number
from simulator.history.questions import Question
from ui import figures
from ui.card import Card
from ui.history import telling, words
from ui.history.choices import Choice, Day, Radio
from ui.history.parts import Page, Words, scrolling
from ui.history.steps import Read

DATES = "date-order"
STAGE = "stage:"
CURRENCY = "currency"


class QuestionsPage(Page):
    """`answers` holds what was answered; estimates start from `as_of` and `first_month`."""

    def __init__(self) -> None:
        super().__init__(self.tr("Questions"), "")
        self.answers: dict[str, str] = {}
        self.orders = QButtonGroup(self)
        self.boxes: dict[str, Choice] = {}
        self._asked: tuple[str, ...] = ()
        self._dates, self._money = _card(), _card()
        self._stages = _card()
        self.whole = Radio(self.tr("All of it, up to its last day"))
        self.part = Radio(self.tr("Only up to"))
        self.day = Day()
        self.month = Choice()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._dates, self._money, self._stages, self._when()):
            column.addWidget(part)
        column.addStretch(1)
        self.column.addWidget(scrolling(inner), 1)
        self.column.addWidget(self.trouble)

    # what is chosen

    @property
    def as_of(self) -> date | None:
        """The day up to which the file counts; None for all of it."""
        if self.whole.isChecked():
            return None
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def first_month(self) -> int:
        """First month of the fiscal year, 1 to 12."""
        return self.month.currentIndex() + 1

    def first(self) -> QWidget:
        """The first question, or the first that is still open."""
        buttons = self.orders.buttons()
        if buttons and not self._dates.isHidden():
            return self.orders.checkedButton() or buttons[0]
        unanswered = (box for box in self.boxes.values() if not box.currentData())
        return next(unanswered, next(iter(self.boxes.values()), self.whole))

    def open_questions(self) -> tuple[str, ...]:
        """Keys of the questions that are not answered."""
        return tuple(key for key in self._asked if key not in self.answers)

    # what is shown

    def show_read(self, found: Read) -> None:
        """Ask what this file leaves open; what was answered stays answered."""
        self._asked = tuple(question.key for question in found.questions)
        asked = {question.key: question for question in found.questions}
        self._ask_order(asked.get(DATES))
        self.boxes = {}
        self._ask_currency(asked.get(CURRENCY))
        self._ask_stages(found, asked)
        known = found.reading is not None or not self.open_questions()
        self.lead.setText(
            self.tr("The file leaves nothing open; look through what was understood.")
            if not asked
            else self.tr("Answered. What follows from it is worked out in the next step.")
            if known
            else self.tr("This cannot be known from the file: only you can tell.")
        )
        if found.reading is not None:
            last = found.reading.deals.as_of
            self.whole.setText(
                self.tr("All of it, up to its last day, {day}").format(day=figures.day(last))
            )
            if self.whole.isChecked():
                self.day.setDate(QDate(last.year, last.month, last.day))

    def forget(self, answers: Mapping[str, str]) -> None:
        """Another file: start with these answers."""
        self.answers = dict(answers)
        self.whole.setChecked(True)
        self.whole.setText(self.tr("All of it, up to its last day"))
        self.day.setDate(QDate.currentDate())  # until the file's last day is known
        self._asked = ()

    def _ask_order(self, question: Question | None) -> None:
        self._dates.setVisible(question is not None)
        column = _cleared(self._dates)
        for button in self.orders.buttons():
            self.orders.removeButton(button)
        if question is None:
            return
        example = question.examples[0]
        column.addWidget(Words(self.tr("Does the day or the month come first?"), "title"))
        said = self.tr("The dates are written like {examples}; nothing in the file tells which.")
        column.addWidget(Words(said.format(examples=", ".join(question.examples)), muted=True))
        orders: dict[Order, str] = {
            "day": self.tr("The day comes first: {example} is {day}"),
            "month": self.tr("The month comes first: {example} is {day}"),
        }
        for key, text in orders.items():
            number = day_number(example, key)
            day = figures.day(date.fromordinal(number)) if number > 0 else figures.NONE
            button = Radio(text.format(example=example, day=day))
            button.setChecked(self.answers.get(DATES) == key)
            button.toggled.connect(lambda on, key=key: self._answer(DATES, key) if on else None)
            self.orders.addButton(button)
            column.addWidget(button)

    def _ask_currency(self, question: Question | None) -> None:
        self._money.setVisible(question is not None)
        column = _cleared(self._money)
        if question is None:
            return
        column.addWidget(Words(telling.anew(texts.CURRENCY_ASKED), "title"))
        for line in question.examples:
            column.addWidget(Words(telling.anew(line), muted=True))
        box = Choice()
        box.setAccessibleName(self.tr("Currency of the amounts"))
        box.addItem(self.tr("choose…"), "")
        for code in (*(code for code, _ in question.choices), *question.others):
            box.addItem(code, code)
        box.setCurrentIndex(max(box.findData(self.answers.get(CURRENCY, "")), 0))
        box.activated.connect(lambda _index: self._mean(CURRENCY, box, ""))
        self.boxes[CURRENCY] = box
        row = QHBoxLayout()
        row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)

    def _ask_stages(self, found: Read, asked: Mapping[str, Question]) -> None:
        rows = [(stage.name, stage.count, stage.state) for stage in found.stages]
        listed = {name for name, _, _ in rows}
        rows += [
            (key.removeprefix(STAGE), 0, "")
            for key in asked
            if key.startswith(STAGE) and key.removeprefix(STAGE) not in listed
        ]
        rows.sort(key=lambda row: f"{STAGE}{row[0]}" not in asked)
        self._stages.setVisible(bool(rows))
        column = _cleared(self._stages)
        column.addWidget(Words(self.tr("What do the stages mean?"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(3, 1)
        for at, (name, count, state) in enumerate(rows):
            key = f"{STAGE}{name}"
            grid.addWidget(Words(name, wrap=len(name) > 60), at, 0)
            many = self.tr("{count} deals").format(count=figures.count(count)) if count else ""
            grid.addWidget(Words(many, muted=True, wrap=False), at, 1)
            box = self._stage_box(key, name, state, key in asked)
            grid.addWidget(box, at, 2)
            if key in asked:
                why = self.tr("its name does not tell")
                grid.addWidget(Words(why, "small", muted=True, wrap=False), at, 3)
        column.addLayout(grid)

    def _stage_box(self, key: str, name: str, state: str, asked: bool) -> Choice:
        box = Choice()
        box.setAccessibleName(self.tr("What stage “{stage}” means").format(stage=name))
        if asked or not state:
            box.addItem(self.tr("choose…") if asked else self.tr("as its dates say"), "")
        for one in ("won", "lost", "open"):
            box.addItem(words.outcome(one), one)
        given = self.answers.get(key, "" if asked else state)
        box.setCurrentIndex(max(box.findData(given), 0))
        box.activated.connect(
            lambda _index, key=key, box=box, state=state: self._mean(key, box, state)
        )
        self.boxes[key] = box
        return box

    def _mean(self, key: str, box: Choice, state: str) -> None:
        given = str(box.currentData())
        if given and not (key not in self._asked and given == state):
            self._answer(key, given)
        elif self.answers.pop(key, None) is not None:
            self.changed.emit()

    def _answer(self, key: str, given: str) -> None:
        if self.answers.get(key) != given:
            self.answers[key] = given
            self.trouble.say("")
            self.changed.emit()

    def _when(self) -> QWidget:
        """The day that counts as today, and the fiscal year."""
        card = _card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(Words(self.tr("Up to which day does the file count?"), "title"))
        self.whole.setChecked(True)
        self.day.setAccessibleName(self.tr("Last day that counts"))
        self.day.setEnabled(False)
        self.whole.toggled.connect(lambda on: self.day.setEnabled(not on))
        self.whole.toggled.connect(lambda _on: self.changed.emit())
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        row = QHBoxLayout()
        for widget in (self.whole, self.part, self.day):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self.month.setAccessibleName(self.tr("First month of the fiscal year"))
        for month in range(1, 13):
            self.month.addItem(figures.month(date(2000, month, 1)))
        self.month.currentIndexChanged.connect(lambda _index: self.changed.emit())
        fiscal = QHBoxLayout()
        fiscal.addWidget(Words(self.tr("The fiscal year starts in"), wrap=False))
        fiscal.addWidget(self.month)
        fiscal.addStretch(1)
        column.addLayout(fiscal)
        return card


def _card() -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(8)
    return card


def _cleared(card: Card) -> QVBoxLayout:
    """The layout of a card, empty."""
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    _empty(column)
    return column


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
