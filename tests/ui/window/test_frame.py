"""The frame round the pages: search, tour, what is remembered, menus, the first painting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.window.acting import row
from ui import theme, window_memory
from ui.actions import TABLE
from ui.file_flow import sample_document
from ui.handlers import handlers
from ui.main_window import MainWindow
from ui.settings import Settings


def test_search_and_folding(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.page.levers
    window.actions_["find"].trigger()
    QTest.keyClicks(panel.search._field, "search")
    seen = [row.lever.name for row in panel.rows.values() if row.isVisible()]
    assert seen == ["Paid search"]
    QTest.keyClick(panel.search._field, Qt.Key.Key_Escape)
    assert all(row.isVisible() for row in panel.rows.values())
    window.actions_["fold"].trigger()
    assert not any(row.isVisible() for row in panel.rows.values())
    window.actions_["unfold"].trigger()
    assert all(row.isVisible() for row in panel.rows.values())


def test_the_tour_points_at_four_parts_and_can_be_dismissed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.start_tour()
    titles = []
    while window.tour is not None:
        titles.append(window.tour.title)
        QTest.mouseClick(window.tour.note.next, Qt.MouseButton.LeftButton)
    assert len(titles) == len(set(titles)) == 4
    assert window.settings.flag("tour_seen")
    window.start_tour()
    QTest.keyClick(there(window.tour), Qt.Key.Key_Escape)
    assert window.tour is None


def test_what_the_window_looked_like_is_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:

    window.actions_["theme_dark"].trigger()
    window.actions_["larger"].trigger()
    window.page.levers.fold(("sales",))
    window_memory.keep(window, window.page.levers, window.settings)
    window.actions_["theme_light"].trigger()
    window.actions_["normal"].trigger()
    window.actions_["unfold"].trigger()
    kept = Settings(tmp_path / "s.ini")
    window_memory.restore_theme(kept)
    window_memory.restore(window, window.page.levers, kept)
    assert theme.current().dark
    assert theme.current().sizes.text_scale == 1.15
    assert window.page.levers.folded() == ("sales",)
    window.actions_["theme_system"].trigger()
    window.actions_["normal"].trigger()


def test_every_action_of_the_table_does_something(window: MainWindow) -> None:

    keys = {entry.key for entry in TABLE if entry.text != "-" and not entry.submenu}
    assert keys == set(handlers(window))
    shortcuts = [keys for _, _, keys in window.actions_.listed() if keys]
    assert len(shortcuts) == len(set(shortcuts))


def test_large_text_is_there_from_the_first_painting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    settings = Settings(tmp_path / "large.ini")
    settings.keep("text_scale", 1.5)
    made = MainWindow(sample_document(), settings, tmp_path / "recovery")
    try:
        made.show()
        QApplication.processEvents()
        sizes = {
            made.top.tabs.font().pixelSize(),
            made.top.export.font().pixelSize(),
            row(made, "Email").field.font().pixelSize(),
        }
        assert sizes == {20}
    finally:
        made.documents.close(discard=True)
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
        made.deleteLater()
        theme.set_text_scale(1.0)


def test_no_ring_is_drawn_before_the_keyboard_is_used(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is window.centralWidget()
    QTest.keyClick(there(window.centralWidget()), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.top.tabs
