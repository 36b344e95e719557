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

from simulator.arrays import Doubles, Singles
from simulator.drive import Drive
from simulator.kernels import lag_matrix
from simulator.lags import Wait
from simulator.prepared import Prepared
from simulator.rates import RateTerms

Part = tuple[int, Doubles]  # a programme and what it adds [sources, kinds]


@dataclass(frozen=True, slots=True)
class MeanRate:
    """A rate of a source in the mean of the trials, and what programmes add to it."""

    base: float
    parts: tuple[tuple[int, float], ...]

    def by_week(self, strengths: Sequence[Doubles]) -> Doubles | float:
        """The rate in each week."""
        total: Doubles | float = self.base
        for programme, part in self.parts:
            total = total + part * strengths[programme]
        return total


@dataclass(frozen=True, slots=True)
class Mixing:
    """All that the sway needs in the mean of the trials, by source; levers leave it alone."""

    volumes: tuple[float, ...]
    mixes: tuple[float, ...]
    rates: tuple[tuple[MeanRate, MeanRate, MeanRate], ...]
    base: Doubles  # [sources, kinds]: worth of an appointment without programmes
    by_opportunity: tuple[Part, ...]
    by_win: tuple[Part, ...]
    lags: tuple[Doubles, Doubles]  # to the appointment and to the opportunity, [weeks, weeks]

    def sway(
        self, levers: Drive, done: Sequence[Doubles | None], span: slice
    ) -> tuple[list[Doubles], list[Doubles]]:
        """Factors [weeks, kinds] on what is lifted at either rate, in the order of the lifts;
        `done`: share of the activity of each source in the weeks of `span`."""
        created = np.stack(
            [self._leads(source, levers, share, span) for source, share in enumerate(done)], axis=1
        )
        arriving = self.lags[0] @ created
        raised = np.empty_like(arriving)
        for source, (_, _, later) in enumerate(self.rates):
            raised[:, source] = later.by_week(levers.strengths)
        coming = self.lags[1] @ (arriving * raised)
        usual = created[span].sum(axis=0)
        later_usual = usual * raised[span].mean(axis=0)
        return (
            _sway(self.by_opportunity, self.base, usual, arriving[span]),
            _sway(self.by_win, self.base, later_usual, coming[span]),
        )

    def _leads(self, source: int, levers: Drive, share: Doubles | None, span: slice) -> Doubles:
        """float64[WARM_UP + weeks]: leads that will come to an appointment, by week of creation."""
        touches = levers.touches[source]
        number = touches.base * self.volumes[source]
        if touches.extra is not None:
            number = number + touches.extra * (self.mixes[source] * self.volumes[source])
        if share is not None:
            number[span] *= share
            number[: span.start] *= share[0]
        first, second, _ = self.rates[source]
        result: Doubles = number * first.by_week(levers.strengths)
        result *= second.by_week(levers.strengths)
        return result


def mixing(prepared: Prepared) -> Mixing | None:
    """The trials' means; None where programmes lift no later rate or there is but one source."""
    weights, factors = prepared.weights, prepared.factors
    if weights is None or len(factors) < 2 or not (weights.by_opportunity or weights.by_win):
        return None
    waits = prepared.course.waits
    return Mixing(
        volumes=tuple(float(own.volume.mean()) for own in factors),
        mixes=tuple(float(own.mix.mean()) for own in factors),
        rates=tuple(
            (_mean(own.to_lead), _mean(own.to_appointment), _raise(own.to_opportunity))
            for own in factors
        ),
        base=_means(weights.base),
        by_opportunity=tuple((key, _means(rows)) for key, rows in weights.by_opportunity),
        by_win=tuple((key, _means(rows)) for key, rows in weights.by_win),
        lags=(_lag_at_mean(waits[0]), _lag_at_mean(waits[1])),
    )


def _means(rows: Singles) -> Doubles:
    means: Doubles = rows.mean(axis=-1, dtype=np.float64)
    return means


def _mean(rate: RateTerms) -> MeanRate:
    return MeanRate(float(rate.base.mean()), tuple((k, float(p.mean())) for k, p in rate.parts))


def _raise(rate: RateTerms) -> MeanRate:
    usual = max(float(rate.base.mean()), 1e-300)
    return MeanRate(1.0, tuple((k, float(part.mean()) / usual) for k, part in rate.parts))


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
