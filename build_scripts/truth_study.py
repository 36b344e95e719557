"""Holds the engine against the reference that follows single leads, case by case.

    python build_scripts/truth_study.py             all cases (about a quarter of an hour)
    python build_scripts/truth_study.py --quick     fewer trials
    python build_scripts/truth_study.py NAME...     only the cases whose name holds one of these

For each case the total at every quarter's end and at the goal date is compared in the same drawn
futures: KS distance at most 0.015, mean within 0.5 %, P5, P50 and P95 within 1.5 %, beyond the
stated error of both sides. Exit code 1 if a bar is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from make_sample import sample  # noqa: E402

from simulator.engine import forget, project  # noqa: E402
from simulator.identities import identified  # noqa: E402
from simulator.plan import Plan  # noqa: E402
from simulator.prepared import Prepared  # noqa: E402
from simulator.projection import Projection  # noqa: E402
from tests import cases, unlike  # noqa: E402
from tests.plans import two_sources  # noqa: E402
from tests.reference import Beliefs, draw, simulate  # noqa: E402
from tests.reference.distance import Distance, distances, quarter_ends  # noqa: E402

BLOCK = 2048
SEED = 11


@dataclass(frozen=True)
class Case:
    """A plan to compare; `moments`: too many wins to follow singly; `own_draws`: the reference
    draws its assumptions by itself too."""

    name: str
    plan: Callable[[], Plan]
    moments: bool = False
    own_draws: bool = False


CASES = (
    Case("6 wins, large deals", cases.few_large),
    Case("50 wins", lambda: two_sources(50.0)),
    Case("200 wins", two_sources),
    Case("200 wins, own draws", two_sources, own_draws=True),
    Case("20,000 wins", lambda: two_sources(20_000.0), moments=True),
    Case("SDR hours bind", cases.short_of_sdr),
    Case("AE hours bind", cases.short_of_ae),
    Case("both bind, AEs call", cases.short_of_both),
    Case("one role for both", cases.one_role_for_both),
    Case("deal values cv 3", cases.wide_deals),
    Case("deal values cv 3, 50 wins", lambda: cases.wide_deals(50.0)),
    Case("two humps, 6 wins", lambda: cases.humped(6.0)),
    Case("two humps, 50 wins", lambda: cases.humped(50.0)),
    Case("13 weeks", lambda: two_sources(200.0, weeks=13)),
    Case("156 weeks", lambda: two_sources(200.0, weeks=156)),
    Case("strong market", cases.strong_market),
    Case("strong market, own draws", cases.strong_market, own_draws=True),
    Case("open pipeline only", cases.pipeline_only),
    Case("open pipeline and new", cases.with_pipeline),
    Case("all programmes", cases.all_programmes),
    Case("recognised revenue", lambda: cases.measured_in("revenue")),
    Case("ARR with churn", lambda: cases.measured_in("arr")),
    Case("closing rhythm, slip", cases.in_rhythm),
    Case("goal within a quarter", cases.goal_within_a_quarter),
    Case("rates by deal size", cases.sized_rates),
    Case("unlike deals, 40 wins", cases.unlike_deals),
    Case("unlike deals, 8 wins", unlike.few_unlike),
    Case("three sizes of deals", unlike.three_sizes),
    Case("three sizes of deals, ARR", unlike.three_sizes_in_arr),
    Case("effects on one source", cases.effects_on_one_source),
    Case("calls from the summer on", cases.late_calls),
    Case("the sample company", lambda: sample().base_plan),
    Case("seasons, steps, new source", cases.corners),
)


def engine_beliefs(plan: Plan, trials: int) -> Beliefs:
    """The assumption values and drifts of the engine's own futures."""
    prepared = Prepared(plan, SEED, range(-(-trials // BLOCK)))
    return Beliefs(
        {key: np.asarray(drawn, dtype=np.float64) for key, drawn in prepared.values.items()},
        prepared.volume_drift.astype(np.float64),
        prepared.win_drift.astype(np.float64),
    )


def run(case: Case, trials: int, runs: int) -> tuple[Projection, dict[int, list[Distance]]]:
    """One case: the engine's projection, and the distances by week."""
    plan = identified(case.plan())
    forget()
    projection = project(plan, trials=trials, seed=SEED)
    stream = np.random.default_rng(29)
    paths = []
    for _ in range(runs):
        if case.own_draws:
            beliefs = draw(plan, projection.trials, stream)
        else:
            beliefs = engine_beliefs(plan, projection.trials)
        paths.append(simulate(plan, beliefs, stream, case.moments).goal_path)
    mine = np.asarray(projection.goal_path, dtype=np.float64)
    found = {
        week: distances(mine[week], [path[week] for path in paths], not case.own_draws)
        for week in quarter_ends(plan.weeks)
    }
    return projection, found


def told(distance: Distance) -> str:
    """A figure as it stands in the table; a missed bar is marked."""
    mark = " " if distance.held else "!"
    if distance.name == "KS":
        return f"{distance.value:6.4f} ±{distance.error:5.3f}{mark}"
    return f"{distance.value:6.2%} ±{distance.error:5.2%}{mark}"


def worst(found: dict[int, list[Distance]], last: int) -> list[Distance]:
    """For each figure, the one that lies farthest beyond its error before the last week."""
    rows = [row for week, row in found.items() if week != last] or list(found.values())
    return [
        max(column, key=lambda one: one.value - one.error) for column in zip(*rows, strict=True)
    ]


def main(arguments: list[str]) -> int:
    """Runs the study, prints its table, and returns the exit code."""
    quick = "--quick" in arguments
    wanted = [word for word in arguments if not word.startswith("--")]
    trials, runs = (4096, 2) if quick else (16384, 4)
    print(
        f"{trials} futures, {runs} runs of the reference in the same futures; ±: 3 standard errors"
    )
    print("bars beyond the error: KS 0.015, mean 0.50%, P5 / P50 / P95 1.50%; ! marks a miss")
    print(f"{'case':28}{'wins':>7}  {'at':9}" + "".join(
        f"{name:16}" for name in ("KS", "mean", "P5", "P50", "P95")
    ))  # fmt: skip
    missed = 0
    for case in CASES:
        if wanted and not any(word in case.name for word in wanted):
            continue
        begun = perf_counter()
        projection, found = run(case, trials, runs)
        last = projection.weeks - 1
        quarters = worst(found, last)
        missed += sum(not one.held for row in found.values() for one in row)
        wins = f"{projection.wins.mean:,.0f}"
        print(f"{case.name:28}{wins:>7}  {'goal date':9}" + " ".join(map(told, found[last])))
        print(f"{'':35}  {'quarters':9}" + " ".join(map(told, quarters)), end="")
        print(f"   {perf_counter() - begun:.0f} s", flush=True)
    print(f"{missed} figures beyond their bar" if missed else "every figure is within its bar")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
