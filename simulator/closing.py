"""Expected wins and their value by week: closing rhythm, the cut last week, means of deals."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Singles
from simulator.averages import total
from simulator.bookings import Expected
from simulator.funnel import Result
from simulator.lags import Banded
from simulator.lines import VALUE, WINS
from simulator.prepared import Prepared, deal_means
from simulator.rhythm import rhythm
from simulator.workspace import Workspace


class Closing:
    """What happens between opportunities that are won and bookings, for a chunk of trials."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.means = [mean.astype(np.float32) for mean in deal_means(prepared)]
        matrices = rhythm(prepared.plan)
        self.rhythm = None if matrices is None else (Banded(matrices[0]), Banded(matrices[1]))
        slip = prepared.plan.cycle.slip
        self.slip = None if slip is None else prepared.value(slip.id).astype(np.float32)

    def expected(self, result: Result, space: Workspace) -> Expected:
        """Wins and value by week; uses up the wins of the result."""
        wins = self._in_rhythm(result.wins, space)
        if self.prepared.cut[-1] != 1.0:
            wins[-1] *= self.prepared.cut[-1]
        spread = result.lifted.spread
        if not self.means:
            return Expected(wins[:, WINS], wins[:, VALUE], spread)
        if not wins.shape[1]:
            nothing = np.zeros((len(wins), wins.shape[2]), np.float32)
            return Expected(nothing, nothing, spread)
        value = space.take("expected value", len(wins), wins.shape[2])
        np.multiply(wins[:, 0], self.means[0], out=value)
        if len(self.means) == 1:
            return Expected(wins[:, 0], value, spread)
        number = np.add(wins[:, 0], wins[:, 1], out=space.take("new wins", *value.shape))
        wins[:, 1] *= self.means[1]
        value += wins[:, 1]
        return Expected(number, value, spread)

    def _in_rhythm(self, wins: Singles, space: Workspace) -> Singles:
        if self.rhythm is None:
            return wins
        spread, slipping = self.rhythm
        result = space.take("wins in rhythm", *wins.shape)
        spare = space.take("spare", len(wins), wins.shape[2])
        for kind in range(wins.shape[1]):
            spread.times(wins[:, kind], result[:, kind])
            if self.slip is not None:
                slipping.times(wins[:, kind], spare)
                spare *= self.slip
                result[:, kind] += spare
        return result

    def later(self, result: Result) -> Singles:
        """Expected value [trials] of the opportunities created in the plan that are won after it;
        asked before `expected`."""
        kinds = [
            total(result.created[:, kind]) - total(result.wins[:, kind])
            for kind in range(result.wins.shape[1])
        ]
        if not self.means:
            left = kinds[VALUE]
        else:
            left = sum(
                (own * mean for own, mean in zip(kinds, self.means, strict=True)),
                np.zeros(self.prepared.trials, np.float32),
            )
        rest: Singles = np.maximum(left, np.float32(0.0))
        return rest
