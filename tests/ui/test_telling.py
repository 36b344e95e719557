"""What an import stored in English is told in German: report, evidence, names; never in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from simulated_company import Truth, deals_of, lives

from simulator.assumption import Assumption, Evidence, Picture
from simulator.history import methods, texts
from simulator.history.columns import Mapping, Match
from simulator.history.estimate import Estimates, estimate
from simulator.history.report import report
from simulator.history.report_pictures import drawn
from simulator.history.telling import english
from tests.there import there
from tests.ui.crm import export
from tests.ui.languages import speaking
from ui import figures
from ui.assumptions.fields import TextField
from ui.assumptions.note import NoteField
from ui.assumptions.specs import spec
from ui.file_flow import sample_document
from ui.history import report_dialog, telling
from ui.main_window import MainWindow
from ui.settings import Settings

ENGLISH = re.compile(r"\b(the|deals|won|lost|are|with|rows|wins|counted|method|of|to|by)\b", re.I)
PATIENCE = 20_000  # ms


@pytest.fixture(scope="module")
def found() -> Estimates:
    truth = Truth(per_week=(6.0, 4.0), win_rate=(0.25, 0.35))
    return estimate(deals_of(truth, lives(truth, np.random.default_rng(3))))


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking("de"):
        yield


def columns() -> Mapping:
    return Mapping(("Stage", "x"), (Match("stage", 0, "name"),))


def test_a_stored_report_is_german_from_the_first_line_to_the_last(
    found: Estimates, german: None
) -> None:
    stored = report(found, "export.csv", columns(), ())
    told = telling.anew(stored)
    assert told == report(found, "export.csv", columns(), (), telling.say)
    assert told.startswith("# Belege aus export.csv\n")
    left = [line for line in told.split("\n") if ENGLISH.search(line)]
    assert left == []
    assert len(told.split("\n")) == len(stored.split("\n"))


def test_numbers_and_days_are_written_as_germans_do(german: None) -> None:
    line = english(texts.WIN_RATES, rate=0.1234, closed=0.5)
    assert "12,3\u00a0%" in telling.anew(line)
    known = english(texts.HOW_FACTOR, count=1234)
    assert telling.anew(known).startswith("frühere Quartalsenden, nachgespielt")
    assert "(1.234)" in telling.anew(known)


def test_numbers_that_stand_as_texts_are_written_so_too(german: None) -> None:
    told = telling.say("{title}: {top}", title="x", top="0.245")
    assert told == "x: 0,245"
    assert telling.say("{name}: {top}", name="1.5", top="1,234") == "1.5: 1.234"


def test_english_stays_as_it_is_stored_but_for_the_space_before_percent(found: Estimates) -> None:
    """In the window every share is written alike, in English too; in the stored text as well."""
    stored = report(found, "export.csv", columns(), ())
    assert " %" not in stored
    told = telling.anew(stored)
    assert told.replace(f"{figures.SPACE}%", "%") == stored
    assert re.findall(rf"[^{figures.SPACE}]%", told) == []
    assert telling.say(texts.ODD_NOTHING) == "Nothing."


def test_the_axis_of_shares_ends_at_a_share_also_in_what_was_stored_before(german: None) -> None:
    curve = Picture(title=texts.PICTURE_AGE, x_label=texts.AXIS_AGE, y_label=texts.AXIS_SHARE_WON,
                    x=(0.0, 90.0), y=(0.0, 0.245))  # fmt: skip
    line = drawn(curve, english)
    assert "up to 24.5%)" in line
    for stored in (line, line.replace("24.5%", "0.245")):
        assert f"bis 24,5{figures.SPACE}%)" in telling.anew(stored)


def test_names_of_a_file_and_other_peoples_words_stay(german: None) -> None:
    assert telling.anew("plan against actuals, quarter by quarter") == (
        "plan against actuals, quarter by quarter"
    )
    assert telling.anew(english(texts.GROUPS_AFTER, names="Deals of Rows")).endswith(
        ": Deals of Rows."
    )


@pytest.mark.parametrize(
    ("name", "stored", "said"),
    [
        ("method", methods.HOW_CREATED.partition(";")[0], None),
        ("method", methods.HOW_WORTH_OF_GROUP, "Beträge gewonnener Verkaufschancen"),
        ("source", texts.FROM_PROGRAM, "Vorgabe des Programms"),
    ],
)
def test_a_field_shows_stored_evidence_in_german_and_keeps_it(
    qtbot: QtBot, german: None, name: str, stored: str, said: str | None
) -> None:
    plan = sample_document().base_plan
    field = TextField(spec(Evidence, name))
    qtbot.addWidget(field)
    committed: list[object] = []
    field.committed.connect(committed.append)
    field.show_value(stored, plan, "EUR")
    assert field.text().startswith(said or stored)
    field.accept()
    assert committed == []


def test_a_note_shows_german_and_is_kept_as_it_is(qtbot: QtBot, german: None) -> None:
    field = NoteField(spec(Assumption, "note"))
    qtbot.addWidget(field)
    committed: list[object] = []
    field.committed.connect(committed.append)
    stored = english(texts.NOTE_GROUP_CLOSED, share=0.4)
    field.show_value(stored, sample_document().base_plan, "EUR")
    assert field.toPlainText() == "Von den abgeschlossenen allein sind 40,0 % gewonnen."
    field.accept()
    assert committed == []
    field.setPlainText("mine")
    field.accept()
    assert committed == ["mine"]


def test_names_that_the_import_gives_are_german_in_the_plan(german: None) -> None:
    made = sample_document()
    plan = replace(
        made.base_plan,
        name=texts.PLAN,
        roles=(replace(made.base_plan.roles[0], name=texts.EXECUTIVES),),
        sources=(replace(made.base_plan.sources[0], name=texts.UNKNOWN, touch=texts.TOUCH_CALLS),),
    )
    document = replace(
        made, name=english(texts.DOCUMENT, file="kunden.csv"), scenarios=(plan,), base=plan.id
    )
    own = telling.in_own_words(document)
    assert own.name == "Plan aus kunden.csv"
    assert own.base_plan.name == "Wie die Daten sagen"
    assert own.base_plan.roles[0].name == "Account Executives (AE)"
    assert (own.base_plan.sources[0].name, own.base_plan.sources[0].touch) == (
        "(unbekannt)", "Anrufe"
    )  # fmt: skip


def has_read_up_to(page: int, window: MainWindow) -> bool:
    importing = window.importing
    return not importing._reading.busy and there(importing.assistant).at == page


def test_the_report_of_a_german_window_is_shown_and_printed_in_german(
    qtbot: QtBot, german: None, tmp_path: Path
) -> None:
    window = MainWindow(sample_document(), Settings(tmp_path / "s.ini"), tmp_path / "recovery")
    window.show()
    window.importing.open(export(tmp_path / "kunden.csv"))
    assistant = window.importing.assistant
    assert assistant is not None
    for page in range(1, 5):
        qtbot.waitUntil(
            partial(has_read_up_to, page, window),
            timeout=PATIENCE,
        )
        if page < 4:
            assistant.next_button.click()
    assert assistant.estimated is not None
    window.importing._make(assistant.estimated.document)
    qtbot.waitUntil(lambda: window.store.document.name == "Plan aus kunden", timeout=PATIENCE)
    window.importing.show_report()
    dialog = window.importing.report
    assert dialog is not None
    shown = dialog.text.toPlainText()
    assert shown.startswith("Belege aus kunden.csv")
    assert not ENGLISH.search(shown.replace("(am Namen erkannt)", ""))
    report_dialog.write(dialog.report, tmp_path / "bericht.pdf")
    assert (tmp_path / "bericht.pdf").read_bytes().startswith(b"%PDF")
    dialog.close()
    window.documents.close(discard=True)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    window.deleteLater()
