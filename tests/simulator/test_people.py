"""People by week: who leaves is replaced after some weeks, who is new ramps up."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.calendar import DAYS_PER_YEAR
from simulator.people import position, steady

WEEKS = 400


def stays(leaving: float) -> float:
    """The share of people who are still there after a week."""
    return float(np.exp(-leaving * 7.0 / DAYS_PER_YEAR))


def test_a_new_hire_ramps_up_in_a_straight_line() -> None:
    """Of four weeks of ramp, half a week has passed in the middle of the first."""
    found = position(0.0, 4.0, 8.0, False, 8)
    assert found.tolist() == pytest.approx([1 / 8, 3 / 8, 5 / 8, 7 / 8, 1.0, 1.0, 1.0, 1.0])
    assert position(0.0, 0.0, 8.0, False, 3).tolist() == [1.0, 1.0, 1.0]
    assert position(0.0, 4.0, 8.0, True, 3).tolist() == [1.0, 1.0, 1.0]


def test_a_place_stays_empty_for_whole_weeks() -> None:
    """Who leaves in a week is missed from the next; with two weeks of search the place is filled
    anew in the third week after that."""
    left = stays(0.5)
    found = position(0.5, 0.0, 2.0, True, 4)
    assert found[:3].tolist() == pytest.approx([1.0, left, left**2])
    assert found[3] == pytest.approx(left**3 + (1.0 - left))


@pytest.mark.parametrize(("weeks", "whole"), [(7.6, 8.0), (7.4, 7.0), (0.4, 0.0)])
def test_part_of_a_week_of_search_is_rounded(weeks: float, whole: float) -> None:
    assert np.array_equal(position(0.3, 5.0, weeks, True, 60), position(0.3, 5.0, whole, True, 60))
    assert steady(0.3, 5.0, weeks) == steady(0.3, 5.0, whole)


@pytest.mark.parametrize("ramp", [0.0, 3.5, 13.0])
@pytest.mark.parametrize("refill", [0.0, 6.0, 26.0])
@pytest.mark.parametrize("ramped", [True, False])
def test_in_the_long_run_a_position_gives_what_is_steady(
    ramp: float, refill: float, ramped: bool
) -> None:
    found = position(0.9, ramp, refill, ramped, WEEKS)
    assert found[-1] == pytest.approx(steady(0.9, ramp, refill), rel=1e-6)
    assert 0.0 < found[-1] < 1.0 or (ramp == refill == 0.0)
    assert steady(0.0, ramp, refill) == 1.0
