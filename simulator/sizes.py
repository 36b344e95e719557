"""Groups of sources whose deals are alike in size, and what leads carry for each group.

Deals of one group are booked together: their wins are counted as one number, and values come from
one pool. Where the mean values of a plan's deals are far apart, a change of the mix would move the
pool's shape and not only its mean; such deals are booked in two or three groups.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, pairwise

import numpy as np

from simulator.arrays import Singles
from simulator.plan import Deals, Plan, Source

ALIKE = 4.0  # times as large as the smallest mean of a group its largest may be
MOST_GROUPS = 3
_NOTHING = 1e-9  # of the largest mean: what a deal without value counts as
_DIGITS = 9  # of logarithms: another currency must not change the groups by rounding


@dataclass(frozen=True, slots=True)
class Group:
    """Places of sources in the plan; their kinds of deals if these are few and plain (empty: wins
    and value are carried); `first` of its carriers among all; the name of its own random streams
    (empty: the group that was there first)."""

    sources: tuple[int, ...]
    kinds: tuple[Deals, ...]
    first: int
    name: str

    @property
    def carriers(self) -> range:
        """Wins of each kind, or wins and value."""
        return range(self.first, self.first + (len(self.kinds) or 2))

    @property
    def one_kind(self) -> bool:
        """Whether the value of a win has the same distribution, whoever brings it."""
        return len(self.kinds) == 1

    def stream(self, name: str) -> str:
        """The group's own stream of what all groups draw."""
        return f"{name} {self.name}" if self.name else name


class Sizes:
    """The groups of a plan's sources, small deals first, and their carriers."""

    def __init__(self, plan: Plan) -> None:
        self.sources = plan.sources
        means = tuple(source.deals.mean.likely for source in plan.sources)
        parts = [[k for k, mean in enumerate(means) if mean in part] for part in alike(means)]
        oldest = [min((self.sources[k].deals.mean.id for k in part), default=0) for part in parts]
        found: list[Group] = []
        for part, number in zip(parts, oldest, strict=True):
            first = found[-1].carriers.stop if found else 0
            name = "" if number == min(oldest) else str(number)
            found.append(Group(tuple(part), _plain([self.sources[k] for k in part]), first, name))
        self.groups = tuple(found)

    @property
    def count(self) -> int:
        """How many carriers there are."""
        return self.groups[-1].carriers.stop

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        """The carriers of each source: the wins of its kind, or wins and value."""
        found: dict[int, tuple[int, ...]] = {}
        for group in self.groups:
            for index in group.sources:
                own = tuple(group.carriers)
                if group.kinds:
                    own = (group.first + group.kinds.index(self.sources[index].deals),)
                found[index] = own
        return tuple(found[index] for index in range(len(self.sources)))

    def carried(self, members: Sequence[int]) -> tuple[int, ...]:
        """Which carriers the leads of some sources have: neighbours among all."""
        own = [place for index in members for place in self.places[index]]
        return tuple(range(min(own), max(own) + 1)) if own else tuple(range(self.count))

    @property
    def one_kind_each(self) -> bool:
        """Whether every group holds one kind of deal."""
        return all(group.one_kind for group in self.groups)

    def worth(self, value: Callable[[int], Singles], trials: int) -> list[Singles]:
        """What one of each carrier is worth, [trials]: the mean of a kind, 0 for wins whose value
        is carried beside them, and 1 for that; `value` of an assumption's identity."""
        found: list[Singles] = []
        for group in self.groups:
            if group.kinds:
                found += [value(kind.mean.id) for kind in group.kinds]
            else:
                found += [np.zeros(trials, np.float32), np.ones(trials, np.float32)]
        return found


def _plain(sources: Sequence[Source]) -> tuple[Deals, ...]:
    kinds = tuple(dict.fromkeys(source.deals for source in sources))
    simple = len(kinds) <= 2 and all(kind.size_effect == 0.0 for kind in kinds)
    return kinds if simple else ()


@lru_cache(maxsize=64)
def alike(means: tuple[float, ...]) -> tuple[tuple[float, ...], ...]:
    """Means in as few groups as leave none whose largest is more than ALIKE times its smallest, and
    at most MOST_GROUPS; of all cuts the one after which the widest group is narrowest.

    Only ratios matter, so that neither the currency nor the order of the sources does.
    """
    sizes = sorted(set(means))
    least = _NOTHING * max(sizes, default=0.0)
    if not least:
        return (tuple(sizes),)
    logs = [math.log(max(size, least)) for size in sizes]
    best: tuple[int, ...] = ()
    for cuts in range(MOST_GROUPS):
        best = min(combinations(range(1, len(sizes)), cuts), key=lambda at: _reach(logs, at),
                   default=best)  # fmt: skip
        if _reach(logs, best)[0] <= round(math.log(ALIKE), _DIGITS):
            break
    return tuple(tuple(sizes[start:stop]) for start, stop in pairwise((0, *best, len(sizes))))


def _reach(logs: Sequence[float], cuts: tuple[int, ...]) -> tuple[float, float]:
    """How far the widest group reaches, and all together."""
    reaches = [logs[stop - 1] - logs[start] for start, stop in pairwise((0, *cuts, len(logs)))]
    return round(max(reaches), _DIGITS), round(sum(reaches), _DIGITS)
