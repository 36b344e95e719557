"""How much a number changes from quarter to quarter, beyond what chance alone explains."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Doubles
from simulator.history.ages import MOST_DAYS, ageing, at_risk, counts
from simulator.history.coded import Bools
from simulator.history.deals import Deals
from simulator.history.quarters import Quarter
from simulator.history.ranges import LEAST_CV

MOST_CV = 0.60
_FEWEST = 3  # quarters that a variance needs


def between(values: Doubles, variances: Doubles) -> float:
    """Coefficient of variation between quarters from each quarter's value and its own sampling
    variance: the moment estimate of DerSimonian & Laird (1986), at least LEAST_CV."""
    good = np.isfinite(values) & np.isfinite(variances) & (variances > 0)
    values, variances = values[good], variances[good]
    if len(values) < _FEWEST:
        return LEAST_CV
    weight = 1.0 / variances
    mean = float((weight * values).sum() / weight.sum())
    excess = float((weight * (values - mean) ** 2).sum()) - (len(values) - 1)
    scale = float(weight.sum() - (weight**2).sum() / weight.sum())
    if mean <= 0 or scale <= 0:
        return LEAST_CV
    cv = np.sqrt(max(excess / scale, 0.0)) / mean
    return float(np.clip(cv, LEAST_CV, MOST_CV))


def wins_against_ages(deals: Deals, quarters: tuple[Quarter, ...]) -> tuple[Doubles, Doubles]:
    """float64[quarters] each: wins in each quarter, and wins that the ages of the deals that were
    open in it would give at the rates of the whole file."""
    ends = counts(deals)
    hazard = ends.won / np.maximum(at_risk(ends), 1.0)
    kept = ageing(deals)
    created, last = deals.created[kept], np.minimum(deals.ages[kept], MOST_DAYS)
    won_on = deals.closed[kept & deals.won]
    came, expected = np.zeros(len(quarters)), np.zeros(len(quarters))
    for place, quarter in enumerate(quarters):
        first, final = quarter.start.toordinal(), quarter.end.toordinal()
        came[place] = ((won_on >= first) & (won_on <= final)).sum()
        begin = np.maximum(first - created, 0)
        finish = np.minimum(final - created, last)
        inside: Bools = (finish >= begin) & (finish >= 0)
        steps = np.bincount(begin[inside], minlength=len(hazard) + 1).astype(np.float64)
        steps = steps - np.bincount(finish[inside] + 1, minlength=len(hazard) + 1)
        expected[place] = float(np.cumsum(steps)[: len(hazard)] @ hazard)
    return came, expected


def win_variation(deals: Deals, quarters: tuple[Quarter, ...]) -> float:
    """Coefficient of variation of the win rate between quarters, given the ages of the deals."""
    came, expected = wins_against_ages(deals, quarters)
    sound = expected >= 1.0
    if sound.sum() < _FEWEST:
        return LEAST_CV
    came, expected = came[sound], expected[sound]
    return between(came / expected, 1.0 / expected)


def mean_variation(values: Doubles, day: np.ndarray, quarters: tuple[Quarter, ...]) -> float:
    """Coefficient of variation between quarters of the mean of `values`, by the day of each."""
    means, variances = [], []
    for quarter in quarters:
        here = values[(day >= quarter.start.toordinal()) & (day <= quarter.end.toordinal())]
        if len(here) >= 5:
            means.append(here.mean())
            variances.append(here.var(ddof=1) / len(here))
    return between(np.array(means), np.array(variances))
