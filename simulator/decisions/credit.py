"""Who earned it: a scenario's gain over the base, shared out to marketing, sales and together.

Shapley's value of three players (the lever groups): each one's part is the mean of what it adds
over all orders in which the three could have moved; the parts add up to the whole gain exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations
from math import factorial

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Doubles
from simulator.engine import project
from simulator.levers import lever_schedules, levers, rescheduled
from simulator.plan import Plan, Schedule
from simulator.problems import Problem
from simulator.projection import Projection

PLAYERS = ("marketing", "sales", "together")


@dataclass(frozen=True, slots=True)
class Credit:
    """Points of chance and mean amount, by player; `only_together` is what the moves of all bring
    beyond the sum of what each would bring alone. `chance` and `amount` are the whole gains.
    Errors are half-widths of the 95 % interval of computing error of a figure of chance."""

    by_chance: dict[str, float]
    by_amount: dict[str, float]
    chance: float
    amount: float
    only_together_chance: float
    only_together_amount: float
    errors: dict[str, float]
    chance_error: float
    only_together_error: float


def credit(
    plan: Plan,
    base: Plan,
    *,
    trials: int = 4096,
    seed: int = 1,
    stop: Callable[[], bool] | None = None,
    known: Projection | None = None,
) -> Credit:
    """Shares the gain of `plan` over `base`, as far as their levers differ, in the same futures.

    The plan must have the base's sources, roles and programmes (Problem otherwise). `known` is a
    projection of the plan with this seed and so many trials, if there is one.
    """
    found = [] if known is None else [(known.plan, known)]
    chances: dict[frozenset[str], Doubles] = {}
    amounts: dict[frozenset[str], Doubles] = {}
    for size in range(len(PLAYERS) + 1):
        for group in combinations(PLAYERS, size):
            mixed = mix_of(plan, base, group)
            seen = next((item for one, item in found if one == mixed), None)
            if seen is None:  # a group that did not move makes no new plan
                seen = project(mixed, trials, seed, stop=stop, with_details=False)
                found.append((mixed, seen))
            key, final = frozenset(group), seen.final.reshape(-1, draws.REPLICATE)
            chances[key] = (final >= np.float32(plan.goal.amount)).mean(axis=1)
            amounts[key] = final.mean(axis=1, dtype=np.float64)
    by_chance, by_amount = shapley(chances), shapley(amounts)
    whole, together = _whole(chances), _beyond(chances)
    return Credit(
        by_chance=_means(by_chance),
        by_amount=_means(by_amount),
        chance=float(whole.mean()),
        amount=float(_whole(amounts).mean()),
        only_together_chance=float(together.mean()),
        only_together_amount=float(_beyond(amounts).mean()),
        errors={player: sampling_error.half_width(part) for player, part in by_chance.items()},
        chance_error=sampling_error.half_width(whole),
        only_together_error=sampling_error.half_width(together),
    )


def _whole(values: dict[frozenset[str], Doubles]) -> Doubles:
    """What all players bring, by replicate."""
    gain: Doubles = values[frozenset(PLAYERS)] - values[frozenset()]
    return gain


def _beyond(values: dict[frozenset[str], Doubles]) -> Doubles:
    """What all bring beyond the sum of what each would bring alone, by replicate."""
    nothing = values[frozenset()]
    beyond: Doubles = _whole(values) - sum(
        values[frozenset((player,))] - nothing for player in PLAYERS
    )
    return beyond


def _means(parts: dict[str, Doubles]) -> dict[str, float]:
    return {player: float(part.mean()) for player, part in parts.items()}


def mix_of(plan: Plan, base: Plan, groups: tuple[str, ...]) -> Plan:
    """The plan with the levers of the other groups as in the base, later dates and values too."""
    there, mixed = lever_schedules(base), plan
    for lever in levers(plan):
        if lever.group in groups:
            continue
        if lever.id not in there:
            raise Problem(f"{lever.name} is not in the base scenario; credit needs the same levers")
        mixed = rescheduled(mixed, lever.id, _planned_as(there[lever.id]))
    return mixed


def _planned_as(other: Schedule) -> Callable[[Schedule], Schedule]:
    """Takes over what is planned; what was before the plan, and was measured, is an assumption."""
    return lambda own: replace(own, value=other.value, steps=other.steps)


def shapley(values: dict[frozenset[str], Doubles]) -> dict[str, Doubles]:
    """Shapley's value of each player, from the worth of every coalition, by replicate
    (Shapley 1953)."""
    count = len(PLAYERS)
    shares = {}
    for player in PLAYERS:
        total = np.zeros_like(values[frozenset()], dtype=np.float64)
        for coalition, worth in values.items():
            if player in coalition:
                continue
            size = len(coalition)
            weight = factorial(size) * factorial(count - size - 1) / factorial(count)
            total = total + weight * (values[coalition | {player}] - worth)
        shares[player] = total
    return shares
