"""The engine's door: a plan in, a projection out; ever better ones if asked; several compared.

Trials come in chunks whose draws and preparation are kept: moving a lever is arithmetic only. A
chunk's place fixes its trials; threads only decide who works it out, so that results are the same
for any number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from threading import Lock, local

import numpy as np

from simulator import draws, limits
from simulator.arrays import Singles
from simulator.checks import check
from simulator.chunk import Chunk, Outcome, Working
from simulator.costs import costs
from simulator.details import details
from simulator.drive import Drive, drive
from simulator.figures import ByTrial, Details, RoleHours
from simulator.identities import identified
from simulator.levers import schedules, up_to_goal, without_levers
from simulator.plan import Plan
from simulator.problems import Cancelled, Problem
from simulator.projection import Projection
from simulator.workspace import Workspace

ENGINE_VERSION = "1"
FIRST = 2048  # trials of the first chunk, and of the second; later ones have twice as many
KEPT_TRIALS = 16_384  # of each plan whose preparation is kept
KEPT_PLANS = 3
MOST_TRIALS = 1 << 20


class _Kept:
    """Chunks of the last few plans, by what their levers leave alone."""

    def __init__(self) -> None:
        self._plans: list[tuple[Plan, int, dict[int, Chunk], Plan]] = []
        self._lock = Lock()

    def chunks(self, plan: Plan, seed: int) -> tuple[Plan, Plan, dict[int, Chunk]]:
        """The plan with identities, the same without its levers, and the chunks made for that.

        A plan that equals a kept one but for its levers has been checked and has its identities.
        """
        bare = without_levers(plan)
        with self._lock:
            for entry in self._plans:
                if entry[1] == seed and entry[0] == bare:
                    self._plans.remove(entry)
                    self._plans.insert(0, entry)
                    if plan is not entry[3] and not _levers_sound(plan, entry[3]):
                        check(plan)
                    return plan, entry[0], entry[2]
        whole = identified(plan)
        check(whole)
        if whole is not plan and whole != plan:
            return self.chunks(whole, seed)
        chunks: dict[int, Chunk] = {}
        with self._lock:
            self._plans.insert(0, (bare, seed, chunks, whole))
            del self._plans[KEPT_PLANS:]
        return whole, bare, chunks

    def clear(self) -> None:
        """Forgets everything; the next projection prepares anew."""
        with self._lock:
            self._plans.clear()


def _levers_sound(plan: Plan, other: Plan) -> bool:
    """Whether levers that may be dragged are plain levels, and the goal is that of a sound plan."""
    if plan.goal is not other.goal and plan.goal != other.goal:
        return False
    return all(
        0.0 <= schedule.value <= limits.NUMBER and not schedule.steps
        for schedule in schedules(plan)
    )


_kept = _Kept()


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
    run.extend(_chunks_for(trials))
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
    run.extend(_chunks_for(trials))
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
        run.extend(_chunks_for(reached))
        yield run.projection()
        if reached >= trials:
            return
        if run.trials < reached:
            return
        reached = min(2 * reached, trials)


def _chunks_for(trials: int) -> int:
    """How many chunks hold at least this many trials."""
    if not 1 <= trials <= MOST_TRIALS:
        raise Problem(f"{trials} trials cannot be simulated; ask for 1 to {MOST_TRIALS}")
    count, reached = 0, 0
    while reached < trials:
        reached += len(_blocks(count)) * draws.BLOCK
        count += 1
    return count


def _blocks(index: int) -> range:
    """The blocks of draws of a chunk: FIRST trials, FIRST again, then twice as many each."""
    each = max(FIRST // draws.BLOCK, 1)
    if index < 2:
        return range(index * each, (index + 1) * each)
    return range((index - 1) * 2 * each, index * 2 * each)


_own = local()


def _workspace() -> Workspace:
    """The large arrays of this thread."""
    space = getattr(_own, "space", None)
    if space is None:
        space = _own.space = Workspace()
    return space


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, thread_name_prefix="engine")


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
        self.look: Callable[[Chunk, Outcome, Working, Drive], Singles] | None = None
        self.seen: list[Singles] = []

    def extend(self, count: int) -> None:
        """Works out chunks until there are `count`."""
        todo = range(len(self.outcomes), count)
        if self.threads > 1 and len(todo) > 1:
            order = sorted(todo, key=lambda index: -len(_blocks(index)))
            futures = {index: _pool(self.threads).submit(self._one, index) for index in order}
            wait(futures.values())
            self._gather(todo, lambda index: futures[index].result())
            return
        self._gather(todo, self._one)

    def _gather(self, todo: range, outcome_of: Callable[[int], Outcome]) -> None:
        """Takes outcomes in order; where memory runs out, those so far are all there will be."""
        for index in todo:
            try:
                self.outcomes.append(outcome_of(index))
            except MemoryError:
                forget()
                if not self.outcomes:
                    raise
                return

    def _one(self, index: int) -> Outcome:
        if self.stop is not None and self.stop():
            raise Cancelled
        chunk = self.chunks.get(index)
        if chunk is None:
            blocks = _blocks(index)
            chunk = Chunk(self.bare, self.seed, blocks, _workspace())
            if blocks.stop * draws.BLOCK <= KEPT_TRIALS:
                self.chunks[index] = chunk
        outcome, working = chunk.run(self.plan, self.drive, _workspace())
        if index == 0 and self.with_details:
            self.details = details(chunk, outcome, working)
        if self.look is not None:
            self.seen.append(self.look(chunk, outcome, working, self.drive))
        return outcome

    @property
    def trials(self) -> int:
        """Trials so far."""
        return sum(item.path.shape[1] for item in self.outcomes)

    def answer(self) -> Details:
        """What binds and what each source brings, on the first chunk's trials."""
        if self.details is None:
            self.with_details = True
            self._one(0)
        assert self.details is not None
        return self.details

    def projection(self) -> Projection:
        """The projection of all chunks so far."""
        done = {key: _mean([item.shares[key] for item in self.outcomes])
                for key in self.outcomes[0].shares}  # fmt: skip
        return Projection(
            plan=self.plan,
            seed=self.seed,
            path=np.concatenate([item.path for item in self.outcomes], axis=1),
            trials=self._by_trial(),
            hours=self._hours(done),
            costs=costs(self.plan, done),
            drive=self.drive,
            details=self.answer,
            version=ENGINE_VERSION,
        )

    def _by_trial(self) -> ByTrial:
        def joined(name: str) -> Singles:
            return np.concatenate([getattr(item, name) for item in self.outcomes], axis=-1)

        names = ("wins", "value", "later", "touches", "leads", "appointments")
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
    return float(np.concatenate(parts).mean(dtype=np.float64))
