"""How far projections of one plan differ from seed to seed, and whether they say so themselves.

    python build_scripts/spread_study.py            all of it (about half an hour)
    python build_scripts/spread_study.py --quick    fewer seeds, to see that it works

Spread: the standard deviation over seeds of the mean and of the chance at the median, as a ratio to
that of plain Monte Carlo with as many trials: sd / sqrt(n) and sqrt(p (1 - p) / n). Coverage: the
share of runs whose stated 95 % interval holds the long-run value (the mean over all runs).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from standard_plan import standard_plan  # noqa: E402

from simulator.engine import forget, project  # noqa: E402
from simulator.plan import Plan  # noqa: E402
from simulator.projection import Projection  # noqa: E402

TRIALS = 4096


@dataclass(frozen=True)
class Bar:
    """A plan by its wins a year, and the most that its ratios may be (None: reported only)."""

    wins: float
    mean: float | None
    chance: float | None


BARS = (
    Bar(6.0, None, None),
    Bar(50.0, 0.50, 0.75),
    Bar(200.0, 0.30, 0.70),
    Bar(20_000.0, 0.30, 0.70),
)


def at_its_median(plan: Plan) -> Plan:
    """The plan with the median of one large projection as its goal."""
    median = project(plan, 32_768, seed=99_999).quantile(0.5)
    return replace(plan, goal=replace(plan.goal, amount=median))


def runs(plan: Plan, seeds: range, ask: Callable[[Projection], Sequence[float]]) -> np.ndarray:
    """float64[seeds, answers]: what is asked of the plan's projections, seed by seed."""
    rows = []
    for seed in seeds:
        rows.append(ask(project(plan, TRIALS, seed, with_details=False)))
        forget()
    return np.asarray(rows, dtype=np.float64)


def spread(plan: Plan, seeds: int) -> tuple[float, float]:
    """Ratios of the seed-to-seed sd of the mean and of the chance to plain Monte Carlo's."""
    asked = runs(
        plan,
        range(seeds),
        lambda item: (float(item.final.mean(dtype=np.float64)), item.chance,
                      float(item.final.std(dtype=np.float64))),
    )  # fmt: skip
    plain_mean = asked[:, 2].mean() / np.sqrt(TRIALS)
    chance = asked[:, 1].mean()
    plain_chance = np.sqrt(chance * (1.0 - chance) / TRIALS)
    return float(asked[:, 0].std(ddof=1) / plain_mean), float(
        asked[:, 1].std(ddof=1) / plain_chance
    )


def coverage(plan: Plan, seeds: int) -> tuple[float, float, float]:
    """Share of runs whose interval of the chance, of P10 and of P50 holds the long-run value."""

    def ask(item: Projection) -> Sequence[float]:
        tenth, middle = item.quantile_interval(0.1), item.quantile_interval(0.5)
        values = (item.chance, item.quantile(0.1), item.quantile(0.5))
        return (*values, item.chance_error, *tenth, *middle)

    asked = runs(plan, range(1000, 1000 + seeds), ask)
    chance, low, middle = asked[:, :3].mean(axis=0)
    return (
        float((np.abs(asked[:, 0] - chance) <= asked[:, 3]).mean()),
        float(((asked[:, 4] <= low) & (low <= asked[:, 5])).mean()),
        float(((asked[:, 6] <= middle) & (middle <= asked[:, 7])).mean()),
    )


def verdict(value: float, bar: float | None) -> str:
    """A figure beside its bar."""
    if bar is None:
        return f"{value:.2f} (reported)"
    return f"{value:.2f} (bar {bar:.2f}{'' if value <= bar else ', MISSED'})"


def main() -> int:
    """Prints both tables; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seeds", type=int, help="runs for the spread (500)")
    parser.add_argument("--runs", type=int, help="runs for the coverage (2000)")
    given = parser.parse_args()
    seeds = given.seeds or (24 if given.quick else 500)
    times = given.runs or (40 if given.quick else 2000)
    missed = False
    print(f"Spread over {seeds} seeds at {TRIALS:,} trials, ratio to plain Monte Carlo")
    plans = {}
    for bar in BARS:
        plan = plans[bar.wins] = at_its_median(standard_plan(bar.wins))
        mean, chance = spread(plan, seeds)
        print(
            f"  {bar.wins:>8,.0f} wins a year: mean {verdict(mean, bar.mean)}, "
            f"chance {verdict(chance, bar.chance)}",
            flush=True,
        )
        missed |= (bar.mean or 9.0) < mean or (bar.chance or 9.0) < chance
    print(f"Coverage of stated 95 % intervals in {times} runs (bar 93 to 97 %)")
    for wins in (6.0, 50.0, 200.0):
        found = coverage(plans[wins], times)
        names = ("chance", "P10", "P50")
        words = ", ".join(f"{name} {x:.1%}" for name, x in zip(names, found, strict=True))
        print(f"  {wins:>8,.0f} wins a year: {words}", flush=True)
        missed |= not all(0.93 <= share <= 0.97 for share in found)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
