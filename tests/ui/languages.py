"""For tests of languages: German for a while, and a language whose every text is longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableWidget,
    QWidget,
)

from ui import figures, language

LONGER = 0.4
Speech = Literal["en", "de", "longer"]
ARROW, FRAME = 26, 10  # pixels of a field that are not its text's


class Longer(QTranslator):
    """Every text of the program, in brackets and 40 % longer; formats of dates stay."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if not source.strip() or context.endswith("Figures") or source == "d MMM yyyy":
            return source
        more = max(2, round(len(source) * LONGER) - 2)
        return f"[{source}{(' ~~~~~~~' * 99)[:more]}]"

    def isEmpty(self) -> bool:
        return False


@contextmanager
def speaking(which: Speech) -> Iterator[None]:
    """A language of the program, or "longer": English in which every text is longer."""
    before = QLocale()
    longer = Longer()
    if which == "longer":
        QLocale.setDefault(QLocale("en_US"))
        QCoreApplication.installTranslator(longer)
    else:
        language.install(which, QLocale("en_US"))
    figures._day.cache_clear()
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(longer)
        language.remove()
        QLocale.setDefault(before)
        figures._day.cache_clear()


def cut_off(window: QWidget) -> list[str]:
    """Labels and buttons whose text has no room, and pages that are wider than their place."""
    found = [told for label in window.findChildren(QLabel) if (told := _short(label))]
    found += [
        f"button {button.text()!r} has {button.width()} of {button.sizeHint().width()}"
        for button in window.findChildren(QAbstractButton)
        if _is_read(button) and not _paints_itself(button)
        if button.sizeHint().width() > button.width() + 1
    ]
    found += [
        f"page {type(area.widget()).__name__} is {beyond} wider than its place"
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and (beyond := area.horizontalScrollBar().maximum()) > 0
    ]
    return found + _in_fields(window) + _in_heads(window)


def _in_fields(window: QWidget) -> list[str]:
    """Choices and hints that are wider than their fields."""
    found = []
    for box in window.findChildren(QComboBox):
        wanted = box.fontMetrics().horizontalAdvance(box.currentText())
        room = box.width() - ARROW
        if box.isVisible() and wanted > room:
            found.append(f"choice {box.currentText()!r} has {room} of {wanted}")
    for field in window.findChildren(QLineEdit):
        wanted = field.fontMetrics().horizontalAdvance(field.placeholderText())
        if field.isVisible() and wanted > field.width() - FRAME:
            found.append(f"hint {field.placeholderText()!r} has {field.width()} of {wanted}")
    return found


def _in_heads(window: QWidget) -> list[str]:
    """Titles of columns that Qt draws."""
    found = []
    for table in window.findChildren(QTableWidget):
        head = table.horizontalHeader()
        for column in range(table.columnCount() if table.isVisible() else 0):
            item = table.horizontalHeaderItem(column)
            words = item.text() if item else ""
            wanted = head.fontMetrics().horizontalAdvance(words)
            room = head.sectionSize(column) - FRAME
            if words and not head.isSectionHidden(column) and wanted > room:
                found.append(f"head {words!r} has {room} of {wanted}")
    return found


def _short(label: QLabel) -> str:
    if not _is_read(label):
        return ""
    if label.wordWrap():
        wanted, given = label.heightForWidth(label.width()), label.height()
    else:
        wanted, given = label.sizeHint().width(), label.width()
    return f"label {label.text()!r} has {given} of {wanted}" if wanted > given + 1 else ""


def _is_read(widget: QLabel | QAbstractButton) -> bool:
    return widget.isVisible() and bool(widget.text())


def _paints_itself(widget: QWidget) -> bool:
    """Widgets that draw their text themselves shorten it where it has no room."""
    return any("paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if _is_own(kind))


def _is_own(kind: type) -> bool:
    return kind.__module__.startswith("ui.")
