"""What the programmes of a plan add up to a month, each kind by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from simulator.plan import Programme, level
from tests.plans import programmes, two_sources
from ui.levers.totals import together

READY = {item.kind: item for item in programmes()}


def told(item: Programme) -> str:
    """The heading of a plan with this programme and 450 calls a week."""
    return together(two_sources(programmes=(item,)), "USD")[0]


@pytest.mark.usefixtures("american")
@pytest.mark.parametrize(
    ("item", "words"),
    [
        (READY["brand"], "$20k / month"),
        (replace(READY["brand"], money_per_unit=3.0), "$20k / month"),  # money is money
        (replace(READY["ride_along"], money_per_unit=500.0), "$2.0k · 20 h / month"),
        (READY["account_based"], "$2.3k / month"),  # 0.3 of 450 calls, 4.35 weeks, at 4 each
        (replace(READY["halo"], lever=level(9e3), money_per_unit=2.0), "$0 / month"),
    ],
)
def test_a_programme_takes_what_it_is_paid(qapp: QApplication, item: Programme, words: str) -> None:
    assert told(item) == words


def test_a_plan_without_programmes_says_nothing(qapp: QApplication) -> None:
    assert together(two_sources(), "USD") == ("", "")
