"""The language is chosen, kept and spoken; numbers are typed as its speakers write them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from simulator.problems import Problem
from simulator.uncertain import POSITIVE
from tests.ui.languages import speaking
from ui import figures, language, wording
from ui.assumptions import ranges
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.settings import Settings


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking("de"):
        yield


@pytest.mark.parametrize(
    ("wishes", "spoken"),
    [
        (["de-AT", "en"], "de"), (["de_CH"], "de"), (["en-GB", "de"], "en"),
        (["fr-FR", "de-DE"], "de"), (["fr-FR"], "en"), ([], "en"), (["C"], "en"),
    ],
)  # fmt: skip
def test_the_system_says_which_language(wishes: list[str], spoken: str) -> None:
    assert language.spoken("system", wishes) == spoken
    assert language.spoken("de", wishes) == "de"
    assert language.spoken("en", wishes) == "en"


def test_numbers_follow_the_system_unless_another_language_is_chosen() -> None:
    austria, britain = QLocale("de_AT"), QLocale("en_GB")
    assert language.locale_name("system", "en", austria) is None
    assert language.locale_name("de", "de", austria) is None
    assert language.locale_name("de", "de", britain) == "de_DE"
    assert language.locale_name("en", "en", britain) is None
    assert language.locale_name("en", "en", austria) == "en_US"


def test_a_choice_is_kept_and_nonsense_is_the_system(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    assert language.kept(settings) == "system"
    assert language.choose("de", settings) == "Das Fenster spricht ab dem nächsten Start Deutsch."
    assert language.kept(settings) == "de"
    settings.keep(language.KEY, "klingon")
    assert language.kept(settings) == "system"


def test_english_again_after_german(qapp: QApplication) -> None:
    with speaking("de"):
        assert QCoreApplication.translate("Actions", "&File") == "&Datei"
    assert QCoreApplication.translate("Actions", "&File") == "&File"


def test_dialogs_of_qt_speak_german_too(qtbot: QtBot, german: None) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.buttons()[0].text()


def test_figures_have_german_words_and_marks(german: None) -> None:
    assert figures.money(12e6, "EUR") == "12,0\u00a0Mio.\u00a0€"
    assert figures.money(57_000, "EUR", 0) == "57\u00a0Tsd.\u00a0€"
    assert figures.money_whole(68_000, "EUR") == "68.000\u00a0€"
    assert figures.share(0.045, 1) == "4,5\u00a0%"
    money = ranges.Kind(money=True)
    assert ranges.shown(47e3, 52123.0, 57.5e3, money, "EUR") == (
        "47 / 52,1 / 57,5\u00a0Tsd.\u00a0€"
    )


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("68.000", "currency/month", 68_000), ("68 Tsd.", "currency/month", 68_000),
        ("68.000 € / Monat", "currency/month", 68_000), ("1,2 Mio.", "currency/month", 1.2e6),
        ("1,2 Mio. € pro Monat", "currency/month", 1.2e6), ("68 T€", "currency/month", 68_000),
        ("0,5 Mrd", "currency/month", 5e8), ("1.250.000,50", "currency/month", 1_250_000.5),
        ("4,5 %", "share", 0.045), ("4,5 Prozent", "share", 0.045), ("25", "share", 0.25),
        ("1.150 / Woche", "per week", 1150), ("1.150 pro Woche", "per week", 1150),
        ("16 Personen", "people", 16), ("3,5 Tage", "days/month", 3.5),
    ],
)  # fmt: skip
def test_numbers_are_typed_in_german(german: None, text: str, unit: str, value: float) -> None:
    assert wording.parse(text, unit, "EUR") == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("8 / 20 / 50 Tsd. €", (8e3, 20e3, 50e3)),
        ("8 Tsd. bis 12,5 Tsd.", (8e3, 1e4, 12.5e3)),
        ("1,2 / 1,5 / 2 Mio.", (1.2e6, 1.5e6, 2e6)),
    ],
)
def test_ranges_are_typed_in_german(
    german: None, text: str, wanted: tuple[float, float, float]
) -> None:
    money = ranges.Kind(money=True, support=POSITIVE)
    assert ranges.parsed(text, money, "EUR") == pytest.approx(wanted)


def test_what_is_no_number_is_said_in_german_with_german_examples(german: None) -> None:
    with pytest.raises(Problem, match=r"ist keine Zahl: etwa 68\.000\s€ / 68\sTsd\.\s€"):
        wording.parse("viel", "currency/month", "EUR")


def test_the_window_is_german_and_offers_both_languages(
    qtbot: QtBot, tmp_path: Path, german: None
) -> None:
    settings = Settings(tmp_path / "s.ini")
    window = MainWindow(sample_document(), settings, tmp_path / "recovery")
    window.show()
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["&Datei", "&Bearbeiten", "&Ansicht", "&Szenario", "&Hilfe"]
    assert window.actions_["language_system"].isChecked()
    window.actions_["language_en"].trigger()
    assert language.kept(settings) == "en"
    assert window.banner.words == language.AT_NEXT_START["en"]
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    window.deleteLater()


def test_every_text_is_translated_and_keeps_its_places() -> None:
    assert translations.faults() == []


def test_the_compiled_catalogue_is_that_of_the_texts(german: None) -> None:
    wrong = [
        (context, text)
        for (context, text), words in translations.translated().items()
        if QCoreApplication.translate(context, text) != words
    ]
    assert wrong == []
