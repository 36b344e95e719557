"""Statements about futures: tripwires near a fifth of them, and what a far goal needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from simulator.assumption import Assumption
from simulator.decisions.tells import Tripwire, needed, telling
from simulator.engine import project
from simulator.plan import Activity, Plan, level
from tests.plans import two_sources
from tests.there import as_a


def tripwire_of_calls(units: float, amount: float | None = None) -> tuple[Plan, Tripwire | None]:
    """Calls whose number varies by half a per cent, but with the market: so few tell much."""
    made = two_sources()
    one = made.sources[1]
    volume = Assumption(id=one.volume.id, low=0.995, likely=1.0, high=1.005)
    work = replace(as_a(Activity, one.work), per_week=level(units))
    made = replace(made, sources=(made.sources[0], replace(one, work=work, volume=volume)))
    reached = project(made, 4096).quantile(0.5) if amount is None else amount
    made = replace(made, goal=replace(made.goal, amount=reached))
    return made, telling(made, project(made, 4096))["calls"].tripwire


@pytest.mark.parametrize("units", [960.0, 996.0, 1040.0, 1051.0])
def test_rounding_moves_no_tripwire_away_from_its_futures(units: float) -> None:
    """At two figures 1,040 calls a week would have none below 1,000, and 960 half below 960."""
    _, found = tripwire_of_calls(units)
    assert found is not None
    assert 0.1 <= found.share <= 0.3


def test_a_tripwire_is_by_the_last_day_that_it_counts() -> None:
    """As the goal itself is: the first 8 weeks of 52 end with their eighth Sunday."""
    made, found = tripwire_of_calls(1040.0)
    assert found is not None
    assert found.by == made.start + timedelta(days=7 * (made.weeks // 6) - 1)


def test_a_chance_of_none_below_a_tripwire_has_an_error() -> None:
    """Of so few futures none is not never: 3 over their number at least."""
    made = two_sources()
    top = project(made, 4096).quantile(0.98)
    hard = replace(made, goal=replace(made.goal, amount=top))
    wires = [one.tripwire for one in telling(hard, project(hard, 4096)).values()]
    found = [wire for wire in wires if wire is not None]
    assert min(wire.chance for wire in found) == 0.0
    assert all(wire.error >= 3.0 / (wire.share * 4096) * 0.999 for wire in found)


@pytest.mark.parametrize("score", [-2.05, -1.3, 0.0, 1.3, 2.05])
def test_what_a_goal_needs_is_what_there_is_where_it_is_just_reached(score: float) -> None:
    """A total that rises with the indicator's normal score: known at every goal, also at one that
    2 % of the futures reach; the estimate's standard error there is 0.6."""
    generator = np.random.default_rng(11)
    common = generator.standard_normal(4096)
    final = np.exp(13.0 + 0.25 * common).astype(np.float32)
    indicator = (100.0 + 10.0 * common + 5.0 * generator.standard_normal(4096)).astype(np.float32)
    found = needed(indicator, final, float(np.exp(13.0 + 0.25 * score)))
    assert found == pytest.approx(100.0 + 10.0 * score, abs=1.8)


def test_a_goal_out_of_reach_needs_nothing_that_is_known() -> None:
    values = np.arange(4096, dtype=np.float32)
    assert needed(values, values, 5e3) is None
    assert needed(values, values + 1.0, 0.5) is None
