"""Do the ranges of estimates hold the truth as often as they say? Simulated companies, three sizes.

    python build_scripts/estimate_coverage.py [--runs 200] [--json] [--few]

`--few` takes files of 10 to 15 and of 16 to 40 won deals instead, over eight weeks to a year.

For each estimate: how often its estimation part (without the allowance for change between quarters)
and its whole 80 % range hold the truth, with the half-width of a 95 % interval of that share.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count, islice
from operator import mul
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from simulated_company import (
    Lives,
    Truth,
    deals_of,
    drawn_truth,
    drawn_young,
    lives,
    wins_to_come,
)

from simulator.history.deals import Deals, known_on
from simulator.history.estimate import Estimates, estimate
from simulator.history.ranges import Estimate

SIZES = {"small": 4.0, "middle": 20.0, "large": 80.0}  # opportunities a week
FEW = {"10 to 15": (10, 15), "16 to 40": (16, 40)}  # won deals in a file
NARROW = (0.75, 0.85)
NARROW_OF_FEW = (0.68, 0.90)  # resampling and curves of so few deals are rough
WHOLE = 0.75


def true_values(
    truth: Truth, found: Lives, estimates: Estimates
) -> Iterator[tuple[str, Estimate, float, float]]:
    """Name, estimate, factor on its range, and true value of everything that is estimated."""
    yield "deals created a week", estimates.created, 1.0, sum(truth.per_week)
    yield "win rate", estimates.win, 1.0, truth.overall
    yield "mean sales cycle", estimates.cycle, 1.0, truth.mean_cycle - 0.5
    yield "mean deal value", estimates.worth, 1.0, truth.mean_value
    promised = float(estimates.open.chance.sum())
    yield "wins of open deals", estimates.factor, promised, wins_to_come(truth, found)
    for group in estimates.groups["source"]:
        place = int(group.name.split()[1]) - 1
        yield "win rate of a source", group.win, 1.0, truth.win_rate[place]
        yield "deals created by a source", group.created, 1.0, truth.per_week[place]
        if group.worth is not None:
            yield "mean value of a source", group.worth, 1.0, truth.mean_value


def study(runs: int, opportunities: float, seed: int) -> dict[str, dict[str, float]]:
    """How often ranges hold the truth, by estimate, in `runs` companies of one size."""
    return table_of(
        (truth, found, deals_of(truth, found))
        for truth, found in (_company(opportunities, seed, run) for run in range(runs))
    )


def study_of_few(runs: int, wins: tuple[int, int], seed: int) -> dict[str, dict[str, float]]:
    """The same in companies whose file, that ends with its last date, has so many won deals."""
    return table_of(islice(_files(wins, seed), runs))


def _files(wins: tuple[int, int], seed: int) -> Iterator[tuple[Truth, Lives, Deals]]:
    for run in count():
        rng = np.random.default_rng([seed, run])
        truth = drawn_young(rng)
        expected = truth.weeks * sum(map(mul, truth.per_week, truth.win_rate))
        if not 0.5 * wins[0] <= expected <= 6.0 * wins[1]:
            continue
        found = lives(truth, rng)
        deals = deals_of(truth, found)
        if wins[0] <= int(deals.won.sum()) <= wins[1] and not deals.won.all():
            last = max(int(deals.created.max()), int(deals.closed.max()))
            yield truth, found, known_on(deals, date.fromordinal(last))


def _company(opportunities: float, seed: int, run: int) -> tuple[Truth, Lives]:
    rng = np.random.default_rng([seed, run])
    truth = drawn_truth(opportunities, rng)
    return truth, lives(truth, rng)


def table_of(companies: Iterable[tuple[Truth, Lives, Deals]]) -> dict[str, dict[str, float]]:
    """How often ranges hold the truth, by estimate."""
    held: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    runs = 0
    for truth, found, deals in companies:
        runs += 1
        estimates = estimate(deals)
        for name, item, factor, value in true_values(truth, found, estimates):
            narrow = item.narrow.low * factor <= value <= item.narrow.high * factor
            whole = item.whole.low * factor <= value <= item.whole.high * factor
            held[name].append((narrow, whole))
    table = {}
    for name, pairs in held.items():
        narrow, whole = np.mean(pairs, axis=0).tolist()
        error = 1.96 * float(np.sqrt(max(narrow * (1 - narrow), 1e-9) / runs))
        table[name] = {"narrow": narrow, "whole": whole, "error": error, "ranges": len(pairs)}
    return table


def main() -> int:
    """Prints the table; exit code 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="JSON alone on stdout")
    parser.add_argument("--few", action="store_true", help="files of few deals")
    options = parser.parse_args()
    found = {}
    for name, wins in FEW.items() if options.few else ():
        print(f"{name} won deals, {options.runs} companies", file=sys.stderr)
        found[name] = study_of_few(options.runs, wins, options.seed)
    for name, size in () if options.few else SIZES.items():
        print(f"{name}: {size:g} opportunities a week, {options.runs} companies", file=sys.stderr)
        found[name] = study(options.runs, size, options.seed)
    bar = NARROW_OF_FEW if options.few else NARROW
    if options.json:
        print(json.dumps({"schema": 1, "runs": options.runs, "sizes": found}, indent=1))
    else:
        show(found, bar)
    met = [
        bar[0] <= row["narrow"] <= bar[1] and row["whole"] >= WHOLE
        for table in found.values()
        for row in table.values()
    ]
    print(f"{sum(met)} of {len(met)} meet both bars", file=sys.stderr)
    return 0 if all(met) else 1


def show(found: dict[str, dict[str, dict[str, float]]], bar: tuple[float, float]) -> None:
    """The table, one line for each estimate and size."""
    print(f"{'size':8} {'estimate':28} {'estimation':>12} {'whole':>8} {'+-':>6}  bar")
    for size, table in found.items():
        for name, row in table.items():
            good = bar[0] <= row["narrow"] <= bar[1] and row["whole"] >= WHOLE
            print(
                f"{size:8} {name:28} {row['narrow']:12.1%} {row['whole']:8.1%} "
                f"{row['error']:6.1%}  {'met' if good else 'MISSED'}"
            )


if __name__ == "__main__":
    sys.exit(main())
