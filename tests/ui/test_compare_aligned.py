"""Figures of the comparison stand below each other by their last digit, their errors behind it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.painted import noted
from ui.charts.ink import width
from ui.compare.aligned import ERROR
from ui.compare.grid import Grid, GridCell, GridView
from ui.fonts import font

FIGURES = ("$9.30M ± $37k", "$12.05M ± $28k", "$5.7M", "– ± 2", "every future of them")


def shown(qtbot: QtBot, figures: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Left and right edge of each text in the one column of a table."""
    view = GridView("Table")
    qtbot.addWidget(view)
    view.resize(700, 300)
    rows = tuple((GridCell(f"Row {n}"), GridCell(words)) for n, words in enumerate(figures))
    view.show_grid(Grid(("", "Base"), rows))
    with noted() as written:
        view.viewport().grab()
    return {one.words: (one.box.left(), one.box.right()) for one in written}


def test_figures_end_below_each_other_and_errors_begin_there(qtbot: QtBot) -> None:
    found = shown(qtbot, FIGURES)
    body = font("body")
    tails = [words.partition(ERROR)[1:] for words in FIGURES[:4]]
    ends = [
        found[words][1] - width("".join(tail), body)
        for words, tail in zip(FIGURES[:4], tails, strict=True)
    ]
    assert max(ends) - min(ends) <= 2.5, ends
    assert found[FIGURES[4]][0] <= found["$12.05M ± $28k"][0] + 2.5, "long words begin at the left"


def test_words_without_errors_stay_at_the_left(qtbot: QtBot) -> None:
    found = shown(qtbot, ("$56,000", "$9,000", "8"))
    lefts = [found[words][0] for words in ("$56,000", "$9,000", "8")]
    assert max(lefts) - min(lefts) <= 2.5, lefts
