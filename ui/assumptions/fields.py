"""Fields to edit single values of a plan: text, choice, names. Each says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QWidget

from simulator.plan import Plan
from simulator.problems import Problem
from ui import problem_words, theme
from ui.assumptions import texts, words
from ui.assumptions.note import NoteField, WrappedField
from ui.assumptions.specs import Spec, choices
from ui.charts.ink import line


class TextField(QLineEdit):
    """A value as text, with few figures until it has the focus. `committed` carries a new value;
    `typed` the sentence about what stands there while it is typed, "" if it is right; `entered`
    says that the field has the focus."""

    committed = Signal(object)
    typed = Signal(str)
    entered = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.trial: Callable[[Any], str] = lambda value: ""
        self._value: Any = None
        self._currency = "USD"
        self._shown = self._calm = ""
        self.setMaxLength(2_000_000 if spec.editor == "numbers" else 400)
        self.textEdited.connect(self._look)
        self.editingFinished.connect(self.accept)

    def show_value(self, value: Any, plan: Plan, currency: str) -> None:
        """Show a value, unless something that is wrong is being typed."""
        self._value, self._currency = value, currency
        self._shown = texts.exact(value, self.spec, currency)
        self._calm = texts.calm(value, self.spec, currency)
        self.setPlaceholderText(self._hint(value))
        more = [self._shown] if self._calm != self._shown else []
        self.setToolTip("\n".join([*more, self.accessibleDescription()]).strip())
        if not (self.isModified() and self.hasFocus()):
            self._rest()

    def accept(self) -> None:
        """Take what was typed, if it means something."""
        if not self.isModified() or self.text() in (self._shown, self._calm):
            self.setModified(False)
            return
        try:
            value = self._parsed()
        except Problem as problem:
            self.typed.emit(problem_words.said(problem))
            return
        self.setModified(False)
        if value != self._value:
            self.committed.emit(value)
        else:
            self._rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the value back that holds."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._rest()
            self.typed.emit("")
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Every figure is shown. All is selected: typing replaces it."""
        super().focusInEvent(event)
        if not self.isModified():
            self._rest()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed; then figures that say nothing go."""
        super().focusOutEvent(event)
        if not self.isModified():
            self._rest()

    def _parsed(self) -> Any:
        return texts.parsed(self.text(), self.spec, self._value, self._currency)

    def _look(self) -> None:
        try:
            value = self._parsed()
        except Problem as problem:
            self.typed.emit(problem_words.said(problem))
        else:
            self.typed.emit(self.trial(value))

    def _rest(self) -> None:
        words = self._shown if self.hasFocus() else self._calm
        if self.text() != words:
            self.setText(words)
            self.setCursorPosition(0)
        self.setModified(False)

    def _hint(self, value: Any) -> str:
        if self.spec.editor == "numbers" and value and len(value) > texts.MOST_SHOWN:
            return words.translate("{count}: type others to replace them, or “none”").format(
                count=texts.many(value)
            )
        if self.spec.editor == "numbers":
            return words.translate("none")
        return words.translate("not given") if self.spec.optional else ""


class ChoiceField(QComboBox):
    """One of several values."""

    committed = Signal(object)
    typed = Signal(str)
    entered = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.trial: Callable[[Any], str] = lambda value: ""
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def show_value(self, value: Any, plan: Plan, currency: str) -> None:
        """Show a value among those that the plan offers; one that is not there is shown too."""
        found = choices(self.spec, plan)
        if value not in [key for key, _ in found]:
            found.append((value, words.translate("unknown: {key}").format(key=value)))
        with QSignalBlocker(self):
            if [(key, self.itemText(k)) for k, key in enumerate(self._values)] != found:
                self.clear()
                self.addItems([text for _, text in found])
                self._values = [key for key, _ in found]
            self.setCurrentIndex(self._values.index(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The choice, and an arrow in the colour of the theme."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.width() - 15.0, self.height() / 2 + 1
        ink = theme.current().text_muted
        line(painter, (x - 4, y - 2), (x, y + 2), ink, 1.5)
        line(painter, (x, y + 2), (x + 4, y - 2), ink, 1.5)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not change a plan."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field has the focus."""
        super().focusInEvent(event)
        self.entered.emit()

    def _on_activated(self, index: int) -> None:
        self.committed.emit(self._values[index])


class NamesField(QPushButton):
    """Some of the plan's sources, or all of them where none is ticked."""

    committed = Signal(object)
    typed = Signal(str)
    entered = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.trial: Callable[[Any], str] = lambda value: ""
        self._value: tuple[str, ...] = ()
        self.setMenu(QMenu(self))

    def show_value(self, value: Any, plan: Plan, currency: str) -> None:
        """Show the names, and offer all of them."""
        self._value = value
        text = texts.short(value, self.spec, plan, currency)
        self.setText(text if len(text) < 40 else text[:39] + "…")
        self.setToolTip(text)
        menu = self.menu()
        menu.clear()
        for source in plan.sources:
            action = QAction(source.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(source.id in value)
            action.triggered.connect(lambda on, key=source.id: self._toggle(key, on))
            menu.addAction(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field has the focus."""
        super().focusInEvent(event)
        self.entered.emit()

    def _toggle(self, key: str, on: bool) -> None:
        kept = tuple(other for other in self._value if other != key)
        self.committed.emit((*kept, key) if on else kept)


Field = TextField | ChoiceField | NamesField | NoteField


def field_for(spec: Spec, parent: QWidget, narrow: bool = False) -> Field:
    """The widget that edits a field; where there is little room, texts break into lines."""
    if spec.editor == "choice":
        return ChoiceField(spec, parent)
    if spec.editor == "names":
        return NamesField(spec, parent)
    if spec.editor == "note":
        return NoteField(spec, parent)
    wraps = narrow and spec.editor == "text"
    return WrappedField(spec, parent) if wraps else TextField(spec, parent)
