"""What many tests of the window share: the window itself, and a country to write figures for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.ui.opened import opened
from ui.file_flow import sample_document
from ui.levers.panel import LeverPanel
from ui.main_window import MainWindow


@pytest.fixture
def american() -> Iterator[None]:
    """Figures, days and money as in the United States."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample company in the whole window, projected. A file may have one of its own."""
    with opened(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot) -> LeverPanel:
    """The levers of the sample company, shown in their usual column."""
    document, made = sample_document(), LeverPanel()
    qtbot.addWidget(made)
    made.take(document.base_plan, document)
    made.resize(320, 860)
    made.show()
    return made
