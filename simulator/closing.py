"""Expected wins and their value by week: closing rhythm, the cut last week, means of deals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator.arrays import Singles
from simulator.averages import total
from simulator.bookings import Expected
from simulator.funnel import Result
from simulator.lags import Banded
from simulator.prepared import Prepared
from simulator.rhythm import rhythm
from simulator.sizes import Group
from simulator.workspace import Workspace


class Closing:
    """What happens between opportunities that are won and bookings, for a chunk of trials."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.worth = prepared.carrier_worth()
        matrices = rhythm(prepared.plan)
        self.rhythm = None if matrices is None else (Banded(matrices[0]), Banded(matrices[1]))
        slip = prepared.plan.cycle.slip
        self.slip = None if slip is None else prepared.value(slip.id).astype(np.float32)

    def expected(self, result: Result, space: Workspace) -> list[Expected]:
        """Wins and value by week of each group of deals; uses up the wins of the result."""
        wins = self._in_rhythm(result.wins, space)
        groups = self.prepared.sizes.groups
        spreads = result.lifted.spreads or (None,) * len(groups)
        return [
            self._expected(group, wins, spread, space)
            for group, spread in zip(groups, spreads, strict=True)
        ]

    def _expected(
        self, group: Group, wins: Singles, spread: Singles | None, space: Workspace
    ) -> Expected:
        """Wins and value of a group, by week."""
        first = group.first
        if not group.kinds:
            return Expected(wins[:, first], wins[:, first + 1], spread)
        value = space.take(f"expected value {first}", len(wins), wins.shape[2])
        np.multiply(wins[:, first], self.worth[first], out=value)
        if group.one_kind:
            return Expected(wins[:, first], value, spread)
        number = space.take(f"new wins {first}", *value.shape)
        np.add(wins[:, first], wins[:, first + 1], out=number)
        wins[:, first + 1] *= self.worth[first + 1]
        value += wins[:, first + 1]
        return Expected(number, value, spread)

    def _in_rhythm(self, wins: Singles, space: Workspace) -> Singles:
        if self.rhythm is None:
            if self.prepared.cut[-1] != 1.0:
                wins[-1] *= self.prepared.cut[-1]
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

    def later(self, result: Result, expected: Sequence[Expected]) -> Singles:
        """Expected value [trials] of the opportunities created in the plan, up to the goal date,
        that are won after it; what slips past it counts. `expected` is not used up yet."""
        after = np.float32(1.0) - self.prepared.cut[-1]
        left = np.zeros(self.prepared.trials, np.float32)
        for carrier, worth in enumerate(self.worth):
            created = result.created[:, carrier]
            made = total(created) - after * created[-1]
            if result.inherited is not None:
                made += result.inherited[carrier]  # they are among the wins as well
            left += made * worth
        for group in expected:
            left -= total(group.value)
        rest: Singles = np.maximum(left, np.float32(0.0))
        return rest
