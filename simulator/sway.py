"""By how much more a programme lifts later rates in weeks in which its own sources make up more.

`lifts` weighs sources by their appointments over the whole plan, in every trial. Where the mix of
sources changes within the plan (a source that starts, a dated step), that is right for the plan and
wrong for the week. The correction is one number a week and kind of deal, from the trials' means;
what is missed is how far trials differ in the change of the mix, of the second order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Floats, Singles
from simulator.kernels import lag_matrix
from simulator.lags import Wait
from simulator.matrices import Shapes
from simulator.prepared import Prepared
from simulator.rates import Rates

Part = tuple[int, Doubles]  # a programme and what it adds [sources, kinds]


@dataclass(frozen=True, slots=True)
class Mixing:
    """All that the sway needs in the mean of the trials, by source; levers leave it alone. Rates
    are [programmes + 1, sources]: what each programme adds, then the rate without them."""

    volumes: Doubles
    mixed: Doubles  # volumes times mixes
    to_lead: Doubles
    to_appointment: Doubles
    to_opportunity: Doubles  # over the rate without programmes
    base: Doubles  # [sources, kinds]: worth of an appointment without programmes
    by_opportunity: tuple[Part, ...]
    by_win: tuple[Part, ...]
    lags: tuple[Doubles, Doubles]  # to the appointment and to the opportunity, [weeks, weeks]

    def sway(
        self, shapes: Shapes, done: Sequence[tuple[list[int], Doubles]], span: slice
    ) -> tuple[list[Doubles], list[Doubles]]:
        """Factors [weeks, kinds] on what is lifted at either rate, in the order of the lifts;
        `done`: sources and the share of their activity in the weeks of `span`."""
        created = shapes.bases * self.volumes + shapes.extras * self.mixed
        for sources, share in done:
            created[span, sources] *= share[:, None]
            created[: span.start, sources] *= share[0]
        created *= shapes.powers @ self.to_lead
        created *= shapes.powers @ self.to_appointment
        arriving = self.lags[0] @ created
        raised = shapes.powers @ self.to_opportunity
        coming = self.lags[1] @ (arriving * raised)
        usual = created[span].sum(axis=0)
        later_usual = usual * raised[span].mean(axis=0)
        return (
            _sway(self.by_opportunity, self.base, usual, arriving[span]),
            _sway(self.by_win, self.base, later_usual, coming[span]),
        )


def mixing(prepared: Prepared) -> Mixing | None:
    """The trials' means; None where programmes lift no later rate or there is but one source."""
    weights, factors = prepared.weights, prepared.stacked
    if weights is None or len(factors.volume) < 2 or not (weights.by_opportunity or weights.by_win):
        return None
    waits, count = prepared.course.waits, len(prepared.plan.programmes)
    volumes = _mean(factors.volume)
    return Mixing(
        volumes=volumes,
        mixed=volumes * _mean(factors.mix),
        to_lead=_rates(factors.to_lead, count),
        to_appointment=_rates(factors.to_appointment, count),
        to_opportunity=_relative(_rates(factors.to_opportunity, count)),
        base=_means(weights.base),
        by_opportunity=tuple((key, _means(rows)) for key, rows in weights.by_opportunity),
        by_win=tuple((key, _means(rows)) for key, rows in weights.by_win),
        lags=(_lag_at_mean(waits[0]), _lag_at_mean(waits[1])),
    )


def _rates(rates: Rates, programmes: int) -> Doubles:
    means = np.zeros((programmes + 1, len(rates.base)))
    means[-1] = _mean(rates.base)
    for part in rates.parts:
        means[part.programme, list(part.sources)] = _mean(part.rows)
    return means


def _mean(rows: Floats) -> Doubles:
    """float64[rows]"""
    means: Doubles = rows.mean(axis=1, dtype=np.float64)
    return means


def _relative(rates: Doubles) -> Doubles:
    relative: Doubles = rates / np.maximum(rates[-1], 1e-300)
    relative[-1] = 1.0
    return relative


def _means(rows: Singles) -> Doubles:
    means: Doubles = rows.mean(axis=-1, dtype=np.float64)
    return means


def _lag_at_mean(wait: Wait) -> Doubles:
    weights = wait.first
    if wait.added is not None:
        weights = weights + float(wait.mix.mean()) * wait.added
    return lag_matrix(weights, len(weights), len(weights))


def _sway(parts: Sequence[Part], base: Doubles, usual: Doubles, flow: Doubles) -> list[Doubles]:
    below, always = flow @ base, usual @ base
    return [_ratio((flow @ rows) * always, below * (usual @ rows)) for _, rows in parts]


def _ratio(above: Doubles, below: Doubles) -> Doubles:
    return np.where(below != 0.0, above / np.where(below != 0.0, below, 1.0), 1.0)
