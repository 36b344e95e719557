"""The price of a point: the smallest change of one lever that adds one point of chance.

Measured in the same futures, at larger levels of the lever up to the end of its slider, and read
between them; a lever that adds less than a point in few futures, error included, is asked no
further: at the end, or half way where it adds less than half a point there. Hours that activities
and programmes take are valued at the loaded cost of an hour of their role, so that dollars, calls
and people are in one currency. A lever without a price is asked again with people in plenty: what
it would do then tells whether hours are the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Doubles
from simulator.batch import each
from simulator.calendar import DAYS_PER_YEAR, WARM_UP, counted
from simulator.costs import costs
from simulator.engine import project
from simulator.levers import Lever, levers, with_lever
from simulator.plan import Activity, Plan
from simulator.projection import Projection
from simulator.shapes import programme_hours, replaced_share, units

POINT = 0.01
HALF, END = 0.5, 1.0
STEPS = (0.15, HALF, END)  # of the way from the lever's level to the end of its slider
HOPELESS = POINT / 2.0  # a lever that adds less half way, error included, adds no point at the end
FEW = 2048  # futures in which a lever that brings little is told

PLENTY = 100.0  # times its people, and at least so many, a role has hours for everything

Why = Literal[
    "", "no effect", "hours", "hours near the goal", "takes hours", "lowers", "too little",
    "at its end",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Price:
    """What one more point of chance costs with a lever.

    `change` is in the lever's unit and `money` over the whole plan, both None where there is no
    price, for the reason in `why`: its 95 % interval holds 0 ("no effect"), the role that
    limits the plan has no hours left for it ("hours", or "hours near the goal" where demand limits
    most futures, but hours those in which the goal is decided), more of it lowers the chance, and
    with people in plenty it does not ("takes hours": those that others used better), it lowers it
    for no such reason ("lowers"), or even the end of the slider adds less than a point ("too
    little"). `money_low` and `money_high` are the price at the ends of the 95 % interval of
    computing error.
    """

    lever: str
    change: float | None
    money: float | None
    money_low: float | None
    money_high: float | None
    why: Why


def prices(
    plan: Plan,
    projection: Projection,
    *,
    trials: int = 4096,
    stop: Callable[[], bool] | None = None,
) -> dict[str, Price]:
    """The price of a point for every lever, by its identity."""
    trials, asked_of = min(trials, projection.trials), levers(plan)
    movable = [lever for lever in asked_of if lever.high > lever.value]
    asked = _half_way(plan, movable, projection, min(FEW, trials), stop)
    found = {lever.id: _price(plan, lever, projection, trials, stop, asked) for lever in asked_of}
    if projection.chance in (0.0, 1.0):
        return found  # no hours would help
    if projection.binding.demand < 0.5:
        found = {key: _for_hours(price) for key, price in found.items()}
    unsure = {key: price for key, price in found.items() if price.why in ("no effect", "lowers")}
    return found | _with_plenty(plan, projection, unsure, asked, stop)


def _half_way(
    plan: Plan,
    some: Sequence[Lever],
    start: Projection,
    futures: int,
    stop: Callable[[], bool] | None,
) -> dict[str, Doubles]:
    """What each of some levers gains half way to the end of its slider, by replicate. Few futures
    are no work for two threads; two levers at a time are."""

    def asked(own: Sequence[Lever]) -> dict[str, Doubles]:
        gained_by = {}
        for lever in own:
            change = _whole(HALF * (lever.high - lever.value), lever)
            moved = with_lever(plan, lever.id, lever.value + change)
            other = project(moved, futures, start.seed, threads=1, stop=stop, with_details=False)
            gained_by[lever.id] = gaps(start, other)
        return gained_by

    one, other = each([partial(asked, some[::2]), partial(asked, some[1::2])], 2)
    return one | other


def _for_hours(price: Price) -> Price:
    return replace(price, why="hours") if price.why == "no effect" else price


def _with_plenty(
    plan: Plan,
    start: Projection,
    unsure: Mapping[str, Price],
    asked: Mapping[str, Doubles],
    stop: Callable[[], bool] | None,
) -> dict[str, Price]:
    """The prices anew of levers that add nothing or lower the chance: with people in plenty (a move
    of levers, so that the futures are the same) it is seen whether hours are the reason, which
    they are where the gain is larger than with the people there are, beyond computing error.
    `asked` holds these gains by replicate."""
    free, told = plan, dict[str, Price]()
    if not plan.roles or not unsure:
        return told
    trials = next(iter(asked.values())).size * draws.REPLICATE
    for role in plan.roles:
        free = with_lever(free, f"{role.id}.people", PLENTY * max(role.people.value, 1.0))

    before = project(free, trials, start.seed, stop=stop, with_details=False)
    some = [item for item in levers(plan) if item.id in unsure and item.unit != "people"]
    for key, gap in _half_way(free, some, before, trials, stop).items():
        price, more = unsure[key], gap - asked[key]
        if more.mean() <= sampling_error.half_width(more):
            continue
        if price.why == "lowers":
            told[key] = replace(price, why="takes hours")
        elif gap.mean() > sampling_error.half_width(gap):
            told[key] = replace(price, why="hours near the goal")
    return told


def _price(
    plan: Plan,
    lever: Lever,
    start: Projection,
    trials: int,
    stop: Callable[[], bool] | None,
    asked: Mapping[str, Doubles],
) -> Price:
    room = lever.high - lever.value
    if room <= 0:
        return Price(lever.id, None, None, None, None, "at its end")

    def gain_at(step: float, futures: int) -> tuple[float, float, float]:
        change = _whole(step * room, lever)
        moved = with_lever(plan, lever.id, lever.value + change)
        other = project(moved, futures, start.seed, stop=stop, with_details=False)
        return change, *gained(start, other)

    few, first = min(FEW, trials), 0
    gain, error = _told(asked[lever.id])
    if gain + error < POINT:
        if gain + error < HOPELESS or sum(gain_at(END, few)[1:]) < POINT:
            return _without(lever, gain, error)
        first = 1
    before = (0.0, 0.0)
    for step in STEPS[first:]:
        change, gain, error = gain_at(step, trials)
        if gain - error > 0 and gain >= POINT:
            part = (POINT - before[1]) / (gain - before[1])
            wanted = before[0] + part * (change - before[0])
            return _found(plan, lever, wanted, gain, error)
        before = (change, max(gain, 0.0))
    return _without(lever, gain, error)


def _without(lever: Lever, gain: float, error: float) -> Price:
    """No price, for what the largest step gains."""
    why: Why = "too little"
    if gain + error < 0:
        why = "lowers"
    elif gain - error <= 0:
        why = "no effect"
    return Price(lever.id, None, None, None, None, why)


def _whole(change: float, lever: Lever) -> float:
    """A change that the lever can make: people come whole, and at least one."""
    return max(round(change), 1.0) if lever.unit == "people" else change


def gained(start: Projection, other: Projection) -> tuple[float, float]:
    """Points of chance that a plan adds in the same futures (those of the other, which may be
    fewer), and the half-width of their 95 % interval of computing error."""
    return _told(gaps(start, other))


def _told(by_replicate: Doubles) -> tuple[float, float]:
    return float(by_replicate.mean()), sampling_error.half_width(by_replicate)


def gaps(start: Projection, other: Projection) -> Doubles:
    """float64[replicates]: the same, in each replicate of the futures."""
    goal = np.float32(start.plan.goal.amount)
    gap = (other.final >= goal).astype(np.float64) - (start.final[: other.trials] >= goal)
    found: Doubles = gap.reshape(-1, draws.REPLICATE).mean(axis=1)
    return found


def _found(plan: Plan, lever: Lever, change: float, gain: float, error: float) -> Price:
    moved = with_lever(plan, lever.id, lever.value + change)
    money = worth(moved) - worth(plan)
    relative = error / gain
    return Price(
        lever=lever.id,
        change=change,
        money=money,
        money_low=money / (1.0 + relative),
        money_high=money / max(1.0 - relative, 1e-9),
        why="",
    )


def worth(plan: Plan) -> float:
    """What a plan takes up to the goal date: money, and hours of sellers at their loaded cost.

    People cost what they cost; hours of activities and programmes are counted besides, because
    they are not there for anything else.
    """
    cut = counted(plan)
    total = costs(plan, {}).total
    hourly = {
        role.id: role.cost * 7.0 / DAYS_PER_YEAR / max(role.selling_hours, 1e-9)
        for role in plan.roles
    }
    for source in plan.sources:
        if isinstance(source.work, Activity):
            by_hand = units(source.work, plan) * (1.0 - replaced_share(source, plan))
            hours = float(by_hand[WARM_UP:] @ cut) * source.work.minutes.likely / 60.0
            total += hours * hourly.get(source.work.role, 0.0)
    for role in plan.roles:
        total += float(programme_hours(role.id, plan)[WARM_UP:] @ cut) * hourly[role.id]
    return total
