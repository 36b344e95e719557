"""The bars of the distribution: amounts and how dense futures lie there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ui.charts.scale import StickyRange, nice_step

if TYPE_CHECKING:
    from simulator.projection import Projection

MOST = 60  # bars across the axis
TAIL = 0.002  # share of futures that may lie outside the axis at either end


@dataclass(frozen=True, slots=True)
class Bins:
    """`edges` in currency, equally far apart; `parts` between them, as shares of all futures."""

    edges: tuple[float, ...]
    parts: tuple[float, ...]

    @property
    def wide(self) -> float:
        """Width of a bar in currency."""
        return self.edges[1] - self.edges[0]

    @property
    def tallest(self) -> float:
        """The greatest share of futures per unit of currency."""
        return max(self.parts) / self.wide

    def rows(self) -> Iterator[tuple[float, float, float]]:
        """(from, to, share) of each bar."""
        yield from zip(self.edges, self.edges[1:], self.parts, strict=False)


def room_for(projection: Projection, goal: float) -> tuple[float, float]:
    """Range that the axis must hold: nearly all futures, and the goal where it is not far out."""
    low, high = projection.quantile(TAIL), projection.quantile(1.0 - TAIL)
    if high <= low:
        half = max(0.05 * abs(low), 0.05 * abs(goal), 0.5)
        low, high = low - half, high + half
    reach, margin = 0.6 * (high - low), 0.04 * (high - low)
    if low - reach <= goal <= high + reach:
        low, high = min(low, goal - margin), max(high, goal + margin)
    return max(low, 0.0) if projection.quantile(0.0) >= 0.0 else low, high


def bins_of(projection: Projection, axis: StickyRange) -> Bins:
    """Shares of futures between round amounts, which stay put for as long as the axis does."""
    wide = nice_step(axis.high - axis.low, MOST)
    first, count = round(axis.low / wide), round((axis.high - axis.low) / wide)
    edges = tuple((first + index) * wide for index in range(count + 1))
    above = projection.chances_at(edges)
    parts = tuple(one - two for one, two in pairwise(above))
    return Bins(edges, parts)
