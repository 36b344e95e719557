"""Everything that can be reached has a name, and can be reached by keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLineEdit, QWidget

from ui.levers.slider import LeverSlider


def name_of(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    return name or widget.accessibleName() or getattr(widget, "text", lambda: "")()


def test_all_that_takes_the_keyboard_has_a_name(window):
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.isHidden()
        and not name_of(widget)
    ]
    assert nameless == []


def test_controls_have_names_and_sliders_tell_their_value(window):
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


def test_the_whole_window_is_walked_by_the_tab_key_and_focus_is_seen(qtbot, window):
    window.activateWindow()
    window.top.tabs.setFocus()
    reached = []
    for _ in range(400):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    in_column = [w for w in reached if window.page.levers._inner.isAncestorOf(w)]
    heights = [w.mapTo(window.page.levers._inner, QPoint()).y() for w in in_column]
    assert heights == sorted(heights)
    reached = set(reached)
    sliders = {row.slider for row in window.page.levers.rows.values()}
    fields = {row.field for row in window.page.levers.rows.values()}
    assert sliders <= reached
    assert fields <= reached
    assert window.page.distribution.findChildren(QWidget)
    for part in (window.page.fan, window.page.funnel, window.page.headline, window.top.export):
        assert part in reached or any(part.isAncestorOf(widget) for widget in reached), part


def test_focus_changes_what_is_painted(qtbot, window):
    slider = next(iter(window.page.levers.rows.values())).slider
    window.top.tabs.setFocus()
    QApplication.processEvents()
    before = slider.grab().toImage()
    slider.setFocus()
    QApplication.processEvents()
    assert slider.grab().toImage() != before


def test_f6_goes_round_the_parts(qtbot, window):
    window.activateWindow()
    window.top.tabs.setFocus()
    seen = []
    for _ in range(8):
        window.actions_["next_part"].trigger()
        seen.append(QApplication.focusWidget())
    assert seen[-1] is window.top.tabs
    assert len(set(seen)) == 8
