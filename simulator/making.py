"""New chunks of a plan, all that are wanted made together.

One thread works out what is many small steps (assumptions, sources, the year before the plan); the
other has the few large ones that need little of it (noise by week, sums of deals, open deals).
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.batch import each
from simulator.chunk import Chunk, warm_up
from simulator.plan import Plan
from simulator.prepared import Prepared
from simulator.together import Together
from simulator.workspace import Workspace


def make_chunks(
    plan: Plan,
    seed: int,
    blocks: Sequence[Sequence[int]],
    spaces: Sequence[Workspace],
    threads: int,
) -> list[Chunk]:
    """Chunks of the plan without its levers, each of some blocks of draws."""
    together = Together(plan, seed, blocks)
    chunks = [Chunk(Prepared(plan, seed, own, together)) for own in blocks]

    def draw() -> None:
        together.luck.draw()
        assert together.pipeline is None or together.pipeline.wins.size

    each([draw, lambda: warm_up(chunks, spaces)], threads)
    return chunks
