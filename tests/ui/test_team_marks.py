"""The marks of the teams in the scorecard are as large as its text asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.painted import noted
from ui import theme
from ui.scorecard.view import Scorecard


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_marks_of_the_teams_grow_with_the_text(qtbot: QtBot, scale: float) -> None:
    theme.set_text_scale(scale)
    try:
        card = Scorecard()
        qtbot.addWidget(card)
        card.resize(1800, 700)
        with qtbot.waitExposed(card):
            card.show()
        card.show_projection(shown())
        picture = card.grab().toImage()
        table, blue = card.table, theme.current().team("marketing")
        row = table.rowViewportPosition(0) + table.rowHeight(0) // 2
        y = table.viewport().mapTo(card, QPoint(0, row)).y()
        places = [x for x in range(60) if picture.pixelColor(x, y) == blue]
        assert places[-1] - places[0] == pytest.approx(13 * scale, abs=2.5)  # edges are soft
        with noted() as found:
            card.grab()
        letter = next(one for one in found if one.words == "M")
        assert letter.box.height() < 14 * scale
        assert letter.box.height() > 7 * scale
    finally:
        theme.set_text_scale(1.0)
