"""How wide the columns of a comparison are: figures come first, titles take what is left."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """Pixels that the titles of rows and the widest cell of a table need."""

    titles: int = 0
    cell: int = 0

    def with_other(self, other: Need) -> Need:
        """What two tables need whose columns stand in line."""
        return Need(max(self.titles, other.titles), max(self.cell, other.cell))


def columns(need: Need, scenarios: int, room: int, least: int) -> tuple[int, int]:
    """Pixels of the titles, at least `least`, and of each scenario. No figure is cut for a title:
    where there is no room for all, the table is wider than `room`."""
    count = max(scenarios, 1)
    titles = max(min(need.titles, room - need.cell * count), min(least, need.titles))
    return titles, max((room - titles) // count, need.cell)
