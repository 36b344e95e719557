"""Chances of milestones say how sure they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from simulator.engine import project
from simulator.identities import identified
from simulator.plan import Milestone, Plan
from tests.plans import two_sources

SEEDS = 60
LEAST = 52  # of 60; were 95 % held, chance of fewer is 0.3 %; were 75 %, that of as many is 2.1 %


def _plan() -> Plan:
    """Goal and milestone are medians, so that their chances are near a half."""
    made = identified(two_sources(200.0))
    path = np.median(project(made, 4096).goal_path, axis=1)
    half = Milestone(by=made.start + timedelta(days=181), amount=float(path[25]))
    return replace(made, goal=replace(made.goal, amount=float(path[-1]), milestones=(half,)))


def test_the_stated_error_holds_the_long_run_chance() -> None:
    plan = _plan()
    runs = [project(plan, 2048, seed=seed) for seed in range(SEEDS)]
    for told in (
        [(run.milestones[0].chance, run.milestones[0].error) for run in runs],
        [(run.chance_of_all_milestones, run.chance_of_all_milestones_error) for run in runs],
    ):
        chances, errors = np.array(told).T
        assert 0.3 < chances.mean() < 0.6
        assert (np.abs(chances - chances.mean()) <= errors).sum() >= LEAST


def test_a_milestone_on_the_last_day_has_the_goals_own_error() -> None:
    made = _plan()
    last = Milestone(by=made.goal.by, amount=made.goal.amount)
    found = project(replace(made, goal=replace(made.goal, milestones=(last,))), 4096)
    assert found.milestones[0].chance == found.chance
    assert found.milestones[0].error == pytest.approx(found.chance_error)
    assert found.chance_of_all_milestones_error == pytest.approx(found.chance_error)


def test_a_milestone_that_no_future_reaches_has_an_error_still() -> None:
    made = _plan()
    far = replace(made.goal.milestones[0], amount=1e12)
    found = project(replace(made, goal=replace(made.goal, milestones=(far,))), 4096)
    assert found.milestones[0].chance == 0.0
    assert found.milestones[0].error == pytest.approx(3 / 4096)
