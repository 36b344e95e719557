"""Deals that are unlike are booked in groups; deals that are alike in one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from simulator.arrays import Singles
from simulator.binding import MEETINGS, gains, look_back, usual_waits
from simulator.chunk import Chunk, Outcome
from simulator.drive import Drive
from simulator.engine import inspect, project
from simulator.identities import identified
from simulator.moves import Working
from simulator.plan import Plan, Source, level
from simulator.prepared import Prepared
from simulator.sizes import ALIKE, MOST_GROUPS, Sizes, alike
from tests import cases
from tests.plans import believed, calls, plan, search, staffed, two_sources
from tests.unlike import certain, three_sizes

TRIALS = 4096
Floats = NDArray[np.float64]


@pytest.mark.parametrize(
    ("means", "groups"),
    [
        ((), ((),)),
        ((20e3,), ((20e3,),)),
        ((0.0, 0.0), ((0.0,),)),
        ((42e3, 74e3, 42e3), ((42e3, 74e3),)),
        ((5e3, 20e3), ((5e3, 20e3),)),
        ((250e3, 12e3), ((12e3,), (250e3,))),
        ((8e3, 40e3, 250e3), ((8e3,), (40e3,), (250e3,))),
        ((8e3, 10e3, 90e3, 300e3), ((8e3, 10e3), (90e3, 300e3))),
        ((1e3, 10e3, 25e3, 30e3, 90e3), ((1e3,), (10e3, 25e3, 30e3), (90e3,))),
        ((0.0, 20e3), ((0.0,), (20e3,))),
    ],
)
def test_deals_are_grouped_by_size(
    means: tuple[float, ...], groups: tuple[tuple[float, ...], ...]
) -> None:
    """No group reaches over more than a factor of four where three groups can do it."""
    assert alike(means) == groups


@given(
    means=st.lists(st.integers(1, 4000), min_size=1, max_size=9),
    currency=st.floats(1e-3, 1e3),
    order=st.randoms(use_true_random=False),
)
def test_neither_currency_nor_order_moves_a_group(
    means: list[int], currency: float, order: np.random.Generator
) -> None:
    """Groups hold every mean once, in rising order, and depend on ratios alone."""
    found = alike(tuple(map(float, means)))
    assert [mean for group in found for mean in group] == sorted(set(means))
    assert len(found) <= MOST_GROUPS
    if len(found) < MOST_GROUPS:
        assert all(group[-1] <= ALIKE * group[0] * (1 + 1e-8) for group in found)
    order.shuffle(means)
    moved = alike(tuple(mean * currency for mean in means))
    assert [len(group) for group in moved] == [len(group) for group in found]


def of_size(one: Source, number: int, mean: float) -> Source:
    """The source with deals of another mean."""
    return replace(
        one, deals=replace(one.deals, mean=believed(number, 0.8 * mean, mean, 1.3 * mean))
    )


def idle(mean: float) -> Source:
    """A newer source that nobody works on."""
    return of_size(calls(0.0, id="idle"), 950, mean)


@pytest.mark.parametrize("mean", [600.0, 900e3])
def test_an_idle_source_with_unlike_deals_changes_no_future(mean: float) -> None:
    """Smaller or larger: who was there first keeps all draws."""
    made = two_sources()
    before = project(made, TRIALS)
    for sources in ((*made.sources, idle(mean)), (idle(mean), *made.sources)):
        after = project(replace(made, sources=sources), TRIALS)
        assert np.mean(after.by_trial.wins == before.by_trial.wins) > 0.999
        near = np.isclose(after.final, before.final, rtol=1e-5)
        assert near.mean() > 0.999


def test_renaming_and_reordering_leave_the_luck_of_every_group() -> None:
    made = identified(three_sizes())
    renamed = tuple(replace(one, name="Other", id=f"{one.id}.x") for one in made.sources)
    first, second, third = (
        Prepared(replace(made, programmes=(), sources=sources), 3, range(1)).luck
        for sources in (made.sources, renamed, made.sources[::-1])
    )
    assert len(first) == 3
    for one, other, turned in zip(first, second, third, strict=True):
        assert np.array_equal(one.scores.scores, other.scores.scores)
        assert np.array_equal(one.scores.scores, turned.scores.scores)
        assert np.array_equal(one.pool.rows, turned.pool.rows)
        assert np.array_equal(one.pool.rest, turned.pool.rest)


def test_groups_have_luck_of_their_own() -> None:
    """Scores of two groups in the same weeks and futures do not go together."""
    luck = Prepared(identified(cases.unlike_deals()), 3, range(2)).luck
    first, second = (own.scores.scores.ravel() for own in luck)
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.01
    rows, others = (own.pool.rows.ravel() for own in luck)
    assert abs(np.corrcoef(rows, others)[0, 1]) < 0.01


def test_like_deals_are_one_group_with_the_plain_streams() -> None:
    (group,) = Sizes(identified(two_sources())).groups
    assert group.stream("arrivals") == "arrivals"
    assert list(group.carriers) == [0, 1]


def test_many_kinds_of_a_group_carry_wins_and_value() -> None:
    """Four sources in two groups: three kinds below, one above."""
    low = [of_size(replace(search(), id=f"s{k}"), 960 + k, 10e3 + k * 1e3) for k in range(3)]
    made = plan((of_size(calls(), 970, 400e3), *low), **staffed())
    sizes = Sizes(made)
    assert [list(group.carriers) for group in sizes.groups] == [[0, 1], [2]]
    assert sizes.carried([0]) == (2,)
    assert sizes.carried([1, 2]) == (0, 1)
    assert sizes.carried([0, 3]) == (0, 1, 2)


def by_quarter(made: Plan, trials: int) -> Floats:
    """float64[4, trials]: bookings of each quarter of a year."""
    path = project(made, trials, seed=5).goal_path[12::13].astype(np.float64)
    return np.diff(path, axis=0, prepend=0.0)


def test_every_quarter_has_the_spread_and_skew_of_its_own_deals() -> None:
    """Compound Poisson sums: the k-th cumulant is the sum of expected wins times the k-th moment of
    a deal. Only small deals are won at first; one pool for all would have them twenty times as
    spread. Means are those of each source alone."""
    trials = 16_384
    both = by_quarter(certain(), trials)
    second, third = np.zeros(4), np.zeros(4)
    for alone in (certain(large=False), certain(small=False)):
        (source,) = alone.sources
        mean, squares = source.deals.mean.likely, 1.0 + source.deals.spread**2
        expected = by_quarter(alone, trials).mean(axis=1) / mean
        second += expected * mean**2 * squares
        third += expected * mean**3 * squares**3
    assert both.var(axis=1) == pytest.approx(second, rel=0.06)
    centred = both - both.mean(axis=1, keepdims=True)
    assert (centred**3).mean(axis=1) == pytest.approx(third, rel=0.3)
    assert second[3] > 50.0 * second[0]


def test_unlike_sources_add_up() -> None:
    """With hours enough each source brings what it brings alone: wins, value, what is won later,
    and its share."""
    whole, small, large = (
        project(made, 16_384, seed=5)
        for made in (certain(), certain(large=False), certain(small=False))
    )
    for name, error in (("wins", 0.01), ("value", 0.01), ("later", 1e-4)):
        mine, *theirs = (
            np.mean(getattr(one.by_trial, name), dtype=float) for one in (whole, small, large)
        )
        assert mine == pytest.approx(sum(theirs), rel=error), name
    part = np.mean(large.by_trial.value) / np.mean(whole.by_trial.value)
    assert whole.shares["calls"] == pytest.approx(part, abs=0.02)


def meeting_gains(chunk: Chunk, outcome: Outcome, working: Working, levers: Drive) -> Singles:
    """float32[1, trials]: what 1 % more hours for appointments add, relative to 1 %."""
    worth, course = chunk.prepared.carrier_worth(), chunk.prepared.course
    seen = look_back(course, working.result, working.strengths, worth)
    found = gains(
        course, working.result, seen, working.flows, working.strengths, worth, usual_waits(course)
    )
    total: Singles = found[MEETINGS].sum(axis=0, keepdims=True)
    return total


@pytest.mark.parametrize("unlike", [True, False])
def test_what_hours_add_is_worth_what_it_brings(unlike: bool) -> None:
    """Where AEs lack hours, 1 % more of them add what looking back says, in currency."""
    made = certain()
    if not unlike:
        deals = made.sources[0].deals
        made = replace(made, sources=tuple(replace(one, deals=deals) for one in made.sources))

    def with_people(number: float) -> Plan:
        people = tuple(
            one
            if one.id != "ae"
            else replace(one, people=level(number, before=1.0), ramp_weeks=0.0)
            for one in made.roles
        )
        return replace(made, roles=people)

    told = inspect(with_people(1.0), meeting_gains, 2048).mean(dtype=np.float64)
    more, fewer = (project(with_people(number), 65_536).by_trial for number in (1.05, 0.95))
    done = (np.mean(more.value, dtype=float) - np.mean(fewer.value, dtype=float)) / 0.1
    assert told == pytest.approx(done, rel=0.05)
