"""Leads by week, and leads that wait: their number, hours, and what they will be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Singles

Trials = np.ndarray | slice  # places of some


@dataclass(frozen=True, slots=True)
class Leads:
    """New leads: `main` [weeks, 1 + carriers, trials] (appointments, then carriers), `hours` of
    follow-up and `count`, [weeks, trials] each."""

    main: Singles
    hours: Singles
    count: Singles

    def only(self, trials: Trials) -> Leads:
        """Some trials: copies, or views where they are neighbours."""
        return Leads(self.main[:, :, trials], self.hours[:, trials], self.count[:, trials])

    def scale(self, share: Singles) -> None:
        """Keeps a share of them [weeks, trials]."""
        np.multiply(self.main, share[:, None, :], out=self.main)
        np.multiply(self.hours, share, out=self.hours)
        np.multiply(self.count, share, out=self.count)

    def add(self, other: Leads) -> None:
        """Puts others to them."""
        np.add(self.main, other.main, out=self.main)
        np.add(self.hours, other.hours, out=self.hours)
        np.add(self.count, other.count, out=self.count)


def no_leads(weeks: int, rows: int, trials: int) -> Leads:
    """Nobody."""
    return Leads(
        np.zeros((weeks, rows, trials), np.float32),
        np.zeros((weeks, trials), np.float32),
        np.zeros((weeks, trials), np.float32),
    )


@dataclass(slots=True)
class Waiting:
    """Leads that wait: `main` [1 + carriers, trials], `hours` and `count` [trials]."""

    main: Singles
    hours: Singles
    count: Singles

    def only(self, trials: Trials) -> Waiting:
        """Some trials: copies, or views where they are neighbours."""
        return Waiting(self.main[:, trials], self.hours[trials], self.count[trials])

    def copy(self) -> Waiting:
        """The same, to be changed."""
        return Waiting(self.main.copy(), self.hours.copy(), self.count.copy())

    def put(self, trials: Trials, other: Waiting) -> None:
        """Replaces some trials."""
        self.main[:, trials] = other.main
        self.hours[trials] = other.hours
        self.count[trials] = other.count


def nobody(rows: int, trials: int) -> Waiting:
    """Nobody waits."""
    return Waiting(
        np.zeros((rows, trials), np.float32),
        np.zeros(trials, np.float32),
        np.zeros(trials, np.float32),
    )
