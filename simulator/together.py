"""Draws of neighbouring chunks, made side by side: a large step costs little more than a small."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from simulator.arrays import Singles
from simulator.groundwork import groundwork
from simulator.pipeline import PipelineWins, pipeline_wins
from simulator.plan import Plan
from simulator.weekly_luck import WeeklyLuck


class Together:
    """Worked out when first asked for; `luck` and the arrays are those of all chunks in order."""

    def __init__(self, plan: Plan, seed: int, chunks: Sequence[Sequence[int]]) -> None:
        """`chunks`: the blocks of each."""
        self.plan, self.seed = plan, seed
        self.luck = WeeklyLuck(plan, seed, chunks)
        self._parts = iter(self.luck.parts)

    def next_part(self) -> slice:
        """The trials of the next chunk."""
        return next(self._parts)

    @cached_property
    def values(self) -> dict[int, Singles]:
        """The values of every assumption by identity, [trials]."""
        return groundwork(self.plan, self.seed).beliefs.values(self.seed, self.luck.blocks)

    @cached_property
    def pipeline(self) -> PipelineWins | None:
        """Wins of the open deals that the plan lists."""
        if not self.plan.pipeline.deals:
            return None
        deals = groundwork(self.plan, self.seed).deals
        calibration = self.values[self.plan.pipeline.calibration.id]
        return pipeline_wins(deals, calibration, self.plan.weeks, self.luck.blocks)

    def draw(self) -> None:
        """Works out everything now, before several threads ask for it."""
        self.luck.draw()
        assert self.pipeline is None or self.pipeline.wins.size
