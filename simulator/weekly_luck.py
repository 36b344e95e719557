"""What chance alone decides in each week of a chunk of trials: drifts, arrivals, single deals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise

import numpy as np

from simulator import draws
from simulator.arrays import Singles
from simulator.beliefs import drift
from simulator.bookings import Luck, Pool
from simulator.counts import Scores
from simulator.deal_table import DEALS, ROWS
from simulator.groundwork import groundwork
from simulator.normal import TABLE_BITS
from simulator.plan import Plan
from simulator.sizes import Group
from simulator.weeks import rotated

_AT_ONCE = 8192  # trials


class WeeklyLuck:
    """That of neighbouring chunks: drawn side by side in a few large steps, handed out as views."""

    def __init__(self, plan: Plan, seed: int, chunks: Sequence[Sequence[int]]) -> None:
        """`chunks`: the blocks of each."""
        self.plan, self.seed = plan, seed
        self.blocks = [block for blocks in chunks for block in blocks]
        ends = np.cumsum([draws.BLOCK * len(blocks) for blocks in chunks]).tolist()
        self.parts = [slice(start, stop) for start, stop in pairwise([0, *ends])]

    def draw(self) -> None:
        """Works out everything now, and not when it is first asked for."""
        for _ in (self._drifts, self.of_groups):
            pass

    @property
    def volume_drift(self) -> Singles:
        """[weeks, trials], mean 1."""
        return self._drifts[0]

    @property
    def win_drift(self) -> Singles:
        """[weeks, trials], mean 1."""
        return self._drifts[1]

    @cached_property
    def _drifts(self) -> tuple[Singles, Singles]:
        market = self.plan.market
        return (
            self._drift("volume drift", market.volume_drift),
            self._drift("win drift", market.win_drift),
        )

    def _drift(self, name: str, sd: float) -> Singles:
        return drift(self._scores(name), sd, self.plan.market.drift_half_life, self.parts)

    @cached_property
    def of_groups(self) -> list[Luck]:
        """For each group of deals: scores of arrivals by week, and deals one by one."""
        common = groundwork(self.plan, self.seed)
        found: list[Luck] = []
        for group, sums in zip(common.sizes.groups, common.sums, strict=True):
            noise = self._scores(group.stream("arrivals"))
            for start in range(0, noise.shape[1], _AT_ONCE):
                part = slice(start, start + _AT_ONCE)
                noise[:, part] = rotated(noise[:, part])
            found.append(Luck(Scores(noise), self._pool(group, *sums)))
        return found

    def _pool(self, group: Group, sums: Singles, spread: float) -> Pool:
        """Deals one by one, as running sums."""
        name = group.stream("deal rows")
        places = draws.week_places(self.seed, name, self.plan.weeks, self.blocks)
        places //= np.uint16((1 << TABLE_BITS) // ROWS)
        rows = np.multiply(places, np.float32(DEALS + 1), dtype=np.float32)
        # Without `self`, which holds the pool: a ring would stay in memory until it is looked for.
        stream = group.stream("many deals")
        rest = partial(draws.week_scores, self.seed, stream, self.plan.weeks, self.blocks)
        return Pool(sums, spread, rows, rest)

    def _scores(self, name: str) -> Singles:
        return draws.week_scores(self.seed, name, self.plan.weeks, self.blocks)


@dataclass(frozen=True, slots=True)
class OwnLuck:
    """A chunk's part of it."""

    whole: WeeklyLuck
    part: slice

    @property
    def volume_drift(self) -> Singles:
        """[weeks, trials], mean 1."""
        return self.whole.volume_drift[:, self.part]

    @property
    def win_drift(self) -> Singles:
        """[weeks, trials], mean 1."""
        return self.whole.win_drift[:, self.part]

    def of_groups(self) -> list[Luck]:
        """For each group of deals: scores of arrivals by week, and deals one by one."""
        return [
            Luck(own.scores.part(self.part), self._own(own.pool)) for own in self.whole.of_groups
        ]

    def _own(self, pool: Pool) -> Pool:
        rows = pool.rows[:, self.part]
        return Pool(pool.sums, pool.spread, rows, lambda: pool.rest[:, self.part])
