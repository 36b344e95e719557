"""Quantiles of sorted rows, linear between neighbours."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Singles

LEVELS = (5, 10, 25, 50, 75, 90, 95)


def place(share: float, count: int) -> tuple[int, np.float32]:
    """Where a quantile stands among `count` sorted values: the one before it, and how far on."""
    at = share * (count - 1)
    low = min(int(at), count - 2)
    return low, np.float32(at - low)


def by_level(rows: Singles) -> Singles:
    """float32[LEVELS, rows] of sorted rows [rows, trials]."""
    places = [place(level / 100.0, rows.shape[1]) for level in LEVELS]
    low = np.array([first for first, _ in places])
    part = np.array([further for _, further in places], np.float32)
    found = (np.float32(1.0) - part) * rows[:, low] + part * rows[:, low + 1]
    return np.ascontiguousarray(found.T)
