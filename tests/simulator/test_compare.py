"""Scenarios against the first one: every figure anew from their final values, future by future."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from simulator.compare import compare
from simulator.engine import project
from simulator.levers import with_lever
from simulator.plan import Plan
from simulator.problems import Problem
from tests.plans import staffed, two_sources

TRIALS = 2048


def scenarios() -> list[Plan]:
    """The first; one that moves much; one that moves nothing but its name and its goal."""
    first = two_sources(**staffed())
    first = replace(first, goal=replace(first.goal, amount=project(first, TRIALS).quantile(0.4)))
    more = replace(with_lever(first, "search.spend", 90e3), id="more", name="More")
    more = with_lever(more, "ae.people", 2.0)
    twin = replace(first, id="twin", name="Twin", goal=replace(first.goal, amount=2.5e6))
    return [first, more, twin]


def test_every_figure_is_that_of_the_final_values() -> None:
    made = [project(plan, TRIALS) for plan in scenarios()]
    finals = np.array([one.final for one in made], dtype=np.float64)
    best, base, wanted = finals.max(axis=0), finals[0], made[0].plan.goal.amount
    found = compare(made)
    assert found.trials == TRIALS
    for difference, projection, final in zip(found.differences, made, finals, strict=True):
        assert difference.name == projection.plan.name
        assert difference.goal == projection.plan.goal.amount
        assert difference.chance == projection.chance
        assert difference.chance_at_first == pytest.approx((final >= wanted).mean())
        assert difference.chance_difference == pytest.approx(
            (final >= wanted).mean() - (base >= wanted).mean()
        )
        ahead = (final > base).mean() + 0.5 * (final == base).mean()
        assert difference.beats == pytest.approx(ahead)
        assert difference.mean_difference == pytest.approx((final - base).mean(), rel=1e-5)
        assert difference.regret == pytest.approx((best - final).mean(), rel=1e-5)
        spent = projection.costs.total - made[0].costs.total
        assert difference.cost_difference == pytest.approx(spent)
    assert found.differences[1].regret != pytest.approx(found.differences[0].regret, rel=0.01)


def test_the_first_one_and_its_twin_differ_in_nothing() -> None:
    first, _, twin = compare([project(plan, TRIALS) for plan in scenarios()]).differences
    for one in (first, twin):
        assert one.beats == 0.5
        assert one.mean_difference == one.chance_difference == one.cost_difference == 0.0
        assert one.mean_difference_error == one.chance_difference_error == 0.0
    assert twin.chance < first.chance == twin.chance_at_first


def test_whether_all_want_the_same_by_the_same_day_is_said() -> None:
    first, more, twin = scenarios()
    later = replace(more, goal=replace(first.goal, by=first.goal.by - timedelta(days=91)))
    same, other, sooner = (
        compare([project(plan, 256) for plan in pair])
        for pair in ((first, more), (first, twin), (first, later))
    )
    assert (same.one_goal, same.one_date) == (True, True)
    assert (other.one_goal, other.one_date) == (False, True)
    assert (sooner.one_goal, sooner.one_date) == (True, False)


def test_what_cannot_be_compared_is_refused_in_a_sentence() -> None:
    first, more, _ = scenarios()
    with pytest.raises(Problem, match="nothing to compare"):
        compare([])
    with pytest.raises(Problem, match="other futures"):
        compare([project(first, 256), project(more, 256, seed=2)])
    revenue = replace(more, goal=replace(more.goal, metric="revenue"))
    with pytest.raises(Problem, match="count different things"):
        compare([project(first, 256), project(revenue, 256)])
