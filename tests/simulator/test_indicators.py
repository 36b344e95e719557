"""One quantity has one number, wherever it is told."""

from __future__ import annotations

import pytest

from simulator.engine import project
from tests import plans


def test_appointments_are_as_many_in_the_scorecard_as_in_the_funnel() -> None:
    projection = project(plans.two_sources(programmes=plans.programmes()), 1024, 7)
    held, stage = projection.indicators[-1], projection.funnel[1].per_week
    assert held.id == "appointments"
    assert held.expected == stage
    assert stage.mean != pytest.approx(stage.median, rel=1e-3)
    assert held.plan_per_week == stage.mean
