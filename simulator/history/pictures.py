"""The small curves that show what estimates rest on."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Doubles
from simulator.assumption import Picture
from simulator.history import texts
from simulator.history.ages import Incidence

_POINTS = 60


def by_age(curve: Incidence) -> Picture:
    """The share of deals won by age."""
    days = np.unique(np.linspace(0, len(curve.won) - 1, 2 * _POINTS).astype(np.int64))
    last = int(np.searchsorted(curve.won, curve.rate * (1.0 - 1e-9)))
    days = days[days <= max(last + last // 5, 1)]
    return _picture(texts.PICTURE_AGE, texts.AXIS_AGE, texts.AXIS_SHARE_WON, days, curve.won[days])


def cycle(days: Doubles) -> Picture:
    """How many days wins took."""
    return _histogram(texts.SALES_CYCLE, texts.AXIS_CYCLE, days)


def worth(amounts: Doubles) -> Picture:
    """What won deals were worth, on a scale of equal ratios."""
    logs = np.log10(amounts[amounts > 0])
    count, edges = np.histogram(logs, bins=_bins(len(logs)))
    middles = 10.0 ** ((edges[1:] + edges[:-1]) / 2.0)
    return _picture(texts.PICTURE_VALUES, texts.AXIS_AMOUNT, texts.AXIS_WON, middles, count)


def pace(blocks: Doubles) -> Picture:
    """Deals created in each past 13 weeks, oldest first."""
    back = -np.arange(len(blocks), dtype=np.float64)[::-1]
    return _picture(
        texts.DEALS_CREATED, texts.AXIS_QUARTERS, texts.AXIS_CREATED, back, blocks[::-1]
    )


def _histogram(title: str, label: str, values: Doubles) -> Picture:
    count, edges = np.histogram(values, bins=_bins(len(values)))
    return _picture(title, label, texts.AXIS_WON, (edges[1:] + edges[:-1]) / 2.0, count)


def _bins(count: int) -> int:
    return int(np.clip(np.sqrt(count), 5, _POINTS))


def _picture(title: str, x_label: str, y_label: str, x: np.ndarray, y: np.ndarray) -> Picture:
    return Picture(
        title=title,
        x_label=x_label,
        y_label=y_label,
        x=tuple(float(value) for value in x),
        y=tuple(round(float(value), 6) for value in y),
    )
