"""The shares above the bars stand aside of the goal's line, of each other, and within the card."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import shown
from tests.ui.languages import Speech, speaking
from tests.ui.painted import noted
from ui import theme
from ui.charts.axes import Plot
from ui.charts.distribution import Distribution
from ui.charts.distribution_places import CLEAR, shares_of

PLOT = Plot(left=16.0, top=94.0, right=224.0, bottom=240.0)


@pytest.fixture(autouse=True, params=[1.0, 1.5])
def scale(request: pytest.FixtureRequest) -> Iterator[float]:
    theme.set_text_scale(request.param)
    yield request.param
    theme.set_text_scale(1.0)


@pytest.mark.parametrize("reach", [48.0, 70.0, 96.0])
@pytest.mark.parametrize("miss", [40.0, 62.0, 90.0])
def test_words_never_touch_the_line(miss: float, reach: float) -> None:
    for x in range(0, 260):
        begins, ends = shares_of(PLOT, float(x), miss, reach)
        assert ends is not None
        spans = [(ends - reach, ends)]
        if begins is not None:
            spans.append((begins, begins + miss))
            assert begins + miss + CLEAR <= ends - reach
        for left, right in spans:
            assert left >= PLOT.left
            assert right <= PLOT.right
            drawn = PLOT.left - 1 <= x <= PLOT.right + 1
            assert not drawn or x <= left - CLEAR or x >= right + CLEAR


def test_where_words_stand_without_a_line_in_their_way() -> None:
    assert shares_of(PLOT, 120.0, 60.0, 70.0) == (PLOT.left, PLOT.right)
    assert shares_of(PLOT, -40.0, 60.0, 70.0) == (PLOT.left, PLOT.right)
    assert shares_of(PLOT, 300.0, 60.0, 70.0) == (PLOT.left, PLOT.right)


def test_words_that_fit_on_neither_side_are_left_out() -> None:
    assert shares_of(PLOT, 120.0, 60.0, 130.0) == (None, None)


@pytest.mark.parametrize("tongue", ["en", "de"])
@pytest.mark.parametrize("wide", [240, 300, 520])
@pytest.mark.parametrize("times", [0.2, 0.6, 0.8, 0.9, 1.0, 1.2, 1.5, 4.0])
def test_no_share_is_crossed_by_the_line(
    qtbot: QtBot, times: float, wide: int, tongue: Speech
) -> None:
    with speaking(tongue):
        chart = Distribution()
        qtbot.addWidget(chart)
        chart.resize(wide, round(314 * theme.current().sizes.text_scale))
        chart.show_projection(shown(scale=times))
        with noted() as found:
            chart.grab()
        plot = chart.plot(QSizeF(chart.size()))
        x = chart.scale_along(plot).at(chart.goal)
        top = plot.top - theme.current().sizes.scaled(30)
        words = [one for one in found if "%" in one.words and top < one.box.top() < plot.top]
        assert words
        for one in words:
            assert not one.box.left() <= x <= one.box.right(), one.words
