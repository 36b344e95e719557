"""In German too a lever's line keeps its last date, and its unit where the price has one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from simulator.decisions.price import Price, Why
from simulator.levers import levers, with_lever
from tests.ui.languages import speaking
from tests.ui.painted import noted
from ui import theme
from ui.file_flow import sample_document
from ui.levers.panel import LeverPanel
from ui.plan_page import PlanPage
from ui.shown import Shown

LAST = date(2027, 10, 22)
REASONS: tuple[Why, ...] = (
    "hours",
    "no effect",
    "hours near the goal",
    "lowers",
    "takes hours",
    "too little",
    "at its end",
)
CHANGES = {"per week": 14.1, "people": 0.24, "days/month": 3.1, "share": 0.37}
UNITS = {
    "per week": "14 / Wo.", "people": "0,24 MA", "days/month": "3,1 Tage", "share": "37\u00a0%",
}  # fmt: skip
LONG = date(2027, 9, 29)  # "29. Sept." is the longest day
DEAR = {"per week": 141.0, "people": 2.4, "days/month": 13.1, "share": 0.37}
BRIEF = {
    "per week": "141/Wo.", "people": "2,4 MA", "days/month": "13 Tage", "share": "37\u00a0%",
}  # fmt: skip


def price_of(key: str, unit: str, why: Why) -> Price:
    if why:
        return Price(key, None, None, None, None, why)
    return Price(key, CHANGES.get(unit, 43e3), 43e3, 39e3, 48e3, "")


def lines(panel: LeverPanel, why: Why) -> dict[str, list[str]]:
    """What each row paints when its price is this reason, or a price where there is none."""
    prices = {key: price_of(key, row.lever.unit, why) for key, row in panel.rows.items()}
    return painted(panel, prices, LAST)


def painted(panel: LeverPanel, prices: dict[str, Price], last: date) -> dict[str, list[str]]:
    """What each row paints of its price."""
    insight = SimpleNamespace(prices=prices, last_dates=dict.fromkeys(panel.rows, last))
    document = sample_document()
    moment = SimpleNamespace(insight=insight, plan=document.base_plan, currency="USD")
    panel._show_worth(cast(Shown, moment))
    found = {}
    for key, row in panel.rows.items():
        with noted() as texts:
            row.grab()
        found[key] = [one.words for one in texts if one.words.startswith("+1 P")]
    return found


@pytest.fixture(params=[1.0, 1.5])
def page(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[PlanPage]:
    theme.set_text_scale(request.param)
    made = PlanPage()
    qtbot.addWidget(made)
    made.resize(1440, 820)
    yield made
    theme.set_text_scale(1.0)


@pytest.mark.parametrize("why", [*REASONS, ""])
def test_the_last_date_is_always_there(qtbot: QtBot, page: PlanPage, why: Why) -> None:
    with speaking("de"):
        document = sample_document()
        page.levers.take(document.base_plan, document)
        with qtbot.waitExposed(page):
            page.show()
        for old in (False, True):
            for key, told in lines(page.levers, why).items():
                row = page.levers.rows[key]
                if old:
                    row.mark_worth_old()
                    with noted() as texts:
                        row.grab()
                    told = [one.words for one in texts if one.words.startswith("+1 P")]
                    assert told[0].endswith("Okt. …"), key
                assert len(told) == 1
                assert "bis 22. Okt." in told[0], (key, told)
                if not why:
                    assert UNITS.get(row.lever.unit, "43\u00a0Tsd.\u00a0$") in told[0], (key, told)
        page.hide()


def test_a_dear_lever_keeps_its_unit_and_the_longest_date(qtbot: QtBot, page: PlanPage) -> None:
    with speaking("de"):
        document = sample_document()
        page.levers.take(document.base_plan, document)
        with qtbot.waitExposed(page):
            page.show()
        prices = {
            key: Price(key, DEAR.get(row.lever.unit, 143e3), 143e3, 140e3, 146e3, "")
            for key, row in page.levers.rows.items()
        }
        for key, told in painted(page.levers, prices, LONG).items():
            assert "bis 29. Sept." in told[0] or "bis 29.9." in told[0], (key, told)
            assert BRIEF.get(page.levers.rows[key].lever.unit, "") in told[0], (key, told)
        page.hide()


@pytest.mark.parametrize("why", [*REASONS, ""])
def test_a_lever_that_was_moved_keeps_the_longest_date(
    qtbot: QtBot, page: PlanPage, why: Why
) -> None:
    """The change against the base is longer than “as base”."""
    with speaking("de"):
        document = sample_document()
        plan = document.base_plan
        for lever in levers(plan):
            plan = with_lever(plan, lever.id, 2 * lever.value or 0.25)
        page.levers.take(plan, document, document.base_plan)
        with qtbot.waitExposed(page):
            page.show()
        prices = {key: price_of(key, row.lever.unit, why) for key, row in page.levers.rows.items()}
        for key, told in painted(page.levers, prices, LONG).items():
            assert "bis 29. Sept." in told[0] or "bis 29.9." in told[0], (key, told)
        page.hide()
