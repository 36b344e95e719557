"""Large arrays that are used again for every lever update: no time goes into fresh memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import prod
from threading import Lock

import numpy as np

from simulator.arrays import Singles


class Workspace:
    """Named float32 arrays; one workspace serves one thread at a time.

    An array that is taken again under its name is the same memory: what was in it is lost.
    """

    def __init__(self) -> None:
        self._flat: dict[str, Singles] = {}
        self._places = np.empty(0, np.intp)

    def take(self, name: str, *shape: int) -> Singles:
        """An array of this shape with undefined content."""
        size = prod(shape)
        held = self._flat.get(name)
        if held is None or held.size < size:
            held = np.empty(size, np.float32)
            self._flat[name] = held
        return held[:size].reshape(shape)

    def places(self, *shape: int) -> np.ndarray:
        """An array of whole numbers that index others."""
        size = prod(shape)
        if self._places.size < size:
            self._places = np.empty(size, np.intp)
        return self._places[:size].reshape(shape)

    def zeros(self, name: str, *shape: int) -> Singles:
        """The same, filled with zeros."""
        result = self.take(name, *shape)
        result.fill(0.0)
        return result


def _keep_what_is_freed() -> None:
    """Frees one large array that was never touched. The C library of Linux takes its size as the
    one below which freed memory is kept for the next frame, and not given back to the system."""
    np.empty(_HINT, np.float32)


_HINT = 2_000_000  # numbers: larger than any array that comes and goes within a frame
_keep_what_is_freed()
_free: list[Workspace] = []
_lock = Lock()


@contextmanager
def borrowed(count: int) -> Iterator[list[Workspace]]:
    """Workspaces for one use; those that were used last come first."""
    with _lock:
        spaces = [_free.pop() if _free else Workspace() for _ in range(count)]
    try:
        yield spaces
    finally:
        with _lock:
            _free.extend(reversed(spaces))
