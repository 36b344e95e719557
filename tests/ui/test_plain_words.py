"""Assumptions speak no statistics where they are read; on hover one sentence says the name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assumption import Evidence
from simulator.history import methods as stored
from simulator.history.columns import Mapping
from simulator.history.estimate import estimate
from simulator.history.report import report
from simulator.history.texts import HEAD_METHODS
from simulator.plan import Activity, Deals, Lag, Market, Programme, Spend
from simulator.schema import meaning_of
from tests.history.exports import read
from tests.ui.crm import export
from tests.ui.languages import Speech, speaking
from ui.assumptions import explained, texts, words
from ui.assumptions.note import WrappedField
from ui.assumptions.specs import spec
from ui.file_flow import sample_document
from ui.history import telling

JARGON = (
    "slope", "drift", "spread", "aalen", "censored", "student", "binomial", "exponent", "bootstrap",
    "steigung", "streuung", "zensiert",
)  # fmt: skip
FIELDS = (
    (Spend, "slope"), (Activity, "slope"), (Programme, "slope"), (Deals, "spread"), (Lag, "cv"),
    (Market, "volume_drift"), (Market, "win_drift"), (Market, "drift_half_life"),
)  # fmt: skip
METHODS = tuple(stored.NAMED)


def jargon_in(text: str) -> list[str]:
    return [word for word in JARGON if word in text.casefold()]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("owner", "name"), FIELDS)
def test_labels_are_plain_and_hover_explains(
    qapp: QApplication, language: Speech, owner: type[Any], name: str
) -> None:
    with speaking(language):
        label = words.label(meaning_of(owner, name))
        beside = explained.behind(spec(owner, name))
        hover = explained.help_of(spec(owner, name))
    assert not jargon_in(f"{label} {beside}")
    assert hover.endswith(".")
    assert hover != label


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("method", METHODS)
def test_methods_are_told_plainly_and_kept_as_they_are(
    qtbot: QtBot, language: Speech, method: str
) -> None:
    document = sample_document()
    committed: list[object] = []
    with speaking(language):
        field = WrappedField(spec(Evidence, "method"))
        qtbot.addWidget(field)
        field.committed.connect(committed.append)
        field.show_value(method, document.base_plan, document.currency)
        field.accept()
        told = texts.exact(method, spec(Evidence, "method"), document.currency)
    assert field.toPlainText() == told
    assert not jargon_in(told)
    assert jargon_in(field.toolTip())  # the name that a statistician looks for
    assert committed == []  # what is stored is not changed by being looked at


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_report_is_plain_and_has_the_names_in_a_footnote(
    qapp: QApplication, language: Speech, tmp_path: Path
) -> None:
    found = estimate(read(export(tmp_path / "deals.csv")).deals)
    with speaking(language):
        told = report(found, "deals.csv", Mapping((), ()), (), telling.say)
        text, foot, names = told.partition(telling.in_window(HEAD_METHODS))
    assert foot
    assert not jargon_in(text)
    for method in (stored.HOW_WIN, stored.HOW_CREATED):
        assert stored.NAMED[method] in names or language == "de"
    assert len(jargon_in(names)) >= 4


def test_what_a_person_wrote_as_method_stays(qapp: QApplication) -> None:
    own = "Aalen-Johansen by our analyst"
    assert texts.exact(own, spec(Evidence, "method"), "USD") == own
