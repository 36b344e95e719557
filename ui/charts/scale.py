"""A linear scale between values and pixels, round steps, and ranges that do not jitter."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

LADDER = (1.0, 2.0, 2.5, 5.0, 10.0)
SLACK = 1.06  # a smaller range is taken only when the values would still fit with this much room


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps the values low..high to the pixels start..end (end may be above start, as for y)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Pixel of a value."""
        span = self.high - self.low or 1.0
        return self.start + (value - self.low) / span * (self.end - self.start)

    def value(self, pixel: float) -> float:
        """Value at a pixel."""
        span = self.end - self.start or 1.0
        return self.low + (pixel - self.start) / span * (self.high - self.low)


def nice_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that cuts `span` in at most `most`."""
    if not isfinite(span) or span <= 0.0:
        return 1.0
    power = 10.0 ** floor(log10(span / most))
    for factor in LADDER:
        if span / (factor * power) <= most * (1 + 1e-9):
            return factor * power
    return 10.0 * power


def ticks(low: float, high: float, step: float) -> list[float]:
    """Multiples of `step` from low to high, both included."""
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def rounded_out(low: float, high: float, most: int) -> tuple[float, float, float]:
    """The range (low, high, step) in half steps that holds the given one, `most` steps long."""
    step = nice_step(high - low, most)
    half = step / 2
    bottom = floor(low / half + 1e-9) * half
    top = ceil(high / half - 1e-9) * half
    return (bottom, top, step) if top > bottom else (bottom, bottom + step, step)


def goal_step(span: float) -> float:
    """A round step of about a two-hundredth of the axis."""
    if span <= 0:
        return 1.0
    power = 10.0 ** floor(log10(span / 100))
    return next(f * power for f in (1.0, 2.0, 5.0, 10.0) if f * power >= span / 200)


def rounded(amount: float, step: float) -> float:
    """An amount rounded down to a step, so that the chance asked for is kept."""
    return floor(amount / step) * step


class StickyRange:
    """A round range that grows at once, and shrinks only when `settle` is called.

    While a lever is dragged the axis therefore moves only where a value would leave it.
    """

    def __init__(self, most: int = 5) -> None:
        self._most = most
        self._needed = (0.0, 1.0)
        self.low, self.high, self.step = 0.0, 0.0, 1.0

    def reset(self) -> None:
        """Forget the range: the next need is met afresh."""
        self.low = self.high = 0.0

    def need(self, low: float, high: float) -> bool:
        """Make room for low..high; True if the range changed."""
        self._needed = (low, high)
        if self.high <= self.low:
            return self._take(low, high)
        if low >= self.low and high <= self.high:
            return False
        return self._take(min(low, self.low), max(high, self.high))

    def settle(self) -> bool:
        """Shrink where the last need leaves ample room; True if the range changed."""
        low, high = self._needed
        middle, half = (low + high) / 2, (high - low) / 2 * SLACK
        roomy_low = low if low == 0.0 else middle - half
        bottom, top, _ = rounded_out(roomy_low, middle + half, self._most)
        if top - bottom >= (self.high - self.low) * (1 - 1e-9):
            return False
        return self._take(roomy_low, middle + half)

    def _take(self, low: float, high: float) -> bool:
        before = (self.low, self.high, self.step)
        self.low, self.high, self.step = rounded_out(low, high, self._most)
        return before != (self.low, self.high, self.step)
