"""How far the engine's totals lie from the reference's, beside the error of both."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
KS_BAR, MEAN_BAR, QUANTILE_BAR = 0.015, 0.005, 0.015
SHARES = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Distance:
    """One figure beside its bar: `value` may be at most `bar` + `error` (95 %, both sides)."""

    name: str
    value: float
    bar: float
    error: float

    @property
    def held(self) -> bool:
        """True where the figure is within its bar."""
        return self.value <= self.bar + self.error


def ks(first: Floats, second: Floats) -> float:
    """Largest difference of two empirical distribution functions."""
    at = np.concatenate([first, second])
    below = np.searchsorted(np.sort(first), at, side="right") / first.size
    also = np.searchsorted(np.sort(second), at, side="right") / second.size
    return float(np.abs(below - also).max())


def distances(engine: Floats, runs: list[Floats], paired: bool = True) -> list[Distance]:
    """KS distance, relative differences of the mean and of P5, P50, P95 of the engine's [trials]
    from those of the pooled reference runs [trials] each.

    Where the runs are of the same futures, the error is what they differ by among themselves (KS
    and quantiles: the largest distance of two runs; mean: 2 standard errors of the difference by
    trial); else it is that of independent samples, by order statistics.
    """
    pooled = np.concatenate(runs)
    scale = max(abs(float(pooled.mean())), 1e-12)
    out = [Distance("KS", ks(engine, pooled), KS_BAR, _ks_error(engine, runs, paired))]
    gap = abs(float(engine.mean()) - float(pooled.mean())) / scale
    spread = engine - runs[0] if paired else np.concatenate([engine, pooled])
    error = 2.0 * float(spread.std()) / scale / np.sqrt(engine.size)
    out.append(Distance("mean", gap, MEAN_BAR, error * (1.0 if paired else 1.5)))
    for share in SHARES:
        mine, theirs = float(np.quantile(engine, share)), float(np.quantile(pooled, share))
        base = abs(theirs) if theirs else scale
        error = _quantile_error(engine, runs, share, paired) / base
        out.append(Distance(f"P{100 * share:.0f}", abs(mine - theirs) / base, QUANTILE_BAR, error))
    return out


def _ks_error(engine: Floats, runs: list[Floats], paired: bool) -> float:
    if paired and len(runs) > 1:
        return max(ks(one, other) for one, other in combinations(runs, 2))
    count = sum(run.size for run in runs)
    return float(1.36 * np.sqrt(1.0 / engine.size + 1.0 / count))


def _quantile_error(engine: Floats, runs: list[Floats], share: float, paired: bool) -> float:
    """Range among the runs, or half of a 95 % interval for the difference of two samples."""
    if paired and len(runs) > 2:
        return float(np.ptp([np.quantile(run, share) for run in runs]))
    halves = []
    for sample in (engine, np.concatenate(runs)):
        step = 1.96 * np.sqrt(share * (1.0 - share) / sample.size)
        ends = np.quantile(sample, [max(share - step, 0.0), min(share + step, 1.0)])
        halves.append(float(ends[1] - ends[0]) / 2.0)
    return float(np.hypot(*halves))


def quarter_ends(weeks: int) -> list[int]:
    """Weeks at which totals are compared: every thirteenth, and the last."""
    return sorted({*range(12, weeks, 13), weeks - 1})
