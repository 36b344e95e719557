"""The questions as a person answers them: by pressing a button of the real dialog."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.files.recovery import Found
from tests.ui.languages import speaking
from ui.asking import Asking


@pytest.fixture
def asking(qtbot: QtBot) -> Asking:
    window = QWidget()
    qtbot.addWidget(window)
    return Asking(window)


def press(qtbot: QtBot, words: str, seen: list[tuple[str, str]] | None = None) -> None:
    """Press a button of the dialog that opens next; Escape where no words are given."""

    def do() -> None:
        boxes = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
        box = next(box for box in boxes if box.isVisible())
        if seen is not None:
            seen.append((box.text(), box.informativeText()))
        if words:
            button = next(b for b in box.findChildren(QPushButton) if b.text() == words)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, do)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Save", "save"), ("Do not save", "discard"), ("Cancel", "cancel"), ("", "cancel")],
)
def test_unsaved_changes(qtbot: QtBot, asking: Asking, words: str, answer: str) -> None:
    seen: list[tuple[str, str]] = []
    press(qtbot, words, seen)
    assert asking.about_unsaved("FY27.json") == answer
    assert seen[0][0] == "Changes of “FY27.json” are not saved."


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save under another name…", "save_as"),
        ("Overwrite it", "overwrite"),
        ("Open what is there", "open"),
        ("", "cancel"),
    ],
)
def test_another_version_on_disk(qtbot: QtBot, asking: Asking, words: str, answer: str) -> None:
    seen: list[tuple[str, str]] = []
    press(qtbot, words, seen)
    assert asking.about_other_version("Somebody changed plan.json.") == answer
    assert seen[0][0] == "Somebody changed plan.json."


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Recover", "recover"), ("Throw away", "discard"), ("Decide later", "later"), ("", "later")],
)
def test_a_recovery(qtbot: QtBot, asking: Asking, words: str, answer: str) -> None:
    when = datetime(2027, 2, 26, 16, 40, tzinfo=UTC)
    found = Found(path=Path("x"), data=b"{}", document=Path("/somewhere/plan.json"), written=when)
    seen: list[tuple[str, str]] = []
    press(qtbot, words, seen)
    assert asking.about_recovery(found) == answer
    assert "plan.json" in seen[0][0]
    assert "27" in seen[0][1]


def test_a_damaged_recovery_can_only_be_kept_or_thrown_away(qtbot: QtBot, asking: Asking) -> None:
    found = Found(path=Path("x"), data=None, problem="The file was cut off.")
    seen: list[tuple[str, str]] = []
    press(qtbot, "Throw away", seen)
    assert asking.about_recovery(found) == "discard"
    assert seen[0][1] == "The file was cut off."


def test_files_are_asked_for_beside_the_document_else_where_documents_are(
    asking: Asking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = []

    def chosen(_parent: QWidget, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(place))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr("ui.asking.QStandardPaths.writableLocation", lambda _which: str(documents))
    asking.file_to_save("FY27.json", "json")
    assert offered == [documents / "FY27.json"]
    asking.stay_beside(tmp_path / "plan.json")
    asking.file_to_save("What if: 20 %?.csv", "csv")
    asking.file_to_open()
    assert offered[1:] == [tmp_path / "What if- 20 %-.csv", tmp_path]
    asking.stay_beside(None)  # a document without a file leaves it there
    assert asking.folder() == tmp_path


@pytest.mark.parametrize(("words", "kept"), [("Replace", True), ("Cancel", False), ("", False)])
def test_a_name_without_its_ending_does_not_replace_a_file_unasked(
    qtbot: QtBot,
    asking: Asking,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    kept: bool,
) -> None:
    (tmp_path / "plan.json").write_text("{}")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "plan"), ""))
    seen: list[tuple[str, str]] = []
    press(qtbot, words, seen)
    chosen = asking.file_to_save("x.json", "json")
    assert seen[0][0] == "plan.json is there already."
    assert chosen == (tmp_path / "plan.json" if kept else None)


def test_a_recovery_without_a_file_is_said_in_the_language_of_the_window(
    qtbot: QtBot, asking: Asking
) -> None:
    found = Found(path=Path("x"), data=b"{}", document=None, written=None)
    seen: list[tuple[str, str]] = []
    press(qtbot, "", seen)
    with speaking("longer"):
        asking.about_recovery(found)
    assert "[a plan without a file" in seen[0][0]
