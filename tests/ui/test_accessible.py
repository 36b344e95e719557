"""Everything that can be reached has a name, and can be reached by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.there import there
from ui.levers.slider import LeverSlider
from ui.main_window import MainWindow


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    text: Callable[[], str] = getattr(widget, "text", lambda: "")
    return name or widget.accessibleName() or text()


def test_all_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.isHidden()
        and not name_of(widget)
    ]
    assert nameless == []


def test_controls_have_names_and_sliders_tell_their_value(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit | QAbstractSlider):
            inner = widget.objectName().startswith("qt_") or type(widget).__name__ == "QScrollBar"
            if widget.isVisible() and not inner and widget.window() is window:
                assert name_of(widget), f"{type(widget).__name__} of {widget.parent()}"
    people = next(
        slider
        for slider in window.findChildren(LeverSlider)
        if slider.accessibleName() == "Account executives, people"
    )
    assert people.value() == 16
    assert "16" in people.accessibleDescription()


def test_the_whole_window_is_walked_by_the_tab_key_and_focus_is_seen(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    window.top.tabs.setFocus()
    reached: list[QWidget] = []
    for _ in range(400):
        focus = there(QApplication.focusWidget())
        if focus in reached:
            break
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    in_column = [w for w in reached if window.page.levers._inner.isAncestorOf(w)]
    heights = [w.mapTo(window.page.levers._inner, QPoint()).y() for w in in_column]
    assert heights == sorted(heights)
    sliders = {row.slider for row in window.page.levers.rows.values()}
    fields = {row.field for row in window.page.levers.rows.values()}
    assert sliders <= set(reached)
    assert fields <= set(reached)
    assert window.page.distribution.findChildren(QWidget)
    for part in (window.page.fan, window.page.funnel, window.page.headline, window.top.export):
        assert part in reached or any(part.isAncestorOf(widget) for widget in reached), part


def test_focus_changes_what_is_painted(qtbot: QtBot, window: MainWindow) -> None:
    slider = next(iter(window.page.levers.rows.values())).slider
    window.top.tabs.setFocus()
    QApplication.processEvents()
    before = slider.grab().toImage()
    slider.setFocus()
    QApplication.processEvents()
    assert slider.grab().toImage() != before


def test_f6_goes_round_the_parts(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.top.tabs.setFocus()
    seen = []
    for _ in range(8):
        window.actions_["next_part"].trigger()
        seen.append(QApplication.focusWidget())
    assert seen[-1] is window.top.tabs
    assert len(set(seen)) == 8
