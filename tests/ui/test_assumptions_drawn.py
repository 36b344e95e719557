"""What is painted beside the assumptions: links below their title, charts at one edge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.plan import Market, Pipeline
from tests.ui.painted import Drawn, noted
from ui.assumptions.guesses import Link
from ui.assumptions.series import Series
from ui.assumptions.specs import spec

NAME = "Account-based share · Opportunity to win · Change of the odds"


def drawn(widget: Link | Series) -> list[Drawn]:
    with noted() as written:
        widget.grab()
    return list(written)


def test_a_guess_stands_at_the_edge_and_no_line_begins_with_a_point(qtbot: QtBot) -> None:
    link = Link()
    qtbot.addWidget(link)
    for wide in range(150, 420, 15):
        link.resize(wide, 90)
        link.show_place(NAME, "x")
        lines = drawn(link)
        assert not [one.words for one in lines if one.words.startswith("·")], wide
        assert all(one.box.left() < 2.5 for one in lines)


def test_words_of_a_link_stand_within_its_ring(qtbot: QtBot) -> None:
    link = Link()
    qtbot.addWidget(link)
    link.resize(300, 60)
    link.show_place(NAME, "x")
    with qtbot.waitActive(link):
        link.show()
        link.activateWindow()
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert all(one.box.left() > 3.0 for one in drawn(link))


def series(qtbot: QtBot, owner: type[object], name: str, values: tuple[float, ...]) -> list[Drawn]:
    made = Series(spec(owner, name))
    qtbot.addWidget(made)
    made.resize(600, 92)
    made.show_values(values, "USD")
    return drawn(made)


def test_axes_of_two_charts_below_each_other_stand_at_one_edge(qtbot: QtBot) -> None:
    ages = tuple(0.004 * week for week in range(61))
    won = series(qtbot, Pipeline, "won_by_age", ages)
    still = series(qtbot, Pipeline, "open_by_age", tuple(1.0 - each for each in ages))
    edges = [max(one.box.right() for one in each if "%" in one.words) for each in (won, still)]
    assert abs(edges[0] - edges[1]) <= 1.5


def test_a_rhythm_says_that_it_counts_in_times(qtbot: QtBot) -> None:
    said = [one.words for one in series(qtbot, Market, "season", (0.9,) * 6 + (1.1,) * 6)]
    assert "1.1\N{NO-BREAK SPACE}×" in said
