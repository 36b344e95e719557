"""Import, evidence and backtest from the menu, by dropping a file, and what becomes of a plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from simulator.assumption import Picture
from simulator.files.snapshot import save
from tests.ui.crm import export, renamed_stages
from ui import figures
from ui.document_files import is_foreign_table
from ui.file_flow import sample_document
from ui.history import report_dialog
from ui.history.assistant import COLUMNS, ESTIMATES, FILE, ODD, QUESTIONS
from ui.history.evidence_picture import EvidencePicture, EvidencePictures
from ui.history.report_dialog import ReportDialog, Sheet
from ui.main_window import MainWindow

PATIENCE = 20_000  # ms


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    no = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no)
    window.dropEvent(event)


def imported(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Import a file up to its estimates."""
    window.importing.open(path)
    assistant = window.importing.assistant
    assert assistant is not None
    for page in range(COLUMNS, ESTIMATES + 1):
        qtbot.waitUntil(lambda: not window.importing._reading.busy, timeout=PATIENCE)
        assert assistant.at == page
        if page < ESTIMATES:
            assistant.next_button.click()


def test_a_plan_from_deals_is_a_new_document_that_is_not_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = export(tmp_path / "deals.csv")
    imported(qtbot, window, path)
    assistant = window.importing.assistant
    assert assistant is not None
    assert assistant.estimated is not None
    made = assistant.estimated.document
    assistant.next_button.click()
    qtbot.waitUntil(lambda: window.store.document is made, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not assistant.isVisible(), timeout=PATIENCE)
    assert window.documents.dirty
    assert window.documents.path is None
    assert "save it to keep it" in window.banner.words
    window.actions_["evidence"].trigger()
    report = window.importing.report
    assert report is not None
    assert report.report.replace(f"{figures.SPACE}%", "%") == made.notes
    titles = {picture.title for picture in report._pictures}
    assert {"Won by age", "Sales cycle", "Deal values", "Deals created"} <= titles
    assert "Sales cycle" in report.text.toPlainText()
    report.close()
    window.actions_["backtest"].trigger()
    view = window.importing.view
    assert view is not None
    qtbot.waitUntil(lambda: not window.importing._testing.busy, timeout=PATIENCE)
    assert "80 % band" in view.said.text()


def test_unsaved_changes_are_asked_for_before_the_plan_takes_their_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(qtbot, window, export(tmp_path / "deals.csv"))
    assistant = window.importing.assistant
    assert assistant is not None
    monkeypatch.setattr(window.asking, "about_unsaved", lambda _name: "cancel")
    monkeypatch.setattr(type(window.documents), "dirty", True)
    before = window.store.document
    assistant.next_button.click()
    qtbot.wait(50)
    assert window.store.document is before
    assert assistant.isVisible()
    monkeypatch.undo()


def test_a_dropped_export_is_imported_and_a_dropped_snapshot_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, export(tmp_path / "deals.csv"))
    qtbot.waitUntil(lambda: window.importing.assistant is not None, timeout=PATIENCE)
    assistant = window.importing.assistant
    assert assistant is not None
    qtbot.waitUntil(lambda: assistant.at == COLUMNS, timeout=PATIENCE)
    save(sample_document(), [], tmp_path / "snapshot.csv")
    with qtbot.waitSignal(window.documents.opened, timeout=PATIENCE):
        drop(window, tmp_path / "snapshot.csv")
    assert window.store.document.name == sample_document().name


