"""The engine's door: a plan in, a projection out; ever better ones if asked; several compared.

Trials come in chunks whose draws and preparation are kept: moving a lever is arithmetic only. A
chunk's place fixes its trials; threads only decide who works it out, so that results are the same
for any number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from simulator import buffers, draws
from simulator.arrays import Singles
from simulator.batch import Batch, each
from simulator.by_week import week_ranges, weekly_indicators
from simulator.chunk import Chunk, Outcome
from simulator.costs import costs
from simulator.details import details
from simulator.drive import Drive, drive
from simulator.figures import ByTrial, Details, RoleHours, WeekRange
from simulator.first import MOST, how_many
from simulator.kept import Kept
from simulator.levers import up_to_goal
from simulator.making import make_chunks
from simulator.moves import Working
from simulator.plan import Plan
from simulator.portions import FIRST, batches, blocks, chunks_for
from simulator.problems import Cancelled
from simulator.projection import Projection
from simulator.workspace import Workspace, borrowed

ENGINE_VERSION = "2"
KEPT_TRIALS = 16_384  # of each plan whose preparation is kept


_kept = Kept()


def forget() -> None:
    """Drops all preparation that is kept (for measuring, and when memory is short)."""
    _kept.clear()


def project(
    plan: Plan,
    trials: int = 8192,
    seed: int = 1,
    *,
    threads: int = 2,
    stop: Callable[[], bool] | None = None,
    with_details: bool = True,
) -> Projection:
    """Simulates a plan in at least `trials` futures (rounded up to whole blocks).

    `with_details`: what binds is worked out at once, and not when it is first asked for. Raises
    Problem for a plan that cannot be simulated, and Cancelled if `stop` says so between two
    chunks. Where memory runs out, fewer trials come back: see `Projection.trials`.
    """
    run = _Run(plan, seed, threads, stop, with_details)
    run.extend(chunks_for(trials))
    return run.projection()


def inspect(
    plan: Plan,
    look: Callable[[Chunk, Outcome, Working, Drive], Singles],
    trials: int = 4096,
    seed: int = 1,
    *,
    stop: Callable[[], bool] | None = None,
) -> Singles:
    """What `look` sees of every chunk, [..., trials], side by side: for what needs the flows."""
    run = _Run(plan, seed, 1, stop, False)
    run.look = look
    run.extend(chunks_for(trials))
    return np.concatenate(run.seen, axis=-1)


def refine(
    plan: Plan,
    trials: int = 16_384,
    seed: int = 1,
    *,
    first: int = 2048,
    threads: int = 2,
    stop: Callable[[], bool] | None = None,
) -> Iterator[Projection]:
    """Ever better projections of the same futures: `first` trials, then twice as many each time.

    Whoever listens may stop between two; `stop` is asked between chunks and raises Cancelled.
    """
    run = _Run(plan, seed, threads, stop)
    reached = min(first, trials)
    while True:
        run.extend(chunks_for(reached))
        yield run.projection()
        if reached >= trials:
            return
        if run.trials < reached:
            return
        reached = min(2 * reached, trials)


class _Run:
    """One projection in the making."""

    def __init__(
        self,
        plan: Plan,
        seed: int,
        threads: int,
        stop: Callable[[], bool] | None,
        with_details: bool = True,
    ) -> None:
        self.with_details = with_details
        self.seed, self.threads, self.stop = seed, threads, stop
        self.plan, self.bare, self.chunks = _kept.chunks(up_to_goal(plan), seed)
        self.drive: Drive = drive(self.plan)
        self.outcomes: list[Outcome] = []
        self.details: Details | None = None
        self.ordered: tuple[Singles, Singles] | None = None  # a path, and its weeks in order
        self.looked_at = MOST  # trials
        self.look: Callable[[Chunk, Outcome, Working, Drive], Singles] | None = None
        self.seen: list[Singles] = []

    def extend(self, count: int) -> None:
        """Works out chunks until there are `count`; where memory runs out, those so far are all
        there will be."""
        more = sum(len(blocks(index)) for index in range(count)) * draws.BLOCK
        self.looked_at = how_many(more)
        for batch in batches(range(len(self.outcomes), count)):
            try:
                self._work(batch)
            except MemoryError:
                forget()
                if not self.outcomes:
                    raise
                return

    def _work(self, indexes: Sequence[int]) -> None:
        """Sends some chunks through the funnel side by side."""
        self._ask()
        with borrowed(len(indexes)) as spaces, buffers.small():
            made = self._made(indexes, spaces)
            self._ask()
            batch = Batch(made, self.plan, self.drive, spaces, self.threads)
            results = batch.run()
            if not self.outcomes and self.with_details:
                self._look_closely(made[0], results)
            for chunk, (outcome, working) in zip(made, results, strict=True):
                if self.look is not None:
                    self.seen.append(self.look(chunk, outcome, working, self.drive))
                self.outcomes.append(outcome)

    def _look_closely(self, first: Chunk, results: Sequence[tuple[Outcome, Working]]) -> None:
        """The details, and meanwhile the paths in order, where there are enough for two threads."""
        path = _side_by_side([outcome.path for outcome, _ in results])

        def look() -> None:
            self.details = details(first, *results[0], self.looked_at)

        def put_in_order() -> None:
            self.ordered = path, np.sort(path, axis=1)

        many = self.threads > 1 and path.shape[1] > FIRST
        each([look, put_in_order] if many else [look], self.threads)

    def _ask(self) -> None:
        if self.stop is not None and self.stop():
            raise Cancelled

    def _made(self, indexes: Sequence[int], spaces: Sequence[Workspace]) -> list[Chunk]:
        """Chunks as they are kept, or made."""
        found = {index: self.chunks[index] for index in indexes if index in self.chunks}
        missing = [place for place, index in enumerate(indexes) if index not in found]
        if missing:
            wanted = [blocks(indexes[place]) for place in missing]
            own = [spaces[place] for place in missing]
            new = make_chunks(self.bare, self.seed, wanted, own, self.threads)
            for place, chunk in zip(missing, new, strict=True):
                found[indexes[place]] = chunk
                if blocks(indexes[place]).stop * draws.BLOCK <= KEPT_TRIALS:
                    self.chunks[indexes[place]] = chunk
        return [found[index] for index in indexes]

    @property
    def trials(self) -> int:
        """Trials so far."""
        return sum(item.path.shape[1] for item in self.outcomes)

    def answer(self) -> Details:
        """What binds and what each source brings, on the first chunk's trials."""
        if self.details is None or self.details.trials < self.looked_at:
            again = _Run(self.plan, self.seed, self.threads, self.stop)
            again.looked_at = self.looked_at
            again._work([0])
            self.details = again.details
        assert self.details is not None
        return self.details

    def weekly(self) -> dict[str, WeekRange]:
        """Every indicator week by week, on the first trials."""
        names = [source.id for source in self.plan.sources]
        seen = inspect(self.plan, weekly_indicators, FIRST, self.seed)
        return week_ranges([*names, "appointments"], seen)

    def projection(self) -> Projection:
        """The projection of all chunks so far."""
        done = {key: _mean([item.shares[key] for item in self.outcomes])
                for key in self.outcomes[0].shares}  # fmt: skip
        path, ordered = self._path(), None
        if self.ordered is not None and self.ordered[0] is path:
            ordered = self.ordered[1]
        return Projection(
            plan=self.plan,
            seed=self.seed,
            path=path,
            trials=self._by_trial(),
            hours=self._hours(done),
            costs=costs(self.plan, done),
            drive=self.drive,
            details=self.answer,
            weekly=self.weekly,
            version=ENGINE_VERSION,
            bare=self.bare,
            ordered=ordered,
        )

    def _path(self) -> Singles:
        """The paths of all chunks side by side; chunks keep their part of it and nothing else."""
        whole = _side_by_side([item.path for item in self.outcomes])
        first = 0
        for index, item in enumerate(self.outcomes):
            own = slice(first, first + item.path.shape[1])
            self.outcomes[index] = replace(item, path=whole[:, own])
            first = own.stop
        return whole

    def _by_trial(self) -> ByTrial:
        def joined(name: str) -> Singles:
            return np.concatenate([getattr(item, name) for item in self.outcomes], axis=-1)

        names = ("wins", "value", "later", "margin", "touches", "leads", "appointments")
        return ByTrial(*(joined(name) for name in names))

    def _hours(self, done: dict[str, float]) -> dict[str, RoleHours]:
        return {
            role.id: RoleHours(
                role=role.id,
                name=role.name,
                available=_mean([item.hours[role.id][0] for item in self.outcomes]),
                used=_mean([item.hours[role.id][1] for item in self.outcomes]),
                prospecting_done=done.get(role.id, 1.0),
            )
            for role in self.plan.roles
        }


def _mean(parts: Sequence[Singles]) -> float:
    whole = parts[0] if len(parts) == 1 else np.concatenate(parts)
    return float(whole.mean(dtype=np.float64))


def _side_by_side(parts: Sequence[Singles]) -> Singles:
    """The arrays joined along their trials; where they are parts of one, that one itself."""
    whole = parts[0].base
    trials = sum(part.shape[1] for part in parts)
    if whole is not None and whole.shape[1] == trials and all(p.base is whole for p in parts):
        return whole
    return np.concatenate(parts, axis=1)
