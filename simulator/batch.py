"""Several chunks on their way through the funnel side by side.

What is done for all trials at once in few large steps is shared among threads; the queues, many
small steps, run for all chunks together in one thread. A chunk's numbers do not depend on either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache, partial
from typing import TypeVar

import numpy as np

from simulator.buffers import always_small
from simulator.capacity import settle
from simulator.chunk import Chunk, Outcome, Trip, queues
from simulator.drain import drain
from simulator.drive import Drive
from simulator.matrices import shapes_of
from simulator.moves import Working
from simulator.plan import Plan
from simulator.workspace import Workspace

Made = TypeVar("Made")


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, "engine", initializer=always_small)


def each(jobs: Sequence[Callable[[], Made]], threads: int) -> list[Made]:
    """Results of all jobs in their order; the last is done here, the others by `threads` - 1
    others. The largest job is therefore best put last."""
    if threads < 2 or len(jobs) < 2:
        return [job() for job in jobs]
    others = [_pool(threads - 1).submit(job) for job in jobs[:-1]]
    try:
        last = jobs[-1]()
    finally:
        wait(others)
    return [*(other.result() for other in others), last]


class Batch:
    """Chunks that were made for the same plan, and its levers as they stand."""

    def __init__(
        self,
        chunks: Sequence[Chunk],
        plan: Plan,
        levers: Drive,
        spaces: Sequence[Workspace],
        threads: int,
    ) -> None:
        self.chunks, self.plan, self.levers = chunks, plan, levers
        self.spaces, self.threads = spaces, threads

    def run(self) -> list[tuple[Outcome, Working]]:
        """The plan's weeks; what is in the workings is gone with the next run."""
        shapes = shapes_of(self.chunks[0].prepared.lines, self.levers)
        trips = self._each(
            [
                partial(Trip, chunk, shapes, space)
                for chunk, space in zip(self.chunks, self.spaces, strict=True)
            ]
        )
        settle([trip.desk for trip in trips])
        *own, whole = queues(self.plan.weeks, self.chunks, self.spaces[0])
        self._each([partial(trip.arrive, q) for trip, q in zip(trips, own, strict=True)])
        keep = self.chunks[0].prepared.course.keep
        drain(whole.arrivals, whole.places, keep, whole.backlog, whole.q)
        path = np.empty((self.plan.weeks, whole.q.shape[1]), np.float32)
        paths = np.split(path, np.cumsum([c.prepared.trials for c in self.chunks])[:-1], axis=1)
        return self._each(
            [partial(trip.finish, self.plan, p) for trip, p in zip(trips, paths, strict=True)]
        )

    def _each(self, jobs: Sequence[Callable[[], Made]]) -> list[Made]:
        return each(jobs, self.threads)