def test_an_export_that_is_opened_leads_to_the_import(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = export(tmp_path / "deals.csv")
    monkeypatch.setattr(window.asking, "file_to_open", lambda: path)
    before = window.store.document
    window.actions_["open"].trigger()
    qtbot.waitUntil(lambda: window.importing.assistant is not None, timeout=PATIENCE)
    assistant = window.importing.assistant
    assert assistant is not None
    qtbot.waitUntil(lambda: assistant.at == COLUMNS, timeout=PATIENCE)
    assert window.store.document is before
    assert not window.banner.words


def test_a_snapshot_is_opened_by_what_is_in_it_whatever_its_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "snapshot.txt"
    save(sample_document(), [], path)
    with qtbot.waitSignal(window.documents.opened, timeout=PATIENCE):
        window.files.open(path)
    assert window.documents.path is None
    assert window.documents.dirty


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_snapshot_is_known_however_it_was_saved_again(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "again.csv"
    head = delimiter.join(("part", '"scenario"', "section", "item"))
    path.write_text(f"{head}\n1{delimiter}2\n", encoding=encoding)
    assert not is_foreign_table(path)
    path.write_text(f"Stage{delimiter}part,scenario,section,\n", encoding=encoding)
    assert is_foreign_table(path)


def test_a_plan_without_an_export_has_no_report(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["evidence"].trigger()
    assert "was not made from an export" in window.banner.words
    assert window.importing.report is None


def test_the_backtest_asks_the_assistant_where_questions_are_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = renamed_stages(tmp_path / "deals.csv")
    window.actions_["backtest"].trigger()
    view = window.importing.view
    assert view is not None
    assert view.blank.isVisible()
    view.file_wanted.emit(path)
    qtbot.waitUntil(lambda: not window.importing._testing.busy, timeout=PATIENCE)
    assert "they are asked in the assistant" in view.trouble.text()
    view.ask_there.click()
    assistant = window.importing.assistant
    assert assistant is not None
    qtbot.waitUntil(lambda: assistant.at == COLUMNS, timeout=PATIENCE)
    assert assistant.file_page.file() == path
    assistant.next_button.click()
    qtbot.waitUntil(lambda: assistant.at == QUESTIONS, timeout=PATIENCE)
    box = assistant.questions_page.boxes["stage:Signed"]
    box.setCurrentIndex(box.findData("won"))
    box.activated.emit(box.currentIndex())
    assistant.next_button.click()
    qtbot.waitUntil(lambda: assistant.at == ODD, timeout=PATIENCE)
    window.actions_["backtest"].trigger()
    qtbot.waitUntil(lambda: not window.importing._testing.busy, timeout=PATIENCE)
    assert "80 % band" in view.said.text()
    assert not view.trouble.isVisible()


def test_the_import_opens_by_its_key_and_closes_with_the_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assistant = window.importing.assistant
    assert assistant is not None
    assert assistant.isVisible()
    assert assistant.at == FILE
    assistant.next_button.click()
    assert assistant.file_page.trouble.text() == "Choose a file first."


def test_a_report_is_copied_and_written_and_is_never_markup(qtbot: QtBot, tmp_path: Path) -> None:
    table = "| a | b |\n|---|--:|\n| 1 | 2 |\n"
    report = f"# Evidence from a<b>.csv\n\n## Columns\n\n<img src='x'><b>Deal</b>\n\n{table}"
    dialog = ReportDialog(report, "Evidence", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "<b>Deal</b>" in dialog.text.toPlainText()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == report
    report_dialog.write(report, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    report_dialog.write(report, tmp_path / "report.md")
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == report
    assert Sheet(report).loadResource(2, QUrl("file:///etc/hostname")) is None


def test_figures_and_signs_of_a_pdf_can_be_searched_and_copied(qtbot: QtBot) -> None:
    data = report_dialog.pdf("The signs 9182736405 ;.:,%)(/- in no order\n")
    maps = b"".join(re.findall(rb"begincmap(.*?)endcmap", data, re.DOTALL))  # glyphs to letters
    lost = [sign for sign in "0123456789.,:;%()-/" if f"<{ord(sign):04X}>".encode() not in maps]
    assert lost == []


def test_without_a_printer_a_sentence_leads_to_the_pdf(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ReportDialog("# Evidence\n\nText.\n", "Evidence", None)
    qtbot.addWidget(dialog)
    dialog.show()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: pytest.fail("a dialog"))
    button = next(one for one in dialog.findChildren(QPushButton) if "Print" in one.text())
    button.click()
    assert dialog.trouble.text() == "No printer is set up here: save the report as a PDF."
    assert dialog.trouble.isVisible()


def test_a_report_goes_to_the_printer_that_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paper.pdf"

    def choose(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(paper))  # what stands in for paper
        return int(QPrintDialog.DialogCode.Accepted)

    dialog = ReportDialog("# Evidence\n\n" + "A line.\n\n" * 200, "Evidence", None)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", choose)
    dialog.print()
    printed = paper.read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") > 2
    assert not dialog.trouble.text()


def test_a_long_report_takes_several_pages(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = Sheet("# Evidence\n\n" + "A line of the report.\n\n" * 200, 9)
    writer = QPdfWriter(str(tmp_path / "long.pdf"))
    sheet.setPageSize(writer.pageLayout().paintRectPoints().size())
    assert sheet.pageCount() > 2


CURVE = Picture(
    title="Won by age", x_label="days since creation", y_label="share won", x=(0.0, 10.0, 20.0),
    y=(0.0, 0.2, 0.3),
)  # fmt: skip
BARS = Picture(
    title="Deal values", x_label="amount", y_label="won deals", x=(100.0, 1000.0, 1e4),
    y=(3.0, 9.0, 1.0),
)  # fmt: skip


@pytest.mark.parametrize("picture", [CURVE, BARS])
def test_a_picture_of_evidence_is_drawn_read_out_and_a_table(
    qtbot: QtBot, picture: Picture
) -> None:
    QLocale.setDefault(QLocale("en_US"))
    view = EvidencePicture()
    qtbot.addWidget(view)
    view.resize(300, 170)
    assert not view.filled
    view.show_picture(picture, "EUR")
    numbers = view.numbers()
    assert numbers is not None
    assert numbers.rows == tuple(zip(picture.x, picture.y, strict=True))
    highest = "€1.0k with 9" if picture is BARS else "20 with 30\u00a0%"
    assert highest in view.accessibleDescription()
    view.show()
    assert not view.grab().toImage().allGray()
    QLocale.setDefault(QLocale.system())


def test_pictures_come_and_go_with_the_assumption(qtbot: QtBot) -> None:
    shelf = EvidencePictures()
    qtbot.addWidget(shelf)
    shelf.show_pictures((CURVE, BARS, Picture(title="empty")), "USD")
    assert [view.isHidden() for view in shelf.views] == [False, False]
    shelf.show_pictures((BARS,), "USD")
    assert [view.isHidden() for view in shelf.views] == [False, True]
    shelf.show_pictures((), "USD")
    assert shelf.isHidden()
