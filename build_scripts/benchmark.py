"""How fast the engine is, in yardsticks of the machine it runs on, beside what it should be.

    python build_scripts/benchmark.py            the whole table (about three minutes)
    python build_scripts/benchmark.py --quick    fewer repeats
    python build_scripts/benchmark.py --json     the same for programs

The yardstick is np.exp(x, out=y) on float32 trials x sources x weeks in one thread; it takes turns
with the engine, so that both meet the same machine. A frame is a projection after a lever moved
with all that the window shows: the chance with its error, weekly quantiles, histogram, indicators,
what binds.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the engine has threads of its own

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from benchmark_rows import Row, machine, table  # noqa: E402
from plain_numpy import Answer, plain  # noqa: E402
from standard_plan import more_of_the_first, standard_plan, unseen  # noqa: E402

from simulator.decisions.insight import insight  # noqa: E402
from simulator.engine import forget, project  # noqa: E402
from simulator.levers import levers, with_lever  # noqa: E402
from simulator.plan import Plan  # noqa: E402
from simulator.projection import Projection  # noqa: E402

TRIALS = 8192
MANY = 131_072
SOURCES, WEEKS = 10, 52


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    trials: int = TRIALS
    many: int = MANY
    repeats: int = 200
    first: int = 20
    plain: int = 3


QUICK = Sizes(repeats=20, first=4, plain=1)


def frame(plan: Plan, trials: int) -> Projection:
    """A projection with all that a frame of the window shows."""
    result = project(plan, trials)
    shown = (
        result.chance, result.chance_error, result.quantiles, result.histogram(),
        result.indicators, result.binding,
    )  # fmt: skip
    assert len(shown) == 6
    return result


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


class Yardstick:
    """np.exp on trials x sources x weeks."""

    def __init__(self, trials: int) -> None:
        generator = np.random.default_rng(1)
        self.x = generator.standard_normal((trials, SOURCES, WEEKS)).astype(np.float32)
        self.y = np.empty_like(self.x)

    def seconds(self) -> float:
        """One turn."""
        return seconds(lambda: np.exp(self.x, out=self.y))


def in_turns(
    yardstick: Yardstick, work: Callable[[int], object], repeats: int
) -> tuple[float, float]:
    """Medians of the yardstick and of the work, in seconds, in turns after two warm-ups."""
    for step in (-2, -1):
        yardstick.seconds()
        work(step)
    pairs = [(yardstick.seconds(), seconds(lambda s=step: work(s))) for step in range(repeats)]  # type: ignore[misc]
    turns, own = np.median(np.array(pairs), axis=0)
    return float(turns), float(own)


def lever_update(
    name: str, plan: Plan, bar: float, sizes: Sizes, yardstick: Yardstick
) -> tuple[Row, float]:
    """Frames after a lever moved, with a new value each time; also the seconds of one."""
    frame(plan, sizes.trials)
    turns, own = in_turns(
        yardstick,
        lambda step: frame(more_of_the_first(plan, step + 2), sizes.trials),
        sizes.repeats,
    )
    how = f"median of {sizes.repeats} in turns, {own * 1e3:.1f} ms, yardstick {turns * 1e3:.2f} ms"
    return Row(f"lever update, {name}", own / turns, "yardsticks", bar, False, how), own


def first_projection(plan: Plan, sizes: Sizes, yardstick: Yardstick) -> Row:
    """Draws, transforms, pipeline and all, of a plan of which nothing is known yet."""
    plans = [unseen(plan, step) for step in range(sizes.first + 2)]

    def anew(step: int) -> None:
        forget()
        frame(plans[step + 2], sizes.trials)

    turns, own = in_turns(yardstick, anew, sizes.first)
    how = (
        f"median of {sizes.first} plans with other numbers throughout, after forget(): checks, all "
        f"draws, deal table anew; tables without a plan stay; {own * 1e3:.1f} ms"
    )
    return Row("first projection", own / turns, "yardsticks", 15.0, False, how)


def many_trials(plan: Plan, sizes: Sizes) -> Row:
    """Time for each trial of a projection from nothing, many trials over the usual number."""
    each = []
    for trials in (sizes.trials, sizes.many):
        times = []
        for _ in range(3):
            forget()
            times.append(seconds(lambda n=trials: project(plan, n)))  # type: ignore[misc]
        each.append(float(np.median(times)) / trials)
    how = f"both after forget(), median of 3: {each[1] * sizes.many:.2f} s for {sizes.many:,}"
    return Row("time per trial, many trials", each[1] / each[0], "times", 1.3, False, how)


def peak_memory(sizes: Sizes) -> Row:
    """ru_maxrss of a fresh process that projects many trials."""
    name, how = f"peak memory, {sizes.many:,} trials", "ru_maxrss of a fresh process"
    if importlib.util.find_spec("resource") is None:
        return Row(name, None, "MB", 400.0, False, "not told by this system")
    command = [sys.executable, __file__, "--memory-of", str(sizes.many)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Row(name, float(done.stdout), "MB", 400.0, False, how)


def memory_of(trials: int) -> float:
    """Projects the standard plan and tells the largest memory of this process, in MB."""
    import resource

    frame(standard_plan(), trials)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024.0**2 if sys.platform == "darwin" else 1024.0)


def against_plain(plan: Plan, engine: float, sizes: Sizes) -> list[Row]:
    """The same model in plain numpy: how much slower, and whether the distribution is the same."""
    answers: list[Answer] = []
    times = [
        seconds(lambda s=seed: answers.append(plain(plan, sizes.trials, s)))  # type: ignore[misc]
        for seed in range(1, sizes.plain + 1)
    ]
    own = float(np.median(times))
    mean, distance = likeness(answers[0], project(plan, sizes.trials))
    how = f"median of {sizes.plain}: {own:.2f} s over {engine * 1e3:.1f} ms for a frame"
    return [
        Row("faster than plain numpy", own / engine, "times", 50.0, True, how),
        Row("plain numpy, mean at the goal date", mean, "relative", 0.02, False, "one run of both"),
        Row("plain numpy, KS distance", distance, "", 0.03, False, "one run of both"),
    ]


def likeness(answer: Answer, projection: Projection) -> tuple[float, float]:
    """Relative difference of the means and KS distance of the goal's metric at the goal date."""
    first, second = np.sort(answer.path[:, -1]), np.sort(projection.final.astype(np.float64))
    both = np.concatenate([first, second])
    below = [np.searchsorted(one, both, side="right") / len(one) for one in (first, second)]
    mean = abs(float(first.mean() / second.mean()) - 1.0)
    return mean, float(np.abs(below[0] - below[1]).max())


