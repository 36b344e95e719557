"""Snapshots for tests: with a projection that was not simulated, as rows, and written again."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np

from simulator.figures import Binding, Figure, Indicator, MilestoneChance, RoleHours, Stage
from simulator.files import snapshot
from simulator.plan import Document, Plan
from tests.files.made import sound


class StandIn:
    """The attributes of a Projection that a snapshot reads, without a simulation."""

    def __init__(self, plan: Plan, trials: int = 8192, seed: int = 1) -> None:
        figure = Figure(1.5, 0.5, 1.25, float("inf"))
        weeks = plan.weeks
        self.plan, self.trials, self.seed, self.weeks = plan, trials, seed, weeks
        self.engine_version, self.metric = "1", plan.goal.metric
        self.chance, self.chance_error, self.guesses = 0.1 + 0.2, 0.011, (20, 25)
        self.chance_standard_error = 0.0055
        self.milestones = (MilestoneChance(date(2026, 6, 30), 5e6, 0.4, 0.01),)
        self.chance_of_all_milestones, self.chance_of_all_milestones_error = 0.3, 0.009
        self.week_ends = tuple(plan.start + timedelta(7 * week + 6) for week in range(weeks))
        rows = np.arange(weeks, dtype=np.float32) / 3
        self.quantiles = {level: rows * level for level in (5, 10, 25, 50, 75, 90, 95)}
        source = plan.sources[0]
        self.indicators = (
            Indicator(source.id, source.name, "marketing", source.touch, 9.0, figure, 12.0),
        )
        self.funnel = (Stage("leads", "Leads", figure, 2.0),)
        by_week = np.full((3, weeks), 1 / 3)
        self.binding = Binding(0.5, 0.2, 0.3, by_week, (None, 3), 0.01)
        self.hours = (RoleHours("ae", "AEs", 100.0, 90.0, 0.5),)
        self.costs = type(
            "Costs", (), {"spend": 1.0, "programmes": 2.0, "people": 3.0, "total": 6.0}
        )
        self.wins = self.later = self.cac = self.payback_months = figure
        self.shares = {"search": 0.6, "pipeline": 0.4}

    def quantile(self, share: float) -> float:
        return 1e7 * share

    def quantile_interval(self, share: float) -> tuple[float, float]:
        return 9.9e6 * share, 1.01e7 * share


@cache
def written(document: Document | None = None) -> bytes:
    held = document or sound()
    runs: list[Any] = [StandIn(plan, seed=0) for plan in held.scenarios]
    return snapshot.dumps(held, runs)


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def again(rows: list[list[str]], mark: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(rows)
    return out.getvalue()


def changed(edit: Callable[[list[str]], None], place: str) -> bytes:
    """A snapshot in which the row of one place was edited."""
    rows = cells(written())
    for row in rows:
        if row[11] == place:
            edit(row)
    return again(rows).encode()
