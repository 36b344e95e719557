"""What a scenario brings is held against what it costs, in words."""

from __future__ import annotations

from datetime import date

import pytest

from simulator.compare import Comparison, Difference
from ui.compare.sentences import sentences

pytestmark = pytest.mark.usefixtures("american")


def difference(name: str, brings: float = 0.0, costs: float = 0.0) -> Difference:
    return Difference(
        name=name,
        goal=9e6,
        by=date(2027, 12, 31),
        chance=0.5,
        chance_at_first=0.5,
        chance_difference=0.0,
        chance_difference_error=0.002,
        beats=0.6,
        beats_error=0.005,
        mean_difference=brings,
        mean_difference_error=4e3,
        cost_difference=costs,
        regret=1e6 - brings,
    )


def told(brings: float, costs: float) -> tuple[str, ...]:
    both = (difference("Base"), difference("Push", brings, costs))
    return sentences(Comparison(differences=both, trials=1024), "USD")


def test_a_scenario_that_costs_more_than_it_brings_is_said_to() -> None:
    said = told(686e3, 982e3)[0]
    assert "brings $686k" in said
    assert "and costs $982k more. That is $296k more than it brings." in said


@pytest.mark.parametrize(("brings", "costs"), [(686e3, 300e3), (686e3, 687e3), (-5e4, 1e5)])
def test_nothing_is_added_where_it_pays_or_brings_less_anyhow(brings: float, costs: float) -> None:
    assert "more than it brings" not in told(brings, costs)[0]


def test_regret_says_that_costs_are_not_counted_where_they_differ() -> None:
    assert told(686e3, 982e3)[-1].startswith("Costs not counted, “Push” has the least regret")
    assert told(686e3, 0.0)[-1].startswith("“Push” has the least regret")
