"""What all trials of a plan have in common, worked out once for all chunks of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from threading import Lock, RLock

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.beliefs import Beliefs
from simulator.deal_table import sums_of_deals
from simulator.pipeline import OpenDeals, open_deals
from simulator.plan import Plan, Source, Spend
from simulator.sizes import Sizes

_LEAST_WEIGHT = 0.02  # of a source in the pool of deals, so that a new source is not left out


class Groundwork:
    """Distributions of a plan's assumptions, groups and sums of its deals, chances of open ones."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self.plan, self.seed = plan, seed
        self.beliefs = Beliefs(plan)
        self.sizes = Sizes(plan)
        self._lock = RLock()

    @property
    def deals(self) -> OpenDeals:
        """The listed deals; one thread works them out, others wait."""
        with self._lock:
            return self._deals

    @property
    def sums(self) -> list[tuple[Singles, float]]:
        """Sums of single deals of each group, see `deal_table`."""
        with self._lock:
            return self._sums

    @cached_property
    def _deals(self) -> OpenDeals:
        return open_deals(self.plan, self.seed)

    @cached_property
    def _sums(self) -> list[tuple[Singles, float]]:
        return [
            _sums([self.plan.sources[index] for index in group.sources])
            for group in self.sizes.groups
        ]


def _sums(sources: Sequence[Source]) -> tuple[Singles, float]:
    return sums_of_deals(
        tuple(source.deals for source in sources),
        tuple(usual_wins(sources).tolist()),
        tuple(source.to_win.likely for source in sources),
    )


_latest: list[Groundwork] = []
_lock = Lock()


def groundwork(plan: Plan, seed: int) -> Groundwork:
    """That of a plan and seed; kept for the plan asked last, whose chunks all ask for the same."""
    with _lock:
        for found in _latest:
            if found.plan is plan and found.seed == seed:
                return found
        made = Groundwork(plan, seed)
        _latest[:] = [made]
        return made


def usual_wins(sources: Sequence[Source]) -> Doubles:
    """float64[sources]: wins a week at the levels before the plan and likely rates, none zero."""
    wins = []
    for source in sources:
        work = source.work
        touches = work.touches_today if isinstance(work, Spend) else work.per_week.before
        rates = (source.to_lead, source.to_appointment, source.to_opportunity, source.to_win)
        wins.append(touches * float(np.prod([rate.likely for rate in rates])))
    total = np.asarray(wins)
    return total + max(float(total.sum()), 1e-12) * _LEAST_WEIGHT / max(len(wins), 1)
