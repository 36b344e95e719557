"""Chooses which axis of the digital net serves what, so that important pairs of axes are even."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.nets import field_columns

FIELD_BITS = 8
AXES = (1 << FIELD_BITS) - 1
SLOW_MOVEMENTS = 8  # of each noise, as in simulator/draws.py
NOISES = 3
CROWDED = 0.01


def unevenness() -> NDArray[np.float64]:
    """float64[255]: how uneven the plane of axes a and a x^e is, for each difference e of powers.

    The sum over the digital net's dual pairs of 4^-(digits of both): small if no coarse box of the
    plane holds too many points.
    """
    columns = field_columns(FIELD_BITS)
    power = [1]
    for _ in range(AXES - 1):
        power.append(int(columns[power[-1] - 1, 1]))
    first = duals(columns[0])
    place = {row: np.flatnonzero(first == row)[0] + 1 for row in first.tolist()}
    result = np.zeros(AXES)
    for difference, element in enumerate(power):
        for digits, row in enumerate(duals(columns[element - 1]).tolist(), start=1):
            result[difference] += 4.0 ** -(depth(digits) + depth(int(place[row])))
    return result


def duals(columns: NDArray[np.uint32]) -> NDArray[np.int64]:
    """For each set of output digits (first digit: lowest bit), the input bits that it adds."""
    bits = len(columns)
    rows = [
        sum(int(columns[bit] >> (bits - 1 - digit) & 1) << bit for bit in range(bits))
        for digit in range(bits)
    ]
    sums = np.zeros(1, dtype=np.int64)
    for row in rows:
        sums = np.concatenate([sums, sums ^ row])
    return sums[1:]


def depth(digits: int) -> int:
    """The place of the last digit in the set: 1 for the coarsest."""
    return digits.bit_length()


def weights(even: int) -> NDArray[np.float64]:
    """How much an axis matters: the market, then the noise from slow to fast, then assumptions."""
    noise = [2.0 / (1 + level) for level in range(SLOW_MOVEMENTS) for _ in range(NOISES)]
    early = np.geomspace(1.0, 0.2, even - 1 - len(noise))
    return np.array([3.0, *noise, *early, *[0.2] * (AXES - even)])


def compatible(uneven: NDArray[np.float64]) -> NDArray[np.bool_]:
    """bool[255]: a large set of powers, no two of which make a plane with a crowded coarse box.

    Crowded pairs show spurious correlations of about 5 / sqrt(trials).
    """
    crowded = np.flatnonzero(uneven > CROWDED)
    random = np.random.default_rng(1)
    best = np.zeros(AXES, dtype=bool)
    for _ in range(2000):
        chosen = np.zeros(AXES, dtype=bool)
        free = np.ones(AXES, dtype=bool)
        for power in random.permutation(AXES):
            if free[power]:
                chosen[power] = True
                free[(power + crowded) % AXES] = False
        if chosen.sum() > best.sum():
            best = chosen
    return best


def order() -> list[int]:
    """The power of x for each axis: those without crowded planes first, each the least burdened."""
    uneven = unevenness()
    first = compatible(uneven)
    burden = np.where(first, 0.0, AXES)
    chosen: list[int] = []
    for weight in weights(int(first.sum())):
        power = int(np.argmin(burden))
        burden += weight * np.roll(uneven, power)
        burden[power] = np.inf
        chosen.append(power)
    return chosen


def main() -> None:
    """Print the table that simulator/axes.py holds."""
    chosen = order()
    for start in range(0, len(chosen), 16):
        print("    " + " ".join(f"{power}," for power in chosen[start : start + 16]))


if __name__ == "__main__":
    main()
