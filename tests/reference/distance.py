"""How far the engine's totals lie from the reference's, beside the error of both."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
KS_BAR, MEAN_BAR, QUANTILE_BAR = 0.015, 0.005, 0.015
SHARES = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Distance:
    """One figure beside its bar: `value` may be at most `bar` + `error`."""

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

    Errors are three standard errors of engine and reference together (of KS: its 99.7 % point).
    `paired`: all are of the same futures, so that only what chance adds within a future counts.
    """
    pooled = np.concatenate(runs)
    scale = max(abs(float(pooled.mean())), 1e-12)
    out = [Distance("KS", ks(engine, pooled), KS_BAR, _ks_error(engine, runs, paired))]
    gap = abs(float(engine.mean()) - float(pooled.mean())) / scale
    error = 3.0 * _mean_error(engine, runs, paired) / scale
    out.append(Distance("mean", gap, MEAN_BAR, error))
    for share in SHARES:
        mine, theirs = float(np.quantile(engine, share)), float(np.quantile(pooled, share))
        base = abs(theirs) if theirs else scale
        step = 3.0 * _share_error(engine, runs, theirs, paired)
        ends = np.quantile(pooled, np.clip([share - step, share + step], 0.0, 1.0))
        error = float(ends[1] - ends[0]) / 2.0 / base
        out.append(Distance(f"P{100 * share:.0f}", abs(mine - theirs) / base, QUANTILE_BAR, error))
    return out


def _mean_error(engine: Floats, runs: list[Floats], paired: bool) -> float:
    """Standard error of the difference of two means."""
    if paired:
        return float((engine - np.mean(runs, axis=0)).std()) / float(np.sqrt(engine.size))
    pooled = np.concatenate(runs)
    return float(np.sqrt(engine.var() / engine.size + pooled.var() / pooled.size))


def _share_error(engine: Floats, runs: list[Floats], amount: float, paired: bool) -> float:
    """Standard error of the difference of the shares of futures below an amount."""
    below = np.array([run < amount for run in runs])
    if paired:
        spread = float(np.mean([a & ~b for a, b in permutations(below, 2)]))
    else:
        spread = float(below.mean() * (1.0 - below.mean()))
    return float(np.sqrt(spread * (1.0 / engine.size + 1.0 / below.size)))


def _ks_error(engine: Floats, runs: list[Floats], paired: bool) -> float:
    """Kolmogorov's 99.7 % point, 1.80 standard deviations of where the distribution is widest."""
    middle = float(np.median(np.concatenate(runs)))
    return 1.80 * 2.0 * _share_error(engine, runs, middle, paired)


def quarter_ends(weeks: int) -> list[int]:
    """Weeks at which totals are compared: every thirteenth, and the last."""
    return sorted({*range(12, weeks, 13), weeks - 1})
