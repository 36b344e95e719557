"""How far a figure may be off because trials are finite, from independent replicates."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from simulator.draws import REPLICATE

_NORMAL_975 = 1.959963984540054
# Student's 0.975 quantile for 1 to 9 degrees of freedom; beyond, its expansion is exact enough.
_STUDENT_975 = (
    12.706204736432095, 4.302652729911275, 3.182446305284263,
    2.7764451051977987, 2.5705818366147395, 2.4469118487916806,
    2.3646242510102993, 2.3060041350333704, 2.2621571627409915,
)  # fmt: skip


def student_975(freedom: int) -> float:
    """Student's t below which 97.5 % lie, error below 2e-4 for any degrees of freedom from 1 on.

    Source: the expansion in Abramowitz & Stegun 26.7.5.
    """
    if freedom <= len(_STUDENT_975):
        return _STUDENT_975[freedom - 1]
    z, n = _NORMAL_975, float(freedom)
    first = (z**3 + z) / 4.0
    second = (5.0 * z**5 + 16.0 * z**3 + 3.0 * z) / 96.0
    third = (3.0 * z**7 + 19.0 * z**5 + 17.0 * z**3 - 15.0 * z) / 384.0
    return z + first / n + second / n**2 + third / n**3


def standard_error(replicate_values: ArrayLike) -> float:
    """Standard error of the mean of one figure over independent replicates; infinite for one."""
    values = np.asarray(replicate_values, dtype=np.float64)
    if values.size < 2:
        return math.inf
    apart = values - np.add.reduce(values) / values.size
    deviation = math.sqrt(float(np.add.reduce(apart * apart)) / (values.size - 1))
    return deviation / math.sqrt(values.size)


def half_width(replicate_values: ArrayLike) -> float:
    """Half-width of the 95 % interval of the mean over replicates (Student, replicates - 1)."""
    values = np.asarray(replicate_values, dtype=np.float64)
    if values.size < 2:
        return math.inf
    return student_975(values.size - 1) * standard_error(values)


def chance_half_width(replicate_chances: ArrayLike, trials: int) -> float:
    """As `half_width` for a share of trials; at least 3 / trials: 0 of 8,192 is not "never"."""
    return max(half_width(replicate_chances), 3.0 / trials)


def reached_half_width(reached: ArrayLike) -> float:
    """`chance_half_width` of which trials reach something, bool[trials]."""
    each = np.asarray(reached).reshape(-1, REPLICATE)
    return chance_half_width(each.mean(axis=1), each.size)


def share_half_width(share: float, trials: int) -> float:
    """Half-width of the 95 % interval of a share of so many trials as if these were independent; at
    least 3 / trials. Low-discrepancy trials are more even, so that it errs to the safe side, and
    it is steady where there are too few replicates to tell.
    """
    return max(_NORMAL_975 * math.sqrt(share * (1.0 - share) / trials), 3.0 / trials)


def quantile_interval(replicate_values: ArrayLike, share: float) -> tuple[float, float]:
    """The 95 % interval of a quantile (share 0 to 1) of values [replicates, trials in each].

    The share of each replicate below the pooled quantile varies; its interval is read back
    through the pooled values, so no density is needed. Source: Woodruff (1952), JASA 47.
    """
    values = np.asarray(replicate_values)
    ordered = np.sort(values, axis=None)
    middle = np.quantile(ordered, share)
    reach = min(half_width(np.mean(values <= middle, axis=1)), 1.0)
    low, high = np.quantile(ordered, [max(share - reach, 0.0), min(share + reach, 1.0)])
    return float(low), float(high)
