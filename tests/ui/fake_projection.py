"""A projection that was not simulated: plausible numbers for drawing views in tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import numpy as np

from simulator.figures import Binding, Figure, Indicator, MilestoneChance, RoleHours, Stage
from simulator.plan import (
    Capacity,
    Deals,
    Document,
    Goal,
    Metric,
    Milestone,
    OpenDeal,
    Pipeline,
    Plan,
    Role,
    Source,
    Spend,
    level,
)
from simulator.projection import Projection
from simulator.sources import Team
from ui.shown import Shown

START = date(2027, 1, 1)


def plan(
    amount: float = 12e6,
    *,
    sources: int = 2,
    metric: Metric = "bookings",
    by: date = date(2027, 12, 31),
    name: str = "Base plan",
    key: str = "base",
    start: date = START,
) -> Plan:
    """A plan whose goal, sources and open deals the views read."""
    made = tuple(
        Source(
            id=f"s{index}",
            name=f"Source {index}",
            work=Spend(per_month=level(1000.0 * (index + 1))),
            deals=Deals(),
            own_target=3000.0 if index == 0 else None,
        )
        for index in range(sources)
    )
    deals = tuple(
        OpenDeal(id=f"d{index}", amount=76e3, opened=start - timedelta(days=30))
        for index in range(120)
    )
    milestones = (
        Milestone(by=start + (by - start) * 0.25, amount=amount * 0.17),
        Milestone(by=start + (by - start) * 0.5, amount=amount * 0.42),
        Milestone(by=start + (by - start) * 0.75, amount=amount * 0.69),
    )
    return Plan(
        id=key,
        name=name,
        start=start,
        goal=Goal(by=by, amount=amount, metric=metric, milestones=milestones),
        sources=made,
        pipeline=Pipeline(deals=deals),
        roles=(
            Role(id="sdr", name="SDR", people=level(8.0)),
            Role(id="ae", name="AE", people=level(16.0)),
        ),
        capacity=Capacity(follow_up_role="sdr", appointment_role="ae"),
    )


@dataclass
class FakeProjection:
    """The attributes of `simulator.projection.Projection` that views read, from a lognormal."""

    plan: Plan
    scale: float = 1.03
    spread: float = 0.18
    trials: int = 4096
    seed: int = 1
    indicator_names: tuple[tuple[str, Team], ...] = (
        ("Website visits", "marketing"),
        ("PPC clicks", "marketing"),
        ("Email opens", "marketing"),
        ("Cold calls", "sales"),
        ("Emails sent", "sales"),
        ("Appointments held", "sales"),
    )
    engine_version: str = "fake"
    guesses: tuple[int, int] = (9, 31)
    final: Any = field(init=False)
    quantiles: dict[int, Any] = field(init=False)

    def __post_init__(self) -> None:
        rng = np.random.default_rng(self.seed)
        z = np.sort(rng.standard_normal(self.trials))
        self.z = z
        weeks = self.plan.weeks
        amount = self.plan.goal.amount
        share = np.linspace(1 / weeks, 1.0, weeks) ** 1.35
        self.share = share
        if self.plan.goal.metric == "arr":
            share = 0.8 + 0.2 * share
            self.share = share
        self.final = (amount * self.scale * np.exp(self.spread * z)).astype(np.float32)
        points = np.percentile(z, [5, 10, 25, 50, 75, 90, 95])
        fan = self.spread * np.sqrt(np.linspace(0.4, 1.0, weeks))
        self.quantiles = {
            p: (amount * self.scale * share * np.exp(fan * point)).astype(np.float32)
            for p, point in zip((5, 10, 25, 50, 75, 90, 95), points, strict=True)
        }

    @property
    def metric(self) -> str:
        return self.plan.goal.metric

    @property
    def weeks(self) -> int:
        return self.plan.weeks

    @property
    def week_ends(self) -> tuple[date, ...]:
        last = self.plan.goal.by
        start = self.plan.start
        return tuple(min(start + timedelta(days=7 * w + 6), last) for w in range(self.weeks))

    @property
    def chance(self) -> float:
        return self.chance_at(self.plan.goal.amount)

    @property
    def chance_error(self) -> float:
        return 0.006

    def chances_at(self, amounts: Sequence[float]) -> list[float]:
        return [self.chance_at(amount) for amount in amounts]

    def chance_at(self, amount: float) -> float:
        return float(1 - np.searchsorted(self.final, amount) / self.trials)

    def amount_at(self, chance: float) -> float:
        return float(np.quantile(self.final, 1 - chance))

    def quantile(self, p: float) -> float:
        return float(np.quantile(self.final, p))

    def quantile_interval(self, p: float) -> tuple[float, float]:
        return self.quantile(p) * 0.995, self.quantile(p) * 1.005

    @property
    def milestones(self) -> tuple[MilestoneChance, ...]:
        return tuple(
            MilestoneChance(m.by, m.amount, 0.78 - 0.08 * k, 0.004)
            for k, m in enumerate(self.plan.goal.milestones)
        )

    @property
    def chance_of_all_milestones(self) -> float:
        return 0.44

    @property
    def chance_of_all_milestones_error(self) -> float:
        return 0.006

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        made = []
        for index, (name, team) in enumerate(self.indicator_names):
            mean = (9400, 3150, 6100, 1150, 2400, 46)[index % 6] * self.scale
            held = name == "Appointments held"
            made.append(
                Indicator(
                    id="appointments" if held else f"s{index}",
                    name=name,
                    team=team,
                    touch=name.lower(),
                    plan_per_week=mean,
                    expected=Figure(mean, mean * 0.88, mean, mean * 1.12),
                    target=3000.0 if index == 0 else None,
                )
            )
        return tuple(made)

    @property
    def funnel(self) -> tuple[Stage, ...]:
        rows = (("Leads", 188, 12), ("Appointments", 46, 31), ("Opportunities", 17.5, 0))
        return tuple(
            Stage(name.lower(), name, self._figure(mean), float(queue))
            for name, mean, queue in (*rows, ("Wins", 4.2, 0))
        )

    def _figure(self, mean: float) -> Figure:
        middle = mean * self.scale
        return Figure(middle, middle * 0.85, middle, middle * 1.17)

    @property
    def binding(self) -> Binding:
        weeks = self.weeks
        ramp = np.clip(np.linspace(-0.1, 1.2, weeks), 0, 0.8)
        by_week = np.stack([0.9 - ramp, np.full(weeks, 0.1), ramp])
        return Binding(0.19, 0.10, 0.71, by_week, (None, min(9, weeks - 1)), 0.02)

    @property
    def hours(self) -> tuple[RoleHours, ...]:
        return (
            RoleHours("sdr", "SDR", 96.0, 84.0, 1.0),
            RoleHours("ae", "AE", 192.0, 192.0, 1.0),
        )

    @property
    def wins(self) -> Figure:
        return self._figure(187.0)

    @property
    def quarters(self) -> tuple[SimpleNamespace, ...]:
        made = []
        before: int | None = None
        for month in (3, 6, 9, 12):
            end = date(2027, month, 30 if month in (6, 9) else 31)
            index = sum(day <= end for day in self.week_ends) - 1
            rows = {
                p: float(q[index] - (0.0 if before is None else q[before]))
                for p, q in self.quantiles.items()
            }
            made.append(SimpleNamespace(end=end, quantiles=rows))
            before = index
        return tuple(made)


def standing_in(fake: FakeProjection) -> Projection:
    """The fake where a view takes a projection."""
    return cast(Projection, fake)


def shown(scale: float = 1.03, amount: float = 12e6, **options: Any) -> Shown:
    """A moment to hand to a view: the plan "b" beside the base, in an open document."""
    base = plan(amount, **options)
    other = plan(amount, **{"name": "More search, two reps", "key": "b", **options})
    document = Document(name="FY27 plan", scenarios=(base, other), base="base")
    return Shown(
        plan=other,
        document=document,
        projection=standing_in(FakeProjection(other, scale)),
        base_projection=standing_in(FakeProjection(base, 0.99)),
    )
