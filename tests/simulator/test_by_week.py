"""Indicators week by week hang together with their averages over the plan."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.engine import project
from tests.plans import programmes, staffed, two_sources


def test_weeks_average_to_the_plan_and_ranges_are_in_order() -> None:
    projection = project(two_sources(programmes=programmes(), **staffed()), 2048)
    weeks = projection.indicators_by_week
    assert set(weeks) == {item.id for item in projection.indicators}
    for item in projection.indicators:
        found = weeks[item.id]
        assert found.mean.shape == (52,)
        assert float(found.mean.mean(dtype=np.float64)) == pytest.approx(item.mean, rel=1e-4)
        assert (found.low <= found.median).all()
        assert (found.median <= found.high).all()


def test_a_week_varies_more_than_the_year() -> None:
    projection = project(two_sources(), 2048)
    search = projection.indicators[0]
    week = projection.indicators_by_week["search"]
    assert (week.high[-1] - week.low[-1]) > (search.p90 - search.p10)
