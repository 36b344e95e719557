"""What came out of a plan, and every question asked of it; numbers only, all read-only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from simulator import draws, sampling_error
from simulator.arrays import Doubles, Singles
from simulator.calendar import week_ends, week_of
from simulator.costs import Costs
from simulator.drive import Drive, usual_touches
from simulator.figures import (
    Binding,
    ByTrial,
    Details,
    Figure,
    Indicator,
    MilestoneChance,
    RoleHours,
    Stage,
    WeekRange,
)
from simulator.identities import guesses
from simulator.plan import Metric, Plan
from simulator.quantiles import LEVELS, by_level, place
from simulator.quarters import Quarter, quarters
from simulator.sampling_error import reached_half_width


class Projection:
    """Thousands of possible years of one plan. Amounts are in the document's currency."""

    def __init__(
        self,
        plan: Plan,
        seed: int,
        path: Singles,
        trials: ByTrial,
        hours: Mapping[str, RoleHours],
        costs: Costs,
        drive: Drive,
        details: Callable[[], Details],
        weekly: Callable[[], dict[str, WeekRange]],
        version: str,
        bare: Plan | None = None,
        ordered: Singles | None = None,
    ) -> None:
        """`path` [weeks, trials] is the goal's metric at each week's end; `bare` the plan without
        its levers, which is the same object for all plans that differ in these alone; `ordered`
        the path with each week's values in order, where that is known already."""
        path.setflags(write=False)
        self.plan, self.seed, self.goal_path, self.by_trial = plan, seed, path, trials
        self.costs, self.engine_version, self._drive = costs, version, drive
        self._bare, self._in_order = bare or plan, ordered
        self.hours, self._details, self._weekly = tuple(hours.values()), details, weekly

    @property
    def trials(self) -> int:
        """How many futures were simulated."""
        return int(self.goal_path.shape[1])

    @property
    def weeks(self) -> int:
        """Weeks of the plan."""
        return int(self.goal_path.shape[0])

    @property
    def metric(self) -> Metric:
        """What the goal counts."""
        return self.plan.goal.metric

    @property
    def final(self) -> Singles:
        """float32[trials]: the goal's metric at the goal date."""
        row: Singles = self.goal_path[-1]
        return row

    @cached_property
    def week_ends(self) -> tuple[date, ...]:
        """The last day that counts in each week."""
        return week_ends(self.plan)

    @cached_property
    def sorted_path(self) -> Singles:
        """float32[weeks, trials]: every week's values in order."""
        return np.sort(self.goal_path, axis=1) if self._in_order is None else self._in_order

    @cached_property
    def quantiles(self) -> dict[int, Singles]:
        """float32[weeks] for each of LEVELS: the metric's quantiles at each week's end."""
        return dict(zip(LEVELS, self.quantile_rows, strict=True))

    @cached_property
    def quantile_rows(self) -> Singles:
        """float32[LEVELS, weeks]: the same in one array."""
        return by_level(self.sorted_path)

    def quantile(self, share: float) -> float:
        """The amount that a share of the futures stays below at the goal date."""
        low, part = place(min(max(share, 0.0), 1.0), self.trials)
        row = self.sorted_path[-1]
        return float((1.0 - part) * row[low] + part * row[low + 1])

    def quantile_interval(self, share: float) -> tuple[float, float]:
        """The 95 % interval of computing error of a quantile."""
        return sampling_error.quantile_interval(self._replicates, share)

    @cached_property
    def chance(self) -> float:
        """Chance of reaching the goal."""
        return self.chance_at(self.plan.goal.amount)

    @cached_property
    def chance_error(self) -> float:
        """Half-width of the 95 % interval of computing error of the chance."""
        return self.chance_error_at(self.plan.goal.amount)

    @cached_property
    def chance_standard_error(self) -> float:
        """Standard error of the chance: computing error alone."""
        reached = (self._replicates >= np.float32(self.plan.goal.amount)).mean(axis=1)
        return sampling_error.standard_error(reached)

    def chance_error_at(self, amount: float) -> float:
        """Half-width of the 95 % interval of computing error of `chance_at`; never 0."""
        return reached_half_width(self.final >= np.float32(amount))

    @property
    def _replicates(self) -> Singles:
        """float32[replicates, trials in each]: the final values."""
        return self.final.reshape(-1, draws.REPLICATE)

    def chance_at(self, amount: float) -> float:
        """Share of the futures that reach an amount by the goal date."""
        return self.chances_at([amount])[0]

    def chances_at(self, amounts: Sequence[float]) -> list[float]:
        """`chance_at` of several amounts."""
        below = np.searchsorted(self.sorted_path[-1], np.array(amounts, np.float32), side="left")
        return [1.0 - number / self.trials for number in below.tolist()]

    def amount_at(self, chance: float) -> float:
        """The amount that is reached with this chance."""
        return self.quantile(1.0 - chance)

    def histogram(self, bins: int = 40) -> tuple[Doubles, Doubles]:
        """Edges [bins + 1] and shares [bins] of the final values between their P0.5 and P99.5, with
        what lies outside counted in the outer bins."""
        row = self.sorted_path[-1]
        low, high = self.quantile(0.005), self.quantile(0.995)
        if high <= low:
            low, high = low - 0.5 - abs(low) * 0.01, high + 0.5 + abs(high) * 0.01
        edges = np.linspace(low, high, bins + 1)
        inner = np.searchsorted(row, edges[1:-1].astype(np.float32), side="left")
        counts = np.diff(np.concatenate([[0], inner, [self.trials]]))
        return edges, counts / self.trials

    @cached_property
    def milestones(self) -> tuple[MilestoneChance, ...]:
        """The chance of each milestone."""
        found = []
        for item in self.plan.goal.milestones:
            reached = self._reached(item.by, item.amount)
            told = float(reached.mean()), reached_half_width(reached)
            found.append(MilestoneChance(item.by, item.amount, *told))
        return tuple(found)

    @cached_property
    def chance_of_all_milestones(self) -> float:
        """Chance that every milestone and the goal are reached."""
        return float(self._all_reached.mean())

    @cached_property
    def chance_of_all_milestones_error(self) -> float:
        """Half-width of the 95 % interval of its computing error."""
        return reached_half_width(self._all_reached)

    @property
    def _all_reached(self) -> np.ndarray:
        reached = np.greater_equal(self.final, np.float32(self.plan.goal.amount))
        for item in self.plan.goal.milestones:
            reached = reached & self._reached(item.by, item.amount)
        return reached

    def _reached(self, by: date, amount: float) -> np.ndarray:
        """Which futures have an amount by a day."""
        return np.greater_equal(self._level(by), np.float32(amount))

    def _level(self, by: date) -> Singles:
        """The metric [trials] at a day's end: linear between two week's ends."""
        if by < self.plan.start:
            return self._opening
        week = week_of(self.plan, by)
        start, end = self.plan.week_start(week), self.week_ends[week]
        part = np.float32(((by - start).days + 1) / ((end - start).days + 1))
        before = self.goal_path[week - 1] if week else self._opening
        level: Singles = before + part * (self.goal_path[week] - before)
        return level

    @cached_property
    def quarters(self) -> tuple[Quarter, ...]:
        """The metric by fiscal quarter."""
        return quarters(self.plan, self._level)

    @property
    def _opening(self) -> Singles:
        level = 12.0 * self.plan.customers.monthly_revenue if self.metric == "arr" else 0.0
        return np.full(self.trials, level, np.float32)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every touch of both teams, and the appointments held."""
        expected, held = self._figures[0], self._figures[1]["appointments"]
        found = [
            Indicator(
                id=source.id,
                name=source.name,
                team=source.team,
                touch=source.touch,
                plan_per_week=usual_touches(source, self._drive.touches[index]),
                expected=expected[index],
                target=source.own_target,
            )
            for index, source in enumerate(self.plan.sources)
        ]
        last = Indicator(
            id="appointments",
            name="Appointments held",
            team="sales",
            touch="appointments",
            plan_per_week=held.mean,
            expected=held,
            target=self.plan.appointments_target,
        )
        return *found, last

    @cached_property
    def indicators_by_week(self) -> dict[str, WeekRange]:
        """Every indicator week by week, by identity: worked out when first asked for."""
        return self._weekly()

    @cached_property
    def details(self) -> Details:
        """What binds, credit by source, opportunities: worked out when first asked for."""
        return self._details()

    @property
    def binding(self) -> Binding:
        """What holds revenue back, in which share of the futures."""
        return self.details.binding

    @property
    def shares(self) -> dict[str, float]:
        """What part of the value of wins each source is expected to bring, by identity; the open
        pipeline has the key "pipeline"."""
        return self.details.shares

    @cached_property
    def funnel(self) -> tuple[Stage, ...]:
        """Leads, appointments, opportunities and wins a week."""
        queues, own = self.details.queues, self._figures[1]
        return (
            Stage("leads", "Leads", own["leads"], queues[0]),
            Stage("appointments", "Appointments", own["appointments"], queues[1]),
            Stage("opportunities", "Opportunities", self.details.opportunities, 0.0),
            Stage("wins", "Wins", own["wins a week"], 0.0),
        )

    @cached_property
    def wins(self) -> Figure:
        """Wins up to the goal date, those of the open pipeline included."""
        return self._figures[1]["wins"]

    @cached_property
    def later(self) -> Figure:
        """Expected value of what is won after the goal date, of opportunities made in the plan."""
        return self._figures[1]["later"]

    @cached_property
    def cac(self) -> Figure:
        """Cost of winning a customer: all costs of the plan over its wins."""
        return self._figures[1]["cac"]

    @cached_property
    def payback_months(self) -> Figure:
        """CAC over the monthly recurring revenue of a win times the gross margin."""
        return self._figures[1]["payback"]

    @cached_property
    def _figures(self) -> tuple[list[Figure], dict[str, Figure]]:
        return self.by_trial.in_figures(self.plan, self.costs.total)

    @cached_property
    def guesses(self) -> tuple[int, int]:
        """How many assumptions are guesses, and how many there are."""
        return guesses(self._bare)
