"""Assumptions speak no statistics where they are read; on hover one sentence says the name."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assumption import Evidence
from simulator.history import texts as stored
from simulator.plan import Activity, Deals, Lag, Market, Programme, Spend
from simulator.schema import meaning_of
from tests.ui.languages import Speech, speaking
from ui.assumptions import explained, texts, words
from ui.assumptions.note import WrappedField
from ui.assumptions.specs import spec
from ui.file_flow import sample_document

JARGON = (
    "slope", "drift", "spread", "aalen", "censored", "student", "binomial", "exponent",
    "steigung", "streuung", "zensiert",
)  # fmt: skip
FIELDS = (
    (Spend, "slope"), (Activity, "slope"), (Programme, "slope"), (Deals, "spread"), (Lag, "cv"),
    (Market, "volume_drift"), (Market, "win_drift"), (Market, "drift_half_life"),
)  # fmt: skip
METHODS = (stored.HOW_WIN, stored.HOW_WORTH, stored.HOW_CREATED, stored.HOW_GROUP)


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


def test_what_a_person_wrote_as_method_stays(qapp: QApplication) -> None:
    own = "Aalen-Johansen by our analyst"
    assert texts.exact(own, spec(Evidence, "method"), "USD") == own
