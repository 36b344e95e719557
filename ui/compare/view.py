"""The comparison page: which scenarios, their fans, sentences, figures, and what differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from simulator import presets
from simulator.compare import Comparison
from simulator.plan import Document, Plan
from simulator.presets import Preset
from simulator.problems import Problem
from simulator.projection import Projection
from ui import problem_words, theme
from ui.assumptions import editing
from ui.assumptions.dress import stylesheet
from ui.card import Card
from ui.charts.view import State
from ui.compare import sentences
from ui.compare.choice import Choice
from ui.compare.chooser import Chooser
from ui.compare.differences import Row
from ui.compare.fans import ComparedFans
from ui.compare.grid import GridView
from ui.compare.marks import MOST
from ui.compare.results import results
from ui.compare.side_by_side import SideBySide
from ui.fonts import font
from ui.ground import paint_ground

CHART = 330  # pixels at 100 % text
MOST_CHART = 0.62  # of the page's height
BESIDE = 800  # pixels, at 100 % text, that chart and sentences need side by side


class CompareView(QWidget):
    """`edited(plan, step name)`; `chosen(identities)`: other scenarios are to be compared;
    `scenario_made(document, step name, identity)`: a new scenario, as one step."""

    edited = Signal(object, str)
    chosen = Signal(tuple)
    scenario_made = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Comparison"))
        self.document: Document | None = None
        self.plans: tuple[Plan, ...] = ()
        self.choice = Choice()
        self._scenario = ""
        self.chooser = Chooser()
        self.chooser.chosen.connect(self._on_chosen)
        self.chooser.preset_wanted.connect(self.make)
        self.said = _label()
        self.fans = ComparedFans()
        self.sentences = _label()
        self.results = GridView(self.tr("Chance, quantiles, cost and regret"))
        self.side = SideBySide()
        self.results.stand_above(self.side.table)
        self.side.copy_wanted.connect(self._copy)
        self._place()
        theme.theme_changed.connect(self._dress)
        self._dress()

    # what is shown

    def show_document(self, document: Document, scenario: str = "") -> tuple[str, ...]:
        """Show a document's scenarios and what differs between those that are compared; returns
        their identities. `scenario` is the one that the window shows."""
        return self._show(document, scenario, self.choice.of(document, scenario))

    def _show(
        self, document: Document, scenario: str, held: Sequence[str], left_out: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """The base comes first, what could not be projected last, others as their tabs stand: marks
        are by this order."""
        self.document, self._scenario = document, scenario or document.base
        keys = [plan.id for plan in document.scenarios]
        places = {key: (key in left_out, key != document.base, keys.index(key)) for key in held}
        shown = tuple(sorted(held, key=places.__getitem__))
        self.plans = tuple(document.scenario(key) for key in shown)
        self.chooser.show_document(document, shown)
        self.side.show_plans(self.plans, document.currency)
        return shown

    def show_comparison(
        self,
        document: Document,
        projections: Sequence[Projection],
        comparison: Comparison,
        left_out: Sequence[str] = (),
    ) -> None:
        """Show what came out; the projections are those of the comparison, in its order."""
        done = [item.plan.id for item in projections]
        rest = [plan.id for plan in self.plans if plan.id not in done] if left_out else []
        self._show(document, self._scenario, (*done, *rest), rest)
        self.fans.show_fans(document, projections)
        self.figures.show()
        self.results.show_grid(results(projections, comparison, document.currency))
        told = sentences.sentences(comparison, document.currency)
        self.sentences.setText("\n\n".join(told))
        self._say("\n".join(left_out))

    def show_computing(self) -> None:
        """Figures are being computed; the old ones fade."""
        self.fans.show_state(State.COMPUTING)

    def show_failure(self, words: str) -> None:
        """These scenarios cannot be compared."""
        self._say(words)
        self.fans.show_state(State.PROBLEM, words)

    def _say(self, words: str) -> None:
        self.said.setText(f"▲ {words}" if words else "")
        self.said.setVisible(bool(words))

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard goes round."""
        ticks = next(iter(self.chooser.boxes.values()), self.chooser.presets)
        return ticks, self.fans, self.results, self.side.table

    # what is wanted

    def _on_chosen(self, keys: tuple[str, ...]) -> None:
        self.choice.pick(keys)
        if self.document is not None:
            self.show_document(self.document, self._scenario)
        self.chosen.emit(keys)

    def _copy(self, row: Row, source: int, target: int) -> None:
        held, place = row.cells[source], row.cells[target]
        if held is None or place is None or self.document is None:
            return
        plan = self.plans[target]
        new = editing.put(self.document, plan, place.place, held.value)
        words = self.tr("Copy {what} of {source} to {target}")
        name = words.format(what=row.name, source=self.plans[source].name, target=plan.name)
        self.edited.emit(new, name)

    def make(self, preset: Preset) -> None:
        """A new scenario from the one that the window shows."""
        if self.document is None:
            return
        plan = self.document.scenario(self._scenario)
        try:
            made = presets.scenario(self.document, plan, preset, sentences.translate(preset.name))
        except Problem as problem:
            self._say(problem_words.said(problem))
            return
        document = presets.with_scenario(self.document, made, plan.id)
        compared = (one.id for one in self.plans)
        self.choice.pick(tuple(dict.fromkeys((*compared, plan.id, made.id)))[-MOST:])
        self.scenario_made.emit(
            document, self.tr("New scenario {name}").format(name=made.name), made.id
        )

    # building

    def _place(self) -> None:
        told = Card()
        words = QVBoxLayout(told)
        words.setContentsMargins(16, 13, 16, 14)  # its title in line with the chart's
        self.told_title = QLabel(self.tr("What it says"))
        words.addWidget(self.told_title)
        words.addWidget(self.sentences)
        words.addStretch(1)
        self.figures = Card()
        self.figures.hide()  # until there are some: an empty card looks broken
        table = QVBoxLayout(self.figures)
        table.setContentsMargins(16, 12, 16, 14)
        table.addWidget(self.results)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.fans, 66)
        self._top.addWidget(told, 34)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        for widget in (self.chooser, self.said):
            column.addWidget(widget)
        column.addLayout(self._top)
        column.addWidget(self.figures)
        column.addWidget(self.side)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.said.hide()

    def _dress(self) -> None:
        now = theme.current()
        self.setStyleSheet(stylesheet(now))
        self.told_title.setFont(font("title"))
        self.sentences.setFont(font("body"))
        self.said.setFont(font("body", 500))
        colours = self.said.palette()
        colours.setColor(self.said.foregroundRole(), now.bad)
        self.said.setPalette(colours)
        self._fit()

    def _fit(self) -> None:
        """A chart that is seen whole, also where text is large; then sentences stand below it."""
        sizes, ways = theme.current().sizes, QBoxLayout.Direction
        most = max(round(MOST_CHART * self.height()), CHART)
        self.fans.setMinimumHeight(min(sizes.scaled(CHART), most))
        beside = self.width() >= sizes.scaled(BESIDE)
        self._top.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chart."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grey ground of the cards."""
        paint_ground(self, event)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
