"""Texts fit at 1280 x 800, in German and in a language whose every text is 40 % longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Programme, Role, Source
from tests.there import there
from tests.ui import painted
from tests.ui.crm import export, renamed_stages
from tests.ui.languages import Speech, cut_off, speaking
from tests.ui.opened import has_insight
from ui.charts.ink import write
from ui.file_flow import sample_document
from ui.fonts import font
from ui.help_dialogs import AboutDialog, LicencesDialog, ShortcutsDialog
from ui.history.assistant import COLUMNS, ESTIMATES
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE = 60_000  # ms


def without_room(qtbot: QtBot, window: QWidget) -> list[str]:
    """What has no room once layouts have taken their sizes: figures may still be coming."""
    for _ in range(20):
        qtbot.wait(50)
        found = cut_off(window)
        if not found:
            break
    return found


@contextmanager
def opened(qtbot: QtBot, folder: Path, language: Speech) -> Iterator[MainWindow]:
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
def window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, request.param) as made:
        yield made


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window in the languages that it has."""
    with opened(qtbot, tmp_path, request.param) as made:
        yield made


def names(window: MainWindow) -> frozenset[str]:
    """Names of the plan: they may be longer than any room."""
    document = window.store.document
    parts: list[tuple[Source | Role | Programme, ...]] = [
        (*plan.sources, *plan.roles, *plan.programmes) for plan in document.scenarios
    ]
    touches = [source.touch for plan in document.scenarios for source in plan.sources]
    of_parts = [part.name for held in parts for part in held]
    return frozenset([*of_parts, *touches, *(plan.name for plan in document.scenarios)])


def faults(qtbot: QtBot, window: QWidget, whose: MainWindow) -> list[str]:
    """What has no room on a window, painted or not, once it has settled."""
    for _ in range(20):
        qtbot.wait(50)
        found = [*cut_off(window), *painted.faults(window, names(whose))]
        if not found:
            break
    return found


def test_the_plan_fits(qtbot: QtBot, window: MainWindow) -> None:
    assert without_room(qtbot, window) == []


def test_every_section_of_the_assumptions_fits(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.show_page("assumptions")
    view = window.more.assumptions
    wrong = []
    for row, section in enumerate(view.sections):
        view.list.setCurrentRow(row)
        wrong += [f"{section.key}: {told}" for told in without_room(qtbot, window)]
    assert wrong == []


def test_the_comparison_fits(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.show_page("compare")
    qtbot.waitUntil(lambda: bool(window.more.compare.sentences.text()), timeout=30_000)
    assert without_room(qtbot, window) == []


def test_the_dialogs_of_the_help_menu_fit(qtbot: QtBot, window: MainWindow) -> None:
    for made in (
        AboutDialog(window),
        LicencesDialog(window),
        ShortcutsDialog(window.actions_.listed(), window),
    ):
        made.show()
        assert without_room(qtbot, made) == []
        made.close()
        made.deleteLater()


def tells_all_of(window: MainWindow, scenario: str) -> bool:
    """Whether a scenario is shown, and what was found out about it."""
    return there(window.shown).plan.id == scenario and has_insight(window)


def test_all_that_cards_and_tables_paint_of_the_plan_fits(qtbot: QtBot, spoken: MainWindow) -> None:
    for scenario in spoken.store.document.scenarios[:: len(spoken.store.document.scenarios) - 1]:
        spoken.store.show_scenario(scenario.id)
        qtbot.waitUntil(
            partial(tells_all_of, spoken, scenario.id),
            timeout=PATIENCE,
        )
        assert faults(qtbot, spoken, spoken) == []


def test_all_that_is_painted_of_assumptions_and_comparison_fits(
    qtbot: QtBot, spoken: MainWindow
) -> None:
    spoken.pages.show_page("assumptions")
    view = spoken.more.assumptions
    for row, section in enumerate(view.sections):
        view.list.setCurrentRow(row)
        assert (section.key, faults(qtbot, spoken, spoken)) == (section.key, [])
    spoken.pages.show_page("compare")
    qtbot.waitUntil(lambda: bool(spoken.more.compare.sentences.text()), timeout=PATIENCE)
    assert faults(qtbot, spoken, spoken) == []


def test_the_import_the_backtest_and_the_report_fit(
    qtbot: QtBot, spoken: MainWindow, tmp_path: Path
) -> None:
    importing = spoken.importing
    for file in (renamed_stages(tmp_path / "odd.csv"), export(tmp_path / "d.csv", ambiguous=True)):
        importing.open(file)
        assistant = there(importing.assistant)
        for _ in range(COLUMNS, ESTIMATES + 1):
            qtbot.waitUntil(lambda: not importing._reading.busy, timeout=PATIENCE)
            qtbot.wait(50)
            assert (assistant.at, faults(qtbot, assistant, spoken)) == (assistant.at, [])
            if assistant.at < ESTIMATES:
                assistant.next_button.click()
    assert assistant.at == ESTIMATES
    importing.backtest()
    qtbot.waitUntil(lambda: not importing._testing.busy, timeout=PATIENCE)
    assert faults(qtbot, there(importing.view), spoken) == []
    importing._show_text(there(assistant.estimated).report)
    report = there(importing.report)
    assert faults(qtbot, report, spoken) == []
    report.close()


def test_painted_texts_without_room_are_found(qtbot: QtBot) -> None:
    class Painted(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
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


def test_a_text_without_room_is_found(window: MainWindow) -> None:
    button = QPushButton("Much too long for so small a button", window)
    button.setFixedWidth(40)
    button.show()
    assert any("Much too long" in told for told in cut_off(window))
