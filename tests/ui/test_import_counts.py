"""Both pages of the import that count open deals say which are counted, and why others are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from simulator.history.columns import Mapping
from simulator.history.dates import NO_DATE
from simulator.history.deals import Deals
from simulator.history.estimate import estimate
from simulator.history.reading import Reading
from simulator.history.report import report
from tests.history.exports import read
from tests.ui.crm import export
from ui.history.estimates_page import EstimatesPage
from ui.history.odd_page import OddPage


@pytest.fixture
def deals(tmp_path: Path) -> Deals:
    """A company of whose open deals seven have no date of creation."""
    found = read(export(tmp_path / "deals.csv")).deals
    created = found.created.copy()
    created[np.flatnonzero(found.open)[:7]] = NO_DATE
    return replace(found, created=created)


def test_a_deal_without_an_age_is_left_out_and_it_is_said_where_it_is(
    qtbot: QtBot, deals: Deals
) -> None:
    odd, estimates = OddPage(), EstimatesPage()
    for page in (odd, estimates):
        qtbot.addWidget(page)
    found = estimate(deals)
    count = int(deals.open.sum())
    odd.show_reading(Reading(deals, (), None))
    assert odd._tiles["open"].text() == str(count)
    assert (
        f"Of {count} open deals 7 have no date of creation, and so no age: the next step counts "
        f"the other {count - 7}."
    ) in odd.about.text()
    estimates.show_estimates(found)
    assert (
        f"{count} deals. 7 of them have no date of creation, and so no age; the other {count - 7} "
        f"count. Of these, {int(found.open.stale.sum())} are stale"
    ) in estimates.pipeline.text()
    told = report(found, "x.csv", Mapping((), ()), ())
    assert f"{count} deals are open; {count - 7} of them have a date of creation" in told


def test_where_all_are_counted_nothing_is_explained(qtbot: QtBot, tmp_path: Path) -> None:
    deals = read(export(tmp_path / "deals.csv")).deals
    odd, estimates = OddPage(), EstimatesPage()
    for page in (odd, estimates):
        qtbot.addWidget(page)
    odd.show_reading(Reading(deals, (), None))
    estimates.show_estimates(estimate(deals))
    for text in (odd.about.text(), estimates.pipeline.text()):
        assert "no age" not in text
    assert f": {int(deals.open.sum())} deals. " in estimates.pipeline.text()


def test_that_a_file_carries_little_stands_above_all_else(qtbot: QtBot, deals: Deals) -> None:
    page = EstimatesPage()
    qtbot.addWidget(page)
    page.show_estimates(estimate(deals))
    assert not page.little.isVisibleTo(page)
    won = np.flatnonzero(deals.won)[:12]
    few = deals.taken(np.concatenate([won, np.flatnonzero(deals.lost)[:12]]))
    page.show_estimates(estimate(few))
    assert page.little.isVisibleTo(page)
    assert page.little.text().startswith("This file carries little (won deals: 12; days in which")
    layout = page.column.itemAt(0)
    assert layout is not None
    assert layout.widget() is page.little
