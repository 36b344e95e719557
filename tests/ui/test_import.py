"""The import assistant: five pages from a file to estimates; nothing is lost, nothing assumed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.checks import problems
from simulator.history import remembered
from simulator.history.columns import Mapping as Columns
from simulator.history.columns import Match, recognise
from simulator.history.names import FIELDS
from simulator.history.reading import read_deals
from simulator.history.table import open_table
from simulator.problems import Problem
from tests.history.exports import Dialect
from tests.there import there
from tests.ui.crm import export, renamed_stages
from ui.history import words
from ui.history.assistant import COLUMNS, ESTIMATES, FILE, ODD, QUESTIONS, Assistant
from ui.history.columns_page import TAKEN, WHY
from ui.history.remembered import Remembered
from ui.history.steps import Progress
from ui.history.task import Task
from ui.settings import Settings

PATIENCE = 20_000  # ms


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    """Numbers and dates as in the United States."""
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def task(qtbot: QtBot) -> Iterator[Task]:
    made = Task()
    yield made
    made.finish()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def assistant(qtbot: QtBot, task: Task, settings: Settings) -> Assistant:
    made = Assistant(task, Remembered(settings))
    qtbot.addWidget(made)
    made.show()
    return made


def go_on(qtbot: QtBot, assistant: Assistant) -> int:
    """Press Next and wait; the page that is shown then."""
    assistant.next_button.click()
    qtbot.waitUntil(lambda: not assistant._task.busy, timeout=PATIENCE)
    return assistant.at


def start(qtbot: QtBot, assistant: Assistant, path: Path) -> int:
    """Choose a file; the page that is shown then."""
    assistant.start(path)
    qtbot.waitUntil(lambda: not assistant._task.busy, timeout=PATIENCE)
    return assistant.at


def trouble(assistant: Assistant) -> str:
    """What is said to be wrong on the page shown."""
    line = assistant.pages[assistant.at].trouble
    return line.text() if line.isVisible() else ""


def test_from_the_file_to_a_plan(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    path = export(tmp_path / "deals.csv")
    assert start(qtbot, assistant, path) == COLUMNS
    assert "7 columns, parted by commas; UTF-8" in assistant.columns_page.about.text()
    for page in (QUESTIONS, ODD, ESTIMATES):
        assert go_on(qtbot, assistant) == page
        assert trouble(assistant) == ""
    assert assistant.next_button.text() == "&Make plan"
    with qtbot.waitSignal(assistant.plan_wanted) as told:
        assistant.next_button.click()
    document = told.args[0]
    assert problems(document) == ()
    assert document.notes.startswith("# Evidence from deals.csv")
    assert {source.name for source in document.base_plan.sources} == {"Web", "Partner", "(unknown)"}
    rate = document.base_plan.sources[0].to_win
    assert rate.evidence.kind == "measured"
    assert rate.id > 0


def test_what_is_read_is_what_the_file_says(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    path = export(tmp_path / "deals.csv", Dialect(title_lines=2, total_lines=1, delimiter=";"))
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:-1], lines[3], lines[-1]]) + "\n")  # one deal twice
    table = open_table(path)
    direct = read_deals(table, recognise(table))
    start(qtbot, assistant, path)
    go_on(qtbot, assistant)
    assert go_on(qtbot, assistant) == ODD
    page = assistant.odd_page
    shown = {there(page.table.item(row, 1)).text(): there(page.table.item(row, 0)).text()
             for row in range(page.table.rowCount())}  # fmt: skip
    assert shown == {item.text: str(item.count) for item in direct.findings}
    assert len(shown) == 2
    assert page._tiles["won"].text() == str(int(direct.deals.won.sum()))
    assert page._tiles["deals"].text() == str(len(direct.deals))


def test_day_or_month_is_asked_and_stays_answered(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    path = export(tmp_path / "deals.csv", Dialect(dates="m/d/y"), ambiguous=True)
    start(qtbot, assistant, path)
    assert go_on(qtbot, assistant) == QUESTIONS
    page = assistant.questions_page
    first, second = page.orders.buttons()
    assert page.orders.checkedButton() is None
    assert "The day comes first: " in first.text()
    assert go_on(qtbot, assistant) == QUESTIONS
    assert trouble(assistant) == "One question is still open."
    assert assistant.focusWidget() is first
    second.click()
    assert trouble(assistant) == ""
    assert go_on(qtbot, assistant) == ODD
    by_month = there(assistant.read)
    assert there(by_month.reading).order == "month"
    records = by_month.records
    assistant.back_button.click()
    assert there(page.orders.checkedButton()).text().startswith("The month comes first")
    assistant.back_button.click()
    assert assistant.at == COLUMNS
    assert go_on(qtbot, assistant) == QUESTIONS
    page.orders.buttons()[0].click()
    assert go_on(qtbot, assistant) == ODD
    by_day = there(assistant.read)
    assert there(by_day.reading).order == "day"
    assert by_day.records is records  # the file was read once


def test_unknown_stages_are_asked_and_remembered_but_dates_are_asked_again(
    qtbot: QtBot, assistant: Assistant, task: Task, settings: Settings, tmp_path: Path
) -> None:
    start(qtbot, assistant, renamed_stages(tmp_path / "one.csv"))
    assert go_on(qtbot, assistant) == QUESTIONS
    box = assistant.questions_page.boxes["stage:Signed"]
    assert box.currentText() == "choose…"
    assert next(iter(assistant.questions_page.boxes)) == "stage:Signed"  # what is asked comes first
    box.setCurrentIndex(box.findData("won"))
    box.activated.emit(box.currentIndex())
    assert go_on(qtbot, assistant) == ODD
    other = Assistant(task, Remembered(settings))
    qtbot.addWidget(other)
    start(qtbot, other, renamed_stages(tmp_path / "two.csv"))
    go_on(qtbot, other)
    assert other.questions_page.boxes["stage:Signed"].currentText() == "won"
    assert go_on(qtbot, other) == ODD
    assert "date-order" not in Remembered(settings).answers(there(other.columns_page.columns))


def test_a_known_stage_may_mean_something_else(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    go_on(qtbot, assistant)
    assert assistant.read is not None
    before = assistant.read.reading
    box = assistant.questions_page.boxes["stage:Negotiation/Review"]
    assert box.currentText() == "open"
    box.setCurrentIndex(box.findData("lost"))
    box.activated.emit(box.currentIndex())
    go_on(qtbot, assistant)
    after = assistant.read.reading
    assert before is not None
    assert after is not None
    assert before.deals.open.any()
    assert not after.deals.open.any()
    box = assistant.questions_page.boxes["stage:Negotiation/Review"]
    assert box.currentText() == "lost"
    box.setCurrentIndex(box.findData("open"))
    box.activated.emit(box.currentIndex())
    assert assistant.questions_page.answers == {}


def choose(assistant: Assistant, column: str, words_: str) -> None:
    """Take a column for something else."""
    assert assistant.opened is not None
    place = assistant.opened.table.header.index(column)
    box = assistant.columns_page.boxes[place]
    box.setCurrentIndex(box.findText(words_))
    box.activated.emit(box.currentIndex())


def row_of(assistant: Assistant, column: str) -> tuple[str, str]:
    """What a column is taken for, and why."""
    assert assistant.opened is not None
    page = assistant.columns_page
    place = assistant.opened.table.header.index(column)
    return page.boxes[place].currentText(), there(page.table.item(place, WHY)).text()


def test_columns_can_be_changed_and_are_remembered(
    qtbot: QtBot, assistant: Assistant, task: Task, settings: Settings, tmp_path: Path
) -> None:
    path = export(tmp_path / "deals.csv")
    start(qtbot, assistant, path)
    assert row_of(assistant, "Lead Source") == ("lead source", "by its name")
    choose(assistant, "Product", "lead source")
    assert row_of(assistant, "Product") == ("lead source", "chosen by you")
    assert row_of(assistant, "Lead Source") == ("– not used", "")
    choose(assistant, "Amount", "– not used")
    assert trouble(assistant) == "Choose the column that holds the amount of each deal."
    assert go_on(qtbot, assistant) == COLUMNS
    assert trouble(assistant) == "Choose the column that holds the amount of each deal."
    choose(assistant, "Amount", "amount")
    assert trouble(assistant) == ""
    for _ in range(2):
        go_on(qtbot, assistant)
    assert assistant.at == ODD
    other = Assistant(task, Remembered(settings))
    qtbot.addWidget(other)
    start(qtbot, other, path)
    assert row_of(other, "Product") == ("lead source", "as last time")
    assert row_of(other, "Lead Source") == ("– not used", "")


def test_a_file_that_is_no_export_is_said_on_its_page(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Person,Town,Colour\nAnn,Ghent,blue\nBob,Bruges,red\n")
    assert start(qtbot, assistant, path) == COLUMNS
    assert trouble(assistant).startswith("This does not look like an export of opportunities")
    assert go_on(qtbot, assistant) == COLUMNS


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 a workbook", "it is a workbook or a zip archive"),
        (b"", "is empty"),
        (b"\x00\x01\x02\xff" * 99, "is not a text file"),
        (None, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "deals.csv"
    if content is not None:
        path.write_bytes(content)
    assert start(qtbot, assistant, path) == FILE
    assert said in trouble(assistant)
    assert trouble(assistant).endswith(".")
    assert "Traceback" not in trouble(assistant)


@pytest.mark.parametrize(
    "message",
    [
        "No date in the file can be read: name the date columns with --map.",
        "Fewer than 10 won deals have an amount above 0: check which column holds the amount "
        '(--map "Column=amount").',
        "The column 'X' holds 99 texts that are no known stages: is it the right one? Name another "
        'with --map "Column=stage".',
        'No column was found with the amount of each deal: name it with --map "Column=amount".',
    ],
)
def test_advice_for_the_command_line_is_not_given_in_the_window(message: str) -> None:
    said = words.problem(Problem(message))
    assert "--map" not in said
    assert "choose" in said


def test_no_won_deals_is_said_on_the_page_of_columns(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    path = export(tmp_path / "deals.csv")
    path.write_text(path.read_text().replace("Closed Won", "Closed Lost"))
    start(qtbot, assistant, path)
    assert go_on(qtbot, assistant) == COLUMNS
    assert "no won deals" in trouble(assistant)


def test_the_file_counts_up_to_a_day(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    for _ in range(3):
        go_on(qtbot, assistant)
    assert assistant.at == ESTIMATES
    first = assistant.estimated
    for _ in range(2):
        assistant.back_button.click()
    assistant.questions_page.part.click()
    assistant.questions_page.day.setDate(QDate(2025, 6, 30))
    for _ in range(2):
        go_on(qtbot, assistant)
    second = assistant.estimated
    assert first is not None
    assert second is not None
    assert second.found.deals.as_of == date(2025, 6, 30)
    assert second.document.base_plan.start == date(2025, 7, 1)
    assistant.back_button.click()
    go_on(qtbot, assistant)
    assert assistant.estimated is second  # nothing changed: not estimated again
    for _ in range(2):
        assistant.back_button.click()
    assistant.questions_page.day.setDate(QDate(2024, 1, 10))
    go_on(qtbot, assistant)
    assert go_on(qtbot, assistant) == ODD
    assert "won deals" in trouble(assistant)


def test_estimates_show_their_evidence(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    for _ in range(3):
        go_on(qtbot, assistant)
    page = assistant.estimates_page
    assert assistant.estimated is not None
    found = assistant.estimated.found
    names = [there(page.table.item(row, 0)).text() for row in range(page.table.rowCount())]
    assert names[:5] == ["Deals created, a week", "Win rate", "Sales cycle, days", "Deal value",
                         "Open deals: won to promised"]  # fmt: skip
    assert "Win rate by source" in names
    page.table.setCurrentCell(names.index("Sales cycle, days"), 0)
    assert page.evidence.title.text() == "Sales cycle"
    assert f"{found.cycle.count} deals" in page.evidence.deals.text()
    shown = [view for view in page.evidence.pictures.views if not view.isHidden()]
    assert [view.picture.title for view in shown] == ["Sales cycle"]
    assert "The plan's goal is " in page.pipeline.text()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().count("\n") == len(names) + 1
    with qtbot.waitSignal(assistant.report_wanted) as told:
        page.report.click()
    assert told.args[0].startswith("# Evidence from deals.csv")


def is_busy(task: Task) -> bool:
    """Whether it works at this moment."""
    return task.busy


def test_work_is_cancelled_and_only_the_last_is_told(qtbot: QtBot, task: Task) -> None:
    told: list[object] = []
    go = threading.Event()

    def long(tell: Progress) -> str:
        tell(0.1)
        go.wait(10)
        tell(0.5)  # stops here
        told.append("went on")
        return "first"

    task.run(long, told.append, told.append)
    assert is_busy(task)
    task.cancel()
    assert not is_busy(task)
    task.run(lambda tell: "second", told.append, told.append)
    go.set()
    qtbot.waitUntil(lambda: not task.busy, timeout=PATIENCE)
    assert told == ["second"]


def test_a_fault_is_one_sentence(
    qtbot: QtBot, task: Task, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []

    def broken(tell: Progress) -> None:
        raise ZeroDivisionError("a secret number")

    task.run(broken, lambda result: None, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told == ["Something unexpected went wrong (ZeroDivisionError); nothing was changed."]


def test_back_and_close_cancel_what_runs(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    go_on(qtbot, assistant)
    hold = threading.Event()
    assistant._work(lambda tell: hold.wait(10) and tell(0.5), lambda found: None)
    assert assistant.progress.isVisible()
    assert assistant.cancel_button.text() == "Cancel"
    assert not assistant.next_button.isEnabled()
    assistant.back_button.click()
    assert assistant.at == COLUMNS
    assert not assistant._task.busy
    assistant._work(lambda tell: hold.wait(10) and tell(0.5), lambda found: None)
    QTest.keyClick(assistant, Qt.Key.Key_Escape)
    assert not assistant._task.busy
    assert assistant.isVisible()
    hold.set()
    QTest.keyClick(assistant, Qt.Key.Key_Escape)
    assert not assistant.isVisible()


def test_all_that_can_be_reached_has_a_name(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv", Dialect(dates="m/d/y"), ambiguous=True))
    go_on(qtbot, assistant)
    nameless = [
        type(widget).__name__
        for widget in assistant.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
    assert assistant.bar.accessibleName() == "Step 3 of 5: Questions"


def test_every_field_has_words() -> None:
    assert set(words.fields()) == set(FIELDS)
    assert len(set(words.fields().values())) == len(FIELDS)


def test_choices_stand_in_their_column(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    page = assistant.columns_page
    assert page.table.cellWidget(0, TAKEN).isAncestorOf(page.boxes[0])
    assert page.boxes[0].accessibleName() == "What “Opportunity ID” is taken for"


def test_window_and_command_line_remember_in_the_same_place(qapp: QApplication) -> None:
    columns = Columns(("Phase", "Worth"), (Match("stage", 0, "given"), Match("amount", 1, "given")))
    Remembered(Settings()).keep(columns, {"stage:Parked": "lost"})
    shared = remembered.Remembered()
    assert shared.path == remembered.usual_place()
    assert shared.answers(columns) == {"stage:Parked": "lost"}
    assert shared.columns(Columns(columns.header, ())).field_at(1) == "amount"


def test_deals_of_replays_are_called_so(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    start(qtbot, assistant, export(tmp_path / "deals.csv"))
    while assistant.at != ESTIMATES:
        go_on(qtbot, assistant)
    page = assistant.estimates_page
    units = [item.unit if item is not None else "" for item in page._rows]
    row = units.index("factor")
    cell = page.table.item(row, 4)
    assert cell is not None
    assert cell.toolTip().startswith("Open deals at past quarter-ends")
    page.table.setCurrentCell(row, 0)
    assert "open deals at past quarter-ends" in page.evidence.deals.text()
    page.table.setCurrentCell(units.index("share"), 0)
    assert "past quarter-ends" not in page.evidence.deals.text()


def test_a_report_of_spend_is_told_apart_and_where_spend_goes(
    qtbot: QtBot, assistant: Assistant, tmp_path: Path
) -> None:
    path = tmp_path / "campaigns.csv"
    path.write_text("Campaign,Clicks,Cost\nBrand,30,41.20\nGeneric,80,120.00\n")
    assert start(qtbot, assistant, path) == COLUMNS
    assert trouble(assistant) == (
        "This looks like a report of spend, not like an export of opportunities: spend is not "
        "read from files; import the deals of your CRM, then put in what you spend on the page of "
        "assumptions."
    )
