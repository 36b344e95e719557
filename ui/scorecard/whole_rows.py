"""How high rows are and how many are seen, so that a table ends at the edge of a row."""

from __future__ import annotations

from ui.scorecard.columns import ROW

LEAST = 20 / ROW  # of its usual height that a row may shrink to


def whole_rows(room: int, count: int, usual: int) -> tuple[int, int]:
    """How many of `count` rows are seen in `room` pixels, and how high each is: near `usual`, so
    that no row is cut and almost no room is left over."""
    if count * usual <= room:
        return count, usual
    seen = max(round(room / usual), 1)
    if seen > 1 and room // seen < LEAST * usual:
        seen -= 1
    return min(seen, count), max(room // min(seen, count), 1)
