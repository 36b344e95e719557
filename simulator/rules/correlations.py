"""Rules of correlations: of two assumptions that exist, each pair once, all possible together."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from simulator.assumption import Assumption
from simulator.correlation import correlate
from simulator.identities import spots
from simulator.plan import Plan
from simulator.problems import Problem

PLACE = "market.correlations"


def of_correlations(plan: Plan) -> Iterator[Problem]:
    """Pairs that name nothing, themselves or each other again, or that contradict the others."""
    if not plan.market.correlations:
        return
    known = {spot.assumption.id: spot.assumption for spot in spots(plan)}
    found = list(_of_pairs(plan, set(known)))
    yield from found
    if not found and _in_bounds(plan):
        yield from _of_all_together(plan, known)


def _of_pairs(plan: Plan, known: set[int]) -> Iterator[Problem]:
    pairs: dict[frozenset[int], int] = {}
    for index, one in enumerate(plan.market.correlations):
        place = f"{PLACE}[{index}]"
        for name in ("first", "second"):
            number = getattr(one, name)
            if number not in known:
                said = f"no assumption has the identity {number}; give one that exists."
                yield Problem(said, f"{place}.{name}")
        if one.first == one.second:
            yield Problem("an assumption cannot move with itself; name another.", f"{place}.second")
        other = pairs.setdefault(frozenset((one.first, one.second)), index)
        if other != index:
            yield Problem(f"this pair is also {PLACE}[{other}]; remove one of the two.", place)


def _in_bounds(plan: Plan) -> bool:
    """True where the numbers themselves are sound, so that they can be tried together."""
    values = [one.value for one in plan.market.correlations]
    return 0.0 <= plan.market.loading < 1.0 and all(-1.0 <= value <= 1.0 for value in values)


def _of_all_together(plan: Plan, known: dict[int, Assumption]) -> Iterator[Problem]:
    """What `correlate` says of the same pairs when it is asked to draw nothing."""
    nothing = np.zeros(0)
    scores = {number: nothing for number, held in known.items() if held.is_range}
    loaded = {one.id for source in plan.sources for one in (source.volume, source.to_win)}
    pairs = [(one.first, one.second, one.value) for one in plan.market.correlations]
    try:
        correlate(scores, plan.market.loading, nothing, loaded & set(scores), pairs)
    except Problem as problem:
        said = problem.message[0].lower() + problem.message[1:]
        yield Problem(said, PLACE)
