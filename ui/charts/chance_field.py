"""The field that a chance is typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ui import figures, theme
from ui.typed_undo import answers

FIELD = 74  # pixels at 100 % text


def field_width() -> int:
    """Width of the field at the present size of text."""
    return max(theme.current().sizes.scaled(FIELD), FIELD)


class ChanceField(QDoubleSpinBox):
    """A percentage between 0.1 and 99.9; `typed` tells a share when a person has entered one. A
    chance is shown by the rule of the headline: "> 99 %" where some future misses."""

    typed = Signal(float)

    def __init__(self, name: str, help_words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._chance, self._stands = 0.0, -1.0  # the one shown, and the value that stands for it
        self.setAccessibleName(name)
        self.setToolTip(help_words)
        self.setRange(0.1, 99.9)
        self.setDecimals(0)
        self.setSuffix(figures.SPACE + "%")
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.valueChanged.connect(self._on_entered)

    def _on_entered(self, percent: float) -> None:
        self.lineEdit().setModified(False)
        self.typed.emit(percent / 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The number has the whole field."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Also after a change of style or theme."""
        super().changeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Also when it is first shown."""
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        """A style sheet keeps room for the buttons though there are none: take it back."""
        self.lineEdit().setGeometry(self.rect().adjusted(6, 3, -8, -3))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """No digit is dropped while one types (or 150 would be read as 15)."""
        if text == self.textFromValue(self.value()) + self.suffix():
            return QValidator.State.Acceptable, text, position
        judged = super().validate(text, position)
        if judged[0] != QValidator.State.Invalid or self._number(text) is None:
            return judged
        return QValidator.State.Intermediate, text, position

    def fixup(self, text: str) -> str:
        """The nearest whole chance; the one that holds, where there is no number."""
        number = self._number(text)
        return self.textFromValue(self.value() if number is None else min(number, self.maximum()))

    def textFromValue(self, percent: float) -> str:
        """A chance that is shown as the headline says it; what is typed or stepped to as it is."""
        if percent == self._stands:
            return figures.share(self._chance).removesuffix(self.suffix())
        return super().textFromValue(percent)

    def valueFromText(self, text: str) -> float:
        """The percentage that the text means; what is shown means what it stands for."""
        if text.removesuffix(self.suffix()) == self.textFromValue(self.value()):
            return self.value()
        return super().valueFromText(text)

    def _number(self, text: str) -> float | None:
        plain = text.removesuffix(self.suffix()).strip("<> " + figures.SPACE)
        number, is_number = self.locale().toDouble(plain)
        return number if is_number and number >= 0 else None

    def event(self, event: QEvent) -> bool:
        """Undo takes back what is being typed."""
        return answers(event, self.lineEdit().isModified()) or super().event(event)

    def show_chance(self, chance: float) -> None:
        """Show a share without telling it, unless a person is typing here."""
        if self.hasFocus() and self.lineEdit().isModified():
            return
        self.blockSignals(True)
        percent = float(QLocale.c().toString(chance * 100, "f", 0))  # as the box rounds it
        self._chance, self._stands = chance, min(max(percent, self.minimum()), self.maximum())
        self.setValue(percent)
        self.blockSignals(False)
