"""A queue of two classes, week by week: one share of all who wait is served, the rest decays."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Singles


def drain(
    waiting: Singles,
    capacity: Singles,
    keep: tuple[float, float],
    left: Singles,
    served: Singles,
) -> None:
    """Runs all weeks, in place.

    `waiting` [weeks, 2 classes, rows, trials] come in as those who join and become all who wait;
    row 0 is what takes `capacity` [weeks, trials] (not negative; inf: no limit). `left`
    [2 classes, rows, trials] is the backlog before and then after the weeks. `served` [weeks,
    trials] becomes min(1, capacity / waiting), and 1 where nobody waits.
    """
    trials = waiting.shape[-1]
    one = np.ones(trials, np.float32)
    total, missed = np.empty_like(one), np.empty_like(one)
    kept = np.empty((2, trials), np.float32)
    kept_rows = kept[:, None]
    rates = np.array(keep, np.float32)[:, None]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for here, hours, share in zip(waiting, capacity, served, strict=True):
            here += left
            np.add(here[0, 0], here[1, 0], total)
            np.divide(hours, total, share)
            np.fmin(share, one, share)
            np.subtract(one, share, missed)
            np.multiply(missed, rates, kept)
            np.multiply(here, kept_rows, left)


def follow(waiting: Singles, served: Singles, keep: Singles, left: Singles) -> None:
    """Moves what waits through a queue whose shares are known, in place.

    `waiting` [weeks, rows, trials] come in as those who join and become all who wait, `keep`
    [rows, 1] is what a week of waiting leaves, `left` [rows, trials] the backlog as in `drain`.
    """
    missed = np.float32(1.0) - served
    kept = np.empty_like(left)
    for week, here in enumerate(waiting):
        here += left
        np.multiply(keep, missed[week], out=kept)
        np.multiply(here, kept, out=left)
