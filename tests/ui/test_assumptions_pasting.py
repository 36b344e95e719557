"""Rows pasted from a spreadsheet: all of them are taken, or none with the line that is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator import checks
from simulator.identities import identified
from simulator.plan import Effect, OpenDeal, Pipeline, Plan
from simulator.problems import Problem
from tests import plans
from ui.assumptions.columns import simple, source_grid
from ui.assumptions.pasting import pasted
from ui.assumptions.view import AssumptionsView

DEALS = simple(OpenDeal)


pytestmark = pytest.mark.usefixtures("american")


def plan(deals: int = 1) -> Plan:
    pipeline = Pipeline(deals=plans.open_deals(deals))
    return identified(plans.two_sources(programmes=plans.programmes(), pipeline=pipeline))


def test_rows_beyond_the_end_become_new_deals() -> None:
    text = "Acme\t$12,500\t2026-11-02\tEnterprise\r\nBolt\t8k\t3 Dec 2026\tSmall\r\n"
    found = pasted(plan(), "pipeline.deals", DEALS, 1, 0, text, "USD")
    assert len(found) == 3
    assert found[0] == plan().pipeline.deals[0]
    assert [deal.name for deal in found[1:]] == ["Acme", "Bolt"]
    assert [deal.amount for deal in found[1:]] == [12_500.0, 8_000.0]
    assert found[1].opened == date(2026, 11, 2)
    assert len({deal.id for deal in found}) == 3


def test_a_column_is_laid_over_from_the_present_cell() -> None:
    found = pasted(plan(3), "pipeline.deals", DEALS, 1, 1, "1000\n2000", "USD")
    assert [deal.amount for deal in found[1:]] == [1000.0, 2000.0]
    assert found[0].amount == plan(3).pipeline.deals[0].amount


def test_a_wrong_cell_leaves_all_as_it_is_and_names_its_line() -> None:
    with pytest.raises(Problem, match=r"Line 2: .*many.* Nothing was pasted"):
        pasted(plan(3), "pipeline.deals", DEALS, 0, 1, "1000\nmany\n3000", "USD")


def test_choices_are_pasted_by_their_words() -> None:
    columns = simple(Effect)
    line = "Opportunity to win\tPaid search, Cold calls\t5 / 10 / 20 %"
    found = pasted(plan(), "programmes[0].effects", columns, 0, 0, line, "USD")
    assert (found[0].rate, found[0].sources) == ("opportunity_to_win", ("search", "calls"))
    assert found[0].odds_change.likely == 0.1
    assert found[0].odds_change.id == plan().programmes[0].effects[0].odds_change.id
    with pytest.raises(Problem, match="no source"):
        pasted(plan(), "programmes[0].effects", columns, 0, 1, "Nowhere", "USD")


def test_the_grid_takes_ranges_but_no_new_sources() -> None:
    grid = source_grid()
    column = [held.way for held in grid].index("to_win")
    found = pasted(plan(), "sources", grid, 0, column, "20 / 25 / 30 %\n10-20 %", "USD")
    assert [source.to_win.low for source in found] == [0.2, 0.1]
    with pytest.raises(Problem, match="add them first"):
        pasted(plan(), "sources", grid, 1, column, "5 %\n6 %", "USD")


def test_a_thousand_deals_are_pasted_into_an_empty_pipeline(qtbot: QtBot) -> None:
    view = AssumptionsView()
    qtbot.addWidget(view)
    document = plans.document(plan(0))
    view.show_plan(document, document.base_plan, ())
    view.show_section("pipeline")
    lines = "\n".join(f"Deal {k}\t{1000 + k}\t2026-10-0{k % 9 + 1}\tA" for k in range(1000))
    QGuiApplication.clipboard().setText(lines)
    table = view.page.bodies["pipeline"].tables["pipeline.deals"]
    with qtbot.waitSignal(view.edited) as caught:
        table.paste(lines)
    made = caught.args[0]
    assert len(made.pipeline.deals) == 1000
    assert checks.problems(made) == ()
    table.choose(0, 1)
    QGuiApplication.clipboard().setText("77k")
    QTest.keyClick(table.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.plan is not None
    assert view.plan.pipeline.deals[0].amount == 77e3
