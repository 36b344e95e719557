"""Texts fit at 1280 x 800, in German and in a language whose every text is 40 % longer."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui import painted
from tests.ui.crm import export, renamed_stages
from tests.ui.languages import cut_off, speaking
from ui.charts.ink import write
from ui.file_flow import sample_document
from ui.fonts import font
from ui.help_dialogs import AboutDialog, LicencesDialog, ShortcutsDialog
from ui.history.assistant import COLUMNS, ESTIMATES
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE = 60_000  # ms


def without_room(qtbot, window):
    """What has no room once layouts have taken their sizes: figures may still be coming."""
    for _ in range(20):
        qtbot.wait(50)
        found = cut_off(window)
        if not found:
            break
    return found


@contextmanager
def opened(qtbot, folder, language):
    """The window in a language, at the least size that it is made for."""
    with speaking(language):
        made = MainWindow(sample_document(), Settings(folder / "s.ini"), folder / "recovery")
        made.resize(1280, 800)
        made.show()
        qtbot.waitUntil(lambda: made.shown is not None, timeout=PATIENCE)
        yield made
        made.close()
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=PATIENCE)
        made.deleteLater()


@pytest.fixture(params=["de", "longer"])
def window(request, qtbot, tmp_path):
    with opened(qtbot, tmp_path, request.param) as made:
        yield made


@pytest.fixture(params=["en", "de"])
def spoken(request, qtbot, tmp_path):
    """The window in the languages that it has."""
    with opened(qtbot, tmp_path, request.param) as made:
        yield made


def names(window):
    """Names of the plan: they may be longer than any room."""
    document = window.store.document
    parts = [(*plan.sources, *plan.roles, *plan.programmes) for plan in document.scenarios]
    touches = [source.touch for plan in document.scenarios for source in plan.sources]
    of_parts = [part.name for held in parts for part in held]
    return frozenset([*of_parts, *touches, *(plan.name for plan in document.scenarios)])


def faults(qtbot, window, whose):
    """What has no room on a window, painted or not, once it has settled."""
    for _ in range(20):
        qtbot.wait(50)
        found = [*cut_off(window), *painted.faults(window, names(whose))]
        if not found:
            break
    return found


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


def test_all_that_cards_and_tables_paint_of_the_plan_fits(qtbot, spoken):
    for scenario in spoken.store.document.scenarios[:: len(spoken.store.document.scenarios) - 1]:
        spoken.store.show_scenario(scenario.id)
        qtbot.waitUntil(
            lambda key=scenario.id: (
                spoken.shown.plan.id == key and spoken.shown.insight is not None
            ),
            timeout=PATIENCE,
        )
        assert faults(qtbot, spoken, spoken) == []


def test_all_that_is_painted_of_assumptions_and_comparison_fits(qtbot, spoken):
    spoken.pages.show_page("assumptions")
    view = spoken.more.assumptions
    for row, section in enumerate(view.sections):
        view.list.setCurrentRow(row)
        assert (section.key, faults(qtbot, spoken, spoken)) == (section.key, [])
    spoken.pages.show_page("compare")
    qtbot.waitUntil(lambda: bool(spoken.more.compare.sentences.text()), timeout=PATIENCE)
    assert faults(qtbot, spoken, spoken) == []


def test_the_import_the_backtest_and_the_report_fit(qtbot, spoken, tmp_path):
    importing = spoken.importing
    for file in (renamed_stages(tmp_path / "odd.csv"), export(tmp_path / "d.csv", ambiguous=True)):
        importing.open(file)
        assistant = importing.assistant
        for _ in range(COLUMNS, ESTIMATES + 1):
            qtbot.waitUntil(lambda: not importing._reading.busy, timeout=PATIENCE)
            qtbot.wait(50)
            assert (assistant.at, faults(qtbot, assistant, spoken)) == (assistant.at, [])
            if assistant.at < ESTIMATES:
                assistant.next_button.click()
    assert assistant.at == ESTIMATES
    importing.backtest()
    qtbot.waitUntil(lambda: not importing._testing.busy, timeout=PATIENCE)
    assert faults(qtbot, importing.view, spoken) == []
    importing._show_text(assistant.estimated.report)
    assert faults(qtbot, importing.report, spoken) == []
    importing.report.close()


def test_painted_texts_without_room_are_found(qtbot):
    class Painted(QWidget):
        def paintEvent(self, event):
            painter = QPainter(self)
            ink, face = QColor("black"), font("body")
            write(painter, (4, 20), "A title that is much too long", face, ink, room=80)
            write(painter, (150, 40), "beyond the edge of it", face, ink)
            write(painter, (4, 60), "this one", face, ink)
            write(painter, (20, 62), "and that one", face, ink)
            write(painter, (4, 90), "fits", face, ink)
            painter.end()

    made = Painted()
    qtbot.addWidget(made)
    made.resize(200, 100)
    found = " ".join(painted.faults(made))
    assert "shortened: 'A title" in found
    assert "cut off: 'beyond" in found
    assert "upon each other: 'this one' and 'and that one'" in found
    assert "fits" not in found


def test_a_text_without_room_is_found(window):
    button = QPushButton("Much too long for so small a button", window)
    button.setFixedWidth(40)
    button.show()
    assert any("Much too long" in told for told in cut_off(window))
