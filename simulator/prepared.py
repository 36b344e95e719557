"""A chunk of trials before any lever moves: draws, factors by source, waits, deals, pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256

import numpy as np

from simulator import draws
from simulator.arrays import Doubles, Singles
from simulator.beliefs import assumption_values, drift, ends, mix
from simulator.bookings import Pool
from simulator.calendar import WARM_UP, counted
from simulator.counts import Scores
from simulator.deal_table import DEALS, ROWS, sums_of_deals
from simulator.funnel import Course, course_keep
from simulator.lags import wait
from simulator.lifts import source_worth, weights
from simulator.lines import (
    VALUE,
    WINS,
    Line,
    SourceFactors,
    carried_kinds,
    deal_groups,
    make_line,
    source_factors,
)
from simulator.pipeline import PipelineWins, open_deals, pipeline_wins
from simulator.plan import Activity, Plan, Spend
from simulator.rates import rate_terms
from simulator.revenue import Base
from simulator.uncertain import SHARE

_LEAST_WEIGHT = 0.02  # of a source in the pool of deals, so that a new source is not left out


class Prepared:
    """All that a lever leaves alone, for some blocks of trials; by trial: float64[trials]."""

    def __init__(self, plan: Plan, seed: int, blocks: Sequence[int]) -> None:
        """Raises Problem where the plan's correlations contradict each other."""
        self.plan, self.seed, self.blocks = plan, seed, tuple(blocks)
        self.trials = draws.BLOCK * len(self.blocks)
        self.values = assumption_values(plan, seed, self.blocks)
        self.factors = [self._factors(index) for index in range(len(plan.sources))]
        self.worth = [source_worth(plan, k, own) for k, own in enumerate(self.factors)]
        one_kind = len(deal_groups(plan)) == 1
        self.weights = weights(self.worth, self.factors, one_kind)
        self.volumes = [own.volume.astype(np.float32) for own in self.factors]
        self.mixes = [own.mix.astype(np.float32) for own in self.factors]
        self.lines = tuple(self._line(members) for members in line_members(plan))
        self.course = self._course()
        market = plan.market
        volume = self.noise("volume drift")
        self.volume_drift = drift(volume, market.volume_drift, market.drift_half_life)
        win = drift(self.noise("win drift"), market.win_drift, market.drift_half_life)
        self.win_drift = self._capped(win)
        self.cut = counted(plan).astype(np.float32)
        self.role_mix = {role.id: self._role_mix(index) for index, role in enumerate(plan.roles)}
        churn = rate_terms(plan, "churn", None, self.value(plan.customers.churn.id), self.values)
        self.base = Base(churn, self.value(plan.customers.expansion.id))

    def value(self, identity: int) -> Doubles:
        """The values that an assumption takes."""
        return self.values[identity]

    def noise(self, name: str) -> Singles:
        """Standard normal noise [weeks, trials]."""
        parts = [draws.noise_block(self.seed, name, self.plan.weeks, b) for b in self.blocks]
        return np.concatenate(parts, axis=1)

    @cached_property
    def scores(self) -> Scores:
        """Scores of arrivals by week."""
        return Scores(self.noise("arrivals"))

    @cached_property
    def pool(self) -> Pool:
        """Deals one by one, as running sums."""
        sources = self.plan.sources
        sums, spread = sums_of_deals(
            tuple(source.deals for source in sources),
            tuple(usual_wins(self.plan).tolist()),
            tuple(source.to_win.likely for source in sources),
        )
        uniforms = self._stratified([_stream("deal rows")], self.plan.weeks)[0]
        rows = np.floor(uniforms * ROWS).astype(np.float32) * np.float32(DEALS + 1)
        return Pool(sums, spread, rows, self.noise("many deals"))

    @cached_property
    def pipeline(self) -> PipelineWins | None:
        """Wins of the open deals that the plan lists."""
        deals = self.plan.pipeline.deals
        if not deals:
            return None
        calibration = self.value(self.plan.pipeline.calibration.id)
        listed = open_deals(self.plan, self.seed)
        return pipeline_wins(listed, calibration, self.plan.weeks, self.blocks)

    @cached_property
    def pipeline_wins(self) -> Singles:
        """How many listed deals are won, [trials]."""
        found = self.pipeline
        return np.zeros(self.trials, np.float32) if found is None else found.wins

    def _stratified(self, streams: Sequence[int], count: int) -> Doubles:
        """float64[streams, count, trials] in (0, 1)."""
        parts = [draws.uniform_blocks(self.seed, streams, b, count) for b in self.blocks]
        return np.concatenate(parts, axis=-1)

    def _factors(self, index: int) -> SourceFactors:
        source = self.plan.sources[index]
        weight = np.zeros(self.trials)
        if isinstance(source.work, Spend) and source.work.per_month.before > 0:
            saturation = source.work.saturation
            weight = mix(self.value(saturation.id), *ends(saturation, SHARE))
        return source_factors(self.plan, source, self.values, weight)

    def _line(self, members: tuple[int, ...]) -> Line:
        inbound = isinstance(self.plan.sources[members[0]].work, Spend)
        kinds = carried_kinds(self.plan, class_members(self.plan, inbound))
        rows = slice(kinds[0], kinds[-1] + 1)
        worth = [item.base[rows] for item in self.worth]
        return make_line(self.plan, members, self.factors, worth)

    def _course(self) -> Course:
        plan = self.plan
        kinds = [
            carried_kinds(plan, class_members(plan, inbound)) or (WINS, VALUE)
            for inbound in (True, False)
        ]
        weeks = WARM_UP + plan.weeks
        cycle = plan.cycle
        first = wait(cycle.lead_to_appointment, self.values, weeks)
        second = wait(cycle.appointment_to_opportunity, self.values, weeks)
        third = wait(cycle.opportunity_to_win, self.values, weeks)
        return Course(
            plan=plan,
            kinds=(kinds[0], kinds[1]),
            kind_count=len(deal_groups(plan)) or 2,
            waits=(first, second, third),
            hours_each=self.value(plan.capacity.hours_per_appointment.id).astype(np.float32),
            keep=course_keep(plan),
        )

    def _capped(self, win_drift: Singles) -> Singles:
        """No rate passes 1, whatever the drift."""
        if not self.factors:
            return win_drift
        most = np.max([own.to_win.ceiling for own in self.factors], axis=0)
        limited: Singles = np.minimum(win_drift, 1.0 / np.maximum(most, 1e-30), dtype=np.float32)
        return limited

    def _role_mix(self, index: int) -> Singles:
        leaving = self.plan.roles[index].leaving
        return mix(self.value(leaving.id), *ends(leaving)).astype(np.float32)


def _stream(name: str) -> int:
    """A permanent number for a name."""
    return int.from_bytes(sha256(name.encode()).digest()[:8], "little")


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


def usual_wins(plan: Plan) -> Doubles:
    """float64[sources]: wins a week at the levels before the plan and likely rates, none zero."""
    wins = []
    for source in plan.sources:
        work = source.work
        touches = work.touches_today if isinstance(work, Spend) else work.per_week.before
        rates = (source.to_lead, source.to_appointment, source.to_opportunity, source.to_win)
        wins.append(touches * float(np.prod([rate.likely for rate in rates])))
    total = np.asarray(wins)
    return total + max(float(total.sum()), 1e-12) * _LEAST_WEIGHT / max(len(wins), 1)


def deal_means(prepared: Prepared) -> list[Doubles]:
    """The mean value by trial of each group of equal deals; empty: wins and value are carried."""
    return [prepared.value(deals.mean.id) for deals in deal_groups(prepared.plan)]
