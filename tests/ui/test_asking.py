"""The questions as a person answers them: by pressing a button of the real dialog."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from simulator.files.recovery import Found
from ui.asking import Asking


@pytest.fixture
def asking(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Asking(window)


def press(qtbot, words, seen=None):
    """Press a button of the dialog that opens next; Escape where no words are given."""

    def do():
        boxes = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
        box = next(box for box in boxes if box.isVisible())
        if seen is not None:
            seen.append((box.text(), box.informativeText()))
        if words:
            button = next(b for b in box.findChildren(QPushButton) if b.text() == words)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, do)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Save", "save"), ("Do not save", "discard"), ("Cancel", "cancel"), ("", "cancel")],
)
def test_unsaved_changes(qtbot, asking, words, answer):
    press(qtbot, words)
    assert asking.about_unsaved() == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save under another name…", "save_as"),
        ("Overwrite it", "overwrite"),
        ("Open what is there", "open"),
        ("", "cancel"),
    ],
)
def test_another_version_on_disk(qtbot, asking, words, answer):
    seen = []
    press(qtbot, words, seen)
    assert asking.about_other_version("Somebody changed plan.json.") == answer
    assert seen[0][0] == "Somebody changed plan.json."


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Recover", "recover"), ("Throw away", "discard"), ("Decide later", "later"), ("", "later")],
)
def test_a_recovery(qtbot, asking, words, answer):
    when = datetime(2027, 2, 26, 16, 40, tzinfo=UTC)
    found = Found(path=Path("x"), data=b"{}", document=Path("/somewhere/plan.json"), written=when)
    seen = []
    press(qtbot, words, seen)
    assert asking.about_recovery(found) == answer
    assert "plan.json" in seen[0][0]
    assert "27" in seen[0][1]


def test_a_damaged_recovery_can_only_be_kept_or_thrown_away(qtbot, asking):
    found = Found(path=Path("x"), data=None, problem="The file was cut off.")
    seen = []
    press(qtbot, "Throw away", seen)
    assert asking.about_recovery(found) == "discard"
    assert seen[0][1] == "The file was cut off."
