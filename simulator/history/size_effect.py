"""Whether larger deals are won less often: the power b of model.md, where the file can tell."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles
from simulator.history import texts
from simulator.history.deals import Deals
from simulator.history.ranges import TO_P90, Range
from simulator.history.telling import english

_FEWEST = 200  # closed deals with an amount
_STEEPEST = 2.0


@dataclass(frozen=True, slots=True)
class SizeEffect:
    """Odds of winning are multiplied by (amount / median) to the power b. `used` says whether the
    data carry an effect; where they do not, b is 0 and `why` says so in a sentence."""

    b: float
    median: float | None
    span: Range | None
    count: int
    used: bool
    why: str


def size_effect(deals: Deals) -> SizeEffect:
    """b by logistic regression of won against lost on ln(amount / median), with Wald's range."""
    valued = np.nan_to_num(deals.amount) > 0
    won = valued & deals.won
    median = float(np.median(deals.amount[won])) if won.any() else None
    if not deals.amounts_while_open:
        return _none(median, 0, texts.SIZE_WON_ONLY)
    kept = valued & (deals.won | deals.lost)
    count = int(kept.sum())
    wins = int(won.sum())
    if count < _FEWEST or min(wins, count - wins) < 30 or median is None:
        return _none(median, count, english(texts.SIZE_FEW, count=count, needed=_FEWEST))
    size = np.log(deals.amount[kept] / median)
    if float(size.std()) < 0.1:
        return _none(median, count, texts.SIZE_ALIKE)
    b, error = _logistic(size, deals.won[kept].astype(np.float64))
    span = Range(b - TO_P90 * error, b, b + TO_P90 * error)
    if abs(b) < 2.0 * error or abs(b) > _STEEPEST:
        return SizeEffect(0.0, median, span, count, False, texts.SIZE_NONE)
    return SizeEffect(b, median, span, count, True, texts.SIZE_SEEN)


def _none(median: float | None, count: int, why: str) -> SizeEffect:
    return SizeEffect(0.0, median, None, count, False, why)


def _logistic(x: Doubles, won: Doubles) -> tuple[float, float]:
    """Slope of a logistic regression with an intercept and its standard error (Newton's steps)."""
    design = np.column_stack([np.ones_like(x), x])
    beta = np.zeros(2)
    information = np.eye(2)
    for _ in range(50):
        share = 1.0 / (1.0 + np.exp(-np.clip(design @ beta, -30.0, 30.0)))
        information = design.T @ (design * (share * (1.0 - share))[:, None]) + 1e-9 * np.eye(2)
        step = np.linalg.solve(information, design.T @ (won - share))
        beta = beta + step
        if float(np.abs(step).max()) < 1e-10:
            break
    return float(beta[1]), float(np.sqrt(np.linalg.inv(information)[1, 1]))
