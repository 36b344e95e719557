"""Every indicator week by week: touches of each source and appointments held, with their range."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator.arrays import Singles
from simulator.calendar import WARM_UP
from simulator.chunk import Chunk, Outcome
from simulator.drive import Drive
from simulator.figures import WeekRange
from simulator.moves import Working, share_of
from simulator.plan import Activity
from simulator.prepared import Prepared


def weekly_indicators(chunk: Chunk, outcome: Outcome, working: Working, levers: Drive) -> Singles:
    """float32[sources + 1, weeks, trials]: touches of each source, then appointments held."""
    prepared = chunk.prepared
    rows = [_touches(prepared, k, levers, working) for k in range(len(prepared.plan.sources))]
    rows.append(working.result.held.count)
    return np.stack(rows)


def _touches(prepared: Prepared, index: int, levers: Drive, working: Working) -> Singles:
    source, own = prepared.plan.sources[index], prepared.factors[index]
    touches = levers.touches[index]
    moving: Singles | None = prepared.volume_drift
    if isinstance(source.work, Activity):
        moving = share_of(working, prepared.plan, source.work.role)
    rows = touches.base[WARM_UP:].astype(np.float32)[:, None]
    if touches.extra is not None:
        extra = touches.extra[WARM_UP:].astype(np.float32)[:, None]
        rows = rows + extra * own.mix.astype(np.float32)
    result: Singles = rows * own.volume.astype(np.float32)
    return result if moving is None else result * moving


def week_ranges(names: Sequence[str], values: Singles) -> dict[str, WeekRange]:
    """Mean, P10, P50 and P90 of [indicators, weeks, trials] by indicator."""
    found = {}
    for name, rows in zip(names, values, strict=True):
        low, median, high = np.quantile(rows, (0.1, 0.5, 0.9), axis=1)
        found[name] = WeekRange(rows.mean(axis=1), low, median, high)
    return found
