"""The drawn response of a source is the model's: through today's point, flattening as it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from simulator import project
from simulator.plan import Source, Spend, Step, level
from tests import plans
from tests.ui.painted import noted
from ui.assumptions.response import Response, curve_of, round_marks


def with_work(source: Source, **changed: Any) -> Source:
    return replace(source, work=replace(source.work, **changed))


def test_all_curves_of_a_range_go_through_todays_point() -> None:
    curve = curve_of(plans.search(1000.0))
    assert curve is not None
    assert (curve.today, curve.planned) == (32e3, 40e3)
    assert curve.at(32e3) == pytest.approx(1000.0, rel=1e-3)
    near = int(abs(curve.levels - 32e3).argmin())
    assert curve.low[near] == pytest.approx(curve.high[near], rel=0.02)
    assert curve.low[-1] > curve.middle[-1] > curve.high[-1]  # less saturated: more to come
    assert curve.middle[0] == pytest.approx(200.0)  # what comes without any spend


def test_a_source_that_starts_has_its_own_ceiling() -> None:
    start = with_work(plans.search(), per_month=level(20e3, before=0.0), organic=0.0,
                      touches_today=0.0, ceiling=500.0, half_saturation=4e3, slope=1.0)  # fmt: skip
    curve = curve_of(start)
    assert curve is not None
    monthly = 4e3 * 365.25 / 12 / 7
    assert curve.at(monthly) == pytest.approx(250.0, rel=1e-2)


def test_what_gives_no_curve_draws_none(qtbot: QtBot) -> None:
    picture = Response()
    qtbot.addWidget(picture)
    for source in (
        plans.calls(),  # each call is one touch
        with_work(plans.search(), per_month=level(1.0, before=0.0)),
        with_work(plans.search(), organic=5000.0),  # more than all touches
    ):
        picture.show_source(source, "USD")
        assert picture.curve is None
        assert picture.isHidden()


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (4_893.0, [0, 2_500, 5_000]),
        (1_000.0, [0, 500, 1_000]),
        (5_200.0, [0, 2_000, 4_000, 6_000]),
        (0.7, [0, 0.25, 0.5, 0.75]),
    ],
)
def test_the_axis_ends_at_a_round_number(highest: float, marks: list[float]) -> None:
    assert round_marks(highest) == pytest.approx(marks)


def test_the_foot_ends_at_a_round_number_where_a_dated_value_passes_the_slider() -> None:
    source = plans.search(1000.0)
    assert isinstance(source.work, Spend)
    later = Step(start=date(2030, 1, 1), value=123_457.0)
    held = curve_of(with_work(source, per_month=replace(source.work.per_month, steps=(later,))))
    assert held is not None
    assert held.levels[-1] == 150_000.0


def test_it_says_what_it_draws(qtbot: QtBot) -> None:
    picture = Response()
    qtbot.addWidget(picture)
    picture.resize(500, 150)
    source = plans.search(1000.0)
    assert isinstance(source.work, Spend)
    picture.show_source(source, "USD")
    assert picture.accessibleName().startswith(
        "PPC clicks in a steady week: 1,000 at the level before the plan"
    )
    assert not picture.grab().isNull()


def test_it_says_why_the_scorecard_may_have_another_number(qtbot: QtBot) -> None:
    """The curve is a steady week; the scorecard has season and what older spend still brings."""
    source = with_work(plans.search(1000.0), half_life=8.0)
    plan = replace(plans.two_sources(), sources=(source,))
    season = replace(plan.market, season=(1.3,) * 6 + (0.7,) * 6)
    shown = project(replace(plan, market=season), trials=64).indicators[0].plan_per_week
    curve = curve_of(source)
    assert curve is not None
    assert shown != pytest.approx(curve.at(40e3), rel=0.002)  # the case that is explained
    picture = Response()
    qtbot.addWidget(picture)
    picture.show_source(source, "USD")
    assert "in a steady week, by spend a month" in picture._title(curve)
    for words in ("The scorecard counts the weeks of the plan", "season", "the spend before"):
        assert words in picture.toolTip()
        assert words in picture.accessibleDescription()
    listed = with_work(plans.calls(), ceiling=900.0, half_saturation=600.0)
    picture.show_source(listed, "USD")
    assert "The scorecard counts" in picture.toolTip()
    assert "season" not in picture.toolTip()


def test_the_foot_is_in_one_unit_and_as_exact_everywhere(qtbot: QtBot) -> None:
    picture = Response()
    qtbot.addWidget(picture)
    picture.resize(500, 150)
    source = plans.search(1000.0)
    picture.show_source(with_work(source, per_month=level(5_000.0)), "USD")
    with noted() as found:
        picture.grab()
    foot = [one.words for one in found if one.words.startswith("$")]
    assert len(foot) == 3
    assert all(words.endswith("k") and "." not in words for words in foot), foot
