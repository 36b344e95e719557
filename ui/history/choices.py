"""Choices as the import shows them: one of a list, one of two, a day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QRadioButton, QWidget

from ui import theme
from ui.charts.ink import stroke
from ui.fonts import font


class Choice(QComboBox):
    """One of a list. The wheel turns what the list stands on, not the choice."""

    def __init__(self) -> None:
        super().__init__()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what is around."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow in the colour of the text."""
        super().paintEvent(event)
        _arrow(self)

    def _dress(self) -> None:
        self.setFont(font("body"))
        self.setStyleSheet(_filled(_CHOICE))


class Radio(QRadioButton):
    """One of two or three."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(font("body"))
        self.setStyleSheet(_filled(_RADIO))


class Day(QDateEdit):
    """A day: typed, stepped with the arrow keys, or chosen in a calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat(QCoreApplication.translate("Figures", "d MMM yyyy"))
        theme.theme_changed.connect(self._dress)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what is around."""
        event.ignore()

    def _dress(self) -> None:
        self.setFont(font("body"))
        self.setMinimumWidth(theme.current().sizes.scaled(128))
        plain = QTextCharFormat()
        plain.setForeground(theme.current().text)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # else red, in the dark too
            self.calendarWidget().setWeekdayTextFormat(day, plain)
        self.setStyleSheet(_filled(_DAY))

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow in the colour of the text."""
        super().paintEvent(event)
        _arrow(self)


def _arrow(box: QWidget) -> None:
    """A small arrow down at the right."""
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    now = theme.current()
    painter.setPen(stroke(now.text_muted if box.isEnabled() else now.control_border, 1.6))
    x, y = box.width() - 15.0, box.height() / 2 + 0.5
    arrow = [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
    painter.drawPolyline(QPolygonF(arrow))
    painter.end()


def _filled(sheet: str) -> str:
    now = theme.current()
    names = ("card", "border", "control_border", "text", "accent", "accent_soft", "accent_text")
    return sheet % {name: getattr(now, name).name() for name in names}


_CHOICE = """
QComboBox { background: %(card)s; color: %(text)s; border: 1px solid %(control_border)s;
  border-radius: 6px; padding: 3px 24px 3px 8px; }
QComboBox:focus { border: 2px solid %(accent)s; padding: 2px 23px 2px 7px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: %(card)s; color: %(text)s; padding: 4px;
  border: 1px solid %(border)s; selection-background-color: %(accent_soft)s;
  selection-color: %(accent_text)s; outline: 0; }
"""
_DAY = """
QDateEdit:disabled { color: %(control_border)s; border-color: %(border)s; }
QDateEdit::drop-down { border: 0; width: 24px; }
QDateEdit::down-arrow { image: none; }
"""
_RADIO = """
QRadioButton { color: %(text)s; spacing: 8px; padding: 3px; border: 2px solid transparent;
  border-radius: 6px; }
QRadioButton:focus { border-color: %(accent)s; }
QRadioButton::indicator { width: 14px; height: 14px; border-radius: 8px;
  border: 1px solid %(control_border)s; background: %(card)s; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %(accent)s; }
"""
