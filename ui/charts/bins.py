"""The bars of the distribution: amounts and how dense futures lie there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bins:
    """`edges` in currency (one more than `parts`), `parts` as shares of all futures."""

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

    def room_for(self, goal: float) -> tuple[float, float]:
        """Range of the axis: all bars, and the goal where it is not far out."""
        low, high = self.edges[0], self.edges[-1]
        reach = 0.6 * (high - low)
        if low - reach <= goal <= high + reach:
            margin = 0.04 * (high - low)
            low, high = min(low, goal - margin), max(high, goal + margin)
        return (max(low, 0.0) if self.edges[0] >= 0 else low), high

    def rows(self) -> Iterator[tuple[float, float, float]]:
        """(from, to, share) of each bar."""
        yield from zip(self.edges, self.edges[1:], self.parts, strict=False)


def bins_of(projection: Any) -> Bins:
    """The projection's own histogram as shares."""
    edges, counts = projection.histogram(40)
    trials = projection.trials
    return Bins(
        tuple(float(edge) for edge in edges), tuple(float(count) / trials for count in counts)
    )
