"""The one thread that computes: it takes the newest plan and hands back ever better projections."""

from __future__ import annotations

import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.edits import held_to
from simulator.plan import Document, Plan
from simulator.problems import Cancelled, Problem
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.insight import Insight
    from simulator.projection import Projection

FIRST = 2048
MOST = 16_384
# A drag brings a move every 16 ms or faster: who pauses this long is looking at the result.
PAUSE = 0.02  # seconds
REST = 0.1  # seconds without a move before the plan is looked at closely

Stop = Callable[[], bool]
Refine = Callable[[Plan, Stop], "Iterator[Projection]"]
Look = Callable[[Shown, Stop], "Insight | None"]
Whole = Callable[[Plan, int, Stop], "Projection"]


@dataclass(frozen=True, slots=True)
class Request:
    """A plan to project; a larger serial is newer."""

    plan: Plan
    document: Document
    serial: int


@dataclass(frozen=True, slots=True)
class Job:
    """Other work with the engine, such as an export; nothing else computes meanwhile."""

    work: Callable[[], object]
    done: Callable[[object | Exception], None]  # called in the worker's thread


@dataclass(frozen=True, slots=True)
class Trouble:
    """A plan that cannot be projected, with the sentence that says why."""

    serial: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Died:
    """What computes ended; `details` is for whoever mends it. Not `by_fault` of the program: ended
    from outside, or by the system when memory was short."""

    serial: int
    details: str
    by_fault: bool = True


Outcome = Shown | Trouble | Died


def engine(plan: Plan, stop: Stop) -> Iterator[Projection]:
    """The simulator's own refinement; imported when first used, so that the window opens first."""
    from simulator.engine import refine

    return refine(plan, MOST, 1, first=FIRST, stop=stop)


def whole(plan: Plan, trials: int, stop: Stop) -> Projection:
    """One projection of at least so many futures, the same as refinement ends on.

    Raises Problem where the plan cannot be projected, Cancelled when `stop` says so.
    """
    from simulator.engine import refine

    *_, last = refine(plan, trials, 1, first=min(FIRST, trials), stop=stop)
    return last


def warm(projection: Projection) -> None:
    """Work out, in this thread, what the views will ask for: painting then only reads."""
    for name in WARMED:
        getattr(projection, name)


WARMED = (
    "quantiles", "chance", "chance_error", "week_ends", "milestones", "chance_of_all_milestones",
    "chance_of_all_milestones_error", "indicators", "details", "quarters", "funnel", "wins", "cac",
    "payback_months", "guesses",
)  # fmt: skip


class Worker(threading.Thread):
    """Waits for requests; a newer one stops the work on an older one between two steps."""

    def __init__(self, publish: Callable[[Outcome], None], refine: Refine, look: Look) -> None:
        super().__init__(name="projector", daemon=True)
        self._publish, self._refine, self._look = publish, refine, look
        self._newest: Request | None = None
        self._jobs: deque[Job] = deque()
        self._serving = 0
        self._stopping = False
        self._wake = threading.Condition()
        self._base_plan: Plan | None = None
        self._base: dict[int, Projection] = {}
        self._base_steps: Iterator[Projection] = iter(())

    def request(self, request: Request) -> None:
        """Project this plan next, instead of any other that waits."""
        with self._wake:
            self._newest = request
            self._wake.notify()

    def do(self, job: Job) -> None:
        """Do other work as soon as no plan waits; what is being refined goes on afterwards."""
        with self._wake:
            self._jobs.append(job)
            self._wake.notify()

    def stop(self) -> None:
        """End after the present step."""
        with self._wake:
            self._stopping = True
            self._wake.notify()

    def run(self) -> None:
        """Serve requests until told to stop; a fault is handed on, then the thread ends."""
        try:
            while (wanted := self._next()) is not None:
                if isinstance(wanted, Job):
                    self._do(wanted)
                else:
                    self._serve(wanted)
        except Exception:
            self._publish(Died(self._serving, traceback.format_exc()))

    def _next(self) -> Request | Job | None:
        with self._wake:
            self._wake.wait_for(lambda: self._is_wanted() or bool(self._jobs))
            if self._stopping:
                return None
            if self._newest is None:
                return self._jobs.popleft()
            request, self._newest = self._newest, None
            return request

    def _do_jobs_then(self, request: Request) -> None:
        """Looking closely takes long: work that waits goes first, then it is done again."""
        while self._jobs and not self._is_wanted():
            self._do(self._jobs.popleft())
        with self._wake:
            if self._newest is None and not self._stopping:
                self._newest = request

    def _do(self, job: Job) -> None:
        try:
            result: object | Exception = job.work()
        except Exception as error:  # said by whoever asked for the work
            result = error
        job.done(result)

    def _is_wanted(self) -> bool:
        return self._stopping or self._newest is not None

    def _serve(self, request: Request) -> None:
        self._serving = request.serial
        try:
            self._improve(request)
        except Cancelled:
            self._do_jobs_then(request)
        except Problem as problem:
            self._publish(Trouble(request.serial, problem))

    def _improve(self, request: Request) -> None:
        """Publish one projection after the other until the best, or until a newer plan waits."""
        begun = False

        def stop() -> bool:  # the first step is always finished, or a fast drag would show nothing
            return begun and self._is_wanted()

        shown = None
        for projection in self._refine(request.plan, stop):
            begun = True
            warm(projection)
            shown = Shown(
                plan=request.plan,
                document=request.document,
                projection=projection,
                base_projection=self._base_beside(request, projection.trials),
                serial=request.serial,
                settled=projection.trials >= MOST,
            )
            self._publish(shown)
            if self._pause_is_broken(PAUSE if projection.trials <= FIRST else 0.0):
                return
        if shown is not None and not self._pause_is_broken(REST):
            insight = self._look(shown, lambda: stop() or bool(self._jobs))
            self._publish(replace(shown, settled=True, insight=insight))

    def _pause_is_broken(self, seconds: float) -> bool:
        with self._wake:
            return self._wake.wait_for(self._is_wanted, seconds)

    def _base_beside(self, request: Request, trials: int) -> Projection | None:
        """The base scenario in the same futures; kept, since a drag leaves it as it is. A plan
        whose goal counts something else, or by another day, is held against the base at it."""
        if request.document.base_plan.id == request.plan.id:
            return None
        base = held_to(request.document.base_plan, request.plan.goal)
        if base != self._base_plan:
            self._base_plan, self._base = base, {}
            self._base_steps = self._refine(base, self._is_stopping)
        try:
            while trials not in self._base:
                projection = next(self._base_steps)
                warm(projection)
                self._base[projection.trials] = projection
        except (Problem, StopIteration):
            return None  # the base's own tab says what is wrong with it
        return self._base[trials]

    def _is_stopping(self) -> bool:
        return self._stopping
