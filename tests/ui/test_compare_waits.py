"""The comparison before its first figures: nothing that is empty looks like a card."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from simulator.compare import compare
from simulator.engine import project
from ui.compare.view import CompareView
from ui.file_flow import sample_document


def test_no_card_is_empty_before_there_are_figures(qtbot: QtBot) -> None:
    view, document = CompareView(), sample_document()
    qtbot.addWidget(view)
    view.show_document(document)
    with qtbot.waitExposed(view):
        view.show()
    assert not view.figures.isVisible()
    projections = [project(plan, 64) for plan in document.scenarios]
    view.show_comparison(document, projections, compare(projections))
    assert view.figures.isVisible()
    assert view.results.isVisible()
