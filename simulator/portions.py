"""How trials are cut into chunks of blocks, and which chunks go through the funnel side by side."""

from __future__ import annotations

from simulator import draws
from simulator.problems import Problem

FIRST = 2048  # trials of the first chunk, and of the second; later ones have twice as many
BATCH = 8192  # trials that go through the funnel side by side, at most
MOST_TRIALS = 1 << 20


def chunks_for(trials: int) -> int:
    """How many chunks hold at least this many trials. Raises Problem for none and for too many."""
    if not 1 <= trials <= MOST_TRIALS:
        raise Problem(f"{trials} trials cannot be simulated; ask for 1 to {MOST_TRIALS}")
    count, reached = 0, 0
    while reached < trials:
        reached += len(blocks(count)) * draws.BLOCK
        count += 1
    return count


def blocks(index: int) -> range:
    """The blocks of draws of a chunk: FIRST trials, FIRST again, then twice as many each."""
    each = max(FIRST // draws.BLOCK, 1)
    if index < 2:
        return range(index * each, (index + 1) * each)
    return range((index - 1) * 2 * each, index * 2 * each)


def batches(chunks: range) -> list[list[int]]:
    """Chunks that go through the funnel side by side."""
    found: list[list[int]] = []
    room = 0
    for index in chunks:
        size = len(blocks(index)) * draws.BLOCK
        if not found or size > room:
            found.append([])
            room = BATCH
        found[-1].append(index)
        room -= size
    return found
