"""Texts fit at 1280 x 800, in German and in a language whose every text is 40 % longer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.languages import cut_off, speaking
from ui.file_flow import sample_document
from ui.help_dialogs import AboutDialog, LicencesDialog, ShortcutsDialog
from ui.main_window import MainWindow
from ui.settings import Settings


def without_room(qtbot, window):
    """What has no room once layouts have taken their sizes: figures may still be coming."""
    for _ in range(20):
        qtbot.wait(50)
        found = cut_off(window)
        if not found:
            break
    return found


@pytest.fixture(params=["de", "longer"])
def window(request, qtbot, tmp_path):
    with speaking(request.param):
        made = MainWindow(sample_document(), Settings(tmp_path / "s.ini"), tmp_path / "recovery")
        made.resize(1280, 800)
        made.show()
        qtbot.waitUntil(lambda: made.shown is not None, timeout=30_000)
        yield made
        made.close()
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=30_000)
        made.deleteLater()


def test_the_plan_fits(qtbot, window):
    assert without_room(qtbot, window) == []


def test_every_section_of_the_assumptions_fits(qtbot, window):
    window.pages.show_page("assumptions")
    view = window.more.assumptions
    wrong = []
    for row, section in enumerate(view.sections):
        view.list.setCurrentRow(row)
        wrong += [f"{section.key}: {told}" for told in without_room(qtbot, window)]
    assert wrong == []


def test_the_comparison_fits(qtbot, window):
    window.pages.show_page("compare")
    qtbot.waitUntil(lambda: bool(window.more.compare.sentences.text()), timeout=30_000)
    assert without_room(qtbot, window) == []


def test_the_dialogs_of_the_help_menu_fit(qtbot, window):
    for made in (
        AboutDialog(window),
        LicencesDialog(window),
        ShortcutsDialog(window.actions_.listed(), window),
    ):
        made.show()
        assert without_room(qtbot, made) == []
        made.close()
        made.deleteLater()


def test_a_text_without_room_is_found(window):
    button = QPushButton("Much too long for so small a button", window)
    button.setFixedWidth(40)
    button.show()
    assert any("Much too long" in told for told in cut_off(window))
