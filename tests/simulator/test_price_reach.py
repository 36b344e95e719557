"""Prices of levers that need most of their slider for a point, or more than all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.decisions.price import POINT, gained, prices
from simulator.engine import project
from simulator.levers import find_lever, levers, with_lever
from simulator.plan import Plan
from tests.cases import all_programmes


def at_its_median() -> Plan:
    base = all_programmes()
    return replace(base, goal=replace(base.goal, amount=project(base, 4096).quantile(0.5)))


def test_a_lever_that_adds_a_point_beyond_half_of_its_slider_has_a_price() -> None:
    """4,096 common futures: half way brand clarity adds less than a point, at its end 1.7 points
    (95 % interval: 0.4)."""
    base = at_its_median()
    start, lever = project(base, 4096), find_lever(base, "brand.level")
    half = (lever.high - lever.value) / 2.0
    gain, _ = gained(start, project(with_lever(base, lever.id, lever.value + half), 4096))
    assert gain < POINT
    found = prices(base, start)[lever.id]
    assert found.change is not None
    assert half < found.change < 2.0 * half
    moved = with_lever(base, lever.id, lever.value + found.change)
    gain, error = gained(start, project(moved, 4096))
    assert gain == pytest.approx(POINT, abs=error)


def test_no_lever_without_a_price_adds_a_point_at_its_end() -> None:
    """Too little is left to gain: beyond computing error not even the end of the slider does."""
    base = at_its_median()
    start = project(base, 4096)
    for key, price in prices(base, start).items():
        if price.change is None:
            end = next(lever.high for lever in levers(base) if lever.id == key)
            gain, error = gained(start, project(with_lever(base, key, end), 4096))
            assert gain < POINT or gain <= error, key
