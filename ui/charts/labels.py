"""Places labels beside their points so that none overlaps another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions as near as can be to `wanted` (any order), at least `gap` apart, in low..high.

    Neighbours that would touch become one block around the mean of their wishes (the pool of
    adjacent violators: isotonic regression of wanted - rank * gap). Where there is not room for
    all, the gap gives way.
    """
    count = len(wanted)
    if count == 0:
        return []
    gap = min(gap, (high - low) / (count - 1)) if count > 1 else gap
    order = sorted(range(count), key=lambda index: wanted[index])
    shifted = [wanted[index] - rank * gap for rank, index in enumerate(order)]
    blocks: list[tuple[float, int]] = []
    for wish in shifted:
        total, size = wish, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / size:
            before = blocks.pop()
            total, size = total + before[0], size + before[1]
        blocks.append((total, size))
    ceiling = high - (count - 1) * gap
    placed = [0.0] * count
    rank = 0
    for total, size in blocks:
        base = min(max(total / size, low), max(ceiling, low))
        for _ in range(size):
            placed[order[rank]] = base + rank * gap
            rank += 1
    return placed
