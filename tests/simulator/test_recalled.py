"""Answers that are kept by the objects they were made of."""

import gc

import numpy as np

from simulator.engine import forget, project
from simulator.levers import with_lever
from simulator.recalled import recalled
from tests.plans import programmes, staffed, two_sources


def test_an_answer_is_made_once_for_the_same_object_and_anew_for_an_equal_one() -> None:
    made: list[tuple[int, ...]] = []

    @recalled(4, lambda part: (part,))
    def count(part: tuple[int, ...]) -> int:
        made.append(part)
        return len(made)

    one, equal = tuple(range(2)), tuple(range(2))
    assert (count(one), count(one), count(equal), count(one)) == (1, 1, 2, 1)


def test_only_the_last_answers_are_kept_and_no_other_object_takes_their_place() -> None:
    made: list[int] = []

    @recalled(2, lambda part: (part,))
    def count(part: tuple[int, ...]) -> int:
        made.append(part[0])
        return part[0]

    first = (0,)
    count(first)
    for number in range(1, 50):  # each is gone after the call, and its place in memory free
        assert count((number,)) == number
        gc.collect()
    assert count(first) == 0
    assert made.count(0) == 2


def test_the_way_to_a_plan_leaves_no_trace_in_its_numbers() -> None:
    plan = two_sources(programmes=programmes(), **staffed())
    other = with_lever(plan, "search.spend", 12_345.0)
    forget()
    fresh = project(other, 2048)
    forget()
    project(plan, 2048)
    for value in (1.0, 90_000.0, 40.0):
        project(with_lever(plan, "search.spend", value), 2048)
    again = project(other, 2048)
    assert fresh.final.tobytes() == again.final.tobytes()
    assert fresh.guesses == again.guesses
    assert fresh.indicators == again.indicators
    assert fresh.costs == again.costs
    assert fresh.details.shares == again.details.shares


def test_paths_put_in_order_beside_the_details_are_the_paths() -> None:
    found = project(two_sources(programmes=programmes(), **staffed()), 8192)
    assert np.array_equal(found.sorted_path, np.sort(found.goal_path, axis=1))
    assert found.details.trials == 512
    assert project(found.plan, 16_384).details.trials == 1024
