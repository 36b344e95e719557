"""Wins as counts: the inverse Poisson distribution of a fixed normal score for each trial and week.

A fixed score makes the count a steady function of the expected number, so that plans are compared
in the same futures. Above an expectation of 2.5, Giles' normal expansion (2016, ACM TOMS 42(1),
Algorithm 955), off by a KS distance of 0.0024 at worst; below it the exact inverse, step by step.
"""

from __future__ import annotations

import numpy as np

from simulator.arrays import Singles

EXACT_BELOW = np.float32(2.5)
_STEPS = 40  # counts above this have no chance in float32 at an expectation below 2.5


def poisson_counts(expected: Singles, scores: Singles, uniforms: Singles) -> Singles:
    """float32 counts of the same shape: the inverse Poisson at Phi(score) = uniform.

    `scores` and `uniforms` hold the same chance twice, as a normal score and as itself.
    """
    root = np.sqrt(expected)
    correction = scores * scores
    counts = root * scores
    counts += expected
    counts += (correction + np.float32(2.0)) * np.float32(1.0 / 6.0)
    np.maximum(root, np.float32(1.0), out=root)
    correction += np.float32(2.0)
    correction *= scores
    correction *= np.float32(-1.0 / 72.0)
    correction /= root
    counts += correction
    np.floor(counts, out=counts)
    np.maximum(counts, np.float32(0.0), out=counts)
    few = np.flatnonzero(expected < EXACT_BELOW)
    if len(few):
        counts.ravel()[few] = _exact(expected.ravel()[few], uniforms.ravel()[few])
    return counts


def _exact(expected: Singles, uniforms: Singles) -> Singles:
    chance = np.exp(-expected)
    below = chance.copy()
    counts = np.zeros_like(expected)
    for step in range(1, _STEPS):
        more = uniforms > below
        if not more.any():
            break
        counts += more
        chance *= expected
        chance *= np.float32(1.0 / step)
        below += chance
    return counts
