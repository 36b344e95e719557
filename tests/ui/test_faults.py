"""Faults of the program: one dialog with details, a log without figures."""

import logging
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.there import there
from ui.faults import Faults, place_of


@pytest.fixture
def faults(qtbot: QtBot) -> Iterator[Faults]:
    made = Faults()
    yield made
    if made._open is not None:
        made._open.close()
    made.deleteLater()


def raised(words: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return type(error), error, error.__traceback__


def test_a_fault_is_shown_once_and_its_details_can_be_copied(qtbot: QtBot, faults: Faults) -> None:
    faults._take(*raised("spend of $68,000"))
    qtbot.waitUntil(lambda: faults._open is not None)
    first = there(faults._open)
    faults._take(*raised("another"))
    assert faults._open is first
    copy = next(b for b in first.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert "spend of $68,000" in QGuiApplication.clipboard().text()


def test_the_log_names_the_place_but_no_figures(
    faults: Faults, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    with caplog.at_level(logging.ERROR):
        faults._take(*raised("spend of $68,000"))
    assert "RuntimeError at test_faults.py" in caplog.text
    assert "68,000" not in caplog.text
    qtbot.waitUntil(lambda: faults._open is not None)


def test_places_are_named_innermost_first() -> None:
    def inner() -> None:
        raise ValueError("figures")

    with pytest.raises(ValueError, match="figures") as caught:
        inner()
    places = place_of(caught.tb).split(" < ")
    assert all(place.startswith("test_faults.py:") for place in places)
    assert len(places) == 2
