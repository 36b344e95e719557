"""Every page is walked by keyboard alone: focus is seen wherever it goes, and all tell a value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import figures
from ui.charts.view import View
from ui.compare.fans import ComparedFans
from ui.main_window import MainWindow

PAGES = ("plan", "assumptions", "compare")
MOST = 400  # steps of the Tab key until it must have come round
ROUND = 8  # pixels round a widget in which its ring may be


def show_page(qtbot: QtBot, window: MainWindow, page: str) -> None:
    """Show a page and wait until it has figures."""
    window.actions_[f"page_{page}"].trigger()
    compared = window.findChildren(ComparedFans)
    if page == "compare":
        qtbot.waitUntil(lambda: compared[0].numbers() is not None, timeout=20_000)
    QApplication.processEvents()


def walked(qtbot: QtBot, window: MainWindow, page: str) -> list[QWidget]:
    """All that the Tab key reaches on a page, in its order."""
    show_page(qtbot, window, page)
    window.top.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            return reached
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"the Tab key does not come round on {page}")


def told(widget: QWidget) -> str:
    return (
        f"{type(widget).__name__} “{widget.accessibleName()}” in {type(widget.parent()).__name__}"
    )


def bring_into_sight(widget: QWidget) -> None:
    """As going there by Tab does."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 40)
        parent = parent.parentWidget()
    QApplication.processEvents()


def around(window: MainWindow, widget: QWidget) -> QImage:
    corner = widget.mapTo(window, QPoint(0, 0))
    place = QRect(corner, widget.size()).adjusted(-ROUND, -ROUND, ROUND, ROUND)
    return window.grab(place).toImage()


@pytest.mark.parametrize("page", PAGES)
def test_focus_is_seen_wherever_the_tab_key_goes(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    reached = walked(qtbot, window, page)
    assert len(reached) > 10
    unseen = []
    for widget in reached:
        bring_into_sight(widget)
        elsewhere = window.top.export if widget is not window.top.export else window.top.tabs
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = around(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if QApplication.focusWidget() is widget and around(window, widget) == before:
            unseen.append(told(widget))
    assert not unseen, "; ".join(unseen)


@pytest.mark.parametrize("page", PAGES)
def test_the_tab_key_reaches_all_that_can_be_used(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    reached = walked(qtbot, window, page)
    missed = [
        told(widget)
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget not in reached
        and widget.focusProxy() not in reached
        and not any(other.isAncestorOf(widget) for other in reached)
    ]
    assert not missed, "; ".join(missed)


def test_the_tab_key_follows_the_eye_where_scenarios_are_compared(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Also after boxes were made anew."""
    for count in (3, 4):
        reached = walked(qtbot, window, "compare")
        kinds = [type(widget).__name__ for widget in reached]
        first = kinds.index("TickBox")
        assert kinds[first : first + count] == ["TickBox"] * count
        assert "TickBox" not in kinds[first + count :]
        places = [widget.mapTo(window, QPoint(0, 0)) for widget in reached[first:][:count]]
        assert [place.x() for place in places] == sorted(place.x() for place in places)
        after = kinds[first + count :]
        assert after[:2] == ["QPushButton", "ComparedFans"]
        assert "GridView" in after
        assert kinds[first - 1] == "QPushButton"  # of the bar above
        window.actions_["duplicate"].trigger()
        QApplication.processEvents()


@pytest.mark.parametrize("page", PAGES)
def test_all_tell_their_value(qtbot: QtBot, window: MainWindow, page: str) -> None:
    show_page(qtbot, window, page)
    silent = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if type(widget).__name__ == "QScrollBar" or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface:
            continue
        if isinstance(widget, QAbstractSlider):
            value = interface.valueInterface()
            if value is None or float(value.currentValue()) != widget.value():
                silent.append(told(widget))
        elif isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox):
            shown = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            values = [interface.text(QAccessible.Text.Value), interface.text(QAccessible.Text.Name)]
            if shown not in values and shown.split(figures.SPACE)[0] not in values:
                silent.append(told(widget))
        elif isinstance(widget, View):
            widget._on_settled()
            if not widget.accessibleDescription():
                silent.append(told(widget))
    assert not silent, "; ".join(silent)


def test_f6_brings_a_lever_that_was_scrolled_away_into_sight(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 640)
    levers = window.page.levers
    bar = levers._area.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    window.top.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    window.actions_["next_part"].trigger()
    focus = QApplication.focusWidget()
    assert focus is next(iter(levers.rows.values())).slider
    assert bar.value() == 0 or not focus.visibleRegion().isEmpty()
    assert (
        levers._area.viewport()
        .rect()
        .contains(focus.mapTo(levers._area.viewport(), focus.rect().center()))
    )


def test_escape_and_f6_lead_out_of_every_part(qtbot: QtBot, window: MainWindow) -> None:
    """No part keeps the keyboard: from wherever it is, F6 leads to another one."""
    for page in PAGES:
        for widget in walked(qtbot, window, page)[::7]:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            before = QApplication.focusWidget()
            window.actions_["next_part"].trigger()
            assert QApplication.focusWidget() is not before, told(widget)
