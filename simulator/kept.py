"""Preparation that is kept between projections, by what the levers of a plan leave alone."""

from __future__ import annotations

from threading import Lock

from simulator import limits
from simulator.checks import check
from simulator.chunk import Chunk
from simulator.identities import identified
from simulator.levers import schedules, without_levers
from simulator.plan import Plan

KEPT_PLANS = 3


class Kept:
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