def squigglepy_rates(plan: Plan, engine: float, trials: int) -> Row:
    """The product of the same rates alone, without weeks, queues or counts."""
    name = "squigglepy, product of the rates alone"
    if importlib.util.find_spec("squigglepy") is None:
        return Row(name, None, "times", None, True, "squigglepy is not installed")
    import squigglepy as sq  # type: ignore[import-not-found, unused-ignore]

    def product() -> None:
        for source in plan.sources:
            rates = (source.to_lead, source.to_appointment, source.to_opportunity, source.to_win)
            chain = sq.to(source.volume.low, source.volume.high)
            for rate in rates:
                chain = chain * sq.to(rate.low, rate.high)
            sq.sample(chain, n=trials)

    return Row(name, seconds(product) / engine, "times", None, True, "its time over a frame's")


def rows(sizes: Sizes) -> list[Row]:
    """Everything that is measured; memory first: a new process is counted from its parent's."""
    memory = peak_memory(sizes)
    yardstick = Yardstick(sizes.trials)
    plan = standard_plan()
    found, engine = lever_update("200 wins", plan, 4.0, sizes, yardstick)
    made = [found]
    for name, other, bar in (
        ("20,000 wins", standard_plan(20_000.0), 4.0),
        ("50 wins", standard_plan(50.0), 5.0),
        ("6 wins", standard_plan(6.0), 5.0),
        ("two-humped deals", standard_plan(two_humps=True), 5.0),
    ):
        made.append(lever_update(name, other, bar, sizes, yardstick)[0])
    twice = lever_update("20 sources", standard_plan(sources=20), 0.0, sizes, yardstick)[1]
    again = lever_update("200 wins", plan, 4.0, sizes, yardstick)[1]
    how = f"{twice * 1e3:.1f} ms over {again * 1e3:.1f} ms"
    made.append(Row("20 sources over 10", twice / again, "times", 1.3, False, how))
    made.append(first_projection(plan, sizes, yardstick))
    made.append(many_trials(plan, sizes))
    made.append(memory)
    made += against_plain(plan, engine, sizes)
    made.append(squigglepy_rates(plan, engine, sizes.trials))
    made.append(answers(plan, sizes))
    return made


def answers(plan: Plan, sizes: Sizes) -> Row:
    """Prices of a point and last dates of all levers, what tells, tripwires, and the credit of a
    scenario in which marketing and sales have moved, once 16,384 futures are known."""
    moved = more_of_the_first(plan, 9)
    lever = next(item for item in levers(moved) if item.id.endswith(".activity"))
    moved = replace(with_lever(moved, lever.id, lever.value * 1.2), id="scenario")
    known = project(moved, 2 * TRIALS)
    times = [seconds(lambda: insight(known, plan)) for _ in range(max(sizes.first // 2, 3))]
    how = f"median of {len(times)}, after 16,384 futures; {len(levers(moved))} levers"
    return Row("all decisions", float(np.median(times)) * 1e3, "ms", 250.0, False, how)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--memory-of", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.memory_of:
        print(memory_of(chosen.memory_of))
        return 0
    found = rows(QUICK if chosen.quick else Sizes())
    if chosen.json:
        told = [{**asdict(row), "met": row.met} for row in found]
        print(json.dumps({"machine": machine(), "rows": told}, indent=2))
        return 0
    print(", ".join(f"{key} {value}" for key, value in machine().items()))
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
