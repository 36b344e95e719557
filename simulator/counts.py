"""Wins as counts: the inverse Poisson distribution of a fixed normal score for each trial and week.

A fixed score makes the count a steady function of the expected number, so that plans are compared
in the same futures. From an expectation of 0.75 on, Giles' normal expansion (2016, ACM TOMS 42(1),
Algorithm 955) with one more term, fitted to the exact distribution between 0.5 and 12: off by a KS
distance of 0.0016 at worst. Below it the exact inverse, step by step.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator import normal
from simulator.arrays import NO_END, Singles
from simulator.workspace import Workspace

EXACT_BELOW = np.float32(0.75)
_STEPS = 40  # counts above this have no chance in float32 at an expectation below 0.75
_AT_ONCE = 4  # weeks, so that they stay in the processor's cache
_LEAST_SCORE = -1.5  # below it, the last two terms keep their value: no count is near there
_FITTED = (0.01807145, -0.00739352, -0.00029054)


class Scores:
    """Normal scores of arrivals, and what of the expansion no lever changes: factors of 1, r, r^2
    and r^3, r = 1 / root of the expected number; all of one shape."""

    def __init__(self, scores: Singles) -> None:
        self.scores = scores
        made = [np.empty_like(scores) for _ in range(4)]
        for start in range(0, len(scores), _AT_ONCE):
            rows = slice(start, start + _AT_ONCE)
            _factors(scores[rows], *(factor[rows] for factor in made))
        self.factors: tuple[Singles, ...] = tuple(made)

    def part(self, trials: slice) -> Scores:
        """Those of some trials, as views."""
        own = object.__new__(Scores)
        own.scores = self.scores[:, trials]
        own.factors = tuple(factor[:, trials] for factor in self.factors)
        return own

    def uniforms(self, wanted: NDArray[np.bool_]) -> Singles:
        """The scores as chances, kept below 1, in the weeks in which any is wanted; worked out
        when they are first needed (other weeks have undefined content)."""
        rows = np.flatnonzero(wanted.reshape(len(wanted), -1).any(axis=1) & ~self._known)
        if len(rows):
            chances = normal.cdf_single(self.scores[rows])
            self._chances[rows] = np.minimum(chances, np.float32(1.0 - 2.0**-23))
            self._known[rows] = True
        return self._chances

    @cached_property
    def _chances(self) -> Singles:
        return np.empty(self.scores.shape, np.float32)

    @cached_property
    def _known(self) -> NDArray[np.bool_]:
        return np.zeros(len(self.scores), bool)


def _factors(
    scores: Singles, constant: Singles, by_one: Singles, by_two: Singles, by_three: Singles
) -> None:
    """Writes the factors of some weeks."""
    first, second, third = (np.float32(number) for number in _FITTED)
    np.multiply(scores, scores, out=constant)
    constant += np.float32(2.0)
    np.multiply(constant, scores, out=by_one)
    by_one *= np.float32(-1.0 / 72.0)
    constant *= np.float32(1.0 / 6.0)
    kept = np.maximum(scores, np.float32(_LEAST_SCORE))
    square = kept * kept
    np.multiply(square, np.float32(1.0 / 270.0), out=by_two)
    by_two += np.float32(7 / 810)
    by_two *= square
    by_two -= np.float32(8 / 405)
    np.multiply(square, third, out=by_three)
    by_three += second
    by_three *= square
    by_three += first
    by_three *= kept


def poisson_counts(expected: Singles, scores: Scores, space: Workspace) -> Singles:
    """float32 counts of the same shape: the inverse Poisson at Phi(score)."""
    counts = space.take("counts", *expected.shape)
    few = expected < EXACT_BELOW
    if few.all():
        counts.ravel()[:] = _exact(expected.ravel(), scores.uniforms(few).ravel())
        return counts
    _expand(expected, scores, counts, space)
    if few.any():
        where = np.flatnonzero(few)
        counts.ravel()[where] = _exact(expected.ravel()[where], scores.uniforms(few).ravel()[where])
    return counts


def _expand(expected: Singles, scores: Scores, counts: Singles, space: Workspace) -> None:
    """Giles' expansion of all counts."""
    root = np.sqrt(expected, out=space.take("spare", *expected.shape))
    np.clip(root, np.float32(0.5), NO_END, out=root)
    inverse = np.divide(np.float32(1.0), root, out=space.take("values", *expected.shape))
    root *= scores.scores
    root += expected
    constant, by_one, by_two, by_three = scores.factors
    np.multiply(inverse, by_three, out=counts)
    for factor in (by_two, by_one):
        counts += factor
        counts *= inverse
    counts += constant
    counts += root
    np.floor(counts, out=counts)
    np.clip(counts, np.float32(0.0), NO_END, out=counts)


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
