"""Help and questions in the dress of the theme: rows that stand apart, sentences that have room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMessageBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui import dressing
from ui.help_dialogs import LicencesDialog


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    face, colours, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    dressing.dress()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)
    qapp.setFont(face)


def test_names_of_licences_stand_below_each_other(qtbot: QtBot, dressed: QApplication) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    dialog = LicencesDialog(home)
    with qtbot.waitExposed(dialog):
        dialog.show()
    names = dialog.findChild(QListWidget)
    assert names is not None
    rows = [names.visualItemRect(names.item(row)) for row in range(names.count())]
    assert len(rows) > 3
    assert all(above.bottom() < below.top() for above, below in pairwise(rows))
    text = dialog.findChild(QTextEdit)
    assert text is not None
    heading = text.document().begin()
    assert heading.blockFormat().headingLevel() == 1
    assert heading.begin().fragment().charFormat().font().pixelSize() <= 20


def test_a_question_has_room_for_a_sentence(qtbot: QtBot, dressed: QApplication) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText("Short.")
    box.setInformativeText("They are lost if they are not saved now.")
    with qtbot.waitExposed(box):
        box.show()
    sentence = box.findChild(QLabel, "qt_msgbox_informativelabel")
    assert sentence is not None
    assert sentence.width() >= sentence.fontMetrics().horizontalAdvance(sentence.text())
