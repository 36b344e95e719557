"""Scores of a forecast that is a sample of futures, once it is known what came."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Doubles


def crps(sample: Doubles, came: float) -> float:
    """Continuous ranked probability score E|X - y| - E|X - X'| / 2 of a sample X, in the unit of
    X: smaller is better; of a single number it is the absolute error (Gneiting & Raftery 2007)."""
    x = np.sort(sample)
    n = len(x)
    spread = 2.0 * float((x * (2.0 * np.arange(1, n + 1) - n - 1)).sum()) / n**2
    return float(np.abs(x - came).mean()) - spread / 2.0


def pit(sample: Doubles, came: float) -> float:
    """The share of futures at or below what came (half of ties): even over [0, 1] if sound."""
    return float((sample < came).mean() + 0.5 * (sample == came).mean())
