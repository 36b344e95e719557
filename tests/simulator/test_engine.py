"""The engine's promises: the same futures, whatever else changes, threads and earlier calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from simulator import engine
from simulator.chunk import Chunk
from simulator.engine import ENGINE_VERSION, forget, project, refine
from simulator.figures import RoleHours
from simulator.identities import identified
from simulator.levers import levers, with_lever
from simulator.making import make_chunks
from simulator.plan import Plan, Schedule, Spend, Step
from simulator.portions import MOST_TRIALS
from simulator.problems import Cancelled, Problem
from simulator.projection import Projection
from tests.cases import in_rhythm, short_of_ae, with_pipeline
from tests.plans import calls, plan, programmes, search, staffed, two_sources
from tests.there import as_a

TRIALS = 4096


def everything() -> Plan:
    """Both teams, people and programmes."""
    return two_sources(programmes=programmes(), **staffed())


def same(first: Projection, second: Projection) -> bool:
    return bool(np.array_equal(first.goal_path, second.goal_path))


def test_threads_and_earlier_calls_change_no_bit() -> None:
    wanted = project(everything(), TRIALS, threads=1)
    moved = with_lever(everything(), "search.spend", 70e3)
    project(moved, TRIALS, threads=2)
    assert same(wanted, project(everything(), TRIALS, threads=2))
    forget()
    assert same(wanted, project(everything(), TRIALS, threads=3))


def test_a_moved_lever_leaves_what_it_does_not_touch() -> None:
    before = project(everything(), TRIALS)
    after = project(with_lever(everything(), "calls.activity", 350.0), TRIALS)
    index = [source.id for source in everything().sources].index("search")
    assert np.array_equal(before.by_trial.touches[index], after.by_trial.touches[index])
    assert not same(before, after)


@pytest.mark.parametrize("change", ["add", "remove", "rename", "reorder"])
def test_sources_do_not_disturb_each_others_draws(change: str) -> None:
    third = replace(search(), id="third", name="Third")
    third = replace(
        third,
        **{
            name: replace(getattr(third, name), id=getattr(third, name).id + 5000)
            for name in ("volume", "to_lead", "to_appointment", "to_opportunity", "to_win")
        },
    )
    sources = {
        "add": (search(), calls(), third),
        "remove": (search(),),
        "rename": (replace(search(), name="Other"), calls()),
        "reorder": (calls(), search()),
    }[change]
    first = project(plan((search(), calls()), **staffed()), TRIALS)
    second = project(plan(sources, **staffed()), TRIALS)
    place = [source.id for source in second.plan.sources].index("search")
    assert np.array_equal(first.by_trial.touches[0], second.by_trial.touches[place])


def test_seeds_differ_and_zero_is_a_seed() -> None:
    runs = [project(two_sources(), TRIALS, seed=seed) for seed in (0, 1, 2)]
    finals = {run.final.tobytes() for run in runs}
    assert len(finals) == 3
    assert same(runs[0], project(two_sources(), TRIALS, seed=0))


def test_refine_goes_on_in_the_same_futures() -> None:
    steps = list(refine(everything(), 8192))
    assert [step.trials for step in steps] == [2048, 4096, 8192]
    for early, late in pairwise(steps):
        assert np.array_equal(early.final, late.final[: early.trials])
        assert abs(early.chance - late.chance) <= early.chance_error + late.chance_error
    assert same(steps[-1], project(everything(), 8192))


def test_a_chance_of_none_has_an_error_still() -> None:
    """Of 4,096 futures without one that reaches it, the rule of three leaves 3 / 4,096."""
    found = project(everything(), TRIALS)
    assert found.chance_at(1e12) == 0.0
    assert found.chance_error_at(1e12) == pytest.approx(3 / TRIALS)


def test_where_memory_runs_out_fewer_futures_come_and_nothing_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Preparation of the second chunk finds no room."""
    asked: list[int] = []

    def short(plan: Plan, seed: int, wanted: Sequence[Sequence[int]], *rest: Any) -> list[Chunk]:
        asked.append(len(wanted))
        if len(asked) > 1:
            raise MemoryError
        return make_chunks(plan, seed, wanted, *rest)

    forget()
    whole = project(everything(), 2048)
    forget()
    monkeypatch.setattr(engine, "make_chunks", short)
    found = list(refine(everything(), 16_384, first=2048))
    assert [item.trials for item in found] == [2048, 2048]
    assert same(found[-1], whole)
    assert asked == [1, 1]
    forget()


def test_without_room_for_any_future_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any) -> list[Chunk]:
        raise MemoryError

    forget()
    monkeypatch.setattr(engine, "make_chunks", none)
    with pytest.raises(MemoryError):
        project(everything(), 2048)


def test_stopping_ends_the_work_between_chunks() -> None:
    with pytest.raises(Cancelled):
        project(everything(), TRIALS, stop=lambda: True)
    asked: list[int] = []

    def after_the_first() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        project(everything(), TRIALS, threads=1, stop=after_the_first)
    assert len(asked) == 2


