"""Scales, round steps, sticky ranges, label placing and date spans of the charts."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.dates import spans, unit_for
from ui.charts.labels import spread
from ui.charts.scale import LADDER, Scale, StickyRange, nice_step, ticks


def test_scale_goes_there_and_back() -> None:
    scale = Scale(2.0, 12.0, 300.0, 100.0)
    assert scale.at(2.0) == 300.0
    assert scale.at(12.0) == 100.0
    assert scale.value(scale.at(7.3)) == pytest.approx(7.3)


@given(st.floats(1e-6, 1e15), st.integers(2, 12))
def test_steps_are_round_and_not_too_many(span: float, most: int) -> None:
    step = nice_step(span, most)
    assert span / step <= most * (1 + 1e-6)
    assert span / step > most / 2.6
    mantissa = step / 10.0 ** int(f"{step:e}".split("e")[1])
    assert any(abs(mantissa - factor) < 1e-6 for factor in LADDER)


def test_ticks_hold_both_ends() -> None:
    assert ticks(0.0, 16e6, 4e6) == [0.0, 4e6, 8e6, 12e6, 16e6]
    assert ticks(-3.0, 3.0, 2.0) == [-2.0, 0.0, 2.0]


def test_an_axis_grows_at_once_and_does_not_shrink_while_values_wander() -> None:
    axis = StickyRange(5)
    axis.need(0.0, 12.0e6)
    before = (axis.low, axis.high)
    for top in (11.0e6, 9.0e6, 12.4e6, 8.0e6):
        assert not axis.need(0.0, min(top, before[1]))
    assert (axis.low, axis.high) == before
    assert axis.need(0.0, 40e6)
    assert axis.high >= 40e6


def test_an_axis_shrinks_when_it_settles_but_not_for_a_little() -> None:
    axis = StickyRange(5)
    axis.need(0.0, 20e6)
    high = axis.high
    axis.need(0.0, high * 0.99)
    assert not axis.settle()
    axis.need(0.0, 5e6)
    assert axis.settle()
    assert 5e6 <= axis.high < high
    assert not axis.settle()


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(0.0, 1e9)), min_size=1, max_size=8))
def test_an_axis_always_holds_what_is_needed(needs: list[tuple[float, float]]) -> None:
    axis = StickyRange(5)
    for low, more in needs:
        high = low + more
        axis.need(low, high)
        room = 1e-6 * max(abs(low), abs(high), axis.high - axis.low)
        assert axis.low <= low + room
        assert axis.high >= high - room
        axis.settle()
        room = 1e-6 * max(abs(low), abs(high), axis.high - axis.low)
        assert axis.low <= low + room
        assert axis.high >= high - room


@given(st.lists(st.floats(-50.0, 350.0), min_size=0, max_size=12), st.floats(1.0, 40.0))
def test_labels_never_overlap_nor_leave_the_plot(wanted: list[float], gap: float) -> None:
    placed = spread(wanted, gap, 0.0, 300.0)
    tight = min(gap, 300.0 / max(len(wanted) - 1, 1))
    assert all(-1e-6 <= at <= 300.0 + 1e-6 for at in placed)
    for one, other in pairwise(sorted(placed)):
        assert other - one >= tight - 1e-6
    by_wish = [at for _, at in sorted(zip(wanted, placed, strict=True))]
    assert by_wish == sorted(by_wish)


def test_labels_with_room_stay_where_they_belong() -> None:
    assert spread([200.0, 50.0, 120.0], 17.0, 0.0, 300.0) == [200.0, 50.0, 120.0]


@pytest.mark.parametrize(
    ("days", "pixels", "unit"),
    [(91, 700, "week"), (91, 500, "month"), (365, 600, "month"), (365, 300, "quarter"),
     (1092, 600, "quarter"), (1092, 200, "year"), (365, 60, "year")],
)  # fmt: skip
def test_the_axis_names_what_fits(days: int, pixels: float, unit: str) -> None:
    assert unit_for(days, pixels) == unit


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 1100))
def test_spans_follow_each_other_over_the_whole_plan(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    for unit in ("week", "month", "quarter", "year"):
        found = list(spans(start, end, unit))
        assert found[0].start <= start
        assert found[-1].end >= end
        assert all(one.end == other.start for one, other in pairwise(found))
