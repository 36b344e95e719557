"""In German too a lever's line keeps its last date, and its unit where the price has one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from simulator.decisions.price import Price, Why
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
UNITS = {"per week": "14 / Wo.", "people": "0,24 MA", "days/month": "3,1 Tage"}


def price_of(key: str, unit: str, why: Why) -> Price:
    if why:
        return Price(key, None, None, None, None, why)
    return Price(key, CHANGES.get(unit, 43e3), 43e3, 39e3, 48e3, "")


def lines(panel: LeverPanel, why: Why) -> dict[str, list[str]]:
    """What each row paints when its price is this reason, or a price where there is none."""
    prices = {key: price_of(key, row.lever.unit, why) for key, row in panel.rows.items()}
    insight = SimpleNamespace(prices=prices, last_dates=dict.fromkeys(panel.rows, LAST))
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
