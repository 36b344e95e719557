"""Everything in the dialogs, in the import and in a presentation has a name and takes the keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.crm import export
from ui.history.assistant import ESTIMATES
from ui.main_window import MainWindow

PATIENCE = 60_000  # ms
CONTROLS = (
    QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView,
    QPlainTextEdit, QTextEdit,
)  # fmt: skip


def nameless(top: QWidget) -> list[str]:
    """Controls that a screen reader could not name, or that the keyboard does not reach."""
    found = []
    for widget in top.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        parent = widget.parent()
        of_field = isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView)
        if inner or of_field or not widget.isVisible() or not isinstance(widget, CONTROLS):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
        told = f"{type(widget).__name__} in {type(parent).__name__}"
        if not name:
            found.append(f"{told} has no name")
        header = type(widget).__name__.endswith("Header") or "HeaderView" in type(widget).__name__
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isEnabled() and not takes and not header:
            found.append(f"{told} ({name}) is not reached by Tab")
    return found


def test_every_page_of_the_import_its_evidence_and_the_backtest(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.importing.open()
    assistant = window.importing.assistant
    assert assistant is not None
    wrong = [f"file: {told}" for told in nameless(assistant)]
    assistant.start(export(tmp_path / "deals.csv"))
    qtbot.waitUntil(lambda: not window.importing._reading.busy, timeout=PATIENCE)
    while assistant.at < ESTIMATES:
        wrong += [f"{assistant.at}: {told}" for told in nameless(assistant)]
        assistant.next_button.click()
        qtbot.waitUntil(lambda: not window.importing._reading.busy, timeout=PATIENCE)
    wrong += [f"estimates: {told}" for told in nameless(assistant)]
    assert assistant.estimated is not None
    assistant.report_wanted.emit(assistant.estimated.report)
    report = window.importing.report
    assert report is not None
    wrong += [f"report: {told}" for told in nameless(report)]
    report.close()
    window.importing.backtest()
    qtbot.waitUntil(lambda: not window.importing._testing.busy, timeout=PATIENCE)
    view = window.importing.view
    assert view is not None
    wrong += [f"backtest: {told}" for told in nameless(view)]
    assert wrong == []


def test_a_presentation(qtbot: QtBot, window: MainWindow) -> None:
    window.presenting.start()
    made = window.presenting.presentation
    assert made is not None
    assert nameless(made) == []
    assert made.accessibleName() == "Presentation"
    made.end()


@pytest.mark.parametrize("key", ["shortcuts", "licences", "about"])
def test_the_dialogs_of_help(window: MainWindow, key: str) -> None:
    window.actions_[key].trigger()
    dialogs = [one for one in window.findChildren(QWidget) if one.isWindow() and one.isVisible()]
    assert dialogs
    for dialog in dialogs:
        assert nameless(dialog) == []
        dialog.close()


def test_the_table_behind_every_card(qtbot: QtBot, window: MainWindow) -> None:
    for view in window.page.views:
        view.more.show_table()
        dialog = view.more._dialog
        if view is window.page.credit:
            assert dialog is None  # nothing differs from the base yet
            continue
        assert dialog is not None
        assert nameless(dialog) == []
        assert dialog.model.rowCount() > 0
        dialog.close()


def test_the_tour(window: MainWindow) -> None:
    window.start_tour()
    tour = window.tour
    assert tour is not None
    assert nameless(tour) == []
    tour.end()


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    field = QLineEdit(top)
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    top.show()
    assert len(nameless(top)) == 2
