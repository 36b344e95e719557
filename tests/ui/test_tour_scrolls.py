"""The tour in a small window with large text: what it speaks of can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.tour import Stop, Tour


def test_what_was_scrolled_away_is_brought_into_sight(qtbot: QtBot) -> None:
    window, area, inner = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(area)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    inner.setMinimumHeight(3000)
    far = QLabel("Scorecard", inner)
    far.move(10, 2500)
    window.resize(600, 400)
    with qtbot.waitExposed(window):
        window.show()
    tour = Tour(window, (Stop(lambda: far, "One scorecard", "Both teams."),))
    seen = area.viewport().rect()
    at = far.mapTo(area.viewport(), QPoint(0, 0))
    assert seen.contains(at)
    assert seen.contains(at + QPoint(0, far.height() - 1))
    assert not tour._hole.isNull()
    assert area.verticalScrollBar().value() > 0
    tour.end()
    assert area.verticalScrollBar().value() == 0  # as it stood before