@pytest.mark.parametrize("trials", [0, -1, MOST_TRIALS + 1])
def test_trials_outside_what_is_possible_are_refused(trials: int) -> None:
    with pytest.raises(Problem, match="ask for 1 to"):
        project(everything(), trials)


def test_a_plan_that_is_wrong_is_refused_in_words() -> None:
    wrong = replace(everything(), goal=replace(everything().goal, by=everything().start))
    with pytest.raises(Problem, match="goal"):
        project(wrong)


def test_a_lever_that_is_wrong_is_refused_also_after_a_sound_plan_was_projected() -> None:
    """Plans that differ in their levers alone share what is kept, but not its blessing."""
    sound = identified(everything())
    project(sound, 256)
    work = as_a(Spend, sound.sources[0].work)

    def with_spend(schedule: Schedule) -> Plan:
        source = replace(sound.sources[0], work=replace(work, per_month=schedule))
        return replace(sound, sources=(source, *sound.sources[1:]))

    early = Step(start=sound.start, value=50e3)
    with pytest.raises(Problem, match=r"sources\[0\].work.per_month.value"):
        project(with_spend(replace(work.per_month, value=-1.0)), 256)
    with pytest.raises(Problem, match=r"sources\[0\].work.per_month.value"):
        project(with_spend(replace(work.per_month, value=float("nan"))), 256)
    with pytest.raises(Problem, match=r"sources\[0\].work.per_month.steps\[0\]"):
        project(with_spend(replace(work.per_month, steps=(early,))), 256)


def test_changing_the_goal_needs_no_new_futures() -> None:
    first = project(everything(), TRIALS)
    harder = replace(everything(), goal=replace(everything().goal, amount=2e6))
    second = project(harder, TRIALS)
    assert same(first, second)
    assert second.chance == first.chance_at(2e6)


def test_nothing_after_the_goal_date_matters() -> None:
    base = replace(everything(), goal=replace(everything().goal, by=date(2027, 12, 30)))
    late = Step(start=base.goal.by + timedelta(days=1), value=500e3)
    work = base.sources[0].work
    assert isinstance(work, Spend)
    more = replace(work, per_month=replace(work.per_month, steps=(late,)))
    other = replace(base, sources=(replace(base.sources[0], work=more), *base.sources[1:]))
    assert same(project(base, TRIALS), project(other, TRIALS))


@pytest.mark.parametrize("made", [everything, with_pipeline, short_of_ae])
def test_levels_and_shares_hang_together(made: Callable[[], Plan]) -> None:
    projection = project(made(), TRIALS)
    path = projection.goal_path
    assert np.isfinite(path).all()
    assert (np.diff(path, axis=0) >= 0).all()
    stages = [stage.per_week.mean for stage in projection.funnel]
    assert stages[0] >= stages[1] >= stages[2]
    assert sum(projection.shares.values()) == pytest.approx(1.0)
    assert sum(projection.binding.shares) == pytest.approx(1.0)
    for chance in (0.2, 0.5, 0.8):
        assert projection.chance_at(projection.amount_at(chance)) == pytest.approx(chance, abs=0.01)
    for item in projection.hours:
        assert item.used <= item.available * (1 + 1e-4)


def test_every_lever_can_be_moved_to_both_ends() -> None:
    base = everything()
    for lever in levers(base):
        for value in (lever.low, lever.high):
            projection = project(with_lever(base, lever.id, value), 2048)
            assert np.isfinite(projection.goal_path).all(), lever.id


# What `everything` gives in 2,048 trials: P10, P50, P90, then touches and appointments a week; and
# P10, P50, P90 of deals in a closing rhythm. A change of these numbers is a change of the engine:
# raise ENGINE_VERSION with it.
_EVERYTHING = (982587.19, 1510026.9, 2210035.8, 1852.6818, 253.2905, 8.1573958)
GOLDEN = {
    "1": (*_EVERYTHING, 1978658.2, 3294013.0, 5380583.0),
    "2": (*_EVERYTHING, 2002242.0, 3328172.0, 5452036.0),
}


def test_a_change_of_numbers_is_a_change_of_version() -> None:
    projection, rhythmic = project(everything(), 2048), project(in_rhythm(), 2048)
    numbers = [projection.quantile(share) for share in (0.1, 0.5, 0.9)]
    numbers += [item.mean for item in projection.indicators]
    numbers += [rhythmic.quantile(share) for share in (0.1, 0.5, 0.9)]
    assert GOLDEN[ENGINE_VERSION] == pytest.approx(numbers, rel=2e-4)


def test_hours_left_over_are_never_less_than_none() -> None:
    hours = RoleHours(role="ae", name="AE", available=40.0, used=30.0, prospecting_done=1.0)
    assert hours.free == 10.0
    assert replace(hours, used=45.0).free == 0.0
