"""A lever whose effect is too small to be seen is not said to have none."""

from __future__ import annotations

from datetime import date

import pytest

from simulator.decisions.price import Price
from simulator.levers import levers
from ui.file_flow import sample_document
from ui.levers.worth import long_worth, short_worth

pytestmark = pytest.mark.usefixtures("american")


def test_an_effect_that_is_not_seen_is_not_said_to_be_none() -> None:
    lever = levers(sample_document().base_plan)[0]
    unseen = Price(lever.id, None, None, None, None, "no effect")
    lines = short_worth(lever, unseen, date(2027, 10, 29), "USD")
    assert lines[0] == "+1 point: – (no effect to be seen) · until 29 Oct"
    assert lines[1] == "+1 point: – (none seen) · until 29 Oct"
    whole = long_worth(lever, unseen, date(2027, 10, 29), "USD")
    assert "more of it changes the chance by less than can be seen" in whole
