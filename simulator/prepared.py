"""A chunk of trials before any lever moves: draws, factors by source, waits, deals, pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from simulator import draws
from simulator.arrays import Singles
from simulator.beliefs import ends, mix
from simulator.bookings import Luck
from simulator.calendar import WARM_UP, counted
from simulator.funnel import Course, course_keep
from simulator.groundwork import groundwork
from simulator.lags import wait
from simulator.lifts import Worth, weights, worth_of
from simulator.lines import Factors, Line, all_factors, make_line
from simulator.pipeline import PipelineWins
from simulator.plan import Activity, Plan, Spend
from simulator.rates import rate_terms
from simulator.revenue import Base
from simulator.together import Together
from simulator.uncertain import SHARE
from simulator.weekly_luck import OwnLuck


class Prepared:
    """All that a lever leaves alone, for some blocks of trials; by trial: float32[trials]."""

    def __init__(
        self, plan: Plan, seed: int, blocks: Sequence[int], together: Together | None = None
    ) -> None:
        """Raises Problem where the plan's correlations contradict each other; `together`: what is
        drawn for this chunk and others at once, of which it is to be the next."""
        self.plan, self.seed, self.blocks = plan, seed, tuple(blocks)
        self.trials = draws.BLOCK * len(self.blocks)
        common = groundwork(plan, seed)
        self.common, self.sizes = common, common.sizes
        self._together = together or Together(plan, seed, [self.blocks])
        self._part = self._together.next_part()
        self.values = {key: row[self._part] for key, row in self._together.values.items()}
        stacked = self.stacked = all_factors(plan, self.values, self._mixes())
        self.factors = [stacked.of(index) for index in range(len(plan.sources))]
        worth = worth_of(self.sizes, stacked)
        self.weights = weights(worth, stacked, self.sizes)
        self.volumes, self.mixes = stacked.volume, stacked.mix
        self.lines = tuple(self._line(members, stacked, worth) for members in line_members(plan))
        self.course = self._course()
        self._weekly = OwnLuck(self._together.luck, self._part)
        self._most_to_win = stacked.to_win.ceiling if plan.sources else None
        self.cut = counted(plan).astype(np.float32)
        self.role_mix = {role.id: self._role_mix(index) for index, role in enumerate(plan.roles)}
        churn = rate_terms(plan, "churn", None, self.value(plan.customers.churn.id), self.values)
        self.base = Base(churn, self.value(plan.customers.expansion.id))

    def value(self, identity: int) -> Singles:
        """The values that an assumption takes."""
        return self.values[identity]

    @property
    def volume_drift(self) -> Singles:
        """Factor on marketing's touches, [weeks, trials]."""
        return self._weekly.volume_drift

    @cached_property
    def win_drift(self) -> Singles:
        """Factor on win rates [weeks, trials], limited so that no rate passes 1."""
        drift = self._weekly.win_drift
        if self._most_to_win is not None:
            most = np.maximum(self._most_to_win, np.float32(1e-30))
            np.minimum(drift, np.float32(1.0) / most, out=drift)
        return drift

    @cached_property
    def luck(self) -> list[Luck]:
        """For each group of deals: scores of arrivals by week, and deals one by one."""
        return self._weekly.of_groups()

    def carrier_worth(self) -> list[Singles]:
        """What one of each carrier is worth, [trials]."""
        return self.sizes.worth(self.value, self.trials)

    @cached_property
    def pipeline(self) -> PipelineWins | None:
        """Wins of the open deals that the plan lists."""
        whole = self._together.pipeline
        if whole is None:
            return None
        return PipelineWins(whole.wins[self._part], whole.value[:, self._part])

    @cached_property
    def pipeline_wins(self) -> Singles:
        """How many listed deals are won, [trials]."""
        found = self.pipeline
        return np.zeros(self.trials, np.float32) if found is None else found.wins

    def _mixes(self) -> Singles:
        """float32[sources, trials]: between the two saturations of marketing's sources."""
        mixes = np.zeros((len(self.plan.sources), self.trials), np.float32)
        for row, source in zip(mixes, self.plan.sources, strict=True):
            if isinstance(source.work, Spend) and source.work.per_month.before > 0:
                saturation = source.work.saturation
                row[:] = mix(self.value(saturation.id), *ends(saturation, SHARE))
        return mixes

    def _line(self, members: tuple[int, ...], stacked: Factors, worth: Worth) -> Line:
        inbound = isinstance(self.plan.sources[members[0]].work, Spend)
        kinds = self.sizes.carried(class_members(self.plan, inbound))
        rows = slice(kinds[0], kinds[-1] + 1)
        return make_line(self.plan, members, stacked, worth.base[:, rows])

    def _course(self) -> Course:
        plan = self.plan
        kinds = [self.sizes.carried(class_members(plan, inbound)) for inbound in (True, False)]
        weeks = WARM_UP + plan.weeks
        cycle = plan.cycle
        first = wait(cycle.lead_to_appointment, self.values, weeks)
        second = wait(cycle.appointment_to_opportunity, self.values, weeks)
        third = wait(cycle.opportunity_to_win, self.values, weeks)
        return Course(
            plan=plan,
            kinds=(kinds[0], kinds[1]),
            kind_count=self.sizes.count,
            waits=(first, second, third),
            hours_each=self.value(plan.capacity.hours_per_appointment.id),
            keep=course_keep(plan),
        )

    def _role_mix(self, index: int) -> Singles:
        leaving = self.plan.roles[index].leaving
        return mix(self.value(leaving.id), *ends(leaving))


def line_members(plan: Plan) -> list[tuple[int, ...]]:
    """Sources by line: all that money drives, then activities by role."""
    groups: dict[str | None, list[int]] = {}
    for index, source in enumerate(plan.sources):
        key = source.work.role if isinstance(source.work, Activity) else None
        groups.setdefault(key, []).append(index)
    return [tuple(members) for members in groups.values()]


def class_members(plan: Plan, inbound: bool) -> list[int]:
    """Sources of a class; where it has none, the first of the other (its flows are zero)."""
    own = [k for k, item in enumerate(plan.sources) if isinstance(item.work, Spend) == inbound]
    return own or [0][: len(plan.sources)]
