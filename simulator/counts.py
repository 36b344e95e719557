"""Wins as counts: the inverse Poisson distribution of a fixed normal score for each trial and week.

A fixed score makes the count a steady function of the expected number, so that plans are compared
in the same futures. Above an expectation of 2.5, Giles' normal expansion (2016, ACM TOMS 42(1),
Algorithm 955), off by a KS distance of 0.0024 at worst; below it the exact inverse, step by step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles
from simulator.workspace import Workspace

EXACT_BELOW = np.float32(2.5)
_STEPS = 40  # counts above this have no chance in float32 at an expectation below 2.5


@dataclass(frozen=True, slots=True)
class Scores:
    """Normal scores of arrivals, the same as chances, and two terms of the expansion that no lever
    changes; all of one shape."""

    scores: Singles
    uniforms: Singles
    constant: Singles
    by_root: Singles


def prepared_scores(scores: Singles, uniforms: Singles) -> Scores:
    """`uniforms` hold the chances Phi(score), below 1."""
    squared = scores * scores
    squared += np.float32(2.0)
    by_root = squared * scores
    by_root *= np.float32(1.0 / 72.0)
    squared *= np.float32(1.0 / 6.0)
    return Scores(scores, uniforms, squared, by_root)


def poisson_counts(expected: Singles, scores: Scores, space: Workspace) -> Singles:
    """float32 counts of the same shape: the inverse Poisson at Phi(score) = uniform."""
    counts, root = (space.take(name, *expected.shape) for name in ("counts", "spare"))
    np.sqrt(expected, out=root)
    np.multiply(root, scores.scores, out=counts)
    counts += expected
    counts += scores.constant
    np.clip(root, np.float32(1.0), None, out=root)
    np.divide(scores.by_root, root, out=root)
    counts -= root
    np.floor(counts, out=counts)
    np.clip(counts, np.float32(0.0), None, out=counts)
    few = np.flatnonzero(expected < EXACT_BELOW)
    if len(few):
        counts.ravel()[few] = _exact(expected.ravel()[few], scores.uniforms.ravel()[few])
    return counts


def _exact(expected: Singles, uniforms: Singles) -> Singles:
    counts = np.zeros_like(expected)
    chance = np.exp(-expected)
    left = np.flatnonzero(uniforms > chance)
    expected, uniforms, chance = expected[left], uniforms[left], chance[left]
    below = chance.copy()
    number = np.ones(len(left), np.float32)
    for step in range(1, _STEPS):
        chance *= expected
        chance *= np.float32(1.0 / step)
        below += chance
        more = uniforms > below
        if not more.any():
            break
        number += more
    counts[left] = number
    return counts
