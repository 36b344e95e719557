"""Noise by week made from scores whose first ones are its slowest movements."""

from __future__ import annotations

import math
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.float32, np.float64)


def rotated(scores: NDArray[Number]) -> NDArray[Number]:
    """Independent noise by week [weeks, trials] from scores [weeks, trials].

    An orthonormal change of basis (Haar's, for any number of weeks): score 0 is the sum over all
    weeks, score 1 the first half against the second, and so on to single weeks. Only products
    and sums of whole rows in a fixed order, so the result is the same bits everywhere.
    """
    noise = np.empty_like(scores)
    noise[0] = scores[0]
    kept = np.empty_like(scores[0])
    part = np.empty_like(scores[0])
    for number, (start, middle, near, far) in enumerate(_splits(len(scores)), start=1):
        whole, difference = noise[start], scores[number]
        np.multiply(whole, far, out=kept)
        np.multiply(difference, near, out=part)
        np.subtract(kept, part, out=noise[middle])
        np.multiply(whole, near, out=kept)
        np.multiply(difference, far, out=part)
        np.add(kept, part, out=whole)
    return noise


@cache
def _splits(count: int) -> tuple[tuple[int, int, np.float32, np.float32], ...]:
    """For each split, widest first: first week, first week of the later part, cosine and sine."""
    waiting = [(0, count)]
    splits = []
    for start, length in waiting:
        if length < 2:
            continue
        early = (length + 1) // 2
        near = np.float32(math.sqrt(early / length))
        far = np.float32(math.sqrt((length - early) / length))
        splits.append((start, start + early, near, far))
        waiting += [(start, early), (start + early, length - early)]
    return tuple(splits)
