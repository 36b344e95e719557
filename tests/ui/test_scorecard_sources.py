"""Sources beside the names of the scorecard: all rows show theirs, or none does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.painted import noted
from ui.scorecard.view import Scorecard

SOURCES = ("Fairs", "Email", "LinkedIn ads & webinars")
TOUCHES = ("Badges scanned", "email opens", "webinar sign-ups")


@pytest.fixture
def card(qtbot: QtBot) -> Scorecard:
    made = Scorecard()
    qtbot.addWidget(made)
    made.resize(1080, 300)
    made.show_projection(shown(sources=3))
    pairs = zip(made.model.rows[:3], SOURCES, TOUCHES, strict=True)
    made.model.show_rows([replace(row, name=name, touch=touch) for row, name, touch in pairs])
    with qtbot.waitExposed(made):
        made.show()
    return made


def seen(card: Scorecard, wide: int) -> set[str]:
    """The texts that are painted in the table."""
    card.resize(wide, 300)
    with noted() as found:
        card.table.viewport().grab()
    return {one.words for one in found}


@pytest.mark.parametrize("wide", [932, 1000, 1080, 1300, 1560, 1800])
def test_all_sources_are_named_or_none(card: Scorecard, wide: int) -> None:
    words = seen(card, wide)
    assert {"Badges scanned", "Email opens", "Webinar sign-ups"} <= words
    assert ("Fairs" in words) == ("LinkedIn ads & webinars" in words)
    assert "Email" not in words, "its title says it"


def test_they_are_named_where_the_window_is_wide(card: Scorecard) -> None:
    assert set(SOURCES) - seen(card, 1560) == {"Email"}
