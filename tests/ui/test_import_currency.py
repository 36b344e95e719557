"""Which currency the amounts of a file are in: asked in the assistant where few of them say."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.crm import export
from ui.history.assistant import ODD, QUESTIONS, Assistant
from ui.history.remembered import Remembered
from ui.history.task import Task
from ui.settings import Settings

PATIENCE = 20_000  # ms


def with_euros(path: Path, count: int) -> Path:
    """An export of plain amounts, the first few of which name euros."""
    lines = export(path).read_text(encoding="utf-8").splitlines()
    place = lines[0].split(",").index("Amount")
    for row in range(1, count + 1):
        cells = lines[row].split(",")
        cells[place] = f"EUR {cells[place] or 1}"
        lines[row] = ",".join(cells)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def wait(qtbot: QtBot, assistant: Assistant) -> int:
    """The page that is shown once the work is done."""
    qtbot.waitUntil(lambda: not assistant._task.busy, timeout=PATIENCE)
    return assistant.at


def test_a_few_amounts_that_name_euros_are_asked_of(qtbot: QtBot, tmp_path: Path) -> None:
    task = Task()
    assistant = Assistant(task, Remembered(Settings(tmp_path / "settings.ini")))
    qtbot.addWidget(assistant)
    assistant.show()
    assistant.start(with_euros(tmp_path / "deals.csv", 3))
    wait(qtbot, assistant)
    assistant.next_button.click()
    assert wait(qtbot, assistant) == QUESTIONS
    page = assistant.questions_page
    said = [label.text() for label in page._money.findChildren(QLabel)]
    assert "Amounts that name EUR: 3 (rows 2, 3, 4)." in said
    box = page.boxes["currency"]
    assert [box.itemText(at) for at in range(3)] == ["choose…", "EUR", "USD"]
    assistant.next_button.click()
    assert wait(qtbot, assistant) == QUESTIONS
    assert page.trouble.text() == "One question is still open."
    assert assistant.focusWidget() is box
    box.setCurrentIndex(box.findData("SEK"))
    box.activated.emit(box.currentIndex())
    assistant.next_button.click()
    assert wait(qtbot, assistant) == ODD
    reading = there(there(assistant.read).reading)
    assert reading.deals.currency == "SEK"
    cells = [there(assistant.odd_page.table.item(row, 1)).text()
             for row in range(assistant.odd_page.table.rowCount())]  # fmt: skip
    assert "Amounts in EUR count as unknown: the plan is in SEK." in cells
    assert "Amounts that name no currency count as SEK." in cells
    task.finish()
