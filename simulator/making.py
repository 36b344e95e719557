"""New chunks of a plan, all that are wanted made together.

What is many small steps gains nothing from a second thread: only the sums of single deals, a few
large steps, are left to one.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.batch import each
from simulator.chunk import Chunk, warm_up
from simulator.groundwork import groundwork
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
    together, chunks = Together(plan, seed, blocks), list[Chunk]()

    def prepare() -> None:
        chunks.extend(Chunk(Prepared(plan, seed, own, together)) for own in blocks)

    each([lambda: groundwork(plan, seed).sums, prepare], threads)
    warm_up(chunks, spaces)
    together.draw()
    return chunks
