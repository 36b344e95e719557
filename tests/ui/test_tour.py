"""The tour as it stands on the screen: what it speaks of is bright, all else is dimmed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.there import there
from ui import theme
from ui.main_window import MainWindow


def on_screen(window: MainWindow, widget: QWidget) -> QColor:
    """The colour that stands on the screen in the lower right corner of a card; unlike `grab`,
    this paints nothing anew."""
    QApplication.processEvents()
    at = widget.mapTo(window, QPoint(widget.width() - 30, widget.height() - 5))
    picture = window.screen().grabWindow(window.winId()).toImage()
    return picture.pixelColor(at * picture.devicePixelRatio())


def test_each_stop_is_bright_on_the_screen_and_the_rest_is_not(window: MainWindow) -> None:
    card = theme.current().card
    page, tabs = window.page, window.top.tabs
    lever = next(iter(page.levers.rows.values()))
    window.start_tour()
    tour = there(window.tour)
    for spoken_of in (lever, page.headline, page.scorecard, tabs):
        for part in (page.headline, page.scorecard):
            bright = on_screen(window, part) == card
            assert bright is (part is spoken_of), (tour.title, part)
        tour.go_on()
    assert window.tour is None
    assert on_screen(window, page.headline) == card


def test_tab_stays_on_the_note_and_escape_ends_the_tour_from_anywhere(window: MainWindow) -> None:
    window.start_tour()
    tour = there(window.tour)
    tour.note.next.setFocus()
    for button in (tour.note.skip, tour.note.next, tour.note.skip):
        QTest.keyClick(there(window.focusWidget()), Qt.Key.Key_Tab)
        assert window.focusWidget() is button
    QTest.keyClick(tour.note.skip, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is tour.note.next
    window.page.levers.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.tour is None
