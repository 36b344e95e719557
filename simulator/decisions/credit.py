"""Who earned it: a scenario's gain over the base, shared out to marketing, sales and together.

Shapley's value of three players (the lever groups): each one's part is the mean of what it adds
over all orders in which the three could have moved; the parts add up to the whole gain exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from math import factorial

from simulator.engine import project
from simulator.levers import levers, with_lever
from simulator.plan import Plan
from simulator.problems import Problem
from simulator.projection import Projection

PLAYERS = ("marketing", "sales", "together")


@dataclass(frozen=True, slots=True)
class Credit:
    """Points of chance and mean amount, by player; `only_together` is what the moves of all bring
    beyond the sum of what each would bring alone. `chance` and `amount` are the whole gains."""

    by_chance: dict[str, float]
    by_amount: dict[str, float]
    chance: float
    amount: float
    only_together_chance: float
    only_together_amount: float


def credit(
    plan: Plan,
    base: Plan,
    *,
    trials: int = 4096,
    seed: int = 1,
    stop: Callable[[], bool] | None = None,
) -> Credit:
    """Shares the gain of `plan` over `base`, as far as their levers differ, in the same futures.

    The plan must have the base's sources, roles and programmes (Problem otherwise).
    """
    values = {}
    for size in range(len(PLAYERS) + 1):
        for group in combinations(PLAYERS, size):
            mixed = mix_of(plan, base, group)
            seen = project(mixed, trials, seed, stop=stop, with_details=False)
            values[frozenset(group)] = (seen.chance, _mean(seen))
    parts = [shapley({key: value[kind] for key, value in values.items()}) for kind in (0, 1)]
    whole, nothing = values[frozenset(PLAYERS)], values[frozenset()]
    alone = [
        sum(values[frozenset((player,))][kind] - nothing[kind] for player in PLAYERS)
        for kind in (0, 1)
    ]
    return Credit(
        by_chance=parts[0],
        by_amount=parts[1],
        chance=whole[0] - nothing[0],
        amount=whole[1] - nothing[1],
        only_together_chance=whole[0] - nothing[0] - alone[0],
        only_together_amount=whole[1] - nothing[1] - alone[1],
    )


def mix_of(plan: Plan, base: Plan, groups: tuple[str, ...]) -> Plan:
    """The plan with the levers of the other groups at the base's levels."""
    there = {lever.id: lever for lever in levers(base)}
    mixed = plan
    for lever in levers(plan):
        if lever.group in groups:
            continue
        if lever.id not in there:
            raise Problem(f"{lever.name} is not in the base scenario; credit needs the same levers")
        mixed = with_lever(mixed, lever.id, there[lever.id].value)
    return mixed


def shapley(values: dict[frozenset[str], float]) -> dict[str, float]:
    """Shapley's value of each player, from the worth of every coalition (Shapley 1953)."""
    count = len(PLAYERS)
    shares = {}
    for player in PLAYERS:
        total = 0.0
        for coalition, worth in values.items():
            if player in coalition:
                continue
            size = len(coalition)
            weight = factorial(size) * factorial(count - size - 1) / factorial(count)
            total += weight * (values[coalition | {player}] - worth)
        shares[player] = total
    return shares


def _mean(projection: Projection) -> float:
    return float(projection.final.mean(dtype="float64"))
