"""How fast the machine itself runs meanwhile: others may share its processors.

A fixed piece of work is timed four times a second, by the processor time that it takes, so that
waiting for a processor does not count. On a shared machine it may take twice as long for seconds
or minutes, and with it everything else does.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_left
from types import TracebackType

EVERY = 0.25  # seconds
STEPS = 12_000  # of the piece of work: less than a millisecond
USUAL = 1.15  # times the least that it ever took here: the machine runs as it can


class Pace:
    """Times the work in a thread of its own, from the beginning of a `with` to its end."""

    def __init__(self) -> None:
        self.samples: list[tuple[float, float]] = []  # when, and how long it took
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Pace:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._end.wait(EVERY):
            began = time.thread_time()
            work()
            self.samples.append((time.perf_counter(), time.thread_time() - began))

    def within(self, start: float, end: float) -> list[tuple[float, float]]:
        """The samples of a span of time."""
        return [sample for sample in self.samples if start <= sample[0] <= end]

    def slower(self, start: float, end: float) -> float:
        """How many times longer than at best the work took, in the median of a span."""
        took = sorted(long for _, long in self.within(start, end))
        return took[len(took) // 2] / self._least() if took else float("nan")

    def at_usual(self, times: list[float], values: list[float]) -> list[float]:
        """Of values that were seen at times, those from when the machine ran as it can: both the
        sample before and the one after say so."""
        limit = USUAL * self._least()
        when = [sample[0] for sample in self.samples]
        found = []
        for at, value in zip(times, values, strict=True):
            place = bisect_left(when, at)
            near = self.samples[max(place - 1, 0) : place + 1]
            if near and all(long <= limit for _, long in near):
                found.append(value)
        return found

    def _least(self) -> float:
        return min((long for _, long in self.samples), default=float("nan"))


def work() -> int:
    """The piece of work; what it gives does not matter."""
    total = 0
    for step in range(STEPS):
        total += step * step
    return total
