"""The kinds of answer that a projection gives: figures over all futures, small and frozen."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import TypeVar

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.plan import Plan, Team

Kind = TypeVar("Kind")


def made_again(kind: type[Kind]) -> type[Kind]:
    """Frozen dataclasses of this kind (two fields or more) travel as a call with their fields, in a
    third of the time that Python takes to set each by itself."""
    held = attrgetter(*(field.name for field in fields(kind)))  # type: ignore[arg-type]
    kind.__reduce__ = lambda self: (kind, held(self))  # type: ignore[method-assign]
    return kind


@made_again
@dataclass(frozen=True, slots=True)
class Figure:
    """A number over all futures: its mean and its P10, P50 and P90."""

    mean: float
    low: float
    median: float
    high: float


def figure(values: Singles | Doubles) -> Figure:
    """Mean, P10, P50 and P90 of one value for each trial."""
    return figures(values[None])[0]


def figures(rows: Singles | Doubles) -> list[Figure]:
    """The same for each row [rows, trials]."""
    ordered = np.sort(rows, axis=1)
    last = ordered.shape[1] - 1
    places = [round(share * last) for share in (0.1, 0.5, 0.9)]
    means = rows.mean(axis=1, dtype=np.float64).tolist()
    levels = ordered[:, places].astype(np.float64).tolist()
    return [Figure(mean, *level) for mean, level in zip(means, levels, strict=True)]


@made_again
@dataclass(frozen=True, slots=True)
class MilestoneChance:
    """A milestone and the chance that it is reached, with the half-width of the 95 % interval of
    the chance's computing error."""

    by: date
    amount: float
    chance: float
    error: float


@made_again
@dataclass(frozen=True, slots=True)
class Indicator:
    """A leading indicator: units a week, on average over the plan."""

    id: str
    name: str
    team: Team
    touch: str
    plan_per_week: float
    expected: Figure
    target: float | None

    @property
    def mean(self) -> float:
        """Expected units a week."""
        return self.expected.mean

    @property
    def p10(self) -> float:
        """In one future of ten it is less."""
        return self.expected.low

    @property
    def p90(self) -> float:
        """In one future of ten it is more."""
        return self.expected.high


@dataclass(frozen=True, slots=True)
class WeekRange:
    """An indicator week by week over all futures: mean, P10, P50 and P90, float32[weeks] each."""

    mean: Singles
    low: Singles
    median: Singles
    high: Singles


@made_again
@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the funnel: volume a week over the plan; how many wait in its queue at last."""

    id: str
    name: str
    per_week: Figure
    queue: float


@made_again
@dataclass(frozen=True, slots=True)
class RoleHours:
    """Hours a week of a role on average: there, used, and what part of its prospecting is done."""

    role: str
    name: str
    available: float
    used: float
    prospecting_done: float

    @property
    def free(self) -> float:
        """Hours left over."""
        return max(self.available - self.used, 0.0)


@made_again
@dataclass(frozen=True, slots=True)
class Binding:
    """In which share of futures each stage is what holds revenue back; the three sum to 1.

    `by_week` float64[3, weeks] are the same shares week by week; `since` is, for both queues, the
    first week from which that stage leads in more futures than any other for four weeks (None:
    never); `error` is the half-width of the 95 % interval of computing error of the largest share.
    """

    demand: float
    follow_up: float
    appointments: float
    by_week: Doubles
    since: tuple[int | None, int | None]
    error: float

    @property
    def shares(self) -> tuple[float, float, float]:
        """Demand, follow-up, appointments."""
        return self.demand, self.follow_up, self.appointments


@made_again
@dataclass(frozen=True, slots=True)
class Details:
    """What is worked out on the first trials only: what binds, and what each source brings."""

    binding: Binding
    shares: dict[str, float]
    opportunities: Figure
    queues: tuple[float, float]
    trials: int


@dataclass(frozen=True, slots=True)
class ByTrial:
    """One value for each trial (touches: for each source and trial); averages are a week's."""

    wins: Singles
    value: Singles
    later: Singles
    margin: Singles
    touches: Singles
    leads: Singles
    appointments: Singles

    @property
    def indicators(self) -> Singles:
        """[sources + 1, trials]: touches of each source, then appointments held."""
        return np.vstack([self.touches, self.appointments])

    def in_figures(self, plan: Plan, cost: float) -> tuple[list[Figure], dict[str, Figure]]:
        """Touches of each source, and by name all else that is told of a plan that costs so much:
        sorted in one go."""
        money = np.float32(cost)
        monthly = self.value / np.float32(plan.customers.contract_months)
        monthly *= self.margin
        rows = {
            "appointments": self.appointments,
            "leads": self.leads,
            "wins": self.wins,
            "wins a week": self.wins / np.float32(plan.weeks),
            "later": self.later,
            "cac": money / np.maximum(self.wins, np.float32(1.0)),
            "payback": money / np.maximum(monthly, np.float32(1e-6)),
        }
        found = figures(np.vstack([self.touches, *rows.values()]))
        named = dict(zip(rows, found[len(self.touches) :], strict=True))
        return found[: len(self.touches)], named
