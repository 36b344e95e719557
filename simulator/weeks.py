"""Noise by week made from scores whose first ones are its slowest movements."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.float32, np.float64)
Column = NDArray[np.float32]


def rotated(scores: NDArray[Number]) -> NDArray[Number]:
    """Independent noise by week [weeks, trials] from scores [weeks, trials].

    An orthonormal change of basis (Haar's, for any number of weeks): score 0 is the sum over all
    weeks, score 1 the first half against the second, and so on to single weeks. Only products
    and sums of whole rows in a fixed order, so the result is the same bits everywhere.
    """
    noise: NDArray[Number] = scores[:1].copy()
    used = 1
    for split, near, far in _levels(len(scores)):
        differences = scores[used : used + len(near)]
        used += len(near)
        if split.all():
            noise = _halved(noise, differences, near, far)
            continue
        sizes = np.where(split, 2, 1)
        first = np.cumsum(sizes) - sizes
        finer = np.empty((len(noise) + len(near), *noise.shape[1:]), noise.dtype)
        finer[first[~split]] = noise[~split]
        halves = _halved(noise[split], differences, near, far)
        finer[first[split]], finer[first[split] + 1] = halves[0::2], halves[1::2]
        noise = finer
    return noise


def _halved(
    whole: NDArray[Number], differences: NDArray[Number], near: Column, far: Column
) -> NDArray[Number]:
    """Each row as its earlier and its later part."""
    halves = np.empty((2 * len(whole), *whole.shape[1:]), whole.dtype)
    early, late = halves[0::2], halves[1::2]
    np.multiply(whole, near, out=early)
    early += differences * far
    np.multiply(whole, far, out=late)
    late -= differences * near
    return halves


@cache
def _levels(count: int) -> tuple[tuple[NDArray[np.bool_], Column, Column], ...]:
    """For each level of splits, widest first: which of the spans so far are split, cosines and
    sines [splits, 1]."""
    spans, levels = np.array([count]), []
    while spans.max() > 1:
        split = spans > 1
        whole = spans[split]
        early = (whole + 1) // 2
        near, far = np.sqrt(early / whole), np.sqrt((whole - early) / whole)
        levels.append((split, near[:, None].astype(np.float32), far[:, None].astype(np.float32)))
        sizes = np.where(split, 2, 1)
        place = np.cumsum(sizes) - sizes
        finer = np.repeat(spans, sizes)
        finer[place[split]], finer[place[split] + 1] = early, whole - early
        spans = finer
    return tuple(levels)
