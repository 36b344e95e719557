"""The standard normal distribution in numpy alone: quantiles equal on every machine, and areas."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
SingleArray = NDArray[np.float32]

TABLE_BITS = 16
_CENTRE_HALF_WIDTH = 0.4
_MIDDLE = 6.8
_FAR = 39.0
_KNEE = 3.0
_LN_2 = 0.6931471805599453

# Powers, lowest first, in variables scaled to [-1, 1]; build_scripts/fit_normal.py makes them.
_NEAR = 2.145966026289347
_CENTRE = (
    2.7641859486299967, 0.31925406095600833, 0.08060594058064564,
    0.025423264093060106, 0.008914387599568788, 0.003325147640911268,
    0.0012915686148397515, 0.000516210812047557, 0.00021073791712209196,
    8.742588839299469e-05, 3.674843244859737e-05, 1.569125906714378e-05,
    6.737369999001244e-06, 2.7500176216046953e-06, 1.1786679261196999e-06,
    7.200953147012687e-07, 3.2961714588867285e-07, -1.6791447195002464e-08,
    -1.361723576414149e-08, 6.564426768124048e-08, 3.0433782596264796e-08,
)  # fmt: skip
_TAIL = (
    3.9148604423092133, 2.511446463990763, -0.07095685026592403,
    0.029018967914470117, -0.012283445878176334, 0.005321572699275259,
    -0.002346606169146304, 0.0010500300458814145, -0.0004758844902882988,
    0.00021815203461389876, -0.00010107833615805362, 4.7264558337141996e-05,
    -2.2143238809527432e-05, 1.0484266170445708e-05, -5.333291654040443e-06,
    2.6148636878053427e-06, -7.571923018082833e-07, 3.138903907848525e-07,
    -6.792755751565609e-07, 3.67766184257911e-07, 1.6636417553505877e-07,
    -9.522655296463778e-08, -8.431125637975831e-08, 4.387626607518035e-08,
)  # fmt: skip
_FAR_TAIL = (
    22.722709747070198, 16.19437306998097, -0.05590643797388946,
    0.03451145911326542, -0.021789713713528697, 0.013958169707694328,
    -0.009033021269895053, 0.005886749273183679, -0.0038580023296001984,
    0.002574400195105305, -0.0017258016537725017, 0.0009583287962845786,
    -0.000539430896427179, 0.001089733010387706, -0.0010170022264417002,
    -0.0012651128221972288, 0.0014267411566535335, 0.0026480251318416075,
    -0.002576415526873139, -0.0029048064590115304, 0.0026966116542096632,
    0.002245470724511002, -0.0019588636417969115, -0.0009893220474631668,
    0.0008235592348690208, 0.0002134485709473833, -0.00016842980131636292,
)  # fmt: skip
_AREA = (
    0.7290836901333734, -0.5093319819174923, 0.23001771997461715,
    -0.04726302514270353, -0.010462867024712389, 0.006972621232096688,
    0.0010275922912283714, -0.0010458285004126197, -0.00025657568312641046,
    0.0001543934728583243, 7.881463266728368e-05, -1.3241115836330783e-05,
    -2.0696074669865576e-05, -3.5334539518518636e-06, 3.6556262395264972e-06,
    2.2897266926642404e-06, -1.4506760900571374e-08, -6.391112198513978e-07,
    -2.528867204470987e-07, 8.311025449643893e-08, 8.463387598325227e-08,
    4.104998392373842e-09, -1.0915296584879425e-08, -2.20456729054215e-09,
)  # fmt: skip
_AREA_SINGLE = (
    0.7290837, -0.5093322, 0.23001781, -0.047258317, -0.010463647,
    0.0069378484, 0.0010217603, -0.0009455939, -0.00020963326, 4.8230017e-05,
)  # fmt: skip
_AT_ONCE = 65_536


def quantile(share: Array) -> Array:
    """The score below which `share` of the standard normal lies; error below 1e-11 from 1e-300 on.

    Shares of 0 and 1 give the score of the smallest normal number (about 37.5), not infinity. Only
    operations that IEEE 754 defines to the last bit are used (no log, no exp), so that draws made
    of these scores are the same bits on every processor.
    """
    share = np.asarray(share, dtype=np.float64)
    offset = share - 0.5
    square = offset * offset
    half = _CENTRE_HALF_WIDTH * _CENTRE_HALF_WIDTH
    score: Array = offset * _powers(_CENTRE, np.minimum(square * (2.0 / half) - 1.0, 1.0))
    outside = square > half
    if np.any(outside):
        beyond = share[outside]
        smaller = np.maximum(np.minimum(beyond, 1.0 - beyond), np.finfo(np.float64).tiny)
        score[outside] = np.where(beyond < 0.5, -1.0, 1.0) * _tail_distance(smaller)
    return score


def _tail_distance(share: Array) -> Array:
    """-z for small shares, by polynomials in sqrt(-2 ln share)."""
    root = np.sqrt(-2.0 * _exact_log(share))
    near = _powers(_TAIL, _scaled(np.minimum(root, _MIDDLE), _NEAR, _MIDDLE))
    if not np.any(root > _MIDDLE):
        return near
    far = _powers(_FAR_TAIL, _scaled(np.maximum(root, _MIDDLE), _MIDDLE, _FAR))
    chosen: Array = np.where(root > _MIDDLE, far, near)
    return chosen


def _exact_log(value: Array) -> Array:
    """Natural logarithm from the exponent and the series of 2 artanh((m - 1) / (m + 1))."""
    mantissa, exponent = np.frexp(value)
    small = mantissa < 0.7071067811865476
    mantissa = np.where(small, mantissa * 2.0, mantissa)
    whole = exponent.astype(np.float64) - small
    ratio = (mantissa - 1.0) / (mantissa + 1.0)
    square = ratio * ratio
    series = np.full_like(square, 1.0 / 23.0)
    for odd in range(21, 0, -2):
        series = series * square + 1.0 / odd
    logarithm: Array = whole * _LN_2 + 2.0 * ratio * series
    return logarithm


def cdf(score: Array) -> Array:
    """The area of the standard normal below `score`, with an absolute error below 1e-14."""
    score = np.asarray(score, dtype=np.float64)
    distance = np.abs(score)
    lower = np.exp(distance * distance * -0.5) * _scaled_area(distance)
    area: Array = np.where(score < 0.0, lower, 1.0 - lower)
    return area


def cdf_single(score: SingleArray) -> SingleArray:
    """`cdf` in float32, with a relative error below 2e-6 (for scores above 0: of what is left)."""
    flat = np.ascontiguousarray(score).reshape(-1)
    area = np.empty_like(flat)
    for start in range(0, len(flat), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        _single_area(flat[part], area[part])
    return area.reshape(score.shape)


def _single_area(score: SingleArray, area: SingleArray) -> None:
    """Phi(-y) = exp(-y^2 / 2) polynomial((y - knee) / (y + knee)) / (y + knee), few enough scores
    for the processor's cache."""
    distance = np.abs(score)
    shifted = distance + np.float32(_KNEE)
    ratio = distance - np.float32(_KNEE)
    ratio /= shifted
    area.fill(_AREA_SINGLE[-1])
    for coefficient in _AREA_SINGLE[-2::-1]:
        area *= ratio
        area += np.float32(coefficient)
    area /= shifted
    distance *= distance
    distance *= np.float32(-0.5)
    np.exp(distance, out=distance)
    area *= distance
    np.subtract(np.float32(1.0), area, out=area, where=score > 0.0)


@cache
def score_table() -> SingleArray:
    """float32 scores of the midpoints of 65,536 equal shares, for draws by a single look-up;
    read-only."""
    cells = 1 << TABLE_BITS
    lower = quantile((np.arange(cells // 2) + 0.5) / cells)
    table = np.concatenate([lower, -lower[::-1]]).astype(np.float32)
    table.flags.writeable = False
    return table


def _scaled_area(distance: Array) -> Array:
    """Phi(-y) exp(y^2 / 2), by a polynomial in (y - knee) / (y + knee)."""
    shifted = distance + _KNEE
    area: Array = _powers(_AREA, (distance - _KNEE) / shifted) / shifted
    return area


def _scaled(value: Array, low: float, high: float) -> Array:
    return (value * 2.0 - (low + high)) / (high - low)


def _powers(powers: tuple[float, ...], value: Array) -> Array:
    """The polynomial with these coefficients, lowest first."""
    total = np.full_like(value, powers[-1])
    for coefficient in powers[-2::-1]:
        total *= value
        total += coefficient
    return total
